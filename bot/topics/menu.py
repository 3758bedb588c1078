"""The main menu, and what it shows of the player."""

from bot.screens import Screen
from bot.screens.history import last_round_of
from bot.screens.menu import LastRound, menu_screen
from bot.services import BotServices
from bot.speech import Speaker
from bot.table import table
from bot.visit import Visit
from core.games.rounds import rounds_of
from core.identity.models import Player
from core.money import Money
from core.wallet import balance_of, player_cash, player_held


@table.button("menu:home")
@table.command("menu")
async def show_menu(visit: Visit) -> None:
    await visit.show(await menu_screen_of(visit.player, visit.services, visit.say))


async def menu_screen_of(player: Player, services: BotServices, say: Speaker) -> Screen:
    balance, held = await money_of(player)
    return menu_screen(
        say, name=player.first_name, balance=balance, held=held, last_round=await last_round_played(player)
    )


async def money_of(player: Player) -> tuple[Money, Money]:
    """What is free to use, and what is held for payouts."""
    return (
        await balance_of(player_cash(player.id, player.currency)),
        await balance_of(player_held(player.id, player.currency)),
    )


async def last_round_played(player: Player) -> LastRound | None:
    rounds = await rounds_of(player.id, limit=1)
    return last_round_of(rounds[0]) if rounds else None
