"""Finding a game by typing its name, by a shelf, or by a link; keeping it at hand."""

from uuid import UUID

from bot.screens import Screen
from bot.screens.games import game_screen, games_found_screen
from bot.table import UnknownButton, table
from bot.visit import Visit
from core.errors import NotFound
from core.games.catalogue import game_by_id
from core.games.favourites import add_favourite, favourites_among, remove_favourite
from core.games.search import Shelf, Wish, find_games, is_offered_in
from core.safer_gambling.cool_off import cool_off_ends_at

PAGE = 8
LINK = "game_"  # begins the payload of a link to a game: t.me/bot?start=game_<32 hex digits>


async def _list_again(visit: Visit) -> Screen:
    return await _found(visit, _wish_of(visit), int(visit.facts.get("offset", "0")))


@table.button("games:home")
async def show_games(visit: Visit) -> None:
    await _show(visit, Wish())


@table.typed("games:wanted", prompt=_list_again)
async def find(visit: Visit) -> None:
    await _show(visit, Wish(text=visit.argument[:64]))


@table.button("games:shelf")
async def show_shelf(visit: Visit) -> None:
    try:
        shelf = Shelf(visit.argument)
    except ValueError:
        raise UnknownButton(visit.argument) from None
    await _show(visit, Wish(shelf=shelf))


@table.button("games:page")
async def turn_page(visit: Visit) -> None:
    await _show(visit, _wish_of(visit), visit.number_argument)


@table.button("games:back")
async def back_to_list(visit: Visit) -> None:
    await _show(visit, _wish_of(visit), int(visit.facts.get("offset", "0")))


@table.button("games:card")
async def show_card(visit: Visit) -> None:
    await show_game(visit, visit.id_argument)


@table.button("games:keep")
async def keep(visit: Visit) -> None:
    await add_favourite(visit.player.id, visit.id_argument)
    await show_game(visit, visit.id_argument)


@table.button("games:drop")
async def drop(visit: Visit) -> None:
    await remove_favourite(visit.player.id, visit.id_argument)
    await show_game(visit, visit.id_argument)


async def show_game(visit: Visit, game_id: UUID) -> None:
    """Its card. A game that is not offered (here) is as good as none: raises NotFound."""
    game = await game_by_id(game_id)
    if not is_offered_in(game, visit.player.country):
        raise NotFound(what="game")
    screen = game_screen(
        visit.say,
        game,
        currency=visit.player.currency,
        is_favourite=bool(await favourites_among(visit.player.id, [game.id])),
        on_break=await cool_off_ends_at(visit.player.id) is not None,
        mini_app_url=visit.services.mini_app_url,
    )
    await visit.show(screen, expects="games:wanted", facts=visit.facts)


def game_of_link(payload: str) -> UUID | None:
    """The game that a link leads to; None for another link."""
    if not payload.startswith(LINK):
        return None
    try:
        return UUID(hex=payload.removeprefix(LINK))
    except ValueError:
        return None


def _wish_of(visit: Visit) -> Wish:
    """What the list was asked for, when it was shown."""
    return Wish(text=visit.facts.get("text", ""), shelf=Shelf(visit.facts.get("shelf", Shelf.ALL)))


async def _show(visit: Visit, wish: Wish, offset: int = 0) -> None:
    screen = await _found(visit, wish, offset)
    facts = {"text": wish.text, "shelf": str(wish.shelf), "offset": str(offset)}
    await visit.show(screen, expects="games:wanted", facts=facts)


async def _found(visit: Visit, wish: Wish, offset: int) -> Screen:
    found = await find_games(wish, player=visit.player, limit=PAGE, offset=offset)
    return games_found_screen(
        visit.say,
        found.games,
        wish=wish,
        before=max(0, offset - PAGE) if offset else None,
        after=offset + PAGE if found.more else None,
    )
