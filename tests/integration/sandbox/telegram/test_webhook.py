"""Updates that travel by webhook: secret, order, redelivery, calls in answers."""

import asyncio
import json
from collections.abc import AsyncIterator
from dataclasses import dataclass, field

import pytest
from aiogram.types import Update
from aiohttp import web

from tests.integration.sandbox.telegram.harness import ANNA, BORIS, StartTelegram, serve


@dataclass
class Receiver:
    """A bot's webhook that answers as it is told and remembers what came."""

    url: str = ""
    answers: list[web.Response] = field(default_factory=list)
    received: "asyncio.Queue[Update]" = field(default_factory=asyncio.Queue)
    secrets: list[str | None] = field(default_factory=list)
    gate: asyncio.Event = field(default_factory=asyncio.Event)
    held_chat: int | None = None

    async def handle(self, request: web.Request) -> web.Response:
        update = Update.model_validate(await request.json())
        self.secrets.append(request.headers.get("X-Telegram-Bot-Api-Secret-Token"))
        await self.received.put(update)
        if update.message and update.message.chat.id == self.held_chat:
            await self.gate.wait()
        return self.answers.pop(0) if self.answers else web.Response()

    async def next_texts(self, count: int) -> list[str | None]:
        updates = [await asyncio.wait_for(self.received.get(), 5) for _ in range(count)]
        return [update.message.text if update.message else None for update in updates]


@pytest.fixture
async def receiver() -> AsyncIterator[Receiver]:
    receiver = Receiver()
    app = web.Application()
    app.router.add_post("/hook", receiver.handle)
    async with serve(app) as url:
        receiver.url = f"{url}/hook"
        yield receiver
        receiver.gate.set()


async def test_an_update_comes_with_the_secret(start_telegram: StartTelegram, receiver: Receiver) -> None:
    telegram = await start_telegram()
    await telegram.bot.set_webhook(receiver.url, secret_token="s3cret")

    await telegram.world.send_text(ANNA, "hello")

    assert await receiver.next_texts(1) == ["hello"]
    assert receiver.secrets == ["s3cret"]


async def test_a_refused_update_comes_again_before_the_next_of_its_chat(
    start_telegram: StartTelegram, receiver: Receiver
) -> None:
    telegram = await start_telegram(webhook_retry_seconds=0.01)
    receiver.answers = [web.Response(status=500), web.Response(status=502), web.Response(status=403)]
    await telegram.bot.set_webhook(receiver.url)

    await telegram.world.send_text(ANNA, "first")
    await telegram.world.send_text(ANNA, "second")

    assert await receiver.next_texts(5) == ["first", "first", "first", "first", "second"]
    info = await telegram.bot.get_webhook_info()
    assert info.last_error_message == "Wrong response from the webhook: 403 Forbidden"


async def test_one_chat_that_hangs_does_not_hold_another(start_telegram: StartTelegram, receiver: Receiver) -> None:
    telegram = await start_telegram()
    receiver.held_chat = ANNA
    await telegram.bot.set_webhook(receiver.url)

    await telegram.world.send_text(ANNA, "stuck")
    await telegram.world.send_text(ANNA, "behind it")
    await telegram.world.send_text(BORIS, "free")

    assert sorted(filter(None, await receiver.next_texts(2))) == ["free", "stuck"]
    assert receiver.received.empty()


async def test_updates_that_nobody_took_survive_a_restart(start_telegram: StartTelegram, receiver: Receiver) -> None:
    before = await start_telegram()
    await before.world.send_text(ANNA, "sent before the restart")
    await before.stop()

    after = await start_telegram()
    await after.bot.set_webhook(receiver.url)

    assert await receiver.next_texts(1) == ["sent before the restart"]
    assert [message.text for message in after.world.messages(ANNA)] == ["sent before the restart"]


async def test_retry_after_of_an_answer_is_respected(start_telegram: StartTelegram, receiver: Receiver) -> None:
    telegram = await start_telegram(webhook_retry_seconds=3600)
    receiver.answers = [
        web.Response(status=503),
        web.Response(status=503, headers={"Retry-After": "0"}),
    ]
    await telegram.bot.set_webhook(receiver.url)

    await telegram.world.send_text(ANNA, "patience")

    assert await receiver.next_texts(3) == ["patience"] * 3


@pytest.mark.parametrize(
    "answer",
    [
        web.json_response({"method": "sendMessage", "chat_id": ANNA, "text": "by answer"}),
        web.Response(
            text=f"method=sendMessage&chat_id={ANNA}&text=by+answer",
            content_type="application/x-www-form-urlencoded",
        ),
        web.Response(
            body=(
                b'--frontier\r\nContent-Disposition: form-data; name="method"\r\n\r\nsendMessage\r\n'
                b'--frontier\r\nContent-Disposition: form-data; name="chat_id"\r\n\r\n1001\r\n'
                b'--frontier\r\nContent-Disposition: form-data; name="text"\r\n\r\nby answer\r\n'
                b"--frontier--\r\n"
            ),
            headers={"Content-Type": "multipart/form-data; boundary=frontier"},
        ),
    ],
    ids=["json", "form", "multipart"],
)
async def test_a_call_in_the_answer_is_carried_out(
    start_telegram: StartTelegram, receiver: Receiver, answer: web.Response
) -> None:
    telegram = await start_telegram()
    receiver.answers = [answer]
    await telegram.bot.set_webhook(receiver.url)

    await telegram.world.send_text(ANNA, "hi")

    reply = await telegram.world.wait_for(ANNA, lambda message: message.text == "by answer")
    assert reply.from_user is not None
    assert reply.from_user.id == telegram.bot.id


@pytest.mark.parametrize("body", [{"method": "setWebhook"}, {"method": "nonsense"}, ["not", "a", "call"]])
async def test_a_call_that_may_not_come_by_answer_changes_nothing(
    start_telegram: StartTelegram, receiver: Receiver, body: object
) -> None:
    telegram = await start_telegram()
    receiver.answers = [web.Response(text=json.dumps(body), content_type="application/json")]
    await telegram.bot.set_webhook(receiver.url)

    await telegram.world.send_text(ANNA, "one")
    await telegram.world.send_text(ANNA, "two")

    assert await receiver.next_texts(2) == ["one", "two"]
    assert (await telegram.bot.get_webhook_info()).url == receiver.url
