"""What must hold of the ledger at every moment, each as a query for the rows that break it.

Two kinds. What can be seen from a range of transfers is asked range by range: the ids of one account's transfers grow
in the order in which its balance moved, so a range needs to know of those before it only the balances that they left,
the *carried* ones. What compares with stored balances is asked once, at the end.

`verify_ledger` takes all transfers as one range: tests call it after every operation. Big ledgers: verification.py.
"""

from collections.abc import Mapping
from dataclasses import dataclass

from tortoise.backends.base.client import BaseDBAsyncClient
from tortoise.transactions import in_transaction

from core.wallet.models import AccountKind

MOST_TOLD = 100  # violations of one invariant in one range: who breaks a million rows need not read them all
EVERY_ID = (0, 2**63 - 1)

# How every balance begins: at zero, or where the archived months ended.
CARRIED_FROM_CLOSINGS = """(
    SELECT DISTINCT ON (closing.account_id) closing.account_id, closing.balance FROM ledger_closing AS closing
    WHERE closing.first_day <= (SELECT max(first_day) FROM ledger_archive)
    ORDER BY closing.account_id, closing.first_day DESC
)"""

# What the invariants below have in common, by the name that stands for it there.
_PARTS = {
    "entries": """(
        SELECT account_id, sum(amount) AS balance
        FROM (
            SELECT account_id, balance AS amount FROM {carried} AS carried
            UNION ALL
            SELECT account_id, amount FROM ledger_entry WHERE transfer_id > $1 AND transfer_id <= $2
        ) AS parts
        GROUP BY account_id
    )""",
    "archived_id": """(  -- transfers up to here may be gone into an archive
        SELECT coalesce(max(month.last_id), 0)
        FROM ledger_archive AS archive JOIN ledger_month AS month USING (first_day)
    )""",
    "archived_until": """(
        SELECT coalesce((max(first_day) + interval '1 month')::timestamp AT TIME ZONE 'UTC', '-infinity')
        FROM ledger_archive
    )""",
    "cash": AccountKind.PLAYER_CASH.value,
    "held": AccountKind.PLAYER_HELD.value,
    "deficit": AccountKind.PLAYER_DEFICIT.value,
}


@dataclass(frozen=True, slots=True)
class Violation:
    """A row, or a group of rows, for which an invariant does not hold."""

    invariant: str
    subject: str
    detail: str


# Of the transfers after $1 and up to $2.
OF_A_RANGE: Mapping[str, str] = {
    "a transfer has both its accounts, of one currency": """
        SELECT 'transfer ' || transfer.id AS subject,
               'accounts ' || transfer.debit_account_id || ' and ' || transfer.credit_account_id AS detail
        FROM ledger_transfer AS transfer
        LEFT JOIN ledger_account AS debit ON debit.id = transfer.debit_account_id
        LEFT JOIN ledger_account AS credit ON credit.id = transfer.credit_account_id
        WHERE transfer.id > $1 AND transfer.id <= $2
          AND (debit.currency IS DISTINCT FROM credit.currency OR debit.id IS NULL OR debit.id = credit.id)
    """,
    "each entry of a bounded account starts where the one before ended": """
        SELECT 'transfer ' || transfer_id AS subject,
               'account ' || account_id || ': expected ' || expected || ', found ' || coalesce(found::text, 'none')
                   AS detail
        FROM (
            SELECT entry.transfer_id, entry.account_id, entry.balance_after AS found,
                   coalesce(
                       lag(entry.balance_after) OVER (PARTITION BY entry.account_id ORDER BY entry.transfer_id),
                       carried.balance, 0
                   ) + entry.amount AS expected
            FROM ledger_entry AS entry LEFT JOIN {carried} AS carried ON carried.account_id = entry.account_id
            WHERE entry.account_id & 1 = 1 AND entry.transfer_id > $1 AND entry.transfer_id <= $2
        ) AS chain
        WHERE found IS DISTINCT FROM expected OR found < 0
    """,
    "a posted key has its transfer": """
        SELECT 'key ' || key.source || '/' || key.external_id AS subject, 'transfer ' || key.transfer_id AS detail
        FROM ledger_key AS key
        LEFT JOIN ledger_transfer AS transfer
               ON transfer.id = key.transfer_id AND transfer.id > $1 AND transfer.id <= $2
        WHERE key.transfer_id > $1 AND key.transfer_id <= $2
          AND CASE WHEN transfer.id IS NULL THEN key.transfer_id > {archived_id}
                   ELSE key.account_id NOT IN (transfer.debit_account_id, transfer.credit_account_id) END
    """,
    # LATERAL and LIMIT keep each look-up a look-up: joined openly, all transfers might be read for a handful.
    "a reversal mirrors the transfer that it undoes": """
        SELECT 'transfer ' || reversal.transfer_id AS subject, 'reversed by ' || reversal.reversal_id AS detail
        FROM ledger_reversal AS reversal
        LEFT JOIN LATERAL (
            SELECT * FROM ledger_transfer AS found WHERE found.id = reversal.transfer_id LIMIT 1
        ) AS undone ON true
        LEFT JOIN LATERAL (
            SELECT * FROM ledger_transfer AS found WHERE found.id = reversal.reversal_id LIMIT 1
        ) AS mirror ON true
        WHERE reversal.reversal_id > $1 AND reversal.reversal_id <= $2
          AND (undone.debit_account_id, undone.credit_account_id, undone.amount)
              IS DISTINCT FROM (mirror.credit_account_id, mirror.debit_account_id, mirror.amount)
          AND (undone.id IS NOT NULL OR reversal.transfer_id > {archived_id})
          AND (mirror.id IS NOT NULL OR reversal.reversal_id > {archived_id})
    """,
}

# Of all transfers; carried balances are those up to $1, and what is after $2 can't be seen.
OF_ALL: Mapping[str, str] = {
    "the balances of a currency sum to zero": """
        SELECT currency AS subject, 'sum ' || sum(balance) AS detail
        FROM (
            SELECT currency, balance FROM ledger_account WHERE bounded
            UNION ALL
            SELECT account.currency, shard.balance
            FROM ledger_shard AS shard JOIN ledger_account AS account ON account.id = shard.account_id
        ) AS every_balance
        GROUP BY currency HAVING sum(balance) <> 0
    """,
    "an account's id carries its currency and its bound": """
        SELECT 'account ' || min(id) AS subject, count(DISTINCT currency) || ' currencies share a number' AS detail
        FROM ledger_account GROUP BY id & 510 HAVING count(DISTINCT currency) <> 1
        UNION ALL
        SELECT 'account ' || id, 'bounded: ' || bounded FROM ledger_account WHERE (id & 1 = 1) <> bounded
    """,
    "a stored balance is the sum of its entries": """
        SELECT 'account ' || coalesce(account.id, expected.account_id) AS subject,
               'stored ' || coalesce(account.balance::text, 'nothing')
                   || ', entries ' || coalesce(expected.balance, 0) AS detail
        FROM (SELECT * FROM ledger_account WHERE bounded) AS account
        FULL JOIN (SELECT * FROM {entries} AS sums WHERE account_id & 1 = 1) AS expected
               ON expected.account_id = account.id
        WHERE account.balance IS DISTINCT FROM coalesce(expected.balance, 0) OR account.balance < 0
    """,
    "an unbounded account's shards are the sum of its entries": """
        SELECT 'account ' || coalesce(stored.account_id, expected.account_id) AS subject,
               'shards ' || coalesce(stored.balance, 0) || ', entries ' || coalesce(expected.balance, 0) AS detail
        FROM (SELECT account_id, sum(balance) AS balance FROM ledger_shard GROUP BY account_id) AS stored
        FULL JOIN (SELECT * FROM {entries} AS sums WHERE account_id & 1 = 0) AS expected USING (account_id)
        WHERE coalesce(stored.balance, 0) <> coalesce(expected.balance, 0)
    """,
    "what a player owes is minus the balance of his deficit account": """
        SELECT 'account ' || cash.id AS subject, 'owed ' || cash.owed || ', deficit ' || deficit.balance AS detail
        FROM ledger_account AS cash
        CROSS JOIN LATERAL (
            SELECT coalesce(sum(shard.balance), 0) AS balance
            FROM ledger_account AS account JOIN ledger_shard AS shard ON shard.account_id = account.id
            WHERE account.kind = {deficit}
              AND account.owner = cash.owner AND account.currency = cash.currency
        ) AS deficit
        WHERE cash.kind = {cash} AND cash.owed <> -deficit.balance
    """,
    "a held account holds what is left of its holds": """
        SELECT 'account ' || id AS subject, 'balance ' || balance || ', holds ' || held AS detail
        FROM (
            SELECT account.id, account.balance, coalesce(sum(hold.amount - hold.captured - hold.released), 0) AS held
            FROM ledger_account AS account LEFT JOIN ledger_hold AS hold ON hold.held_account_id = account.id
            WHERE account.kind = {held}
            GROUP BY account.id
        ) AS held_account
        WHERE balance <> held
    """,
    # Of a hold whose placing is archived, some of what followed may be archived too.
    "a hold says what its transfers did": """
        SELECT 'hold ' || id AS subject, 'captured ' || captured || ', released ' || released || ', ' || state AS detail
        FROM (
            SELECT hold.*,
                   count(transfer.id) FILTER (WHERE to_held) AS placings,
                   coalesce(sum(transfer.amount) FILTER (WHERE to_held), 0) AS moved_in,
                   coalesce(sum(transfer.amount) FILTER (WHERE from_held AND to_cash), 0) AS moved_back,
                   coalesce(sum(transfer.amount) FILTER (WHERE from_held AND NOT to_cash), 0) AS moved_on,
                   coalesce(bool_and(
                       transfer.debit_account_id = hold.account_id AND transfer.reference = hold.reference
                   ) FILTER (WHERE to_held), true) AS placed_so
            FROM ledger_hold AS hold
            LEFT JOIN ledger_transfer AS transfer ON transfer.hold_id = hold.id
            CROSS JOIN LATERAL (
                SELECT transfer.credit_account_id = hold.held_account_id AS to_held,
                       transfer.debit_account_id = hold.held_account_id AS from_held,
                       transfer.credit_account_id = hold.account_id AS to_cash
            ) AS direction
            GROUP BY hold.id
        ) AS hold
        WHERE CASE WHEN placings = 0 AND created_at < {archived_until}
                   THEN released < moved_back OR captured < moved_on
                   ELSE amount <> moved_in OR released <> moved_back OR captured <> moved_on OR NOT placed_so END
           OR (state = 'placed') <> (captured + released < amount)
    """,
    "a transfer of a hold has its hold": """
        SELECT 'transfer ' || transfer.id AS subject, 'hold ' || transfer.hold_id AS detail
        FROM ledger_transfer AS transfer LEFT JOIN ledger_hold AS hold ON hold.id = transfer.hold_id
        WHERE transfer.hold_id IS NOT NULL
          AND (hold.id IS NULL OR hold.held_account_id NOT IN (transfer.debit_account_id, transfer.credit_account_id))
    """,
}


async def violations_of(
    invariants: Mapping[str, str],
    connection: BaseDBAsyncClient,
    *,
    after_id: int,
    last_id: int,
    carried: str = CARRIED_FROM_CLOSINGS,
) -> list[Violation]:
    """What breaks these invariants, of the transfers after `after_id` and up to `last_id`, MOST_TOLD of each at most.

    `carried` is a table, or a subquery, of (account_id, balance): what the transfers up to `after_id` left.
    """
    found = []
    for invariant, query in invariants.items():
        sql = query.format(carried="{carried}", **_PARTS).format(carried=carried)
        parameters = [after_id, last_id] if "$1" in sql else []
        rows = await connection.execute_query_dict(f"{sql} LIMIT {MOST_TOLD}", parameters)
        found += [Violation(invariant, row["subject"], row["detail"]) for row in rows]
    return found


async def snapshot(connection: BaseDBAsyncClient) -> None:
    """Let all that follows in this transaction see the ledger as it is at one moment."""
    await connection.execute_query("SET TRANSACTION ISOLATION LEVEL REPEATABLE READ")
    await plan_for_many_rows(connection)


async def plan_for_many_rows(connection: BaseDBAsyncClient) -> None:
    """Until the transaction ends: plans are made for the range in question, and may sort in memory."""
    await connection.execute_script("SET LOCAL plan_cache_mode = force_custom_plan; SET LOCAL work_mem = '64MB'")


async def verify_ledger() -> list[Violation]:
    """Check every invariant over all transfers, at one moment; an empty list is the proof."""
    async with in_transaction("default") as connection:
        await snapshot(connection)
        after_id, last_id = EVERY_ID
        return [
            *await violations_of(OF_ALL, connection, after_id=after_id, last_id=last_id),
            *await violations_of(OF_A_RANGE, connection, after_id=after_id, last_id=last_id),
        ]
