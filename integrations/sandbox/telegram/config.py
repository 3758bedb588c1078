"""What the sandbox's Telegram is told at its start."""

from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True, kw_only=True)
class TelegramConfig:
    """Who the bot is, where this Telegram answers and how strict it is.

    The figures below the key are Telegram's own, except where Telegram does not publish
    one. Tests shorten them; nothing else should.
    """

    token: str
    """`<bot id>:<secret>`, as BotFather gives it."""
    bot_username: str = "croupier_bot"
    bot_name: str = "Croupier"
    url: str
    """Own base URL, without a slash at the end, for example http://127.0.0.1:8081."""
    database: Path
    """SQLite file that keeps people, chats and undelivered updates between starts."""
    ed25519_private_key: bytes | None = None
    """32 raw bytes that sign initData; generated once and kept in the database if None."""

    message_burst: int = 20
    """Messages and edits that one chat takes at once before 429."""
    messages_per_second: float = 1.0
    """How fast that burst fills up again."""
    pre_checkout_seconds: float = 10.0
    """How long the bot may think about a pre-checkout query."""
    callback_seconds: float = 60.0
    """How long a callback query can be answered."""
    webhook_retry_seconds: float = 2.0
    """Second pause after a failed delivery (the first is zero); it doubles from there."""
    webhook_timeout_seconds: float = 60.0

    @property
    def bot_id(self) -> int:
        """The number before the token's colon. Raises ValueError for anything else."""
        number, colon, secret = self.token.partition(":")
        if not (colon and secret and number.isascii() and number.isdigit()):
            raise ValueError("a bot token looks like 123456:ABC, with a number before the colon")
        return int(number)
