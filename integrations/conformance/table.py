"""What a scenario plays at: it sends the provider's calls and says what should be answered, call by call."""

from collections.abc import AsyncIterator, Collection, Sequence
from contextlib import asynccontextmanager
from dataclasses import replace
from typing import NoReturn

from core.money import Money
from integrations.conformance.exchange import Exchange, Operator
from integrations.conformance.house import CURRENCY, House, OwnHouse
from integrations.sandbox.dialect import Call, Dialect, Feature, Meaning, Reply, Seat

ANSWER_WITHIN_MILLISECONDS = 2000
DONE = (Meaning.OK, Meaning.REPLAYED)


class ScenarioFailed(Exception):
    """An answer was not what it must be. The text says what was expected, and shows the exchange."""


class Table:
    def __init__(self, dialect: Dialect, operator: Operator, house: House) -> None:
        self.dialect = dialect
        self.operator = operator
        self._house = house
        self.checks = 0  # answers and balances that were as they must be

    @property
    def house(self) -> OwnHouse:
        """For scenarios that say that they need it."""
        assert isinstance(self._house, OwnHouse), "a scenario that needs our own house was not left out"
        return self._house

    @property
    def is_ours(self) -> bool:
        return self._house.is_ours

    def has(self, *features: Feature) -> bool:
        return set(features) <= self.dialect.features

    async def seat(self, balance: str = "100") -> Seat:
        """A new player at the game, as the provider knows him once its first call was answered."""
        seat = await self._house.seat(balance)
        if not self.has(Feature.AUTHENTICATE):
            return seat
        reply = await self.expect(self.dialect.authenticate(seat), Meaning.OK)
        return replace(seat, token=reply.token or seat.token)

    async def expect(self, call: Call, *meanings: Meaning, balance: Money | None = None) -> Reply:
        """Send it. The answer must have one of these meanings and, where it has a balance, this one.

        Raises ScenarioFailed.
        """
        return self.judge(await self.operator.send(call), meanings, balance=balance)

    def judge(self, exchange: Exchange, meanings: Collection[Meaning], *, balance: Money | None = None) -> Reply:
        """Raises ScenarioFailed."""
        expected = " or ".join(meanings)
        if exchange.status == 0 or (exchange.status >= 500 and Meaning.TRY_AGAIN not in meanings):
            self.fail(f"expected {expected}, and an answer below 500", exchange)
        if exchange.milliseconds > ANSWER_WITHIN_MILLISECONDS:
            self.fail(f"expected an answer within {ANSWER_WITHIN_MILLISECONDS} ms", exchange)
        try:
            reply = self.operator.read(exchange)
        except (ValueError, KeyError, TypeError) as error:
            self.fail(f"expected {expected}; the provider can't read this answer ({error!r})", exchange)
        allowed = frozenset[str]().union(*(self.dialect.codes[meaning] for meaning in meanings))
        if reply.code not in allowed:
            self.fail(f"expected {expected} ({', '.join(sorted(allowed))}), was told {reply.code}", exchange)
        if balance is not None and reply.balance is not None and reply.balance != balance:
            self.fail(f"expected a balance of {balance}, was told {reply.balance}", exchange)
        self.checks += 1
        return reply

    def expect_same(self, what: str, first: object, again: object) -> None:
        """Raises ScenarioFailed."""
        if first != again:
            raise ScenarioFailed(f"expected that {what}")
        self.checks += 1

    async def expect_balance(self, seat: Seat, balance: Money) -> None:
        """By the ledger where it is ours, else by the protocol. Raises ScenarioFailed."""
        if self.is_ours:
            stored = await self.house.balance(seat)
            if stored != balance:
                raise ScenarioFailed(f"expected {balance} in the player's account, found {stored}")
            self.checks += 1
        else:
            await self.expect(self.dialect.balance(seat), Meaning.OK, balance=balance)

    @asynccontextmanager
    async def nothing_moves(self) -> AsyncIterator[None]:
        """Raises ScenarioFailed when a row that money moves through has changed meanwhile."""
        before = await self.house.fingerprint() if self.is_ours else None
        yield
        if self.is_ours:
            after = await self.house.fingerprint()
            if after != before:
                changed = [name for name in after if before is None or after[name] != before[name]]
                raise ScenarioFailed(f"expected that nothing moves, but {', '.join(changed)} changed")
            self.checks += 1

    def fail(self, expectation: str, exchange: Exchange) -> NoReturn:
        raise ScenarioFailed(f"{expectation}\n{exchange.told()}")

    def ids(self, number: int) -> Sequence[str]:
        return [self.dialect.new_id() for _ in range(number)]


def money(text: str) -> Money:
    return Money.parse(text, CURRENCY)
