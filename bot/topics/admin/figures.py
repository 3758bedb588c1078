"""The day at a glance."""

from bot.screens.admin.home import figures_screen
from bot.table import table
from bot.visit import Visit
from core import clock
from core.backoffice.access import Permission, ensure_may


@table.button("admin_figures:home")
async def show_figures(visit: Visit) -> None:
    await ensure_may(visit.player.id, Permission.SEE_FIGURES)
    figures = await visit.services.analytics.day_figures(clock.now().date(), visit.services.currency)
    report_url = f"{visit.services.mini_app_url}/report"
    await visit.show(figures_screen(visit.say, figures, report_url=report_url))
