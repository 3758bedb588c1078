"""What goes wrong with money on the wire, on demand: a test or a person asks, the next transfer suffers it."""

from collections import deque
from enum import StrEnum


class TransferFault(StrEnum):
    SERVER_ERROR = "server_error"  # HTTP 500, and nothing was executed
    NO_ANSWER = "no_answer"  # executed, and then silence until the client gives up
    REPLY_CUT = "reply_cut"  # executed, and the connection breaks in the middle of the answer


class Faults:
    def __init__(self) -> None:
        self._planned: deque[TransferFault] = deque()

    def plan(self, fault: TransferFault) -> None:
        self._planned.append(fault)

    def next(self) -> TransferFault | None:
        return self._planned.popleft() if self._planned else None

    @property
    def planned(self) -> tuple[TransferFault, ...]:
        return tuple(self._planned)
