"""The main menu."""

from dataclasses import dataclass

from bot.screens.keyboards import PRIMARY, pairs, press
from bot.screens.screen import Screen
from bot.speech import Speaker
from core.games.models import RoundState
from core.money import Money


@dataclass(frozen=True, slots=True, kw_only=True)
class LastRound:
    """The round that was played last, as far as it got."""

    game: str
    stake: Money
    win: Money
    state: RoundState


def menu_screen(say: Speaker, *, name: str, balance: Money, held: Money, last_round: LastRound | None) -> Screen:
    lines = [say("menu-greeting", name=name), "", money_lines(say, balance, held)]
    if last_round:
        lines += ["", last_round_line(say, last_round)]
    topics = ("wallet", "history", "limits", "security", "settings", "help")
    return Screen(
        name="menu",
        text="\n".join(lines),
        keyboard=(
            (press(say.plain("button-play"), "play:home", PRIMARY),),
            *pairs([press(say.plain(f"button-{topic}"), f"{topic}:home") for topic in topics]),
        ),
    )


def money_lines(say: Speaker, balance: Money, held: Money) -> str:
    """The balance, and what is set aside for payouts if anything is."""
    line = say("balance", balance=balance)
    return f"{line}\n{say('balance-held', held=held)}" if held.minor else line


def last_round_line(say: Speaker, played: LastRound) -> str:
    return say("last-round", game=played.game, stake=played.stake, win=played.win, outcome=outcome_of(played))


def outcome_of(played: LastRound) -> str:
    """won, lost, open or rolled_back: what the Fluent files select by."""
    if played.state is RoundState.ROLLED_BACK:
        return "rolled_back"
    if played.win.minor:
        return "won"
    return "open" if played.state is RoundState.OPEN else "lost"
