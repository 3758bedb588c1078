"""A sandbox Telegram for each test, on a random port, with its data in a temporary file."""

from collections.abc import AsyncIterator
from contextlib import AsyncExitStack
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from integrations.sandbox.telegram import TelegramConfig
from tests.integration.sandbox.telegram.harness import TOKEN, StartTelegram, Telegram, run_telegram


@pytest.fixture
def config(tmp_path: Path) -> TelegramConfig:
    return TelegramConfig(token=TOKEN, url="http://127.0.0.1", database=tmp_path / "telegram.sqlite")


@pytest.fixture
async def start_telegram(config: TelegramConfig) -> AsyncIterator[StartTelegram]:
    """Start a Telegram whose configuration differs from the usual in the named fields."""
    async with AsyncExitStack() as running:

        async def start(**changes: Any) -> Telegram:
            telegram = await run_telegram(replace(config, **changes))
            running.push_async_callback(telegram.stop)
            return telegram

        yield start


@pytest.fixture
async def telegram(start_telegram: StartTelegram) -> Telegram:
    return await start_telegram()
