"""Months: closed ones refuse transfers, archived ones lie in a file, and balances of any instant are still known."""

import gzip
import sys
from asyncio import create_subprocess_exec
from asyncio.subprocess import PIPE
from datetime import UTC, date, datetime, timedelta
from pathlib import Path

import asyncpg
import pytest

from cli.archive import Archived, archive
from cli.archive_file import BadArchive, check, file_of, page_of
from core.database import connection
from core.errors import Conflict, NotFound
from core.identity.models import Player
from core.money import Money
from core.unit_of_work import unit_of_work
from core.wallet import AccountAddress, TransferCode, balance_at, balance_of, house_capital, house_games, player_cash
from core.wallet.balances import find_transfer
from core.wallet.invariants import verify_ledger
from core.wallet.months import archived_until, close_due_months, close_month
from core.wallet.verification import verify_in_slices
from tests.integration.wallet.past import bet, break_rules, usdt
from tests.plugins.databases import AsOwner
from tests.plugins.people import NewPlayer

HOUSE = house_games("hub88", "USDT")


def first_day(months_ago: int) -> date:
    today = datetime.now(UTC).date()
    months = today.year * 12 + today.month - 1 - months_ago
    return date(months // 12, months % 12 + 1, 1)


def midnight(day: date) -> datetime:
    return datetime(day.year, day.month, day.day, tzinfo=UTC)


LAST, BEFORE_LAST, YOUNGEST = first_day(2), first_day(3), first_day(1)
MICROSECOND = timedelta(microseconds=1)


async def write_at(as_owner: AsOwner, transfer_id: int, moment: datetime) -> None:
    await break_rules(
        as_owner, f"UPDATE ledger_transfer SET created_at = '{moment.isoformat()}' WHERE id = {transfer_id}"
    )


@pytest.fixture
async def player(new_player: NewPlayer, as_owner: AsOwner) -> Player:
    """He got 100 three months ago, bet 1 in the last instant of that month, 2 in the first of the next, 4 in its midst,
    and 8 today."""
    player = await new_player(balance="100")
    await as_owner(f"SELECT make_ledger_partitions('{BEFORE_LAST}', current_date)")
    moments = [
        midnight(BEFORE_LAST) + timedelta(days=9),
        midnight(LAST) - MICROSECOND,
        midnight(LAST),
        midnight(LAST) + timedelta(days=9),
    ]
    ids = [1, *[await bet(player, amount, f"bet-{amount}") for amount in ("1", "2", "4")]]
    for transfer_id, moment in zip(ids, moments, strict=True):
        await write_at(as_owner, transfer_id, moment)
    await bet(player, "8", "bet-8")
    assert await verify_ledger() == []
    return player


async def close_both() -> None:
    assert (await verify_in_slices(ids_at_once=2)).violations == ()
    await close_month(BEFORE_LAST)
    await close_month(LAST)


async def balances_at(address: AccountAddress, *moments: datetime) -> list[str]:
    return [str((await balance_at(address, moment)).decimal.normalize()) for moment in moments]


INSTANTS = (
    midnight(BEFORE_LAST),
    midnight(BEFORE_LAST) + timedelta(days=9),  # as the transfer is written: not yet
    midnight(BEFORE_LAST) + timedelta(days=9) + MICROSECOND,
    midnight(LAST) - MICROSECOND,
    midnight(LAST),
    midnight(LAST) + MICROSECOND,
    midnight(YOUNGEST),
)


@pytest.mark.parametrize("closed", [False, True])
async def test_a_balance_is_known_at_any_instant_before_and_after_its_month_is_closed(
    player: Player, closed: bool
) -> None:
    if closed:
        await close_both()
    cash = player_cash(player.id, "USDT")
    assert await balances_at(cash, *INSTANTS) == ["0", "0", "1E+2", "1E+2", "99", "97", "93"]
    assert await balances_at(HOUSE, *INSTANTS) == ["0", "0", "0", "0", "1", "3", "7"]
    tomorrow = datetime.now(UTC) + timedelta(days=1)
    assert await balance_at(cash, tomorrow) == await balance_of(cash) == usdt("85")
    assert await balance_at(HOUSE, tomorrow) == await balance_of(HOUSE)
    assert await balance_at(player_cash(player.id, "EUR"), tomorrow) == Money.zero("EUR")


async def test_a_closed_month_keeps_what_every_account_that_moved_held_at_its_end(player: Player) -> None:
    await close_both()
    rows = await connection().execute_query_dict(
        """
        SELECT account.kind, closing.first_day, closing.balance
        FROM ledger_closing AS closing JOIN ledger_account AS account ON account.id = closing.account_id
        ORDER BY closing.first_day, account.kind
        """
    )
    assert [(row["kind"], row["first_day"], row["balance"] // 10**6) for row in rows] == [
        (1, BEFORE_LAST, 99),
        (10, BEFORE_LAST, 1),
        (11, BEFORE_LAST, -100),
        (1, LAST, 93),
        (10, LAST, 7),
    ]
    months = await connection().execute_query_dict("SELECT first_day, transfers FROM ledger_month ORDER BY 1")
    assert [(row["first_day"], row["transfers"]) for row in months] == [(BEFORE_LAST, 2), (LAST, 2)]


async def test_a_month_is_closed_once_in_order_when_it_is_over_and_verified(player: Player) -> None:
    async def refusal_of(month: date) -> object:
        with pytest.raises(Conflict) as refusal:
            await close_month(month)
        return refusal.value.facts["state"]

    assert await refusal_of(first_day(0)) == "not_over"
    assert await refusal_of(LAST) == "before_is_open"
    assert await refusal_of(BEFORE_LAST) == "not_verified"
    await verify_in_slices()
    await close_month(BEFORE_LAST)
    await close_month(BEFORE_LAST)
    assert await refusal_of(YOUNGEST) in {"before_is_open", "not_over"}
    await close_month(LAST)
    assert (await connection().execute_query_dict("SELECT count(*) AS closed FROM ledger_month"))[0]["closed"] == 2


async def test_a_month_in_which_something_is_wrong_stays_open(player: Player, as_owner: AsOwner) -> None:
    await break_rules(as_owner, "UPDATE ledger_transfer SET debit_balance = debit_balance + 1 WHERE id = 2")
    await verify_in_slices()
    with pytest.raises(Conflict):
        await close_due_months()


async def test_a_month_is_not_closed_where_an_accounts_clock_went_backwards(player: Player, as_owner: AsOwner) -> None:
    await write_at(as_owner, 2, midnight(LAST))
    await write_at(as_owner, 3, midnight(LAST) - MICROSECOND)
    await verify_in_slices()
    with pytest.raises(Conflict) as refusal:
        await close_month(BEFORE_LAST)
    assert refusal.value.facts["state"] == "clock_went_back"
    assert await connection().execute_query_dict("SELECT * FROM ledger_closing") == []


async def test_the_months_that_are_due_are_closed_together(player: Player) -> None:
    await verify_in_slices()
    assert (await close_due_months())[:2] == [BEFORE_LAST, LAST]
    assert await close_due_months() == []


async def test_a_ledger_without_transfers_has_nothing_to_close(database: str) -> None:
    assert await close_due_months() == []


@pytest.mark.parametrize(
    "moment", [midnight(BEFORE_LAST), midnight(YOUNGEST) - MICROSECOND, datetime(2001, 1, 1, tzinfo=UTC)]
)
async def test_the_database_refuses_a_transfer_into_a_closed_month(
    player: Player, as_owner: AsOwner, moment: datetime
) -> None:
    await close_both()
    with pytest.raises(asyncpg.IntegrityConstraintViolationError, match="is closed"):
        await as_owner(
            f"""
            INSERT INTO ledger_transfer
                (id, debit_account_id, credit_account_id, amount, code, reference, debit_balance, created_at)
            SELECT 900000, debit_account_id, credit_account_id, 1, 3, reference, 1, '{moment.isoformat()}'
            FROM ledger_transfer WHERE id = 2
            """
        )
    await bet(player, "1")
    assert (await verify_in_slices()).violations == ()


@pytest.mark.parametrize("table", ["ledger_month", "ledger_closing", "ledger_archive", "ledger_seal"])
async def test_what_is_kept_of_a_month_stays(player: Player, as_owner: AsOwner, table: str) -> None:
    await close_both()
    with pytest.raises(asyncpg.IntegrityConstraintViolationError, match="append-only"):
        await as_owner(f"DELETE FROM {table}")


# --- archives ---


@pytest.fixture
async def to_archive(player: Player) -> Player:
    await close_both()
    return player


async def archive_now(owner_url: str, month: date, directory: Path) -> Archived:
    return await archive(owner_url, month, directory, force_young=True)


async def test_an_archived_month_is_in_its_file_and_all_that_is_known_of_it_still_holds(
    to_archive: Player, owner_database_url: str, tmp_path: Path
) -> None:
    cash = player_cash(to_archive.id, "USDT")
    archived = await archive_now(owner_database_url, BEFORE_LAST, tmp_path)
    assert check(archived.file).sha256 == archived.sha256
    lines = gzip.decompress(archived.file.read_bytes()).decode().splitlines()
    assert lines[0].startswith("id,debit_account_id,credit_account_id,amount,code,reference")
    assert [line.split(",")[0] for line in lines[1:]] == ["1", "2"]
    assert lines[2].endswith((midnight(LAST) - MICROSECOND).strftime("%Y-%m-%dT%H:%M:%S.%fZ"))

    assert await verify_ledger() == []
    assert (await verify_in_slices()).violations == ()
    assert await balances_at(cash, midnight(BEFORE_LAST), *INSTANTS[4:]) == ["0", "99", "97", "93"]
    assert await balances_at(HOUSE, *INSTANTS[4:]) == ["1", "3", "7"]
    assert await balances_at(house_capital("USDT"), midnight(YOUNGEST)) == ["-1E+2"]
    with pytest.raises(Conflict) as refusal:
        await balance_at(cash, midnight(LAST) - MICROSECOND)
    assert refusal.value.facts == {"what": "month", "state": "archived"}
    assert await archived_until() == midnight(LAST)
    with pytest.raises(Conflict) as refusal:
        await find_transfer(2)
    assert refusal.value.facts == {"what": "transfer", "state": "archived"}
    with pytest.raises(NotFound):
        await find_transfer(900_000)
    with pytest.raises(Conflict):
        async with unit_of_work() as uow:
            await uow.ledger.lock(cash, HOUSE)
            await uow.ledger.reverse(2, code=TransferCode.ROLLBACK, reference=to_archive.id)
    assert await balance_of(cash) == usdt("85")

    await archive_now(owner_database_url, LAST, tmp_path)
    await bet(to_archive, "5")
    assert await verify_ledger() == []
    assert (await verify_in_slices()).violations == ()
    assert await balance_of(cash) == usdt("80")
    assert await balances_at(cash, midnight(LAST), midnight(YOUNGEST)) == ["99", "93"]


async def test_a_key_of_an_archived_bet_still_answers_and_is_still_proved(
    to_archive: Player, owner_database_url: str, as_owner: AsOwner, tmp_path: Path
) -> None:
    await archive_now(owner_database_url, BEFORE_LAST, tmp_path)
    before = await balance_of(player_cash(to_archive.id, "USDT"))
    assert await bet(to_archive, "1", "bet-1") == 2
    assert await balance_of(player_cash(to_archive.id, "USDT")) == before
    await break_rules(as_owner, "UPDATE ledger_key SET digest = '' WHERE external_id = 'bet-1'")
    assert (await verify_in_slices()).violations != ()


async def test_a_month_goes_only_closed_in_order_and_old_enough(
    player: Player, owner_database_url: str, tmp_path: Path
) -> None:
    async def refusal_of(month: date, *, force_young: bool = False) -> object:
        with pytest.raises(Conflict) as refusal:
            await archive(owner_database_url, month, tmp_path, force_young=force_young)
        return refusal.value.facts["state"]

    assert await refusal_of(BEFORE_LAST, force_young=True) == "not_closed"
    await close_both()
    assert await refusal_of(LAST, force_young=True) == "not_the_oldest"
    assert await refusal_of(BEFORE_LAST) == "young"
    assert list(tmp_path.iterdir()) == []


async def test_a_month_that_was_changed_since_it_was_closed_is_not_dropped(
    to_archive: Player, owner_database_url: str, as_owner: AsOwner, tmp_path: Path
) -> None:
    await break_rules(as_owner, "UPDATE ledger_transfer SET reference = gen_random_uuid() WHERE id = 2")
    with pytest.raises(BadArchive, match="verify-ledger"):
        await archive_now(owner_database_url, BEFORE_LAST, tmp_path)
    assert (await find_transfer(2)).amount == usdt("1")


@pytest.mark.parametrize("damage", ["cut", "flipped", "line", "page", "not_gzip"])
async def test_a_damaged_file_is_told_from_a_whole_one(
    to_archive: Player, owner_database_url: str, tmp_path: Path, damage: str
) -> None:
    file = (await archive_now(owner_database_url, BEFORE_LAST, tmp_path)).file
    whole = file.read_bytes()
    match damage:
        case "cut":
            file.write_bytes(whole[:-12])
        case "flipped":
            file.write_bytes(whole[:40] + bytes([whole[40] ^ 1]) + whole[41:])
        case "line":
            file.write_bytes(gzip.compress(gzip.decompress(whole).replace(b",3,", b",4,", 1)))
        case "page":
            page_of(file).write_text("{}")
        case "not_gzip":
            file.write_bytes(b"id,amount\n")
    with pytest.raises(BadArchive):
        check(file)


KILLED = """
import asyncio, os, signal, sys
from datetime import date
from pathlib import Path
import cli.archive, cli.archive_file, asyncpg

step, url, month, directory = sys.argv[1:]

def die(*_, **__):
    os.kill(os.getpid(), signal.SIGKILL)

async def die_later(*_, **__):
    die()

execute = asyncpg.Connection.execute
async def execute_until_drop(self, query, *arguments, **options):
    result = await execute(self, query, *arguments, **options)
    if query.startswith("DROP TABLE"):
        die()
    return result

match step:
    case "half a file": cli.archive_file._take_name = die
    case "file": cli.archive.read_back = die
    case "page": cli.archive.drop = die_later
    case "dropped": asyncpg.Connection.execute = execute_until_drop
    case "committed": cli.archive.Archived = die
asyncio.run(cli.archive.archive(url, date.fromisoformat(month), Path(directory), force_young=True))
"""


@pytest.mark.parametrize("step", ["half a file", "file", "page", "dropped", "committed"])
async def test_killed_at_any_step_nothing_is_lost_and_the_next_try_finishes(
    to_archive: Player, owner_database_url: str, tmp_path: Path, step: str
) -> None:
    child = await create_subprocess_exec(
        sys.executable, "-c", KILLED, step, owner_database_url, str(BEFORE_LAST), str(tmp_path), stderr=PIPE
    )
    _, errors = await child.communicate()
    assert child.returncode == -9, errors
    if step == "committed":
        assert check(file_of(BEFORE_LAST, tmp_path)).rows == 2
    else:
        assert (await find_transfer(2)).amount == usdt("1")
    assert await verify_ledger() == []
    archived = await archive_now(owner_database_url, BEFORE_LAST, tmp_path)
    assert check(archived.file).sha256 == archived.sha256
    assert sorted(file.suffix for file in tmp_path.iterdir()) == [".gz", ".json"]
    with pytest.raises(Conflict):
        await find_transfer(2)
    assert await verify_ledger() == []
