"""The deposit limit and the break."""

from bot.screens import Screen
from bot.screens.limits import break_screen, confirm_break_screen, limits_screen, set_limit_screen
from bot.table import UnknownButton, table
from bot.topics.allowance import deposit_left
from bot.visit import Visit
from core.money import Money
from core.safer_gambling.cool_off import DAYS, cool_off_ends_at, start_cool_off
from core.safer_gambling.limits import deposit_limit, set_deposit_limit


@table.button("limits:home")
@table.command("limits")
async def show_limits(visit: Visit) -> None:
    await visit.show(await _overview(visit))


async def _overview(visit: Visit) -> Screen:
    player = visit.player
    return limits_screen(
        visit.say,
        limit=await deposit_limit(player.id, player.currency),
        left=await deposit_left(player),
        break_ends_at=await cool_off_ends_at(player.id),
    )


async def _limit_question(visit: Visit) -> Screen:
    return set_limit_screen(visit.say)


@table.button("limits:set")
async def ask_limit(visit: Visit) -> None:
    await visit.show(await _limit_question(visit), expects="limits:amount")


@table.typed("limits:amount", prompt=_limit_question)
async def take_limit(visit: Visit) -> None:
    """A lower limit holds at once, a higher one waits; the screen says which."""
    await _change_limit(visit, Money.parse(visit.argument, visit.player.currency))


@table.button("limits:remove", on="limits")
async def remove_limit(visit: Visit) -> None:
    await _change_limit(visit, None)


async def _change_limit(visit: Visit, amount: Money | None) -> None:
    limit = await set_deposit_limit(visit.player.id, visit.player.currency, amount)
    notice = visit.say("limits-will-change" if limit.pending else "limits-changed")
    await visit.show((await _overview(visit)).under(notice))


@table.button("limits:break")
async def ask_break(visit: Visit) -> None:
    await visit.show(break_screen(visit.say))


@table.button("limits:days")
async def confirm_break(visit: Visit) -> None:
    await visit.show(confirm_break_screen(visit.say, days=_days(visit)))


@table.button("limits:start", on="limits_confirm")
async def start_break(visit: Visit) -> None:
    await start_cool_off(visit.player.id, visit.player.currency, days=_days(visit))
    await visit.show((await _overview(visit)).under(visit.say("limits-break-started")))


def _days(visit: Visit) -> int:
    days = visit.number_argument
    if days not in DAYS:
        raise UnknownButton(visit.argument)
    return days
