"""Rounds that ended without anybody saying how."""

from bot.screens.admin.rounds import interrupted_screen
from bot.table import table
from bot.visit import Visit
from core.backoffice.games import list_interrupted


@table.button("admin_rounds:home")
async def show_interrupted(visit: Visit) -> None:
    await visit.show(interrupted_screen(visit.say, await list_interrupted(visit.player.id)))
