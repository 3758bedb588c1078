"""`croupier verify-ledger` and `croupier ledger`, as an operator runs them: killed, resumed, refused, in words."""

import asyncio
import json
import sys
from asyncio.subprocess import PIPE
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from core.wallet.models import Verification
from core.wallet.months import close_due_months
from core.wallet.verification import Progress, is_unfinished, verify_in_slices
from tests.integration.wallet.past import bet, break_rules, date_back
from tests.plugins.databases import AsOwner
from tests.plugins.people import NewPlayer

NOBODY = "http://127.0.0.1:9"


async def croupier(url: str, *arguments: str, owner_url: str = "") -> tuple[int | None, str, str]:
    """Run the command on a database; its exit code, what it said, and what it said to the side."""
    environment = {
        "DATABASE_URL": url,
        "DATABASE_OWNER_URL": owner_url or url,
        "REDIS_URL": "redis://127.0.0.1:9/0",
        "NATS_URL": "nats://127.0.0.1:9",
        "CLICKHOUSE_URL": NOBODY,
        "BOT_TOKEN": "1:AA",
        "WEBHOOK_SECRET": "a secret of sixteen or more",
        "PUBLIC_URL": NOBODY,
        "SECRET_KEY": "x" * 40,
        "PATH": "/usr/bin:/bin",
    }
    child = await asyncio.create_subprocess_exec(
        sys.executable, "-m", "cli", *arguments, stdout=PIPE, stderr=PIPE, env=environment
    )
    said, aside = await child.communicate()
    return child.returncode, said.decode(), aside.decode()


async def test_a_right_ledger_is_proved_with_progress_and_exit_code_0(database: str, new_player: NewPlayer) -> None:
    await bet(await new_player(balance="10"), "1")
    code, said, aside = await croupier(database, "verify-ledger")
    assert (code, said.startswith("The ledger is right: all 2 transfers prove it")) == (0, True)
    assert aside.startswith("Slice 1 of 1: 2 transfers verified, ")


async def test_a_wrong_ledger_is_told_by_invariant_and_row_with_exit_code_1(
    database: str, new_player: NewPlayer, as_owner: AsOwner
) -> None:
    await new_player(balance="10")
    await break_rules(as_owner, "UPDATE ledger_account SET balance = balance + 1 WHERE kind = 1")
    code, said, _ = await croupier(database, "verify-ledger", "--quick")
    assert code == 1
    assert said == "✗ the balances of a currency sum to zero\n    USDT: sum 1\nThe ledger is broken in 1 places.\n"
    code, said, _ = await croupier(database, "verify-ledger", "--afresh", "--json")
    found = json.loads(said)
    assert (code, found["right"], found["transfers"]) == (1, False, 1)
    assert {each["invariant"] for each in found["violations"]} == {
        "the balances of a currency sum to zero",
        "a stored balance is the sum of its entries",
    }


KILLED = """
import asyncio, os, signal, sys
from core import database
from core.wallet import verification

where, url = sys.argv[1:]

def die(*_, **__):
    os.kill(os.getpid(), signal.SIGKILL)

seals = 0
sealed = verification.seal
async def die_in_the_third_slice(*arguments):
    global seals
    seals += 1
    await sealed(*arguments)
    if seals == 3:
        die()

def tell(progress):
    if where == "between two slices" and progress.number == 2:
        die()

async def main():
    await database.connect(url)
    if where == "in the middle of one":
        verification.seal = die_in_the_third_slice
    await verification.verify_in_slices(ids_at_once=3, tell=tell)

asyncio.run(main())
"""


@pytest.mark.parametrize("where", ["between two slices", "in the middle of one"])
async def test_a_killed_proof_goes_on_where_it_was(database: str, new_player: NewPlayer, where: str) -> None:
    player = await new_player(balance="20")
    for _ in range(12):
        await bet(player, "1")
    child = await asyncio.create_subprocess_exec(sys.executable, "-c", KILLED, where, database, stderr=PIPE)
    _, errors = await child.communicate()
    assert child.returncode == -9, errors
    assert await is_unfinished()
    assert (await Verification.get()).verified_id == 6
    told: list[Progress] = []
    verdict = await verify_in_slices(ids_at_once=3, tell=told.append)
    assert (verdict.violations, verdict.transfers, len(told)) == ((), 13, 3)
    assert await Verification.all().count() == 1


async def test_a_month_is_archived_and_shown_as_archived(
    database: str, new_player: NewPlayer, as_owner: AsOwner, owner_database_url: str, tmp_path: Path
) -> None:
    player = await new_player(balance="10")
    await bet(player, "1")
    await date_back(as_owner, days=70)
    month = (datetime.now(UTC) - timedelta(days=70)).strftime("%Y-%m")
    account = f"player_cash:{player.id}:USDT"

    async def archive(*more: str) -> tuple[int | None, str, str]:
        return await croupier(database, "ledger", "archive", *more, owner_url=owner_database_url)

    code, _, aside = await archive(month, "--to", str(tmp_path))
    assert (code, aside.startswith(f"Error: {month} can't be archived: it is not closed yet")) == (1, True)
    await verify_in_slices()
    await close_due_months()
    code, _, aside = await archive(month, "--to", str(tmp_path))
    assert (code, "--force-young" in aside) == (1, True)
    code, said, _ = await archive(month, "--to", str(tmp_path), "--force-young")
    assert (code, said.startswith(f"{month} is archived since ")) == (0, True)
    file = tmp_path / f"ledger-{month}.csv.gz"
    code, said, _ = await archive("--check", str(file))
    assert (code, said.startswith(f"{file.name} is whole: 2 transfers, SHA-256 ")) == (0, True)

    assert await croupier(database, "ledger", "show", "1") == (
        1, "", "Error: That lies in an archived month: look into its file.\n"
    )  # fmt: skip
    _, said, _ = await croupier(database, "ledger", "show", account)
    assert said.splitlines()[-1].startswith("  Entries before ")
    _, said, _ = await croupier(database, "ledger", "show", account, "--at", f"{datetime.now(UTC):%F}T00:00Z")
    assert "balance 9.00 USDT as " in said
    code, said, _ = await croupier(database, "verify-ledger")
    assert (code, said.startswith("The ledger is right")) == (0, True)


@pytest.mark.parametrize(
    ("arguments", "sentence"),
    [
        (("archive", "2026-13", "--to", "."), "'2026-13' is no month; write it like 2026-11"),
        (("archive",), "Say which MONTH goes --to which directory, or which file to --check."),
        (("show", "house_games:hub88:USDT", "--at", "yesterday"), "invalid_input: field=at"),
        (("show", "4711"), "not_found: what=transfer"),
    ],
)
async def test_what_makes_no_sense_is_refused_in_a_sentence(
    database: str, arguments: tuple[str, ...], sentence: str
) -> None:
    code, said, aside = await croupier(database, "ledger", *arguments)
    assert code in {1, 2}
    assert said == ""
    assert sentence in aside
    assert "Traceback" not in aside
