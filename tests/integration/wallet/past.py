"""A small ledger with everything in it; and transfers moved into the past, for the database's clock can't be turned."""

from datetime import UTC, datetime
from uuid import UUID

from core.identity.models import Player
from core.money import Money
from core.unit_of_work import UnitOfWork, once, unit_of_work
from core.wallet import (
    AccountAddress,
    InsufficientFunds,
    Posting,
    TransferCode,
    TransferKey,
    gateway_funds,
    house_games,
    player_cash,
    player_held,
)
from core.wallet.conversions import Rate, accounts_of_conversion, convert
from tests.plugins.databases import AsOwner

ROUND = UUID(int=7)


def usdt(text: str) -> Money:
    return Money.parse(text, "USDT")


async def move(debit: AccountAddress, credit: AccountAddress, amount: str, code: TransferCode, key: str = "") -> int:
    """Post one transfer, under a key if one is given; return its id."""
    posting = Posting(debit=debit, credit=credit, amount=usdt(amount), code=code, reference=ROUND)

    async def post(uow: UnitOfWork) -> int:
        (transfer,) = await uow.ledger.post(posting)
        return transfer.id

    if key:
        content: dict[str, object] = {"amount": amount}
        lock = sorted((debit, credit), key=lambda side: not side.bounded)  # the first one's balance is told
        receipt = await once(TransferKey("hub88", key), content, lock=lock, work=post, remember_refusals=True)
        assert receipt.transfer_id is not None
        return receipt.transfer_id
    async with unit_of_work() as uow:
        await uow.ledger.lock(debit, credit)
        return await post(uow)


async def bet(player: Player, amount: str, key: str = "") -> int:
    return await move(player_cash(player.id, "USDT"), house_games("hub88", "USDT"), amount, TransferCode.BET, key)


async def a_ledger_with_everything(player: Player) -> None:
    """Keyed bets, a win, a reversal, a hold captured in part, a conversion, a refused key. He has 10 or more."""
    cash, held, house = player_cash(player.id, "USDT"), player_held(player.id, "USDT"), house_games("hub88", "USDT")
    gateway = gateway_funds("crypto_pay", "USDT")
    for number in range(4):
        await bet(player, "1", f"bet-{number}")
    win = await move(house, cash, "2.50", TransferCode.WIN, "win-1")
    async with unit_of_work() as uow:
        await uow.ledger.lock(cash, house)
        await uow.ledger.reverse(win, code=TransferCode.ROLLBACK, reference=ROUND)
    async with unit_of_work() as uow:
        await uow.ledger.lock(cash, held, gateway)
        hold = await uow.ledger.place_hold(
            Posting(debit=cash, credit=held, amount=usdt("3"), code=TransferCode.HOLD_PLACED, reference=ROUND)
        )
        await uow.ledger.resolve_hold(
            hold.id, Posting(debit=held, credit=gateway, amount=usdt("2"), code=TransferCode.PAYOUT, reference=ROUND)
        )
    euros = player_cash(player.id, "EUR")
    rate = Rate.parse("0.90", source="ecb", quoted_at=datetime(2026, 11, 24, 12, tzinfo=UTC))
    async with unit_of_work() as uow:
        await uow.ledger.lock(*accounts_of_conversion(cash, euros))
        await convert(uow, source=cash, target=euros, sold=usdt("1"), rate=rate, reference=ROUND)
    try:
        await bet(player, "1000", "bet-refused")
    except InsufficientFunds:
        return
    raise AssertionError("nobody bets what he has not")


async def break_rules(as_owner: AsOwner, script: str) -> None:
    """Change rows behind the guards' back, as only a superuser can."""
    await as_owner(f"SET session_replication_role = replica; {script}")


async def date_back(as_owner: AsOwner, *, days: int | str, first_id: int = 1, last_id: int = 2**62) -> None:
    """Let transfers have been written earlier. Their order stays."""
    await as_owner(f"SELECT make_ledger_partitions((now() - interval '{days} days')::date, current_date)")
    await break_rules(
        as_owner,
        f"UPDATE ledger_transfer SET created_at = created_at - interval '{days} days' "
        f"WHERE id BETWEEN {first_id} AND {last_id}",
    )
