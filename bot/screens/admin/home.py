"""The admin's menu and the day's figures."""

from collections.abc import Collection

from bot.screens.keyboards import PRIMARY, back, open_app, pairs, press
from bot.screens.screen import Screen
from bot.speech import Speaker
from core.backoffice.access import Permission
from core.reporting.queries import DayFigures

_TOPICS = (
    (Permission.DECIDE_PAYOUT, "admin_payouts", "button-admin-payouts"),
    (Permission.FIND_PLAYER, "admin_players", "button-admin-players"),
    (Permission.SWITCH_GAME, "admin_games", "button-admin-games"),
    (Permission.SEE_FIGURES, "admin_figures", "button-admin-figures"),
    (Permission.SWITCH_GAME, "admin_rounds", "button-admin-rounds"),
)


def admin_screen(say: Speaker, *, permissions: Collection[Permission], waiting: int) -> Screen:
    """Only what these permissions open; `waiting` counts payouts that wait for a decision."""
    buttons = [
        press(
            say.plain(label, waiting=waiting),
            f"{topic}:home",
            PRIMARY if waiting and permission is Permission.DECIDE_PAYOUT else None,
        )
        for permission, topic, label in _TOPICS
        if permission in permissions
    ]
    return Screen(name="admin", text=say("admin-title"), keyboard=(*pairs(buttons), back(say, "menu:home")))


def figures_screen(say: Speaker, figures: DayFigures, *, report_url: str) -> Screen:
    play = figures.play
    return Screen(
        name="admin_figures",
        text=say(
            "admin-figures",
            day=figures.day,
            turnover=play.turnover,
            ggr=play.ggr,
            rtp=f"{play.rtp:.2%}" if play.rtp is not None else "–",
            active_players=play.active_players,
            rounds=play.rounds,
            deposits=figures.deposits,
            payouts=figures.payouts,
            registrations=figures.registrations,
        ),
        keyboard=(
            (open_app(say, say.plain("button-report"), report_url, PRIMARY),),
            (press(say.plain("button-refresh"), "admin_figures:home"),),
            back(say, "admin:home"),
        ),
    )
