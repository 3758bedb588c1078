"""What makes no sense is refused by name, and every row of the ledger stays as it was."""

from collections.abc import Awaitable, Callable
from datetime import datetime, timedelta
from decimal import Decimal
from typing import Any
from uuid import uuid4

import pytest

from core.errors import DomainError, InvalidInput, NotFound
from core.identity.models import Player
from core.money import MAX_MINOR, CurrencyMismatch, InvalidAmount, Money, UnknownCurrency
from core.unit_of_work import UnitOfWork, once, unit_of_work
from core.wallet import (
    AccountAddress,
    InsufficientFunds,
    TransferCode,
    TransferKey,
    house_games,
    player_cash,
    player_held,
)
from core.wallet.models import AccountKind
from tests.integration.wallet.moves import REFERENCE, fund, ledger_hash, posting, usdt
from tests.plugins.people import NewPlayer

HOUSE = house_games("hub88", "USDT")
NO_SUCH_ID = 2**62


@pytest.fixture
async def anna(new_player: NewPlayer) -> Player:
    return await new_player(balance="10")


async def is_refused(refusal: type[DomainError], act: Callable[[UnitOfWork], Awaitable[object]], anna: Player) -> None:
    """Try it with accounts locked, as a piece of work without a key and with one whose refusals are not kept."""
    cash, held = player_cash(anna.id, "USDT"), player_held(anna.id, "USDT")
    before = await ledger_hash()
    with pytest.raises(refusal):
        async with unit_of_work() as uow:
            await uow.ledger.lock(cash, held, HOUSE)
            await act(uow)
    assert await ledger_hash() == before

    async def work(uow: UnitOfWork) -> int | None:
        await act(uow)
        return None

    with pytest.raises(refusal):
        await once(TransferKey("test", "bad"), {}, lock=(cash, held, HOUSE), work=work)
    assert await ledger_hash() == before


AMOUNTS: dict[str, tuple[Callable[[], Any], type[DomainError]]] = {
    "zero": (lambda: Money(0, "USDT"), InvalidAmount),
    "negative": (lambda: Money(-1, "USDT"), InvalidAmount),
    "a fraction": (lambda: Money(0.5, "USDT"), InvalidAmount),  # type: ignore[arg-type]
    "a float": (lambda: Money(1.0, "USDT"), InvalidAmount),  # type: ignore[arg-type]
    "a decimal": (lambda: Money(Decimal(1), "USDT"), InvalidAmount),  # type: ignore[arg-type]
    "NaN": (lambda: Money(float("nan"), "USDT"), InvalidAmount),  # type: ignore[arg-type]
    "infinite": (lambda: Money(float("inf"), "USDT"), InvalidAmount),  # type: ignore[arg-type]
    "minus infinite": (lambda: Money(float("-inf"), "USDT"), InvalidAmount),  # type: ignore[arg-type]
    "2^63": (lambda: Money(2**63, "USDT"), InvalidAmount),
    "-2^63": (lambda: Money(-(2**63), "USDT"), InvalidAmount),
    "text": (lambda: Money("1", "USDT"), InvalidAmount),  # type: ignore[arg-type]
    "true": (lambda: Money(True, "USDT"), InvalidAmount),
    "nothing": (lambda: Money(None, "USDT"), InvalidAmount),  # type: ignore[arg-type]
    "too fine": (lambda: usdt("0.0000001"), InvalidAmount),
    "typed NaN": (lambda: usdt("NaN"), InvalidAmount),
    "typed infinite": (lambda: usdt("Infinity"), InvalidAmount),
    "typed power": (lambda: usdt("1e3"), InvalidAmount),
    "another currency": (lambda: Money(1, "EUR"), CurrencyMismatch),
    "no currency": (lambda: Money(1, "DOGE"), UnknownCurrency),
    "more than there is": (lambda: usdt("10.000001"), InsufficientFunds),
    "all that a BIGINT holds": (lambda: Money(MAX_MINOR, "USDT"), InsufficientFunds),
}


@pytest.mark.parametrize("amount", AMOUNTS)
async def test_a_bad_amount_moves_nothing(anna: Player, amount: str) -> None:
    make, refusal = AMOUNTS[amount]
    cash, held = player_cash(anna.id, "USDT"), player_held(anna.id, "USDT")

    async def post(uow: UnitOfWork) -> None:
        await uow.ledger.post(posting(cash, HOUSE, make()))

    async def post_behind_a_good_one(uow: UnitOfWork) -> None:
        await uow.ledger.post(
            posting(HOUSE, cash, usdt("1")), posting(cash, HOUSE, usdt("1")), posting(cash, HOUSE, make())
        )

    async def hold(uow: UnitOfWork) -> None:
        await uow.ledger.place_hold(posting(cash, held, make()))

    for act in (post, post_behind_a_good_one, hold):
        await is_refused(refusal, act, anna)


async def test_a_balance_beyond_a_bigint_is_refused(anna: Player) -> None:
    cash = player_cash(anna.id, "USDT")
    await is_refused(InvalidAmount, lambda uow: uow.ledger.post(posting(HOUSE, cash, Money(MAX_MINOR, "USDT"))), anna)


async def test_both_sides_the_same_account_move_nothing(anna: Player) -> None:
    cash = player_cash(anna.id, "USDT")

    async def post(uow: UnitOfWork) -> None:
        await uow.ledger.post(posting(cash, cash, usdt("1")))

    await is_refused(InvalidInput, post, anna)


async def test_an_account_that_never_was_has_nothing_to_give(database: str) -> None:
    """An address is all that an account needs; it is opened by the first transfer, and a refused one leaves none."""
    stranger = player_cash(uuid4(), "USDT")
    before = await ledger_hash()
    with pytest.raises(InsufficientFunds):
        async with unit_of_work() as uow:
            await uow.ledger.lock(stranger, HOUSE)
            await uow.ledger.post(posting(stranger, HOUSE, usdt("1")))
    assert await ledger_hash() == before


@pytest.mark.parametrize("currency", ["DOGE", "usdt", "", "USDT ", "US\x00DT", "X" * 10_000])
def test_there_is_no_account_in_an_unknown_currency(currency: str) -> None:
    with pytest.raises(UnknownCurrency):
        AccountAddress(AccountKind.PLAYER_CASH, str(uuid4()), currency)


@pytest.mark.parametrize("owner", ["", "o" * 65, "o" * 10_000, "\x00"])
def test_there_is_no_account_of_an_impossible_owner(owner: str) -> None:
    with pytest.raises(InvalidInput):
        AccountAddress(AccountKind.JACKPOT, owner, "USDT")


async def test_an_account_that_was_not_locked_is_not_posted_to(anna: Player) -> None:
    """That is no input but a mistake in our own code, and moves nothing either."""
    other = player_cash(uuid4(), "USDT")
    before = await ledger_hash()
    with pytest.raises(AssertionError, match="was not locked"):
        async with unit_of_work() as uow:
            await uow.ledger.lock(player_cash(anna.id, "USDT"), HOUSE)
            await uow.ledger.post(posting(HOUSE, other, usdt("1")))
    assert await ledger_hash() == before


@pytest.mark.parametrize("external_id", ["", "k" * 256, "k" * 10_000, "\x00"])
async def test_an_impossible_key_moves_nothing(anna: Player, external_id: str) -> None:
    cash = player_cash(anna.id, "USDT")
    before = await ledger_hash()

    async def work(uow: UnitOfWork) -> int:
        (made,) = await uow.ledger.post(posting(cash, HOUSE, usdt("1")))
        return made.id

    with pytest.raises(InvalidInput):
        await once(TransferKey("test", external_id), {}, lock=(cash, HOUSE), work=work)
    assert await ledger_hash() == before


@pytest.mark.parametrize("unknown", [0, -1, NO_SUCH_ID, MAX_MINOR])
async def test_an_unknown_transfer_or_hold_is_not_found(anna: Player, unknown: int) -> None:
    cash, held = player_cash(anna.id, "USDT"), player_held(anna.id, "USDT")

    async def reverse(uow: UnitOfWork) -> None:
        await uow.ledger.reverse(unknown, code=TransferCode.ADJUSTMENT, reference=REFERENCE)

    async def take_back(uow: UnitOfWork) -> None:
        await uow.ledger.take_back(unknown, code=TransferCode.ADJUSTMENT, reference=REFERENCE)

    async def release(uow: UnitOfWork) -> None:
        await uow.ledger.resolve_hold(unknown, posting(held, cash, usdt("1")))

    for act in (reverse, take_back, release):
        await is_refused(NotFound, act, anna)


async def test_a_hold_until_yesterday_moves_nothing(anna: Player) -> None:
    cash, held = player_cash(anna.id, "USDT"), player_held(anna.id, "USDT")
    yesterday = datetime.now().astimezone() - timedelta(days=1)
    await fund(cash, usdt("1"))
    await is_refused(
        InvalidInput,
        lambda uow: uow.ledger.place_hold(posting(cash, held, usdt("1")), expires_at=yesterday),
        anna,
    )
