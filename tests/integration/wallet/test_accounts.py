"""Every kind of account in every currency: what it is for, who owns it, and whether it may go below zero."""

from uuid import UUID, uuid4

import pytest

from core.money import CURRENCIES, Money
from core.unit_of_work import unit_of_work
from core.wallet import (
    AccountAddress,
    InsufficientFunds,
    PostedTransfer,
    balance_of,
    exchange,
    gateway_fees,
    gateway_funds,
    house_capital,
    house_games,
    jackpot,
    player_bonus,
    player_cash,
    player_deficit,
    player_held,
    promotions,
)
from core.wallet.conversions import Rate, accounts_of_conversion, convert
from core.wallet.invariants import verify_ledger
from core.wallet.models import AccountKind
from tests.integration.wallet.moves import REFERENCE, ledger_hash, move, take_back
from tests.integration.wallet.test_conversions import QUOTED_AT


def accounts_of(player: UUID, currency: str) -> dict[AccountKind, AccountAddress]:
    return {
        AccountKind.PLAYER_CASH: player_cash(player, currency),
        AccountKind.PLAYER_HELD: player_held(player, currency),
        AccountKind.PLAYER_BONUS: player_bonus(player, currency),
        AccountKind.PLAYER_DEFICIT: player_deficit(player, currency),
        AccountKind.HOUSE_GAMES: house_games("hub88", currency),
        AccountKind.HOUSE_CAPITAL: house_capital(currency),
        AccountKind.GATEWAY: gateway_funds("crypto_pay", currency),
        AccountKind.FEE: gateway_fees("crypto_pay", currency),
        AccountKind.PROMOTION: promotions(currency),
        AccountKind.JACKPOT: jackpot("mega", currency),
        AccountKind.EXCHANGE: exchange(currency),
    }


def test_every_kind_has_its_address_and_the_players_money_is_bounded() -> None:
    accounts = accounts_of(uuid4(), "USDT")
    assert set(accounts) == set(AccountKind)
    assert all(address.kind is kind for kind, address in accounts.items())
    assert {kind for kind in AccountKind if kind.bounded} == {
        AccountKind.PLAYER_CASH,
        AccountKind.PLAYER_HELD,
        AccountKind.PLAYER_BONUS,
    }


@pytest.mark.parametrize("currency", CURRENCIES)
async def test_money_goes_through_every_kind_of_account_and_none_is_lost(database: str, currency: str) -> None:
    player = uuid4()
    account = accounts_of(player, currency)
    cash, bonus, games = (
        account[kind] for kind in (AccountKind.PLAYER_CASH, AccountKind.PLAYER_BONUS, AccountKind.HOUSE_GAMES)
    )

    async def pay(debit: AccountAddress, credit: AccountAddress, minor: int) -> PostedTransfer:
        return await move(debit, credit, Money(minor, currency))

    # The house puts up its capital, the player pays in, the gateway keeps a fee.
    await pay(account[AccountKind.HOUSE_CAPITAL], games, 1000)
    await pay(account[AccountKind.GATEWAY], cash, 500)
    await pay(account[AccountKind.FEE], account[AccountKind.GATEWAY], 5)
    # A bonus is granted, played and turned into cash; a part of a stake feeds the jackpot, which he wins.
    await pay(account[AccountKind.PROMOTION], bonus, 100)
    await pay(bonus, games, 40)
    await pay(bonus, cash, 60)
    await pay(cash, games, 200)
    await pay(games, account[AccountKind.JACKPOT], 2)
    prize = await pay(account[AccountKind.JACKPOT], cash, 300)
    # He asks for a payout of all; then the prize turns out to be a mistake.
    await pay(cash, account[AccountKind.PLAYER_HELD], 660)
    await pay(account[AccountKind.PLAYER_HELD], account[AccountKind.GATEWAY], 660)
    await take_back(prize)
    # The exchange is given a stock.
    await pay(account[AccountKind.HOUSE_CAPITAL], account[AccountKind.EXCHANGE], 50)

    balances = {kind: (await balance_of(address)).minor for kind, address in account.items()}
    assert balances == {
        AccountKind.PLAYER_CASH: 0,
        AccountKind.PLAYER_HELD: 0,
        AccountKind.PLAYER_BONUS: 0,
        AccountKind.PLAYER_DEFICIT: -300,
        AccountKind.HOUSE_GAMES: 1238,
        AccountKind.HOUSE_CAPITAL: -1050,
        AccountKind.GATEWAY: 165,
        AccountKind.FEE: -5,
        AccountKind.PROMOTION: -100,
        AccountKind.JACKPOT: 2,
        AccountKind.EXCHANGE: 50,
    }
    assert sum(balances.values()) == 0
    assert await verify_ledger() == []


async def test_money_goes_round_through_every_currency(database: str) -> None:
    player, currencies = uuid4(), list(CURRENCIES)
    await move(house_capital(currencies[0]), player_cash(player, currencies[0]), Money(10_00, currencies[0]))
    for sold, bought in zip(currencies, [*currencies[1:], currencies[0]], strict=True):
        source, target = player_cash(player, sold), player_cash(player, bought)
        async with unit_of_work() as uow:
            await uow.ledger.lock(*accounts_of_conversion(source, target))
            await convert(
                uow,
                source=source,
                target=target,
                sold=uow.ledger.balance(source),
                rate=Rate.parse("1", source="test", quoted_at=QUOTED_AT),
                reference=REFERENCE,
            )
    assert await balance_of(player_cash(player, currencies[0])) == Money(10_00, currencies[0])
    assert [(await balance_of(exchange(currency))).minor for currency in currencies] == [0] * len(currencies)
    assert await verify_ledger() == []


@pytest.mark.parametrize("kind", [kind for kind in AccountKind if kind.bounded])
async def test_a_bounded_account_stops_at_zero_of_whatever_kind(database: str, kind: AccountKind) -> None:
    address = AccountAddress(kind, str(uuid4()), "TON")
    await move(house_capital("TON"), address, Money(5, "TON"))
    before = await ledger_hash()
    with pytest.raises(InsufficientFunds):
        await move(address, house_capital("TON"), Money(6, "TON"))
    assert await ledger_hash() == before


@pytest.mark.parametrize(
    "kind", [kind for kind in AccountKind if not kind.bounded and kind is not AccountKind.PLAYER_DEFICIT]
)
async def test_an_unbounded_account_goes_below_zero(database: str, kind: AccountKind) -> None:
    address = AccountAddress(kind, "house", "TON")
    await move(address, player_cash(uuid4(), "TON"), Money(6, "TON"))
    assert await balance_of(address) == Money(-6, "TON")
    assert await verify_ledger() == []
