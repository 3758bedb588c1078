"""A studio's pages below /<code>: its own, /play/{session} for the player, /round/{id} for a closer look."""

from collections.abc import Awaitable, Callable

import orjson
from aiohttp import web

from core.money import Money, currency_of
from integrations.sandbox.pages import render
from integrations.sandbox.reading import Reading, Verdict
from integrations.sandbox.studio.slots import BIG_WIN, LINES, REELS, Slot
from integrations.sandbox.studio.store import GameSession, RoundState
from integrations.sandbox.studio.studio import NoSuchSession, Spin, Studio
from integrations.sandbox.studio.texts import texts_in

STAKES = ("0.10", "0.20", "0.50", "1", "2", "5", "10", "20", "50")
STAKES_IN_WHOLE_UNITS = ("10", "20", "50", "100", "200", "500")  # of a currency without decimals
LEAST_SPIN_SECONDS = 2.5  # between two starts: UKGC Remote Technical Standards, RTS 14

Handler = Callable[[web.Request], Awaitable[web.StreamResponse]]


def stakes_in(currency: str) -> list[Money]:
    texts = STAKES if currency_of(currency).exponent else STAKES_IN_WHOLE_UNITS
    return [Money.parse(text, currency) for text in texts]


def add_pages(app: web.Application, studio: Studio) -> None:
    def session_of(request: web.Request) -> GameSession:
        try:
            return studio.session(request.match_info["session"])
        except NoSuchSession:
            raise web.HTTPNotFound(text="This game session does not exist. Open the game again.") from None

    def slot_of(session: GameSession) -> Slot:
        game = studio.games[session.game_code]
        if not isinstance(game, Slot):
            raise web.HTTPNotFound(text="This game has another page. Open the game again.")
        return game

    async def dashboard(_: web.Request) -> web.Response:
        return render(
            "studio.html",
            line=studio.line,
            games=studio.games,
            rounds=studio.store.rounds(limit=20),
            free_sets=studio.store.free_sets(),
        )

    async def play(request: web.Request) -> web.Response:
        session = session_of(request)
        game, texts, stakes = slot_of(session), texts_in(session.lang), stakes_in(session.currency)
        setting = {
            "currency": session.currency,
            "decimals": currency_of(session.currency).exponent,
            "symbols": {
                symbol.id: {"face": symbol.face, "weight": symbol.weight, "wild": symbol.is_wild}
                for symbol in game.symbols
            },
            "grid": game.draw("lose"),  # what the reels show before the first spin: never a win that is not one
            "lines": LINES,
            "stakes": [str(stake.minor) for stake in stakes],
            "stake": str(stakes[len(stakes) // 3].minor),
            "free": _free(studio, session),
            "bigWin": BIG_WIN,
            "leastSpinSeconds": LEAST_SPIN_SECONDS,
            "texts": texts,
        }
        return render("slot.html", game=game, session=session, texts=texts, setting=setting, reels=range(REELS))

    async def balance(request: web.Request) -> web.Response:
        session = session_of(request)
        reading = await studio.balance(session.id)
        known = reading.balance or studio.session(session.id).balance
        message = "" if reading.verdict is Verdict.DONE else refusal_in_words(session, reading)
        return web.json_response({"balance": None if known is None else str(known.minor), "message": message})

    async def spin(request: web.Request) -> web.Response:
        session = session_of(request)
        slot_of(session)
        try:
            stake = Money(int(orjson.loads(await request.read())["stake"]), session.currency)
        except (ValueError, TypeError, KeyError):
            stake = Money.zero(session.currency)
        if stake not in stakes_in(session.currency):
            return web.json_response({"message": texts_in(session.lang)["bad_stake"]}, status=400)
        spun = await studio.spin(session.id, stake)
        return web.json_response(_spin_to_json(session, spun) | {"free": _free(studio, session)})

    async def show_round(request: web.Request) -> web.Response:
        round_ = studio.store.round(request.match_info["round"])
        if round_ is None:
            raise web.HTTPNotFound(text="There is no such round.")
        session = studio.session(round_.session_id)
        game = studio.games[session.game_code]
        if round_.state is RoundState.WON and not isinstance(game, Slot):
            raise web.HTTPNotFound(text="This round is still being played.")
        wins = game.paid(round_.grid, round_.stake.minor) if round_.state.counts else []
        return render(
            "round.html",
            line=studio.line,
            round=round_,
            session=session,
            game=game,
            faces=game.faces(round_.grid),
            wins=[(what, Money(amount, session.currency)) for what, amount in wins],
        )

    base = f"/{studio.code}"
    get: list[tuple[str, Handler]] = [
        ("", dashboard),
        ("/events", studio.live.stream),
        ("/play/{session}", play),
        ("/play/{session}/balance", balance),
        ("/round/{round}", show_round),
        ("/games/{code}.png", sends_thumbnails(studio)),
    ]
    for path, handler in get:
        app.router.add_get(f"{base}{path}", handler)
    app.router.add_post(f"{base}/play/{{session}}/spin", spin)


def sends_thumbnails(studio: Studio) -> Handler:
    """Answers with the picture of the game `code` in the path."""

    async def thumbnail(request: web.Request) -> web.StreamResponse:
        picture = await studio.thumbnails.of(request.match_info["code"])
        if picture is None:
            raise web.HTTPNotFound(text="There is no such game.")
        return web.Response(body=picture, content_type="image/png", headers={"Cache-Control": "max-age=3600"})

    return thumbnail


def _spin_to_json(session: GameSession, spin: Spin) -> dict[str, object]:
    """What the page needs to show a spin. Amounts as texts, in minor units. A spin that does not count has no grid."""
    counts = spin.state.counts
    texts = texts_in(session.lang)
    message = ""
    if spin.state is RoundState.REFUSED:
        assert spin.reading is not None
        message = refusal_in_words(session, spin.reading)
    elif spin.state in {RoundState.UNDOING, RoundState.UNDONE}:
        message = texts["undone"]
    elif spin.state is RoundState.WON and spin.win.minor:
        message = texts["win_owed"]
    return {
        "counts": counts,
        "grid": spin.grid if counts else None,
        "stake": str(spin.stake.minor),
        "win": str(spin.win.minor if counts else 0),
        "lines": [{"line": line.line, "count": line.count} for line in spin.lines] if counts else [],
        "balance": None if spin.balance is None else str(spin.balance.minor),
        "message": message,
    }


def _free(studio: Studio, session: GameSession) -> dict[str, object] | None:
    """The free spins that are left in this session."""
    free = None if session.is_demo else studio.free_set_of(session)
    return None if free is None else {"left": free.left, "stake": str(free.stake.minor)}


def refusal_in_words(session: GameSession, reading: Reading) -> str:
    texts = texts_in(session.lang)
    if reading.verdict is Verdict.UNDECIDED:
        return texts["offline"]
    return next((texts[meaning] for meaning in reading.meanings if meaning in texts), texts["refused"])
