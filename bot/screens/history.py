"""What was played, paid in and paid out."""

from collections.abc import Sequence

from bot.screens.keyboards import back, pager, press
from bot.screens.menu import LastRound, outcome_of
from bot.screens.screen import Screen
from bot.screens.wallet import amount_of
from bot.speech import Speaker
from core.games.models import Round
from core.money import Money
from core.payments.models import Intent


def rounds_screen(say: Speaker, rounds: Sequence[Round], *, newer: bool, older: bool) -> Screen:
    """A page of rounds, newest first, their games loaded."""
    body = "\n".join(_round_line(say, each) for each in rounds) if rounds else say("history-no-rounds")
    return Screen(
        name="history",
        text=f"{say('history-rounds-title')}\n\n{body}",
        keyboard=(
            *pager(say, "history", newer=newer, older=older),
            (press(say.plain("button-payments"), "history:payments"),),
            back(say, "menu:home"),
        ),
    )


def last_round_of(played: Round) -> LastRound:
    return LastRound(
        game=played.game.name,
        stake=Money(played.stake, played.currency),
        win=Money(played.win, played.currency),
        state=played.state,
    )


def _round_line(say: Speaker, played: Round) -> str:
    known = last_round_of(played)
    return say(
        "history-round",
        game=known.game,
        stake=known.stake.plain(),
        win=known.win.plain(),
        outcome=outcome_of(known),
        at=f"{played.opened_at:%d.%m %H:%M}",
    )


def payments_screen(say: Speaker, intents: Sequence[Intent]) -> Screen:
    body = "\n".join(_payment_line(say, each) for each in intents) if intents else say("history-no-payments")
    return Screen(
        name="history_payments",
        text=f"{say('history-payments-title')}\n\n{body}",
        keyboard=((press(say.plain("button-rounds"), "history:home"),), back(say, "menu:home")),
    )


def _payment_line(say: Speaker, intent: Intent) -> str:
    return say(
        "history-payment",
        kind=intent.kind.value,
        amount=amount_of(intent),
        state=intent.state.value,
        at=f"{intent.created_at:%d.%m %H:%M}",
    )
