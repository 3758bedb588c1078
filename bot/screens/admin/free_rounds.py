"""A player's free rounds, as an admin sees them."""

from collections.abc import Sequence

from bot.screens.games import label_of
from bot.screens.keyboards import DANGER, PRIMARY, SUCCESS, back, pairs, press
from bot.screens.screen import Screen
from bot.speech import Speaker
from core.games.free_rounds import OPEN
from core.games.models import Game, Grant
from core.identity.models import Player
from core.money import Money


def free_rounds_screen(say: Speaker, player: Player, grants: Sequence[Grant]) -> Screen:
    lines = [_line(say, grant) for grant in grants] or [say("admin-free-rounds-none")]
    open_ones = [grant for grant in grants if grant.state in OPEN]
    return Screen(
        name="admin_free_rounds",
        text="\n\n".join((say("admin-free-rounds", name=player.first_name), *lines)),
        keyboard=(
            (press(say.plain("button-give-free-rounds"), f"admin_free:games:{player.id.hex}", PRIMARY),),
            *((press(_take_back(say, grant), f"admin_free:cancel:{grant.id.hex}", DANGER),) for grant in open_ones),
            back(say, f"admin_players:card:{player.id.hex}"),
        ),
    )


def free_rounds_games_screen(say: Speaker, player: Player, games: Sequence[Game], *, wanted: str) -> Screen:
    return Screen(
        name="admin_free_rounds_games",
        text=say("admin-free-rounds-which" if games else "admin-free-rounds-no-game", wanted=wanted),
        keyboard=(
            *pairs([press(label_of(game), f"admin_free:game:{game.id.hex}") for game in games]),
            back(say, f"admin_free:home:{player.id.hex}"),
        ),
    )


def free_rounds_terms_screen(say: Speaker, game: Game, player: Player) -> Screen:
    return Screen(
        name="admin_free_rounds_terms",
        text=say("admin-free-rounds-terms", game=game.name, currency=player.currency),
        keyboard=(back(say, f"admin_free:games:{player.id.hex}"),),
    )


def confirm_free_rounds_screen(
    say: Speaker, game: Game, player: Player, *, rounds: int, stake: Money, days: int
) -> Screen:
    worth = Money(stake.minor * rounds, stake.currency)
    return Screen(
        name="admin_free_rounds_confirm",
        text=say(
            "admin-free-rounds-confirm",
            name=player.first_name,
            game=game.name,
            rounds=rounds,
            stake=stake,
            worth=worth,
            days=days,
        ),
        keyboard=(
            (press(say.plain("button-give"), "admin_free:give", SUCCESS),),
            back(say, f"admin_free:home:{player.id.hex}"),
        ),
    )


def _line(say: Speaker, grant: Grant) -> str:
    return say(
        "admin-free-rounds-line",
        game=grant.game.name,
        rounds=grant.rounds,
        stake=Money(grant.stake, grant.currency),
        state=str(grant.state),
        won=Money(grant.won or 0, grant.currency),
        until=grant.expires_at,
    )


def _take_back(say: Speaker, grant: Grant) -> str:
    return say.plain("button-take-free-rounds-back", rounds=grant.rounds, game=grant.game.name)
