"""The statement as a file: for which time, and in which format."""

from bot.screens.keyboards import back, pairs, press
from bot.screens.screen import Screen
from bot.speech import Speaker
from core.reporting.statements import StatementFormat
from core.wallet import PeriodStatement, UsualPeriod


def periods_screen(say: Speaker) -> Screen:
    return Screen(
        name="statement_periods",
        text=say("statement-periods"),
        keyboard=(
            *pairs(
                [
                    press(say.plain("button-period", period=usual), f"statement_file:period:{usual}")
                    for usual in UsualPeriod
                ]
            ),
            back(say, "statement:home"),
        ),
    )


def period_screen(say: Speaker, account: PeriodStatement, usual: UsualPeriod) -> Screen:
    """What the period began and ended with, and the formats; in words, where nothing moved."""
    days = {"first": account.period.first_day, "last": account.period.last_day}
    if account.is_empty:
        return Screen(
            name="statement_period",
            text=say("statement-period-empty", **days, balance=account.closing),
            keyboard=(
                (press(say.plain("button-statement-file-again"), "statement_file:home"),),
                back(say, "statement:home"),
            ),
        )
    return Screen(
        name="statement_period",
        text=say("statement-period", **days, opening=account.opening, closing=account.closing),
        keyboard=(
            tuple(
                press(say.plain(f"button-{file_format}"), f"statement_file:{file_format}:{usual}")
                for file_format in StatementFormat
            ),
            back(say, "statement_file:home"),
        ),
    )
