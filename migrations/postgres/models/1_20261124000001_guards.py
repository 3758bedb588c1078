"""The ledger's tables, and guards that the ORM can't express: signs, currencies, append-only, one open thing of a kind.

A bug in Python can then not make a wrong ledger: the database itself refuses.
"""

from tortoise import BaseDBAsyncClient

RUN_IN_TRANSACTION = True


async def upgrade(db: BaseDBAsyncClient) -> str:
    return """
    ALTER TABLE ledger_account
        ADD CONSTRAINT ledger_account_balance CHECK (
            (bounded AND balance IS NOT NULL AND balance >= 0) OR (NOT bounded AND balance IS NULL)
        ),
        ADD CONSTRAINT ledger_account_id_bits CHECK ((id & 1 = 1) = bounded);

    CREATE TABLE ledger_shard (
        account_id BIGINT NOT NULL REFERENCES ledger_account (id),
        shard SMALLINT NOT NULL,
        balance BIGINT NOT NULL,
        PRIMARY KEY (account_id, shard)
    );

    CREATE TABLE ledger_key (
        source VARCHAR(64) NOT NULL,
        external_id VARCHAR(255) NOT NULL,
        digest BYTEA NOT NULL,
        outcome VARCHAR(16) NOT NULL,
        transfer_id BIGINT,
        refusal JSONB,
        created_at TIMESTAMPTZ NOT NULL,
        PRIMARY KEY (source, external_id),
        CONSTRAINT ledger_key_outcome CHECK (
            (outcome = 'posted' AND refusal IS NULL)
            OR (outcome = 'refused' AND refusal IS NOT NULL AND transfer_id IS NULL)
            OR (outcome = 'tombstone' AND refusal IS NULL AND transfer_id IS NULL)
        )
    );

    CREATE SEQUENCE ledger_transfer_id_seq;
    CREATE TABLE ledger_transfer (
        id BIGINT NOT NULL,
        debit_account_id BIGINT NOT NULL,
        credit_account_id BIGINT NOT NULL,
        amount BIGINT NOT NULL,
        code SMALLINT NOT NULL,
        reference UUID NOT NULL,
        link_id BIGINT,
        hold_id BIGINT REFERENCES ledger_hold (id),
        debit_balance BIGINT,
        credit_balance BIGINT,
        event_at TIMESTAMPTZ,
        created_at TIMESTAMPTZ NOT NULL,
        PRIMARY KEY (id, created_at),
        CONSTRAINT ledger_transfer_amount CHECK (amount > 0),
        CONSTRAINT ledger_transfer_two_accounts CHECK (debit_account_id <> credit_account_id),
        -- An account's id carries its currency in bits 1 to 8 and in bit 0 whether it is bounded: core/wallet/accounts.py
        CONSTRAINT ledger_transfer_one_currency CHECK (debit_account_id & 510 = credit_account_id & 510),
        CONSTRAINT ledger_transfer_balances CHECK (
            (debit_account_id & 1 = 1) = (debit_balance IS NOT NULL) AND coalesce(debit_balance, 0) >= 0
            AND (credit_account_id & 1 = 1) = (credit_balance IS NOT NULL) AND coalesce(credit_balance, 0) >= 0
        )
    ) PARTITION BY RANGE (created_at);
    CREATE INDEX ledger_transfer_by_debit ON ledger_transfer (debit_account_id, id);
    CREATE INDEX ledger_transfer_by_credit ON ledger_transfer (credit_account_id, id);
    CREATE INDEX ledger_transfer_by_hold ON ledger_transfer (hold_id) WHERE hold_id IS NOT NULL;

    CREATE VIEW ledger_entry AS
        SELECT id AS transfer_id, debit_account_id AS account_id, -amount AS amount, debit_balance AS balance_after,
               code, reference, created_at
        FROM ledger_transfer
        UNION ALL
        SELECT id, credit_account_id, amount, credit_balance, code, reference, created_at
        FROM ledger_transfer;

    CREATE TABLE ledger_reversal (
        transfer_id BIGINT PRIMARY KEY,
        reversal_id BIGINT NOT NULL UNIQUE
    );
    ALTER TABLE ledger_hold
        ADD CONSTRAINT ledger_hold_parts CHECK (
            amount > 0 AND captured >= 0 AND released >= 0 AND captured + released <= amount
        );
    ALTER TABLE outbox_event ALTER COLUMN payload TYPE json;  -- written once, read once: text is smaller and quicker
    ALTER TABLE payment_intent ADD CONSTRAINT payment_intent_amount CHECK (amount > 0);
    ALTER TABLE game_round ADD CONSTRAINT game_round_amounts CHECK (stake >= 0 AND win >= 0);
    ALTER TABLE limit_change ADD CONSTRAINT limit_change_amount CHECK (amount > 0);
    ALTER TABLE cool_off ADD CONSTRAINT cool_off_forward CHECK (ends_at > starts_at);
    CREATE UNIQUE INDEX fair_seed_in_use ON fair_seed (player_id) WHERE revealed_at IS NULL;
    CREATE UNIQUE INDEX role_grant_in_force ON role_grant (player_id, role) WHERE revoked_at IS NULL;
    CREATE INDEX inbox_message_waiting ON inbox_message (source, queue, id) WHERE state = 'received';
    CREATE UNIQUE INDEX player_email_confirmed ON player (lower(email)) WHERE email IS NOT NULL;

    CREATE FUNCTION refuse_change() RETURNS trigger LANGUAGE plpgsql AS $$
    BEGIN
        RAISE EXCEPTION '% is append-only: % refused', TG_TABLE_NAME, TG_OP USING ERRCODE = 'integrity_constraint_violation';
    END $$;

    -- A month of transfers is a table of its own; the default one takes what no month was made for.
    CREATE FUNCTION make_ledger_partitions(first_day date, last_day date) RETURNS int LANGUAGE plpgsql AS $$
    DECLARE
        month date := date_trunc('month', first_day);
        name text;
        made int := 0;
    BEGIN
        WHILE month <= last_day LOOP
            name := to_char(month, '"ledger_transfer_"YYYY_MM');
            IF to_regclass(name) IS NULL THEN
                EXECUTE format('CREATE TABLE %I PARTITION OF ledger_transfer FOR VALUES FROM (%L) TO (%L)',
                               name, month::timestamp AT TIME ZONE 'UTC',
                               (month + interval '1 month')::timestamp AT TIME ZONE 'UTC');
                EXECUTE format('CREATE TRIGGER append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON %I '
                               'FOR EACH STATEMENT EXECUTE FUNCTION refuse_change()', name);
                made := made + 1;
            END IF;
            month := month + interval '1 month';
        END LOOP;
        RETURN made;
    END $$;
    CREATE TABLE ledger_transfer_other PARTITION OF ledger_transfer DEFAULT;
    CREATE TRIGGER append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON ledger_transfer_other
        FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
    SELECT make_ledger_partitions(current_date, (current_date + interval '3 months')::date);

    CREATE TRIGGER append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON ledger_transfer
        FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
    CREATE TRIGGER append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON ledger_reversal
        FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
    CREATE TRIGGER append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON ledger_key
        FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
    CREATE TRIGGER append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON audit_entry
        FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
    CREATE TRIGGER append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON limit_change
        FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
    CREATE TRIGGER append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON payment_intent_change
        FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

    CREATE FUNCTION keep_account_identity() RETURNS trigger LANGUAGE plpgsql AS $$
    BEGIN
        IF TG_OP = 'UPDATE'
           AND (NEW.id, NEW.kind, NEW.owner, NEW.currency, NEW.bounded)
               IS NOT DISTINCT FROM (OLD.id, OLD.kind, OLD.owner, OLD.currency, OLD.bounded) THEN
            RETURN NEW;
        END IF;
        RAISE EXCEPTION 'an account is for ever: % refused', TG_OP USING ERRCODE = 'integrity_constraint_violation';
    END $$;
    CREATE TRIGGER keep_identity BEFORE UPDATE OR DELETE ON ledger_account
        FOR EACH ROW EXECUTE FUNCTION keep_account_identity();
    """


async def downgrade(db: BaseDBAsyncClient) -> str:
    return """
    DROP TRIGGER keep_identity ON ledger_account;
    DROP TRIGGER append_only ON payment_intent_change;
    DROP TRIGGER append_only ON limit_change;
    DROP TRIGGER append_only ON audit_entry;
    DROP FUNCTION keep_account_identity();
    DROP TABLE ledger_reversal;
    DROP VIEW ledger_entry;
    DROP TABLE ledger_transfer;
    DROP SEQUENCE ledger_transfer_id_seq;
    DROP TABLE ledger_key;
    DROP TABLE ledger_shard;
    DROP FUNCTION make_ledger_partitions(date, date);
    DROP FUNCTION refuse_change();
    DROP INDEX player_email_confirmed;
    DROP INDEX inbox_message_waiting;
    DROP INDEX role_grant_in_force;
    DROP INDEX fair_seed_in_use;
    ALTER TABLE cool_off DROP CONSTRAINT cool_off_forward;
    ALTER TABLE limit_change DROP CONSTRAINT limit_change_amount;
    ALTER TABLE game_round DROP CONSTRAINT game_round_amounts;
    ALTER TABLE payment_intent DROP CONSTRAINT payment_intent_amount;
    ALTER TABLE outbox_event ALTER COLUMN payload TYPE jsonb;
    ALTER TABLE ledger_hold DROP CONSTRAINT ledger_hold_parts;
    ALTER TABLE ledger_account DROP CONSTRAINT ledger_account_balance, DROP CONSTRAINT ledger_account_id_bits;
    """


MODELS_STATE = (
    "eJztXetz2siy/1em+JJsFcc3cZ6HbG0VxiRhYxtfjDebXW+RQQygazHDkYQJ55z932/36I"
    "GeIImHB6wviRlNj6B7Hv3r1/ynMhEDZlgnLd4XPy6ZZdERq9TIfyqcTvCPxOdVUqHT6fIp"
    "Nti0b0gCHXv2JoGufcs2qWbDwyE1LAZNA2Zppj61dcGRpE7c7mRoigkRM9vSB+yE3HL9Xz"
    "NG+gvy3BIzUwNS9sNmJqdGTx/8VCVjygcGGxCdE2EOmEnmuj2GD353IJ+xn07wawyEBt9D"
    "56O9vXEmB+vZYsTsMTPhvX/+WXH64ePAwJW//qoi5wbsB7Oi/Syb2vIPOTT+4RFM73tDnR"
    "mDkMDgITyS7T17MZVtZ/qoxe2Psi+yot/ThDGb8GX/6cIeC+4T6NzG1hHjzIS34xtsc4ai"
    "4zPDcEXtSdP5ncsuzu8I0AzYkM4MnABI7XyBZVul17tqd3s3zW6vV4lNDo8iID23SRMcJx"
    "Z8VUsyQE7cf/zz9PTVq3enL169ff/m9bt3b96/eA995feNP3r3t/NlltxyhpI8a31qXXXx"
    "CwmYvc7cxoa/JQ21qUMlxbXk/lJsYQk0xtRM5v+SIiID+HFRGXgcXyUEr2EpheWqKy6Gyn"
    "wsiMW4TXQb5MoMNjLppPZzX0DL4Jcq0czF1Ba9KV1UyclJbMWlyGxCf/QMxkf2GD6+fb1C"
    "HL/VO43P9c7zt69/Csvkyn1yKh+hdJbSCC6xHCKJkCktF9hZUC6wFT2ziJhzkAYRQ4LNgT"
    "04ryhenr7PIAvolSoM+SwsDX//yioHn0BpCbhstpDtgjPnBCDUZLHDokYo0cbUrhIKcuIP"
    "QtfUkQ6sXEPQhHXy6037Klk+AZKIhAa6ZpP/EkO3YufI40kq81GygrnIDBx5Yln/MoI8fX"
    "5Z/z3K7sZF+0wyR1j2yJSjyAHOIqz3T/j4wmjy2UQyvwXfkHJ3voTOD494f4ukYjKN6Q/M"
    "mxGZl0qn2Wi2fmue14g3wh3/XL86v8Amd7Xc8Y/1lmwYUt1w35F3gbzNsj7epi+Pt9HVAW"
    "9nVlxENxNqGKmqlU+0Xrvalmhe7Fa7enX67q2vT+GHVRrUzWX94sJTmZasNKhl95hpCjPO"
    "zy4cvcm8DFMVmuuuNnoAu0y3+Xt39S4zWbhPLtpXn7zu0a0nzHdvyfWoHWf8ObDN1icsmf"
    "kR0uhm79KeeH8c4JYPP5EO2txYuPNklXBal82bbv3yOiSh83q3iU9OQ9LxWp9H9xp/EPK1"
    "1f1M8CP5o33VjB4Xfr/uHxX8TnQGSjYX8x4dBACW1+pxLST3AWDQ/CJfUh2OtCsc0EifDQ"
    "XoXqAA8xoxGLVAAbMFaF5zYd4zswqqGOlT7R5mA2hsw4zHy/FOD/fYLTBFwpRbmCYHtEEr"
    "JGSPJzEpo4loeB8wU2ADTv05NQe92BNxKtL6xh9NTifRFsoBBQ1cbuL3dE2H7ZndFz+aD4"
    "zblQTLYvBxdZVhUciOPeb3XG9X5ET2hs2A2qBfWsTZIBgn01kfwMkY9oYFs09IF+CyyQy6"
    "IPBaZgOYQwBtijliN/wT3sQteBmM7IzmDWAR3U6wL+7zzQl2xog5sTQWKmkslFMk0TZ1e9"
    "s6T7FNBWgicpjN9MEJUqpzIm9jr5V67ytn8wxui/KXhlVc+X+MmekGJq+/yval7HN6x8bU"
    "B2Za+JVi/F0NggNk+4PBu986toGEp7DtMzPnBhAiKneAJ2fFrKDHEXQhqRw4k+EZqAKDKp"
    "mPdW0slQ1K3J+3Ked3Yu4UmjYzzUKQI0J6ONC0BB37BR11TROzZMDhPVoJNgDXjmCXpYG+"
    "a+FGmzP0wMn1OBGcLTyP0D3MJekEgr/l/OXa4oTUSR/GHgAQcN9C7hmbolZvkT410NhP8L"
    "kpWxARGEK7j2ON/bz2jt9xxCr6gGjURMO23IC8ceHdfDbpAxWFl87HEonIHt5bdMt/8XOL"
    "+e3WyXTxEzrGGp+bjS8EQQ4CniFoDfAieKklAB8NZxYgobnw3gevl4YcSia6ZaEpx/3qVe"
    "Jtj4YQ0sZD+QIjNEZkNk2PykBWyXWCfMQ/vN8Vi8wooZSSUMoTYJj/wPz1DjSPVGXttHJ9"
    "Uf/W7PQa9ZvPNfLyjrufPzcvzmvk1P981r66vQF91G84b35sNVrdGnl9xz+3b2+avU912N"
    "hhjBdeQ6N+3erWL6AJxv0E58bX+jf0Md/xj80m/IGDddqX7W6rfQUfYaBf640v120Y9OWb"
    "O978HfSBq0/Y821GY+r2NGh/vWZFfD6BypCvQsOKHXw0xYPuxnjgrjeC7zinuOtqcHZVyT"
    "PY8iz2rIivdPtA0d87c8glSKOyaAqi8SzxGunRGrFYDfcgTThwhDAY5ck8DlBFWNwHsgPk"
    "8apTpN2+CKnJZ62oi/T28qzZef5Sch066XboqAkw29Es8p3uAaJC58p+XCGVic5hP4G32N"
    "YHSY8K2IxHNETLw5YY1GTNJpPMURl71A0C+4/JkLEF4GWY8gjR5ZH5MXOAzYDDU2BTfDW7"
    "ZB+/dJhB7WSTpQshPwtn8hyY9P/25rvXupwFEfb07tk0YfU8ZR7t0loheZVgqvB4uNZOMf"
    "Y6rjVSXEoLgcVsQjHloUYm4gF2epkGIQE9tcYYL4F/j+HLe2dAFY4FWzeILpG8Rqf2zAQ6"
    "OD1M5kRZVNHWMKWmjY1z+EYsbqvY+9tL3+iBAno68Qxv2SWwpFEZyyspiID25C6ufKwPUh"
    "1NtOueOe9tZfk4H6QqOV+M8wcXgD81qJY//P76ot7AwHqH+o436tfd2w62eMv3jneaF836"
    "jROiv5xYjx+Ab7IhQwtRgpjSfeUhotJXXuLkJ4qTg1J3NerEqJOVylWIrlSwCh82iGt6Ra"
    "WQQFyKIpcoYjaj2NKIS+SjMJk+4l/YIqYKJBs/AjEGByaINPsHNJt07sPkyHYAHHDCl/FR"
    "B7aoTqvRraRO+5LDGTicsNRT2Pw4ITatAZtMhY1euw7ThJlowYp3qmYwZ92zRTZr1lcMiO"
    "8zDV6KUS8UFFnDkG5SGKJKhsLEOHyZeG2yKSgtaD6i3Joz0zM7jeHPuKFqmwNvYINSqYDB"
    "LoxSMpiRfHdqYHx3QhpNfULNBXHnQF7kcfrmTQboAb1SsYd89jSrfCgTaz7QR8xKtP5xmB"
    "spGYs+TdS7vbCdNGw1mFxxy3MAS2FftD/IDxZuNDDlZfgaETJ6zu0gdxb8MDR0zc62JlZp"
    "Rm6Urg9VQAxnrat651tycvFZQlTv2bdusx4NxZnZmkhLv1hvRQmQq7xCKtftm660oQA7HH"
    "vJx1vXXIJBitDSbV+e3XQBvMEOKSZwhAlerMrHDooYOJGVuVFHhFDliAZcTEPdtGw/jtQV"
    "lRvUao91K8fZ8kiGYJhK1IjLKD2JIUCyURLDnqSEUWsyUngI6p3laFiBn6BezkJpK0tfI8"
    "dlK1MkgaGD8AKXQwKo8p9lwVJmsPNaQNVF3EOXe+ecWrhxwhFWleu1v3BCwWpEYKIAdJ4A"
    "y+P4aYNxNoBLj3rAlV78OFDyJl9ugUQIS4FsYuF8nB3sBvT+RJuQ8yDL3mX5PTPUkHWCf4"
    "ZYWy8WwfrMz22qIdzSTQxjRWCF6qKfOsR+wCtwL6J8AfvRBMBXUunY3bwIE6y+mrqNiU9w"
    "QnlRUJIFbkVHGA1XWp9aEj1yJqtCVIklnMoQXMgcKafzBPZc3XYsVVRzMeWmG6xKzqNd2q"
    "OQ6UXNUUpsvP7KCctodaq+T3RMLqVtpBk9SgrAviwagRwA2Er0EVcvul+RE63raolJh5r/"
    "LMu5Zgc7Z8or1ieTmRxFRszigeGAZgA8uq0/gAYtYx+XkbQD1ofd3z1EAIMO4JMfTCt3uc"
    "CJhNm/xGDDhONuny/3cowfdDYn311ewdvMxXc4B8Vc9qROqjIedPhIZ1aNwBSeWTJ32H85"
    "hhdXydRYtrvfQxZ63/AYPLLQYPfUW1oqDvrok/IvHGCRRK3y9q0g/ojYzQYbSCORvBRHYX"
    "Ecb1R9WI2hfTioyL+ZKdTbuQKLAxSEuCwyFS3wSJUWyXnzun2DxQewYEH9W/u2K2sVnDW7"
    "skTB19aVrEvQaV9cnNUbX2rkDdYkuDjveYHKb93Py6Dkd3e8fv7r7U33snkFo7z3Kxb0ZL"
    "GCf+YS9zagwVOIS67M0boAuhNacYfCiXpBu4d7kYHtVuTcV+CyofP73EdJgOjA/JdS1x4B"
    "w6eOmQe3hIEsBAFvNEAV9jRYhbc6TFDMH+y6JFJYZIof+Y5CW8iCESNVWAoVOrRlzapVdQ"
    "xUXiGuqltIUHHaUlK7k5RTgjd/JECQ7mCqpcPZzzie/WM6ncIXwkTroXMOzd2y1l4P/Dw3"
    "dRvUgY21AZUiBTw2rkyreXoBIpUEuX8gFl04zi70kuleiYjjnwuKmKjrmsYsqyvuGa8k17"
    "70H1dXGaqp7Niz/Z4ZHLDWWJjSzguUnvH3Uuc6qU+nzyxSv25VyUiHTVA6JbvuHYLwxHE6"
    "AJDQbVgqNMnnutWxS8uv0rrrCtNuSlh4etx9alC4QkkQykTdP70zbBsZ1wdxPIVvRZ3qMF"
    "wRDTZEWYpZaTGb7AFO72LXvQUpDwaqPEkpl3dIbMW8vCIr3GFWnL25U5av/YEOk61rM5ZD"
    "0yqUq9yo3zTq583HSlVuTqhuNAQf6uaEur8+ho3inaqrEBLD7siTcP8sl5LB8jYljnGsKB"
    "jOgqhFBqkYunaPJjFsRJeFc0MY/vUMgc89Qm4P1cjITy6c8vYWAyVMJgtaNszMQeKlZPt7"
    "85YxVvpetv1NbL2OX/l5OOPOlWzyTfjP618qyu1q1RVYSs7fPFDKJ1A5P7Mgljp9kwVMQa"
    "8VWeMxOGUy+KVWMUAVpS11baW1sBJSPQkxY4J3ARkHyEowpbJ8SzBVgqkSTK0BUy7nExDU"
    "UibpsGk5ATLl9DHTwgy3e1ixHJOGqe/b8UIFTsitLA3+3WQjHTQm041gRzgCqERwY0GWQV"
    "VSq4LhLXmXhVewKTHLb4+vLsGSArtWdQVYsl3J508sDxOqm/mopCdwKQC5hHp573cOUx0h"
    "bn15muVmKeiVXiXoNHa7FKirZl5OB2kK8VkxrXbXrlaD8tEMztc8PA7SKMzjijYWFpNH5v"
    "KK4hphcJaasyphWWP7QhLIUtQvvaTfm6d0RZ1XX26OFSszxuXv9LY6LJA/S7hxKXt5fYd6"
    "j/X1QS3VH7zvkpnx9Ua39VuzRhzqO/6x0/6jeVXDvNh/M37HGxdtmcSiGUKtuvomRU9GUj"
    "JS+nKIER5dgM32mQ1z2bR7qXfUrygfGiVUef939x8H9fyP/OqyPKKcLpi2otHJlALaL7IC"
    "tn8Uw4nqufEKWfeS6Eszn8pmPkDqE6uHBaZcr23WZRgjVHgZKrPpOUzD0N1pMV9Y4gDlCl"
    "N5hYUMYvl9nxHiUtYqy3rPgQR7q1DrnuhFlJSdhBOEAo4KLazkEcrVpfLqKmPy09fccRUe"
    "jqNyEF5/kdMbHafcwNtzOOu6uEc6wLA4n3fnllaTtWu90vHpFXJNw9cgV7cXF6t806Fqon"
    "6S4YY3skcSGw9sJ0vjfvr5L9mxIc8SA56PkXOe7WlDfh3b2o7wSBMPzFxIc+6GjOq4YzVc"
    "y/CxzKlcUTUBA4iwp/AtH/TEsh4udZuzroB/1nO3C8Od+6MdyVTMGYMUmmGJNySEZ2B6PF"
    "Jo3suuGcKS5PUlwVpMOvfzKECvGzNu6xq1oQVeLG84SIowKjhKQrDQn+FoMTfp+a8yqV2d"
    "UBaVk9ofG8ft2MFTRm2nbsSqY+UyalsJjFxGbR981HZAa0yqXh/SKdO1pYgqmymEW3LkmR"
    "VXaU7Id4Nads+y2fS7d0cKZ3OGxS9hVyX4YFlqzHMA1uRtmKA6zYV5b6VqV3t77wbB22rt"
    "XI+qi+0mbttJTY5zt8t+pN2B4lOorFtVGNfMBc7KbO6pVcd98/du6KSPXZcYug7W6x69Qz"
    "Fa2bq4l6r0Tx2S8uXvpPkgZIhsf0XMX+wKwjxOUgTVjZmZZK1bfc9TkO5oeL+NYu6G0LDu"
    "0QyzuvJuW1HacttSbduKAZw8mvh6MORZcHcOhVTQ07YOhDYCNw0hjPZwWElANt6jlbBGg0"
    "494fbKgGn6JqP3DkJYprgQW4j7Gl7COGDyZiyrih/6zLZOSMsmGuXPbPhImKx0zahpLJKA"
    "y3YHL2udKn2Yp0MXtbBh/Og5FHAYyb4oUqMlRHiEgVSHfrCHoiT4oFAZniVZKWDlBLyR5r"
    "Y9NeNCn+h2Y0z5KNGIGny8Ut0wsGNPW/bMoHJIGkItwBjeFUwDNFXhXdB4T46F10kLebu0"
    "vJPJfSRMYrKJeKAGef7ducntu/xZPxHvGg6LoPoD0+cfoAElKST7fHWprpTqSqmuSAbcw5"
    "ePMzNb0rRHq7QN278e0IU02UzZu05XmzJTF4PeWMzM3Ia1KK3KtzM+hn3tEa4f3VO6UOD2"
    "UawcRZyZkHFGP859Y0dcAqNg6NGW616U9V+PGpSEUOdwyGTRjyLQM0Jbilo5USuCPz9S3b"
    "xhLAx7os+qq5DnEHr1LK/bWtiJBeA1MQH4N2EczctjmEAA//zYGtB0AOmN4KtYNWmtHlNr"
    "LOsfjmXVRAZ40TFhV+VjfLV/XyB0Mxk805IKMO731SXsLGFnCTsdRY6ZD2y5SWRVDSNkR6"
    "gdbj8wPcCzHu5eBfnt05ZMz3LJnaHjNbx553eErGR1BlZzkfsma59E2bikihMt/MMmA5PO"
    "QRHhs0nfCeRQ69Asa0g8AWQSufCPUaPojX9B0jJ2TTU5K4JAPzlTLYY+P7mln9OR58jrsQ"
    "50pos0OfHVFA/6wNfmZRbvRomvZfH8bSdh5K0su92Csjsy+MvQPHfugRKAJgeZHOQWP/Wm"
    "uxIF3fMWcy8L5ufjrwbcGAkznyslQHOEfH51moHNr05TuYyPIt4Ue9qbMlNjSQ7Ec6bpE2"
    "qkKDdhyqhy45CeuEMclWpz3my0LusXz99UHU6DFqM7QdieCF6/iJVrHQOe4VhqaGbmKusY"
    "I1S4vGPBWf3mZZZpDb3SbyJ4GZvYMvYhsRBxepxBgERdoKxz52JZ0AsMMZqxD8QQc2Y6hc"
    "Fz4eXTl6/fvX7/6u1rHyb7LavQcRwJM44MSLLYC2EwytOCQ32qCLf7QLYrdnu64H63jLN2"
    "+yIEhM5a0XzP28uzJpyRkR0lzuyIap51H4mQlYdjyuG4ql6Dy8I42/NXbAgMdWBMz5yqFJ"
    "5woWSlDqD1TqvRzVbQ0GKWtXldPgTTN85IR8T1sDInZnywaZU5HOOYGLRrw403p1LsN4Ep"
    "t9qM07MCPbOErtMZ18ZsIEFxjczHogr/6NpYNnh/e7FlVSJTaKWr3rmC3lufbrA56hSyZC"
    "hQMhlE7tTDSgxd3+Ory0scFbdDScn18pdbi9Id3UVH2/f8lWEZ2w7LKMN1dx2uW3pJi0zh"
    "g/CehUwAP6Y6DFckUDdEWYpZbTFjHYRiicClG/wgJCyhSD4NI0BSlvxcbUIaJfoMc5uPvM"
    "CAw2TpWtNRYELlNhvtEu77VrsErB+06K0B+kE7Yhakb9mzgS4w85uOYKqNZMXNOV4H7QTq"
    "I2oWwyEzP5DvMn5flt8UMxP950n4ffMBN0Dljxu3oBA+3JYzNx2alxEKOwTjpdNrx06vHM"
    "F54QN2C46CA5zvj2IAd7wFSVeFeG6ENWeh6fdbexC2OVvmqU2paePNHgIa5RgYIkZ9gzS1"
    "CSan2RSrq1B4OhdYQ4XoCfbsLY6bJZaS/bCZyanhacy+eS4aXxm5fsTrUZq6H83UXbre9x"
    "aXFlklWVkdXVwKszop1lUfeJGu/r6Y/5LcNxlkAb1WXJL75tAcDwdiGCg9D/v0PMApbafA"
    "n/Wlnnzi/fG5IqbONZt5NpH2dfOqRpDyjjcu2jfN8xrRDEDygzveaV9cNM97Z/XGlxpsKA"
    "ZmIqHaV2Rb2X5FKKlEJWjqK9IYfRJ1ozMDFYuqxGCW5SiNeOOJIwGSQwKPktY41xNiZldJ"
    "xSU4CJmozHgxszWRZLD59aZ9lcz6AEnUq6JrNvkvMXRLoXJecinQQI0RMjDZ/IMcigA8ZH"
    "MATRkTfFawG/kVsjvE7l6JXrMSOa5xgOjdK7jFFnJ9hQhL96bSzi/n5CwSqxAkLB2cKsu4"
    "dHCWDs7SwZlszgUdj8kvHbPnuk+qqwy6U7rAqmI9fdk3g3fTLVMrvZEEhgCdpkqGpphIO8"
    "hct8bEFjIqmPGEimZFBlh/17NbKLJ3zxYV4NifIDGbzalE3l4V4KCtKYPtFkfxUaU3hlOt"
    "XB4cpXH3cY27T64w9B2/rn9r30KDs2jUMAuUpsatmxoDe1dWS2OAROU5rYy74hFKcO9r2z"
    "gQ60lpTy/t6RvP9UanCRAVTehO7gEckc2r89bVJzgjQXkE1t/xRv26e9uRnejUnpnYq/n7"
    "dUs2OcHsaHtv/u8tKPPY5hcdv+P16+tO+zdsBC3aFA/YdnN7dtnqyp7WrD/Rbee99dY5Hs"
    "y6HOvXZsMd6v+YJp836leNJpr38WsAw9G0fMc/1luyCa8idb7Fb63mV6R70NlcjQM+qFrn"
    "WKsRMqWnkVOfAUQS9+siHMGrfkw2hRlGhvBmTIDULbJETUpU33lEB/yerNFOQSmp54CYli"
    "LS+YPQNXnTErCcW8PMZSh3LxXQ1PMWkAmQKCyNgkfcTkrHYFZy4rRfpc0FiBS+USU7mx9F"
    "ieMiTcNICVgWGygVe3N6LbA2vvQAu8d31T2gcYuZzjDe0BYbnNE7Cfkp8zZTuX9M3pCAAT"
    "KvmEOUpZiVFrNC6bmKHXSHLuVCWRLO2t0wT8JxCS1vZj3M5b3ffIkQz1LdbFluuw0723Jd"
    "e4sJD9Q0xRzgDgbkcBd7kjn+Qw3BR8lZElmIyjt/lNa10/1f6DHtbWTjC4+gsk5e2vl2b+"
    "eDc2qj2RSkV9raV06m3U8mOM9EQt3NdMuAT6D01HH81lXPDFklc2HeYwPGsgwmOq/97HQh"
    "+uCXIpLYxe1DR2eiKWh73InZJT9AK/G3osgsKFZXS88ZyRUkKqNaVgeeLt1nG4aeLiMdD5"
    "Ota4NPQ9NKqfDT+myg201um4tKAjYOPK2uQsYU+/WY3zEbHsbTVseeeGc0gf4npD5F/e0f"
    "ghuLD4RRbUzkoHhLLl6Kq4EqZlrLS3Jd9yFWDnCuyU0B0bt6U4m8DxR5H6dyW1Cr2r7GSr"
    "Xke0BW8jfZ8lkyOPHC3VkfEWYeDgdIjpDFOwn9GDAbAHqCzb7LfqRs0wESlblc0SgXXNeo"
    "QTDzskrYD1iBxoJQy/Oc47HHMtbDWIUbmr93Q5Ahlhnqw4aL9tUnr3s0XbSEbE8Ask3R/i"
    "VmVu47xGOEKq89ZQ6RvFwumbuGuTkcw7utEGewTyZNzipcPqyuQnQmdOuN/H4ZkgqRgowA"
    "X3HM/aNkCvhJcKxxipVMgUo2StPqCemwB3EP4sH8QHniUJvghelJyYbbG7iEawcK11TPUD"
    "u8WzhwURV1E3q0Kp8DlfbXq2anhqkAzLzjH1tX6IirYfQ//iZ0511ftztddOZNp8K073j9"
    "qn7x7QZaYF81FpkvdtyxG07uwVhFKl8yYYhKZUEpow15LMuPLcKUJcZQGmOYqCAUEnOYsg"
    "zLVE3KimjfV8LWh7pG7ZQbCkPPV+rgPNpznRaeLuoNNF/2kN+NGqQpy2Lkrnlcartb1nbT"
    "C40kM/MQiosoozhZuNbzH6cBslJlKg/TlPAEZuraOOkYdZ+sPEDpss+jHJ1JO/hTsRidvn"
    "z97vX7V29f+4Yiv2WVfWi9LQjjMnI6lwMkR7ij7yYoEhZVDg673Y+Quy9fvMhi0nnxIt2m"
    "g88imb4iJXQuve5wgGSjusOqcXsFc7dWVPhRD7O//x8QRqf0"
)
