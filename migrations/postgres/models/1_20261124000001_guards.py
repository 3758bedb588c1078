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
        event_at TIMESTAMPTZ NOT NULL,
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
    CREATE INDEX ledger_transfer_by_reference ON ledger_transfer (reference);
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
    ALTER TABLE ledger_hold DROP CONSTRAINT ledger_hold_parts;
    ALTER TABLE ledger_account DROP CONSTRAINT ledger_account_balance, DROP CONSTRAINT ledger_account_id_bits;
    """


MODELS_STATE = (
    "eJztXetz2ki2/1e6+JJMFeubOM9LtrYKY5Iwg40vxpPJjKdIIxrQWnSzkjBhd+d/v+e0Hu"
    "iJJfFqiL4kdqtPSz6nH+d3Xv2fylQMmWGdtfhAfL9ilkXHrFIj/6lwOsUfEp9XSYXOZqun"
    "2GDTgSEJdOzZnwa6DizbpJoND0fUsBg0DZmlmfrM1gVHkjpxu5ORKaZEzG1LH7Izcsf1f8"
    "0ZGSzJc0vMTQ1I2XebmZwafX34U5VMKB8abEh0ToQ5ZCZZ6PYEfvG7A/mc/XSGnzEUGnyH"
    "zsd7e+NcDta3xZjZE2bCe//4o+L0w8eBgSt//llFzg3Zd2ZF+1k2teUPcmj8wSOYPfRHOj"
    "OGIYHBQ3gk2/v2cibbLvRxi9sfZV9kxaCvCWM+5av+s6U9Edwn0LmNrWPGmQlvxzfY5hxF"
    "x+eG4Yrak6bzd666OH9HgGbIRnRu4ARAaucDVm2Vfv+60+vfNnv9fiU2OTyKgPTcJk1wnF"
    "jwqZZkgJy4f/vf8/NXr96dv3j19v2b1+/evXn/4j30ld8bf/TuL+djVtxyhpI8a31qXffw"
    "gwTMXmduY8Nfkoba1KGS4lpxfyW2sAQaE2om839FEZEB/HFRGXgcXycEr2ElhdWqKy6Gym"
    "IiiMW4TXQb5MoMNjbptPb3gYCW4T+qRDOXM1v0Z3RZJWdnsRWXIrMp/d43GB/bE/j17es1"
    "4vi13m18rnefv339U1gm1+6Tc/kIpbOSRnCJ5RBJhExpucDOgnKBreiZRcSCgzSIGBFsDu"
    "zBeUXx8vx9BllAr1RhyGdhafj7V1Y5+ARKS8Bls4VsF5w5JwChJosdFjVCiTahdpVQkBN/"
    "FLqmjnRg5RqCJqyTn28718nyCZBEJDTUNZv8lxi6FTtHDiepzEfJGuYiM3DkqWX9ywjy9P"
    "lV/bcouxvtzoVkjrDssSlHkQNcRFjvn/DxhdHk86lkfgu+kHJ3voTOD494f4ukYjKN6Y/M"
    "mxGZl0q32Wi2fm1e1og3wj3/XL++bGOTu1ru+cd6SzaMqG6478i7QN5mWR9v05fH2+jqgL"
    "czKy6i2yk1jFTVyid6Wrvalmhe7Fa7enX+7q2vT+Ev6zSo26t6u+2pTCtWGtSy+8w0hRnn"
    "Zw+O3mRehqkKzXVXGz2CXabX/K23fpeZLt0n7c71J697dOsJ891bcn1qxxl/CWyz9SlLZn"
    "6ENLrZu7Rn3g9HuOXDn0iHHW4s3XmyTjitq+Ztr351E5LQZb3XxCfnIel4rc+je40/CPnS"
    "6n0m+Cv5vXPdjB4Xfr/e7xX8JjoHJZuLRZ8OAwDLa/W4FpL7EDBofpGvqI5H2hUOaGTARg"
    "J0L1CAeY0YjFqggNkCNK+FMB+YWQVVjAyo9gCzATS2Ucbj5XSnh3vsFpgiYcotTJMj2qAV"
    "ErLHk5iU0UQ0egiYKbABp/6CmsN+7Ik4F2l944+m59NoC+WAgoYuN/E7XdNhZ24PxPfmI+"
    "N2JcGyGHxcXWdYFLJjn/k9n7YrciJ7w2ZAbdAvLeJsEIyT2XwA4GQCe8OS2WekB3DZZAZd"
    "EngtswHMIYA2xQKxG/4Ib+IWvAxGdkbzBrCIbifYF/f55gQ7Y8ScWBoLlTQWyimSaJu6u2"
    "tdptimAjQROczn+vAMKYucyAcVxxrOSq33lbN1BjdF+XeGFVz5f4yV6eYlr7/K1qXsM3rH"
    "ptRHZlr4STH+rofAAbL9geDdbxzbwMEz2PSZmXP5h4i2uf7V1bVy7AClDfNgNkyhaXPTLI"
    "QjIqTHgzdLJLFfJFHXNDFPRhHeo7UIAsDqGDZPGuj7JIbocIZuNelemwrOlp6b5wHmkvTs"
    "wM9y/nJteUbqZABjD0G7d99CHhiboapukQE10IJP8LkpW1DNN4T2EAcQ+3ntPb/nCED0Id"
    "GoidZqCTm8ceHdfD4dABUgfbKYSHghe3hv0S3/xc8t5rdbZ7PlT+jtanxuNn4hiFwQxYxA"
    "GYAXwUstAaBnNLcA3iyE9z54vbTOUDLVLQvtM+6nV2WUBeA/+GohDTeULzHsYkzms/RQC2"
    "SVXCfIR/zB+7ti4RYlPlISH3kCDPMfmP+0V8wjVVnprNy061+b3X6jfvu5Rl7ec/f3z832"
    "ZY2c+79fdK7vbkHN9Bsumx9bjVavRl7f88+du9tm/1MdNnYY44XX0KjftHr1NjTBuJ/g3P"
    "hS/4qO43v+sdmEH3Cwbueq02t1ruFXGOjneuOXmw4M+vLNPW/+BvrA9Sfs+TajhXR7irG/"
    "XrMCOZ9AZSRXocRR3mFX1YdV2OVmpnjU3cAN3PXG8I0LiruuBmdXlTyDLc9iz4o4QLeP//"
    "y9M4dcgjQqi6YgyM4ShJEeghELwHAP0oQDRwiDUZ7M4wBVhMUDIDtCHq87RTqddkhNvmhF"
    "/Z53VxfN7vOXkuvQSbdDR02A2Y5mke90DxAVOlf249+oTHUO+wm8xbY+SHpUwOY8oiGCrr"
    "WY6NpERipZ8+k0c6jFHnWDwP5jMmRsAXgZpjxBdHlizskcYDPgxRTYFF/NLtnHX7rMoHay"
    "JdKFkJ+FM3mOTPp/efPda13Nggh7+g9slrB6fmQe7dJaIXmVYKrwePiknWLidXzSSHElLQ"
    "QWswnFPIYamYpH2OllboME9NSaYBAE/jyBj/fOgCocC7ZuEF0ieY3O7LkJdHB6mMwJnaii"
    "rWFGTRsbF/BFLG6r2PvbS4fnkQJ6OvUMb9klsKJRGcsrKYiA9uQurnysD1KdTAjrnjnvbW"
    "X5OB+kKjlfjPNHF1U/M6iWP6b+pl1vYLS8Q33PG/Wb3l0XW7zle8+7zXazfuvE3a8m1uGj"
    "6k02YmghShBTugs8RFS6wEuc/IPi5KDUXY06MZhkrXIVoisVrMKHDeKaflEpJBCXosglip"
    "jNKLY04hL5KEymj/kvbBlTBZKNH4EYgyMTRJr9A5pNuvBhcmQ7AA44Mcn4qAtbVLfV6FVS"
    "p33J4QwcTljqKWw+TIhNa8imM2Gj167LNGEmWrDinaoZzFkPbJnNmvUFo9wHTIOXYtQLBU"
    "XWMKSbFIaokpEwMbheZlObbAZKC5qPKLcWzPTMThP4MW6o2ubAG9igVKpKsAujVAWjdcg3"
    "p7DFN2n2m5n6lJpL4s6BvMjj/M2bDNADeqViD/nsxyzdoUwI+VAfMyvR+sdhbqSkIfo0Ue"
    "/20nZyq9VgcsWtuQEshX3R/iB/sXCjgSkvw9eIkNFzbge5s+AvI0PX7GxrYp1m5Ebp+lAF"
    "xHDRuq53vyZnDF8kRPVefO0169FQnLmtibSsiqetKAFylVdI5aZz25M2FGCHYy/5eOeaSz"
    "BIEVp6nauL2x6AN9ghxRSOMMGLle7YQWUCJ7IyN+qIEKoc0YCLaaSblu3HkbqicoNa7Ylu"
    "5ThbDmQIhqlEjbiM0nMTAiQb5SbsSUoYtSYjhUeg3lmOhhX4E9TLWShtZelr5LRsZYokMH"
    "QRXuBySABV/rMsWMoMdn4SUPUQ99DV3rmgFm6ccIRV5XodLJ1QsBoRmCgAnafA8jh+2mCc"
    "DeDSQQ+40osfB0re5MstkAhhKZBNLJyH2cFuQe9PtAk5D7LsXZbfM0NhWCf4Z4QF82IRrM"
    "/83KYawi3dxDBWBFaoLvqpQ+w7vAL3IsqXsB9NAXwl1YPdzYswweqLqduY+AQnlBcFJVng"
    "lmmE0XClDagl0SNnstRDlVjCKffAhcyRcjpPYc/VbcdSRTUXU266warkPNqlPQqZXtQcpc"
    "TG66+csIzWZ+D7RKfkUtpGmtFBUgD2ZdEI5ADAVqKPuXrR/YqcaD1XS0w61PxnWc41O9g5"
    "U16xPp3O5SgyYhYPDAc0A+DRbf0RNGgZ+7iKpB2yAez+7iECGHQIv/nBtHKXC5xImP1LDD"
    "ZKOO72+XIvx/hRZwvyzeUVvM1cfoNzUCxkT+qkKuNBh490ZtUITOG5JXOH/ZdjeHGVzIxV"
    "u/sdsnr7hsfgiYUGu6feylJx1EeflH/hAIskapW3bwXxR8RuNtxAGonkpTgKi+N0o+rDag"
    "wdwEFF/s1Mod7OFVgcoCDEZZGpaIFHqrRILps3nVssPoAFC+pfO3c9WavgotmTJQq+tK5l"
    "XYJup92+qDd+qZE3WJOgfdn3ApXfur+vgpLf3fP65c93t72r5jWM8j6XeLcBBX6EOOTKAq"
    "0JoCuh1XYknCgXtHO4txHYblnNfQUqGzp/yH10BIiOzF8pdesxMHzmmHVwCxjKwg/wRgNU"
    "X09jVXhrw4TE/MGtKyKFRab4Ee8osIUsFjFShaVQoSNb1qhaV7dA5RXiqraFBBWnLSW1O0"
    "k5dXTze/6DdMfj94fDn3E8/Cd0NmOZjYFH4vX3OLQ2RebHC/bwhY4a38LUbVDxPhCLLh3H"
    "FXq8dK/cw+nPBUXMzXVNY5bVEw+MV5LrWPqPq+uMzlR27Nt+zwzOVGsiTGmzBUrPkHulc5"
    "3UZ7NnFqnftKpkrMMGJx2MPfeSP3jiOBAAJOg2LBWa5D/d6tilFVdpvXSNmTYlxDs9hj41"
    "wFuhhAZlIuh/vDNsG9nTR3E8ha8tnekwXBHtNERZillpMZvsEU7vYvexBSnLm5dUlnJ5zc"
    "NWTMdrMrwdZsXZmzv9+MYf6DjZ+mT2cWhahfKOG/XbRv2yeai04+aU6kZD8JFuTqn718ew"
    "UbxTdR1CYtgdeRLun+XWMFjepsQxaKnHiEvpMXECTgxde0BzFzaiO8K5wgt/eobA5wEht4"
    "dqZBQnF06peouBEiYT/ywbZuYw8daw/b15yxgrfS87xF1Vlb+P5ty5M02+Cf95/Y+Kcrta"
    "dQ2WkvM3D5TyCVTOtSyIpc7fZAFT0GtNBngMTpkM/lKrGKCK0pa6ttJaWAmpfggxY7J2AR"
    "kHyEowpbJ8SzBVgqkSTD0BplzOJyColUzSYdNqAmTKz2OmhdlqD7BiOSYAU9+344UBnJE7"
    "Web7m8nGOmhMphuNjnAEUIngxpKsAqakVgXDW/JeCq/4UmLG3h5fXYIlBXat6hqwZLuSz5"
    "8kHiZUN4tRSU/gSgByCfXzXsEcpjpB3PryPMstUdArveLPeeymKFBXzbycDtIU4rNiWu2u"
    "Xa0G5eM5nK95eBykUZjHFW0iLCaPTBkHJA/8GmFwlprzKmFZ4/ZCEshSoC+9PN+bH+m6Oa"
    "9W3AKrT2aMud/pzXNY7H6ecHtS9lL5DvUea+WDWqo/et+SmfH1Rq/1a7NGHOp7/rHb+b15"
    "XcMc138zfs8b7Y5MSNEMoVaNfJOiJyMpsSh9OcQITy7AZvvMhrls2v3Ua+TXlAKNEqq8/7"
    "v7j4N6/kd+uix1KKcLpqRodDqjgPaLrIDtH8VwonpuvELWvST60synspkPkPrU6mOxKNdr"
    "m3UZxggVXobKbHoO0zB0d1bMF5Y4QLnCVF5hIYNYft9nhLiUtcqy3nMgwd6qzbonehElZS"
    "fhBKGAo0ILK3mEcnWpvLrKmPz0NXdaRYTjqByEN1jm9EbHKTfw9hzPui7ukQ4wLM7n3bml"
    "1WTtk17p+PQKuabhM8j1Xbu9zjcdqgzqJxlueLt6JLHxyHayNO6nn/+SHRvyLDHg+RQ559"
    "meNuTXqa3tCI808cjMpTTnbsiorjtWw7UMn8qcyhVVEzCACHsGX/moJ5bscKk7nPUE/PM0"
    "d3sw3KU/2olMxZwxSKEZlnjbQXgGpscjhea97JohLEleRRKss6RzP48C9LoJ47auURta4M"
    "XytoKkCKOCoyQEC/0RjhZzk57/LJPa1QllUTmp/dA4bscOnjJqO3UjVh0rl1HbSmDkMmr7"
    "6KO2A1pjUiX6kE6Zri1FVNlMIdySI8+suEpzRr4Z1LL7ls1m37z7TjhbMCxsCbsqwQdeqq"
    "pFPAdgTd5sCarTQpgPVqp2tbf3bhC8rdbOdVBdbDdx205qcpy7PfY97T4Tn0Jl3arCuGYu"
    "cVZmc0+tO+6bv/VCJ33s6sPQ1a5e9+h9iNEq1cW9VKV/6piUL38nzQchQ2T7K0j+YlcQ5j"
    "BJEVQ35maStW79nU1BupPh/TYKtRtCw7pHc8zqyrttRWnLbUu1bSsGcPJo4k+DIc+Cu3Mo"
    "pIKetnUgtBG4aQhhdEajSgKy8R6thTUadOoLt1cGTDMwGX1wEMIqxYXYQjzU8ELFIZO3XF"
    "lV/GXAbOuMtGyiUf7Mhl8Jk1WsGTWNZRJw2e7gZa1TpQ/zdOiiFjaMHz3HAg4j2RdFarSE"
    "CE8wkOrYD/ZQlAQfFirDsyIrBaycgDfS3LanZrT1qW43JpSPE42owcdr1Q0DO/a1Vc8MKo"
    "ekIdQCjOFdrzREUxXe64x34Fh4NbSQN0XL+5bcR8IkJpuKR2qQ59+cW9m+yT/rJ+JdsWER"
    "VH9g+vwNNKAkhWSfry7VlVJdKdUVyYAH+Pg4M7MlTXu0Stuw/av+XEiTzZS963S1GTN1Me"
    "xPxNzMbViL0qp80+Ih7GsHuEp0T+lCgZtEsXIUcWZCxhl9mLvETrgERsHQoy3XvSjrv540"
    "KAmhztGIyaIfRaBnhLYUtXKiVgR/fqS6ectYGPZEn1XXIc8R9OpbXrcnYScWgNfEFODflH"
    "E0L09gAgH882NrQNMBpDeGT7Fq0lo9odZE1j+cyKqJDPCiY8Kuysf4auLdGwfdTAbPtKQC"
    "jPt9dQk7S9hZwk5HkWPmI1ttEllVwwjZCWqH2w9MD/Csj7tXQX77tCXTs1xyZ+h4xW7e+R"
    "0hK1mdgdVc5L6l2idRNi6p4kQLf7fJ0KQLUET4fDpwAjnUOjTLGhI/ADKJXPjHqFH0xr8g"
    "aRm7ppqcFUGgn5ypFkOfn9zSz+nIc+z1eAp0pos0OfHVFI/60NfmZRbvRomvZfH8bSdh5K"
    "0su92Csjsy+MvQPHfugRKAJgeZHOQWP/WmuxIF3fMWcy8L5ufjrwbcGAsznyslQHOCfH51"
    "noHNr85TuYyPIt4Ue9afMVNjSQ7ES6bpU2qkKDdhyqhy45CeuUOclGpz2Wy0rurt52+qDq"
    "dBi9GdIGxPBK9fxMq1TgDPcCw1NDdzlXWMESpc3rHgrH7zMsu0hl7pNxG8jE1sGfuQWIg4"
    "Pc4gQKIuUNa5c7Es6AWGGM/ZB2KIBTOdwuC58PL5y9fvXr9/9fa1D5P9lnXoOI6EGUcGJF"
    "nshTAY5WnBoT5VhNsDINsVuz1dcL9bxkWn0w4BoYtWNN/z7uqiCWdkZEeJMzuimmfdRyJk"
    "5eGYcjiuq9fgsjDO9vwVGwJDHRnTM6cqhSdcKFmpC2i922r0shU0tJhlbV6XD8H0rTPSCX"
    "E9rMyJOR9uWmUOxzglBu3acOPNqRT7TWDKrTfj9K1Azyyh63TOtQkbSlBcI4uJqMI/ujaR"
    "Dd7PXmxZlcgUWumqd66g99anG2yOOoUsGQqUTAaRO/WwEkPX9/jq8hJHxe1QUnL9/OXWon"
    "Qnd9HR9j1/ZVjGtsMyynDdXYfrll7SIlP4KLxnIRPA95kOwxUJ1A1RlmJWW8xYB6FYInDp"
    "Bj8KCUsokk/DCJCUJT/Xm5DGiT7D3OYjLzDgOFn6pOkoMKFym412Cfd9q10C1g9a9J4A+k"
    "E7Yhakb9nzoS4w85uOYaqNZcXNBV4H7QTqI2oWoxEzP5BvMn5flt8UcxP950n4ffMBN0Dl"
    "h41bUAgfbsuZmw7NywiFHYLx0um1Y6dXjuC88AG7BUfBEc73gxjAHW9B0lUhnhvhibPQ9P"
    "s9eRB2OFvlqc2oaePNHgIa5RgYIkZ9gzS1CSan2RSrq1B4uhBYQ4XoCfbsLY6bJZaSfbeZ"
    "yanhacy+eS4aXxm5fsTrUZq6D2bqLl3ve4tLi6ySrKyOLi6FWZ0U66oPvUhXf1/Mf0numw"
    "yygF5rLsl9c2yOhyMxDJSeh316HuCUtlPgz9Olnnzi/fG5ImbONZt5NpHOTfO6RpDynjfa"
    "ndvmZY1oBiD54T3vdtrt5mX/ot74pQYbioGZSKj2FdlWtl8RSipRCZr6mjRGn0Td6MxAxa"
    "IqMZhlOUoj3njiSIDkkMBB0hoXekLM7DqpuARHIROVGS/mtiaSDDY/33auk1kfIIl6VXTN"
    "Jv8lhm4pVM5LLgUaqDFChiZbfJBDEYCHbAGgKWOCzxp2I79CdofY3SvRa1YixzUOEL17Bb"
    "fYQq6vEGHp3lTa+eWcnEViFYKEpYNTZRmXDs7SwVk6OJPNuaDjMfnRMXuu+6S6zqA7o0us"
    "KtbXV30zeDfdMrXSG0lgCNBpqmRkiqm0gyx0a0JsIaOCGU+oaFZkgKfvenYLRfYf2LICHP"
    "sDJGazBZXI26sCHLQ1ZbDd4ig+qvTGcKqVy4OjNO4e1rj7wxWGvuc39a+dO2hwFo0aZoHS"
    "1Lh1U2Ng78pqaQyQqDynlXFXHKAE9762jSOxnpT29NKevvFcb3SbAFHRhO7kHsAR2by+bF"
    "1/gjMSlEdg/T1v1G96d13Zic7suYm9mr/dtGSTE8yOtvfm/92BMo9tftHxe16/uel2fsVG"
    "0KJN8Yhtt3cXV62e7GnNB1Pddt5bb13iwazLsX5uNtyh/sk0+bxRv2400byPnwEMR9PyPf"
    "9Yb8kmvIrU+YpfW80vSPeos4UaB3xQtc6xViNkSk8jpz4DiCTu10U4glf9mGwGM4yM4M2Y"
    "AKlbZIWalKi+c0AH/J6s0U5BKanngJhWItL5o9A1edMSsJxbo8xlKHcvFdDU8xaQCZAoLI"
    "2CR9xOSsdgVnLitF+nzQWIFL5RJTubD6LEcZGmYaQELIsNlIq9Ob2WWBtfeoDd47vqHtC4"
    "xczmGG9oiw3O6J2E/JR5m6ncPyVvSMAAmVfMIcpSzEqLWaH0XMUOumOXcqEsCWftbpgn4b"
    "iEVjezHufy3m++RIhnqW62LLfdhp1tua69xYQHappiAXAHA3K4iz3JAv+hhuDj5CyJLETl"
    "nT9K69rp/i/0mPY3svGFR1BZJy/tfLu388E5tdFsCtIrbe0rJ9PuJxOcZyKh7ma6ZcAnUH"
    "rqOH7rqmeGrJKFMB+wAWNZhlOd1/7udCH68B9FJLGL24dOzkRT0Pa4E7NLfoBW4m9FkVlQ"
    "rK6WnjOSK0hURrWsDzxduc82DD1dRToeJ1ufDD4NTSulwk/r86FuN7ltLisJ2DjwtLoOGV"
    "Ps12d+x2x4GE9bHXvindEE+p+R+gz1t78Jbiw/EEa1CZGD4i25eCmuBqqYaa0uyXXdh1g5"
    "wLkmNwVE7+pNJfI+UuR9msptQa1q+xor1ZLvAVnL32TLZ8ngxAt35wNEmHk4HCA5QRbvJP"
    "RjyGwA6Ak2+x77nrJNB0hU5nJFo1xwXaMGwczLKmHfYQUaS0Itz3OOxx7LWA9jHW5o/tYL"
    "QYZYZqgPG9qd609e92i6aAnZfgDINkP7l5hbue8QjxGqvPaUOUTycrlk7hPMzeEY3m2FOI"
    "N9MmlyVuHqYXUdojOhW3/s98uQVIgUZAz4imPuHyUzwE+CY41TrGQKVLJRmlbPSJc9igcQ"
    "D+YHyhOH2gQvTE9KNtzewCVcO1K4pnqG2vHdwoGLqqib0KNV+RyodL5cN7s1TAVg5j3/2L"
    "pGR1wNo//xb0J33s1Np9tDZ95sJkz7ntev6+2vt9AC+6qxzHyx447dcHIPxipS+ZIJQ1Qq"
    "C0oZbchjWX5sEaYsMYbSGMNEBaGQmMOUZVimalJWRPu+FrY+0jVqp9xQGHq+Vgfn0Z5Pae"
    "Hpot5A82WP+d2oQZqyLEbumseltrtlbTe90EgyM4+huIgyipOFaz3/cRogK1Wm8jBNCU9g"
    "pq5Nko5R98naA5Su+hzk6EzawX8Ui9H5y9fvXr9/9fa1byjyW9bZh562BWFcRk7ncoDkBH"
    "f03QRFwqLKwWG3+wly9+WLF1lMOi9epNt08Fkk01ekhM6l1x0OkGxUd1g1bq9h7taKCh/0"
    "MPvr/wFtLYfA"
)
