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
    "event_id" UUID NOT NULL,
    "name" VARCHAR(64) NOT NULL,
    "version" SMALLINT NOT NULL,
    "player_id" UUID NOT NULL,
    "payload" JSONB NOT NULL,
    "occurred_at" TIMESTAMPTZ NOT NULL
);
COMMENT ON COLUMN "outbox_event"."payload" IS 'without the player''s id, which has a column';
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
