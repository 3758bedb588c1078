"""What not even the owner of the tables can write: each row that makes no sense is refused by the constraint's name."""

import asyncpg
import pytest

from tests.plugins.databases import AsOwner
from tests.plugins.people import NewPlayer, fingerprint

TABLES = (
    "ledger_account",
    "ledger_key",
    "ledger_hold",
    "ledger_reversal",
    "ledger_conversion",
    "ledger_shard",
    "ledger_transfer",
)

_ACCOUNT = "INSERT INTO ledger_account (id, kind, owner, currency, bounded, balance, created_at) VALUES"
_KEY = "INSERT INTO ledger_key (source, external_id, digest, outcome, transfer_id, refusal, created_at) VALUES"
_HOLD = """
    INSERT INTO ledger_hold (account_id, held_account_id, amount, captured, released, state, reference, created_at)
    SELECT id, id, {amount}, {captured}, {released}, 'placed', gen_random_uuid(), now()
    FROM ledger_account WHERE kind = 1
"""
_TRANSFER = """
    INSERT INTO ledger_transfer (id, debit_account_id, credit_account_id, amount, code, reference, hold_id, created_at)
    VALUES (1, 2 << 9, 3 << 9, 1, 3, gen_random_uuid(), {hold_id}, now())
"""

FORGERIES = [
    ("ledger_account_balance", "UPDATE ledger_account SET balance = -1 WHERE kind = 1"),
    ("ledger_account_balance", "UPDATE ledger_account SET balance = NULL WHERE kind = 1"),
    ("ledger_account_balance", "UPDATE ledger_account SET balance = 0 WHERE NOT bounded"),
    ("ledger_account_id_bits", f"{_ACCOUNT} (1000 << 9, 1, 'nobody', 'USDT', true, 0, now())"),
    ("ledger_account_owed", "UPDATE ledger_account SET owed = 1 WHERE kind = 1"),
    ("ledger_account_owed", "UPDATE ledger_account SET owed = -1, balance = 0 WHERE kind = 1"),
    ("uid_ledger_acco", f"{_ACCOUNT} (1000 << 9, 11, 'house', 'USDT', false, NULL, now())"),
    (
        "ledger_key_pkey",
        f"{_KEY} ('s', 'k', '', 'tombstone', NULL, NULL, now()), ('s', 'k', '1', 'posted', 7, NULL, now())",
    ),
    ("ledger_key_outcome", f"{_KEY} ('s', 'k', '', 'refused', NULL, NULL, now())"),
    ("ledger_key_outcome", f"{_KEY} ('s', 'k', '', 'refused', 7, '{{}}', now())"),
    ("ledger_key_outcome", f"{_KEY} ('s', 'k', '', 'tombstone', 7, NULL, now())"),
    ("ledger_key_outcome", f"{_KEY} ('s', 'k', '', 'posted', 7, '{{}}', now())"),
    ("ledger_hold_parts", _HOLD.format(amount=0, captured=0, released=0)),
    ("ledger_hold_parts", _HOLD.format(amount=5, captured=3, released=3)),
    ("ledger_hold_parts", _HOLD.format(amount=5, captured=-1, released=0)),
    ("ledger_reversal_pkey", "INSERT INTO ledger_reversal VALUES (1, 2), (1, 3)"),
    ("ledger_reversal_reversal_id_key", "INSERT INTO ledger_reversal VALUES (1, 2), (3, 2)"),
    ("ledger_conversion_rate", "INSERT INTO ledger_conversion VALUES (1, 0, 'bank', now())"),
    ("ledger_transfer_hold_id_fkey", _TRANSFER.format(hold_id=99)),
    ("ledger_shard_account_id_fkey", "INSERT INTO ledger_shard VALUES (1000, 0, 1)"),
    ("an account is for ever", "UPDATE ledger_account SET owner = 'another' WHERE kind = 1"),
    ("an account is for ever", "UPDATE ledger_account SET bounded = false, balance = NULL WHERE kind = 1"),
    ("an account is for ever", "DELETE FROM ledger_account WHERE kind = 1"),
]


@pytest.mark.parametrize(("by", "forgery"), FORGERIES, ids=[f"{by}-{place}" for place, (by, _) in enumerate(FORGERIES)])
async def test_a_row_that_makes_no_sense_is_refused(
    new_player: NewPlayer, as_owner: AsOwner, by: str, forgery: str
) -> None:
    await new_player(balance="10")
    before = await fingerprint(*TABLES)
    with pytest.raises(asyncpg.IntegrityConstraintViolationError, match=by):
        await as_owner(forgery)
    assert await fingerprint(*TABLES) == before
