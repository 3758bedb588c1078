"""Rounds that were left open: their providers are asked how they ended.

A provider's calls are what moves money; what it says when it is asked moves none. A round that it has finished, with
the win that we have, is closed. Of whatever else we wait for the call, which providers repeat for a day; then the round
is interrupted, and the operator is told.
"""

from dataclasses import dataclass
from datetime import timedelta

import structlog
from tortoise.expressions import Subquery
from tortoise.transactions import in_transaction

from core import clock
from core.database import connection
from core.games.errors import ProviderUnavailable
from core.games.events import RoundInterrupted
from core.games.house_dice import PROVIDER as HOUSE
from core.games.models import Inquiry, InquiryMark, Round, RoundState
from core.games.playing import end_round
from core.games.ports import Progress, ProviderRound, Providers, RoundHistory
from core.money import Money
from core.pauses import growing_pause
from core.unit_of_work import unit_of_work

LEFT_OPEN_AFTER = timedelta(hours=2)
GIVEN_UP_AFTER = timedelta(hours=26)  # of opening: providers repeat a call for 24 hours
STILL_OPEN_UNTIL = timedelta(days=7)  # a round that the provider itself calls open: a bonus game that waits
FIRST_LOOK_BACK = timedelta(days=1)
MOST_AT_ONCE = timedelta(days=1)  # of rounds looked through in one run
FIRST_PAUSE, LONGEST_PAUSE = timedelta(minutes=10), timedelta(hours=4)

log = structlog.get_logger()


@dataclass(frozen=True, slots=True, kw_only=True)
class Interrupted:
    round: Round  # its game loaded
    told: Progress | None  # what the provider said last; None if it can't be asked
    told_win: int | None  # in all, minor units


async def find_open_rounds() -> int:
    """Note the rounds that have been open for LEFT_OPEN_AFTER, each once; return how many are new.

    It looks only through those that were opened since the last time: there may be thousands a second.
    """
    now = clock.now()
    async with in_transaction("default"):
        mark, _ = await InquiryMark.get_or_create(
            id=1, defaults={"opened_until": now - LEFT_OPEN_AFTER - FIRST_LOOK_BACK}
        )
        mark = await InquiryMark.select_for_update().get(id=1)
        until = min(now - LEFT_OPEN_AFTER, mark.opened_until + MOST_AT_ONCE)
        if until <= mark.opened_until:
            return 0
        found = await connection().execute_query_dict(
            """
            INSERT INTO game_inquiry (round_id, provider_id, found_at, asked, next_at)
            SELECT id, provider_id, $3, 0, $3 FROM game_round
            WHERE opened_at > $1 AND opened_at <= $2 AND state = $4 AND provider_id <> $5
            ON CONFLICT DO NOTHING RETURNING round_id
            """,
            [mark.opened_until, until, now, RoundState.OPEN.value, HOUSE],
        )
        await InquiryMark.filter(id=1).update(opened_until=until)
    return len(found)


async def ask_about_rounds(providers: Providers, *, limit: int = 50) -> int:
    """Ask about the rounds whose time has come; return how many there were."""
    due = await Inquiry.filter(next_at__lte=clock.now()).order_by("next_at").limit(limit)
    for inquiry in due:
        found = await Round.get_or_none(id=inquiry.round_id).prefetch_related("game")
        if found is None or found.state is not RoundState.OPEN:
            await _over(inquiry)
            continue
        provider = providers.get(inquiry.provider_id)
        try:
            told = await _ask(found, provider) if isinstance(provider, RoundHistory) else None
        except ProviderUnavailable:
            log.info("round_not_asked_about", round_id=str(found.id), provider=inquiry.provider_id)
            await _ask_later(inquiry)
        else:
            await _conclude(inquiry, found, told)
    return len(due)


async def interrupted_rounds(*, limit: int = 50) -> list[Interrupted]:
    """The newest first. Few at any time: somebody looks at each."""
    asked_about = Subquery(Inquiry.filter(next_at=None).values("round_id"))
    rounds = Round.filter(id__in=asked_about, state=RoundState.INTERRUPTED)
    found = await rounds.order_by("-opened_at").limit(limit).prefetch_related("game")
    told = {inquiry.round_id: inquiry for inquiry in await Inquiry.filter(round_id__in=[each.id for each in found])}
    return [Interrupted(round=each, told=told[each.id].told, told_win=told[each.id].told_win) for each in found]


async def _ask(found: Round, provider: RoundHistory) -> ProviderRound:
    return await provider.round_state(
        player_id=found.player_id,
        round_id=found.external_id,
        game_code=found.game.code,
        currency=found.currency,
        opened_at=found.opened_at,
    )


async def _conclude(inquiry: Inquiry, found: Round, told: ProviderRound | None) -> None:
    if told is not None:
        inquiry.told, inquiry.told_win, inquiry.told_at = told.progress, told.win and told.win.minor, clock.now()
        await inquiry.save(update_fields=["told", "told_win", "told_at"])
    age = clock.now() - found.opened_at
    if told is not None and _agrees(found, told):
        await end_round(provider=found.provider_id, player_id=found.player_id, round_id=found.external_id)
        await _over(inquiry)
    elif age > (STILL_OPEN_UNTIL if told is not None and told.progress is Progress.OPEN else GIVEN_UP_AFTER):
        await _interrupt(inquiry, found)
    else:
        await _ask_later(inquiry)


def _agrees(found: Round, told: ProviderRound) -> bool:
    """Whether the round is over for the provider in the way in which it is for us."""
    if told.progress is Progress.CANCELLED:
        return (found.stake, found.win) == (0, 0)
    return told.progress is Progress.FINISHED and told.win in (None, Money(found.win, found.currency))


async def _interrupt(inquiry: Inquiry, found: Round) -> None:
    async with unit_of_work() as uow:
        if await Round.filter(id=found.id, state=RoundState.OPEN).update(state=RoundState.INTERRUPTED):
            uow.outbox.add(
                RoundInterrupted(
                    player_id=found.player_id,
                    provider=found.provider_id,
                    game=found.game.name,
                    round_id=found.id,
                    external_id=found.external_id,
                    currency=found.currency,
                    stake_minor=found.stake,
                    win_minor=found.win,
                    told=inquiry.told and str(inquiry.told),
                    told_win_minor=inquiry.told_win,
                )
            )
            log.warning("round_interrupted", round_id=str(found.id), provider=found.provider_id, told=inquiry.told)
        await _over(inquiry)


async def _ask_later(inquiry: Inquiry) -> None:
    pause = growing_pause(inquiry.asked, first=FIRST_PAUSE, longest=LONGEST_PAUSE)
    await Inquiry.filter(round_id=inquiry.round_id).update(asked=inquiry.asked + 1, next_at=clock.now() + pause)


async def _over(inquiry: Inquiry) -> None:
    await Inquiry.filter(round_id=inquiry.round_id).update(next_at=None)
