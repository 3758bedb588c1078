"""The way into the games."""

from collections.abc import Sequence
from datetime import datetime

from bot.screens.games import label_of
from bot.screens.keyboards import PRIMARY, back, open_app, pairs, press
from bot.screens.menu import LastRound, last_round_line, money_lines
from bot.screens.screen import Screen
from bot.speech import Speaker
from core.games.models import Game, Grant
from core.money import Money


def play_screen(
    say: Speaker,
    *,
    balance: Money,
    held: Money,
    last_round: LastRound | None,
    grants: Sequence[Grant] = (),
    games: Sequence[Game],
    mini_app_url: str,
) -> Screen:
    """The catalogue, his free rounds, and a few games one tap away."""
    lines = [say("play-title"), "", money_lines(say, balance, held)]
    if last_round:
        lines += ["", last_round_line(say, last_round)]
    if grants:
        lines += ["", *(_free_rounds_line(say, grant) for grant in grants)]
    if not games:
        lines += ["", say("play-no-games")]
    return Screen(
        name="play",
        text="\n".join(lines),
        keyboard=(
            *((open_app(say, f"🎁 {grant.game.name}", f"{mini_app_url}/games/{grant.game.id}"),) for grant in grants),
            (open_app(say, say.plain("button-all-games"), mini_app_url, PRIMARY),),
            *pairs([open_app(say, label_of(game), f"{mini_app_url}/games/{game.id}") for game in games]),
            (press(say.plain("button-find-game"), "games:home"),),
            back(say, "menu:home"),
        ),
    )


def _free_rounds_line(say: Speaker, grant: Grant) -> str:
    stake = Money(grant.stake, grant.currency)
    return say("play-free-rounds", game=grant.game.name, rounds=grant.rounds, stake=stake, until=grant.expires_at)


def on_break_screen(say: Speaker, *, ends_at: datetime) -> Screen:
    return Screen(name="play_on_break", text=say("play-on-break", ends_at=ends_at), keyboard=(back(say, "menu:home"),))
