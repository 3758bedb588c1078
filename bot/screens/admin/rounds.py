"""Rounds that were left open, and what their providers say of them."""

from collections.abc import Sequence

from bot.screens.keyboards import back, press
from bot.screens.screen import Screen
from bot.speech import Speaker
from core.games.inquiries import Interrupted
from core.money import Money


def interrupted_screen(say: Speaker, rounds: Sequence[Interrupted]) -> Screen:
    lines = [_line(say, one) for one in rounds] or [say("admin-interrupted-none")]
    return Screen(
        name="admin_interrupted",
        text="\n\n".join((say("admin-interrupted"), *lines)),
        keyboard=((press(say.plain("button-refresh"), "admin_rounds:home"),), back(say, "admin:home")),
    )


def _line(say: Speaker, one: Interrupted) -> str:
    played, told_win = one.round, one.told_win
    return say(
        "admin-interrupted-round",
        game=played.game.name,
        provider=played.provider_id,
        external_id=played.external_id,
        player_id=str(played.player_id),
        opened=f"{played.opened_at:%d.%m.%Y %H:%M}",
        stake=Money(played.stake, played.currency),
        win=Money(played.win, played.currency),
        told=str(one.told) if one.told else "nothing",
        told_win=Money(told_win, played.currency) if told_win is not None else "",
        has_win="yes" if told_win is not None else "no",
    )
