"""Refusals: what core says when a rule forbids what was asked.

A refusal carries facts and a stable code. It knows no HTTP status and no wording; each front end owns one table for
that (webapp/errors.py, bot/errors.py, integrations/providers/<name>/errors.py).

    DomainError
    ├── InvalidInput      what was asked cannot be read or makes no sense
    ├── NotFound          there is no such thing, or not for you
    ├── NotAllowed        you have no right to this
    ├── Conflict          it is in a state that does not admit this
    └── the contexts' own refusals, in their errors.py
"""

from collections.abc import Iterator, Mapping
from typing import ClassVar, Self


class DomainError(Exception):
    """A rule said no. `code` is stable and machine-readable, `facts` fill the sentence that a person reads."""

    code: ClassVar[str] = "refused"

    def __init__(self, **facts: object) -> None:
        super().__init__(self.code, facts)
        self.facts = facts

    @classmethod
    def restored(cls, facts: Mapping[str, object]) -> Self:
        """Make the refusal again from facts that were kept, past the signature of the subclass."""
        refusal = cls.__new__(cls)
        DomainError.__init__(refusal, **facts)
        return refusal

    def __str__(self) -> str:
        return f"{self.code}: " + ", ".join(f"{name}={value}" for name, value in self.facts.items())


class InvalidInput(DomainError):
    code = "invalid_input"

    def __init__(self, *, field: str, reason: str) -> None:
        super().__init__(field=field, reason=reason)


class NotFound(DomainError):
    code = "not_found"

    def __init__(self, *, what: str) -> None:
        super().__init__(what=what)


class NotAllowed(DomainError):
    """The actor lacks the right. To people without any admin role, front ends answer as if the thing did not exist."""

    code = "not_allowed"

    def __init__(self, *, permission: str = "") -> None:
        super().__init__(permission=permission)


class Conflict(DomainError):
    """The thing is in a state in which this can't be done (any more)."""

    code = "conflict"

    def __init__(self, *, what: str, state: str) -> None:
        super().__init__(what=what, state=state)


class RateLimited(DomainError):
    """Too many tries; worth another one after `retry_after_seconds`."""

    code = "rate_limited"

    def __init__(self, *, retry_after_seconds: int) -> None:
        super().__init__(retry_after_seconds=retry_after_seconds)


def all_refusals(base: type[DomainError] = DomainError) -> Iterator[type[DomainError]]:
    """Every class of refusal that has been imported, the base first."""
    yield base
    for subclass in base.__subclasses__():
        yield from all_refusals(subclass)


def refusal_class(code: str) -> type[DomainError]:
    """The class that carries this code. Raises KeyError."""
    for refusal in all_refusals():
        if refusal.code == code:
            return refusal
    raise KeyError(code)
