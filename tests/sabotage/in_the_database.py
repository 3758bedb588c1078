"""What PostgreSQL refuses by itself: CHECKs, unique keys, triggers, rights."""

from tests.sabotage.edits import InFiles, InFunctions, Safeguard, Statement, without_constraint, without_trigger

CONSTRAINTS = "tests/integration/database/test_constraints.py"
RIGHTS = "tests/integration/database/test_rights.py"
LEDGER = "tests/integration/wallet/test_ledger.py"
ONE_KEY = "tests/integration/wallet/test_one_key.py"
DEFICIT = "tests/integration/wallet/test_deficit.py"
MONTHS = "tests/integration/wallet/test_months.py"

WRONG_TRANSFER = f"{LEDGER}::test_the_database_itself_refuses_a_wrong_transfer"

SAFEGUARDS = (
    Safeguard(
        "the unique key",
        (
            # Look-ups keep an index, so that only the uniqueness is gone.
            Statement(
                "ALTER TABLE ledger_key DROP CONSTRAINT ledger_key_pkey;"
                "CREATE INDEX ON ledger_key (source, external_id)"
            ),
            InFiles("core/wallet", "ON CONFLICT (source, external_id) DO NOTHING", "ON CONFLICT DO NOTHING"),
        ),
        (ONE_KEY,),
    ),
    Safeguard(
        "no balance below zero, by the database",
        (without_constraint("ledger_account", "ledger_account_balance"),),
        (f"{LEDGER}::test_the_database_itself_refuses_a_negative_balance", CONSTRAINTS),
    ),
    Safeguard(
        "an account's id carries its bound",
        (without_constraint("ledger_account", "ledger_account_id_bits"),),
        (CONSTRAINTS,),
    ),
    Safeguard(
        "nobody owes who has money",
        (without_constraint("ledger_account", "ledger_account_owed"),),
        (CONSTRAINTS,),
    ),
    Safeguard(
        "a transfer moves more than nothing",
        (without_constraint("ledger_transfer", "ledger_transfer_amount"),),
        (WRONG_TRANSFER,),
    ),
    Safeguard(
        "a transfer has two accounts",
        (without_constraint("ledger_transfer", "ledger_transfer_two_accounts"),),
        (WRONG_TRANSFER,),
    ),
    Safeguard(
        "a transfer has one currency",
        (without_constraint("ledger_transfer", "ledger_transfer_one_currency"),),
        (WRONG_TRANSFER,),
    ),
    Safeguard(
        "a transfer keeps the balances of bounded accounts",
        (without_constraint("ledger_transfer", "ledger_transfer_balances"),),
        (WRONG_TRANSFER,),
    ),
    Safeguard(
        "a key has one outcome",
        (without_constraint("ledger_key", "ledger_key_outcome"),),
        (CONSTRAINTS,),
    ),
    Safeguard(
        "a hold gives no more than it has",
        (without_constraint("ledger_hold", "ledger_hold_parts"),),
        (CONSTRAINTS,),
    ),
    Safeguard(
        "a transfer is reversed once, by the database",
        (without_constraint("ledger_reversal", "ledger_reversal_pkey"),),
        (f"{DEFICIT}::test_of_twenty_reversals_between_two_house_accounts_one_is_done", CONSTRAINTS),
    ),
    Safeguard(
        "a transfer reverses one other",
        (without_constraint("ledger_reversal", "ledger_reversal_reversal_id_key"),),
        (CONSTRAINTS,),
    ),
    Safeguard(
        "a rate is above zero",
        (without_constraint("ledger_conversion", "ledger_conversion_rate"),),
        (CONSTRAINTS,),
    ),
    Safeguard(
        "append-only, by trigger",
        (
            Statement(
                """
                CREATE OR REPLACE FUNCTION refuse_change() RETURNS trigger LANGUAGE plpgsql AS
                $$ BEGIN RETURN NULL; END $$
                """
            ),
        ),
        (f"{LEDGER}::test_the_database_itself_refuses_to_change_what_was_written",),
    ),
    Safeguard(
        "append-only, month by month",
        (
            Statement(
                """
                DO $$
                DECLARE month regclass;
                BEGIN
                    FOR month IN SELECT relid FROM pg_partition_tree('ledger_transfer') WHERE isleaf LOOP
                        EXECUTE format('DROP TRIGGER append_only ON %s', month);
                    END LOOP;
                END $$
                """
            ),
        ),
        (f"{LEDGER}::test_a_month_of_transfers_is_a_table_of_its_own_and_append_only_too",),
    ),
    Safeguard(
        "append-only, by rights",
        (
            InFiles(
                "migrations/postgres/rights.py",
                'APPEND_ONLY = "SELECT, INSERT"',
                'APPEND_ONLY = "SELECT, INSERT, UPDATE, DELETE, TRUNCATE"',
            ),
        ),
        (RIGHTS,),
    ),
    Safeguard(
        "the application can't make tables",
        (
            InFiles(
                "migrations/postgres/rights.py",
                '"REVOKE CREATE ON SCHEMA public FROM PUBLIC"',
                'f"GRANT CREATE ON SCHEMA public TO {role}"',
            ),
        ),
        (RIGHTS,),
    ),
    Safeguard("an account is for ever", (without_trigger("ledger_account", "keep_identity"),), (CONSTRAINTS,)),
    Safeguard(
        "a closed month takes no transfer",
        (InFunctions("refuse_closed_month", "RAISE EXCEPTION 'the month of % is closed', …;", "NULL;"),),
        (f"{MONTHS}::test_the_database_refuses_a_transfer_into_a_closed_month",),
    ),
    Safeguard(
        "a month is closed when it was verified",
        (InFunctions("close_ledger_month", "RETURN 'not_verified';", "NULL;"),),
        (f"{MONTHS}::test_a_month_is_closed_once_in_order_when_it_is_over_and_verified",),
    ),
)
