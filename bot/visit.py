"""A visit: one update of one player, and everything that its handler may use."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from uuid import UUID

from aiogram import Bot
from aiogram.types import CallbackQuery, Message

from bot.conversation import Conversation
from bot.live_message import LiveMessage
from bot.screens import Screen
from bot.services import BotServices
from bot.speech import Speaker
from bot.table import UnknownButton
from core.identity.models import Player


@dataclass(kw_only=True)
class Visit:
    """Handlers read it, call core, and show one screen."""

    bot: Bot
    services: BotServices
    player: Player
    say: Speaker
    update_id: int
    conversation: Conversation
    live: LiveMessage
    topic: str = "menu"  # whose button was pressed or whose question was answered
    argument: str = ""  # of the button or the command; else what was typed
    message: Message | None = None
    query: CallbackQuery | None = None
    toast: str | None = None  # said by the pressed button, in passing
    moved: bool = field(default=False)  # a button above the live message was pressed: the screen belongs at the end

    @property
    def request_key(self) -> str:
        """The key of whatever this update asks for: should it be handled again, it asks for the same thing."""
        return f"tg:{self.update_id}"

    @property
    def facts(self) -> Mapping[str, str]:
        return self.conversation.facts

    @property
    def id_argument(self) -> UUID:
        """The argument as an id (32 hex digits). Raises UnknownButton."""
        try:
            return UUID(hex=self.argument)
        except ValueError:
            raise UnknownButton(self.argument) from None

    @property
    def number_argument(self) -> int:
        """The argument as a number below a million. Raises UnknownButton."""
        if not (self.argument.isascii() and self.argument.isdigit() and len(self.argument) <= 6):
            raise UnknownButton(self.argument)
        return int(self.argument)

    async def show(
        self,
        screen: Screen,
        *,
        expects: str | None = None,
        facts: Mapping[str, str] | None = None,
        attached: Sequence[int] = (),
    ) -> None:
        """Show a screen, and remember what it is about, what may be typed on it, and which messages go with it."""
        conversation = self.conversation
        conversation.expects, conversation.facts, conversation.update_id = expects, dict(facts or {}), self.update_id
        await self.live.show(screen, at_end=self.message is not None or self.moved, attached=attached)

    def speak(self, language: str) -> None:
        """Go on in another language."""
        self.player.language = language
        self.say = Speaker(language)
