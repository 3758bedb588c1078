"""What all game providers of the sandbox share: slots that are played, their pages, and the rounds behind them."""

from collections.abc import AsyncIterator

from aiohttp import web

from integrations.sandbox.studio.games import Game, Grid, Theme
from integrations.sandbox.studio.pages import add_pages
from integrations.sandbox.studio.slots import Outcome, Slot, Symbol
from integrations.sandbox.studio.store import FreeSet, GameSession, Round, RoundState, SetState
from integrations.sandbox.studio.studio import NoSuchSession, Spin, StakeRefused, Studio

__all__ = [
    "FreeSet",
    "Game",
    "GameSession",
    "Grid",
    "NoSuchSession",
    "Outcome",
    "Round",
    "RoundState",
    "SetState",
    "Slot",
    "Spin",
    "StakeRefused",
    "Studio",
    "Symbol",
    "Theme",
    "add_studio",
]


def add_studio(app: web.Application, studio: Studio) -> None:
    """Mount its pages below /<code>. It runs from the app's start to its cleanup."""

    async def run(_: web.Application) -> AsyncIterator[None]:
        await studio.start()
        yield
        await studio.stop()

    app.cleanup_ctx.append(run)
    app.on_shutdown.append(studio.live.close)
    add_pages(app, studio)
