"""Months that are closed, what is kept of a verification, and digests of what was verified.

A closed month takes no more transfers, and keeps what every account that moved in it held at its end. The table of a
closed month can go into a file (cli/archive.py).
"""

from tortoise import BaseDBAsyncClient

RUN_IN_TRANSACTION = True


async def upgrade(db: BaseDBAsyncClient) -> str:
    return """
        CREATE TABLE IF NOT EXISTS "ledger_month" (
    "first_day" DATE NOT NULL PRIMARY KEY,
    "transfers" BIGINT NOT NULL,
    "digest" DECIMAL(60,0) NOT NULL,
    "last_id" BIGINT,
    "closed_at" TIMESTAMPTZ NOT NULL
);
COMMENT ON COLUMN "ledger_month"."transfers" IS 'how many';
COMMENT ON COLUMN "ledger_month"."digest" IS 'sum of line_digest over its rows';
COMMENT ON COLUMN "ledger_month"."last_id" IS 'the highest id in it';
COMMENT ON TABLE "ledger_month" IS 'A month that takes no more transfers: the database refuses them. See months.py.';
        CREATE TABLE IF NOT EXISTS "ledger_archive" (
    "first_day" DATE NOT NULL PRIMARY KEY,
    "sha256" VARCHAR(64) NOT NULL,
    "archived_at" TIMESTAMPTZ NOT NULL
);
COMMENT ON COLUMN "ledger_archive"."first_day" IS 'of the month';
COMMENT ON COLUMN "ledger_archive"."sha256" IS 'of the file, hexadecimal';
COMMENT ON TABLE "ledger_archive" IS 'A closed month whose transfers stand in a file and no longer in the database.';
        CREATE TABLE IF NOT EXISTS "ledger_verification" (
    "id" BIGSERIAL NOT NULL PRIMARY KEY,
    "started_at" TIMESTAMPTZ NOT NULL,
    "settled_id" BIGINT NOT NULL,
    "verified_id" BIGINT NOT NULL,
    "transfers" BIGINT NOT NULL,
    "violations" JSONB NOT NULL,
    "finished_at" TIMESTAMPTZ
);
COMMENT ON COLUMN "ledger_verification"."settled_id" IS 'transfers up to this id are committed or will never be';
COMMENT ON COLUMN "ledger_verification"."verified_id" IS 'transfers up to this id have been verified';
COMMENT ON COLUMN "ledger_verification"."transfers" IS 'how many have been verified';
COMMENT ON TABLE "ledger_verification" IS 'A run of `croupier verify-ledger`: how far it has come, and what it has found.';
        CREATE TABLE IF NOT EXISTS "ledger_carried" (
    "account_id" BIGINT NOT NULL PRIMARY KEY,
    "balance" BIGINT NOT NULL
);
COMMENT ON COLUMN "ledger_carried"."balance" IS 'minor units, signed';
COMMENT ON TABLE "ledger_carried" IS 'The sum of an account''s entries as far as the verification under way has come.';

    CREATE TABLE ledger_closing (
        account_id BIGINT NOT NULL REFERENCES ledger_account (id),
        first_day DATE NOT NULL REFERENCES ledger_month (first_day) DEFERRABLE INITIALLY DEFERRED,
        balance BIGINT NOT NULL,
        PRIMARY KEY (account_id, first_day)
    );
    CREATE TABLE ledger_seal (
        relation VARCHAR(64) NOT NULL,
        after_id BIGINT NOT NULL,
        last_id BIGINT NOT NULL,
        row_count BIGINT NOT NULL,
        digest NUMERIC(60,0) NOT NULL,
        PRIMARY KEY (after_id, last_id, relation)
    );
    ALTER TABLE ledger_month ADD CONSTRAINT ledger_month_first_day CHECK (EXTRACT(day FROM first_day) = 1);
    ALTER TABLE ledger_archive ADD FOREIGN KEY (first_day) REFERENCES ledger_month (first_day);

    CREATE TRIGGER append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON ledger_month
        FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
    CREATE TRIGGER append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON ledger_closing
        FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
    CREATE TRIGGER append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON ledger_archive
        FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
    CREATE TRIGGER append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON ledger_seal
        FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

    -- Keys are written in the order of their transfers, nearly: a few bytes a thousand keys tell where to look.
    CREATE INDEX ledger_key_by_transfer ON ledger_key USING brin (transfer_id) WITH (autosummarize = on);

    CREATE FUNCTION ledger_instant(moment timestamptz) RETURNS text LANGUAGE sql STABLE PARALLEL SAFE AS $$
        SELECT to_char(moment AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"')
    $$;

    -- A transfer as a line of CSV: what archives hold, and what digests are made of. No session's settings change it.
    CREATE FUNCTION ledger_line(
        id bigint, debit_account_id bigint, credit_account_id bigint, amount bigint, code smallint, reference uuid,
        link_id bigint, hold_id bigint, debit_balance bigint, credit_balance bigint, event_at timestamptz,
        created_at timestamptz
    ) RETURNS text LANGUAGE sql STABLE PARALLEL SAFE AS $$
        SELECT concat(
            id, ',', debit_account_id, ',', credit_account_id, ',', amount, ',', code, ',', reference, ',',
            link_id, ',', hold_id, ',', debit_balance, ',', credit_balance, ',', ledger_instant(event_at), ',',
            ledger_instant(created_at)
        )
    $$;

    -- Digests of lines are added up, so that neither their order nor the ranges they are added in matter.
    CREATE FUNCTION line_digest(line text) RETURNS numeric LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
        SELECT ('0x' || left(encode(sha256(convert_to(line, 'UTF8')), 'hex'), 32))::numeric
    $$;

    CREATE FUNCTION refuse_closed_month() RETURNS trigger LANGUAGE plpgsql AS $$
    BEGIN
        IF NEW.created_at < (SELECT (max(first_day) + interval '1 month')::timestamp AT TIME ZONE 'UTC' FROM ledger_month) THEN
            RAISE EXCEPTION 'the month of % is closed', NEW.created_at USING ERRCODE = 'integrity_constraint_violation';
        END IF;
        RETURN NEW;
    END $$;
    CREATE TRIGGER closed BEFORE INSERT ON ledger_transfer_other
        FOR EACH ROW EXECUTE FUNCTION refuse_closed_month();

    -- The table of a month that is closed is not made again.
    CREATE OR REPLACE FUNCTION make_ledger_partitions(first_day date, last_day date) RETURNS int LANGUAGE plpgsql
    SECURITY DEFINER SET search_path = public, pg_temp AS $$
    DECLARE
        month date := date_trunc('month', first_day);
        name text;
        made int := 0;
    BEGIN
        WHILE month <= last_day LOOP
            name := to_char(month, '"ledger_transfer_"YYYY_MM');
            IF to_regclass(name) IS NULL
               AND NOT EXISTS (SELECT FROM ledger_month AS closed WHERE closed.first_day = month) THEN
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

    -- Closes a month, or says why not: 'closed' already, 'not_over' for a day, the one 'before_is_open', 'strays' of it
    -- lie in no month's table, it is 'not_verified' up to its end, or the 'clock_went_back' at its end.
    CREATE FUNCTION close_ledger_month(month date) RETURNS text LANGUAGE plpgsql
    SECURITY DEFINER SET search_path = public, pg_temp AS $$
    DECLARE
        starts timestamptz := month::timestamp AT TIME ZONE 'UTC';
        ends timestamptz := (month + interval '1 month')::timestamp AT TIME ZONE 'UTC';
        name text := to_char(month, '"ledger_transfer_"YYYY_MM');
        transfers bigint;
        digest numeric;
        highest bigint;
        disordered bigint;
    BEGIN
        LOCK TABLE ledger_month IN SHARE ROW EXCLUSIVE MODE;
        IF EXISTS (SELECT FROM ledger_month AS closed WHERE closed.first_day = month) THEN
            RETURN 'closed';
        ELSIF now() < ends + interval '1 day' THEN
            RETURN 'not_over';
        ELSIF month - interval '1 month' <> (SELECT max(first_day) FROM ledger_month)
              OR NOT EXISTS (SELECT FROM ledger_month)
                 AND EXISTS (SELECT FROM ledger_transfer AS transfer WHERE transfer.created_at < starts) THEN
            RETURN 'before_is_open';
        ELSIF EXISTS (SELECT FROM ledger_transfer_other AS stray WHERE stray.created_at < ends) THEN
            RETURN 'strays';
        END IF;
        PERFORM make_ledger_partitions(month, month);
        EXECUTE format('LOCK TABLE %I IN SHARE ROW EXCLUSIVE MODE', name);  -- until whoever writes into it is done

        EXECUTE format(
            'SELECT count(*), coalesce(sum(line_digest(ledger_line(id, debit_account_id, credit_account_id, amount, code,'
            ' reference, link_id, hold_id, debit_balance, credit_balance, event_at, created_at))), 0), max(id) FROM %I', name
        ) INTO transfers, digest, highest;
        IF highest > coalesce((
            SELECT CASE WHEN last.violations = '[]' THEN last.settled_id END
            FROM ledger_verification AS last WHERE last.finished_at IS NOT NULL ORDER BY last.id DESC LIMIT 1
        ), 0) THEN
            RETURN 'not_verified';
        END IF;

        BEGIN
            INSERT INTO ledger_closing (account_id, first_day, balance)
            SELECT moved.account_id, month, coalesce(before.balance, 0) + moved.amount
            FROM (
                SELECT account_id, sum(amount) AS amount FROM ledger_entry
                WHERE created_at >= starts AND created_at < ends GROUP BY account_id
            ) AS moved
            LEFT JOIN LATERAL (
                SELECT closing.balance FROM ledger_closing AS closing
                WHERE closing.account_id = moved.account_id ORDER BY closing.first_day DESC LIMIT 1
            ) AS before ON true;

            -- An account's ids and times must agree on which entry was the month's last, or later chains would not start there.
            SELECT min(last.account_id) INTO disordered
            FROM (
                SELECT DISTINCT ON (account_id) account_id, balance_after FROM ledger_entry
                WHERE created_at >= starts AND created_at < ends AND account_id & 1 = 1
                ORDER BY account_id, transfer_id DESC
            ) AS last
            JOIN ledger_closing AS closing ON closing.account_id = last.account_id AND closing.first_day = month
            WHERE closing.balance <> last.balance_after;
            IF disordered IS NOT NULL THEN
                RAISE WARNING 'account %: its last entry of % is not where its balance ended', disordered, name;
                RAISE EXCEPTION USING ERRCODE = 'CR001';  -- takes the closing balances back
            END IF;
        EXCEPTION WHEN SQLSTATE 'CR001' THEN
            RETURN 'clock_went_back';
        END;

        INSERT INTO ledger_month (first_day, transfers, digest, last_id, closed_at)
        VALUES (month, transfers, digest, highest, now());
        EXECUTE format('CREATE TRIGGER closed BEFORE INSERT ON %I FOR EACH ROW EXECUTE FUNCTION refuse_closed_month()', name);
        RETURN NULL;
    END $$;
    """


async def downgrade(db: BaseDBAsyncClient) -> str:
    return """
    DO $$
    DECLARE
        closed record;
    BEGIN
        FOR closed IN SELECT tgrelid::regclass AS name FROM pg_trigger WHERE tgname = 'closed' LOOP
            EXECUTE format('DROP TRIGGER closed ON %s', closed.name);
        END LOOP;
    END $$;
    DROP FUNCTION close_ledger_month(date);
    DROP FUNCTION refuse_closed_month();
    DROP FUNCTION line_digest(text);
    DROP FUNCTION ledger_line(bigint, bigint, bigint, bigint, smallint, uuid, bigint, bigint, bigint, bigint, timestamptz,
                              timestamptz);
    DROP FUNCTION ledger_instant(timestamptz);
    DROP INDEX ledger_key_by_transfer;
    DROP TABLE ledger_seal;
    DROP TABLE ledger_closing;
    DROP TABLE ledger_carried;
    DROP TABLE ledger_verification;
    DROP TABLE ledger_archive;
    DROP TABLE ledger_month;
    CREATE OR REPLACE FUNCTION make_ledger_partitions(first_day date, last_day date) RETURNS int LANGUAGE plpgsql
    SECURITY DEFINER SET search_path = public, pg_temp AS $$
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
    """


MODELS_STATE = (
    "eJztPWt32kiyf6UPX5I5h/FNnOc6e/YcjEnCxDa+Nk4mO55D2qIBXYtuVhLG7O7891vVLQ"
    "k9sSQeboi+2CB1tURVd9e76j+1segzyzlo81vxcMYchw5Z7Yj8p8bpGD+k3q+TGp1MFnfx"
    "gktvLQlg4sjeODT01nFtarhwc0Ath8GlPnMM25y4puAI0iDecDKwxZiIqeuYfXZArrn5ry"
    "kjt3Py3BFT2wBQ9uAym1OrZ/Z/qZMR5X2L9YnJibD7zCYz0x3Bl2A4gE/ZLwf4Gn1hwHuY"
    "fLi1J07lZD1XDJk7YjY8948/amoc3g5NXPvzzzpirs8emBMf57jUlR/k1PjBB5jc9QYms/"
    "oRgsFNuCWv99z5RF47Nodt7n6UYxEVtz1DWNMxX4yfzN2R4AGAyV28OmSc2fB0fIJrT5F0"
    "fGpZHql9aqrfuRiifkcIps8GdGrhAkBo9QKLa7Ve77zT7V21ur1eLbE4fIgQ9bxLhuC4sO"
    "BVHYkAuXB//dvh4atX7w5fvHr7/s3rd+/evH/xHsbK903eeveXepkFttRUEmftT+3zLr6Q"
    "gNWr1jZe+EvCUJcqKEmuBfYXZItSoDmidjr+FxAxGsCPi9PAx/gyIvgXFlRY7LryZKjNRo"
    "I4jLvEdIGuzGJDm46P/n4r4Er/H3Vi2POJK3oTOq+Tg4PEjsug2Zg+9CzGh+4Ivr59vYQc"
    "XxuXzc+Ny+dvX/8Spcm5d+dQ3kLqLKgR3mIFSBID05oucLIgXeAoeuYQMeNADSIGBC+Hzu"
    "CipHh5+D4HLWBUJjHkvSg1gvMrLx0CAK0p4KHZQbQLzhQHINRmCWZxRCgxRtStEwp04vfC"
    "NPShDuxcS9CUffLbVec8nT4hkBiF+qbhkv8Sy3QSfOTpKJWblSxBLiIDZx47zr+sME6fnz"
    "V+j6O7edo5lsgRjju05SxyguMY6gMOn9wYLT4dS+S34Q0p99ZLhH/4wNvbJDWbGcy8Z/6K"
    "yL1VLlvNVvtr6+SI+DPc8M+N85NTvOTtlhv+sdGWFwbUtLxnFN0gb/Psj7fZ2+NtfHfA05"
    "mTJNHVmFpWpmgVAD0uXa2LNC82K129Onz3NpCn8MsyCerqrHF66otMC1Ra1HF7zLaFncRn"
    "F1hvOi6jUKXWuieN7sAp02393l1+yozn3p3Tzvknf3j86Ini3d9yPeomEX8CaHPNMUtHfg"
    "w0fth7sAf+hx088uEn0n6HW3NvnSwjTvusddVtnF1EKHTS6LbwzmGEOv7V5/GzJpiEfGt3"
    "PxP8Sv7ZOW/F2UUwrvvPGr4TnYKQzcWsR/shBcu/6mMtQvc+6KDFSb6A2h1q1zhoI7dsIE"
    "D2AgGYHxGLUQcEMFeA5DUT9h2z6yCKkVtq3MFqAIltkJO97O/y8NhuiSUShVzDMtmhA1oj"
    "Ivs4SVAZTUSDu5CZAi/g0p9Ru99L3BGHImts8tb4cBy/QjloQX0Pm/ienumwM3VvxUPrnn"
    "G3lmJZDN+uLzMsCjmwx4KRj9sVOZGj4TCgLsiXDlEHBONkMr0F5WQEZ8OcuQekC+qyzSw6"
    "J/BY5oIyhwq0LWaou+FHeBJ34GEws5rNn8AhpptiX9zmk1PsjDFzYmUs1NJYKJdIqm3q+r"
    "p9kmGbCsHE6DCdmv0DhNSHI6/jrJVy7yt1eIaPRflLoyKu/J9AZraByR+vs30p/5resDH1"
    "ntkOvlICv8uV4BDY9tTgzR8d69CEJ3DsM7vgARABqk6An86KWUOPI8hCUjhQi+EZiAL9Op"
    "mNTGMkhQ1KvJ+3KuY3Yu4UhjG17VIqRwx0d1TTSunYrtLRMAwxTVc4/FtLlQ3Qa4dwytLQ"
    "2EfVjQ5n6IGT+3EsOJv7HqE7WEvSCQSf5frlxvyANMgtzN0HRcB7CrljbIJSvUNuqYXGfo"
    "L3bXkFNQJLGHdJXWM7j73hNxx1FbNPDGqjYVseQP688Gw+Hd8CFIWHzkZSE5Ej/KeYTvDg"
    "5w4LrjsHk/kv6Bhrfm41vxBUclDhGYDUAA+ChzoC9KPB1AFNaCb858HjpSGHkrHpOGjK8V"
    "69Tvzj0RJC2ngon2OExpBMJ9lRGYgquU8Qj/jB/12JyIxKldJSlfIJGMU/IP9xB5oPqrN0"
    "Wrs4bXxvXfaajavPR+TlDfe+f26dnhyRw+D7cef8+grk0eDCSetju9nuHpHXN/xz5/qq1f"
    "vUgIMd5njhX2g2Ltrdxilcgnk/Ad/41viOPuYb/rHVgg842WXnrNNtd87hK0z0W6P55aID"
    "k758c8Nbv4M8cP4JR77NaUxdnwQd7Ne8Gl8AoLPKV6NRwQ6+2uLe9GI88NQbwjvOKJ66Bv"
    "CuOnkGR57DnpXxla5fUQzOzgJ0CcPoTJqS2nieeI3saI1ErIbHSFMYjhAWozwdxyGoGIpv"
    "AWwHcbyMi3Q6pxEx+bgdd5Fenx23Lp+/lFiHQaYbYTUhZCvJohh3DwGV4ivbcYXUxiaH8w"
    "Se4jofJDwKYFMekxAdX7fEoCZnOh7njsrYomwQZgqpW2MJtXwIbeM0aiDSh5iCQZ3REYi+"
    "fKqkcF9uh1EjkLNhVtMwXZ98dZDwJ64n1Ls4AKR6mAXlep3paNgMsV7CTBCF3EMrwZ75ow"
    "sYDUKOa4GXkvvcA/v45ZJZ1E03PXumgM9CLZ4do/5f/nr3ry5WQQw9Pdz5FY7CONqo1ck2"
    "RuY9q6VZnbxb9TxWp9DYHMkzhiUwyGUsuDsCRi0cFrKhoNIrrUCUDEyLSfMMF3D28yGaeJ"
    "SPGdXqW+qwtESZNc++grN6YNqO2+vTFMUC2UE6K4gALeMEZdb4JgwvNT96HxG+sgEfT/TH"
    "UlZG9PDN2yLK2gJCZ1XNRyQuzDoZsQfaZ4Y5ppYeWrK3ycuINzHQPZRvdkSe0d0L0pSW+v"
    "6xp4ymsKXYiDzcSZn/+/m4E7oMQGNEzYRyXyEB3YNxGRxPqAOQNv7DrXrPbBNUFymRePrK"
    "jM6lS9MQ4xT2tP7pV+BP3uNT/fnLtM8o3Hp00Mol8DR2m60lnS0MN3XimEOun0lGlzMQ5F"
    "eFkOTh593KdeqFxj566n3DOM3FgQTCh9UnVIVsMC4TNGlEsP6gLikhG8RmZW7jQnkuxwKY"
    "fV1Coy/Xi3B36Dw9+HTrT6/OzOXROuRHoIX8UGE7Nsih9pzcsbluu3bZiaqfArZZzWHNKl"
    "jFmnRZ5LqwJsH96Ng07rS4m4tBRYc/yqPOwqFCvvsV09P5UKasY84UsgBMW8fIG8vkd5hK"
    "Fdh+3JEtpsORYisPChBE7yCuJ8GXtvLEFXgRPq8wIwoBacyFAOm3gNkFLnXbkcvYjp2aHX"
    "+ijDkZCavpOfGeAejgZGEI0uTQlMclBsgNRy4BAUvuEbxIHM/+vhoPajXbZ43T56/e11++"
    "j3m8fevV6xdxE9VeF7P511S4eLpgtpW3Wp7eKKheqoRJMAJYGQQrg2C6xCGdeSmyhu/ke1"
    "TKGPkDc8oXDgNVFGurHSk9UtVbk5HD1BlhYjZ+VhqqH60Af0wLdEsMGTboxJ3aAAdHos1U"
    "OncdddQJtV28CFvZSjEMbv3pVRLmjpoJ6diP8C9gfQhgdNbEtCREKLzH21zFUB+G0jZcS3"
    "PM+0dZMcyHoSrMl8P8zlX6mljUKF7n6+K00cQKXgr6hjcbF93rS7zib98bftk6bTWuVC0w"
    "tbAwl+CiLYexh4lp61L7y2agMbNUe112mm4EqErTrUI7f9LQzmg5VtzVTgmqRyF3ptRQbT"
    "Zi6E6jUpuw2MBF8yfoFkPBHFmFSkXdw9zsntlYd9p0HWblrEq1I0sjUymOhENp5Ah86hPg"
    "SUQT1IJ7ZamQAlyRYjWXVGJrJCnyUdjMHPIvbJ4QHNNjuUOp7ztGiKxw7jra+meBUSV2HA"
    "AGVFUtvHUJZ9Rlu9mtZS77CsM5MJyy1TPQ/DQmznafjSfCRd/iJTOEnWrvTA6q5zB+euEa"
    "OeN/bpkBD/WibahlycwtmKIu/TvI77Hsgc0mTIkHlDszZvtGyhF8zAjtWdPEK1gsdaqrv8"
    "GoHeXNKhuyE9FKD9+8yaGWwqhMvVTe+zmbT5RMul6/e65vDpmTaivmsDbSUbyAiSddz11V"
    "HVwPJPtBT4BSOBfdD/KLgwcNLHlZVYXI2Ax/gDxZ8MvAMg13ZYXl2CseFegqQIbj9nnj8n"
    "t6zevjlGJTx9+7rUY8GXjqYmx3WZtbCFznHVK76Fx1pcUN0KGsax+vPeMa1s6BK93O2fFV"
    "F7Q3OCHFGFiY4OWaT2ygtr4KSimsdcQAdU60V4lItuMGITgeqcJp2VqGg2qhom+JSlKkGs"
    "LPlYVVxiBj9o+idfZCmoKuZMKKMEkCLS/S6cPsHHFumYslv7j00AvLQh2iEHHWUYVInrEq"
    "nCyK9OyikyGQlYpObgn3uD5kcu8A9B5HqR6hn6BfjcnKwZC98PfLwaBJZNWZzBVIMTWc+U"
    "kEj5oXgnSDXB0zZbKOLAjv0juGBebhmh1Kzj+KJN97gqBMhBwfkCvmpTdg/cXU/pjrnr9K"
    "/N+CCzZHun8kBLy4rL3lflYleNVIzAhsU61F6SxDwtKg9kxLgr5h7V5utmVy1lOvT8T9or"
    "RszjSEHIHtb1/UX+SOa5e9xAoneiyAdJaSZUCrORwhqk1ZmsXUW1uReahl5LQw4B6KaTsi"
    "luke8X6J/hBUU1JEs+BeHunMDg/OUfcCc7AXxp4ZddDSIzirSz3qdq6yrI+IwMJ9MHgMOE"
    "8rcFF6nhUErie1yOklbOkRpO4vvsIEiQFWBNm9LOErln56yet5Ti6H5T21GsQX0lSSrpzp"
    "mRLVVJU3G3NuZYNx/0Qy+04d5O0+IzLYDY4aOJKY7Zu7Vc0d1k/TMTf3MOxW0CAWrGk7Wv"
    "XHEOMJBc52JKPyZNAdHqmLJGR8LCgQjimbCfjFMORAtavq6PgaYIHcVU9ZO1R7Ma/D1s6u"
    "16id/1ylViIJ1+BAX5czd0ki0MAtwfHCUFqrxQtq3LKhyR0i31xz7eBJNLXtU4TxvqNc7H"
    "qTA07GXkak3FIhJAymM0k0FEIqq9HCauR1Rt2i1UgXERDkgdQ4RnUjlxAYjMwhBar0ZllT"
    "MdEM4FnQJko6AExbFmA0I4Xo64Q9wCOIrEM2B5V0zHhal9wNPQilv282ENQGLtfv+3neEg"
    "VEhTnBbIHnAtYNZ7LBbp04Qvk8uJAlaNTgMciIpirLwajhxUFVlc/yxVAi0ne66lmwc4oE"
    "VARA+8Tu1hErUZU+q4wawLi6nkafxtSCe3n4mhsenKtFozkeT+UssiYIMgwVzzIRjuma94"
    "yo6g6LWiF9dgunv8dEDJv1w61VAk3XW6NYFFNm+qU3atzWw/12jfcmm5EfHq6wKvL8B/BB"
    "aWHB0ijSEYeMziuY7DeVETz0cCygUicTa3Hdew+8URU/SeN6iyCinWZ9kv6lkwLToHU+vj"
    "XX/tSmK02NVPCKHOWjofe2blBUjKG3wKjIv5kt9Du5Hgt6bufp/7pS7PO2SHLSuuhcYR9X"
    "7P3a+N657sq2r8etruz2+q19Llu8XnZOT48bzS9H5A22dz096fmlWN563xdlV97d8MbJb9"
    "dX3bPWOczyPmj+2pN9X/+Gt782ziU0dou9bF002ieqTWyzc/61dXmlOsIeFloYawq43vuK"
    "LDVVNsKV/qmBUDmdaCFBxz9Wy2V50xDWU7LlSarjPl12jso2AIRPlEFIdrqS3XfhiRYIzb"
    "6sq/GhiMUai5dyWABpTDLNhQMl+paydSRANaZCzfchLmseq/MO8YTiUoRKwlaU2hyl2D3w"
    "uzKVo0JwO1Y3Cnj/iE4m8EJYdHag+BBKA1y4xB+B32e26YI4sLI0sBNxpT93llcthe4fVD"
    "MeaWeitmv68UH7vxY0MWZ/DUWY1VIM2pH79RxG7fs4QA6frT3lKLT+MFBmNf24t/mvasof"
    "RwTzYrAZnjxWVMc7FUPsKxojGg5si3lq1z19ZTLWWpRd4g514YwpdeZGIXfnzP1pUjYilY"
    "qZ68LeLqw+RuG0tqktGguhki9UDQ4TxGGbyQIDyFxl6f+ZCRKzV6Ezb82UJxGS/fjnwlSL"
    "Ae4k2Ub0HmNbQTzyf43OpPpp0nB3jC73plAR9imEyS7nEYVaqaLHDjG1jVTuGJjcdEalBI"
    "wY6M6o+z+NgKGJvtYwDOY4XXHHUtW18O36Mm2NyoGgw/gjc6hpzkjYMoIHIP2wnjNYt6Qx"
    "mTxzSOOiXSdD8x5OSww37TKLDW06hjsqnIzAUBd2AU3T0dY6d6Wg7aiClpUlkJ1UlpkioF"
    "FKWX4ibLgG6M9nc/xp2JOmvSoqMm+OzDa7B+5dZjdHIStZU2cqq/KdqVaR7HihCJD+8ULr"
    "IOwj4UAJ8T2O4SR6CzdQuAgm2k20Pto/IbKsIp0Tmo2rZuOk9VSNE1pjalpNwQemPc50ZS"
    "UH1ZdpSAyHI06i4x/Xkzgm7tlSj1Feb0xUQK1Fph9YpnGHIQx4EUPMDgjmOuCnZ6j43KGL"
    "1NdqZE4ftpUH4hGHgRAmS5c7LqzMNE/XNp+8Zh0r+yxb/yH2uIxf+/tgymVaJZFPwj+v/1"
    "HT7lSrL9Gl5PotokoFADpXiy+pSx2+yaNMwaglPSwS6pTN4Jc65RSqOGwla2sthVUq1U9B"
    "5mm5eo7TtVZzrJSpSpmqlKlKmXoqZcrDfIoGtaBJttq0WAC5qrUw28HaJXewYzlWBKWBb8"
    "cP7T4g19w1LfLDZkMTJCbby01GdQS0EsGtOVkkwUipCp3ZMhTGbx+XWr9li4+ulCUNTq36"
    "EmXJ9ShfvGpsFFDfmjZaegLjfRLktwT+s1XWKNQe6q0vD9/n0FthVHbPMrz3V1zKtYtiOg"
    "xTCs+aSbWbdrValA+nwF+L4DgMozGOa8ZIOEyyzEV/sSPCgJfa0zpheXOxIhTI02I0u8Ho"
    "m4Sne2pjvnRK15Vs9IdhdD5K/G6XM+yfm7fmZgTZec6U7BMlcZ6AKO9OU2IO87WpXEBvD+"
    "k1EEvNe/9dciO+0ey2v7aOiIK+4R8vO/9snR9hxaN/M37Dm6cdWZ5A9XcoQ5n1d6iUpQNs"
    "ip6MtDITy8o1xwD3LsBm/ciWaSK9CZ1bghZqL50A1Pn8984fpfX8j3x12axVLhdMOjDoeE"
    "JB2y+zA9bPioGj+m68Uta9NPjKzKezmQ809bGDmYhOwRL1CUCNt6E2h55CGobuTsr5wlIn"
    "qHaYzjssYhAr7vuMAVe01pnWWw4k2FpbYI+jlxFSNhJOEAk4KrWx0meodpfOu6uKyc/ec/"
    "vV7TmplQPxbucFvdFJyBW8Pbuzr8t7pEMIS+J5c25pPVH7qFc6ubwirml4DXJ+fXq6zDcd"
    "6RMRJBmmJYt74B+/XGa3BktPbNyxkywL+9n8PyuPuwjOUgOe9xFzvu1pRXzt296O4cjARk"
    "Rzac5dEVGX3lxNzzK8L2uqUFRNyAAi3Am85b2ZWobRg+5w1hXw53HsdmG6k2C2PVmKBWOQ"
    "IissJRIpvgKz45Ei614OzRGWhGMjtXNNHuRRgFw3YtzFEmdwBR4s2xenRRiVnCUlWOiPaL"
    "SYl/T8Z5XUrk8oi85J7U+tx23YwVNFbWcexLrrylXUthY6chW1vfNR2yGpMa0vWUSmzJaW"
    "YqJsrhBuiZFnTlKkOSA/ZD9jx2WTH373S85m2BQVT1WCNxaloX0HIHaLkKLTTNh3TqZ0tb"
    "XnrhC8rdfJ9aSy2GbitlVqchK7XfaQWeTTh9BZtqoxbthzXJX53FPL2H3r926E0ycq3QXc"
    "/rRz/skfHi9/F+9ZVN5LVfmndkn4Ck7SYipkBGx7xT5fbEqFeZqkCGpaUzvNWre8g28Ybm"
    "9wv47mW5YwsO7RFLO6ih5bcdjq2NLt2EooOEUk8ceVId+Cu3FVSAc5be2K0ErKTVMIqzMY"
    "1FI0G//WUrXGgEE94Y3KodPc2ozeKQ1hkeJCXCHu4NUE6TPZ89ip45db5joHpO0Sg/JnLn"
    "wlTHYmYtS25mmKy3onr2qdas3Ms1UXvXTDJOvZFeUwln1RpkZLBHAPA6l2nbFHoiR4v1QZ"
    "ngVYRWDtCLyS5LY+MePUHJtuc0T5MNWIGr69VNywcGDPWIzMIXJIGEId0DH8lrl9NFVRhx"
    "Hsa+oQ6kqbpNdD17slbGKzsbinFnn+Q/Xo/iF/1i/Eb5uIDa2EBcvnV5CA0gSSbT66Elcq"
    "caUSVyQC7uDlk8jMlzTtw2ptww4av3sqTT5T9qbT1SbMNkW/NxLTtAZGyw1rcViduxg9hX"
    "1NcYFix/QCRucexGOTA7+DpwBPg1VA1ErIuaKfpj/0HpfAKBl6tOa6F1X9171WSiJa52DA"
    "ZNGPMqpnDLYitXak1kT//EhN+4qxqNoTv1dfpnkOYFTP8Yc9qnZiAXjVLnTMOJqXR7CAQP"
    "0LYmtA0gFNbwiv4hxJa/WIOiNZ/3AkqyYy0BeVCbsub+Ojg/7uMMxmcM9IK8C43UdXamel"
    "dlZqpxLkmH3PFodEXtEwBraH0uH6A9NDOOvh6VUS3wFshfQ8Te4sExhK4fUdA6tQnQPVXP"
    "DUlLcl3DEA0TYuqaaihR9c0rfpDAQRPh3fqkAOvZhmVUPiJ9BMYg3/GLXKdvwLg1axa7rR"
    "WRMN9JNaagnt85NX+jlb8xz6Ix5TOrNJmp74aot7sx9I8zKLd6XE16p4/rqTMIpWll1vQd"
    "kNGfxlaJ639kAIQJODTA7yip/6y12Lgu5Fi7lXBfOL4dcAbAyFXcyVEoLZQzy/OsyB5leH"
    "mVjGWzFvijvpTZhtsDQH4gkzzDG1MoSbKGRcuFGgB94UeyXanLSa7bPG6fM3dYVpkGJMFY"
    "Ttk+D1i0S51hHoMxxLDU3tQmUdE4Aal3csuarfvMyzrGFUdieCl4mFLWMfUgsRZ8cZhED0"
    "VZRNrhrLglxgieGUfSCWmDFbFQYvpC8fvnz97vX7V29fB2pycGWZdpzUhBlHBKRZ7IWwGO"
    "VZwaEBVAzbtwC2KXT7suB2j4zjTuc0oggdt+P5ntdnxy3gkbETJYnsmGie9xyJgVXMMYM5"
    "LqvX4KEwifbiFRtCU+0Y0nOnKkUXXCRZ6RK09ct2s5uvoKHDHGf1unyoTF+pmfYI61FhTk"
    "x5f9UqczjHPiFo04Ybf01l2G9CS265GafnhEbmCV2nU26MWF8qxUdkNhJ1+GMaI3nB/+zH"
    "ltWJTKGVrnrVgt7fn16wOcoUsmQoQDIZRK7qYaWGrm/x0VUTR83tUJJyveLl1uJwe9foaP"
    "2evyosY91hGVW47qbDdSsvaZklvBPes4gJ4GFiwnRlAnUjkBWZ9SYz1kEolwhcucF3gsJS"
    "FSkmYYRAqpKfy01Iw1SfYWHzkR8YsJsofdR0FFpQhc1Gm1T3A6tdiq4ftug9ouiH7Yh5NH"
    "3HnfZNgZnfdAhLbSgrbs6wHbQK1EetWQwGzP5Afsj4fVl+U0xt9J+n6e+rT7iCVv60cQsa"
    "6YfrcuZmq+ZVhMIGlfHK6bVhp1eB4Lwog12Do2AH1/uTGMCVtyCtVYjvRniEF9rBuEcZYY"
    "ezRZ7ahNoudvYQcFHOgSFiNDBIU5dgcppLsboKhbszgTVUiJliz17jvHliKdmDy2xOLV9i"
    "DsxzVXylVnbtys++tSC02JbIi+r4TtIY1WmBrWbfD2sNDsHiHXHf5KAFjFrSEffNrnkZds"
    "QKULkZtulmAJbsZug6j9d1CoC3h+eamKiemkUOkc5F6/yIIOQNb552rlonR8SwQG3v3/DL"
    "zulp66R33Gh+OYIDxcK0I5Txyhwr6y//JCWmFLF8Sc5iAKJvKGaoPFGdWMxxlISI7U0UBU"
    "gBCjxJDuPMTAmQXUYVD2AnaKIz4sXUNUSadea3q855OupDIHEXimm45L/EMh2NanfJrUBD"
    "BUVI32azD3IqArogm4GGlDObZwm6EV8RI0Oi0Uq8p0qMXeME8UYreMSW8nNFACtfptaeLs"
    "U5ywQmhAErb6bONK68mZU3c5sGV/8Fcrkzzzuk0ey2gX89kT8TpDwmXzthvvXu1JfZbyd0"
    "jkXEeuZibA5npleVVjofCUwBUk2dDGwxlpaQmemMiCtkEDDjKQXMykzweGtnry5k747Na4"
    "CxP4BkLptRqXv7RX/D1qa4qTY2HY7AWQK90p9DFSeXrOPPyrz7pObdn64O9A2/aHzvXMMF"
    "tWn0MAxUxsa1GxtDZ1deW2MIROc1rY3D4gkqbm/r2NgR+0llUa8s6iuv9eZlC5RUNKKrVA"
    "Ngka3zk/b5J+CRIDwC6m94s3HRvb6Ug+jEndo4qvX7RVteUrHraH1v/e81KKt4LagxfsMb"
    "FxeXna94EaRoW9zjtavr47N2V450prdj01XPbbRPkDGbcq7fWk1vqv9jhrzfbJw3W2jgx9"
    "cAhKNx+YZ/bLTlJew8qt7ia7v1DeHuTTbTg8GHResCezUGpvUyUuUYgCRJzy6qI9jZx2YT"
    "WGFkAE/GfEfTIQutSYtiO0/ogt+SPVrVj5JyDpBpQSKT3wvTkI2VAOXcGeSuOrl5qoCkXr"
    "ReTAhEY2qUZHEbqRSDScipy36ZNBcC0riBSn40P4kQx0WWhJERnyxWECq25vaaYyl86QP2"
    "2HfdY9B4xEymGF7oihV49EaCfqo0zUzs75M/JGSALErmCGRFZq3JrFE2rmaMbtepXCopQu"
    "3dFdMilEto0Yh1N7f3dtMjIjjLdLPlaW4bdbYV6nKL+Q3UtsUM1B0MyeGe7klm+Idagg/T"
    "kyLyAFUtfrSWtbP9X+gx7a1k44vOoLNMXtn5Nm/nAz610moKw2tt7asW0+YXE/AzkVJmM9"
    "syEABovXSU37rumyHrZCbsO7yAsSz9scmP/q6GELP/jzKU2ESzob0z0ZS0PW7E7FJcQav0"
    "b001szBZPSm9YCRXGKiKalkeerpwn60YfLqIdNxNtD5aTCeyrLQqp9OY9k23xV17XkvRjU"
    "N368s0Y4rjeiwYmE8fRm5r4khsEU1g/AFpTFB++1Vwa/6BMGqMiJwUm+JiD1wDRDHbWfTE"
    "9dyHWChAdcXNUKI39aRK895RzXs/hduSUtX6JVZqpLf9WIrfdMtnheDU/rrTW9Qwi2A4BL"
    "KHKN5I6EefuaCgp9jsu+wh45gOgeiM5ZpBueCmQS2CuZd1wh5gB1pzQh3fc45sj+WsiLFM"
    "b2j93o2oDInc0EBtOO2cf/KHxxNGK5XtJ1DZJmj/ElOncMvwBKDOe08bJlIUyxVyH0FuAc"
    "fwZgvCWeyTTdOzChc368s0OhuG9YbBuBxJhQhBhqBfccz9o2QC+pPgWNIUC5cClLwoTasH"
    "5JLdizsgD+YHSo5DXYL90dOSDdc3caWu7ai6pnuG2u413cBNVdZN6MPqzAdqnW/nrcsjTA"
    "Vg9g3/2D5HR9wRRv/jb0J33sVF57KLzrzJRNjuDW+cN06/X8EVOFetee4+jht2w8kzGOtI"
    "FUsmjEDpTChtpCEfZcV1iyhkpWNorWPYKCCUInMUsgrL1I3Kmkjf58I1B6ZB3YyGhJH7S2"
    "VwHh/5mBSeTeoVJF92X9yNGoapymIUrnpcSbtrlnazC42kI3MXiotoIzg5uNeLs9MQWCUy"
    "Vcw0IzyB2aYxSmOj3p2lDJQuxjwJ60w7wX8Wi9Hhy9fvXr9/9fZ1YCgKriyzDz1uC8K4jI"
    "LO5RDIHp7omwmKhE1VAMPe8D3E7ssXL/KYdF68yLbp4L1Ypq/ICJ3LrjwcAlmp8rBu2F6C"
    "3LWVFX5SZvbX/wMmyRhO"
)
