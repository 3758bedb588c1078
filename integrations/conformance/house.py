"""The operator's side of a conformance run: who plays, and what the operator does meanwhile."""

from collections.abc import AsyncIterator, Mapping, Sequence
from contextlib import asynccontextmanager
from datetime import timedelta
from itertools import count
from typing import Any, Protocol
from uuid import UUID, uuid4

from core import clock
from core.database import connection
from core.games.catalogue import switch_game
from core.games.commands import PlaceBet
from core.games.models import Game, GameSession, Grant, GrantState, Provider
from core.games.playing import place_bet
from core.games.sessions import open_session
from core.identity.models import Player
from core.identity.players import set_frozen
from core.identity.registration import TERMS_VERSION, accept_terms, arrive, choose_language
from core.ids import new_id, token_digest
from core.money import Money
from core.safer_gambling.cool_off import start_cool_off
from core.unit_of_work import UnitOfWork, once, unit_of_work
from core.wallet import AccountAddress, Posting, TransferCode, TransferKey, balance_of, house_capital, player_cash
from core.wallet.invariants import verify_ledger
from integrations.sandbox.dialect import Seat

CURRENCY = "USDT"
GAME, OTHER_GAME = "conformance-slot", "conformance-switched-off"
ELSEWHERE = "elsewhere"  # a provider that is not under test

# Everything that a call which is refused must leave as it was. Accounts may be opened, refusals are remembered.
MOVED = ("ledger_transfer", "ledger_shard", "outbox_event", "game_round")

telegram_ids = count(910_000_001)


class House(Protocol):
    """Where the scenarios play. One that is elsewhere gives seats, and nothing else."""

    is_ours: bool  # all that is below `seat` can be asked

    async def seat(self, balance: str) -> Seat:
        """A player who was never here, with so much money, at GAME. Raises NoSeats."""
        ...


class NoSeats(Exception):
    """There are fewer seats than the scenarios need."""


class OwnHouse:
    """On the database that core is connected to, and that nobody else uses."""

    is_ours = True

    def __init__(self, provider: str) -> None:
        self.provider = provider

    async def open(self) -> None:
        """Offer a game that can be played, one that is switched off, and a provider beside."""
        for code in (self.provider, ELSEWHERE):
            provider, _ = await Provider.get_or_create(code=code, defaults={"name": code})
            for game in (GAME, OTHER_GAME):
                await Game.get_or_create(
                    provider_id=provider.code,
                    code=game,
                    defaults={"id": new_id(), "name": game, "category": "slots", "enabled": game == GAME},
                )

    async def seat(self, balance: str) -> Seat:
        telegram_id = next(telegram_ids)
        arrived = await arrive(
            telegram_id=telegram_id, first_name="Conformance", username=f"c{telegram_id}", currency=CURRENCY
        )
        await choose_language(arrived.id, "en")
        player = await accept_terms(arrived.id, terms_version=TERMS_VERSION)
        await self._pay_in(player, balance)
        return await self.session(player)

    async def session(self, player: Player) -> Seat:
        game = await self._game()
        token = await open_session(player.id, game, currency=CURRENCY)
        return Seat(player_id=player.id, token=token, game_code=GAME, currency=CURRENCY)

    async def balance(self, seat: Seat) -> Money:
        return await balance_of(player_cash(seat.player_id, CURRENCY))

    async def spend(self, seat: Seat, amount: str) -> None:
        """The player takes it out of his wallet."""
        cash = player_cash(seat.player_id, CURRENCY)
        await self._post(amount, cash, debit=cash, credit=house_capital(CURRENCY))

    async def expire(self, seat: Seat) -> None:
        """His sessions are over."""
        past = clock.now() - timedelta(seconds=1)
        await GameSession.filter(player_id=seat.player_id).update(expires_at=past)

    async def give_free_rounds(self, seat: Seat, grant_id: UUID) -> None:
        """As if the provider had been asked for them, and had given them."""
        await Grant.create(
            id=grant_id,
            player_id=seat.player_id,
            game=await self._game(),
            rounds=10,
            stake=Money.parse("0.20", CURRENCY).minor,
            currency=CURRENCY,
            state=GrantState.GIVEN,
            external_id=grant_id.hex,
            given_by="conformance",
            created_at=clock.now(),
            expires_at=clock.now() + timedelta(days=1),
        )

    async def let_pass(self, seat: Seat, time: timedelta) -> None:
        """So long ago was his session taken."""
        for session in await GameSession.filter(player_id=seat.player_id).exclude(claimed_at=None):
            assert session.claimed_at is not None
            await GameSession.filter(id=session.id).update(claimed_at=session.claimed_at - time)

    async def freeze(self, seat: Seat) -> None:
        async with unit_of_work() as uow:
            await set_frozen(uow, seat.player_id, frozen=True)

    async def send_on_break(self, seat: Seat) -> None:
        await start_cool_off(seat.player_id, CURRENCY, days=1)

    @asynccontextmanager
    async def game_switched_off(self) -> AsyncIterator[None]:
        game = await self._game()
        await switch_game(game.id, enabled=False)
        try:
            yield
        finally:
            await switch_game(game.id, enabled=True)

    @asynccontextmanager
    async def stakes_between(self, lowest: str, highest: str) -> AsyncIterator[None]:
        ends: list[int | None] = [Money.parse(lowest, CURRENCY).minor, Money.parse(highest, CURRENCY).minor]
        game = await self._game()
        await Game.filter(id=game.id).update(stake_ranges={CURRENCY: ends})
        try:
            yield
        finally:
            await Game.filter(id=game.id).update(stake_ranges=None)

    async def play_elsewhere(self, bet_id: str, round_id: str) -> None:
        """Another player of another provider stakes 1 under the same ids."""
        seat = await self.seat("5")
        game = await Game.get(provider_id=ELSEWHERE, code=GAME).prefetch_related("provider")
        token = await open_session(seat.player_id, game, currency=CURRENCY)
        await place_bet(
            PlaceBet(
                provider=ELSEWHERE,
                session_digest=token_digest(token),
                player_id=seat.player_id,
                game_code=GAME,
                round_id=round_id,
                stake=Money.parse("1", CURRENCY),
                key=TransferKey(ELSEWHERE, bet_id),
            )
        )

    async def fingerprint(self) -> Mapping[str, Any]:
        """A digest of all that money has moved through: equal means that nothing has moved."""
        digests = {}
        for table in MOVED:
            rows = await connection().execute_query_dict(
                f"SELECT count(*), sum(hashtextextended(t::text, 0)::numeric) FROM {table} AS t"  # noqa: S608
            )
            digests[table] = tuple(rows[0].values())
        return digests

    async def broken_books(self) -> Sequence[str]:
        return [str(problem) for problem in await verify_ledger()]

    async def _game(self) -> Game:
        return await Game.get(provider_id=self.provider, code=GAME).prefetch_related("provider")

    async def _pay_in(self, player: Player, amount: str) -> None:
        if Money.parse(amount, CURRENCY).minor:
            cash = player_cash(player.id, CURRENCY)
            await self._post(amount, cash, debit=house_capital(CURRENCY), credit=cash)

    @staticmethod
    async def _post(amount: str, cash: AccountAddress, *, debit: AccountAddress, credit: AccountAddress) -> None:
        money = Money.parse(amount, CURRENCY)

        async def post(uow: UnitOfWork) -> int:
            (moved,) = await uow.ledger.post(
                Posting(debit=debit, credit=credit, amount=money, code=TransferCode.ADJUSTMENT, reference=uuid4())
            )
            return moved.id

        await once(TransferKey("conformance", uuid4().hex), {}, lock=(cash, house_capital(CURRENCY)), work=post)


class HouseElsewhere:
    """An operator's staging: it has given us players, each with 100 in his wallet and a live session."""

    is_ours = False

    def __init__(self, seats: Sequence[Seat]) -> None:
        self._seats = list(seats)

    async def seat(self, balance: str) -> Seat:
        if not self._seats:
            raise NoSeats()
        return self._seats.pop()
