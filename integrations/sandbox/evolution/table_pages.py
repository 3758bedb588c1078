"""The table's page below /evolution/table/{session}: the wheel, the cloth, and what became of one's chips."""

import re
from collections.abc import Mapping

import orjson
from aiohttp import web

from core.money import currency_of
from integrations.sandbox.evolution.provider import BetsClosed, Evolution
from integrations.sandbox.evolution.roulette import POCKETS, RED
from integrations.sandbox.evolution.table_texts import table_texts_in
from integrations.sandbox.evolution.wheel import Phase
from integrations.sandbox.pages import render
from integrations.sandbox.studio import GameSession, NoSuchSession, RoundState, StakeRefused
from integrations.sandbox.studio.pages import refusal_in_words, stakes_in
from integrations.sandbox.studio.texts import texts_in

RECENT = 12
CHIPS = 5  # kinds of them
MOST_CHIPS = 60  # spots in one bet: more than there are
AMOUNT = re.compile(r"[0-9]{1,18}")


def add_table_pages(app: web.Application, evolution: Evolution) -> None:
    def seat_of(request: web.Request) -> GameSession:
        try:
            return evolution.seat_at_table(request.match_info["session"])
        except NoSuchSession:
            raise web.HTTPNotFound(text="There is no such seat. Open the table again.") from None

    async def table(request: web.Request) -> web.Response:
        session = seat_of(request)
        setting = {
            "currency": session.currency,
            "decimals": currency_of(session.currency).exponent,
            "pockets": POCKETS,
            "red": sorted(RED),
            "chips": [str(stake.minor) for stake in stakes_in(session.currency)[1 : 1 + CHIPS]],
            "texts": table_texts_in(session.lang) | {"offline": texts_in(session.lang)["offline"]},
        }
        game, texts = evolution.games[session.game_code], table_texts_in(session.lang)
        return render("roulette.html", game=game, session=session, texts=texts, setting=setting, red=RED)

    async def state(request: web.Request) -> web.Response:
        return web.json_response(_state(evolution, seat_of(request)))

    async def bet(request: web.Request) -> web.Response:
        session = seat_of(request)
        texts = table_texts_in(session.lang)
        try:
            chips, turn = _read(await request.read())
            laid = await evolution.lay(session.id, chips, turn=turn)
        except BetsClosed:
            return web.json_response({"message": texts["too_late"]}, status=409)
        except (StakeRefused, ValueError, TypeError, KeyError):
            return web.json_response({"message": texts["bad_stake"]}, status=400)
        message = ""
        if laid.state is RoundState.REFUSED:
            message = refusal_in_words(session, laid.reading)
        elif not laid.state.counts:
            message = texts_in(session.lang)["undone"]
        return web.json_response(_state(evolution, session) | {"message": message})

    base = f"/{evolution.code}/table/{{session}}"
    app.router.add_get(base, table)
    app.router.add_get(f"{base}/state", state)
    app.router.add_post(f"{base}/bet", bet)


def _state(evolution: Evolution, session: GameSession) -> dict[str, object]:
    """What the page shows now. Where the wheel stops is told when no bet can follow; amounts are texts, minor units."""
    turn, wheel = evolution.wheel.turn(), evolution.wheel
    mine = evolution.bets_on(session, turn.number)
    is_open = turn.phase is Phase.BETTING
    left = turn.phase_ends_at - evolution.line.clock.now()
    return {
        "turn": turn.number,
        "phase": turn.phase,
        "leftMs": max(0, round(left.total_seconds() * 1000)),
        "pocket": None if is_open else wheel.pocket(turn.number),
        "recent": [wheel.pocket(turn.number - back) for back in range(1, RECENT + 1)],
        "stake": str(sum(round_.stake.minor for round_ in mine)),
        "win": str(sum(round_.win.minor for round_ in mine)) if turn.phase is Phase.SHOWING else None,
    }


def _read(body: bytes) -> tuple[Mapping[str, int], int]:
    """Raises ValueError, TypeError, KeyError."""
    told = orjson.loads(body)
    chips = told["chips"]
    if not isinstance(chips, dict) or len(chips) > MOST_CHIPS or type(told["turn"]) is not int:
        raise TypeError("chips must be an object, the turn a number")
    if not all(isinstance(amount, str) and AMOUNT.fullmatch(amount) for amount in chips.values()):
        raise ValueError("amounts are texts, in minor units")
    return {spot: int(amount) for spot, amount in chips.items()}, told["turn"]
