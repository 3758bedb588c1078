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
    "reference" VARCHAR(64) NOT NULL,
    "created_at" TIMESTAMPTZ NOT NULL,
    "account_id" BIGINT NOT NULL REFERENCES "ledger_account" ("id") ON DELETE RESTRICT,
    "held_account_id" BIGINT NOT NULL REFERENCES "ledger_account" ("id") ON DELETE RESTRICT
);
COMMENT ON COLUMN "ledger_hold"."state" IS 'PLACED: placed\nCAPTURED: captured\nRELEASED: released';
COMMENT ON TABLE "ledger_hold" IS 'Money set aside: moved from the cash to the held account, until it is captured or released, in part or whole.';
CREATE TABLE IF NOT EXISTS "ledger_key" (
    "id" BIGSERIAL NOT NULL PRIMARY KEY,
    "source" VARCHAR(64) NOT NULL,
    "external_id" VARCHAR(255) NOT NULL,
    "digest" BYTEA NOT NULL,
    "outcome" VARCHAR(16) NOT NULL,
    "transfer_id" BIGINT,
    "refusal" JSONB,
    "created_at" TIMESTAMPTZ NOT NULL,
    CONSTRAINT "uid_ledger_key_source_f5bde4" UNIQUE ("source", "external_id")
);
COMMENT ON COLUMN "ledger_key"."digest" IS 'of the content; the same key with other content is a conflict';
COMMENT ON COLUMN "ledger_key"."outcome" IS 'POSTED: posted\nREFUSED: refused\nTOMBSTONE: tombstone';
COMMENT ON COLUMN "ledger_key"."transfer_id" IS 'the first transfer posted under this key';
COMMENT ON COLUMN "ledger_key"."refusal" IS 'code and facts of a refusal';
COMMENT ON TABLE "ledger_key" IS 'What became of a caller''s key, for ever: a repeat is answered from here.';
CREATE TABLE IF NOT EXISTS "ledger_transfer" (
    "id" BIGSERIAL NOT NULL PRIMARY KEY,
    "amount" BIGINT NOT NULL,
    "currency" VARCHAR(8) NOT NULL,
    "code" SMALLINT NOT NULL,
    "reference" VARCHAR(64) NOT NULL,
    "link_id" BIGINT,
    "hold_id" BIGINT,
    "reverses_id" BIGINT UNIQUE,
    "event_at" TIMESTAMPTZ NOT NULL,
    "created_at" TIMESTAMPTZ NOT NULL,
    "credit_account_id" BIGINT NOT NULL REFERENCES "ledger_account" ("id") ON DELETE RESTRICT,
    "debit_account_id" BIGINT NOT NULL REFERENCES "ledger_account" ("id") ON DELETE RESTRICT
);
CREATE INDEX IF NOT EXISTS "idx_ledger_tran_referen_036159" ON "ledger_transfer" ("reference");
COMMENT ON COLUMN "ledger_transfer"."amount" IS 'minor units, above zero';
COMMENT ON COLUMN "ledger_transfer"."code" IS 'DEPOSIT: 1\nPAYOUT: 2\nBET: 3\nWIN: 4\nROLLBACK: 5\nHOLD_PLACED: 6\nHOLD_RELEASED: 7\nADJUSTMENT: 8';
COMMENT ON COLUMN "ledger_transfer"."reference" IS 'what it was for: a round''s or an intent''s id';
COMMENT ON COLUMN "ledger_transfer"."link_id" IS 'the first transfer of a group that stands or falls together';
COMMENT ON COLUMN "ledger_transfer"."reverses_id" IS 'a transfer is reversed once at most';
COMMENT ON COLUMN "ledger_transfer"."event_at" IS 'when it happened';
COMMENT ON COLUMN "ledger_transfer"."created_at" IS 'when it was written';
COMMENT ON TABLE "ledger_transfer" IS 'One immutable movement of a positive amount from the debit to the credit account.';
CREATE TABLE IF NOT EXISTS "ledger_entry" (
    "id" BIGSERIAL NOT NULL PRIMARY KEY,
    "amount" BIGINT NOT NULL,
    "balance_after" BIGINT,
    "created_at" TIMESTAMPTZ NOT NULL,
    "account_id" BIGINT NOT NULL REFERENCES "ledger_account" ("id") ON DELETE RESTRICT,
    "transfer_id" BIGINT NOT NULL REFERENCES "ledger_transfer" ("id") ON DELETE RESTRICT
);
CREATE INDEX IF NOT EXISTS "idx_ledger_entr_transfe_e5894a" ON "ledger_entry" ("transfer_id");
CREATE INDEX IF NOT EXISTS "idx_ledger_entr_account_533383" ON "ledger_entry" ("account_id", "id");
COMMENT ON COLUMN "ledger_entry"."amount" IS 'minor units, signed, never zero';
COMMENT ON COLUMN "ledger_entry"."balance_after" IS 'on bounded accounts; before = after - amount';
COMMENT ON TABLE "ledger_entry" IS 'A transfer''s effect on one account: minus on the debit side, plus on the credit side.';
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
    "eJztXet32siS/1f68CWZcxhv4jzXmZ1zMCYJM9h4bTyZzPgepi0a0Fp0cyVhwr13/vetaj"
    "3QEySeDekvNkhdLVHVj/rVq/9dGYkes5yTJn8Q3y6Z49ABq5yRf1c4HeGHzPtVUqHj8fwu"
    "XnDpgyUJTGzZHUWaPjiuTQ0Xbvap5TC41GOOYZtj1xQcSWrEb076thgRMXEds8dOyB03/z"
    "lh5GFGnjtiYhtAyr65zObU6pq9H6pkSHnPYj1iciLsHrPJ1HSH8CVsDuQT9sMJvkZPGPAe"
    "Jh/s7IkT2VnXFQPmDpkNz/3zz4rXDm9HOq784x9V5FyPfWNOsp3jUld+kF3jh4Bg/Njtm8"
    "zqxQQGN+GWvN51Z2N57dwcNLn7UbZFVjx0DWFNRnzefjxzh4KHBCZ38eqAcWbD0/EJrj1B"
    "0fGJZfmiDqTp/c55E+93RGh6rE8nFg4ApPZeYH6t0u1etTvd20an262kBkdAEZGef8kQHA"
    "cWvKojGSAH7o//fXr66tW70xev3r5/8/rduzfvX7yHtvJ907fe/e29zJxbXleSZ81PzasO"
    "vpCA0euNbbzwt6ShLvWopLjm3J+LLS6B+pDa2fyfUyRkAD8uKYOA44uEEFyYS2E+61YXQ2"
    "U6FMRh3CWmC3JlFhvYdHT204OAK72fq8SwZ2NXdMd0ViUnJ6kZlyOzEf3WtRgfuEP4+vb1"
    "AnH8Vrupf67dPH/7+oe4TK78O6fyFkpnLo3oFCshkgSZ0nKBlQXlAkvRM4eIKQdpENEneD"
    "myBpcVxcvT9wVkAa1yhSHvxaURrl9F5RASKC0Bn80Osl1w5u0AhNostVmcEUqMIXWrhIKc"
    "+JMwDXWkAzPXEjRjnvxy277Klk+EJCGhnmm45D/EMp3UPrI/SRXeShYwF5mBPY8c559WlK"
    "fPL2u/J9ldb7XPJXOE4w5s2Yvs4DzB+nCHT0+MBp+MJPOb8IaU++Mltn8ExLubJBWbGcx8"
    "YsGIKDxVbhr1RvO3xsUZCXq4559rVxctvOTPlnv+sdaUF/rUtPxnlJ0gb4vMj7f50+Ntcn"
    "bA05mTFtHtiFpWrmoVEi3XrjYlmhfb1a5enb57G+pT+GWRBnV7WWu1ApVpzkqLOm6X2baw"
    "0/zswNabzcs41Upj3ddGD2CV6TR+7yxeZUYz/06rffUpaJ5ceuJ8D6Zcl7ppxl8A21xzxL"
    "KZnyBNLvY+7Unw4QCXfPiJtNfm1swfJ4uE07xs3HZql9cxCV3UOg28cxqTTnD1eXKtCTsh"
    "X5qdzwS/kj/aV43kdhG26/xRwXeiE1CyuZh2aS8CsIKrAddicu8BBi0v8jnV4Ui7wgGNPL"
    "C+AN0LFGB+RixGHVDAXAGa11TYj8yugipGHqjxCKMBNLZ+we3leIeHv+2uMETilBsYJge0"
    "QCsk5IAnKSmjiaj/GDFT4AUc+lNq97qpO+JU5LVN3xqdjpJXKAcU1PO5ie/pmw7bE/dBfG"
    "s8Me5WMiyL0dvVRYZFIRt2WdhyuV2RE9kaFgPqgn7pEG+BYJyMJw8AToawNsyYe0I6AJdt"
    "ZtEZgccyF8AcAmhbTBG74Ud4EnfgYdCz11vQgUNMN8O+uMsnZ9gZE+ZEbSxU0lgoh0imbe"
    "rurnmRY5uK0CTkMJmYvROkXGVH3qs4FnBWar2vvKUzuijK3xlXcOX/FCvzzUtBe5WtS8VH"
    "9JZNqU/MdvCVUvxdDIEjZLsDwdtfODaBg8ew6DO75PSPEW1y/qura5VYAbQNc282TGEYE9"
    "teCUckSA8Hb2oksVskUTMMMclGEcGthQgCwOoAFk8aabsUQ7Q5Q7eadK+NBGezwM3zCGNJ"
    "enbgsxy/3JidkBp5gL57oN37TyGPjI1RVXfIA7XQgk/wvi2voJpvCeMxDSB299jMKAV8ih"
    "xi+Ar4IXhUKlJBQwsloUUgwDj/gfnLHUoBqcr6WuW6VfvauOnWa7efz8jLe+5//9xoXZyR"
    "0/D7efvq7hY0tPDCReNjs97snJHX9/xz++620f1UgzUR+ngRXKjXrpudWgsuQb+fYMn9Uv"
    "uKPtd7/rHRgA/Y2U37st1ptq/gK3T0S63+63UbOn355p43foet9OoTtnxb0Li4OZ0ynK9F"
    "MVBIoDIIqlDi6b2wGJq9KoGvtngy/ZgHG74P4B2ndAZfDVj2q+TZUEwc9mwV3+HmoVO4dp"
    "aQS5RGZdGsiE+LxC/kRy+kYhf8zS9jwxHCYpRn8zhClWDxA5AdII8X7SLtdiumYZ43ky7D"
    "u8vzxs3zl5Lr0Mh0Y1tNhNmePlFud48QrbSv7MY1UBmZHNYTeIrrfJD0oGfB14Ry5VTJdG"
    "gaQxnk40xGo8JRCjvUDSLrj82QsSsgszjlEQKzI/PrlcBpESs0zwluOfcJP/56wyzqZpvx"
    "fPzVgE5mBzgA/g6GfHB1PhAiLlKBTFuLP5+FN72Olj3dRzbOWF80j8I1uAebynoM6qArsM"
    "8OUf0rxKQee9A8yuDRNm1q3sKdYVELV/Sl9jQWtiyQ6eP68gGoxvp9ZrioYaExy9etzgjo"
    "YBOHCM/7LYcEweScKmDA+XVvPskbWdk9W3rKck/7nxX/Cb6LRqfqKGsio6PAClxcAnMapa"
    "1jERhThdE74KxXJZw9MZv8i9lCZbDiA8Uu7btZlqwCGHNOqjLShBUmiSo/BLGL/0PkTyA/"
    "kvl4U1VeGlwu289VB5O5Xr+omOO7WokFM0an8qKp5O4VTUDxNJrSEkgQbksEx6k/pAwqaY"
    "GkpfER1nDYc39ls5SjbReYZQ+BeynIApdtOg1V3uQgBBZ40a547wYWp5tmvVPJWnA2wN1I"
    "aMCBrTRFuRtfZHOYu5+QDWnTyUCXga1nKbgcBg2XYstLGSbhMJdQBGwA8cQTaFeywIMEc9"
    "QZYiYIfh7Cywd6VxUUZde0CAA904FWY3cCsA/9ijbz8keqGHAxpraLF6fwRhmYc+dP11Hf"
    "Cu8b1e8SdyopiAhU8SdXOdZHqY4mj3fHnA+WsnKcj1Jpzq/G+YMrLTC2qFG+sMB1q1bHkg"
    "Ee9T2v1647dzd4JZi+9/ym0WrUbr3iA/OBtf/SAjYDxZhlRlTkxwfFiI4wQGgLUVjaUPWd"
    "REFou5VCGxBine6qUsgg1qLYlAFLW1g2bGHJG/aawwU4nDHVlTJkNXtsNBYuxmTfMEPYmV"
    "atdKNqARPXIysYPfEF0/8fmAEPxXQgCsqtZckgB+iiSvrCxqoDssyczcagtKBJiXJnyuzA"
    "FDWEj2nj1SY7XqPqqTZYKWmwOtaapspAk+MvU7oiq0/fvCnAa2iVy2x5L87tnjlgTqb9lV"
    "N7ls3qOU0yU2TmeqHTavC54pd+Ba7CLuR+kF8cXNZhIZe1qonAVTloINdx/NK3TKNgnMmi"
    "9cVPFg+BIcjhvHlVu/maXbjuPCO5/Pxrp1FLprVNXEPkFfdYbseKkKs8SSrX7duOtGIBOz"
    "yL1cc732DVnzh4pdO+PL/tAFSGfUiMQGEQfLUKslsokLnH+IQdxWzhZOqbtuOG8aW+qPzc"
    "andoSo2poET2ZIqHoUSttIzyS2RESNYqkbEjKWEGKCinoJeCMu14+mzkJ6hXOkNbJvPnyH"
    "FZJhWpoxHGG2VA2Ggs0lLkGo2BKlZKwxyNJrIXGR8xQhVETlBgrumaT8yPeJ3HTXih+X7g"
    "hB+P75sJsqtmbPwJRYL+5+4YHe2vJog93qiLeLQ/fYBRr3yUvy6JsO2SCKgFpblbqABMQK"
    "r0oL9oAFrCQi5Y/KX2tX3XkXVfzhsdWe7lS/NK1ni5abda57X6r2fkDdZ3aV10g1CBt/73"
    "eVjAu3teu/jl7rZz2biCXt6XmkCbqN5y3JEAlSlamWFznVIHTcrSmowpMH4RFzwSBW0Sss"
    "jLKqB284Y5y+SPpQFthOjAwKzUkwYgk7FXaRjXh54UDjzRckioAim8s2C8cHk/85xIYZEp"
    "qXFFVy8s9sqc0txPEG5EAtvQeCt0PlVMh/iv3SMCq+vBdBkJR+lUPa90dHkrQ5TucGwMsN"
    "0wjtvNEGAsvFHBLeVALAyFkva+P8NSKHTUMaa26YJC8V3KvWe6K0ddZZKrDAYU3xilgWll"
    "aWRRa2FsKgguxt20YHSgVipQK2s8FgiIiy8qmtMFOJ25DpcOitOF3vZXXAnGKHOcjnhkvJ"
    "JdtDy8XV3kbqGyYdcNWxYotOQMhS0dGUAZeDcuTW6S2nj8zCG162aVDExQ7WV4X8c/0Rnu"
    "ePViCDR1QUmkWeWVNtq3TmRVeOusLnCp5AVS5dsqc8OoVjRU7lcIOmFJV9ZZH6yxb2MTul"
    "vFLhOj1GJWWsw2e4Lde7XDd6OU+phNlaWsz/TayJleCwC7x6wN4MfrsKPDZOtS+BgbVjHY"
    "WK/d1msXjX2lUjVG1LTqgvdNe0T9X58uP5tqVF2EkBg2R57E2xc5Ihamty1xDLo8pxQPSE"
    "LUIqPBLNN4xGKweBH9ut55rfjpGQKfRzQ2O2GFTUfgMa9DPFnaYaCEyfB6x4WR2cs8InZ3"
    "T94wxspfy/ZxMGnlp/6Eewfkyifhn9c/V5Rb1aoLsJQcv2WgVEigcsjHymk/RcAUtFqQ9p"
    "OCUzaDX+qsBqiStFrXVloL05DquxAzpkStIOMImQZTKstXgykNpjSYWgKmfM5nIKi5TPJh"
    "03wAFHEpjZntCF4ljzBjOXmYERr6dsKMGXIny5n+ZbOBCRqTd6zzXxKOMDyFw5qReeSp1K"
    "qge0eepBYUlMjyOO3y0RosKbBqVReAJdeXfPlc4zjhZsJovhtP4FwAcgp15bcU//Mha5zq"
    "CHHry9MiSTzQKj+v/jSVyAPqql2W01GalfismFa79TwPygcT2F/L8DhKozCPK8ZQOExumb"
    "j5eRv+GWGwl9qTKvHCgcpKoEhVlvyaLKmKLMecDRhUZJliRa2i6QHbTAzEor6TjCCw4iWB"
    "Peod1gQGtdR8Ct6lMONr9U7zt8YZ8ajv+ceb9h+NqzNM/P4X4/e83mrLtD/DEmrVArYpej"
    "Ky0jeXZAFGCY8uwGbzzIaxbLvdMZ1ZgpYqvJUiVHn999cfD/X8l3x1WVBIDhfM7TPoaEwB"
    "7a8yAza/FcOOGrjxVrLuZdFrM5/KZj5A6iOni7l0vte26DRMESo8DZVZ9DymYejueDVfWG"
    "YHeoapPMNiBrHyvs8EsZa1yrLecSDBzmq6+Tv6KkrKVsIJYgFHK02s7B707FJ5dumY/Pw5"
    "d1yl+tKoHIT3MCvpjU5TruHtOZx5vbpHOsKwNJ+355ZWk7VLvdLp4RVzTcNrkKu7VqtYem"
    "g0yXDNJNFEYuOBrWS5qaK5+79kx7qJtVkBz8fIucD2tCa/jm1uJ3hkiCdmz6Q5d01G3fh9"
    "1X3L8LGMqVJRNREDiHDH8JZPZlaZvYCvbc46Av4s524HursIezuSoVgyBik2wjIikZIjMD"
    "8eKTbuZdMCYUmy4He0YJ3JwzwK0OuGjLumQV2sMTgey2pdWRFGK/aSedxNLFrMT3rWh90o"
    "FMqiclL7vnHclh08Omo7dyFWHSvrqG0lMLKO2j74qO2I1ph1BkNMp8zXlhKqbKEQbsmRZ0"
    "5apTkhf1nUcbuOy8YyaBoVH86mDCsEw6pK8EaQquqQwAF4Js+PAtVpKuxHJ1e72tlz1wje"
    "Vmvl2qsutp24bS81Oc3dDvuWo9vOKVTWrSqMG/YMR2Ux99Si7b7xeye206cOGIodoBY0T5"
    "46lDwLYHUvlfZPHZLyFa6k5SBkjGx3xUVfbAvC7CcpgprWxM6y1t2OqGXlMj9KdzS838Rx"
    "GJYwsO7RBLO6yi5bSVq9bKm2bKUAThlNfDkYCiy4W4dCKuhpGwdCa4GbuhBWu9+vZCCb4N"
    "ZCWGNAo67wWxXANA82o48eQpinuBBXiEd4NUF6TB795lTxywNznRPSdIlB+TM885wwEFyP"
    "MGpbsyzgstnOda1TpTfzfOiiFjZMbz2HAg4T2Rer1GiJER5hINWhb+yxKAneW6kMz5xMC1"
    "g5Aa+luW1OzWiZI9OtDykfZBpRo7cXqhsWNuwa85YFVA5JQ6gDGCM4yq6HpirqMIKHiTl4"
    "HhTaJKveuXb+LWETm43EE7XI87+800X/kj/rB0L7Lh4r5ToE1R8YPj+CBpSlkOzy0Vpd0e"
    "qKVlckAx7h5dPMLJY0HdAqbcMOD1T1IU0xU/a209XGzDZFrzsUE7u0YS1Je0ynJm3CvraH"
    "I7F3lC4UOREbK0cRbyQUHNH6QGw1Qo82XPdC1389alASQ539PpNFP1aBnglaLWrlRK0I/v"
    "xITfuWsTjsSd6rLkKefWjVdYJmS2EnFoA3xAjg34hxNC8PYQAB/Atja0DTAaQ3gFdxzqS1"
    "ekidoax/OJRVExngRc+EXZW38dEkODFVnmgM94ysAoy7fbSGnRp2atjpKXLMfmLzRaKoap"
    "ggO0LtcPOB6RGedXH1WpHfIa1mepFD7iwTD5cvO74TZJrVBVjNBc9MeVuwO4YkysYlVbxo"
    "4W8u6dl0CooIn4wevEAOtTZNXUPiO0AmiQP/GLVWPfEvSqpj11STsyII9JM31FLo85Nf+j"
    "kfeQ6CFstAZ75IsxNfbfFk9kJtXmbxrpX4qovnbzoJo2xl2c0WlN2SwV+G5vljD5QANDnI"
    "5CC/+Gkw3JUo6F62mLsumF+OvwZwYyDscq6UCM0R8vnVaQE2vzrN5TLeSnhT3HF3zGyDZT"
    "kQL5hhjqiVo9zEKZPKjUd64ndxVKrNRaPevKy1nr+pepwGLcb0grADEbx+kSrXOgQ8w7HU"
    "0MQuVdYxRahweccVR/Wbl0WGNbTKP4ngZWpgy9iHzELE+XEGERJ1gbLJvYNlQS+wxGDCPh"
    "BLTJntFQYvhZdPX75+9/r9q7evQ5gcXlmEjtNImHFkQJbFXgiLUZ4XHBpSJbj9AGTbYneg"
    "C+52yThvt1sxIHTeTOZ73l2eN2CPTKwoaWYnVPOi60iCTG+OOZvjonoNPgvTbC9fsSHS1Y"
    "ExvXCqUnzAxZKVbgCt3zTrnWIFDR3mOOvX5UMwfev1dERcjytzYsJ761aZwz6OiUHbNtwE"
    "YyrHfhMZcovNOF0n0rJI6DqdcGPIehIUn5HpUFThj2kM5YXgcxBbViUyhVa66r0j6IP56Q"
    "ebo04hS4YCJZNB5F49rMzQ9R0+Wh/iqLgdSkquW77cWpLu6A462rznT4dlbDosQ4frbjtc"
    "V3tJVxnCB+E9i5kAvo1N6G6VQN0YpRaz2mLGOgirJQJrN/hBSFhCkXIaRoREl/xcbEIaZP"
    "oMS5uPgsCAw2TpUtNRZECVNhttE+6HVrsMrB+16C0B+lE7YhGk77iTnikw85sOYKgNZMXN"
    "KR4H7QXqI2oW/T6zP5C/ZPy+LL8pJjb6z7Pw+/odroHK9xu3oBA+3JQzNx+a6wiFLYJx7f"
    "TastOrRHBefIPdgKPgAMf7Xgzgnrcg66iQwI2wZC+0w3ZLN8I2Z/M8tTG1XTzZQ8BF2QeG"
    "iNHQIE1dgslpLsXqKhTuTgXWUCFmhj17g/0WiaVk31xmc2oFGnNonkvGVyaOHwlaaFP33k"
    "zd2vW+s7i0xCwpyurk5FKY1VmxrmYviHQN18Xyh+S+KSALaLXgkNw3h+Z4OBDDgPY87NLz"
    "ALu0mwN/lpd6Col3x+eKGHvHbJZZRNrXjaszgpT3vN5q3zYuzohhAZLv3fObdqvVuOie1+"
    "q/nsGCYmEmEqp9qywrm68IJZWoDE19QRpjSKJudGakYlGVWMxxPKURTzzxJEBKSGAvaY1T"
    "MyNmdpFUfIKDkInKjBcT1xBZBptfbttX2ayPkCS9Kqbhkv8Qy3QUKuclpwKN1BghPZtNP8"
    "iuCMBDNgXQVDDBZwG7kV8xu0Pq7JXkMSuJ7Ro7SJ69gkvsSq6vGKF2byrt/PJ2zlViFaKE"
    "2sGpsoy1g1M7OLWDM9ucCzoeky+dsuf6d6qLDLpjOsOqYl1z3raAd9MvUyu9kQS6AJ2mSv"
    "q2GEk7yNR0hsQVMiqY8YyKZqt0sPysZ79QZPeRzSrAsT9BYi6bUom8gyrAUVtTAdst9hKi"
    "yqAPr1q53Di0cXe/xt3vrjD0Pb+ufW3fwQVv0qhhFtCmxo2bGiNrV1FLY4RE5TGtjLtiDy"
    "W4d7VsHIj1RNvTtT197bFev2kAREUTupd7AFtk4+qiefUJ9khQHoH197xeu+7c3chGdOxO"
    "bGzV+P26KS95wexoe2/87x0o83gtLDp+z2vX1zft3/AiaNG2eMJrt3fnl82ObOlMHkam6z"
    "231rzAjdmUff3SqPtd/R8z5P167areQPM+vgYwHE3L9/xjrSkv4VGk3lv81mx8Qbonk03V"
    "2OCjqnWJuZogU3oYefUZQCRpvy7CETzqx2ZjGGGkD0/GBEjTIXPUpET1nT064HdkjfYKSk"
    "k9B8Q0F5HJn4RpyJOWgOXc6RcuQ7l9qYCmXraATIREYWmsuMVtpXQMZiVnDvtF2lyESOET"
    "VYqzeS9KHBd5GkZOwLJYQ6nYmdNrhrXxpQfY376r/gaNS8x4gvGGrlhjj95KyI/O28zl/j"
    "F5QyIGyLJijlFqMSstZoXScxXb6A5dyitlSXhzd808Cc8lND+Z9TCn927zJWI8y3WzFTnt"
    "Nu5sK3XsLSY8UNsWU4A7GJDDfexJpviHWoIPsrMkihDpM3+U1rXz/V/oMe2uZeOL96CyTq"
    "7tfNu388E+tdZoitIrbe3Tg2n7gwn2M5FRdzPfMhASKD10PL91NTBDVslU2I94AWNZeiOT"
    "n/3kNSFm7+dVJLGN04eOzkSzou1xK2aX8gBN429FkVlUrL6WXjKSK0qko1oWB57O3Wdrhp"
    "7OIx0Pk61Lg09jw0qp8NPapGe6De7as0oGNo7crS5CxhTbdVnYsBgext3WxJZ4ZjSB9iek"
    "Nkb97UfBrdkHwqgxJLJTPCUXD8U1QBWznfkhub77ECsHeMfk5oDobT1JI+8DRd7HqdyuqF"
    "VtXmOlRvY5IAv5m2351AzOPHB38oAIswyHIyRHyOKthH70mAsAPcNm32HfcpbpCInKXK4Y"
    "lAtuGtQimHlZJewbzEBrRqgTeM5x22MF62Eswg2N3zsxyJDKDA1hQ6t99SlonkwX1ZDtO4"
    "BsY7R/iYlT+gzxFKHKc0+ZTaQslzVzlzC3hGN4uxXiLPbJptlZhfOb1UWIzoZm3UHYrkBS"
    "IVKQAeArjrl/lIwBPwmONU6xkilQyYvStHpCbtiTeATxYH6g3HGoS/DA9Kxkw811rOHagc"
    "I11TPUDu8UDpxUq7oJA1qV94FK+8tV4+YMUwGYfc8/Nq/QEXeG0f/4m9Cdd33dvumgM288"
    "FrZ7z2tXtdbXW7gC66o1K3yw45bdcHINxipS5ZIJY1QqC0oZbShgWXlsEafUGENpjGGjgr"
    "CSmOOUOixTNSkron1fCdfsmwZ1c04ojN1fqIPzZMtlWni+qNfQfNlTeTdqlEaXxShd81hr"
    "uxvWdvMLjWQz8xCKiyijODk418tvpxEyrTLpzTQnPIHZpjHM2kb9Ows3UDpvs5etM2sF/1"
    "4sRqcvX797/f7V29ehoSi8ssg+tNwWhHEZJZ3LEZIjXNG3ExQJk6oEh/3mR8jdly9eFDHp"
    "vHiRb9PBe4lMX5ETOpdfdzhCslbdYdW4vYC5GysqvNfN7O//B17itrU="
)
