"""The proof slice by slice: it finds one changed row, goes on where it was stopped, and disturbs nobody."""

import asyncio

import asyncpg
import pytest

from core.database import connection
from core.errors import Conflict
from core.wallet import balance_of, house_games, player_cash
from core.wallet.invariants import Violation, verify_ledger
from core.wallet.models import Verification
from core.wallet.seals import UNCHANGED, ranges
from core.wallet.verification import (
    Progress,
    is_unfinished,
    last_verdict,
    verify_in_slices,
    verify_stored_balances,
)
from tests.integration.wallet.past import a_ledger_with_everything, bet, break_rules, usdt
from tests.plugins.databases import AsOwner
from tests.plugins.people import NewPlayer


async def verify(**options: object) -> tuple[Violation, ...]:
    return (await verify_in_slices(ids_at_once=3, **options)).violations  # type: ignore[arg-type]


async def test_a_right_ledger_is_found_right_slice_by_slice_and_counted(new_player: NewPlayer) -> None:
    await a_ledger_with_everything(await new_player(balance="10"))
    told: list[Progress] = []
    verdict = await verify_in_slices(ids_at_once=3, tell=told.append)
    rows = await connection().execute_query_dict(
        "SELECT count(*) AS transfers, max(id) AS last_id FROM ledger_transfer"
    )
    assert verdict.violations == ()
    assert verdict.transfers == rows[0]["transfers"]
    assert [(each.number, each.of) for each in told] == [(n, len(told)) for n in range(1, len(told) + 1)]
    assert len(told) == -(-rows[0]["last_id"] // 3)
    assert await last_verdict() == verdict
    assert not await is_unfinished()


EVERY_COLUMN = {
    # ledger_transfer
    "id": "UPDATE ledger_transfer SET id = 900000 WHERE id = {bet}",
    "debit_account_id": "UPDATE ledger_transfer SET debit_account_id = {other} WHERE id = {bet}",
    "credit_account_id": "UPDATE ledger_transfer SET credit_account_id = credit_account_id + 512 WHERE id = {bet}",
    "amount": "UPDATE ledger_transfer SET amount = amount + 1 WHERE id = {bet}",
    "code": "UPDATE ledger_transfer SET code = 8 WHERE id = {bet}",
    "reference": "UPDATE ledger_transfer SET reference = gen_random_uuid() WHERE id = {bet}",
    "link_id": "UPDATE ledger_transfer SET link_id = 1 WHERE id = {bet}",
    "hold_id": "UPDATE ledger_transfer SET hold_id = (SELECT min(id) FROM ledger_hold) WHERE id = {bet}",
    "debit_balance": "UPDATE ledger_transfer SET debit_balance = debit_balance + 1 WHERE id = {bet}",
    "credit_balance": "UPDATE ledger_transfer SET credit_balance = credit_balance + 1 WHERE code = 8 AND id < {bet}",
    "event_at": "UPDATE ledger_transfer SET event_at = now() WHERE id = {bet}",
    "created_at": "UPDATE ledger_transfer SET created_at = created_at + interval '1 us' WHERE id = {bet}",
    "its month": "UPDATE ledger_transfer SET created_at = created_at + interval '40 days' WHERE id = {bet}",
    "a deleted row": "DELETE FROM ledger_transfer WHERE id = {bet}",
    "an added row": "INSERT INTO ledger_transfer SELECT (jsonb_populate_record(t, '{{\"id\": 900000}}')).* "
    "FROM ledger_transfer AS t WHERE id = {bet}",
    # balances
    "account.balance": "UPDATE ledger_account SET balance = balance + 1 WHERE id = {other}",
    "account.owed": "UPDATE ledger_account SET balance = 0, owed = 1 WHERE id = {other}",
    "shard": "UPDATE ledger_shard SET balance = balance + 1 WHERE account_id = {house}",
    "two shards": "UPDATE ledger_shard SET balance = balance + CASE account_id WHEN {house} THEN 1 ELSE -1 END "
    "WHERE account_id IN ({house}, {gateway})",
    "a deleted shard": "DELETE FROM ledger_shard WHERE account_id = {house}",
    "a deleted account": "DELETE FROM ledger_account WHERE id = {other}",
    # keys
    "key.source": "UPDATE ledger_key SET source = 'other' WHERE external_id = 'bet-1'",
    "key.external_id": "UPDATE ledger_key SET external_id = 'bet-x' WHERE external_id = 'bet-1'",
    "key.digest": "UPDATE ledger_key SET digest = '' WHERE external_id = 'bet-1'",
    "key.outcome": "UPDATE ledger_key SET outcome = 'tombstone', transfer_id = NULL WHERE external_id = 'bet-1'",
    "key.transfer_id": "UPDATE ledger_key SET transfer_id = transfer_id + 1 WHERE external_id = 'bet-1'",
    "key of nothing": "UPDATE ledger_key SET transfer_id = 900000 WHERE external_id = 'bet-1'",
    "key.created_at": "UPDATE ledger_key SET created_at = created_at + interval '1 us' WHERE external_id = 'bet-1'",
    "a deleted key": "DELETE FROM ledger_key WHERE external_id = 'bet-1'",
    "refusal": "UPDATE ledger_key SET refusal = '{{}}' WHERE external_id = 'bet-refused'",
    "a deleted refusal": "DELETE FROM ledger_key WHERE external_id = 'bet-refused'",
    # conversions, holds, reversals
    "conversion.rate": "UPDATE ledger_conversion SET rate = rate * 2",
    "conversion.source": "UPDATE ledger_conversion SET source = 'other'",
    "conversion.quoted_at": "UPDATE ledger_conversion SET quoted_at = now()",
    "a deleted conversion": "DELETE FROM ledger_conversion",
    "hold.amount": "UPDATE ledger_hold SET amount = amount + 1",
    "hold.captured": "UPDATE ledger_hold SET captured = captured - 1",
    "hold.released": "UPDATE ledger_hold SET released = released + 1",
    "hold.state": "UPDATE ledger_hold SET state = 'captured'",
    "hold.reference": "UPDATE ledger_hold SET reference = gen_random_uuid()",
    "hold.account_id": "UPDATE ledger_hold SET account_id = {other}",
    "hold.held_account_id": "UPDATE ledger_hold SET held_account_id = {other}",
    "hold.created_at": "UPDATE ledger_hold SET created_at = now() - interval '1 day'",
    "hold.expires_at": "UPDATE ledger_hold SET expires_at = now()",
    "a deleted hold": "DELETE FROM ledger_hold",
    "a deleted reversal": "DELETE FROM ledger_reversal",
    "reversal.transfer_id": "UPDATE ledger_reversal SET transfer_id = {bet}",
}


@pytest.mark.parametrize("what", EVERY_COLUMN)
async def test_one_changed_row_is_found_whatever_was_changed_in_it(
    new_player: NewPlayer, as_owner: AsOwner, what: str
) -> None:
    player, other = await new_player(balance="10"), await new_player(balance="10")
    await a_ledger_with_everything(player)
    await break_rules(as_owner, "UPDATE ledger_key SET created_at = created_at - interval '3 days'")
    assert await verify() == ()
    rows = await connection().execute_query_dict(
        """
        SELECT (SELECT transfer_id FROM ledger_key WHERE external_id = 'bet-1') AS bet,
               (SELECT id FROM ledger_account WHERE kind = 1 AND owner = $1) AS other,
               (SELECT id FROM ledger_account WHERE kind = 10) AS house,
               (SELECT id FROM ledger_account WHERE kind = 12) AS gateway
        """,
        [str(other.id)],
    )
    await break_rules(as_owner, EVERY_COLUMN[what].format(**rows[0]))
    assert await verify() != ()


async def test_a_violation_names_the_row_and_later_slices_are_not_blamed(
    new_player: NewPlayer, as_owner: AsOwner
) -> None:
    player = await new_player(balance="10")
    bets = [await bet(player, "1") for _ in range(8)]
    await break_rules(as_owner, f"UPDATE ledger_transfer SET debit_balance = debit_balance + 1 WHERE id = {bets[3]}")
    assert {violation.subject for violation in await verify()} == {f"transfer {bets[3]}", f"transfer {bets[4]}"}


async def test_a_wrong_slice_is_not_sealed_so_it_stays_wrong_until_it_is_right(
    new_player: NewPlayer, as_owner: AsOwner
) -> None:
    player = await new_player(balance="10")
    wrong = await bet(player, "1")
    await bet(player, "1")
    change = "UPDATE ledger_transfer SET debit_balance = debit_balance {} WHERE id = " + str(wrong)
    await break_rules(as_owner, change.format("+ 1"))
    assert await verify() != ()
    assert await verify() != ()
    await break_rules(as_owner, change.format("- 1"))
    assert await verify() == ()


async def test_what_was_sealed_before_is_compared_though_slices_are_cut_elsewhere(
    new_player: NewPlayer, as_owner: AsOwner
) -> None:
    player = await new_player(balance="10")
    first = await bet(player, "1")
    assert (await verify_in_slices(ids_at_once=2)).violations == ()
    await bet(player, "1")
    assert (await verify_in_slices(ids_at_once=100)).violations == ()
    await break_rules(as_owner, f"UPDATE ledger_transfer SET code = 8 WHERE id = {first}")
    (violation,) = (await verify_in_slices(ids_at_once=7)).violations
    assert violation.invariant == UNCHANGED
    assert (
        violation.detail == "of its 1 rows one or more are not as they were" or "rows one or more" in violation.detail
    )


@pytest.mark.parametrize(
    ("sealed", "expected"),
    [
        ([], [(0, 4), (4, 8), (8, 10)]),
        ([(0, 4), (4, 6)], [(0, 4), (4, 6), (6, 10)]),
        ([(2, 5)], [(0, 2), (2, 5), (5, 9), (9, 10)]),  # a slice before it was wrong
        ([(0, 10)], [(0, 10)]),
    ],
)
def test_ranges_keep_what_is_sealed_and_leave_no_id_out(
    sealed: list[tuple[int, int]], expected: list[tuple[int, int]]
) -> None:
    assert list(ranges(sealed, after_id=0, last_id=10, ids_at_once=4)) == expected


def test_ranges_go_on_behind_what_is_verified() -> None:
    assert list(ranges([(0, 4), (4, 6)], after_id=4, last_id=10, ids_at_once=4)) == [(4, 6), (6, 10)]
    assert list(ranges([], after_id=0, last_id=0, ids_at_once=4)) == []


class Stopped(Exception):
    pass


async def stopped_after(slices: int) -> None:
    def tell(progress: Progress) -> None:
        if progress.number == slices:
            raise Stopped

    with pytest.raises(Stopped):
        await verify_in_slices(ids_at_once=3, tell=tell)


async def test_a_stopped_run_goes_on_and_remembers_what_it_had_found(new_player: NewPlayer, as_owner: AsOwner) -> None:
    player = await new_player(balance="20")
    bets = [await bet(player, "1") for _ in range(12)]
    await break_rules(as_owner, f"UPDATE ledger_transfer SET debit_balance = debit_balance + 1 WHERE id = {bets[0]}")
    await stopped_after(2)
    assert await is_unfinished()
    told: list[Progress] = []
    verdict = await verify_in_slices(ids_at_once=3, tell=told.append)
    assert told[0].of == 3  # of five, two were done
    assert f"transfer {bets[0]}" in {violation.subject for violation in verdict.violations}
    assert verdict.transfers == 13
    assert await Verification.all().count() == 1


async def test_a_run_begun_afresh_takes_over_and_the_one_before_says_so(new_player: NewPlayer, database: str) -> None:
    # Given a run that is far from its end
    player = await new_player(balance="20")
    for _ in range(12):
        await bet(player, "1")
    await stopped_after(1)

    # When somebody goes on with it, and another begins afresh before that has come to its next slice
    blocker = await asyncpg.connect(database)
    try:
        async with blocker.transaction():
            await blocker.execute("SELECT FROM ledger_verification FOR UPDATE")
            going_on = asyncio.create_task(verify_in_slices(ids_at_once=1))
            await until_waiting(database, 1)
            taker = asyncio.create_task(verify_in_slices(ids_at_once=3, afresh=True))
            await until_waiting(database, 2)
    finally:
        await blocker.close()

    # Then
    with pytest.raises(Conflict) as refusal:
        await going_on
    assert refusal.value.facts == {"what": "verification", "state": "superseded"}
    assert (await taker).violations == ()


async def until_waiting(database: str, count: int) -> None:
    """Until so many wait for locks. Asked outside of transactions, which keep the first answer."""
    observer = await asyncpg.connect(database)
    waiting = "SELECT count(*) FROM pg_stat_activity WHERE datname = current_database() AND wait_event_type = 'Lock'"
    try:
        async with asyncio.timeout(30):
            while await observer.fetchval(waiting) < count:
                await asyncio.sleep(0.01)  # PostgreSQL tells nobody when somebody begins to wait
    finally:
        await observer.close()


async def test_two_who_go_on_with_one_run_share_it(new_player: NewPlayer) -> None:
    player = await new_player(balance="20")
    for _ in range(12):
        await bet(player, "1")
    await stopped_after(1)
    verdicts = await asyncio.gather(*(verify_in_slices(ids_at_once=3) for _ in range(3)))
    assert {verdict.transfers for verdict in verdicts} == {13}
    assert {verdict.violations for verdict in verdicts} == {()}


async def test_money_that_moves_meanwhile_raises_no_false_alarm(new_player: NewPlayer) -> None:
    players = [await new_player(balance="100") for _ in range(4)]
    done = asyncio.Event()

    async def play(number: int) -> None:
        moves = 0
        while not done.is_set():
            await bet(players[number], "0.01", f"bet-{number}-{moves}")
            moves += 1

    async def prove() -> None:
        try:
            for _ in range(4):
                assert (await verify_in_slices(ids_at_once=20)).violations == ()
                assert await verify_ledger() == []
                assert await verify_stored_balances() == []
        finally:
            done.set()

    await asyncio.gather(prove(), *(play(number) for number in range(4)))
    house = await balance_of(house_games("hub88", "USDT"))
    cash = [await balance_of(player_cash(player.id, "USDT")) for player in players]
    assert house.minor + sum(each.minor for each in cash) == usdt("400").minor
    assert (await verify_in_slices(ids_at_once=20)).violations == ()


async def test_an_id_that_is_drawn_but_not_committed_is_waited_for(new_player: NewPlayer, as_owner: AsOwner) -> None:
    player = await new_player(balance="10")
    drawn, commit = asyncio.Event(), asyncio.Event()

    async def write_slowly() -> None:
        from core.unit_of_work import unit_of_work
        from core.wallet import Posting, TransferCode

        cash, house = player_cash(player.id, "USDT"), house_games("hub88", "USDT")
        async with unit_of_work() as uow:
            await uow.ledger.lock(cash, house)
            await uow.ledger.post(
                Posting(debit=cash, credit=house, amount=usdt("1"), code=TransferCode.BET, reference=player.id)
            )
            drawn.set()
            await commit.wait()

    writing = asyncio.create_task(write_slowly())
    await drawn.wait()
    verifying = asyncio.create_task(verify_in_slices())
    done, _ = await asyncio.wait({verifying}, timeout=0.2)
    assert not done
    commit.set()
    await writing
    verdict = await verifying
    assert (verdict.violations, verdict.transfers) == ((), 2)


async def test_the_hourly_check_sees_a_stored_balance_that_was_changed(
    new_player: NewPlayer, as_owner: AsOwner
) -> None:
    await new_player(balance="10")
    assert await verify_stored_balances() == []
    await break_rules(as_owner, "UPDATE ledger_account SET balance = balance + 1 WHERE kind = 1")
    (violation,) = await verify_stored_balances()
    assert violation == Violation("the balances of a currency sum to zero", "USDT", "sum 1")
