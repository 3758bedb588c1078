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
    "eJztXetz2siy/1em+JJsFcc3cZ6XbG0VxiRhYxtfjDebXW+RQQygYzHDkYQJ55z932/36I"
    "GeIImHB6wviRlNj6B7Hv3r1/ynMhEDZlgnLd4XPy6ZZdERq9TIfyqcTvCPxOdVUqHT6fIp"
    "Nti0b0gCHXv2JoGufcs2qWbDwyE1LAZNA2Zppj61dcGRpE7c7mRoigkRM9vSB+yE3HL9Xz"
    "NG+gvy3BIzUwNS9sNmJqdGTx/8VCVjygcGGxCdE2EOmEnmuj2GD353IJ+xn07wawyEBt9D"
    "56O9vXEmB+vZYsTsMTPhvX/+WXH64ePAwJW//qoi5wbsB7Oi/Syb2vIPOTT+4RFM73tDnR"
    "mDkMDgITyS7T17MZVtZ/qoxe2Psi+yot/ThDGb8GX/6cIeC+4T6NzG1hHjzIS34xtsc4ai"
    "4zPDcEXtSdP5ncsuzu8I0AzYkM4MnABI7XyBZVul17tqd3s3zW6vV4lNDo8iID23SRMcJx"
    "Z8VUsyQE7cf/zv6emrV+9OX7x6+/7N63fv3rx/8R76yu8bf/Tub+fLLLnlDCV51vrUuuri"
    "FxIwe525jQ1/SxpqU4dKimvJ/aXYwhJojKmZzP8lRUQG8OOiMvA4vkoIXsNSCstVV1wMlf"
    "lYEItxm+g2yJUZbGTSSe3nvoCWwS9VopmLqS16U7qokpOT2IpLkdmE/ugZjI/sMXx8+3qF"
    "OH6rdxqf653nb1//FJbJlfvkVD5C6SylEVxiOUQSIVNaLrCzoFxgK3pmETHnIA0ihgSbA3"
    "twXlG8PH2fQRbQK1UY8llYGv7+lVUOPoHSEnDZbCHbBWfOCUCoyWKHRY1Qoo2pXSUU5MQf"
    "hK6pIx1YuYagCevk15v2VbJ8AiQRCQ10zSb/JYZuxc6Rx5NU5qNkBXORGTjyxLL+ZQR5+v"
    "yy/nuU3Y2L9plkjrDskSlHkQOcRVjvn/DxhdHks4lkfgu+IeXufAmdHx7x/hZJxWQa0x+Y"
    "NyMyL5VOs9Fs/dY8rxFvhDv+uX51foFN7mq54x/rLdkwpLrhviPvAnmbZX28TV8eb6OrA9"
    "7OrLiIbibUMFJVK59ovXa1LdG82K129er03Vtfn8IPqzSom8v6xYWnMi1ZaVDL7jHTFGac"
    "n104epN5GaYqNNddbfQAdplu8/fu6l1msnCfXLSvPnndo1tPmO/ekutRO874c2CbrU9YMv"
    "MjpNHN3qU98f44wC0ffiIdtLmxcOfJKuG0Lps33frldUhC5/VuE5+chqTjtT6P7jX+IORr"
    "q/uZ4EfyR/uqGT0u/H7dPyr4negMlGwu5j06CAAsr9XjWkjuA8Cg+UW+pDocaVc4oJE+Gw"
    "rQvUAB5jViMGqBAmYL0LzmwrxnZhVUMdKn2j3MBtDYhhmPl+OdHu6xW2CKhCm3ME0OaINW"
    "SMgeT2JSRhPR8D5gpsAGnPpzag56sSfiVKT1jT+anE6iLZQDChq43MTv6ZoO2zO7L340Hx"
    "i3KwmWxeDj6irDopAde8zvud6uyInsDZsBtUG/tIizQTBOprM+gJMx7A0LZp+QLsBlkxl0"
    "QeC1zAYwhwDaFHPEbvgnvIlb8DIY2RnNG8Aiup1gX9znmxPsjBFzYmksVNJYKKdIom3q9r"
    "Z1nmKbCtBE5DCb6YMTpFTnRN7GXiv13lfO5hncFuUvDau48v8YM9MNTF5/le1L2ef0jo2p"
    "D8y08CvF+LsaBAfI9geDd791bAMJT2HbZ2bODSBEVO4AT86KWUGPI+hCUjlwJsMzUAUGVT"
    "If69pYKhuUuD9vU87vxNwpNG1mmoUgR4T0cKBpCTr2CzrqmiZmyYDDe7QSbACuHcEuSwN9"
    "18KNNmfogZPrcSI4W3geoXuYS9IJBH/L+cu1xQmpkz6MPQAg4L6F3DM2Ra3eIn1qoLGf4H"
    "NTtiAiMIR2H8ca+3ntHb/jiFX0AdGoiYZtuQF548K7+WzSByoKL52PJRKRPby36Jb/4ucW"
    "89utk+niJ3SMNT43G18IghwEPEPQGuBF8FJLAD4azixAQnPhvQ9eLw05lEx0y0JTjvvVq8"
    "TbHg0hpI2H8gVGaIzIbJoelYGskusE+Yh/eL8rFplRQikloZQnwDD/gfnrHWgeqcraaeX6"
    "ov6t2ek16jefa+TlHXc/f25enNfIqf/5rH11ewP6qN9w3vzYarS6NfL6jn9u3940e5/qsL"
    "HDGC+8hkb9utWtX0ATjPsJzo2v9W/oY77jH5tN+AMH67Qv291W+wo+wkC/1htfrtsw6Ms3"
    "d7z5O+gDV5+w59uMxtTtadD+es2K+HwClSFfhYYVO/hoigfdjfHAXW8E33FOcdfV4Oyqkm"
    "ew5VnsWRFf6faBor935pBLkEZl0RRE41niNdKjNWKxGu5BmnDgCGEwypN5HKCKsLgPZAfI"
    "41WnSLt9EVKTz1pRF+nt5Vmz8/yl5Dp00u3QURNgtqNZ5DvdA0SFzpX9uEIqE53DfgJvsa"
    "0Pkh4VsBmPaIiWhy0xqMmaTSaZozL2qBsE9h+TIWMLwMsw5RGiyyPzY+YAmwGHp8Cm+Gp2"
    "yT5+6TCD2skmSxdCfhbO5Dkw6f/tzXevdTkLIuzp3bNpwup5yjzapbVC8irBVOHxcK2dYu"
    "x1XGukuJQWAovZhGLKQ41MxAPs9DINQgJ6ao0xXgL/HsOX986AKhwLtm4QXSJ5jU7tmQl0"
    "cHqYzImyqKKtYUpNGxvn8I1Y3Fax97eXvtEDBfR04hnesktgSaMylldSEAHtyV1c+VgfpD"
    "qaaNc9c97byvJxPkhVcr4Y5w8uAH9qUC1/+P31Rb2BgfUO9R1v1K+7tx1s8ZbvHe80L5r1"
    "GydEfzmxHj8A32RDhhaiBDGl+8pDRKWvvMTJTxQnB6XuatSJUScrlasQXalgFT5sENf0ik"
    "ohgbgURS5RxGxGsaURl8hHYTJ9xL+wRUwVSDZ+BGIMDkwQafYPaDbp3IfJke0AOOCEL+Oj"
    "DmxRnVajW0md9iWHM3A4YamnsPlxQmxaAzaZChu9dh2mCTPRghXvVM1gzrpni2zWrK8YEN"
    "9nGrwUo14oKLKGId2kMESVDIWJcfgy8dpkU1Ba0HxEuTVnpmd2GsOfcUPVNgfewAalUgGD"
    "XRilZDAj+e7UwPjuhDSa+oSaC+LOgbzI4/TNmwzQA3qlYg/57GlW+VAm1nygj5iVaP3jMD"
    "dSMhZ9mqh3e2E7adhqMLnilucAlsK+aH+QHyzcaGDKy/A1ImT0nNtB7iz4YWjomp1tTazS"
    "jNwoXR+qgBjOWlf1zrfk5OKzhKjes2/dZj0aijOzNZGWfrHeihIgV3mFVK7bN11pQwF2OP"
    "aSj7euuQSDFKGl2748u+kCeIMdUkzgCBO8WJWPHRQxcCIrc6OOCKHKEQ24mIa6adl+HKkr"
    "Kjeo1R7rVo6z5ZEMwTCVqBGXUXoSQ4BkoySGPUkJo9ZkpPAQ1DvL0bACP0G9nIXSVpa+Ro"
    "7LVqZIAkMH4QUuhwRQ5T/LgqXMYOe1gKqLuIcu9845tXDjhCOsKtdrf+GEgtWIwEQB6DwB"
    "lsfx0wbjbACXHvWAK734caDkTb7cAokQlgLZxML5ODvYDej9iTYh50GWvcvye2aoIesE/w"
    "yxtl4sgvWZn9tUQ7ilmxjGisAK1UU/dYj9gFfgXkT5AvajCYCvpNKxu3kRJlh9NXUbE5/g"
    "hPKioCQL3IqOMBqutD61JHrkTFaFqBJLOJUhuJA5Uk7nCey5uu1YqqjmYspNN1iVnEe7tE"
    "ch04uao5TYeP2VE5bR6lR9n+iYXErbSDN6lBSAfVk0AjkAsJXoI65edL8iJ1rX1RKTDjX/"
    "WZZzzQ52zpRXrE8mMzmKjJjFA8MBzQB4dFt/AA1axj4uI2kHrA+7v3uIAAYdwCc/mFbuco"
    "ETCbN/icGGCcfdPl/u5Rg/6GxOvru8greZi+9wDoq57EmdVGU86PCRzqwagSk8s2TusP9y"
    "DC+ukqmxbHe/hyz0vuExeGShwe6pt7RUHPTRJ+VfOMAiiVrl7VtB/BGxmw02kEYieSmOwu"
    "I43qj6sBpD+3BQkX8zU6i3cwUWBygIcVlkKlrgkSotkvPmdfsGiw9gwYL6t/ZtV9YqOGt2"
    "ZYmCr60rWZeg0764OKs3vtTIG6xJcHHe8wKV37qfl0HJ7+54/fzX25vuZfMKRnmfS7zbgA"
    "JPIQ65MkdrAuhKaLUdCifKBe0c7sUFtluBc1+ByobO73MfHQGiA/NXSt16BAyfOmYd3AIG"
    "svADvNEA1dfTWBXe2jAhMX9w65JIYZEpfsQ7Cmwhi0WMVGEpVOjQljWqVtUtUHmFuKptIU"
    "HFaUtJ7U5STsnd/J7/IN3BVEeHs59xPPvHdDqFL4SJ1UPnHJq7Zay9Hvh5buo2qAMbawMq"
    "RQZ4bFyZRvP0AkIqCXL/QCy6cJxb6BXTvZIQxz8XFDFJ1zWNWVZX3DNeSa516T+urjJMU9"
    "mxZ/s9MzhcrbEwpV0XKD1j76XOdVKfTp9ZpH7dqpKRDpugdEJ23TsD4YnjZAAgoduwVGiS"
    "j3WrY5eWXqV11xWm3JQw8PQ4+9QgcIWSHpSJsn96Z9g2MqwP4ngK34I61WG4IhpsiLIUs9"
    "JiNtkDnN7FrncLUh4MVHmSUi7vjNiKeXlFFrjDrDh7c6coX/sDHSZb12Yoh6ZVKDe5Ub9p"
    "1M+bj5Wa3JxQ3WgIPtTNCXV/fQwbxTtVVyEkht2RJ+H+WS4hg+VtShzjWFEwfAVRiwxKMX"
    "TtHk1i2IguC+dGMPzrGQKfe4TcHqqRkZ5cOOXsLQZKmEwOtGyYmYPES8j29+YtY6z0vWz7"
    "m9h6Hb/y83DGnSvY5Jvwn9e/VJTb1aorsJScv3mglE+gcj5mQSx1+iYLmIJeK7LEY3DKZP"
    "BLrWKAKkpb6tpKa2ElpHoSYsaE7gIyDpCVYEpl+ZZgqgRTJZhaA6ZczicgqKVM0mHTcgJk"
    "yuFjpoUZbfewYjkmCVPft+OFCpyQW1kK/LvJRjpoTKYbsY5wBFCJ4MaCLIOqpFYFw1vy7g"
    "qvQFNiVt8eX12CJQV2reoKsGS7ks+fSB4mVDfTUUlP4FIAcgn18t7nHKY6Qtz68jTLTVLQ"
    "K70q0GnsNilQV828nA7SFOKzYlrtrl2tBuWjGZyveXgcpFGYxxVtLCwmj8zllcQ1wuAsNW"
    "dVwrLG9oUkkKWIX3oJvzdP6Uo6r57cHCtUZozL3+ntdFgQf5Zww1L2cvoO9R7r6YNaqj94"
    "3yUz4+uNbuu3Zo041Hf8Y6f9R/Oqhnmw/2b8jjcu2jJpRTOEWnX0TYqejKTko/TlECM8ug"
    "Cb7TMb5rJp91LvpF9RLjRKqPL+7+4/Dur5H/nVZTlEOV0wbUWjkykFtF9kBWz/KIYT1XPj"
    "FbLuJdGXZj6VzXyA1CdWDwtKuV7brMswRqjwMlRm03OYhqG702K+sMQByhWm8goLGcTy+z"
    "4jxKWsVZb1ngMJ9laR1j3RiygpOwknCAUcFVpYySOUq0vl1VXG5KevueMqNBxH5SC8/iKn"
    "NzpOuYG353DWdXGPdIBhcT7vzi2tJmvXeqXj0yvkmoavQa5uLy5W+aZD1UP9JMMNb2CPJD"
    "Ye2E6Wxv3081+yY0OeJQY8HyPnPNvThvw6trUd4ZEmHpi5kObcDRnVccdquJbhY5lTuaJq"
    "AgYQYU/hWz7oiWU9XOo2Z10B/6znbheGO/dHO5KpmDMGKTTDEm9ECM/A9Hik0LyXXTOEJc"
    "nrSoK1mHTu51GAXjdm3NY1akMLvFjeaJAUYVRwlIRgoT/D0WJu0vNfZVK7OqEsKie1PzaO"
    "27GDp4zaTt2IVcfKZdS2Ehi5jNo++KjtgNaYVK0+pFOma0sRVTZTCLfkyDMrrtKckO8Gte"
    "yeZbPpd+9OFM7mDItfwq5K8MGy1JjnAKzJ2y9BdZoL895K1a729t4NgrfV2rkeVRfbTdy2"
    "k5oc526X/Ui788SnUFm3qjCumQucldncU6uO++bv3dBJH7seMXT9q9c9emditJJ1cS9V6Z"
    "86JOXL30nzQcgQ2f6Klr/YFYR5nKQIqhszM8lat/pepyDd0fB+G8XcDaFh3aMZZnXl3bai"
    "tOW2pdq2FQM4eTTx9WDIs+DuHAqpoKdtHQhtBG4aQhjt4bCSgGy8RythjQadesLtlQHT9E"
    "1G7x2EsExxIbYQ9zW8dHHA5E1YVhU/9JltnZCWTTTKn9nwkTBZ6ZpR01gkAZftDl7WOlX6"
    "ME+HLmphw/jRcyjgMJJ9UaRGS4jwCAOpDv1gD0VJ8EGhMjxLslLAygl4I81te2rGhT7R7c"
    "aY8lGiETX4eKW6YWDHnrbsmUHlkDSEWoAxvCuYBmiqwruf8Z4cC6+PFvI2aXknk/tImMRk"
    "E/FADfL8u3Nz23f5s34i3jUcFkH1B6bPP0ADSlJI9vnqUl0p1ZVSXZEMuIcvH2dmtqRpj1"
    "ZpG7Z/HaALabKZsnedrjZlpi4GvbGYmbkNa1FalW9jfAz72iNcN7qndKHAbaNYOYo4MyHj"
    "jH6c+8aOuARGwdCjLde9KOu/HjUoCaHO4ZDJoh9FoGeEthS1cqJWBH9+pLp5w1gY9kSfVV"
    "chzyH06llet7WwEwvAa2IC8G/COJqXxzCBAP75sTWg6QDSG8FXsWrSWj2m1ljWPxzLqokM"
    "8KJjwq7Kx/hq/75A6GYyeKYlFWDc76tL2FnCzhJ2OoocMx/YcpPIqhpGyI5QO9x+YHqAZz"
    "3cvQry26ctmZ7lkjtDx2t4887vCFnJ6gys5iL3TdY+ibJxSRUnWviHTQYmnYMiwmeTvhPI"
    "odahWdaQeALIJHLhH6NG0Rv/gqRl7JpqclYEgX5yploMfX5ySz+nI8+R12Md6EwXaXLiqy"
    "ke9IGvzcss3o0SX8vi+dtOwshbWXa7BWV3ZPCXoXnu3AMlAE0OMjnILX7qTXclCrrnLeZe"
    "FszPx18NuDESZj5XSoDmCPn86jQDm1+dpnIZH0W8Kfa0N2WmxpIciOdM0yfUSFFuwpRR5c"
    "YhPXGHOCrV5rzZaF3WL56/qTqcBi1Gd4KwPRG8fhEr1zoGPMOx1NDMzFXWMUaocHnHgrP6"
    "zcss0xp6pd9E8DI2sWXsQ2Ih4vQ4gwCJukBZ587FsqAXGGI0Yx+IIebMdAqD58LLpy9fv3"
    "v9/tXb1z5M9ltWoeM4EmYcGZBksRfCYJSnBYf6VBFu94FsV+z2dMH9bhln7fZFCAidtaL5"
    "nreXZ004IyM7SpzZEdU86z4SISsPx5TDcVW9BpeFcbbnr9gQGOrAmJ45VSk84ULJSh1A65"
    "1Wo5utoKHFLGvzunwIpm+ckY6I62FlTsz4YNMqczjGMTFo14Ybb06l2G8CU261GadnBXpm"
    "CV2nM66N2UCC4hqZj0UV/tG1sWzw/vZiy6pEptBKV71zBb23Pt1gc9QpZMlQoGQyiNyph5"
    "UYur7HV5eXOCpuh5KS6+UvtxalO7qLjrbv+SvDMrYdllGG6+46XLf0khaZwgfhPQuZAH5M"
    "dRiuSKBuiLIUs9pixjoIxRKBSzf4QUhYQpF8GkaApCz5udqENEr0GeY2H3mBAYfJ0rWmo8"
    "CEym022iXc9612CVg/aNFbA/SDdsQsSN+yZwNdYOY3HcFUG8mKm3O8DtoJ1EfULIZDZn4g"
    "32X8viy/KWYm+s+T8PvmA26Ayh83bkEhfLgtZ246NC8jFHYIxkun146dXjmC88IH7BYcBQ"
    "c43x/FAO54C5KuCvHcCGvOQtPvt/YgbHO2zFObUtPGmz0ENMoxMESM+gZpahNMTrMpVleh"
    "8HQusIYK0RPs2VscN0ssJfthM5NTw9OYffNcNL4ycv2I16M0dT+aqbt0ve8tLi2ySrKyOr"
    "q4FGZ1UqyrPvAiXf19Mf8luW8yyAJ6rbgk982hOR4OxDBQeh726XmAU9pOgT/rSz35xPvj"
    "c0VMnWs282wi7evmVY0g5R1vXLRvmuc1ohmA5Ad3vNO+uGie987qjS812FAMzERCta/Itr"
    "L9ilBSiUrQ1FekMfok6kZnBioWVYnBLMtRGvHGE0cCJIcEHiWtca4nxMyukopLcBAyUZnx"
    "YmZrIslg8+tN+yqZ9QGSqFdF12zyX2LolkLlvORSoIEaI2RgsvkHORQBeMjmAJoyJvisYD"
    "fyK2R3iN29Er1mJXJc4wDRu1dwiy3k+goRlu5NpZ1fzslZJFYhSFg6OFWWcengLB2cpYMz"
    "2ZwLOh6TXzpmz3WfVFcZdKd0gVXFevqybwbvplumVnojCQwBOk2VDE0xkXaQuW6NiS1kVD"
    "DjCRXNigyw/q5nt1Bk754tKsCxP0FiNptTiby9KsBBW1MG2y2O4qNKbwynWrk8OErj7uMa"
    "d59cYeg7fl3/1r6FBmfRqGEWKE2NWzc1BvaurJbGAInKc1oZd8UjlODe17ZxINaT0p5e2t"
    "M3nuuNThMgKprQndwDOCKbV+etq09wRoLyCKy/4436dfe2IzvRqT0zsVfz9+uWbHKC2dH2"
    "3vy/W1Dmsc0vOn7H69fXnfZv2AhatCkesO3m9uyy1ZU9rVl/otvOe+utczyYdTnWr82GO9"
    "Q/mSafN+pXjSaa9/FrAMPRtHzHP9ZbsgmvInW+xW+t5leke9DZXI0DPqha51irETKlp5FT"
    "nwFEEvfrIhzBq35MNoUZRobwZkyA1C2yRE1KVN95RAf8nqzRTkEpqeeAmJYi0vmD0DV50x"
    "KwnFvDzGUody8V0NTzFpAJkCgsjYJH3E5Kx2BWcuK0X6XNBYgUvlElO5sfRYnjIk3DSAlY"
    "FhsoFXtzei2wNr70ALvHd9U9oHGLmc4w3tAWG5zROwn5KfM2U7l/TN6QgAEyr5hDlKWYlR"
    "azQum5ih10hy7lQlkSztrdME/CcQktb2Y9zOW933yJEM9S3WxZbrsNO9tyXXuLCQ/UNMUc"
    "4A4G5HAXe5I5/kMNwUfJWRJZiMo7f5TWtdP9X+gx7W1k4wuPoLJOXtr5dm/ng3Nqo9kUpF"
    "fa2ldOpt1PJjjPRELdzXTLgE+g9NRx/NZVzwxZJXNh3mMDxrIMJjqv/ex0IfrglyKS2MXt"
    "Q0dnoiloe9yJ2SU/QCvxt6LILChWV0vPGckVJCqjWlYHni7dZxuGni4jHQ+TrWuDT0PTSq"
    "nw0/psoNtNbpuLSgI2DjytrkLGFPv1mN8xGx7G01bHnnhnNIH+J6Q+Rf3tH4Ibiw+EUW1M"
    "5KB4Sy5eiquBKmZay0tyXfchVg5wrslNAdG7elOJvA8UeR+ncltQq9q+xkq15HtAVvI32f"
    "JZMjjxwt1ZHxFmHg4HSI6QxTsJ/RgwGwB6gs2+y36kbNMBEpW5XNEoF1zXqEEw87JK2A9Y"
    "gcaCUMvznOOxxzLWw1iFG5q/d0OQIZYZ6sOGi/bVJ697NF20hGxPALJN0f4lZlbuO8RjhC"
    "qvPWUOkbxcLpm7hrk5HMO7rRBnsE8mTc4qXD6srkJ0JnTrjfx+GZIKkYKMAF9xzP2jZAr4"
    "SXCscYqVTIFKNkrT6gnpsAdxD+LB/EB54lCb4IXpScmG2xu4hGsHCtdUz1A7vFs4cFEVdR"
    "N6tCqfA5X216tmp4apAMy84x9bV+iIq2H0P/4mdOddX7c7XXTmTafCtO94/ap+8e0GWmBf"
    "NRaZL3bcsRtO7sFYRSpfMmGISmVBKaMNeSzLjy3ClCXGUBpjmKggFBJzmLIMy1RNyopo31"
    "fC1oe6Ru2UGwpDz1fq4Dzac50Wni7qDTRf9pDfjRqkKcti5K55XGq7W9Z20wuNJDPzEIqL"
    "KKM4WbjW8x+nAbJSZSoP05TwBGbq2jjpGHWfrDxA6bLPoxydSTv4U7EYnb58/e71+1dvX/"
    "uGIr9llX1ovS0I4zJyOpcDJEe4o+8mKBIWVQ4Ou92PkLsvX7zIYtJ58SLdpoPPIpm+IiV0"
    "Lr3ucIBko7rDqnF7BXO3VlT4UQ+zv/8fDlSjVg=="
)
