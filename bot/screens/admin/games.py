"""Games and providers, each with its switch."""

from collections.abc import Sequence

from aiogram.types import InlineKeyboardButton

from bot.screens.keyboards import back, pairs, press
from bot.screens.screen import Keyboard, Screen
from bot.speech import Speaker
from core.games.models import Game, Provider


def games_screen(
    say: Speaker, *, providers: Sequence[Provider], games: Sequence[Game], page: int, pages: int
) -> Screen:
    """`page` of `pages`, counted from zero; a button switches what it names."""
    return Screen(
        name="admin_games",
        text=say("admin-games", page=page + 1, pages=max(pages, 1)),
        keyboard=(
            *((_provider_switch(say, provider),) for provider in providers),
            *((_game_switch(game),) for game in games),
            *_turns(say, page, pages),
            back(say, "admin:home"),
        ),
    )


def _provider_switch(say: Speaker, provider: Provider) -> InlineKeyboardButton:
    to = "provider_off" if provider.enabled else "provider_on"
    label = say.plain("button-provider", name=provider.name)
    return press(f"{_lamp(provider.enabled)} {label}", f"admin_games:{to}:{provider.code}")


def _game_switch(game: Game) -> InlineKeyboardButton:
    return press(f"{_lamp(game.enabled)} {game.name}", f"admin_games:{'off' if game.enabled else 'on'}:{game.id.hex}")


def _lamp(enabled: bool) -> str:
    return "🟢" if enabled else "⚪️"


def _turns(say: Speaker, page: int, pages: int) -> Keyboard:
    turns = [
        press(say.plain(label), f"admin_games:page:{there}")
        for label, there in (("button-previous", page - 1), ("button-next", page + 1))
        if 0 <= there < pages
    ]
    return pairs(turns)
