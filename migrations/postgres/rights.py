"""What the application may do to each table. PostgreSQL refuses everything else, before a trigger is asked.

There are two roles. The *owner* runs `croupier migrate` and owns every table and function. The *application* is the bot,
the web, the worker and every other command: it has what stands here, granted anew after every migration, and can neither
make nor change a table. A table that is not named here can't even be read by it, and a test fails.

A month's partition is reached through its table only, so it has no line. Whoever may update one column of a table may
lock its rows (FOR UPDATE).
"""

from collections.abc import Iterable

APPEND_ONLY = "SELECT, INSERT"

RIGHTS = {
    # The ledger: what was written stays. An account's balance moves, a hold's parts grow.
    "ledger_transfer": APPEND_ONLY,
    "ledger_entry": "SELECT",
    "ledger_reversal": APPEND_ONLY,
    "ledger_key": APPEND_ONLY,
    "ledger_conversion": APPEND_ONLY,
    "ledger_account": "SELECT, INSERT, UPDATE (balance, owed)",
    "ledger_shard": "SELECT, INSERT, UPDATE (balance)",
    "ledger_hold": "SELECT, INSERT, UPDATE (captured, released, state)",
    # Months are closed by a function of the owner, and archived by the owner. A verification keeps how far it has come.
    "ledger_month": "SELECT",
    "ledger_closing": "SELECT",
    "ledger_archive": "SELECT",
    "ledger_seal": APPEND_ONLY,
    "ledger_verification": "SELECT, INSERT, UPDATE (settled_id, verified_id, transfers, violations, finished_at)",
    "ledger_carried": "SELECT, INSERT, UPDATE (balance), DELETE",
    # Messages: in, handled, forgotten; out, published, forgotten. An event is never changed, only claimed.
    "inbox_message": "SELECT, INSERT, UPDATE, DELETE",
    "outbox_event": "SELECT, INSERT, UPDATE (id), DELETE",
    # People
    "player": "SELECT, INSERT, UPDATE",
    "access_token": "SELECT, INSERT, UPDATE (revoked_at), DELETE",
    "email_confirmation": "SELECT, INSERT, UPDATE (expires_at, used_at)",
    "totp_device": "SELECT, INSERT, UPDATE, DELETE",
    "recovery_code": "SELECT, INSERT, UPDATE (used_at), DELETE",
    "notification": APPEND_ONLY,
    # Protection: a limit is changed by another line, a break can't be ended.
    "limit_change": APPEND_ONLY,
    "cool_off": APPEND_ONLY,
    # Games
    "game_provider": "SELECT, INSERT, UPDATE",
    "game": "SELECT, INSERT, UPDATE",
    "game_thumbnail": "SELECT, INSERT, UPDATE, DELETE",
    "game_favourite": "SELECT, INSERT, DELETE",
    "game_session": "SELECT, INSERT, UPDATE (token_digest, launch_digest, claimed_at, expires_at, ended_at)",
    "game_inquiry": "SELECT, INSERT, UPDATE (asked, next_at, told, told_win, told_at)",
    "game_inquiry_mark": "SELECT, INSERT, UPDATE (opened_until)",
    "game_free_rounds": "SELECT, INSERT, UPDATE (state, external_id, asked, next_at, won, ended_at)",
    "game_round": "SELECT, INSERT, UPDATE (state, stake, win, outcome, closed_at)",
    "fair_seed": "SELECT, INSERT, UPDATE (nonce, revealed_at)",
    # Payments
    "payment_intent": "SELECT, INSERT, UPDATE",
    "payment_intent_change": APPEND_ONLY,
    # The back office
    "role_grant": "SELECT, INSERT, UPDATE (revoked_at)",
    "audit_entry": APPEND_ONLY,
    # Which migrations are applied
    "aerich": "SELECT",
}

# What is written there stays, whatever the application does.
UNCHANGEABLE = tuple(table for table, may in RIGHTS.items() if "UPDATE" not in may and "DELETE" not in may)

# What runs with the owner's rights. None of it moves money.
OWNERS_FUNCTIONS = ("make_ledger_partitions(date, date)", "close_ledger_month(date)")


def statements(application: str, database: str) -> Iterable[str]:
    """The SQL that gives a role exactly these rights, whatever it had before. For the owner, in one transaction."""
    role = _quoted(application)
    yield f"REVOKE ALL ON ALL TABLES IN SCHEMA public FROM {role}, PUBLIC"
    yield f"REVOKE ALL ON ALL SEQUENCES IN SCHEMA public FROM {role}, PUBLIC"
    yield "REVOKE CREATE ON SCHEMA public FROM PUBLIC"
    yield f"REVOKE TEMPORARY ON DATABASE {_quoted(database)} FROM PUBLIC"
    yield f"GRANT USAGE ON SCHEMA public TO {role}"
    for table, rights in RIGHTS.items():
        yield f"GRANT {rights} ON {table} TO {role}"
    yield f"GRANT SELECT, USAGE ON ALL SEQUENCES IN SCHEMA public TO {role}"
    for function in OWNERS_FUNCTIONS:
        yield f"REVOKE EXECUTE ON FUNCTION {function} FROM PUBLIC"
        yield f"GRANT EXECUTE ON FUNCTION {function} TO {role}"


def _quoted(name: str) -> str:
    return '"' + name.replace('"', '""') + '"'
