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
