"""A provider's games, played against the operator's wallet in the provider's own dialect.

Its API, its pages and the tests all drive it. A provider's folder subclasses it where its protocol has more.
"""

import asyncio
from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from uuid import UUID, uuid4

from core.money import InvalidAmount, Money, currency_of
from integrations.sandbox.courier import Courier, Parcel, Receipt, provider_schedule
from integrations.sandbox.dialect import Bet, Call, Feature, Meaning, Rollback, Win
from integrations.sandbox.live import Live
from integrations.sandbox.peer import Desk
from integrations.sandbox.reading import Reading, Verdict, read
from integrations.sandbox.studio.games import Game, Grid
from integrations.sandbox.studio.slots import LINES, LineWin, Outcome, Slot
from integrations.sandbox.studio.store import FreeSet, GameSession, Round, RoundState, SetState, Store
from integrations.sandbox.studio.thumbnails import Thumbnails
from integrations.sandbox.traffic.calls import pack, unpack

MOST_UNITS = 10**7  # of a currency: far above any limit of stakes that an operator sets
PLAY_MONEY = "1000"

_FREE_SET = "free set "


class StakeRefused(Exception):
    """The stake is no amount, not positive, too large, or does not divide by the number of lines."""


class NoSuchSession(Exception):
    pass


@dataclass(frozen=True, slots=True, kw_only=True)
class Spin:
    """How one spin went.

    `state` is LOST, PAID, WON (the wallet has not confirmed it yet), REFUSED (`reading` says why) or UNDOING (the
    bet's answer did not come; the grid was never valid and a rollback is under way).
    """

    round_id: str
    state: RoundState
    stake: Money
    win: Money
    grid: Grid
    lines: list[LineWin]
    balance: Money | None
    reading: Reading | None = None  # of the bet; None where nobody was asked


class Studio:
    settles_losses = False
    """Whether a bet that is lost is told by a win of zero, because no bet can close its round."""
    tells_ends = False
    """Whether a round that was played to its end is closed by a call of its own."""

    def __init__(self, desk: Desk, games: Sequence[Game]) -> None:
        self.url = desk.places.url
        self.line = desk.line
        self.games: Mapping[str, Game] = {game.code: game for game in games}
        self.thumbnails = Thumbnails(self.games)
        self.live = Live()
        self.store = Store(desk.database, desk.line.clock)
        self.owed = desk.line.owed = Courier(
            self.store.storage,
            self._deliver,
            live=self.live,
            schedule=provider_schedule(desk.first_pause_seconds),
            clock=desk.line.clock,
        )
        self._dialect = desk.line.dialect
        self._spinning: defaultdict[str, asyncio.Lock] = defaultdict(asyncio.Lock)

    @property
    def code(self) -> str:
        return self.line.code

    def thumbnail_url(self, game: Game) -> str:
        return f"{self.url}/games/{game.code}.png"

    async def start(self) -> None:
        for round_ in self.store.rounds(state=RoundState.BETTING, limit=1000):
            self._undo(round_)  # we stopped while a bet was out: nobody saw its grid
        self.owed.start()

    async def stop(self) -> None:
        await self.owed.stop()
        self.store.storage.close()

    # Sessions

    def open_session(
        self,
        *,
        player_id: UUID,
        token: str,
        game_code: str,
        currency: str,
        lang: str,
        lobby_url: str = "",
        deposit_url: str = "",
    ) -> str:
        """Return the address where the game is played."""
        session = self.store.open_session(
            player_id=player_id,
            token=token,
            game_code=game_code,
            currency=currency,
            lang=lang[:2].lower(),
            lobby_url=lobby_url,
            deposit_url=deposit_url or lobby_url,
        )
        return self.play_url(session)

    def open_demo(self, *, game_code: str, currency: str, lang: str, lobby_url: str, deposit_url: str) -> str:
        """The same with play money, which is nobody's: no wallet is asked."""
        session = self.store.open_session(
            player_id=uuid4(),
            token="",
            game_code=game_code,
            currency=currency,
            lang=lang[:2].lower(),
            lobby_url=lobby_url,
            deposit_url=deposit_url or lobby_url,
            is_demo=True,
            balance=Money.parse(PLAY_MONEY, currency),
        )
        return self.play_url(session)

    def play_url(self, session: GameSession) -> str:
        return f"{self.url}/play/{session.id}"

    def session(self, session_id: str) -> GameSession:
        """Accepts the session's id or the launch URL that ends with it. Raises NoSuchSession."""
        session = self.store.session(session_id.rstrip("/").rpartition("/")[2])
        if session is None:
            raise NoSuchSession(session_id)
        return session

    async def greet(self, session: GameSession) -> Reading | None:
        """The first call of a session, where the protocol has one. Not accepted, it will be made again."""
        if Feature.AUTHENTICATE not in self._dialect.features:
            return None
        reading = await self.ask(self._dialect.authenticate(session.seat), about="Session check")
        if reading.verdict is Verdict.DONE and reading.token:
            self.store.set_token(session.id, reading.token)
        return reading

    async def balance(self, session_id: str) -> Reading:
        """Ask the wallet for the player's balance."""
        session = self.session(session_id)
        if session.is_demo:
            return Reading(verdict=Verdict.DONE, words="play money", balance=session.balance)
        if session.balance is None:
            greeting = await self.greet(session)
            if greeting is not None and greeting.verdict is not Verdict.DONE:
                return greeting
            session = self.session(session_id)
        return await self._ask_for(session, self._dialect.balance(session.seat), about="Balance")

    async def ask(self, call: Call, *, about: str = "", attempt: int = 1) -> Reading:
        """Send a call, and read what comes back. Never raises for what happens on the wire."""
        answer = await self.line.send(call, about=about, attempt=attempt)
        return read(self._dialect, call, answer.http_status, answer.body)

    # Rounds

    def _slot(self, session: GameSession) -> Slot:
        """Raises NoSuchSession for one of a game that has no reels."""
        game = self.games[session.game_code]
        if not isinstance(game, Slot):
            raise NoSuchSession(session.id)
        return game

    async def spin(self, session_id: str, stake: str | Money, outcome: Outcome | None = None) -> Spin:
        """Play one round: bet, then win if there is one, or rollback if the bet's answer does not come.

        A player with free spins plays one of them, at their stake.

        Args:
            stake: "1.00" in the session's currency; must divide by the ten lines.
            outcome: force a kind of grid (tests): "win" returns more than the stake, "big" at least ten times of it.

        Raises NoSuchSession, StakeRefused.
        """
        session = self.session(session_id)
        amount = self._checked(stake, session.currency)
        async with self._spinning[session.id]:
            session = self.session(session.id)
            if session.is_demo:
                spin = self._play_for_fun(session, amount, outcome)
            elif free := self.free_set_of(session):
                spin = await self._play_free(session, free, outcome)
            else:
                spin = await self._play(session, amount, outcome)
        self.live.tell()
        return spin

    def _checked(self, stake: str | Money, currency: str) -> Money:
        try:
            amount = Money.parse(stake, currency) if isinstance(stake, str) else stake
        except InvalidAmount:
            raise StakeRefused(str(stake)) from None
        if amount.currency != currency or amount.minor % len(LINES):
            raise StakeRefused(str(stake))
        return self._within_limits(amount)

    def _within_limits(self, stake: Money) -> Money:
        """Raises StakeRefused."""
        most = Money(MOST_UNITS * int(10 ** currency_of(stake.currency).exponent), stake.currency)
        if not 0 < stake.minor <= most.minor:
            raise StakeRefused(str(stake))
        return stake

    def _open(self, session: GameSession, stake: Money, outcome: Outcome | None, *, is_free: bool = False) -> Round:
        game = self._slot(session)
        grid = game.draw(outcome)
        return self.store.open_round(
            round_id=self._dialect.new_id(),
            session_id=session.id,
            bet_id=self._dialect.new_id(),
            win_id=self._dialect.new_id(),
            stake=stake,
            win=Money(sum(line.win for line in game.line_wins(grid, stake.minor)), stake.currency),
            grid=grid,
            is_free=is_free,
        )

    async def _play(self, session: GameSession, stake: Money, outcome: Outcome | None) -> Spin:
        round_ = self._open(session, stake, outcome)
        bet = Bet(id=round_.bet_id, stake=stake)
        about = f"Bet of {stake}"
        if round_.win.minor and Feature.BATCH in self._dialect.features:
            win, about = self._win_of(round_), f"{about}, win of {round_.win}"
            call, is_over = self._dialect.act(session.seat, round_.id, bet, win, closes=True), True
        else:
            is_over = not round_.win.minor and not self.settles_losses
            call = self._dialect.act(session.seat, round_.id, bet, closes=is_over)
        reading = await self._ask_for(session, call, about=about)
        if reading.verdict is Verdict.UNDECIDED:
            self._undo(round_)
        elif reading.verdict is Verdict.REFUSED:
            self.store.move_round(round_.id, RoundState.REFUSED)
        elif is_over:
            self._end(round_)
        else:
            await self._pay(session, round_)
        return self._spin(round_, reading)

    async def _pay(self, session: GameSession, round_: Round) -> None:
        """Send the win and wait for the first answer; the courier goes on for as long as it takes."""
        call = self._dialect.act(session.seat, round_.id, self._win_of(round_), closes=True)
        self.store.move_round(round_.id, RoundState.WON)
        parcel_id = self.owed.post(f"Win of {round_.win}", pack(call), reference=round_.id)
        await self.owed.attempted(parcel_id)

    def _end(self, round_: Round) -> None:
        """The wallet has all that the round has to say, but for its end."""
        self.store.move_round(round_.id, _ended(round_))
        if self.tells_ends:
            call = self._dialect.end_round(self.session(round_.session_id).seat, round_.id)
            self.owed.post("End of the round", pack(call), reference=round_.id)

    def _undo(self, round_: Round) -> None:
        """Give back all that the lost call may have moved: also a win that came with its bet."""
        undo = [Rollback(id=self._dialect.new_id(), original_id=round_.bet_id, amount=round_.stake)]
        if round_.win.minor and Feature.BATCH in self._dialect.features:
            won = Rollback(id=self._dialect.new_id(), original_id=round_.win_id, amount=round_.win, of_win=True)
            undo.insert(0, won)
        call = self._dialect.act(self.session(round_.session_id).seat, round_.id, *undo, closes=True)
        self.store.move_round(round_.id, RoundState.UNDOING)
        self.owed.post(f"Rollback of {round_.stake}", pack(call), reference=round_.id)

    def _play_for_fun(self, session: GameSession, stake: Money, outcome: Outcome | None) -> Spin:
        assert session.balance is not None
        balance = session.balance
        if balance < stake:  # there is more where it came from
            balance = max(stake, Money.parse(PLAY_MONEY, session.currency))
        round_ = self._open(session, stake, outcome)
        self.store.set_balance(session.id, balance - stake + round_.win)
        self.store.move_round(round_.id, _ended(round_))
        return self._spin(round_, None)

    @staticmethod
    def _win_of(round_: Round) -> Win:
        return Win(id=round_.win_id, bet_id=round_.bet_id, amount=round_.win)

    def _spin(self, round_: Round, reading: Reading | None) -> Spin:
        ended = self.store.round(round_.id)
        assert ended is not None
        session = self.session(round_.session_id)
        return Spin(
            round_id=round_.id,
            state=ended.state,
            stake=round_.stake,
            win=round_.win,
            grid=round_.grid,
            lines=self._slot(session).line_wins(round_.grid, round_.stake.minor),
            balance=session.balance,
            reading=reading,
        )

    # Free spins

    def settlement(self, free: FreeSet) -> Call:
        """What tells the operator that a set is over, and what it has won."""
        raise NotImplementedError

    def free_set(self, set_id: str) -> FreeSet | None:
        """As it is now: a set whose time is over is expired."""
        self._expire()
        return self.store.free_set(set_id)

    def active_free_sets(self) -> list[FreeSet]:
        """The oldest first."""
        self._expire()
        return self.store.active_free_sets()

    def free_set_of(self, session: GameSession) -> FreeSet | None:
        """The set that the player's next spin in this session is a part of."""
        mine = (session.player_id, session.game_code, session.currency)
        sets = self.active_free_sets()
        return next((free for free in sets if (free.player_id, free.game_code, free.stake.currency) == mine), None)

    async def _play_free(self, session: GameSession, free: FreeSet, outcome: Outcome | None) -> Spin:
        """Nothing is asked of the wallet until the last one is played."""
        round_ = self._open(session, free.stake, outcome, is_free=True)
        with self.store.storage.together():
            self.store.move_round(round_.id, _ended(round_))
            free = self.store.count_free_spin(free.id, round_.win)
            if not free.left:
                self.store.move_free_set(free.id, SetState.PLAYED)
        if not free.left:
            await self.owed.attempted(self._settle_set(free.id))
        return self._spin(round_, None)

    def _expire(self) -> None:
        for free in self.store.active_free_sets():
            if free.expires_at <= self.line.clock.now():
                self.store.move_free_set(free.id, SetState.EXPIRED)
                self._settle_set(free.id)

    def _settle_set(self, set_id: str) -> int:
        free = self.store.free_set(set_id)
        assert free is not None
        about = f"Free spins {free.state}: {free.won}"
        return self.owed.post(about, pack(self.settlement(free)), reference=f"{_FREE_SET}{set_id}")

    # What is owed

    async def _deliver(self, parcel: Parcel) -> Receipt:
        """A win must be booked; of a rollback, "no such bet" is as good an answer."""
        call, about, attempt = unpack(parcel.body), parcel.address, parcel.attempts + 1
        round_ = self.store.round(parcel.reference)
        if round_ is None:
            reading = await self.ask(call, about=about, attempt=attempt)
            free = self.store.free_set(parcel.reference.removeprefix(_FREE_SET))
            if free is not None and reading.balance is not None:
                self.store.set_players_balance(free.player_id, reading.balance)
            return Receipt(reading.verdict is Verdict.DONE, reading.code or reading.words)
        reading = await self._ask_for(self.session(round_.session_id), call, about=about, attempt=attempt)
        is_settled = reading.verdict is Verdict.DONE
        if round_.state is RoundState.UNDOING:
            is_settled = is_settled or Meaning.UNKNOWN_ORIGINAL in reading.meanings
        if is_settled and round_.state is RoundState.UNDOING:
            self.store.move_round(round_.id, RoundState.UNDONE)
        elif is_settled and round_.state is RoundState.WON:
            self._end(round_)
        return Receipt(is_settled, reading.code or reading.words)

    async def _ask_for(self, session: GameSession, call: Call, *, about: str, attempt: int = 1) -> Reading:
        """Ask, and remember the balance that is told."""
        reading = await self.ask(call, about=about, attempt=attempt)
        if reading.balance is not None and reading.balance.currency == session.currency:
            self.store.set_balance(session.id, reading.balance)
        return reading


def _ended(round_: Round) -> RoundState:
    return RoundState.PAID if round_.win.minor else RoundState.LOST
