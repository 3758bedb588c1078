"""`croupier ledger show` shows a transfer and an account from all sides, and refuses what is neither."""

import pytest

from cli.ledger import show
from core.database import connection
from core.errors import InvalidInput, NotFound
from core.money import UnknownCurrency
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


@pytest.mark.parametrize(
    ("what", "refusal"),
    [
        ("999", NotFound),
        ("player_cash:nobody:USDT", NotFound),
        ("player_cash:nobody:DOUBLOON", UnknownCurrency),
        ("treasure", InvalidInput),
        ("9" * 40, InvalidInput),
    ],
)
async def test_what_is_not_there_is_said(database: str, what: str, refusal: type[Exception]) -> None:
    with pytest.raises(refusal):
        await show(what)
