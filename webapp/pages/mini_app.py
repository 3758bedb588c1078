"""The Mini App's pages. They hold nothing personal: scripts ask the API for that, with a token."""

from uuid import UUID

from aiohttp import web
from yarl import URL

from core.errors import NotFound
from core.games import house_dice
from core.games.catalogue import game_by_id
from core.games.ports import Mode
from core.games.search import Wish, choices, find_games
from core.identity.registration import TERMS_VERSION
from core.wallet import TransferCode
from webapp.api.games import answer_of, page_of, picture_of
from webapp.pages.render import render
from webapp.pages.report_chart import METRICS
from webapp.services import SERVICES
from webapp.texts import language_of


async def catalogue(request: web.Request) -> web.Response:
    """The first page of it, the same for everybody; the script asks for more, and for what is the player's own."""
    house = await find_games(Wish(provider=house_dice.PROVIDER), limit=1)
    found, offered = await find_games(Wish(), limit=FIRST_PAGE), await choices()
    return render(
        request,
        "catalogue.html",
        language_of(request),
        dice=house.games[0] if house.games else None,
        found=found,
        games=[answer_of(game, is_favourite=False) for game in found.games],
        choices=offered,
    )


async def game(request: web.Request) -> web.Response:
    try:
        found = await game_by_id(UUID(request.match_info["game_id"]))
    except ValueError:
        raise NotFound(what="game") from None
    if (page := page_of(found.id, found.provider_id, found.code)) != request.path:
        # The chat knows games by their ids; what Telegram tells after the hash comes along by itself.
        raise web.HTTPFound(URL(page).with_query(request.query))
    mode = Mode.DEMO if found.has_demo and request.query.get("mode") == Mode.DEMO else Mode.REAL
    return render(request, "game.html", language_of(request), game=found, picture=picture_of(found), mode=mode)


async def dice(request: web.Request) -> web.Response:
    return render(
        request,
        "dice.html",
        language_of(request),
        lowest_target=house_dice.LOWEST_TARGET,
        highest_target=house_dice.HIGHEST_TARGET,
    )


async def statement(request: web.Request) -> web.Response:
    kinds = [code.name.lower() for code in TransferCode]
    return render(request, "statement.html", language_of(request), kinds=kinds)


async def report(request: web.Request) -> web.Response:
    return render(request, "report.html", language_of(request), metrics=METRICS)


async def terms(request: web.Request) -> web.Response:
    return render(request, "terms.html", language_of(request), version=TERMS_VERSION)


async def leave(request: web.Request) -> web.Response:
    """Out of a provider's frame, whichever way the provider knows."""
    return render(request, "leave.html", language_of(request), where=request.match_info["where"])


async def front_door(request: web.Request) -> web.Response:
    """Whoever comes by browser is shown to the chat."""
    raise web.HTTPFound(request.app[SERVICES].chat_link)


DICE = "/app/house/dice"
FIRST_PAGE = 24


def add_mini_app(app: web.Application) -> None:
    app.router.add_get("/", front_door)
    app.router.add_get("/app", catalogue)
    app.router.add_get("/app/games/{game_id}", game)
    app.router.add_get(DICE, dice)
    app.router.add_get("/app/statement", statement)
    app.router.add_get("/app/report", report)
    app.router.add_get("/app/leave/{where:lobby|chat}", leave)
    app.router.add_get("/app/terms", terms)
