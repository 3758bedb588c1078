"""The way into the games: the Mini App, or one game at once. On a break there is none."""

from bot.screens import Screen
from bot.screens.play import on_break_screen, play_screen
from bot.services import BotServices
from bot.speech import Speaker
from bot.table import table
from bot.topics.menu import last_round_played, money_of
from bot.visit import Visit
from core.games.catalogue import playable_games
from core.games.models import Game
from core.identity.models import Player
from core.safer_gambling.cool_off import cool_off_ends_at

FEATURED = 6


@table.button("play:home")
@table.command("play")
async def show_play(visit: Visit) -> None:
    await visit.show(await play_screen_of(visit.player, visit.services, visit.say))


async def play_screen_of(player: Player, services: BotServices, say: Speaker) -> Screen:
    if ends_at := await cool_off_ends_at(player.id):
        return on_break_screen(say, ends_at=ends_at)
    balance, held = await money_of(player)
    return play_screen(
        say,
        balance=balance,
        held=held,
        last_round=await last_round_played(player),
        games=_featured(await playable_games()),
        mini_app_url=services.mini_app_url,
    )


def _featured(games: list[Game]) -> list[Game]:
    """The first of each provider in turn, so that no catalogue hides another; the house's own games first."""
    by_provider: dict[str, list[Game]] = {}
    for game in games:
        by_provider.setdefault(game.provider_id, []).append(game)
    providers = sorted(by_provider, key=lambda code: code != "house")
    longest = max(map(len, by_provider.values()), default=0)
    in_turn = [
        by_provider[code][place] for place in range(longest) for code in providers if place < len(by_provider[code])
    ]
    return in_turn[:FEATURED]
