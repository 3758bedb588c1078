"""`croupier ledger show` shows a transfer and an account from all sides, and refuses what is neither."""

from datetime import UTC, datetime

import pytest

from cli.ledger import show
from core.database import connection
from core.errors import InvalidInput, NotFound
from core.ids import new_id
from core.money import Money, UnknownCurrency
from core.unit_of_work import unit_of_work
from core.wallet import player_cash
from core.wallet.conversions import Rate, accounts_of_conversion, convert
from tests.integration.wallet.past import bet
from tests.plugins.people import NewPlayer


async def test_a_transfer_and_an_account_are_shown(new_player: NewPlayer) -> None:
    player = await new_player(balance="12.5")
    (row,) = await connection().execute_query_dict("SELECT id FROM ledger_transfer")
    shown = "\n".join(await show(str(row["id"])))
    assert "adjustment of 12.50 USDT" in shown
    assert f"credit player_cash:{player.id}:USDT  12.50 USDT  balance 12.50 USDT" in shown
    assert "key    test/" in shown
    account = await show(f"player_cash:{player.id}:USDT")
    assert account[0] == f"Account player_cash:{player.id}:USDT: balance 12.50 USDT"
    assert "adjustment" in account[2]
    assert "-12.50 USDT" in (await show("house_capital:house:USDT"))[0]


async def test_an_account_is_shown_a_page_at_a_time(new_player: NewPlayer) -> None:
    player = await new_player(balance="50")
    for _ in range(21):
        await bet(player, "1")
    account = f"player_cash:{player.id}:USDT"
    newest = await show(account)
    assert newest[-1].startswith("  Older ones: --before ")
    older = await show(account, before=int(newest[-1].rpartition(" ")[2]))
    assert [line.rpartition(" ")[2] for line in (*newest[2:-1], *older[2:])] == [str(n) for n in range(22, 0, -1)]
    assert len(await show("house_games:hub88:USDT")) == 2 + 20 + 1


@pytest.mark.parametrize("moment", ["", "yesterday", "2026-13-01", "0001-01-01T00:00+05:00", "2026-11-01T25:00"])
async def test_an_instant_that_is_none_is_refused(new_player: NewPlayer, moment: str) -> None:
    player = await new_player(balance="1")
    with pytest.raises(InvalidInput):
        await show(f"player_cash:{player.id}:USDT", at=moment)


async def test_a_conversion_is_shown_with_its_rate(new_player: NewPlayer) -> None:
    player = await new_player(balance="10")
    cash, euros = player_cash(player.id, "USDT"), player_cash(player.id, "EUR")
    rate = Rate.parse("0.90", source="ecb", quoted_at=datetime(2026, 11, 24, 12, tzinfo=UTC))
    async with unit_of_work() as uow:
        await uow.ledger.lock(*accounts_of_conversion(cash, euros))
        done = await convert(
            uow, source=cash, target=euros, sold=Money(1_000000, "USDT"), rate=rate, reference=new_id()
        )
    for transfer in (done.sold, done.bought):
        shown = await show(str(transfer.id))
        assert f"link   with transfer {done.sold.id}" in shown
        assert "rate   0.9 quoted by ecb at 2026-11-24 12:00:00 UTC" in shown


@pytest.mark.parametrize(
    ("what", "refusal"),
    [
        ("999", NotFound),
        ("player_cash:nobody:USDT", NotFound),
        ("player_cash:nobody:DOUBLOON", UnknownCurrency),
        ("treasure", InvalidInput),
        (f"player_cash:{'o' * 65}:USDT", InvalidInput),
        ("9" * 40, InvalidInput),
    ],
)
async def test_what_is_not_there_is_said(database: str, what: str, refusal: type[Exception]) -> None:
    with pytest.raises(refusal):
        await show(what)
