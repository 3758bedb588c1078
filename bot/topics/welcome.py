"""The first visit: language, age and terms. Until then nothing else answers."""

from bot.screens.welcome import language_screen, terms_screen
from bot.speech import language_order
from bot.table import table
from bot.topics.games import game_of_link, show_game
from bot.topics.links import terms_url
from bot.topics.menu import menu_screen_of, show_menu
from bot.visit import Visit
from core.identity.registration import accept_terms, choose_language, is_registered


async def show_next_question(visit: Visit, *, telegram_language: str | None) -> None:
    """Language first, then the terms; new terms are put before everybody again."""
    if visit.player.language is None:
        await visit.show(
            language_screen(visit.say, name=visit.player.first_name, order=language_order(telegram_language))
        )
    else:
        await _show_terms(visit)


@table.button("welcome:languages", open_to_all=True)
async def ask_language(visit: Visit) -> None:
    order = language_order(visit.say.language)
    await visit.show(language_screen(visit.say, name=visit.player.first_name, order=order))


@table.button("welcome:language", open_to_all=True)
async def take_language(visit: Visit) -> None:
    await choose_language(visit.player.id, visit.argument)
    visit.speak(visit.argument)
    if is_registered(visit.player):
        await show_menu(visit)
    else:
        await _show_terms(visit)


@table.button("welcome:accept", open_to_all=True)
async def take_acceptance(visit: Visit) -> None:
    if visit.player.language is None:
        await ask_language(visit)
        return
    visit.player = await accept_terms(visit.player.id, terms_version=visit.argument)
    menu = await menu_screen_of(visit.player, visit.services, visit.say)
    await visit.show(menu.under(visit.say("welcome-registered")))


async def _show_terms(visit: Visit) -> None:
    are_new = visit.player.registered_at is not None
    await visit.show(terms_screen(visit.say, terms_url=terms_url(visit), are_new=are_new))


@table.command("start")
async def start(visit: Visit) -> None:
    """A second /start, or a link: "wallet" and "play" lead there, a game's to its card, anything else to the menu."""
    if game_id := game_of_link(visit.argument):
        await show_game(visit, game_id)
        return
    link = table.buttons.get(f"{visit.argument}:home") if visit.argument in {"wallet", "play"} else None
    await (link.handler if link else show_menu)(visit)
