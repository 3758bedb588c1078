"""The way into the games: the Mini App, or one game at once. On a break there is none."""

from itertools import zip_longest

from bot.screens import Screen
from bot.screens.play import on_break_screen, play_screen
from bot.services import BotServices
from bot.speech import Speaker
from bot.table import table
from bot.topics.menu import last_round_played, money_of
from bot.visit import Visit
from core.games.free_rounds import grants_of
from core.games.models import Game
from core.games.search import Shelf, Wish, choices, find_games
from core.identity.models import Player
from core.safer_gambling.cool_off import cool_off_ends_at

FEATURED, RECENT = 6, 2


@table.button("play:home")
@table.command("play")
async def show_play(visit: Visit) -> None:
    await visit.show(await play_screen_of(visit.player, visit.services, visit.say), expects="games:wanted")


async def play_screen_of(player: Player, services: BotServices, say: Speaker) -> Screen:
    if ends_at := await cool_off_ends_at(player.id):
        return on_break_screen(say, ends_at=ends_at)
    balance, held = await money_of(player)
    return play_screen(
        say,
        balance=balance,
        held=held,
        last_round=await last_round_played(player),
        grants=await grants_of(player.id, only_open=True, limit=3),
        games=await _featured(player),
        mini_app_url=services.mini_app_url,
    )


async def _featured(player: Player) -> list[Game]:
    """What he played lately goes first, then the first of each provider in turn, so that no catalogue hides another."""
    recent = (await find_games(Wish(shelf=Shelf.RECENT), player=player, limit=RECENT)).games
    offered = [
        (await find_games(Wish(provider=provider.code), player=player, limit=FEATURED)).games
        for provider in sorted((await choices(player)).providers, key=lambda provider: provider.code != "house")
    ]
    in_turn = [game for row in zip_longest(*offered) for game in row if game]
    return list({game.id: game for game in (*recent, *in_turn)}.values())[:FEATURED]
