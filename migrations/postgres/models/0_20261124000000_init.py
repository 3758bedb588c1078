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
