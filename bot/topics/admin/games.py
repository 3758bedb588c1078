"""Finding a game, its card, and what is set there: on and off, stakes, countries."""

from collections.abc import Mapping
from uuid import UUID

from bot.screens import Screen
from bot.screens.admin.games import game_card_screen, game_countries_screen, games_screen, stakes_screen
from bot.table import UnknownButton, table
from bot.visit import Visit
from core.backoffice.games import block_game_by, game_card, limit_stakes_by, search_games, switch_game_by
from core.errors import InvalidInput
from core.games.models import Game
from core.money import Money

PAGE = 8
NO_LIMIT = ("-", "–", "—")


async def _list_again(visit: Visit) -> Screen:
    return await _list(visit, visit.facts.get("text", ""), _offset_of(visit))


@table.button("admin_games:home")
async def show_games(visit: Visit) -> None:
    await _show_list(visit, "", 0)


@table.typed("admin_games:wanted", prompt=_list_again)
async def find(visit: Visit) -> None:
    await _show_list(visit, visit.argument[:64], 0)


@table.button("admin_games:page")
async def turn_page(visit: Visit) -> None:
    await _show_list(visit, visit.facts.get("text", ""), visit.number_argument)


@table.button("admin_games:back")
async def back_to_list(visit: Visit) -> None:
    await _show_list(visit, visit.facts.get("text", ""), _offset_of(visit))


@table.button("admin_games:card")
async def show_card(visit: Visit) -> None:
    await _show_card(visit, await game_card(visit.player.id, visit.id_argument))


@table.button("admin_games:on")
async def switch_on(visit: Visit) -> None:
    await _switch(visit, enabled=True)


@table.button("admin_games:off")
async def switch_off(visit: Visit) -> None:
    await _switch(visit, enabled=False)


async def _switch(visit: Visit, *, enabled: bool) -> None:
    game = await switch_game_by(visit.player.id, visit.id_argument, enabled=enabled)
    visit.toast = visit.say.plain("admin-switched-on" if enabled else "admin-switched-off", name=game.name)
    await _show_card(visit, game)


# Stakes


async def _stakes_question(visit: Visit) -> Screen:
    game = await game_card(visit.player.id, UUID(visit.facts["game"]))
    return stakes_screen(visit.say, game, currency=visit.services.currency)


@table.button("admin_games:stakes")
async def ask_stakes(visit: Visit) -> None:
    game = await game_card(visit.player.id, visit.id_argument)
    screen = stakes_screen(visit.say, game, currency=visit.services.currency)
    await visit.show(screen, expects="admin_games:limits", facts=_facts(visit, game))


@table.typed("admin_games:limits", prompt=_stakes_question)
async def take_stakes(visit: Visit) -> None:
    """ "EUR 0.10 500", or without a currency in the house's own; a dash is no limit."""
    words = visit.argument.upper().split()
    if len(words) == 2:
        words.insert(0, visit.services.currency)
    if len(words) != 3:
        raise InvalidInput(field="stakes", reason="not_two_stakes")
    currency, lowest, highest = words
    await _limit(visit, currency, _limit_of(lowest, currency), _limit_of(highest, currency))


@table.button("admin_games:free")
async def take_limits_away(visit: Visit) -> None:
    await _limit(visit, visit.argument, None, None)


async def _limit(visit: Visit, currency: str, lowest: Money | None, highest: Money | None) -> None:
    if "game" not in visit.facts:  # the button outlived its conversation
        raise UnknownButton(visit.argument)
    game_id = UUID(visit.facts["game"])
    game = await limit_stakes_by(visit.player.id, game_id, currency, lowest=lowest, highest=highest)
    await _show_card(visit, game, notice=visit.say("admin-saved"))


def _limit_of(word: str, currency: str) -> Money | None:
    return None if word in NO_LIMIT else Money.parse(word, currency)


# Countries


async def _countries_question(visit: Visit) -> Screen:
    return game_countries_screen(visit.say, await game_card(visit.player.id, UUID(visit.facts["game"])))


@table.button("admin_games:countries")
async def ask_countries(visit: Visit) -> None:
    game = await game_card(visit.player.id, visit.id_argument)
    screen = game_countries_screen(visit.say, game)
    await visit.show(screen, expects="admin_games:blocked", facts=_facts(visit, game))


@table.typed("admin_games:blocked", prompt=_countries_question)
async def take_countries(visit: Visit) -> None:
    codes = visit.argument.replace(",", " ").split()
    game = await block_game_by(visit.player.id, UUID(visit.facts["game"]), codes)
    await _show_card(visit, game, notice=visit.say("admin-saved"))


@table.button("admin_games:everywhere")
async def offer_everywhere(visit: Visit) -> None:
    game = await block_game_by(visit.player.id, visit.id_argument, [])
    await _show_card(visit, game, notice=visit.say("admin-saved"))


# Showing


async def _show_list(visit: Visit, text: str, offset: int) -> None:
    screen = await _list(visit, text, offset)
    await visit.show(screen, expects="admin_games:wanted", facts={"text": text, "offset": str(offset)})


async def _list(visit: Visit, text: str, offset: int) -> Screen:
    found = await search_games(visit.player.id, text, limit=PAGE, offset=offset)
    return games_screen(
        visit.say,
        found.games,
        wanted=text,
        before=max(0, offset - PAGE) if offset else None,
        after=offset + PAGE if found.more else None,
    )


async def _show_card(visit: Visit, game: Game, notice: str | None = None) -> None:
    """The next name that is typed is looked for as well."""
    screen = game_card_screen(visit.say, game).under(notice)
    await visit.show(screen, expects="admin_games:wanted", facts=_facts(visit, game))


def _facts(visit: Visit, game: Game) -> Mapping[str, str]:
    """The game, and the list that leads back."""
    return {"text": visit.facts.get("text", ""), "offset": str(_offset_of(visit)), "game": game.id.hex}


def _offset_of(visit: Visit) -> int:
    return int(visit.facts.get("offset", "0"))
