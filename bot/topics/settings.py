"""Language, the link for friends, the terms."""

from bot.screens.settings import languages_screen, settings_screen
from bot.table import table
from bot.topics.links import referral_link, terms_url
from bot.visit import Visit
from core.identity.registration import choose_language


@table.button("settings:home")
@table.command("settings")
async def show_settings(visit: Visit) -> None:
    await visit.show(settings_screen(visit.say, referral_link=referral_link(visit), terms_url=terms_url(visit)))


@table.button("settings:languages")
async def ask_language(visit: Visit) -> None:
    await visit.show(languages_screen(visit.say))


@table.button("settings:language")
async def take_language(visit: Visit) -> None:
    await choose_language(visit.player.id, visit.argument)
    visit.speak(visit.argument)
    await show_settings(visit)
