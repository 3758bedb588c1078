"""The wallet and its statement."""

from collections.abc import Mapping, Sequence
from uuid import UUID

from bot.screens.keyboards import SUCCESS, back, link, open_app, pager, press
from bot.screens.menu import money_lines
from bot.screens.screen import Screen
from bot.speech import Speaker
from core.money import Money
from core.payments.models import Intent, IntentState
from core.wallet import StatementLine


def wallet_screen(
    say: Speaker, *, balance: Money, held: Money, owed: Money, payouts: Sequence[Intent], deposits: Sequence[Intent]
) -> Screen:
    """`payouts` are under way, `deposits` wait for the player to pay; `owed` is zero as a rule."""
    lines = [say("wallet-title"), "", money_lines(say, balance, held)]
    if owed.is_positive:
        lines += ["", say("wallet-owed", owed=owed)]
    if payouts:
        lines += ["", say("wallet-payouts"), *(payout_line(say, payout) for payout in payouts)]
    if deposits:
        lines += ["", say("wallet-deposits")]
    return Screen(
        name="wallet",
        text="\n".join(lines),
        keyboard=(
            (
                press(say.plain("button-deposit"), "deposit:home", SUCCESS),
                press(say.plain("button-payout"), "payout:home"),
            ),
            *(
                (link(say.plain("button-pay", amount=amount_of(each)), each.pay_url),)
                for each in deposits
                if each.pay_url
            ),
            *(
                (press(say.plain("button-cancel-payout", amount=amount_of(each)), f"wallet:cancel:{each.id.hex}"),)
                for each in payouts
                if each.state is IntentState.REQUESTED
            ),
            (press(say.plain("button-statement"), "statement:home"),),
            back(say, "menu:home"),
        ),
    )


def payout_line(say: Speaker, payout: Intent) -> str:
    return say("wallet-payout", amount=amount_of(payout), state=payout.state.value)


def amount_of(intent: Intent) -> Money:
    return Money(intent.amount, intent.currency)


def statement_screen(
    say: Speaker,
    lines: Sequence[StatementLine],
    *,
    games: Mapping[UUID, str],
    newer: bool,
    older: bool,
    page_url: str,
) -> Screen:
    """A page of the statement, newest first; `games` names the game of a line's reference."""
    entries = [
        say(
            "statement-line",
            amount=signed(line.amount),
            what=_what(say, line, games),
            at=f"{line.created_at:%d.%m %H:%M}",
            balance=line.balance_after.plain(),
        )
        for line in lines
    ]
    body = "\n".join(entries) if entries else say("statement-empty")
    return Screen(
        name="statement",
        text=f"{say('statement-title')}\n\n{body}",
        keyboard=(
            *pager(say, "statement", newer=newer, older=older),
            (press(say.plain("button-statement-file"), "statement_file:home"),),
            (open_app(say, say.plain("button-full-statement"), page_url),),
            back(say, "wallet:home"),
        ),
    )


def _what(say: Speaker, line: StatementLine, games: Mapping[UUID, str]) -> str:
    what = say.plain("statement-code", code=line.code.name.lower())
    return f"{what} · {games[line.reference]}" if line.reference in games else what


def signed(amount: Money) -> str:
    """+25.00 or −25.00, without the currency."""
    return f"+{amount.plain()}" if amount.minor >= 0 else f"−{Money(-amount.minor, amount.currency).plain()}"
