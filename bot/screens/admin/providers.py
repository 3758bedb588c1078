"""Providers, and the card of one."""

from collections.abc import Sequence

from bot.screens.admin.games import countries_question, everywhere, lamp, switch
from bot.screens.keyboards import back, press
from bot.screens.screen import Screen
from bot.speech import Speaker
from core.games.models import Provider


def providers_screen(say: Speaker, providers: Sequence[Provider]) -> Screen:
    return Screen(
        name="admin_providers",
        text=f"{say('admin-providers')}\n\n{say('admin-lamps')}",
        keyboard=(
            *((press(f"{lamp(each.enabled)} {each.name}", f"admin_providers:card:{each.code}"),) for each in providers),
            back(say, "admin_games:home"),
        ),
    )


def provider_card_screen(say: Speaker, provider: Provider) -> Screen:
    return Screen(
        name="admin_provider",
        text="\n".join(
            [
                say(
                    "admin-provider",
                    name=provider.name,
                    code=provider.code,
                    enabled="yes" if provider.enabled else "no",
                ),
                say("admin-blocked-in", countries=" ".join(provider.blocked_countries) or "–"),
            ]
        ),
        keyboard=(
            switch(say, provider.enabled, f"admin_providers:{'off' if provider.enabled else 'on'}:{provider.code}"),
            (press(say.plain("button-countries"), f"admin_providers:countries:{provider.code}"),),
            back(say, "admin_providers:home"),
        ),
    )


def provider_countries_screen(say: Speaker, provider: Provider) -> Screen:
    return Screen(
        name="admin_countries",
        text=countries_question(say, provider.name, provider.blocked_countries),
        keyboard=(
            *everywhere(say, provider.blocked_countries, f"admin_providers:everywhere:{provider.code}"),
            back(say, f"admin_providers:card:{provider.code}"),
        ),
    )
