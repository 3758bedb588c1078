"""Players with money and live sessions, and years of bets behind them: made by SQL, true to every invariant."""

import random
from collections.abc import Sequence
from uuid import UUID, uuid4

import asyncpg

from core import clock
from core.games.commands import PlaceBet
from core.games.engine import PLAY
from core.games.rows import row_of
from core.identity.registration import TERMS_VERSION
from core.ids import token_digest
from core.money import Money, currency_of
from core.wallet import TransferKey
from core.wallet.models import AccountKind, TransferCode
from tests.benchmarks.calls import CURRENCY, GAME, Seat

DEPOSIT = 1_000_000_000_000  # a million USDT each: nobody runs dry
PAST_STAKE = 100_000
ROWS_AT_ONCE = 500_000
BETS_AT_ONCE = 64

BOUNDED_BITS = currency_of(CURRENCY).number << 1 | 1
UNBOUNDED_BITS = BOUNDED_BITS - 1

PEOPLE = f"""
INSERT INTO game_provider (code, name, enabled) VALUES ('hub88', 'Hub88', true);
INSERT INTO game (id, provider_id, code, name, category, position, enabled)
VALUES (md5('game')::uuid, 'hub88', '{GAME}', 'Benchmark Slot', 'slots', 0, true);

CREATE TEMP TABLE seat AS
SELECT number, md5('player ' || number)::uuid AS player_id,
       nextval('ledger_account_id_seq') << 9 | {BOUNDED_BITS} AS account_id
FROM generate_series(1, %(players)d) AS number;

INSERT INTO player (id, telegram_id, first_name, language, currency, status, referral_code, terms_version,
                    terms_accepted_at, registered_at, created_at)
SELECT player_id, number, 'Player ' || number, 'en', '{CURRENCY}', 'active', 'code' || number, '{TERMS_VERSION}',
       now(), now(), now() FROM seat;
INSERT INTO game_session (id, token_digest, player_id, game_id, currency, created_at, expires_at)
SELECT gen_random_uuid(), encode(sha256(convert_to('session ' || number, 'UTF8')), 'hex'), player_id,
       md5('game')::uuid, '{CURRENCY}', now(), now() + interval '1 day' FROM seat;

INSERT INTO ledger_account (id, kind, owner, currency, bounded, balance, created_at)
SELECT account_id, {AccountKind.PLAYER_CASH.value}, player_id::text, '{CURRENCY}', true, {DEPOSIT}, now() FROM seat
UNION ALL
SELECT nextval('ledger_account_id_seq') << 9 | {UNBOUNDED_BITS}, kind, owner, '{CURRENCY}', false, NULL, now()
FROM (VALUES ({AccountKind.HOUSE_CAPITAL.value}, 'house'), ({AccountKind.HOUSE_GAMES.value}, 'hub88'))
     AS house (kind, owner);
INSERT INTO ledger_transfer
    (id, debit_account_id, credit_account_id, amount, code, reference, credit_balance, created_at)
SELECT nextval('ledger_transfer_id_seq'), capital.id, account_id, {DEPOSIT}, {TransferCode.ADJUSTMENT.value},
       player_id, {DEPOSIT}, now() - interval '90 days'
FROM seat, ledger_account AS capital WHERE capital.kind = {AccountKind.HOUSE_CAPITAL.value};
INSERT INTO ledger_shard (account_id, shard, balance)
SELECT id, 0, -{DEPOSIT} * %(players)d::bigint FROM ledger_account WHERE kind = {AccountKind.HOUSE_CAPITAL.value};
"""

# The bets of the last 90 days, in the order of time: player after player, again and again.
PAST_BETS = f"""
WITH past AS (
    SELECT bet, seat.account_id, seat.player_id, {DEPOSIT} - (bet / %(players)d + 1) * {PAST_STAKE} AS balance_after,
           now() - interval '90 days' + bet * (interval '90 days' / %(rows)d) AS moment,
           md5('past bet ' || bet)::uuid AS key, nextval('ledger_transfer_id_seq') AS transfer_id
    FROM generate_series(%(first)d::bigint, %(last)d) AS bet
    JOIN past_seat AS seat ON seat.number = bet %% %(players)d
    ORDER BY bet
), keys AS (
    INSERT INTO ledger_key (source, external_id, digest, outcome, transfer_id, created_at)
    SELECT 'hub88', key::text, sha256(''), 'posted', transfer_id, moment FROM past
), rounds AS (
    INSERT INTO game_round (id, provider_id, external_id, player_id, game_id, currency, state, stake, win, opened_at)
    SELECT key, 'hub88', 'round-' || key, player_id, md5('game')::uuid, '{CURRENCY}', 'open', {PAST_STAKE}, 0, moment
    FROM past
)
INSERT INTO ledger_transfer
    (id, debit_account_id, credit_account_id, amount, code, reference, debit_balance, created_at)
SELECT transfer_id, account_id, house.id, {PAST_STAKE}, {TransferCode.BET.value}, key, balance_after, moment
FROM past, ledger_account AS house WHERE house.kind = {AccountKind.HOUSE_GAMES.value}
"""

AFTER_PAST_BETS = f"""
UPDATE ledger_account AS account SET balance = account.balance - bets * {PAST_STAKE}
FROM (
    SELECT debit_account_id, count(*) AS bets FROM ledger_transfer WHERE code = {TransferCode.BET.value} GROUP BY 1
) AS past
WHERE account.id = past.debit_account_id;
INSERT INTO ledger_shard (account_id, shard, balance)
SELECT id, 0, {PAST_STAKE} * %(rows)d::bigint FROM ledger_account WHERE kind = {AccountKind.HOUSE_GAMES.value};
DROP TABLE past_seat;
"""


async def populate(url: str, *, players: int, rows: int = 0) -> list[Seat]:
    """Fill a migrated database with `players`, and `rows` bets of the past; return the players' seats."""
    connection = await asyncpg.connect(url)
    try:
        await connection.execute("SELECT make_ledger_partitions((now() - interval '91 days')::date, current_date)")
        await connection.execute(PEOPLE % {"players": players})
        if rows:
            await _add_past_bets(connection, players=players, rows=rows)
        people = await connection.fetch("SELECT telegram_id, id FROM player ORDER BY telegram_id")
        await connection.execute("DROP TABLE seat")
        await connection.execute("VACUUM ANALYZE")
        await connection.execute("CHECKPOINT")
    finally:
        await connection.close()
    return [Seat(user=person["id"].hex, token=f"session {person['telegram_id']}") for person in people]


async def play_on(url: str, seats: Sequence[Seat], *, bets: int) -> None:
    """Play so many bets, without HTTP: most pages that a bet touches are then written since the last checkpoint.

    The first change of a page after a checkpoint writes all of it to the log. Of many rows that would be measured at
    nearly every bet, as it is in the first minutes of half an hour; of few rows never.
    """
    connection = await asyncpg.connect(url)
    try:
        accounts = dict(await connection.fetch("SELECT owner, id FROM ledger_account"))
        house = accounts["hub88"]
        players = [(UUID(seat.user), accounts[str(UUID(seat.user))], token_digest(seat.token)) for seat in seats]
        for first in range(0, bets, BETS_AT_ONCE):
            chosen = random.choices(players, k=min(BETS_AT_ONCE, bets - first))
            batch = []
            for place, (player, account, session) in enumerate(chosen):
                key = str(uuid4())
                bet = PlaceBet(
                    provider="hub88",
                    session_digest=session,
                    player_id=player,
                    game_code=GAME,
                    round_id=f"round-{key}",
                    stake=Money(PAST_STAKE, CURRENCY),
                    key=TransferKey("hub88", key),
                )
                batch.append((place, *row_of(bet, account, house)))
            outcomes = await connection.fetch(PLAY, batch, clock.now(), TERMS_VERSION)
            assert all(outcome["outcome"] == "posted" for outcome in outcomes), outcomes
    finally:
        await connection.close()


async def _add_past_bets(connection: asyncpg.Connection, *, players: int, rows: int) -> None:
    await connection.execute(
        "CREATE TEMP TABLE past_seat AS SELECT number - 1 AS number, account_id, player_id FROM seat"
    )
    for first in range(0, rows, ROWS_AT_ONCE):
        last = min(first + ROWS_AT_ONCE, rows) - 1
        await connection.execute(PAST_BETS % {"players": players, "rows": rows, "first": first, "last": last})
    await connection.execute(AFTER_PAST_BETS % {"rows": rows})
