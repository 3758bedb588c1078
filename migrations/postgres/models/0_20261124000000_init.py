from tortoise import BaseDBAsyncClient

RUN_IN_TRANSACTION = True


async def upgrade(db: BaseDBAsyncClient) -> str:
    return """
        CREATE TABLE IF NOT EXISTS "inbox_message" (
    "id" BIGSERIAL NOT NULL PRIMARY KEY,
    "source" VARCHAR(64) NOT NULL,
    "external_id" VARCHAR(128) NOT NULL,
    "queue" VARCHAR(128) NOT NULL,
    "payload" JSONB NOT NULL,
    "state" VARCHAR(16) NOT NULL,
    "tries" SMALLINT NOT NULL,
    "last_error" TEXT,
    "received_at" TIMESTAMPTZ NOT NULL,
    "due_at" TIMESTAMPTZ NOT NULL,
    "handled_at" TIMESTAMPTZ,
    CONSTRAINT "uid_inbox_messa_source_52022e" UNIQUE ("source", "external_id")
);
CREATE INDEX IF NOT EXISTS "idx_inbox_messa_source_092a6b" ON "inbox_message" ("source", "state", "queue", "id");
COMMENT ON COLUMN "inbox_message"."source" IS 'who sent it: telegram:<bot id>, crypto_pay, ...';
COMMENT ON COLUMN "inbox_message"."external_id" IS 'the sender''s own id of the message';
COMMENT ON COLUMN "inbox_message"."queue" IS 'messages of one queue are handled in order: a chat, an invoice';
COMMENT ON COLUMN "inbox_message"."state" IS 'RECEIVED: received\nHANDLED: handled\nFAILED: failed';
COMMENT ON COLUMN "inbox_message"."due_at" IS 'not before then: leased to a worker, or backing off';
COMMENT ON TABLE "inbox_message" IS 'A message from outside. Unique by (source, external_id), handled in order within (source, queue).';
CREATE TABLE IF NOT EXISTS "outbox_event" (
    "id" BIGSERIAL NOT NULL PRIMARY KEY,
    "event_id" UUID NOT NULL UNIQUE,
    "name" VARCHAR(64) NOT NULL,
    "version" SMALLINT NOT NULL,
    "player_id" UUID NOT NULL,
    "payload" JSONB NOT NULL,
    "occurred_at" TIMESTAMPTZ NOT NULL
);
COMMENT ON TABLE "outbox_event" IS 'An event that has not been published yet. The relay deletes the row in the transaction that publishes it.';
CREATE TABLE IF NOT EXISTS "ledger_account" (
    "id" BIGSERIAL NOT NULL PRIMARY KEY,
    "kind" SMALLINT NOT NULL,
    "owner" VARCHAR(64) NOT NULL,
    "currency" VARCHAR(8) NOT NULL,
    "bounded" BOOL NOT NULL,
    "balance" BIGINT,
    "created_at" TIMESTAMPTZ NOT NULL,
    CONSTRAINT "uid_ledger_acco_kind_64676b" UNIQUE ("kind", "owner", "currency")
);
COMMENT ON COLUMN "ledger_account"."kind" IS 'PLAYER_CASH: 1\nPLAYER_HELD: 2\nPLAYER_BONUS: 3\nPLAYER_DEFICIT: 4\nHOUSE_GAMES: 10\nHOUSE_CAPITAL: 11\nGATEWAY: 12\nFEE: 13\nPROMOTION: 14\nJACKPOT: 15\nEXCHANGE: 16';
COMMENT ON COLUMN "ledger_account"."owner" IS 'a player''s id, a provider''s or a gateway''s code, ''house''';
COMMENT ON COLUMN "ledger_account"."balance" IS 'minor units; null on unbounded accounts, which are summed';
COMMENT ON TABLE "ledger_account" IS 'One owner''s money of one kind in one currency. A bounded account keeps its balance under its row lock.';
CREATE TABLE IF NOT EXISTS "ledger_hold" (
    "id" BIGSERIAL NOT NULL PRIMARY KEY,
    "amount" BIGINT NOT NULL,
    "captured" BIGINT NOT NULL,
    "released" BIGINT NOT NULL,
    "state" VARCHAR(16) NOT NULL,
    "reference" UUID NOT NULL,
    "created_at" TIMESTAMPTZ NOT NULL,
    "account_id" BIGINT NOT NULL REFERENCES "ledger_account" ("id") ON DELETE RESTRICT,
    "held_account_id" BIGINT NOT NULL REFERENCES "ledger_account" ("id") ON DELETE RESTRICT
);
COMMENT ON COLUMN "ledger_hold"."state" IS 'PLACED: placed\nCAPTURED: captured\nRELEASED: released';
COMMENT ON TABLE "ledger_hold" IS 'Money set aside: moved from the cash to the held account, until it is captured or released, in part or whole.';
CREATE TABLE IF NOT EXISTS "player" (
    "id" UUID NOT NULL PRIMARY KEY,
    "telegram_id" BIGINT NOT NULL UNIQUE,
    "first_name" VARCHAR(128) NOT NULL,
    "username" VARCHAR(64),
    "language" VARCHAR(5),
    "currency" VARCHAR(8) NOT NULL,
    "status" VARCHAR(16) NOT NULL,
    "referral_code" VARCHAR(16) NOT NULL UNIQUE,
    "start_payload" VARCHAR(64),
    "age_confirmed_at" TIMESTAMPTZ,
    "terms_version" VARCHAR(16),
    "terms_accepted_at" TIMESTAMPTZ,
    "registered_at" TIMESTAMPTZ,
    "email" VARCHAR(254),
    "email_confirmed_at" TIMESTAMPTZ,
    "created_at" TIMESTAMPTZ NOT NULL,
    "referred_by_id" UUID REFERENCES "player" ("id") ON DELETE SET NULL
);
COMMENT ON COLUMN "player"."language" IS 'chosen by the player: en, ru, es';
COMMENT ON COLUMN "player"."currency" IS 'of the wallet';
COMMENT ON COLUMN "player"."status" IS 'ACTIVE: active\nFROZEN: frozen\nCLOSED: closed';
COMMENT ON COLUMN "player"."start_payload" IS 'of the first /start: referral or campaign';
COMMENT ON COLUMN "player"."email" IS 'confirmed';
COMMENT ON TABLE "player" IS 'A person, known by a Telegram account. Until `registered_at` is set only the first questions are answered.';
CREATE TABLE IF NOT EXISTS "access_token" (
    "id" BIGSERIAL NOT NULL PRIMARY KEY,
    "digest" VARCHAR(64) NOT NULL UNIQUE,
    "created_at" TIMESTAMPTZ NOT NULL,
    "expires_at" TIMESTAMPTZ NOT NULL,
    "revoked_at" TIMESTAMPTZ,
    "player_id" UUID NOT NULL REFERENCES "player" ("id") ON DELETE CASCADE
);
COMMENT ON TABLE "access_token" IS 'A short access to the Mini App''s API, given for Telegram''s signed initData.';
CREATE TABLE IF NOT EXISTS "email_confirmation" (
    "id" UUID NOT NULL PRIMARY KEY,
    "email" VARCHAR(254) NOT NULL,
    "requested_at" TIMESTAMPTZ NOT NULL,
    "expires_at" TIMESTAMPTZ NOT NULL,
    "used_at" TIMESTAMPTZ,
    "player_id" UUID NOT NULL REFERENCES "player" ("id") ON DELETE CASCADE
);
COMMENT ON TABLE "email_confirmation" IS 'An address that waits for the click on its link. The link''s token is signed, so nothing secret is stored.';
CREATE TABLE IF NOT EXISTS "recovery_code" (
    "id" BIGSERIAL NOT NULL PRIMARY KEY,
    "digest" VARCHAR(64) NOT NULL,
    "used_at" TIMESTAMPTZ,
    "player_id" UUID NOT NULL REFERENCES "player" ("id") ON DELETE CASCADE,
    CONSTRAINT "uid_recovery_co_player__584516" UNIQUE ("player_id", "digest")
);
COMMENT ON TABLE "recovery_code" IS 'A code that stands in for the authenticator app once.';
CREATE TABLE IF NOT EXISTS "totp_device" (
    "secret" TEXT NOT NULL,
    "confirmed_at" TIMESTAMPTZ,
    "last_step" BIGINT NOT NULL,
    "failures" SMALLINT NOT NULL,
    "locked_until" TIMESTAMPTZ,
    "player_id" UUID NOT NULL PRIMARY KEY REFERENCES "player" ("id") ON DELETE CASCADE
);
COMMENT ON COLUMN "totp_device"."secret" IS 'encrypted';
COMMENT ON TABLE "totp_device" IS 'A player''s authenticator app. `last_step` is the newest time step that was accepted: a code works once.';
CREATE TABLE IF NOT EXISTS "cool_off" (
    "id" BIGSERIAL NOT NULL PRIMARY KEY,
    "player_id" UUID NOT NULL,
    "starts_at" TIMESTAMPTZ NOT NULL,
    "ends_at" TIMESTAMPTZ NOT NULL
);
CREATE INDEX IF NOT EXISTS "idx_cool_off_player__490e53" ON "cool_off" ("player_id");
COMMENT ON TABLE "cool_off" IS 'A break that the player took: no deposits, no bets. It can''t be ended early.';
CREATE TABLE IF NOT EXISTS "limit_change" (
    "id" BIGSERIAL NOT NULL PRIMARY KEY,
    "player_id" UUID NOT NULL,
    "kind" VARCHAR(16) NOT NULL,
    "period_hours" SMALLINT NOT NULL,
    "amount" BIGINT,
    "currency" VARCHAR(8) NOT NULL,
    "requested_at" TIMESTAMPTZ NOT NULL,
    "effective_at" TIMESTAMPTZ NOT NULL
);
CREATE INDEX IF NOT EXISTS "idx_limit_chang_player__9a005b" ON "limit_change" ("player_id");
COMMENT ON COLUMN "limit_change"."kind" IS 'DEPOSIT: deposit';
COMMENT ON COLUMN "limit_change"."amount" IS 'minor units per period';
COMMENT ON TABLE "limit_change" IS 'A limit asked for: a decrease holds at once, an increase or removal (`amount` null) after its cooling-off.';
CREATE TABLE IF NOT EXISTS "fair_seed" (
    "id" BIGSERIAL NOT NULL PRIMARY KEY,
    "player_id" UUID NOT NULL,
    "server_seed" VARCHAR(64) NOT NULL,
    "server_seed_hash" VARCHAR(64) NOT NULL,
    "client_seed" VARCHAR(64) NOT NULL,
    "nonce" BIGINT NOT NULL,
    "created_at" TIMESTAMPTZ NOT NULL,
    "revealed_at" TIMESTAMPTZ
);
CREATE INDEX IF NOT EXISTS "idx_fair_seed_player__dc7acc" ON "fair_seed" ("player_id");
COMMENT ON COLUMN "fair_seed"."nonce" IS 'the next draw''s number';
COMMENT ON TABLE "fair_seed" IS 'The commitment behind a player''s house games: the hash is shown before play, the seed when it is replaced.';
CREATE TABLE IF NOT EXISTS "game_provider" (
    "code" VARCHAR(32) NOT NULL PRIMARY KEY,
    "name" VARCHAR(64) NOT NULL,
    "enabled" BOOL NOT NULL
);
COMMENT ON TABLE "game_provider" IS 'A studio or aggregator whose games we offer; `house` is our own.';
CREATE TABLE IF NOT EXISTS "game" (
    "id" UUID NOT NULL PRIMARY KEY,
    "code" VARCHAR(128) NOT NULL,
    "name" VARCHAR(128) NOT NULL,
    "category" VARCHAR(32) NOT NULL,
    "rtp_percent" DECIMAL(5,2),
    "thumbnail_url" VARCHAR(512),
    "position" INT NOT NULL,
    "enabled" BOOL NOT NULL,
    "provider_id" VARCHAR(32) NOT NULL REFERENCES "game_provider" ("code") ON DELETE RESTRICT,
    CONSTRAINT "uid_game_provide_58d60f" UNIQUE ("provider_id", "code")
);
COMMENT ON COLUMN "game"."code" IS 'the provider''s own code of the game';
COMMENT ON COLUMN "game"."position" IS 'in the catalogue; lower first';
CREATE TABLE IF NOT EXISTS "game_session" (
    "id" UUID NOT NULL PRIMARY KEY,
    "token_digest" VARCHAR(64) NOT NULL UNIQUE,
    "player_id" UUID NOT NULL,
    "currency" VARCHAR(8) NOT NULL,
    "created_at" TIMESTAMPTZ NOT NULL,
    "expires_at" TIMESTAMPTZ NOT NULL,
    "ended_at" TIMESTAMPTZ,
    "game_id" UUID NOT NULL REFERENCES "game" ("id") ON DELETE RESTRICT
);
CREATE INDEX IF NOT EXISTS "idx_game_sessio_player__12e0d6" ON "game_session" ("player_id");
COMMENT ON TABLE "game_session" IS 'A launched game: who, which game, which currency, until when. The provider holds the token, we its digest.';
CREATE TABLE IF NOT EXISTS "game_round" (
    "id" UUID NOT NULL PRIMARY KEY,
    "provider_id" VARCHAR(32) NOT NULL,
    "external_id" VARCHAR(255) NOT NULL,
    "player_id" UUID NOT NULL,
    "currency" VARCHAR(8) NOT NULL,
    "state" VARCHAR(16) NOT NULL,
    "stake" BIGINT NOT NULL,
    "win" BIGINT NOT NULL,
    "outcome" JSONB,
    "opened_at" TIMESTAMPTZ NOT NULL,
    "closed_at" TIMESTAMPTZ,
    "game_id" UUID NOT NULL REFERENCES "game" ("id") ON DELETE RESTRICT,
    CONSTRAINT "uid_game_round_provide_10bbb4" UNIQUE ("provider_id", "external_id", "player_id")
);
CREATE INDEX IF NOT EXISTS "idx_game_round_player__4cb7cf" ON "game_round" ("player_id", "id");
COMMENT ON COLUMN "game_round"."external_id" IS 'the provider''s own id of the round';
COMMENT ON COLUMN "game_round"."state" IS 'OPEN: open\nCLOSED: closed\nROLLED_BACK: rolled_back';
COMMENT ON COLUMN "game_round"."stake" IS 'minor units, less what was rolled back';
COMMENT ON COLUMN "game_round"."win" IS 'minor units';
COMMENT ON COLUMN "game_round"."outcome" IS 'what a house game drew; null elsewhere';
COMMENT ON TABLE "game_round" IS 'One player''s part in one round of a game: what he staked and won in it.';
CREATE TABLE IF NOT EXISTS "payment_intent" (
    "id" UUID NOT NULL PRIMARY KEY,
    "kind" VARCHAR(16) NOT NULL,
    "player_id" UUID NOT NULL,
    "gateway" VARCHAR(32) NOT NULL,
    "amount" BIGINT NOT NULL,
    "currency" VARCHAR(8) NOT NULL,
    "state" VARCHAR(16) NOT NULL,
    "request_key" VARCHAR(128) NOT NULL,
    "external_id" VARCHAR(128),
    "pay_url" VARCHAR(512),
    "hold_id" BIGINT,
    "note" VARCHAR(255),
    "created_at" TIMESTAMPTZ NOT NULL,
    "changed_at" TIMESTAMPTZ NOT NULL,
    "expires_at" TIMESTAMPTZ,
    CONSTRAINT "uid_payment_int_player__9b44e5" UNIQUE ("player_id", "request_key"),
    CONSTRAINT "uid_payment_int_gateway_5b7623" UNIQUE ("gateway", "kind", "external_id")
);
CREATE INDEX IF NOT EXISTS "idx_payment_int_player__fefcf9" ON "payment_intent" ("player_id", "id");
CREATE INDEX IF NOT EXISTS "idx_payment_int_state_cbd3dd" ON "payment_intent" ("state", "kind", "changed_at");
COMMENT ON COLUMN "payment_intent"."kind" IS 'DEPOSIT: deposit\nPAYOUT: payout';
COMMENT ON COLUMN "payment_intent"."amount" IS 'minor units';
COMMENT ON COLUMN "payment_intent"."state" IS 'CREATED: created\nPENDING: pending\nCAPTURED: captured\nEXPIRED: expired\nREQUESTED: requested\nAPPROVED: approved\nSUBMITTED: submitted\nPAID: paid\nREJECTED: rejected\nCANCELLED: cancelled\nFAILED: failed\nREVIEW: review';
COMMENT ON COLUMN "payment_intent"."request_key" IS 'the caller''s own id of the wish: a repeat finds this intent';
COMMENT ON COLUMN "payment_intent"."external_id" IS 'the gateway''s id of the invoice or transfer';
COMMENT ON COLUMN "payment_intent"."note" IS 'why it was rejected, failed or put into review';
COMMENT ON TABLE "payment_intent" IS 'A deposit or a payout, from the wish to its end.';
CREATE TABLE IF NOT EXISTS "payment_intent_change" (
    "id" BIGSERIAL NOT NULL PRIMARY KEY,
    "from_state" VARCHAR(16),
    "to_state" VARCHAR(16) NOT NULL,
    "actor" VARCHAR(64) NOT NULL,
    "note" VARCHAR(255),
    "at" TIMESTAMPTZ NOT NULL,
    "intent_id" UUID NOT NULL REFERENCES "payment_intent" ("id") ON DELETE RESTRICT
);
COMMENT ON COLUMN "payment_intent_change"."from_state" IS 'CREATED: created\nPENDING: pending\nCAPTURED: captured\nEXPIRED: expired\nREQUESTED: requested\nAPPROVED: approved\nSUBMITTED: submitted\nPAID: paid\nREJECTED: rejected\nCANCELLED: cancelled\nFAILED: failed\nREVIEW: review';
COMMENT ON COLUMN "payment_intent_change"."to_state" IS 'CREATED: created\nPENDING: pending\nCAPTURED: captured\nEXPIRED: expired\nREQUESTED: requested\nAPPROVED: approved\nSUBMITTED: submitted\nPAID: paid\nREJECTED: rejected\nCANCELLED: cancelled\nFAILED: failed\nREVIEW: review';
COMMENT ON COLUMN "payment_intent_change"."actor" IS 'player, gateway, worker, or admin:<player id>';
COMMENT ON TABLE "payment_intent_change" IS 'One arrow that an intent went along.';
CREATE TABLE IF NOT EXISTS "audit_entry" (
    "id" BIGSERIAL NOT NULL PRIMARY KEY,
    "actor" VARCHAR(64) NOT NULL,
    "action" VARCHAR(64) NOT NULL,
    "subject" VARCHAR(128) NOT NULL,
    "details" TEXT NOT NULL,
    "at" TIMESTAMPTZ NOT NULL,
    "previous_hash" VARCHAR(64) NOT NULL,
    "hash" VARCHAR(64) NOT NULL
);
COMMENT ON COLUMN "audit_entry"."details" IS 'canonical JSON, exactly as it was hashed';
COMMENT ON TABLE "audit_entry" IS 'One administrative act. Append-only; each entry''s hash covers the hash of the one before.';
CREATE TABLE IF NOT EXISTS "role_grant" (
    "id" BIGSERIAL NOT NULL PRIMARY KEY,
    "player_id" UUID NOT NULL,
    "role" VARCHAR(16) NOT NULL,
    "granted_by" VARCHAR(64) NOT NULL,
    "granted_at" TIMESTAMPTZ NOT NULL,
    "revoked_at" TIMESTAMPTZ
);
CREATE INDEX IF NOT EXISTS "idx_role_grant_player__efb0b3" ON "role_grant" ("player_id");
COMMENT ON COLUMN "role_grant"."role" IS 'OWNER: owner\nFINANCE: finance\nSUPPORT: support\nANALYST: analyst';
COMMENT ON TABLE "role_grant" IS 'A role given to a person who is also a player. Revoking ends it at once.';
CREATE TABLE IF NOT EXISTS "notification" (
    "event_id" UUID NOT NULL PRIMARY KEY,
    "player_id" UUID NOT NULL,
    "kind" VARCHAR(64) NOT NULL,
    "sent_at" TIMESTAMPTZ NOT NULL
);
CREATE INDEX IF NOT EXISTS "idx_notificatio_player__23c346" ON "notification" ("player_id");
CREATE TABLE IF NOT EXISTS "aerich" (
    "id" SERIAL NOT NULL PRIMARY KEY,
    "version" VARCHAR(255) NOT NULL,
    "app" VARCHAR(100) NOT NULL,
    "content" JSONB NOT NULL
);"""


async def downgrade(db: BaseDBAsyncClient) -> str:
    return """
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
