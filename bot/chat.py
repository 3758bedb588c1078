"""The chat as core sees it: tells players and admins what happened, and keeps what they look at up to date."""

import asyncio
from datetime import datetime
from typing import Any

import structlog
from aiogram import Bot
from aiogram.exceptions import TelegramAPIError, TelegramBadRequest, TelegramForbiddenError
from aiogram.types import InlineKeyboardMarkup

from bot.conversation import Conversation, Conversations
from bot.live_message import LiveMessage
from bot.screens import Screen
from bot.screens.notices import (
    account_told_screen,
    award_screen,
    deposit_arrived_screen,
    deposit_expired_screen,
    free_rounds_given_screen,
    payout_told_screen,
    payout_waits_screen,
    round_interrupted_screen,
)
from bot.services import BotServices
from bot.speech import Speaker
from bot.topics.menu import menu_screen_of
from bot.topics.play import play_screen_of
from bot.topics.wallet import wallet_screen_of
from core.events import RecordedEvent
from core.identity.models import Player
from core.money import Money
from core.wallet import balance_of, player_cash

log = structlog.get_logger()

EDIT_PAUSE_SECONDS = 1.2  # Telegram takes about one message a second in a chat, and edits count

# The screens that change while somebody plays in the Mini App.
_LIVE_SCREENS = {"menu": menu_screen_of, "play": play_screen_of, "wallet": wallet_screen_of}

_PAYOUT_MESSAGES = {
    "PayoutPaid": "told-payout-paid",
    "PayoutRejected": "told-payout-rejected",
    "PayoutFailed": "told-payout-failed",
}
_ACCOUNT_MESSAGES = {
    "EmailConfirmed": "told-email-confirmed",
    "PlayerWasFrozen": "told-frozen",
    "PlayerWasUnfrozen": "told-unfrozen",
}
_OF_DEPOSITS = frozenset({"DepositCaptured", "DepositExpired"})


class TelegramChat:
    """Implements core.notifications.ports.Chat. Someone who blocked us is not told, and that is no error."""

    def __init__(self, bot: Bot, services: BotServices, *, edit_pause_seconds: float = EDIT_PAUSE_SECONDS) -> None:
        self._bot = bot
        self._services = services
        self._edit_pause_seconds = edit_pause_seconds
        self._conversations = Conversations(services.storage)
        self._waiting: dict[int, Player] = {}  # by chat: whose screen is out of date
        self._refreshing: dict[int, asyncio.Task[None]] = {}

    async def tell(self, player: Player, event: RecordedEvent) -> None:
        """Raises what Telegram's being away raises: the event then comes again."""
        screen = await self._screen_for(player, event)
        try:
            async with self._conversations.open(self._bot.id, player.telegram_id) as conversation:
                await self._put(player.telegram_id, conversation, screen, event)
        except (TelegramForbiddenError, TelegramBadRequest) as error:
            if isinstance(error, TelegramBadRequest) and "chat not found" not in error.message:
                raise
            log.info("player_not_told", player_id=str(player.id), event_name=event.name, reason=error.message)

    async def alert_admin(self, admin: Player, event: RecordedEvent) -> None:
        """A message of its own, with a button that leads to what waits: the admin may be busy with something else."""
        say, payload = Speaker(admin.language), event.payload
        if event.name == "RoundInterrupted":
            stake = Money(payload["stake_minor"], payload["currency"])
            screen = round_interrupted_screen(say, game=payload["game"], stake=stake)
        else:
            screen = payout_waits_screen(say, amount=_amount(payload), intent_hex=_intent_hex(payload))
        try:
            await self._bot.send_message(
                admin.telegram_id,
                screen.text,
                reply_markup=InlineKeyboardMarkup(inline_keyboard=[list(row) for row in screen.keyboard]),
            )
        except (TelegramForbiddenError, TelegramBadRequest) as error:
            log.info("admin_not_alerted", player_id=str(admin.id), reason=error.message)

    async def refresh(self, player: Player, event: RecordedEvent) -> None:
        """Have the live message changed soon. One edit shows all that happened before it, and the last state always
        gets its edit.
        """
        chat_id = player.telegram_id
        self._waiting[chat_id] = player
        if chat_id not in self._refreshing:
            self._refreshing[chat_id] = asyncio.create_task(self._refresh_until_quiet(chat_id))

    async def settle(self) -> None:
        """Return when every refresh that is under way has been shown."""
        while self._refreshing:
            await asyncio.wait(self._refreshing.values())

    async def _refresh_until_quiet(self, chat_id: int) -> None:
        try:
            while player := self._waiting.pop(chat_id, None):
                await self._refresh_now(player)
                await asyncio.sleep(self._edit_pause_seconds)
        finally:
            del self._refreshing[chat_id]

    async def _refresh_now(self, player: Player) -> None:
        """Show the present state, read at this moment; a failure is logged, for the next bet brings the next try."""
        try:
            async with self._conversations.open(self._bot.id, player.telegram_id) as conversation:
                if load := _LIVE_SCREENS.get(conversation.screen):
                    screen = await load(player, self._services, Speaker(player.language))
                    await self._live(player.telegram_id, conversation).change(screen)
        except TelegramForbiddenError:
            log.debug("chat_closed_to_us", player_id=str(player.id))
        except TelegramAPIError as error:
            log.warning("chat_not_refreshed", player_id=str(player.id), reason=error.message)
        except Exception:
            log.exception("chat_not_refreshed", player_id=str(player.id))

    async def _screen_for(self, player: Player, event: RecordedEvent) -> Screen:
        say, payload = Speaker(player.language), event.payload
        if event.name == "DepositCaptured":
            balance = await balance_of(player_cash(player.id, player.currency))
            return deposit_arrived_screen(say, amount=_amount(payload), balance=balance)
        if event.name == "AwardPaid":
            balance = await balance_of(player_cash(player.id, payload["currency"]))
            return award_screen(say, award=payload["award"], amount=_amount(payload), balance=balance)
        if event.name == "FreeRoundsGiven":
            return free_rounds_given_screen(
                say,
                game=payload["game"],
                rounds=payload["rounds"],
                stake=Money(payload["stake_minor"], payload["currency"]),
                until=datetime.fromisoformat(payload["expires_at"]),
                game_url=f"{self._services.mini_app_url}/games/{payload['game_id']}",
            )
        if event.name == "DepositExpired":
            return deposit_expired_screen(say, amount=_amount(payload))
        if message := _PAYOUT_MESSAGES.get(event.name):
            return payout_told_screen(say, message, amount=_amount(payload), reason=payload.get("reason", ""))
        return account_told_screen(say, _ACCOUNT_MESSAGES[event.name])

    async def _put(self, chat_id: int, conversation: Conversation, screen: Screen, event: RecordedEvent) -> None:
        live = self._live(chat_id, conversation)
        waits_for = conversation.facts.get("intent")
        if event.name in _OF_DEPOSITS and waits_for == _intent_hex(event.payload) and await live.change(screen):
            return  # the very message that said "waiting for your payment"
        silent = event.name == "DepositExpired"
        if _may_give_way(conversation):
            conversation.expects, conversation.facts = None, {}
            await live.show(screen, at_end=True, silent=silent)
        else:
            await self._bot.send_message(chat_id, screen.text, disable_notification=silent)

    def _live(self, chat_id: int, conversation: Conversation) -> LiveMessage:
        return LiveMessage(self._bot, chat_id, self._conversations, conversation)


def _may_give_way(conversation: Conversation) -> bool:
    """Whether news may take the live message's place. A question, recovery codes, a link to pay stay where they are,
    and the news comes without buttons.
    """
    return conversation.message_id is None or conversation.stays or conversation.screen in _LIVE_SCREENS


def _amount(payload: dict[str, Any]) -> Money:
    return Money(payload["amount_minor"], payload["currency"])


def _intent_hex(payload: dict[str, Any]) -> str:
    return str(payload["intent_id"]).replace("-", "")
