"""Free rounds: given, taken back, settled, in spite of a provider that comes and goes."""

import asyncio
from dataclasses import replace
from datetime import timedelta
from uuid import UUID

import pytest

from core import clock as clocks
from core.clock import ManualClock
from core.errors import Conflict, DomainError, InvalidInput, NotFound
from core.events.models import OutboxEvent
from core.games.catalogue import switch_game
from core.games.commands import AwardKind
from core.games.errors import FreeRoundsRefused, GameDisabled, ProviderUnavailable
from core.games.free_rounds import (
    SETTLED_WITHIN,
    cancel_free_rounds,
    grant_by_id,
    grants_of,
    hand_over,
    hand_over_due,
    request_free_rounds,
)
from core.games.models import Game, Grant, GrantState
from core.games.playing import pay_award
from core.games.ports import Providers
from core.identity.errors import PlayerFrozen
from core.identity.players import set_frozen
from core.ids import new_id
from core.money import CurrencyMismatch, Money
from core.unit_of_work import unit_of_work
from core.wallet.errors import IdempotencyConflict
from core.wallet.invariants import verify_ledger
from tests.plugins.people import NewPlayer, fingerprint
from tests.plugins.studios import Studio
from tests.plugins.tables import HUB88, Table, usdt


@pytest.fixture
def studio() -> Studio:
    return Studio()


@pytest.fixture
def providers(studio: Studio) -> Providers:
    return {HUB88: studio}


@pytest.fixture
async def generous(table: Table) -> Table:
    """A table whose game has free rounds."""
    await Game.filter(id=table.game.id).update(has_free_rounds=True, stake_ranges={"USDT": [100_000, 1_000_000]})
    return table


async def requested(table: Table, providers: Providers, /, **changes: object) -> Grant:
    asked: dict[str, object] = {
        "rounds": 20,
        "stake": usdt("0.20"),
        "expires_at": clocks.now() + timedelta(days=3),
        "actor": "admin:test",
        "providers": providers,
    }
    return await request_free_rounds(table.player.id, table.game.id, **(asked | changes))  # type: ignore[arg-type]


async def given(table: Table, providers: Providers) -> Grant:
    return await hand_over((await requested(table, providers)).id, providers)


async def state_of(grant: Grant) -> GrantState:
    return (await grant_by_id(grant.id)).state


async def told() -> list[str]:
    """The events of free rounds that wait to be told."""
    names = await OutboxEvent.all().order_by("id").values_list("name", flat=True)
    return [str(name) for name in names if name == "FreeRoundsGiven"]


async def test_a_set_is_given_and_the_player_is_told_once(
    generous: Table, studio: Studio, providers: Providers
) -> None:
    grant = await given(generous, providers)
    assert (grant.state, grant.external_id) == (GrantState.GIVEN, f"set-{grant.id.hex}")
    (asked,) = studio.issued
    assert (asked.id, asked.player_id, asked.game_code, asked.rounds, asked.stake) == (
        grant.id, generous.player.id, "book", 20, usdt("0.20"),
    )  # fmt: skip
    assert (await hand_over(grant.id, providers)).state is GrantState.GIVEN
    assert len(studio.issued) == 1
    assert await told() == ["FreeRoundsGiven"]
    assert [each.id for each in await grants_of(generous.player.id, only_open=True)] == [grant.id]


async def test_a_provider_that_is_away_is_asked_again_until_it_answers(
    generous: Table, studio: Studio, providers: Providers, clock: ManualClock
) -> None:
    studio.refusal = ProviderUnavailable()
    grant = await given(generous, providers)
    assert grant.state is GrantState.REQUESTED
    assert await hand_over_due(providers) == 0, "not at once"
    for _ in range(3):
        clock.advance(timedelta(hours=3))
        assert await hand_over_due(providers) == 1
    studio.refusal = None
    clock.advance(timedelta(hours=3))
    await hand_over_due(providers)
    assert await state_of(grant) is GrantState.GIVEN
    assert await told() == ["FreeRoundsGiven"]


async def test_a_provider_that_stays_away_till_the_end_of_the_set_gives_none(
    generous: Table, studio: Studio, providers: Providers, clock: ManualClock
) -> None:
    studio.refusal = ProviderUnavailable()
    grant = await given(generous, providers)
    clock.advance(timedelta(days=4))
    studio.refusal = None
    await hand_over_due(providers)
    assert await state_of(grant) is GrantState.EXPIRED
    assert (studio.issued, await told()) == ([], [])


async def test_what_the_provider_will_not_give_is_refused(
    generous: Table, studio: Studio, providers: Providers
) -> None:
    studio.refusal = FreeRoundsRefused()
    grant = await given(generous, providers)
    assert (grant.state, grant.next_at) == (GrantState.REFUSED, None)
    assert await told() == []


async def test_of_two_who_hand_over_at_once_one_tells_the_player(
    generous: Table, studio: Studio, providers: Providers
) -> None:
    grant = await requested(generous, providers)
    await asyncio.gather(*(hand_over(grant.id, providers) for _ in range(5)))
    assert {asked.id for asked in studio.issued} == {grant.id}
    assert await told() == ["FreeRoundsGiven"]


@pytest.mark.parametrize(
    ("changes", "refusal"),
    [
        ({"rounds": 0}, InvalidInput),
        ({"rounds": 1001}, InvalidInput),
        ({"stake": Money(0, "USDT")}, InvalidInput),
        ({"stake": Money(-1, "USDT")}, InvalidInput),
        ({"stake": Money(99_999, "USDT")}, InvalidInput),
        ({"stake": Money(1_000_001, "USDT")}, InvalidInput),
        ({"stake": Money(20, "EUR")}, CurrencyMismatch),
        ({"providers": {}}, FreeRoundsRefused),
    ],
)
async def test_what_can_not_be_given_is_refused_and_nothing_is_written(
    generous: Table, studio: Studio, providers: Providers, changes: dict[str, object], refusal: type[DomainError]
) -> None:
    with pytest.raises(refusal):
        await requested(generous, providers, **changes)
    assert await Grant.all().count() == 0


async def test_a_set_ends_within_ninety_days_and_not_within_the_hour(generous: Table, providers: Providers) -> None:
    for distance in (timedelta(), timedelta(minutes=59), timedelta(days=90, seconds=1)):
        with pytest.raises(InvalidInput):
            await requested(generous, providers, expires_at=clocks.now() + distance)


async def test_no_set_for_a_frozen_player_or_a_game_that_is_off_or_has_none(
    generous: Table, providers: Providers
) -> None:
    await Game.filter(id=generous.game.id).update(has_free_rounds=False)
    with pytest.raises(FreeRoundsRefused):
        await requested(generous, providers)
    await switch_game(generous.game.id, enabled=False)
    with pytest.raises(GameDisabled):
        await requested(generous, providers)
    async with unit_of_work() as uow:
        await set_frozen(uow, generous.player.id, frozen=True)
    with pytest.raises(PlayerFrozen):
        await requested(generous, providers)


async def test_a_set_is_taken_back(generous: Table, studio: Studio, providers: Providers) -> None:
    grant = await given(generous, providers)
    async with unit_of_work():
        await cancel_free_rounds(grant.id)
    assert (await hand_over(grant.id, providers)).state is GrantState.CANCELLED
    assert studio.cancelled == [f"set-{grant.id.hex}"]
    assert await grants_of(generous.player.id, only_open=True) == []
    for over, refusal in ((grant.id, Conflict), (new_id(), NotFound)):
        with pytest.raises(refusal):
            async with unit_of_work():
                await cancel_free_rounds(over)


async def test_a_set_whose_giving_was_never_answered_is_taken_back_too(
    generous: Table, studio: Studio, providers: Providers, clock: ManualClock
) -> None:
    studio.refusal = ProviderUnavailable()
    grant = await given(generous, providers)
    async with unit_of_work():
        await cancel_free_rounds(grant.id)
    assert (await hand_over(grant.id, providers)).state is GrantState.CANCELLING, "the provider is still away"
    studio.refusal = None
    clock.advance(timedelta(hours=1))
    await hand_over_due(providers)
    assert await state_of(grant) is GrantState.CANCELLED
    assert studio.cancelled == [f"set-{grant.id.hex}"]
    assert await told() == []


async def test_what_a_set_has_won_is_paid_once_and_settles_it(generous: Table, providers: Providers) -> None:
    grant = await given(generous, providers)
    award = generous.award("a", "3.50", AwardKind.FREE_ROUNDS, reference=grant.id)
    for _ in range(2):
        assert (await pay_award(award)).balance == usdt("13.50")
    settled = await grant_by_id(grant.id)
    assert (settled.state, settled.won) == (GrantState.SETTLED, 3_500_000)
    with pytest.raises(IdempotencyConflict):
        await pay_award(generous.award("a", "3.51", AwardKind.FREE_ROUNDS, reference=grant.id))
    assert await verify_ledger() == []


async def test_what_was_won_is_owed_though_the_set_was_taken_back(generous: Table, providers: Providers) -> None:
    grant = await given(generous, providers)
    async with unit_of_work():
        await cancel_free_rounds(grant.id)
    await hand_over(grant.id, providers)
    await pay_award(generous.award("a", "1", AwardKind.FREE_ROUNDS, reference=grant.id))
    assert await state_of(grant) is GrantState.SETTLED


async def test_a_set_that_this_player_was_not_given_here_pays_nothing(
    generous: Table, providers: Providers, new_player: NewPlayer
) -> None:
    grant = await given(generous, providers)
    stranger = Table(await new_player(), generous.game, "")
    before = await fingerprint()
    for award in (
        generous.award("a", "1", AwardKind.FREE_ROUNDS, reference=UUID(int=1)),
        stranger.award("a", "1", AwardKind.FREE_ROUNDS, reference=grant.id),
        generous.award("a", "1", AwardKind.FREE_ROUNDS, reference=grant.id, provider="other"),
        replace(generous.award("a", "1", AwardKind.FREE_ROUNDS, reference=grant.id), amount=Money(1, "EUR")),
    ):
        with pytest.raises(InvalidInput):
            await pay_award(award)
    assert await fingerprint() == before
    assert await state_of(grant) is GrantState.GIVEN


async def test_a_set_that_nobody_played_expires(generous: Table, providers: Providers, clock: ManualClock) -> None:
    grant = await given(generous, providers)
    clock.advance(timedelta(days=3))
    await hand_over_due(providers)
    assert await state_of(grant) is GrantState.GIVEN, "its last round may still be told"
    clock.advance(SETTLED_WITHIN + timedelta(seconds=1))
    await hand_over_due(providers)
    assert await state_of(grant) is GrantState.EXPIRED
