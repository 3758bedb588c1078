"""The worker's nightly proof: what it finds is a metric of every worker, and a right ledger's months are closed."""

from datetime import UTC, datetime, timedelta

import aiohttp
import structlog

from cli.ledger_proof import build_monitoring, check_stored_balances, go_on_with_proof, prove_ledger
from cli.processes import serving
from core.database import connection
from core.wallet.verification import last_verdict
from tests.integration.wallet.past import bet, break_rules, date_back
from tests.plugins.databases import AsOwner
from tests.plugins.people import NewPlayer

SUMS = "a stored balance is the sum of its entries"


async def metrics_of(port: int) -> dict[str, float]:
    """What monitoring reads of the ledger."""
    async with serving(build_monitoring(), f"127.0.0.1:{port}"), aiohttp.ClientSession() as session:
        async with session.get(f"http://127.0.0.1:{port}/healthz") as response:
            assert await response.json() == {"status": "alive"}
        async with session.get(f"http://127.0.0.1:{port}/metrics") as response:
            lines = (await response.text()).splitlines()
    pairs = [line.rpartition(" ") for line in lines if line.startswith("croupier_ledger_")]
    return {name: float(value) for name, _, value in pairs}


async def test_the_nightly_proof_is_a_metric_and_closes_the_months_that_are_due(
    new_player: NewPlayer, as_owner: AsOwner, free_port: int
) -> None:
    await bet(await new_player(balance="10"), "1")
    await date_back(as_owner, days=70)
    await prove_ledger()
    metrics = await metrics_of(free_port)
    assert metrics["croupier_ledger_verified_transfers"] == 2
    assert abs(metrics["croupier_ledger_verified_timestamp_seconds"] - datetime.now(UTC).timestamp()) < 600
    assert metrics[f'croupier_ledger_violations{{invariant="{SUMS}"}}'] == 0
    (row,) = await connection().execute_query_dict("SELECT min(first_day) AS month FROM ledger_month")
    assert row["month"] == (datetime.now(UTC) - timedelta(days=70)).date().replace(day=1)


async def test_what_is_wrong_is_logged_counted_and_keeps_months_open(
    new_player: NewPlayer, as_owner: AsOwner, free_port: int
) -> None:
    await bet(await new_player(balance="10"), "1")
    await date_back(as_owner, days=70)
    await break_rules(as_owner, "UPDATE ledger_account SET balance = balance + 1 WHERE kind = 1")
    with structlog.testing.capture_logs() as logs:
        await prove_ledger()
        await check_stored_balances()
    told = [line["invariant"] for line in logs if line["event"] == "ledger_invariant_violated"]
    assert told.count(SUMS) == 1
    assert told.count("the balances of a currency sum to zero") == 2
    assert (await metrics_of(free_port))[f'croupier_ledger_violations{{invariant="{SUMS}"}}'] == 1
    assert await connection().execute_query_dict("SELECT * FROM ledger_month") == []


async def test_a_new_leader_proves_nothing_unless_a_proof_was_stopped(new_player: NewPlayer) -> None:
    await go_on_with_proof()
    assert await last_verdict() is None
    await connection().execute_query(
        """
        INSERT INTO ledger_verification (started_at, settled_id, verified_id, transfers, violations)
        VALUES (now(), 0, 0, 0, '[]')
        """
    )
    await go_on_with_proof()
    verdict = await last_verdict()
    assert verdict is not None
    assert verdict.violations == ()
