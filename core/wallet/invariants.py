"""What must hold of the ledger at every moment, proved from the rows. Run by tests, and by `croupier verify-ledger`."""

from dataclasses import dataclass

from core.database import connection


@dataclass(frozen=True, slots=True)
class Violation:
    """A row, or a group of rows, for which an invariant does not hold."""

    invariant: str
    subject: str
    detail: str


_INVARIANTS = {
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
    "a transfer has both its accounts": """
        SELECT 'entry of transfer ' || entry.transfer_id AS subject, 'account ' || entry.account_id AS detail
        FROM ledger_entry AS entry LEFT JOIN ledger_account AS account ON account.id = entry.account_id
        WHERE account.id IS NULL
    """,
    "a stored balance is the sum of its entries": """
        SELECT 'account ' || account.id AS subject,
               'stored ' || account.balance || ', entries ' || coalesce(sum(entry.amount), 0) AS detail
        FROM ledger_account AS account LEFT JOIN ledger_entry AS entry ON entry.account_id = account.id
        WHERE account.bounded
        GROUP BY account.id HAVING account.balance <> coalesce(sum(entry.amount), 0) OR account.balance < 0
    """,
    "an unbounded account's shards are the sum of its entries": """
        SELECT 'account ' || account.id AS subject, 'shards ' || stored || ', entries ' || summed AS detail
        FROM ledger_account AS account
        CROSS JOIN LATERAL (
            SELECT coalesce(sum(balance), 0) AS stored FROM ledger_shard WHERE account_id = account.id
        ) AS shards
        CROSS JOIN LATERAL (
            SELECT coalesce(sum(amount), 0) AS summed FROM ledger_entry WHERE account_id = account.id
        ) AS entries
        WHERE NOT account.bounded AND stored <> summed
    """,
    "each entry of a bounded account starts where the one before ended": """
        SELECT 'transfer ' || transfer_id AS subject,
               'expected ' || expected || ', found ' || coalesce(balance_after::text, 'none') AS detail
        FROM (
            SELECT transfer_id, balance_after,
                   sum(amount) OVER (PARTITION BY account_id ORDER BY transfer_id) AS expected
            FROM ledger_entry WHERE account_id & 1 = 1
        ) AS chain
        WHERE balance_after IS DISTINCT FROM expected OR expected < 0
    """,
    "a held account holds what is left of its holds": """
        SELECT 'account ' || id AS subject, 'balance ' || balance || ', holds ' || held AS detail
        FROM (
            SELECT account.id, account.balance, coalesce(sum(hold.amount - hold.captured - hold.released), 0) AS held
            FROM ledger_account AS account LEFT JOIN ledger_hold AS hold ON hold.held_account_id = account.id
            WHERE account.kind = 2
            GROUP BY account.id
        ) AS held_account
        WHERE balance <> held
    """,
    "a hold says what its transfers did": """
        SELECT 'hold ' || id AS subject, 'captured ' || captured || ', released ' || released AS detail
        FROM (
            SELECT hold.id, hold.amount, hold.captured, hold.released,
                   coalesce(sum(transfer.amount) FILTER (WHERE to_held), 0) AS moved_in,
                   coalesce(sum(transfer.amount) FILTER (WHERE from_held AND to_cash), 0) AS moved_back,
                   coalesce(sum(transfer.amount) FILTER (WHERE from_held AND NOT to_cash), 0) AS moved_on
            FROM ledger_hold AS hold
            LEFT JOIN ledger_transfer AS transfer ON transfer.hold_id = hold.id
            CROSS JOIN LATERAL (
                SELECT transfer.credit_account_id = hold.held_account_id AS to_held,
                       transfer.debit_account_id = hold.held_account_id AS from_held,
                       transfer.credit_account_id = hold.account_id AS to_cash
            ) AS direction
            GROUP BY hold.id
        ) AS hold_history
        WHERE amount <> moved_in OR released <> moved_back OR captured <> moved_on
    """,
    "a posted key has its transfer, a refused one has none": """
        SELECT 'key ' || key.source || '/' || key.external_id AS subject, key.outcome AS detail
        FROM ledger_key AS key LEFT JOIN ledger_transfer AS transfer ON transfer.id = key.transfer_id
        WHERE (key.transfer_id IS NOT NULL AND transfer.id IS NULL)
           OR (key.outcome <> 'posted' AND key.transfer_id IS NOT NULL)
    """,
    "a reversal mirrors the transfer that it undoes": """
        SELECT 'transfer ' || reversal.transfer_id AS subject, 'reversed by ' || reversal.reversal_id AS detail
        FROM ledger_reversal AS reversal
        LEFT JOIN ledger_transfer AS undone ON undone.id = reversal.transfer_id
        LEFT JOIN ledger_transfer AS mirror ON mirror.id = reversal.reversal_id
        WHERE (undone.debit_account_id, undone.credit_account_id, undone.amount)
              IS DISTINCT FROM (mirror.credit_account_id, mirror.debit_account_id, mirror.amount)
    """,
    "what a player owes is minus the balance of his deficit account": """
        SELECT 'player ' || owner || ', ' || currency AS subject,
               'owed ' || coalesce(owed, 0) || ', deficit ' || coalesce(deficit, 0) AS detail
        FROM (SELECT owner, currency, owed FROM ledger_account WHERE kind = 1) AS cash
        FULL JOIN (
            SELECT owner, currency, (
                SELECT coalesce(sum(shard.balance), 0) FROM ledger_shard AS shard WHERE shard.account_id = account.id
            ) AS deficit
            FROM ledger_account AS account WHERE kind = 4
        ) AS debt USING (owner, currency)
        WHERE coalesce(owed, 0) <> -coalesce(deficit, 0)
    """,
}


def invariants() -> tuple[str, ...]:
    return tuple(_INVARIANTS)


async def violations_of(invariant: str, *, limit: int = 100) -> list[Violation]:
    """Check one invariant over the whole ledger and return what breaks it, at most `limit` rows."""
    rows = await connection().execute_query_dict(f"{_INVARIANTS[invariant]} LIMIT {int(limit)}")
    return [Violation(invariant, row["subject"], row["detail"]) for row in rows]


async def verify_ledger() -> list[Violation]:
    """Check every invariant; an empty list is the proof."""
    return [violation for invariant in _INVARIANTS for violation in await violations_of(invariant)]
