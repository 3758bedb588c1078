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
        account_id BIGINT,
        code SMALLINT,
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
    "eJztXetz2kqy/1em+JKcKtY3cZ5LtrYKY5JwYhtfjE9O9niLDGIAXYsZVhIm7O7532/36I"
    "GeIInXQPQlMaPpEXTPo3/9mv9UJmLADOusxfvixzWzLDpilRr5T4XTCf6R+LxKKnQ6XT7F"
    "Bpv2DUmgY8/eJNC1b9km1Wx4OKSGxaBpwCzN1Ke2LjiS1InbnQxNMSFiZlv6gJ2Re67/a8"
    "ZIf0GeW2JmakDKftjM5NTo6YNfqmRM+cBgA6JzIswBM8lct8fwwe8O5DP2yxl+jYHQ4Hvo"
    "fLS3N87kYD1bjJg9Zia8948/Kk4/fBwYuPLPf1aRcwP2g1nRfpZNbfmHHBr/8Aimj72hzo"
    "xBSGDwEB7J9p69mMq2C33U4vZH2RdZ0e9pwphN+LL/dGGPBfcJdG5j64hxZsLb8Q22OUPR"
    "8ZlhuKL2pOn8zmUX53cEaAZsSGcGTgCkdr7Asq3S6920u727ZrfXq8Qmh0cRkJ7bpAmOEw"
    "u+qiUZICfuX/56fv7q1bvzF6/evn/z+t27N+9fvIe+8vvGH7370/kyS245Q0metT61brr4"
    "hQTMXmduY8Ofkoba1KGS4lpyfym2sAQaY2om839JEZEB/LioDDyOrxKC17CUwnLVFRdDZT"
    "4WxGLcJroNcmUGG5l0UvtbX0DL4O9VopmLqS16U7qokrOz2IpLkdmE/ugZjI/sMXx8+3qF"
    "OH6rdxqf653nb1//EpbJjfvkXD5C6SylEVxiOUQSIVNaLrCzoFxgK3pmETHnIA0ihgSbA3"
    "twXlG8PH+fQRbQK1UY8llYGv7+lVUOPoHSEnDZbCHbBWfOCUCoyWKHRY1Qoo2pXSUU5MSf"
    "hK6pIx1YuYagCevk17v2TbJ8AiQRCQ10zSb/JYZuxc6Rw0kq81GygrnIDBx5Yln/MoI8fX"
    "5d/z3K7sZV+0IyR1j2yJSjyAEuIqz3T/j4wmjy2UQyvwXfkHJ3voTOD494f4ukYjKN6U/M"
    "mxGZl0qn2Wi2fmte1og3wgP/XL+5vMImd7U88I/1lmwYUt1w35F3gbzNsj7epi+Pt9HVAW"
    "9nVlxEdxNqGKmqlU+0Xrvalmhe7Fa7enX+7q2vT+GHVRrU3XX96spTmZasNKhl95hpCjPO"
    "zy4cvcm8DFMVmuuuNnoEu0y3+Xt39S4zWbhPrto3n7zu0a0nzHdvyfWoHWf8JbDN1icsmf"
    "kR0uhm79KeeX8c4ZYPP5EO2txYuPNklXBa1827bv36NiShy3q3iU/OQ9LxWp9H9xp/EPK1"
    "1f1M8CP5R/umGT0u/H7df1TwO9EZKNlczHt0EABYXqvHtZDcB4BB84t8SXU80q5wQCN9Nh"
    "Sge4ECzGvEYNQCBcwWoHnNhfnIzCqoYqRPtUeYDaCxDTMeL6c7Pdxjt8AUCVNuYZoc0Qat"
    "kJA9nsSkjCai4WPATIENOPXn1Bz0Yk/EuUjrG380OZ9EWygHFDRwuYnf0zUdtmd2X/xoPj"
    "FuVxIsi8HH1VWGRSE79pjfc71dkRPZGzYDaoN+aRFng2CcTGd9ACdj2BsWzD4jXYDLJjPo"
    "gsBrmQ1gDgG0KeaI3fBPeBO34GUwsjOaN4BFdDvBvrjPNyfYGSPmxNJYqKSxUE6RRNvU/X"
    "3rMsU2FaCJyGE20wdnSKnOibyNvVbqva+czTO4LcpfGlZx5f8xZqYbmLz+KtuXss/pHRtT"
    "n5hp4VeK8Xc1CA6Q7Q8G737r2AYSnsK2z8ycG0CIqNwBfjorZgU9jqALSeXAmQzPQBUYVM"
    "l8rGtjqWxQ4v68TTm/E3On0LSZaRaCHBHS44GmJejYL+ioa5qYJQMO79FKsAG4dgS7LA30"
    "XQs32pyhB06ux4ngbOF5hB5hLkknEPwt5y/XFmekTvow9gCAgPsW8sjYFLV6i/SpgcZ+gs"
    "9N2YKIwBDaYxxr7Oe1D/yBI1bRB0SjJhq25QbkjQvv5rNJH6govHQ+lkhE9vDeolv+i59b"
    "zG+3zqaLX9Ax1vjcbHwhCHIQ8AxBa4AXwUstAfhoOLMACc2F9z54vTTkUDLRLQtNOe5Xrx"
    "JvezSEkDYeyhcYoTEis2l6VAaySq4T5CP+4f2uWGRGCaWUhFKeAMP8B+avd6B5pCprp5Xb"
    "q/q3ZqfXqN99rpGXD9z9/Ll5dVkj5/7ni/bN/R3oo37DZfNjq9Hq1sjrB/65fX/X7H2qw8"
    "YOY7zwGhr121a3fgVNMO4nODe+1r+hj/mBf2w24Q8crNO+bndb7Rv4CAP9Wm98uW3DoC/f"
    "PPDm76AP3HzCnm8zGlO3p0H76zUr4vMJVIZ8FRpW7OCjKZ50N8YDd70RfMc5xV1Xg7OrSp"
    "7BlmexZ0V8pdsHiv7emUMuQRqVRVMQjWeJ10iP1ojFargHacKBI4TBKE/mcYAqwuI+kB0h"
    "j1edIu32VUhNvmhFXaT31xfNzvOXkuvQSbdDR02A2Y5mke90DxAVOlf24wqpTHQO+wm8xb"
    "Y+SHpUwGY8oiFaHrbEoCZrNplkjsrYo24Q2H9MhowtAC/DlCeILk/Mj5kDbAYcngKb4qvZ"
    "Jfv4pcMMaiebLF0I+Vk4k+fIpP+nN9+91uUsiLCn98imCavnZ+bRLq0VklcJpgqPh2vtFG"
    "Ov41ojxbW0EFjMJhRTHmpkIp5gp5dpEBLQU2uM8RL49xi+vHcGVOFYsHWD6BLJa3Rqz0yg"
    "g9PDZE6URRVtDVNq2tg4h2/E4raKvb+99I0eKaCnE8/wll0CSxqVsbySgghoT+7iysf6IN"
    "XJRLvumfPeVpaP80GqkvPFOH90AfhTg2r5w+9vr+oNDKx3qB94o37bve9gi7d8H3inedWs"
    "3zkh+suJdfgAfJMNGVqIEsSU7isPEZW+8hIn/6Q4OSh1V6NOjDpZqVyF6EoFq/Bhg7imV1"
    "QKCcSlKHKJImYzii2NuEQ+CpPpI/6FLWKqQLLxIxBjcGSCSLN/QLNJ5z5MjmwHwAEnfBkf"
    "dWCL6rQa3UrqtC85nIHDCUs9hc2HCbFpDdhkKmz02nWYJsxEC1a8UzWDOeuRLbJZs75iQH"
    "yfafBSjHqhoMgahnSTwhBVMhQmxuHLxGuTTUFpQfMR5dacmZ7ZaQx/xg1V2xx4AxuUSgUM"
    "dmGUksGM5LtTA+O7E9Jo6hNqLog7B/Iij/M3bzJAD+iVij3ks5+zyocyseYDfcSsROsfh7"
    "mRkrHo00S92wvbScNWg8kVtzwHsBT2RfuD/GDhRgNTXoavESGj59wOcmfBD0ND1+xsa2KV"
    "ZuRG6fpQBcRw0bqpd74lJxdfJET1XnzrNuvRUJyZrYm09Iv1VpQAucorpHLbvutKGwqww7"
    "GXfLx3zSUYpAgt3fb1xV0XwBvskGICR5jgxap87KCIgRNZmRt1RAhVjmjAxTTUTcv240hd"
    "UblBrfZYt3KcLQdBiAeE6HuSklSpRvBzZQTbBHTMQS2c0BBACqqKCUPv4gJanQ3l0RydcP"
    "rMxthqLn2uwjAQQ+QSzjbCPeUeS40409OzewIkG2X37In3OD9kCP0QcI/lQI/AT1Avmac0"
    "IqdP/NMyIiuS2dNB3I3LIcHa4D+rZjAymMHOay0NXTQI0KVSMacWahSg21Xleu0vnBjJGh"
    "GYQQOdJ8DyuGFhg3E2sCMcVPMrw1viFgRv8uUWSISwFMgmpv/D7GB3AIgTjaXOgyx7l+X3"
    "zFBc2YmKG2LRyVho9zM/6U/q37qJ8d1ocUBl3M+pYz/gFbgXUb6A/WjCeFLNkx29CDMPv5"
    "q6jRmBcEJ54YGSBW6pUxgNV1qfWtKswpksl1IllnBKpnAhkwedzhPYc3XbMeFSzTW2bLrB"
    "quRV3aWhFple1E6rxMbrr5w8qM0nOiVf6zYA2UFyY/Zl6gskx8BWoo+4emkvipxoXVdLTD"
    "rU/GdZzjU72DlTwr0+mczkKDKUHA8MBzQD4NFt/Qk0aBkUvAwxH7A+7P7uIQIYdACf/Chz"
    "ucsFTiRMiycGGyYcd/t8uZd8/6SzOfnu8greZi6+wzko5rIndXL48aDDRzqzagSm8MySSf"
    "X+yzHuvkqmxrLd/R7yBoQNj8ETi5l3T72lpeKojz4p/8KRR0nUKm/fCuKPiN1ssIE0EslL"
    "cRR3uZxsuklYjaF9OKjIv5kp1Nu51nlWMlXz2MjBsi+RXDZv23dYlQMredS/te+7sojHRb"
    "Mra3d8bd3Igh2d9tXVRb3xpUbeYLGOq8ueF8H/1v28jNZ/98Drl7/e33Wvmzcwynu/lEdP"
    "VvH46yF8NScfsF+Zo3UBdCe04g6FEw6Gdg/3hg+bZfVgbiei39D5Y+6jJECkslcywbHvOC"
    "qB4VPHzINbwkBWSIE3GqAKexqswlsdZu7mjwJfEiksMsWPfEehLWTBiJEqLIUKHdqymNuq"
    "Ah8qrxBX1S0kqDhtKandScqpTZ0/EiBIdzTXCMDZzzie/WM6ncIXwgoEQ+ccmrv13r0e+H"
    "lu6jaoAxtrAypFCnhsXJlv9vMFiFQS5P6BWHThOLvQS6Z7tVNOfy4oYqKuaxqzrK54ZLyS"
    "XBTWf1xdZaimsmPP9ntmcMBaY2FKOy9Qesbfa53rpD6dPrNI/bZVJSMdNkHplOy6l2vCE8"
    "fpAEBCt2Gp0CSf61bHLi2/SuuuK0y7KfkS6QkpqdkSCmUHKZOO8vOdYdsoRXAUx1P4uuCp"
    "DsMV0WBDlKWYlRazyZ7g9C52D2KQ8migyk8p5fJyla2Yl1eUS3CYFWdv7lz+W3+g42Tr2l"
    "T+0LQKJfE36neN+mXzUDn8zQnVjYbgQ92cUPfXx7BRvFN1FUJi2B15Eu6f5bY+WN6mxDGO"
    "FQXDWRC1yCAVQ9ce0SSGjeiycK7Ow7+eIfB5RMjtoRoZ+cmFc++DxUAJk1m0lg0zc5B4W9"
    "/+3rxljJW+l21/E1uv41f+Npxx565C+Sb85/XfK8rtatUVWErO3zxQyidQOXG5IJY6f5MF"
    "TEGvFeUUYnDKZPBLrWKAKkpb6tpKa2ElpPopxIyVDwrIOEBWgimV5VuCqRJMlWBqDZhyOZ"
    "+AoJYySYdNywmQKaePmRZmuD3CiuWYNEx9344XKnBG7mXN/O8mG+mgMZluBDvCEUAlghsL"
    "sgyqkloVDG/JS168SmaJWX57fHUJlhTYtaorwJLtSj5/YnmYUN3MRyU9gUsByCXUy3vxeZ"
    "jqBHHry/MsV65Br/TyWeexa9dAXTXzcjpIU4jPimm1u3a1GpSPZnC+5uFxkEZhHle0sbCY"
    "PDKXpa5qhMFZas6qhGWN7QtJIEu1y/Ral29+prsbvcKLcyzlmrWy2C6vccSbI2YJV5Flv3"
    "fCod7jxROglupP3nfJzPh6o9v6rVkjDvUD/9hp/6N5U8O82H8z/sAbV22ZxKIZQq0LJ0yK"
    "noykZKT05RAjPLkAm+0zG+ayafemdGEImqvScYxQ5f3f3X8c1PM/8qvLuqFyumDaikYnUw"
    "pov8gK2P5RDCeq58YrZN1Loi/NfCqb+QCpT6weFphyvbZZl2GMUOFlqMym5zANQ3enxXxh"
    "iQOUK0zlFRYyiOX3fUaIS1mrLOs9BxLsrUKte6IXUVJ2Ek4QCjgqtLCSRyhXl8qrq4zJT1"
    "9zp1V4OI7KQXj9RU5vdJxyA2/P8azr4h7pAMPifN6dW1pN1q71SsenV8g1DV+D3NxfXa3y"
    "TYeqifpJhgn2wQuX/OOXDjP8CNvUe9KCiY1HtpOlcT/9/Jfs2JBniQHPp8g5z/a0Ib9ObW"
    "1HeKSJJ2YupDl3Q0Z13LEarmX4VOZUrqiagAFE2FP4lk96YlkPl7rNWVfAP+u524XhLv3R"
    "TmQq5oxBCs2wxBsSwjMwPR4pNO9l1wxhSfL6kmAtJp37eRSg140Zt3WN2tACL5Y3HCRFGB"
    "UcJSFY6I9wtJib9PzPMqldnVAWlZPaD43jduzgKaO2Uzdi1bFyGbWtBEYuo7aPPmo7oDUm"
    "Va8P6ZTp2lJElc0Uwu1fdRhVac7Id4Nads+y2fS7d0cKZ3OGxS9hVyX4YFlqzHMA1uQ1sa"
    "A6zYX5aKVqV3t77wbB22rtXAfVxXYTt+2kJse522U/0u5A8SlU1q0qjGvmAmdlNvfUquO+"
    "+Xs3dNLHrksM3ZPsdY/eoRitbF3cS1X6p45J+fJ30nwQMkS2vyLmL3YFYQ6TFEF1Y2YmWe"
    "tW3/MUpDsZ3m+jmLshNKx7NMOsrrzbVpS23LZU27ZiACePJr4eDHkW3J1DIRX0tK0DoY3A"
    "TUMIoz0cVhKQjfdoJazRoFNPuL0yYJq+yeijgxCWKS7EFuKxhpcwDpi8Gcuq4oc+s60z0r"
    "KJRvkzGz4SJitdM2oaiyTgst3By1qnSh/m6dBFLWwYP3qOBRxGsi+K1GgJEZ5gINWxH+yh"
    "KAk+KFSGZ0lWClg5AW+kuW1PzbjSJ7rdGFM+SjSiBh+vVDcM7NjTlj0zqByShlALMIZ3Bd"
    "MATVV4FzTek2PhddJC3i4t72RyHwmTmGwinqhBnn93bnL7Ln/WL8S7hsMiqP7A9PkLaEBJ"
    "Csk+X12qK6W6UqorkgGP8OXjzMyWNO3RKm3D9q8HdCFNNlP2rtPVpszUxaA3FjMzt2EtSq"
    "vy7YyHsK8d4PrRPaULBW4fxcpRxJkJGWf0Ye4bO+ESGAVDj7Zc96Ks/3rSoCSEOodDJot+"
    "FIGeEdpS1MqJWhH8+ZHq5h1jYdgTfVZdhTyH0Ktned3Wwk4sAK+JCcC/CeNoXh7DBAL458"
    "fWgKYDSG8EX8WqSWv1mFpjWf9wLKsmMsCLjgm7Kh/jq/37AqGbyeCZllSAcb+vLmFnCTtL"
    "2Okocsx8YstNIqtqGCE7Qe1w+4HpAZ71cPcqyG+ftmR6lkvuDB2v4c07vyNkJaszsJqL3D"
    "dZ+yTKxiVVnGjhHzYZmHQOigifTfpOIIdah2ZZQ+InQCaRC/8YNYre+BckLWPXVJOzIgj0"
    "kzPVYujzk1v6OR15jrwe60BnukiTE19N8aQPfG1eZvFulPhaFs/fdhJG3sqy2y0ouyODvw"
    "zNc+ceKAFocpDJQW7xU2+6K1HQPW8x97Jgfj7+asCNkTDzuVICNCfI51fnGdj86jyVy/go"
    "4k2xp70pMzWW5EC8ZJo+oUaKchOmjCo3DumZO8RJqTaXzUbrun71/E3V4TRoMboThO2J4P"
    "WLWLnWMeAZjqWGZmauso4xQoXLOxac1W9eZpnW0Cv9JoKXsYktYx8SCxGnxxkESNQFyjp3"
    "LpYFvcAQoxn7QAwxZ6ZTGDwXXj5/+frd6/ev3r72YbLfsgodx5Ew48iAJIu9EAajPC041K"
    "eKcLsPZLtit6cL7nfLuGi3r0JA6KIVzfe8v75owhkZ2VHizI6o5ln3kQhZeTimHI6r6jW4"
    "LIyzPX/FhsBQR8b0zKlK4QkXSlbqAFrvtBrdbAUNLWZZm9flQzB954x0QlwPK3NixgebVp"
    "nDMU6JQbs23HhzKsV+E5hyq804PSvQM0voOp1xbcwGEhTXyHwsqvCPro1lg/e3F1tWJTKF"
    "VrrqnSvovfXpBpujTiFLhgIlk0HkTj2sxND1Pb66vMRRcTuUlFwvf7m1KN3JXXS0fc9fGZ"
    "ax7bCMMlx31+G6pZe0yBQ+Cu9ZyATwY6rDcEUCdUOUpZjVFjPWQSiWCFy6wY9CwhKK5NMw"
    "AiRlyc/VJqRRos8wt/nICww4TpauNR0FJlRus9Eu4b5vtUvA+kGL3hqgH7QjZkH6lj0b6A"
    "Izv+kIptpIVtyc43XQTqA+omYxHDLzA/ku4/dl+U0xM9F/noTfNx9wA1R+2LgFhfDhtpy5"
    "6dC8jFDYIRgvnV47dnrlCM4LH7BbcBQc4Xw/iAHc8RYkXRXiuRHWnIWm32/tQdjmbJmnNq"
    "WmjTd7CGiUY2CIGPUN0tQmmJxmU6yuQuHpXGANFaIn2LO3OG6WWEr2w2Ymp4anMfvmuWh8"
    "ZeT6Ea9Haeo+mKm7dL3vLS4tskqysjq6uBRmdVKsqz7wIl39fTH/JblvMsgCeq24JPfNsT"
    "kejsQwUHoe9ul5gFPaToE/60s9+cT743NFTJ1rNvNsIu3b5k2NIOUDb1y175qXNaIZgOQH"
    "D7zTvrpqXvYu6o0vNdhQDMxEQrWvyLay/YpQUolK0NRXpDH6JOpGZwYqFlWJwSzLURrxxh"
    "NHAiSHBA6S1jjXE2JmV0nFJTgKmajMeDGzNZFksPn1rn2TzPoASdSroms2+S8xdEuhcl5y"
    "KdBAjREyMNn8gxyKADxkcwBNGRN8VrAb+RWyO8TuXolesxI5rnGA6N0ruMUWcn2FCEv3pt"
    "LOL+fkLBKrECQsHZwqy7h0cJYOztLBmWzOBR2PyS8ds+e6T6qrDLpTusCqYj192TeDd9Mt"
    "Uyu9kQSGAJ2mSoammEg7yFy3xsQWMiqY8YSKZkUGWH/Xs1sosvfIFhXg2B8gMZvNqUTeXh"
    "XgoK0pg+0WR/FRpTeGU61cHhylcfewxt2frjD0A7+tf2vfQ4OzaNQwC5Smxq2bGgN7V1ZL"
    "Y4BE5TmtjLviACW497VtHIn1pLSnl/b0jed6o9MEiIomdCf3AI7I5s1l6+YTnJGgPALrH3"
    "ijftu978hOdGrPTOzV/P22JZucYHa0vTf/9x6UeWzzi44/8Prtbaf9GzaCFm2KJ2y7u7+4"
    "bnVlT2vWn+i289566xIPZl2O9Wuz4Q71f0yTzxv1m0YTzfv4NYDhaFp+4B/rLdmEV5E63+"
    "K3VvMr0j3pbK7GAR9UrXOs1QiZ0tPIqc8AIon7dRGO4FU/JpvCDCNDeDMmQOoWWaImJarv"
    "HNABvydrtFNQSuo5IKaliHT+JHRN3rQELOfWMHMZyt1LBTT1vAVkAiQKS6PgEbeT0jGYlZ"
    "w47VdpcwEihW9Uyc7mgyhxXKRpGCkBy2IDpWJvTq8F1saXHmD3+K66BzRuMdMZxhvaYoMz"
    "eichP2XeZir3T8kbEjBA5hVziLIUs9JiVig9V7GD7tilXChLwlm7G+ZJOC6h5c2sx7m895"
    "svEeJZqpsty223YWdbrmtvMeGBmqaYA9zBgBzuYk8yx3+oIfgoOUsiC1F554/Suna6/ws9"
    "pr2NbHzhEVTWyUs73+7tfHBObTSbgvRKW/vKybT7yQTnmUiou5luGfAJlJ46jt+66pkhq2"
    "QuzEdswFiWwUTntb85XYg++HsRSezi9qGTM9EUtD3uxOySH6CV+FtRZBYUq6ul54zkChKV"
    "US2rA0+X7rMNQ0+XkY7Hyda1waehaaVU+Gl9NtDtJrfNRSUBGweeVlchY4r9eszvmA0P42"
    "mrY0+8M5pA/zNSn6L+9hfBjcUHwqg2JnJQvCUXL8XVQBUzreUlua77ECsHONfkpoDoXb2p"
    "RN5HirxPU7ktqFVtX2OlWvI9ICv5m2z5LBmceOHurI8IMw+HAyQnyOKdhH4MmA0APcFm32"
    "U/UrbpAInKXK5olAuua9QgmHlZJewHrEBjQajlec7x2GMZ62Gswg3N37shyBDLDPVhw1X7"
    "5pPXPZouWkK2nwCyTdH+JWZW7jvEY4Qqrz1lDpG8XC6Zu4a5ORzDu60QZ7BPJk3OKlw+rK"
    "5CdCZ06438fhmSCpGCjABfccz9o2QK+ElwrHGKlUyBSjZK0+oZ6bAn8QjiwfxAeeJQm+CF"
    "6UnJhtsbuIRrRwrXVM9QO75bOHBRFXUTerQqnwOV9tebZqeGqQDMfOAfWzfoiKth9D/+Jn"
    "Tn3d62O1105k2nwrQfeP2mfvXtDlpgXzUWmS923LEbTu7BWEUqXzJhiEplQSmjDXksy48t"
    "wpQlxlAaY5ioIBQSc5iyDMtUTcqKaN83wtaHukbtlBsKQ89X6uA82nOdFp4u6g00X/aU34"
    "0apCnLYuSueVxqu1vWdtMLjSQz8xiKiyijOFm41vMfpwGyUmUqD9OU8ARm6to46Rh1n6w8"
    "QOmyz0GOzqQd/GexGJ2/fP3u9ftXb1/7hiK/ZZV9aL0tCOMycjqXAyQnuKPvJigSFlUODr"
    "vdT5C7L1+8yGLSefEi3aaDzyKZviIldC697nCAZKO6w6pxewVzt1ZU+KCH2Z//DyGroMU="
)
