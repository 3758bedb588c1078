"""The provider itself: plays rounds against the operator's wallet. Its API, its pages and the tests all drive it."""

import asyncio
from collections import defaultdict
from dataclasses import dataclass
from pathlib import Path
from uuid import uuid4

import orjson

from integrations.sandbox.courier import Courier, Parcel, Receipt, provider_schedule
from integrations.sandbox.hub88.games import GAMES
from integrations.sandbox.hub88.slots import LINES, Grid, LineWin, Outcome
from integrations.sandbox.hub88.store import GameSession, Round, RoundState, Store
from integrations.sandbox.hub88.wallet import OK, Answer, Wallet
from integrations.sandbox.keys import read_private_key, read_public_key
from integrations.sandbox.live import Live
from integrations.sandbox.traffic import Line

LARGEST_STAKE = 10**12  # ten million units of a currency: far above any limit that an operator sets


@dataclass(frozen=True, kw_only=True)
class Hub88Config:
    url: str  # base of the provider: {sandbox}/hub88
    operator_id: int
    private_key_pem: str
    operator_public_key_pem: str
    database: Path
    line: Line
    first_pause_seconds: float = 2.0


class StakeRefused(Exception):
    """The stake is not positive, too large, or does not divide by the number of lines."""


class NoSuchSession(Exception):
    pass


@dataclass(frozen=True, slots=True, kw_only=True)
class Spin:
    """How one spin went. Amounts in 1/100 000.

    `state` is LOST, PAID, WON (the wallet has not confirmed the win yet), REFUSED (`refusal` says why) or UNDOING (the
    bet's answer did not come; the grid was never valid and a rollback is under way).
    """

    round_id: str
    state: RoundState
    stake: int
    win: int
    grid: Grid
    lines: list[LineWin]
    balance: int | None
    refusal: str = ""


class Hub88:
    def __init__(self, config: Hub88Config) -> None:
        self.config = config
        self.live = Live()
        self.operator_key = read_public_key(config.operator_public_key_pem)
        self.store = Store(config.database)
        self.wallet = Wallet(config.line, read_private_key(config.private_key_pem), self.store)
        self.owed = config.line.owed = Courier(
            self.store.storage,
            self._settle,
            live=self.live,
            schedule=provider_schedule(config.first_pause_seconds),
            clock=config.line.clock,
        )
        self._spinning: defaultdict[str, asyncio.Lock] = defaultdict(asyncio.Lock)

    async def start(self) -> None:
        for round_ in self.store.rounds(state=RoundState.BETTING, limit=1000):
            self._undo(round_)  # we stopped while a bet was out: nobody saw its grid
        self.owed.start()

    async def stop(self) -> None:
        await self.owed.stop()
        self.store.storage.close()

    def play_url(self, session: GameSession) -> str:
        return f"{self.config.url}/play/{session.id}"

    def session(self, session_id: str) -> GameSession:
        """Accepts the session's id or the launch URL that ends with it. Raises NoSuchSession."""
        session = self.store.session(session_id.rstrip("/").rpartition("/")[2])
        if session is None:
            raise NoSuchSession(session_id)
        return session

    async def balance(self, session_id: str) -> Answer:
        """Ask the wallet for the player's balance."""
        session = self.session(session_id)
        body = {"user": session.user, "token": session.token, "game_code": session.game_code, "request_uuid": _uuid()}
        return await self.wallet.call("user/balance", orjson.dumps(body))

    async def user_info(self, session_id: str) -> Answer:
        session = self.session(session_id)
        return await self.wallet.call("user/info", orjson.dumps({"user": session.user, "request_uuid": _uuid()}))

    async def call(
        self, path: str, body: dict[str, object] | bytes, *, sign: bool = True, corrupt: bool = False
    ) -> tuple[int, dict[str, object]]:
        """Send anything to the wallet (tests). Returns (HTTP status, JSON).

        Args:
            sign: False leaves the signature out.
            corrupt: sign other bytes than those sent.

        Raises ConnectionError when no JSON object came back.
        """
        raw = body if isinstance(body, bytes) else orjson.dumps(body)
        signature = "" if not sign else self.wallet.sign(raw + b" ") if corrupt else None
        answer = await self.wallet.call(path, raw, signature=signature)
        if answer.http_status is None or answer.body is None:
            raise ConnectionError(answer.text)
        return answer.http_status, dict(answer.body)

    async def spin(self, session_id: str, stake: int, outcome: Outcome | None = None) -> Spin:
        """Play one round: bet, then win if there is one, or rollback if the bet's answer does not come.

        Args:
            stake: in 1/100 000 of the currency; must divide by the ten lines.
            outcome: force a kind of grid (tests): "win" returns more than the stake, "big" at least ten times of it.

        Raises NoSuchSession, StakeRefused.
        """
        session = self.session(session_id)
        if not 0 < stake <= LARGEST_STAKE or stake % len(LINES):
            raise StakeRefused(str(stake))
        async with self._spinning[session.id]:
            return await self._play(session, stake, outcome)

    async def _play(self, session: GameSession, stake: int, outcome: Outcome | None) -> Spin:
        game = GAMES[session.game_code]
        grid = game.draw(outcome)
        lines = game.line_wins(grid, stake)
        win = sum(line.win for line in lines)
        round_id, bet_uuid = uuid4().hex, _uuid()
        self.store.open_round(
            round_id=round_id, session_id=session.id, bet_uuid=bet_uuid, stake=stake, win=win, grid=grid
        )
        round_ = self.store.round(round_id)
        assert round_ is not None

        bet = _transaction(session, round_, bet_uuid) | {"amount": stake, "round_closed": win == 0}
        answer = await self.wallet.call("transaction/bet", orjson.dumps(bet))
        if not answer.is_definitive:
            self._undo(round_)
            state = RoundState.UNDOING
        elif answer.status != OK:
            state = RoundState.REFUSED
            self.store.move_round(round_id, state)
        elif win == 0:
            state = RoundState.LOST
            self.store.move_round(round_id, state)
        else:
            state = await self._pay(session, round_)
        self.live.tell()
        return Spin(
            round_id=round_id,
            state=state,
            stake=stake,
            win=win,
            grid=grid,
            lines=lines,
            balance=self.session(session.id).balance,
            refusal=answer.status if state is RoundState.REFUSED else "",
        )

    async def _pay(self, session: GameSession, round_: Round) -> RoundState:
        """Send the win and wait for the first answer; the courier goes on for as long as it takes."""
        win = _transaction(session, round_, _uuid()) | {
            "amount": round_.win,
            "round_closed": True,
            "reference_transaction_uuid": round_.bet_uuid,
        }
        self.store.move_round(round_.id, RoundState.WON)
        parcel_id = self.owed.post("transaction/win", orjson.dumps(win), reference=round_.id)
        await self.owed.attempted(parcel_id)
        paid = self.store.round(round_.id)
        assert paid is not None
        return paid.state

    def _undo(self, round_: Round) -> None:
        session = self.session(round_.session_id)
        rollback = _transaction(session, round_, _uuid()) | {
            "round_closed": True,
            "reference_transaction_uuid": round_.bet_uuid,
        }
        self.store.move_round(round_.id, RoundState.UNDOING)
        self.owed.post("transaction/rollback", orjson.dumps(rollback), reference=round_.id)

    async def _settle(self, parcel: Parcel) -> Receipt:
        """Deliver a win or a rollback. A win must be booked; of a rollback, "no such bet" is as good an answer."""
        answer = await self.wallet.call(parcel.address, parcel.body, attempt=parcel.attempts + 1)
        if parcel.address == "transaction/win":
            is_settled, state = answer.status == OK, RoundState.PAID
        else:
            is_settled = answer.status in {OK, "RS_ERROR_TRANSACTION_DOES_NOT_EXIST"}
            state = RoundState.UNDONE
        if is_settled:
            self.store.move_round(parcel.reference, state)
        return Receipt(is_settled, answer.status or answer.text[:200] or str(answer.http_status))


def _transaction(session: GameSession, round_: Round, transaction_uuid: str) -> dict[str, object]:
    """What bet, win and rollback have in common."""
    return {
        "user": session.user,
        "token": session.token,
        "supplier_user": session.user,
        "game_code": session.game_code,
        "currency": session.currency,
        "round": round_.id,
        "transaction_uuid": transaction_uuid,
        "supplier_transaction_id": transaction_uuid,
        "request_uuid": _uuid(),
        "reward_uuid": None,
        "is_free": False,
        "is_supplier_promo": False,
        "is_aggregated": False,
        "bet": f"{len(LINES)} lines",
        "meta": {},
    }


def _uuid() -> str:
    return str(uuid4())
