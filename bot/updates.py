"""Updates: stored first, acknowledged, then handled once, in order within a chat, chats side by side.

Telegram repeats what it thinks got lost, and a process may die between two lines; the inbox knows an update by its id,
and a handler that runs twice asks core for the same thing under the same key.
"""

import asyncio
import hmac
import re
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from typing import Any, ClassVar
from weakref import WeakSet

import orjson
import structlog
from aiogram import Bot, Dispatcher
from aiogram.exceptions import (
    TelegramAPIError,
    TelegramForbiddenError,
    TelegramRetryAfter,
    TelegramUnauthorizedError,
)
from aiogram.types import Update
from aiogram.types.update import UpdateTypeLookupError
from aiohttp import web
from pydantic import ValidationError

from bot.speech import Speaker, language_order
from core.events import inbox
from core.events.models import InboxMessage

log = structlog.get_logger()

MAX_BODY_BYTES = 1024 * 1024
PARALLEL_CHATS = 20
LOOK_EVERY_SECONDS = 0.2  # for what another process received, or a dead one left
HANDLING_SECONDS = 50.0  # less than an update's lease in the inbox, so that nobody else begins meanwhile
PAUSES_SECONDS = (1.0, 2.0, 5.0, 15.0)  # between tries while the database or Telegram is away
GRACE_SECONDS = 20.0

_ESCAPED_NUL = re.compile(rb"(?<!\\)((?:\\\\)*)\\u0000")

_wakes: WeakSet[asyncio.Event] = WeakSet()  # of the workers in this process


def source_of(bot: Bot) -> str:
    """The inbox's name for this bot's updates."""
    return f"telegram:{bot.id}"


async def receive_update(bot: Bot, raw: dict[str, Any]) -> None:
    """Store an update; after this it may be acknowledged. Raises ValueError for what is no update."""
    update_id = raw.get("update_id") if isinstance(raw, dict) else None
    if type(update_id) is not int or update_id < 0:
        raise ValueError("an update carries a number, update_id")
    await inbox.receive(source=source_of(bot), external_id=str(update_id), queue=_queue_of(raw), payload=_storable(raw))
    for wake in _wakes:
        wake.set()


def _queue_of(raw: dict[str, Any]) -> str:
    """The chat, or the person where there is none: what happens in it is handled in order."""
    content = next((value for value in raw.values() if isinstance(value, dict)), {})
    message = content.get("message")
    places = (message.get("chat") if isinstance(message, dict) else None, content.get("chat"), content.get("from"))
    ids = (place.get("id") for place in places if isinstance(place, dict))
    return str(next((number for number in ids if type(number) is int), "others"))


def _storable(raw: dict[str, Any]) -> dict[str, Any]:
    """Without U+0000, which no person types and PostgreSQL keeps in no JSON."""
    try:
        written = orjson.dumps(raw)
    except TypeError as error:  # 255 levels deep
        raise ValueError("no update looks like this") from error
    if b"\\u0000" not in written:
        return raw
    cleaned: dict[str, Any] = orjson.loads(_ESCAPED_NUL.sub(rb"\1", written))
    return cleaned


class UpdateWorker:
    """Works the inbox off: wakes at once for what this process received, and looks for what others left."""

    def __init__(self, bot: Bot, dispatcher: Dispatcher) -> None:
        self._bot = bot
        self._dispatcher = dispatcher
        self._in_hand: set[asyncio.Task[None]] = set()
        self._wake = asyncio.Event()
        _wakes.add(self._wake)

    async def run(self, stopping: asyncio.Event) -> None:
        """Until `stopping` is set; what is in hand then is finished."""
        failures = 0
        with _waking(self._wake, stopping):
            while not stopping.is_set():
                self._wake.clear()
                try:
                    await self._take()
                    failures, pause = 0, LOOK_EVERY_SECONDS
                except Exception:
                    log.exception("updates_not_taken")
                    failures, pause = failures + 1, _pause_after(failures)
                await _wait(self._wake, pause)
        if self._in_hand:
            await asyncio.wait(self._in_hand, timeout=GRACE_SECONDS)

    async def work_off(self) -> None:
        """Handle what is due now and what comes due by that; return when nothing is left."""
        await self._take()
        while self._in_hand:
            await asyncio.wait(self._in_hand, return_when=asyncio.FIRST_COMPLETED)
            await self._take()

    async def _take(self) -> None:
        """Begin to handle what is due, one update a chat, as far as there are hands."""
        free = PARALLEL_CHATS - len(self._in_hand)
        if not free:
            return
        for message in await inbox.claim(source_of(self._bot), limit=free):
            task = asyncio.create_task(self._handle(message))
            self._in_hand.add(task)
            task.add_done_callback(self._put_down)

    def _put_down(self, task: asyncio.Task[None]) -> None:
        self._in_hand.discard(task)
        self._wake.set()  # the chat's next update may come now
        if not task.cancelled() and (error := task.exception()):
            log.error("update_left_to_its_lease", exc_info=error)

    async def _handle(self, message: InboxMessage) -> None:
        try:
            async with asyncio.timeout(HANDLING_SECONDS):
                await self._answer(message)
        except Exception as error:
            log.exception("update_failed", update_id=message.external_id, tries=message.tries)
            await inbox.give_back(message, error)
            if message.tries == 1:
                await self._apologise(message)
        else:
            await inbox.finish(message)

    async def _answer(self, message: InboxMessage) -> None:
        try:
            update = Update.model_validate(message.payload, context={"bot": self._bot})
            kind = update.event_type
        except (ValidationError, UpdateTypeLookupError):
            # Trying again would not make it readable; the row stays for whoever looks.
            log.exception("update_unreadable", update_id=message.external_id)
            return
        try:
            await self._dispatcher.feed_update(self._bot, update)
            log.debug("update_handled", update_id=message.external_id, kind=kind)
        except TelegramForbiddenError:
            log.info("chat_closed_to_us", queue=message.queue)

    async def _apologise(self, message: InboxMessage) -> None:
        """Say once that it is us, and that we go on trying."""
        update = Update.model_validate(message.payload)
        content = update.callback_query or update.message
        if content is None or content.from_user is None:
            return
        sentence = Speaker(language_order(content.from_user.language_code)[0]).plain("something-went-wrong")
        try:
            if update.callback_query:
                await self._bot.answer_callback_query(update.callback_query.id, sentence, show_alert=True)
            else:
                await self._bot.send_message(content.from_user.id, sentence, parse_mode=None)
        except TelegramAPIError as error:
            log.info("apology_not_delivered", reason=error.message)


class Poller:
    """Long polling: a batch is stored before the offset moves past it."""

    ALLOWED_UPDATES: ClassVar = ["message", "callback_query", "inline_query", "my_chat_member"]
    POLL_SECONDS: ClassVar = 25

    def __init__(self, bot: Bot) -> None:
        self._bot = bot
        self._offset: int | None = None

    async def run(self, stopping: asyncio.Event) -> None:
        """Until `stopping` is set. Raises TelegramUnauthorizedError: the token is wrong, and stays so."""
        failures, webhook_removed = 0, False
        while not stopping.is_set():
            try:
                if not webhook_removed:
                    webhook_removed = await self._bot.delete_webhook()
                await _unless(stopping, self.poll(timeout_seconds=self.POLL_SECONDS))
                failures = 0
            except TelegramUnauthorizedError:
                raise
            except TelegramRetryAfter as flood:
                await _wait(stopping, flood.retry_after)
            except Exception:
                log.exception("poll_failed")
                await _wait(stopping, _pause_after(failures))
                failures += 1

    async def poll(self, *, timeout_seconds: int) -> None:
        """Wait for a batch, up to this long, and store it."""
        updates = await self._bot.get_updates(
            offset=self._offset,
            timeout=timeout_seconds,
            allowed_updates=self.ALLOWED_UPDATES,
            request_timeout=timeout_seconds + 10,
        )
        for update in updates:
            await receive_update(self._bot, orjson.loads(update.model_dump_json(by_alias=True, exclude_unset=True)))
            self._offset = update.update_id + 1


def add_webhook(app: web.Application, bot: Bot, secret: str) -> None:
    """Add POST /telegram. 401 without the secret, 400 for what is no update, 200 once it is stored."""

    async def take_update(request: web.Request) -> web.Response:
        # Bytes, because text with other than ASCII characters can't be compared in constant time.
        given = request.headers.get("X-Telegram-Bot-Api-Secret-Token", "").encode("utf-8", "surrogateescape")
        if not hmac.compare_digest(given, secret.encode()):
            raise web.HTTPUnauthorized(text="This is for Telegram.")
        body = await request.read()
        if len(body) > MAX_BODY_BYTES:
            raise web.HTTPRequestEntityTooLarge(max_size=MAX_BODY_BYTES, actual_size=len(body))
        try:
            await receive_update(bot, orjson.loads(body))
        except ValueError as error:
            raise web.HTTPBadRequest(text=str(error)) from error
        return web.Response()

    app.router.add_post("/telegram", take_update)


@contextmanager
def _waking(wake: asyncio.Event, stopping: asyncio.Event) -> Iterator[None]:
    """Inside, `wake` is set when `stopping` is."""
    watch = asyncio.create_task(stopping.wait())
    watch.add_done_callback(lambda _: wake.set())
    try:
        yield
    finally:
        watch.cancel()


async def _unless(stopping: asyncio.Event, coroutine: Any) -> None:
    """Do it to its end, or give it up when `stopping` is set first."""
    stop, work = asyncio.create_task(stopping.wait()), asyncio.create_task(coroutine)
    try:
        await asyncio.wait({stop, work}, return_when=asyncio.FIRST_COMPLETED)
    finally:
        stop.cancel()
        if not work.done():
            work.cancel()
    if work.done():
        await work


async def _wait(event: asyncio.Event, seconds: float) -> None:
    with suppress(TimeoutError):
        async with asyncio.timeout(seconds):
            await event.wait()


def _pause_after(failures: int) -> float:
    return PAUSES_SECONDS[min(failures, len(PAUSES_SECONDS) - 1)]
