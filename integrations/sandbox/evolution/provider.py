"""Evolution: the studio's slots and a live table, in One Wallet."""

from collections.abc import Sequence
from dataclasses import dataclass

from core.money import InvalidAmount, Money
from integrations.sandbox.dialect import Bet
from integrations.sandbox.evolution.games import GAMES
from integrations.sandbox.evolution.roulette import SPOTS, Chips, Roulette, grid_of, turn_of, wins
from integrations.sandbox.evolution.wheel import TURN, Phase, Wheel
from integrations.sandbox.peer import Desk
from integrations.sandbox.reading import Reading, Verdict
from integrations.sandbox.studio import GameSession, NoSuchSession, Round, RoundState, StakeRefused, Studio
from integrations.sandbox.traffic.calls import pack

MOST_ROUNDS = 1000  # that are looked through for those of one player in one turn


class BetsClosed(Exception):
    """The wheel is turning, or another turn than the one that was meant has begun."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Laid:
    """Chips that were bet on a turn: `state` is WON while the wheel turns, UNDOING or REFUSED if they do not count."""

    round_id: str
    state: RoundState
    reading: Reading


class Evolution(Studio):
    settles_losses = True  # a debit has one settlement, also where nothing was won

    def __init__(self, desk: Desk, *, casino_id: str, api_token: str) -> None:
        super().__init__(desk, GAMES)
        self.casino_id = casino_id
        self.api_token = api_token
        self.wheel = Wheel(self.store.storage, desk.line.clock)

    def play_url(self, session: GameSession) -> str:
        page = "table" if isinstance(self.games[session.game_code], Roulette) else "play"
        return f"{self.url}/{page}/{session.id}"

    def seat_at_table(self, session_id: str) -> GameSession:
        """Raises NoSuchSession, also for a session of a slot."""
        session = self.session(session_id)
        if not isinstance(self.games[session.game_code], Roulette):
            raise NoSuchSession(session_id)
        return session

    async def lay(self, session_id: str, chips: Chips, *, turn: int) -> Laid:
        """Bet chips on the wheel's turn, in one debit. Its credit follows when the wheel has stopped.

        Args:
            chips: spot: minor units of the session's currency.

        Raises NoSuchSession, BetsClosed, StakeRefused (no chips, no such spot, no amount, or too much).
        """
        session = self.seat_at_table(session_id)
        if not chips or not chips.keys() <= SPOTS.keys() or min(chips.values()) <= 0:
            raise StakeRefused(str(chips)[:200])
        try:
            stake = self._within_limits(Money(sum(chips.values()), session.currency))
        except InvalidAmount:
            raise StakeRefused(str(chips)[:200]) from None
        async with self._spinning[session.id]:
            now = self.wheel.turn()
            if (now.phase, now.number) != (Phase.BETTING, turn):
                raise BetsClosed()
            round_ = self._open_at_table(session, chips, stake, turn=turn)
            call = self.line.dialect.act(session.seat, round_.id, Bet(id=round_.bet_id, stake=stake))
            reading = await self._ask_for(session, call, about=f"Bet of {stake}")
            if reading.verdict is Verdict.UNDECIDED:
                self._undo(round_)
            elif reading.verdict is Verdict.REFUSED:
                self.store.move_round(round_.id, RoundState.REFUSED)
            else:
                self._settle_when_stopped(
                    session, round_, seconds=(now.stops_at - self.line.clock.now()).total_seconds()
                )
        self.live.tell()
        laid = self.store.round(round_.id)
        assert laid is not None
        return Laid(round_id=round_.id, state=laid.state, reading=reading)

    def bets_on(self, session: GameSession, turn: int) -> Sequence[Round]:
        """What this player has bet on a turn, as far as it counts."""
        since = self.line.clock.now() - TURN * 2
        rounds = self.store.rounds(since=since, limit=MOST_ROUNDS)
        mine = [round_ for round_ in rounds if round_.session_id == session.id and round_.state.counts]
        return [round_ for round_ in mine if turn_of(round_.grid) == turn]

    def _open_at_table(self, session: GameSession, chips: Chips, stake: Money, *, turn: int) -> Round:
        pocket, dialect = self.wheel.pocket(turn), self.line.dialect
        return self.store.open_round(
            round_id=dialect.new_id(),
            session_id=session.id,
            bet_id=dialect.new_id(),
            win_id=dialect.new_id(),
            stake=stake,
            win=Money(sum(win for _, win in wins(chips, pocket)), stake.currency),
            grid=grid_of(chips, pocket=pocket, turn=turn),
        )

    def _settle_when_stopped(self, session: GameSession, round_: Round, *, seconds: float) -> None:
        call = self.line.dialect.act(session.seat, round_.id, self._win_of(round_), closes=True)
        self.store.move_round(round_.id, RoundState.WON)
        self.owed.post(f"Win of {round_.win}", pack(call), reference=round_.id, delay_seconds=max(0.0, seconds))
