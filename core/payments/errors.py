"""What payments refuse."""

from core.errors import DomainError
from core.money import Money


class AmountOutOfRange(DomainError):
    code = "amount_out_of_range"

    def __init__(self, *, minimum: Money, maximum: Money) -> None:
        super().__init__(minimum=minimum, maximum=maximum)


class GatewayUnavailable(DomainError):
    """The gateway did not answer, or not sensibly: nothing is known about the outcome."""

    code = "gateway_unavailable"


class GatewayRefused(DomainError):
    """The gateway answered clearly that it will not do this; `reason` is its own name for it."""

    code = "gateway_refused"

    def __init__(self, *, reason: str) -> None:
        super().__init__(reason=reason[:100])


class BadSignature(DomainError):
    """A webhook or a callback that is not from whom it claims to be."""

    code = "bad_signature"


class UnreadableMessage(DomainError):
    """A webhook that is properly signed but says nothing that we understand."""

    code = "unreadable_message"
