"""Hub88's calls, rendered and signed before the clock runs: signing costs more than everything that is measured."""

import random
from collections import deque
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from uuid import UUID

import orjson

from integrations.providers.hub88.signature import SIGNATURE_HEADER, Signer

GAME = "bench_slot"
CURRENCY = "USDT"
STAKE = 10_000  # 0.1 USDT in the provider's units, 1/100 000

Call = tuple[str, bytes]  # path of the Wallet API, body


@dataclass(frozen=True, slots=True)
class Seat:
    """A player with a live session."""

    user: str
    token: str


class Dealer:
    """Makes calls that nobody has made before."""

    def __init__(self, seats: Sequence[Seat], *, seed: int) -> None:
        self._seats = seats
        self._random = random.Random(seed)

    def first_bets(self) -> list[Call]:
        """One bet for each player, so that his account is known to the process, as it is after a minute of play."""
        return [self._bet(seat, self._uuid()) for seat in self._seats]

    def bets(self, count: int) -> list[Call]:
        return [self._bet(self._random.choice(self._seats), self._uuid()) for _ in range(count)]

    def bets_of_one_player(self, count: int) -> list[Call]:
        return [self._bet(self._seats[0], self._uuid()) for _ in range(count)]

    def mix(self, count: int, *, apart: int) -> list[Call]:
        """60 % bets, 30 % wins, 5 % rollbacks, 5 % bets told once more.

        Whatever refers to a bet comes `apart` calls after it or later, so that the bet has been answered by then.
        Before that there are bets only.
        """
        calls: list[Call] = []
        unsettled: deque[tuple[int, Seat, str]] = deque()  # place of the bet, who, its id
        for place in range(count):
            kind = self._random.choices(("bet", "win", "rollback", "duplicate"), (60, 30, 5, 5))[0]
            if kind == "bet" or not unsettled or unsettled[0][0] + apart > place:
                seat, bet = self._random.choice(self._seats), self._uuid()
                unsettled.append((place, seat, bet))
                calls.append(self._bet(seat, bet))
                continue
            bet_place, seat, bet = unsettled.popleft()
            calls.append(calls[bet_place] if kind == "duplicate" else self._settlement(kind, seat, bet))
        return calls

    def _bet(self, seat: Seat, bet: str) -> Call:
        return "transaction/bet", self._body(
            seat,
            transaction_uuid=bet,
            token=seat.token,
            game_code=GAME,
            round=f"round-{bet}",
            amount=STAKE,
            is_free=False,
        )

    def _settlement(self, kind: str, seat: Seat, bet: str) -> Call:
        win = {"round": f"round-{bet}", "amount": 2 * STAKE, "round_closed": True} if kind == "win" else {}
        return f"transaction/{kind}", self._body(
            seat, transaction_uuid=self._uuid(), reference_transaction_uuid=bet, token=seat.token, game_code=GAME, **win
        )

    def _body(self, seat: Seat, **fields: object) -> bytes:
        return orjson.dumps({"user": seat.user, "request_uuid": self._uuid(), "currency": CURRENCY} | fields)

    def _uuid(self) -> str:
        return str(UUID(int=self._random.getrandbits(128), version=4))


def rendered(calls: Iterable[Call], *, port: int, private_key_pem: str) -> list[bytes]:
    """HTTP requests, each signed: 0.7 ms of a core apiece."""
    signer = Signer(private_key_pem)
    return [
        b"POST /callbacks/hub88/%b HTTP/1.1\r\nHost: 127.0.0.1:%d\r\nContent-Type: application/json\r\n"
        b"%b: %b\r\nContent-Length: %d\r\n\r\n%b"
        % (path.encode(), port, SIGNATURE_HEADER.encode(), signer.sign(body).encode(), len(body), body)
        for path, body in calls
    ]
