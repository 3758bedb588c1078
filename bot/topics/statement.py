"""The statement: what moved on the player's account, with the balance that each movement left."""

from bot.screens.wallet import statement_screen
from bot.table import table
from bot.topics.paging import Trail, turned
from bot.visit import Visit
from core.games.rounds import round_names
from core.wallet import player_cash, statement

PAGE = 8


@table.button("statement:home")
async def show_statement(visit: Visit) -> None:
    await _show_page(visit, Trail())


@table.button("statement:older", on="statement")
async def show_older(visit: Visit) -> None:
    await _show_page(visit, turned(visit.facts, older=True))


@table.button("statement:newer", on="statement")
async def show_newer(visit: Visit) -> None:
    await _show_page(visit, turned(visit.facts, older=False))


async def _show_page(visit: Visit, trail: Trail) -> None:
    account = player_cash(visit.player.id, visit.player.currency)
    before = int(trail.cursor) if trail.cursor else None
    lines = await statement(account, limit=PAGE + 1, before_transfer_id=before)
    shown, more = lines[:PAGE], len(lines) > PAGE
    await visit.show(
        statement_screen(
            visit.say,
            shown,
            games=await round_names([line.reference for line in shown]),
            newer=trail.cursor is not None,
            older=more,
            page_url=f"{visit.services.mini_app_url}/statement",
        ),
        facts=trail.facts(next_cursor=str(shown[-1].transfer_id) if more else None),
    )
