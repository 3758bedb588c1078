"""Switching games and providers on and off."""

from bot.screens.admin.games import games_screen
from bot.table import table
from bot.visit import Visit
from core.backoffice.access import Permission, ensure_may
from core.backoffice.actions import switch_game_by, switch_provider_by
from core.games.catalogue import all_games, all_providers

PAGE = 8


@table.button("admin_games:home")
async def show_games(visit: Visit) -> None:
    await _show_page(visit, 0)


@table.button("admin_games:page")
async def turn_page(visit: Visit) -> None:
    await _show_page(visit, visit.number_argument)


@table.button("admin_games:on")
async def switch_game_on(visit: Visit) -> None:
    await _switch_game(visit, enabled=True)


@table.button("admin_games:off")
async def switch_game_off(visit: Visit) -> None:
    await _switch_game(visit, enabled=False)


@table.button("admin_games:provider_on")
async def switch_provider_on(visit: Visit) -> None:
    await _switch_provider(visit, enabled=True)


@table.button("admin_games:provider_off")
async def switch_provider_off(visit: Visit) -> None:
    await _switch_provider(visit, enabled=False)


async def _switch_game(visit: Visit, *, enabled: bool) -> None:
    game = await switch_game_by(visit.player.id, visit.id_argument, enabled=enabled)
    visit.toast = visit.say.plain("admin-switched-on" if enabled else "admin-switched-off", name=game.name)
    await _show_page(visit, int(visit.facts.get("page", "0")))


async def _switch_provider(visit: Visit, *, enabled: bool) -> None:
    provider = await switch_provider_by(visit.player.id, visit.argument, enabled=enabled)
    visit.toast = visit.say.plain("admin-switched-on" if enabled else "admin-switched-off", name=provider.name)
    await _show_page(visit, int(visit.facts.get("page", "0")))


async def _show_page(visit: Visit, page: int) -> None:
    """A page that is not there (any more) is the last one."""
    await ensure_may(visit.player.id, Permission.SWITCH_GAME)
    games = await all_games()
    pages = -(-len(games) // PAGE)
    page = max(min(page, pages - 1), 0)
    screen = games_screen(
        visit.say,
        providers=await all_providers(),
        games=games[page * PAGE : (page + 1) * PAGE],
        page=page,
        pages=pages,
    )
    await visit.show(screen, facts={"page": str(page)})
