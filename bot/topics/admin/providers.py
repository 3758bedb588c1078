"""Providers: on and off, and where none of their games is offered."""

from bot.screens import Screen
from bot.screens.admin.providers import provider_card_screen, provider_countries_screen, providers_screen
from bot.table import table
from bot.visit import Visit
from core.backoffice.games import block_provider_by, list_providers, provider_card, switch_provider_by
from core.games.models import Provider


@table.button("admin_providers:home")
async def show_providers(visit: Visit) -> None:
    await visit.show(providers_screen(visit.say, await list_providers(visit.player.id)))


@table.button("admin_providers:card")
async def show_card(visit: Visit) -> None:
    await _show_card(visit, await provider_card(visit.player.id, visit.argument))


@table.button("admin_providers:on")
async def switch_on(visit: Visit) -> None:
    await _switch(visit, enabled=True)


@table.button("admin_providers:off")
async def switch_off(visit: Visit) -> None:
    await _switch(visit, enabled=False)


async def _switch(visit: Visit, *, enabled: bool) -> None:
    provider = await switch_provider_by(visit.player.id, visit.argument, enabled=enabled)
    visit.toast = visit.say.plain("admin-switched-on" if enabled else "admin-switched-off", name=provider.name)
    await _show_card(visit, provider)


async def _countries_question(visit: Visit) -> Screen:
    return provider_countries_screen(visit.say, await provider_card(visit.player.id, visit.facts["provider"]))


@table.button("admin_providers:countries")
async def ask_countries(visit: Visit) -> None:
    provider = await provider_card(visit.player.id, visit.argument)
    screen = provider_countries_screen(visit.say, provider)
    await visit.show(screen, expects="admin_providers:blocked", facts={"provider": provider.code})


@table.typed("admin_providers:blocked", prompt=_countries_question)
async def take_countries(visit: Visit) -> None:
    codes = visit.argument.replace(",", " ").split()
    provider = await block_provider_by(visit.player.id, visit.facts["provider"], codes)
    await _show_card(visit, provider, notice=visit.say("admin-saved"))


@table.button("admin_providers:everywhere")
async def offer_everywhere(visit: Visit) -> None:
    provider = await block_provider_by(visit.player.id, visit.argument, [])
    await _show_card(visit, provider, notice=visit.say("admin-saved"))


async def _show_card(visit: Visit, provider: Provider, notice: str | None = None) -> None:
    await visit.show(provider_card_screen(visit.say, provider).under(notice))
