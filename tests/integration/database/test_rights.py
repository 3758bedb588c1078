"""What the application's role may do: what migrations/postgres/rights.py says, and nothing to what is written."""

import re
from collections.abc import AsyncIterator
from urllib.parse import urlsplit

import asyncpg
import pytest

from cli.migrations import upgrade
from core.money import Money
from core.safer_gambling.limits import set_deposit_limit
from integrations.embedded import Postgres
from migrations.postgres.rights import OWNERS_FUNCTIONS, RIGHTS
from tests.plugins.databases import AsOwner
from tests.plugins.people import NewPlayer, fingerprint

# What is written there stays. Said here once more: whoever grants more must change two places.
WRITTEN = [
    "ledger_transfer", "ledger_reversal", "ledger_key", "ledger_conversion",
    "ledger_month", "ledger_closing", "ledger_archive", "ledger_seal",
    "audit_entry", "limit_change", "payment_intent_change", "cool_off", "notification",
]  # fmt: skip

CHANGES = [
    "UPDATE {table} SET {column} = {column}",
    "DELETE FROM {table}",
    "TRUNCATE {table} CASCADE",
    "DROP TABLE {table} CASCADE",
    "ALTER TABLE {table} DROP COLUMN {column}",
    "ALTER TABLE {table} DISABLE TRIGGER ALL",
    "ALTER TABLE {table} RENAME TO mislaid",
    "ALTER TABLE {table} OWNER TO CURRENT_USER",
    "CREATE TRIGGER sly BEFORE INSERT ON {table} EXECUTE FUNCTION refuse_change()",
    "CREATE RULE sly AS ON INSERT TO {table} DO INSTEAD NOTHING",
    "DO 'BEGIN LOCK TABLE {table}; END'",
]

ESCAPES = [
    "SET session_replication_role = replica",
    "SET ROLE croupier",
    "SET SESSION AUTHORIZATION croupier",
    "ALTER ROLE CURRENT_USER SUPERUSER",
    "GRANT croupier TO CURRENT_USER",
    "ALTER SYSTEM SET session_replication_role = replica",
    "UPDATE pg_trigger SET tgenabled = 'D'",
    "DROP TRIGGER append_only ON ledger_transfer",
    "DROP TRIGGER append_only ON ledger_transfer_other",
    "CREATE TABLE mine (number int)",
    "CREATE SCHEMA mine",
    "CREATE FUNCTION mine() RETURNS int LANGUAGE sql RETURN 1",
    "CREATE OR REPLACE FUNCTION refuse_change() RETURNS trigger LANGUAGE plpgsql AS 'BEGIN RETURN NEW; END'",
    "DROP FUNCTION refuse_change() CASCADE",
    "ALTER FUNCTION make_ledger_partitions(date, date) SET search_path = mine",
    "CREATE TABLE forged PARTITION OF ledger_transfer FOR VALUES FROM ('2040-01-01') TO ('2040-02-01')",
    "ALTER TABLE ledger_transfer DETACH PARTITION ledger_transfer_other",
    "INSERT INTO ledger_transfer_other SELECT * FROM ledger_transfer",
    "INSERT INTO ledger_key SELECT * FROM ledger_key ON CONFLICT (source, external_id) DO UPDATE SET transfer_id = 1",
    "CREATE OR REPLACE VIEW ledger_entry AS SELECT 1",
    "SELECT setval('ledger_transfer_id_seq', 1)",
    "UPDATE ledger_account SET owner = 'house'",
    "UPDATE ledger_account SET bounded = false",
    "DELETE FROM ledger_account",
    "UPDATE ledger_hold SET amount = amount + 1",
    "DELETE FROM ledger_hold",
    "UPDATE ledger_shard SET account_id = account_id",
    "UPDATE outbox_event SET payload = '{}'",
    "UPDATE cool_off SET ends_at = now()",
    "DELETE FROM player",
    "DELETE FROM aerich",
]


@pytest.fixture
async def application(database: str) -> AsyncIterator[asyncpg.Connection]:
    """A connection of its own, as whoever got hold of the application's password would open it."""
    opened = await asyncpg.connect(database)
    yield opened
    await opened.close()


@pytest.fixture
async def months(application: asyncpg.Connection, new_player: NewPlayer) -> list[str]:
    """The tables that keep the transfers of a month; some rows are written."""
    player = await new_player(balance="10")
    await set_deposit_limit(player.id, "USDT", Money.parse("100", "USDT"))
    rows = await application.fetch(
        "SELECT relid::regclass::text FROM pg_partition_tree('ledger_transfer') WHERE isleaf"
    )
    return [row[0] for row in rows]


async def refused(application: asyncpg.Connection, statement: str) -> None:
    with pytest.raises(asyncpg.InsufficientPrivilegeError):
        await application.execute(statement)
        pytest.fail(f"granted: {statement}")


async def column_of(application: asyncpg.Connection, table: str) -> str:
    name: str = await application.fetchval(
        "SELECT attname FROM pg_attribute WHERE attrelid = $1::text::regclass AND attnum = 1", table
    )
    return name


async def test_every_table_is_named_in_the_rights(application: asyncpg.Connection) -> None:
    rows = await application.fetch(
        """
        SELECT relname FROM pg_class
        WHERE relnamespace = 'public'::regnamespace AND relkind IN ('r', 'p', 'v', 'm', 'f') AND NOT relispartition
        """
    )
    assert {row["relname"] for row in rows} == set(RIGHTS), "a new table needs its line in the rights"


async def test_the_application_has_the_rights_that_are_written_down_and_no_others(
    application: asyncpg.Connection,
) -> None:
    rows = await application.fetch(
        """
        SELECT relname, NULL AS attname, acl.privilege_type
        FROM pg_class, aclexplode(relacl) AS acl
        WHERE relnamespace = 'public'::regnamespace AND relkind <> 'S' AND acl.grantee <> relowner
        UNION ALL
        SELECT relname, attname, acl.privilege_type
        FROM pg_class JOIN pg_attribute ON attrelid = pg_class.oid, aclexplode(attacl) AS acl
        WHERE relnamespace = 'public'::regnamespace AND acl.grantee <> relowner
        """
    )
    granted = {tuple(row) for row in rows}
    assert granted == {
        (table, column or None, privilege)
        for table, rights in RIGHTS.items()
        for privilege, columns in re.findall(r"(\w+)(?: \(([^)]*)\))?", rights)
        for column in columns.split(", ")
    }
    changeable = {table for table, _, privilege in granted if privilege not in {"SELECT", "INSERT"}}
    assert set(RIGHTS) - changeable == {*WRITTEN, "ledger_entry", "aerich"}


async def test_what_is_written_is_refused_to_be_changed_table_by_table_and_month_by_month(
    application: asyncpg.Connection, months: list[str]
) -> None:
    assert len(months) > 3
    before = await fingerprint(*RIGHTS)
    for table in (*WRITTEN, *months):
        column = await column_of(application, table)
        for change in CHANGES:
            await refused(application, change.format(table=table, column=column))
    assert await fingerprint(*RIGHTS) == before


async def test_there_is_no_way_round(application: asyncpg.Connection, months: list[str]) -> None:
    before = await fingerprint(*RIGHTS)
    for escape in ESCAPES:
        await refused(application, escape)
    await application.execute("GRANT ALL ON ledger_key TO CURRENT_USER")  # no more than a warning: nothing is granted
    await refused(application, "DELETE FROM ledger_key")
    assert await fingerprint(*RIGHTS) == before


async def test_without_the_triggers_the_rights_alone_still_refuse(
    application: asyncpg.Connection, months: list[str], as_owner: AsOwner
) -> None:
    triggers = await application.fetch(
        """
        SELECT tgname, tgrelid::regclass::text AS table FROM pg_trigger
        WHERE NOT tgisinternal AND tgparentid = 0
        """
    )
    await as_owner("; ".join(f"DROP TRIGGER {row['tgname']} ON {row['table']}" for row in triggers))
    before = await fingerprint(*RIGHTS)
    for table in (*WRITTEN, *months):
        column = await column_of(application, table)
        for change in CHANGES[:3]:
            await refused(application, change.format(table=table, column=column))
    assert await fingerprint(*RIGHTS) == before


async def test_only_what_is_named_runs_with_the_owners_rights_and_on_a_fixed_path(
    application: asyncpg.Connection,
) -> None:
    rows = await application.fetch(
        """
        SELECT oid::regprocedure::text AS name, proconfig, proacl::text FROM pg_proc
        WHERE prosecdef AND pronamespace = 'public'::regnamespace
        """
    )
    assert {row["name"].replace(",", ", ") for row in rows} == set(OWNERS_FUNCTIONS)
    for row in rows:
        assert "search_path=public, pg_temp" in row["proconfig"]
        assert not re.search(r"[{,]=X", row["proacl"]), "nobody else may call it"


async def test_the_application_makes_the_months_to_come_and_can_change_none_of_them(
    application: asyncpg.Connection,
) -> None:
    assert await application.fetchval("SELECT make_ledger_partitions('2031-11-15', '2032-02-01')") == 4
    owner = await application.fetchval("SELECT tableowner FROM pg_tables WHERE tablename = 'ledger_transfer_2032_01'")
    assert owner == "croupier"
    for change in CHANGES:
        await refused(application, change.format(table="ledger_transfer_2032_01", column="id"))


async def test_migrating_again_mends_the_rights_and_gives_none_to_a_strangers_table(
    application: asyncpg.Connection, database_url: str, owner_database_url: str, as_owner: AsOwner
) -> None:
    await as_owner(
        """
        GRANT DELETE ON ledger_key TO PUBLIC;
        GRANT UPDATE (amount) ON ledger_transfer TO croupier_app;
        REVOKE SELECT ON player FROM croupier_app;
        CREATE TABLE strangers (number int); GRANT ALL ON strangers TO croupier_app;
        """
    )
    assert await upgrade(owner_database_url, application_url=database_url) == []
    await refused(application, "DELETE FROM ledger_key")
    await refused(application, "UPDATE ledger_transfer SET amount = 1")
    await refused(application, "SELECT FROM strangers")
    assert await application.fetchval("SELECT count(*) FROM player") == 0


async def test_a_database_gets_its_tables_and_the_application_its_rights_in_one_step(
    postgres_server: Postgres, empty_database_url: str
) -> None:
    url = postgres_server.url_of(urlsplit(empty_database_url).path.removeprefix("/"))
    assert await upgrade(empty_database_url, application_url=url) != []
    application = await asyncpg.connect(url)
    try:
        assert await application.fetchval("SELECT count(*) FROM ledger_account") == 0
        await refused(application, "CREATE TEMP TABLE ledger_account (id bigint)")
        await refused(application, "DELETE FROM ledger_account")
    finally:
        await application.close()


async def test_an_application_that_cannot_come_in_stops_the_migration_before_it_begins(
    postgres_server: Postgres, empty_database_url: str
) -> None:
    url = postgres_server.url_of(urlsplit(empty_database_url).path.removeprefix("/"))
    with pytest.raises(asyncpg.InvalidPasswordError, match="croupier_nobody"):
        await upgrade(empty_database_url, application_url=url.replace("croupier_app", "croupier_nobody"))
    owner = await asyncpg.connect(empty_database_url)
    assert await owner.fetchval("SELECT count(*) FROM pg_tables WHERE schemaname = 'public'") == 0
    await owner.close()


async def test_where_one_role_does_both_nothing_is_taken_from_it(empty_database_url: str) -> None:
    await upgrade(empty_database_url, application_url=empty_database_url)
    owner = await asyncpg.connect(empty_database_url)
    try:
        assert await owner.fetchval("SELECT has_table_privilege('ledger_key', 'INSERT')")
        assert await owner.fetchval("SELECT relacl FROM pg_class WHERE relname = 'ledger_key'") is None
    finally:
        await owner.close()
