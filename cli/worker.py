"""`croupier worker`: carries events out of the outbox, consumes them, settles payments, runs the schedules."""

import asyncio
from collections.abc import Awaitable, Callable
from contextlib import AsyncExitStack
from datetime import timedelta

import structlog
from apscheduler.schedulers.asyncio import AsyncIOScheduler

from cli.leadership import wait_or_stop, while_leading
from cli.ledger_proof import build_monitoring, check_stored_balances, go_on_with_proof, prove_ledger
from cli.processes import serving
from cli.wiring import Adapters
from core import clock
from core.events.inbox import forget_handled, work_off
from core.events.models import InboxMessage
from core.events.relay import relay_batch
from core.games.catalogue import sync_catalogue
from core.games.errors import ProviderUnavailable
from core.games.free_rounds import hand_over_due
from core.games.inquiries import ask_about_rounds, find_open_rounds
from core.games.popularity import count_popularity
from core.games.thumbnails import fetch_thumbnails
from core.identity.access import forget_expired_access
from core.notifications.service import Notifier
from core.payments.deposits import chase_quiet_deposits, settle_invoice
from core.payments.payouts import chase_unknown_payouts, pay_approved
from core.payments.ports import PaymentGateway
from core.reporting.loader import FactLoader
from core.wallet.expiry import expire_holds
from core.wallet.partitions import make_partitions

log = structlog.get_logger()

IDLE_SECONDS = 0.05  # between two looks into an empty outbox or inbox
QUIET_FOR = timedelta(minutes=1)
PICTURES = 15  # asked for in one go: with none that answers it takes less than the three minutes to the next
KEEP_HANDLED = timedelta(days=7)  # Telegram repeats an update for a day at most

Step = Callable[[], Awaitable[int]]


async def worker_process(adapters: Adapters, stopping: asyncio.Event) -> None:
    """Run until `stopping`; each loop finishes what it has in hand."""
    settings = adapters.settings
    publisher = adapters.messaging.publisher()
    notifier = Notifier(chat=adapters.chat(), mail=adapters.mailer(), public_url=settings.public_url)
    async with AsyncExitStack() as monitored, asyncio.TaskGroup() as group:
        if settings.worker_listen:
            await monitored.enter_async_context(serving(build_monitoring(), settings.worker_listen))
        group.create_task(forever("relay", lambda: relay_batch(publisher), stopping=stopping))
        group.create_task(adapters.messaging.consume("analytics", FactLoader(adapters.analytics), stopping=stopping))
        group.create_task(adapters.messaging.consume("notifications", notifier, stopping=stopping))
        for gateway in adapters.gateways.values():
            group.create_task(forever(f"webhooks:{gateway.code}", _webhooks_of(gateway), stopping=stopping))
        group.create_task(
            forever("payouts", lambda: pay_approved(adapters.gateways), stopping=stopping, idle_seconds=0.5)
        )
        group.create_task(while_leading(settings.database_url, lambda: _run_schedules(adapters), stopping=stopping))
        log.info("worker_started")
    log.info("worker_stopped")


async def forever(
    name: str, step: Step, *, stopping: asyncio.Event, idle_seconds: float = IDLE_SECONDS, longest_pause: float = 10
) -> None:
    """Repeat `step` until `stopping`: at once while it finds work, after a moment when idle, after growing pauses when
    it fails. A failure is logged and never ends the loop: what it was about is still in the database."""
    failures = 0
    while not stopping.is_set():
        try:
            found = await step()
        except Exception:
            failures += 1
            log.exception("loop_failed", loop=name, failures=failures)
            await wait_or_stop(stopping, min(idle_seconds * 2**failures, longest_pause))
        else:
            failures = 0
            if not found:
                await wait_or_stop(stopping, idle_seconds)


def _webhooks_of(gateway: PaymentGateway) -> Step:
    async def settle(message: InboxMessage) -> None:
        await settle_invoice(gateway, str(message.payload["invoice_id"]))

    return lambda: work_off(gateway.code, settle)


async def _run_schedules(adapters: Adapters) -> None:
    """The leader's jobs, until cancelled."""
    scheduler = AsyncIOScheduler(timezone="UTC", job_defaults={"coalesce": True, "max_instances": 1})
    gateways = adapters.gateways
    scheduler.add_job(chase_quiet_deposits, "interval", seconds=30, args=[gateways], kwargs={"quiet_for": QUIET_FOR})
    scheduler.add_job(chase_unknown_payouts, "interval", seconds=30, args=[gateways], kwargs={"quiet_for": QUIET_FOR})
    scheduler.add_job(expire_holds, "interval", seconds=30)
    scheduler.add_job(sync_catalogues, "interval", minutes=30, args=[adapters])
    scheduler.add_job(hand_over_due, "interval", minutes=1, args=[adapters.providers])
    scheduler.add_job(find_open_rounds, "interval", minutes=10)
    scheduler.add_job(ask_about_rounds, "interval", minutes=1, args=[adapters.providers])
    scheduler.add_job(count_popularity, "interval", hours=1)
    pictures = {"args": [adapters.pictures], "kwargs": {"limit": PICTURES}}
    scheduler.add_job(fetch_thumbnails, "interval", minutes=3, next_run_time=clock.now(), **pictures)
    scheduler.add_job(make_partitions, "interval", hours=12, next_run_time=clock.now())
    scheduler.add_job(check_stored_balances, "interval", hours=1)
    scheduler.add_job(go_on_with_proof, misfire_grace_time=None)
    scheduler.add_job(prove_ledger, "cron", hour=3, misfire_grace_time=3600)
    scheduler.add_job(forget_handled, "interval", hours=1, args=["telegram:"], kwargs={"older_than": KEEP_HANDLED})
    scheduler.add_job(forget_expired_access, "interval", hours=1)
    scheduler.start()
    try:
        await asyncio.Event().wait()
    finally:
        scheduler.shutdown(wait=False)


async def sync_catalogues(adapters: Adapters) -> dict[str, int]:
    """Ask every provider for its games; one that does not answer keeps the catalogue it had."""
    listed = {}
    for provider in adapters.providers.values():
        try:
            listed[provider.code] = await sync_catalogue(provider)
        except ProviderUnavailable:
            log.warning("catalogue_not_synced", provider=provider.code)
    return listed
