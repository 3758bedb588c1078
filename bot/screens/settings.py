"""Language, the link for friends, and what this is."""

from bot.screens.keyboards import back, copy, link, pairs, press
from bot.screens.screen import Screen
from bot.screens.welcome import LANGUAGE_NAMES
from bot.speech import Speaker
from core.identity.registration import TERMS_VERSION


def settings_screen(say: Speaker, *, referral_link: str, terms_url: str) -> Screen:
    return Screen(
        name="settings",
        text="\n\n".join(
            (
                say("settings-title"),
                say("settings-language", name=LANGUAGE_NAMES[say.language]),
                say("settings-referral", link=referral_link),
                say("settings-terms", version=TERMS_VERSION),
            )
        ),
        keyboard=(
            (press(say.plain("button-language"), "settings:languages"),),
            (copy(say.plain("button-copy-link"), referral_link),),
            (link(say.plain("button-read-terms"), terms_url),),
            back(say, "menu:home"),
        ),
    )


def languages_screen(say: Speaker) -> Screen:
    names = [
        press(f"✓ {name}" if language == say.language else name, f"settings:language:{language}")
        for language, name in LANGUAGE_NAMES.items()
    ]
    return Screen(
        name="settings_languages",
        text=say("settings-choose-language"),
        keyboard=(*pairs(names), back(say, "settings:home")),
    )
