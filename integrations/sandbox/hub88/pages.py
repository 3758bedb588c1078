"""/hub88 for whoever runs the sandbox, /hub88/play/{session} for the player, /hub88/round/{id} for a closer look."""

from collections.abc import Awaitable, Callable

import orjson
from aiohttp import web

from integrations.sandbox.hub88.amounts import UNIT, shown
from integrations.sandbox.hub88.games import GAMES
from integrations.sandbox.hub88.provider import Hub88, NoSuchSession, Spin
from integrations.sandbox.hub88.slots import BIG_WIN, LINES, REELS, ROWS
from integrations.sandbox.hub88.store import GameSession, RoundState
from integrations.sandbox.hub88.texts import texts_in
from integrations.sandbox.pages import render

STAKES = tuple(tenths * UNIT // 10 for tenths in (1, 2, 5, 10, 20, 50, 100, 200, 500))
FIRST_STAKE = UNIT
LEAST_SPIN_SECONDS = 2.5  # between two starts: UKGC Remote Technical Standards, RTS 14


def add_pages(app: web.Application, hub88: Hub88) -> None:
    def session_of(request: web.Request) -> GameSession:
        try:
            return hub88.session(request.match_info["session"])
        except NoSuchSession:
            raise web.HTTPNotFound(text="This game session does not exist. Open the game again.") from None

    async def dashboard(_: web.Request) -> web.Response:
        return render(
            "hub88.html",
            games=GAMES,
            sessions=hub88.store.sessions(),
            rounds=hub88.store.rounds(limit=20),
            line=hub88.config.line,
            shown=shown,
        )

    async def play(request: web.Request) -> web.Response:
        session = session_of(request)
        game = GAMES[session.game_code]
        setting = {
            "currency": session.currency,
            "symbols": {
                symbol.id: {"face": symbol.face, "weight": symbol.weight, "wild": symbol.is_wild}
                for symbol in game.symbols
            },
            "grid": game.draw("lose"),  # what the reels show before the first spin: never a win that is not one
            "lines": LINES,
            "stakes": [str(stake) for stake in STAKES],
            "stake": str(FIRST_STAKE),
            "bigWin": BIG_WIN,
            "leastSpinSeconds": LEAST_SPIN_SECONDS,
            "texts": texts_in(session.lang),
        }
        return render(
            "slot.html",
            game=game,
            session=session,
            texts=texts_in(session.lang),
            setting=setting,
            reels=range(REELS),
            rows=range(ROWS),
        )

    async def balance(request: web.Request) -> web.Response:
        session = session_of(request)
        if session.balance is None:
            await hub88.user_info(session.id)  # once a session, as its first act
        answer = await hub88.balance(session.id)
        known = answer.balance if answer.balance is not None else hub88.session(session.id).balance
        message = "" if answer.status == "RS_OK" else _refusal(session, answer.status)
        return web.json_response({"balance": None if known is None else str(known), "message": message})

    async def spin(request: web.Request) -> web.Response:
        session = session_of(request)
        try:
            stake = int(orjson.loads(await request.read())["stake"])
        except (ValueError, TypeError, KeyError):
            stake = 0
        if stake not in STAKES:
            return web.json_response({"message": texts_in(session.lang)["bad_stake"]}, status=400)
        return web.json_response(_spin_to_json(session, await hub88.spin(session.id, stake)))

    async def show_round(request: web.Request) -> web.Response:
        round_ = hub88.store.round(request.match_info["round"])
        if round_ is None:
            raise web.HTTPNotFound(text="There is no such round.")
        session = hub88.session(round_.session_id)
        game = GAMES[session.game_code]
        return render(
            "round.html",
            round=round_,
            session=session,
            game=game,
            wins=game.line_wins(round_.grid, round_.stake) if round_.state.counts else [],
            rows=range(ROWS),
            shown=shown,
        )

    async def thumb(request: web.Request) -> web.Response:
        game = GAMES.get(request.match_info["code"])
        if game is None:
            raise web.HTTPNotFound(text="There is no such game.")
        picture = render("thumb.svg", game=game)
        picture.content_type = "image/svg+xml"
        return picture

    get: list[tuple[str, Callable[[web.Request], Awaitable[web.StreamResponse]]]] = [
        ("/hub88", dashboard),
        ("/hub88/events", hub88.live.stream),
        ("/hub88/play/{session}", play),
        ("/hub88/play/{session}/balance", balance),
        ("/hub88/round/{round}", show_round),
        ("/hub88/games/{code}.svg", thumb),
    ]
    for path, handler in get:
        app.router.add_get(path, handler)
    app.router.add_post("/hub88/play/{session}/spin", spin)


def _spin_to_json(session: GameSession, spin: Spin) -> dict[str, object]:
    """What the page needs to show a spin. Amounts as texts, in 1/100 000. A spin that does not count shows no grid."""
    counts = spin.state.counts
    texts = texts_in(session.lang)
    message = ""
    if spin.state is RoundState.REFUSED:
        message = _refusal(session, spin.refusal)
    elif spin.state is RoundState.UNDOING:
        message = texts["undone"]
    elif spin.state is RoundState.WON:
        message = texts["win_owed"]
    return {
        "counts": counts,
        "grid": spin.grid if counts else None,
        "stake": str(spin.stake),
        "win": str(spin.win if counts else 0),
        "lines": [{"line": line.line, "count": line.count} for line in spin.lines] if counts else [],
        "balance": None if spin.balance is None else str(spin.balance),
        "message": message,
    }


def _refusal(session: GameSession, status: str) -> str:
    texts = texts_in(session.lang)
    return texts.get(status, texts["refused"]) if status else texts["offline"]
