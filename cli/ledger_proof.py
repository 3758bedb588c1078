"""The worker's proof of the ledger: every night all of it, every hour the stored balances; and what monitoring sees."""

import structlog
from aiohttp import web
from prometheus_client import Gauge
from prometheus_client.aiohttp import make_aiohttp_handler

from core.errors import Conflict
from core.wallet.invariants import OF_A_RANGE, OF_ALL, Violation
from core.wallet.months import close_due_months
from core.wallet.seals import UNCHANGED
from core.wallet.verification import Verdict, is_unfinished, last_verdict, verify_in_slices, verify_stored_balances

log = structlog.get_logger()

VIOLATIONS = Gauge("croupier_ledger_violations", "Found by the last proof of the ledger, by invariant", ["invariant"])
VERIFIED_TRANSFERS = Gauge("croupier_ledger_verified_transfers", "Transfers that the last proof of the ledger has read")
VERIFIED_AT = Gauge(
    "croupier_ledger_verified_timestamp_seconds", "When the last proof of the ledger was finished; 0: never"
)

_exposition = make_aiohttp_handler()


async def prove_ledger() -> None:
    """Prove all of the ledger, and close the months that are due when it is right."""
    try:
        verdict = await verify_in_slices()
        _report(verdict.violations)
        log.info("ledger_verified", transfers=verdict.transfers, violations=len(verdict.violations))
        if not verdict.violations:
            for month in await close_due_months():
                log.info("ledger_month_closed", month=f"{month:%Y-%m}")
    except Conflict as refusal:
        log.error("ledger_not_verified", **refusal.facts)  # noqa: TRY400 - the facts say it all


async def go_on_with_proof() -> None:
    """Finish what a leader before us, or an operator, had begun."""
    if await is_unfinished():
        await prove_ledger()


async def check_stored_balances() -> None:
    """The part of the proof that takes no time."""
    _report(await verify_stored_balances())


def _report(violations: tuple[Violation, ...] | list[Violation]) -> None:
    for violation in violations:
        log.error(
            "ledger_invariant_violated",
            invariant=violation.invariant,
            subject=violation.subject,
            detail=violation.detail,
        )


def build_monitoring() -> web.Application:
    """/healthz and /metrics of a worker. What the last proof found is in the database, so all workers say the same."""
    app = web.Application()
    app.router.add_get("/healthz", _alive)
    app.router.add_get("/metrics", _metrics)
    return app


async def _alive(_: web.Request) -> web.Response:
    return web.json_response({"status": "alive"})


async def _metrics(request: web.Request) -> web.StreamResponse:
    if verdict := await last_verdict():
        _show(verdict)
    return await _exposition(request)


def _show(verdict: Verdict) -> None:
    for invariant in (*OF_ALL, *OF_A_RANGE, UNCHANGED):
        VIOLATIONS.labels(invariant).set(sum(each.invariant == invariant for each in verdict.violations))
    VERIFIED_TRANSFERS.set(verdict.transfers)
    VERIFIED_AT.set(verdict.finished_at.timestamp())
