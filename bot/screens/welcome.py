"""The first questions: language, then age and terms."""

from collections.abc import Sequence

from bot.screens.keyboards import PRIMARY, SUCCESS, link, press
from bot.screens.screen import Screen
from bot.speech import Speaker
from core.identity.registration import TERMS_VERSION

LANGUAGE_NAMES = {"en": "🇬🇧 English", "ru": "🇷🇺 Русский", "es": "🇪🇸 Español"}


def language_screen(say: Speaker, *, name: str, order: Sequence[str]) -> Screen:
    """Every language by its own name, the likeliest first."""
    return Screen(
        name="welcome_language",
        text=say("welcome-language", name=name),
        keyboard=tuple(
            (press(LANGUAGE_NAMES[language], f"welcome:language:{language}", None if position else PRIMARY),)
            for position, language in enumerate(order)
        ),
    )


def terms_screen(say: Speaker, *, terms_url: str, are_new: bool) -> Screen:
    """The terms in short. `are_new`: a player who accepted earlier ones is asked again."""
    return Screen(
        name="welcome_terms",
        text=say("welcome-terms-changed" if are_new else "welcome-terms", version=TERMS_VERSION),
        keyboard=(
            (press(say.plain("button-accept-terms"), f"welcome:accept:{TERMS_VERSION}", SUCCESS),),
            (link(say.plain("button-read-terms"), terms_url),),
            (press(say.plain("button-other-language"), "welcome:languages"),),
        ),
    )
