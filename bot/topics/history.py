"""What was played, and what was paid in and out."""

from uuid import UUID

from bot.screens.history import payments_screen, rounds_screen
from bot.table import table
from bot.topics.paging import Trail, turned
from bot.visit import Visit
from core.games.rounds import rounds_of
from core.payments.deposits import intents_of

PAGE = 8
PAYMENTS = 10


@table.button("history:home")
@table.command("history")
async def show_rounds(visit: Visit) -> None:
    await _show_page(visit, Trail())


@table.button("history:older", on="history")
async def show_older(visit: Visit) -> None:
    await _show_page(visit, turned(visit.facts, older=True))


@table.button("history:newer", on="history")
async def show_newer(visit: Visit) -> None:
    await _show_page(visit, turned(visit.facts, older=False))


@table.button("history:payments")
async def show_payments(visit: Visit) -> None:
    await visit.show(payments_screen(visit.say, await intents_of(visit.player.id, limit=PAYMENTS)))


async def _show_page(visit: Visit, trail: Trail) -> None:
    before = UUID(trail.cursor) if trail.cursor else None
    rounds = await rounds_of(visit.player.id, limit=PAGE + 1, before=before)
    shown, more = rounds[:PAGE], len(rounds) > PAGE
    await visit.show(
        rounds_screen(visit.say, shown, newer=trail.cursor is not None, older=more),
        facts=trail.facts(next_cursor=shown[-1].id.hex if more else None),
    )
