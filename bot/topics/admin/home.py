"""/admin: a menu of what one's roles open."""

from bot.commands import publish_admin_commands
from bot.screens.admin.home import admin_screen
from bot.table import table
from bot.visit import Visit
from core.backoffice.access import Permission, permissions_of
from core.backoffice.actions import waiting_payouts
from core.errors import NotAllowed

COUNTED = 50


@table.button("admin:home")
async def show_admin(visit: Visit) -> None:
    permissions = await permissions_of(visit.player.id)
    if not permissions:
        raise NotAllowed()
    waiting = 0
    if Permission.DECIDE_PAYOUT in permissions:
        waiting = len(await waiting_payouts(visit.player.id, limit=COUNTED))
    await visit.show(admin_screen(visit.say, permissions=permissions, waiting=waiting))


@table.command("admin")
async def open_admin(visit: Visit) -> None:
    await show_admin(visit)
    await publish_admin_commands(visit.bot, visit.player)
