"""Hub88 as it calls us: signed, and again with the same transaction id until it is answered."""

import asyncio
from collections.abc import Sequence
from dataclasses import dataclass
from uuid import UUID, uuid4

import aiohttp
import orjson

from core.clock import now
from core.games.models import Game, Provider
from core.games.sessions import open_session
from core.identity.models import Player
from core.identity.registration import TERMS_VERSION
from core.ids import new_id
from core.money import Money
from core.unit_of_work import unit_of_work
from core.wallet import Posting, TransferCode, house_capital, player_cash
from integrations.providers.hub88.errors import Status
from integrations.providers.hub88.signature import SIGNATURE_HEADER, Signer

PROVIDER, GAME, CURRENCY = "hub88", "book", "USDT"
MINOR_IN_UNIT = 10  # Hub88 counts 1/100 000 USDT
UNANSWERED = {Status.UNKNOWN, Status.TIMEOUT}  # it may have been done, or not: asked again


@dataclass(frozen=True, slots=True)
class Seat:
    """A player with a live session."""

    player_id: UUID
    token: str


@dataclass(frozen=True, slots=True)
class Call:
    path: str
    transaction: str
    body: bytes


def bet(seat: Seat, number: int, units: int) -> Call:
    return _call(
        "bet", seat, number, token=seat.token, game_code=GAME, round=f"round-{number}", amount=units, is_free=False
    )


def win(seat: Seat, number: int, units: int) -> Call:
    return _call("win", seat, number, reference=number, round=f"round-{number}", amount=units)


def rollback(seat: Seat, number: int) -> Call:
    return _call("rollback", seat, number, reference=number)


def _call(kind: str, seat: Seat, number: int, *, reference: int | None = None, **fields: object) -> Call:
    transaction = f"{kind}-{number}"
    if reference is not None:
        fields["reference_transaction_uuid"] = f"bet-{reference}"
    common = {
        "user": seat.player_id.hex,
        "request_uuid": str(uuid4()),
        "currency": CURRENCY,
        "transaction_uuid": transaction,
    }
    return Call(f"transaction/{kind}", transaction, orjson.dumps(common | fields))


class Hub88:
    """Calls one of the web processes; `urls` are theirs."""

    def __init__(self, http: aiohttp.ClientSession, urls: Sequence[str], private_key_pem: str) -> None:
        self._http = http
        self._urls = urls
        self._signer = Signer(private_key_pem)
        self.repeats = 0

    def sign(self, call: Call) -> str:
        """Costs more than to answer the call."""
        return self._signer.sign(call.body)

    async def ask(self, call: Call, signature: str | None = None, *, at: int = 0) -> Status:
        """The answer to the call, for as often and as long as it takes to get one: by this process, then the next."""
        headers = {SIGNATURE_HEADER: signature or self.sign(call), "Content-Type": "application/json"}
        while True:
            url = f"{self._urls[at % len(self._urls)]}/callbacks/{PROVIDER}/{call.path}"
            try:
                async with self._http.post(url, data=call.body, headers=headers) as answer:
                    status = Status(orjson.loads(await answer.read())["status"])
            except (aiohttp.ClientConnectionError, aiohttp.ClientPayloadError):
                status = Status.UNKNOWN
            if status not in UNANSWERED:
                return status
            self.repeats += 1
            at += 1
            await asyncio.sleep(0.02)  # a provider waits too before it asks again


async def seat_players(number: int, *, funds: int) -> list[Seat]:
    """A game, and players with money who have launched it. Needs an open pool."""
    provider = await Provider.create(code=PROVIDER, name="Hub88")
    game = await Game.create(id=new_id(), provider=provider, code=GAME, name="Book of Dunes", category="slots")
    return [await _seat_player(game, place, funds) for place in range(number)]


async def _seat_player(game: Game, place: int, funds: int) -> Seat:
    player = await Player.create(
        id=new_id(),
        telegram_id=place + 1,
        first_name="Anna",
        currency=CURRENCY,
        referral_code=str(place),
        terms_version=TERMS_VERSION,
        registered_at=now(),
    )
    cash, capital = player_cash(player.id, CURRENCY), house_capital(CURRENCY)
    money, code = Money(funds, CURRENCY), TransferCode.ADJUSTMENT
    async with unit_of_work() as uow:
        await uow.ledger.lock(cash, capital)
        await uow.ledger.post(Posting(debit=capital, credit=cash, amount=money, code=code, reference=player.id))
    return Seat(player.id, await open_session(player.id, game, currency=CURRENCY))
