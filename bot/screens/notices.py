"""What is told: a refusal, and what happened while the player was looking elsewhere."""

from datetime import datetime

from bot.screens.keyboards import PRIMARY, back, open_app, press, to_menu
from bot.screens.screen import Screen
from bot.speech import Speaker
from core.money import Money


def refusal_screen(say: Speaker, sentence: str, *, back_to: str) -> Screen:
    rows = (back(say, back_to),) if back_to != "menu:home" else ()
    return Screen(name="refusal", text=f"⚠️ {sentence}", keyboard=(*rows, to_menu(say)))


def deposit_arrived_screen(say: Speaker, *, amount: Money, balance: Money) -> Screen:
    play = press(say.plain("button-play"), "play:home", PRIMARY)
    return Screen(
        name="deposit_arrived",
        text=say("told-deposit-captured", amount=amount, balance=balance),
        keyboard=((play, *to_menu(say)),),
        stays=True,
    )


def deposit_expired_screen(say: Speaker, *, amount: Money) -> Screen:
    again = press(say.plain("button-deposit"), "deposit:home", PRIMARY)
    return Screen(
        name="deposit_expired",
        text=say("told-deposit-expired", amount=amount),
        keyboard=((again, *to_menu(say)),),
        stays=True,
    )


def payout_told_screen(say: Speaker, message: str, *, amount: Money, reason: str = "") -> Screen:
    """Paid, rejected or failed, by the message's id."""
    wallet = press(say.plain("button-wallet"), "wallet:home", PRIMARY)
    return Screen(
        name="payout_told",
        text=say(message, amount=amount, reason=reason),
        keyboard=((wallet, *to_menu(say)),),
        stays=True,
    )


def account_told_screen(say: Speaker, message: str) -> Screen:
    """Frozen, unfrozen, or the e-mail address confirmed."""
    return Screen(name="account_told", text=say(message), keyboard=(to_menu(say),), stays=True)


def award_screen(say: Speaker, *, award: str, amount: Money, balance: Money) -> Screen:
    """A prize, what free rounds have won, or a jackpot: `award` is core's AwardKind."""
    play = press(say.plain("button-play"), "play:home", PRIMARY)
    return Screen(
        name="award",
        text=say("told-award", award=award, amount=amount, balance=balance),
        keyboard=((play, *to_menu(say)),),
        stays=True,
    )


def free_rounds_given_screen(
    say: Speaker, *, game: str, rounds: int, stake: Money, until: datetime, game_url: str
) -> Screen:
    play = open_app(say, say.plain("button-play-now"), game_url, PRIMARY)
    return Screen(
        name="free_rounds_given",
        text=say("told-free-rounds", game=game, rounds=rounds, stake=stake, until=until),
        keyboard=((play,), to_menu(say)),
        stays=True,
    )


def round_interrupted_screen(say: Speaker, *, game: str, stake: Money) -> Screen:
    """To an admin."""
    look = press(say.plain("button-look-at-rounds"), "admin_rounds:home", PRIMARY)
    text = say("told-round-interrupted", game=game, stake=stake)
    return Screen(name="round_interrupted", text=text, keyboard=((look,),), stays=True)


def payout_waits_screen(say: Speaker, *, amount: Money, intent_hex: str) -> Screen:
    """To an admin."""
    look = press(say.plain("button-look-at-payout"), f"admin_payouts:card:{intent_hex}", PRIMARY)
    return Screen(name="payout_waits", text=say("told-payout-waits", amount=amount), keyboard=((look,),), stays=True)
