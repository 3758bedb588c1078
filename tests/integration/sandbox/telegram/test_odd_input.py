"""Whatever a bot sends, the answer is a result or a refusal in Telegram's words: never a broken server."""

import json
from contextlib import suppress

import aiogram.methods
import pytest
from aiogram.types import Message

from integrations.sandbox.telegram.api import BotApi, to_wire
from integrations.sandbox.telegram.errors import ApiError
from integrations.sandbox.telegram.methods import METHODS
from integrations.sandbox.telegram.parameters import Parameters
from tests.integration.sandbox.telegram.harness import ANNA, Telegram

MODELS = {name.lower(): getattr(aiogram.methods, name) for name in aiogram.methods.__all__}
USUAL: dict[str, object] = {
    "chat_id": ANNA,
    "user_id": ANNA,
    "text": "hello",
    "title": "Chips",
    "description": "50 chips",
    "payload": "deposit:1",
    "currency": "XTR",
    "prices": [{"label": "Chips", "amount": 50}],
    "commands": [{"command": "start", "description": "Main menu"}],
    "action": "typing",
    "emoji": "🎲",
    "url": "",
    "timeout": 0,
}
ODD: list[object] = [
    None, "", " ", "x", "\0", "\u202e", "🎲" * 5000, "-1", "0", 1e300, True, -(2**70), 2**70, [], {}, [[[]]], [1],
    [None], "[", "{}", "null", "attach://nothing", "https://[", "http://127.0.0.1:99999999", "1e9", {"type": "photo"},
    {"type": "chat", "chat_id": "x"}, {"type": "chat", "chat_id": 2**70}, {"type": "web_app", "web_app": {}},
    {"inline_keyboard": [[]]}, {"inline_keyboard": [[{}]]}, {"inline_keyboard": [[{"text": "x", "pay": True}]]},
    {"keyboard": [["a"]]}, {"keyboard": []}, {"force_reply": "x"}, {"remove_keyboard": False}, {"message_id": -5},
    [{"label": "x", "amount": 2**64}], [{"label": "x", "amount": 0.5}], [{"command": "", "description": ""}],
    [{"type": "bold", "offset": -5, "length": 99999}], [{"type": "", "offset": 2**70, "length": -1}],
]  # fmt: skip


@pytest.mark.parametrize("method", sorted(METHODS))
async def test_an_odd_value_is_taken_or_refused(telegram: Telegram, method: str) -> None:
    await telegram.world.start(ANNA)
    telegram.world.platform.flood.burst = 10_000
    api = BotApi(telegram.world.platform)
    names = list(MODELS[method].model_fields)

    for name in names:
        for value in ODD:
            sent = await api.call("sendMessage", Parameters({"chat_id": ANNA, "text": "?"}))
            assert isinstance(sent, Message)
            fields = {"message_id": sent.message_id} | {one: USUAL[one] for one in names if one in USUAL}
            for odd in (value, json.dumps(value)):
                with suppress(ApiError):
                    json.dumps(to_wire(await api.call(method, Parameters(fields | {name: odd}))))
