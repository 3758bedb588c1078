"""Who answers an update: one handler for messages, one for pressed buttons, and the table behind both; inline.py.

Both raise what is not a refusal: the update then goes back to the inbox and is handled again (updates.py).
"""

import re
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager

import structlog
from aiogram import Bot, Dispatcher
from aiogram.enums import ChatType, ContentType
from aiogram.exceptions import TelegramBadRequest
from aiogram.types import CallbackQuery, Chat, ChatMemberUpdated, InlineQuery, Message, Update, User

import bot.topics  # noqa: F401  the topics fill the table
from bot.conversation import Conversations
from bot.errors import ANSWER_AGAIN, sentence
from bot.inline import answer_inline_query
from bot.live_message import LiveMessage
from bot.screens.notices import refusal_screen
from bot.services import BotServices
from bot.speech import Speaker, language_order
from bot.table import Handler, TypedAnswer, UnknownButton, table
from bot.topics.menu import menu_screen_of
from bot.topics.welcome import show_next_question
from bot.visit import Visit
from core.backoffice.access import permissions_of
from core.errors import DomainError, NotAllowed
from core.identity.registration import arrive, is_registered

log = structlog.get_logger()

_COMMAND = re.compile(r"/(?P<name>[A-Za-z0-9_]{1,32})(?:@\w+)?(?:\s+(?P<argument>\S{1,64}))?\s*", re.ASCII)

# What a person sends; everything else (a pinned message, a title) is Telegram talking.
_FROM_PEOPLE = frozenset(
    {
        ContentType.ANIMATION,
        ContentType.AUDIO,
        ContentType.CONTACT,
        ContentType.DICE,
        ContentType.DOCUMENT,
        ContentType.LOCATION,
        ContentType.PHOTO,
        ContentType.POLL,
        ContentType.STICKER,
        ContentType.STORY,
        ContentType.TEXT,
        ContentType.VENUE,
        ContentType.VIDEO,
        ContentType.VIDEO_NOTE,
        ContentType.VOICE,
    }
)


def build_dispatcher(services: BotServices) -> Dispatcher:
    """aiogram's dispatcher with our three handlers; the conversation's own record takes the place of its FSM."""
    dispatcher = Dispatcher(disable_fsm=True)
    desk = FrontDesk(services)
    dispatcher.message.register(desk.on_message)
    dispatcher.callback_query.register(desk.on_button)
    dispatcher.inline_query.register(desk.on_inline_query)
    dispatcher.my_chat_member.register(desk.on_membership)
    return dispatcher


class FrontDesk:
    def __init__(self, services: BotServices) -> None:
        self._services = services
        self._conversations = Conversations(services.storage)

    async def on_message(self, message: Message, bot: Bot, event_update: Update) -> None:
        if not _is_private(message.chat, message.from_user) or message.content_type not in _FROM_PEOPLE:
            return
        assert message.from_user is not None
        command = _COMMAND.fullmatch(message.text or "")
        name, argument = (command["name"].lower(), command["argument"] or "") if command else (None, "")
        payload = argument if name == "start" else None
        async with self._visit(bot, event_update.update_id, message.from_user, payload=payload) as visit:
            if visit is None:
                return
            visit.message = message
            if not is_registered(visit.player):
                await show_next_question(visit, telegram_language=message.from_user.language_code)
            elif name in table.commands:
                visit.argument = argument
                await _guarded(visit, table.commands[name])
            elif answer := table.typed_answers.get(visit.conversation.expects or ""):
                await _take_answer(visit, answer, message)
            else:
                await _show_not_understood(visit)

    async def on_button(self, query: CallbackQuery, bot: Bot, event_update: Update) -> None:
        if query.message is None or not _is_private(query.message.chat, query.from_user):
            return
        toast: str | None = None
        async with self._visit(bot, event_update.update_id, query.from_user) as visit:
            if visit is not None:
                visit.query = query
                await _settle_on(visit, query.message.message_id)
                await _press(visit, query)
                toast = visit.toast
        await _stop_spinning(query, toast)

    async def on_inline_query(self, query: InlineQuery) -> None:
        await answer_inline_query(query, self._services)

    async def on_membership(self, change: ChatMemberUpdated) -> None:
        """Somebody blocked us or let us in again. Nothing depends on it: a message that can't be sent is no error."""
        log.info("chat_membership", telegram_id=change.chat.id, status=change.new_chat_member.status)

    @asynccontextmanager
    async def _visit(
        self, bot: Bot, update_id: int, person: User, *, payload: str | None = None
    ) -> AsyncIterator[Visit | None]:
        """Open the chat's conversation; None when this very update has been answered before."""
        async with self._conversations.open(bot.id, person.id) as conversation:
            if conversation.update_id == update_id:
                yield None
                return
            player = await arrive(
                telegram_id=person.id,
                first_name=person.first_name,
                username=person.username,
                currency=self._services.currency,
                start_payload=payload,
            )
            yield Visit(
                bot=bot,
                services=self._services,
                player=player,
                say=Speaker(player.language or language_order(person.language_code)[0]),
                update_id=update_id,
                conversation=conversation,
                live=LiveMessage(bot, person.id, self._conversations, conversation),
            )


def _is_private(chat: Chat, person: User | None) -> bool:
    return chat.type == ChatType.PRIVATE and person is not None and not person.is_bot


async def _settle_on(visit: Visit, pressed_id: int) -> None:
    """Buttons live in the live message. Another one (a notice, or a message from before) gives its buttons up."""
    conversation = visit.conversation
    if conversation.message_id is None:
        conversation.message_id = pressed_id
    elif conversation.message_id != pressed_id:
        visit.moved = True
        await visit.live.take_buttons_off(pressed_id)


async def _press(visit: Visit, query: CallbackQuery) -> None:
    found = table.find_button(query.data)
    if not is_registered(visit.player) and not (found and found[0].open_to_all):
        await show_next_question(visit, telegram_language=query.from_user.language_code)
        return
    if found is None:
        await _show_unknown_button(visit)
        return
    button, visit.topic, visit.argument = found
    if button.on is not None and button.on != visit.conversation.screen:
        if visit.moved or not visit.conversation.screen:
            await _show_unknown_button(visit)
        return  # a second tap on a button that has done its work
    await _guarded(visit, button.handler)


async def _take_answer(visit: Visit, answer: TypedAnswer, message: Message) -> None:
    expects = visit.conversation.expects
    assert expects is not None
    visit.topic, visit.argument = expects.partition(":")[0], (message.text or "").strip()
    if visit.argument:
        await _guarded(visit, answer.handler)
    else:
        await _ask_again(visit, answer, visit.say("not-understood-answer"))
    if answer.secret:
        await visit.live.remove(message.message_id)


async def _guarded(visit: Visit, handler: Handler) -> None:
    """Run a handler; a refusal is a sentence, and a question that may be answered again is asked again."""
    try:
        await handler(visit)
    except UnknownButton:
        await _show_unknown_button(visit)
    except NotAllowed as refusal:
        if await permissions_of(visit.player.id):
            await _show_refusal(visit, refusal)
        elif visit.query:
            await _show_unknown_button(visit)
        else:
            await _show_not_understood(visit)
    except DomainError as refusal:
        log.info("refused", player_id=str(visit.player.id), topic=visit.topic, code=refusal.code)
        await _show_refusal(visit, refusal)


async def _show_refusal(visit: Visit, refusal: DomainError) -> None:
    answer = table.typed_answers.get(visit.conversation.expects or "") if visit.message else None
    if answer and isinstance(refusal, ANSWER_AGAIN):
        await _ask_again(visit, answer, f"⚠️ {sentence(visit.say, refusal)}")
    else:
        home = f"{visit.topic}:home"
        back_to = home if home in table.buttons else "menu:home"
        await visit.show(refusal_screen(visit.say, sentence(visit.say, refusal), back_to=back_to))


async def _ask_again(visit: Visit, answer: TypedAnswer, notice: str) -> None:
    question = await answer.prompt(visit)
    now = visit.conversation
    await visit.show(question.under(notice), expects=now.expects, facts=now.facts, attached=now.attached)


async def _show_not_understood(visit: Visit) -> None:
    menu = await menu_screen_of(visit.player, visit.services, visit.say)
    await visit.show(menu.under(visit.say("not-understood")))


async def _show_unknown_button(visit: Visit) -> None:
    visit.toast = visit.say.plain("button-outdated")
    await visit.show(await menu_screen_of(visit.player, visit.services, visit.say))


async def _stop_spinning(query: CallbackQuery, toast: str | None) -> None:
    try:
        await query.answer(toast)
    except TelegramBadRequest as error:  # too old: its owner has long looked elsewhere
        log.debug("callback_not_answered", reason=error.message)
