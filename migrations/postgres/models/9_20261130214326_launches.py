"""Launches whose token is exchanged once, on a device; free rounds; rounds that were left open.

A round's state is in no index: the hot path would pay for it twice. Who looks for open ones walks through a time of them.
"""

from tortoise import BaseDBAsyncClient

RUN_IN_TRANSACTION = True


async def upgrade(db: BaseDBAsyncClient) -> str:
    return """
        CREATE TABLE IF NOT EXISTS "game_inquiry" (
    "round_id" UUID NOT NULL PRIMARY KEY,
    "provider_id" VARCHAR(32) NOT NULL,
    "found_at" TIMESTAMPTZ NOT NULL,
    "asked" SMALLINT NOT NULL,
    "next_at" TIMESTAMPTZ,
    "told" VARCHAR(16),
    "told_win" BIGINT,
    "told_at" TIMESTAMPTZ
);
COMMENT ON COLUMN "game_inquiry"."next_at" IS 'when to ask again; null once that is over';
COMMENT ON COLUMN "game_inquiry"."told" IS 'OPEN: open\nFINISHED: finished\nCANCELLED: cancelled\nUNKNOWN: unknown';
COMMENT ON COLUMN "game_inquiry"."told_win" IS 'minor units, in all';
COMMENT ON TABLE "game_inquiry" IS 'A round that was left open for long: how often its provider was asked about it, and what it said.';
        CREATE TABLE IF NOT EXISTS "game_inquiry_mark" (
    "id" SMALLINT NOT NULL PRIMARY KEY,
    "opened_until" TIMESTAMPTZ NOT NULL
);
COMMENT ON TABLE "game_inquiry_mark" IS 'How far rounds were looked through for those that were left open: one row.';
        CREATE TABLE IF NOT EXISTS "game_free_rounds" (
    "id" UUID NOT NULL PRIMARY KEY,
    "player_id" UUID NOT NULL,
    "rounds" INT NOT NULL,
    "stake" BIGINT NOT NULL,
    "currency" VARCHAR(8) NOT NULL,
    "state" VARCHAR(16) NOT NULL,
    "external_id" VARCHAR(255),
    "given_by" VARCHAR(64) NOT NULL,
    "created_at" TIMESTAMPTZ NOT NULL,
    "expires_at" TIMESTAMPTZ NOT NULL,
    "asked" SMALLINT NOT NULL,
    "next_at" TIMESTAMPTZ,
    "won" BIGINT,
    "ended_at" TIMESTAMPTZ,
    "game_id" UUID NOT NULL REFERENCES "game" ("id") ON DELETE RESTRICT
);
CREATE INDEX IF NOT EXISTS "idx_game_free_r_player__22b35e" ON "game_free_rounds" ("player_id");
COMMENT ON COLUMN "game_free_rounds"."stake" IS 'of each round, minor units';
COMMENT ON COLUMN "game_free_rounds"."state" IS 'REQUESTED: requested\nGIVEN: given\nREFUSED: refused\nCANCELLING: cancelling\nCANCELLED: cancelled\nSETTLED: settled\nEXPIRED: expired';
COMMENT ON COLUMN "game_free_rounds"."external_id" IS 'the provider''s own id of the set';
COMMENT ON COLUMN "game_free_rounds"."given_by" IS 'an actor, as in the audit';
COMMENT ON COLUMN "game_free_rounds"."asked" IS 'how often the provider was asked in this state';
COMMENT ON COLUMN "game_free_rounds"."next_at" IS 'when to ask it again; null when there is nothing to ask';
COMMENT ON COLUMN "game_free_rounds"."won" IS 'minor units';
COMMENT ON TABLE "game_free_rounds" IS 'A set of free rounds that a player was given.';
        ALTER TABLE "game_session" ADD "device" VARCHAR(8) NOT NULL DEFAULT 'mobile';
        ALTER TABLE "game_session" ADD "launch_digest" VARCHAR(64) UNIQUE;
        ALTER TABLE "game_session" ADD "claimed_at" TIMESTAMPTZ;
        COMMENT ON COLUMN game_session."device" IS 'MOBILE: mobile\nDESKTOP: desktop';
COMMENT ON COLUMN game_session."launch_digest" IS 'of the launch''s token, once it was exchanged for another';
COMMENT ON COLUMN game_session."claimed_at" IS 'when it was exchanged';

        CREATE INDEX game_round_by_time ON game_round USING brin (opened_at) WITH (autosummarize = on);
        CREATE INDEX game_inquiry_due ON game_inquiry (next_at) WHERE next_at IS NOT NULL;
        CREATE INDEX game_free_rounds_due ON game_free_rounds (next_at) WHERE next_at IS NOT NULL;
        ALTER TABLE game_free_rounds ADD CONSTRAINT game_free_rounds_something CHECK (rounds > 0 AND stake > 0);
        ALTER TABLE game_free_rounds ADD CONSTRAINT game_free_rounds_won CHECK (won >= 0);
        ALTER TABLE game_inquiry_mark ADD CONSTRAINT game_inquiry_mark_is_one CHECK (id = 1);
    """


async def downgrade(db: BaseDBAsyncClient) -> str:
    return """
        DROP INDEX game_round_by_time;
        DROP INDEX IF EXISTS "uid_game_sessio_launch__0b705f";
        ALTER TABLE "game_session" DROP COLUMN "device";
        ALTER TABLE "game_session" DROP COLUMN "launch_digest";
        ALTER TABLE "game_session" DROP COLUMN "claimed_at";
        DROP TABLE IF EXISTS "game_inquiry";
        DROP TABLE IF EXISTS "game_inquiry_mark";
        DROP TABLE IF EXISTS "game_free_rounds";"""


MODELS_STATE = (
    "eJztPWtz2ki2f6WLL8lUMb6J85gss7VV2CYJE9v4YpyZ7HqLNKIBXYtuVhIm7O7893tOty"
    "QkIYEkHm6wviQg9ZHwOd3n/fhPZSz6zHJOmrwnflwxx6FDVqmR/1Q4HeOHxPtVUqGTyeIu"
    "XnBpz5IAJq7sjkNLe45rU8OFmwNqOQwu9Zlj2ObENQVHkDrxlpOBLcZETF3H7LMTcsfNf0"
    "0Z6c3JS0dMbQNA2Q+X2ZxaXbP/U5WMKO9brE9MToTdZzaZme4IvgTLAXzKfjrBn9EXBvwO"
    "kw/39sapfFjXFUPmjpgN7/3HPypqHd4OPbjyz39WEXN99oM58XWOS135QT4aP/gAk4fuwG"
    "RWP0IwuAm35PWuO5/Ia2fmsMndj3ItoqLXNYQ1HfPF+sncHQkeAJjcxatDxpkNb8c3uPYU"
    "ScenluWR2qem+jsXS9TfEYLpswGdWrgBEFr9gMW1Srd73ep0bxudbreytDl8iBD1vEuG4L"
    "ix4Kc6EgFy4/78l9PTN29+OX315v2Hd29/+eXdh1cfYK38vcu3fvlT/ZgFttSjJM6an5rX"
    "HfxBAnav2tt44U8JQ12qoCS5FthfkC1KgfMRtZPxv4CI0QD+uDgNfIyvIoJ/YUGFxakrTo"
    "bKbCSIw7hLTBfoyiw2tOm49teegCv9v1WJYc8nruhO6LxKTk6WTlwKzcb0R9difOiO4Ov7"
    "tyvI8bXePv9cb798//anKE2uvTun8hZSZ0GN8BHLQZIYmNZ0Ac6CdAFW9MIhYsaBGkQMCF"
    "4O8eC8pHh9+iEDLWBVKjHkvSg1Av6VlQ4BgNYU8NDsINoFZ0oCEGqzJWFRI5QYI+pWCQU6"
    "8UdhGvpQB06uJWjCOfnttnWdTJ8QSIxCfdNwyX+JZTpLcuTpKJVZlKxALiIDnzx2nH9ZYZ"
    "y+vKr/EUf3+WXrTCJHOO7Qlk+RDziLoT6Q8MsHo8GnY4n8JvxCyr39EpEfPvD+DknFZgYz"
    "H5m/IzIflXbjvNH82rioEf8J9/xz/friEi95p+Wef6w35YUBNS3vHXkPyPss5+N9+vF4Hz"
    "8d8HbmLJPodkwtK1W1CoDWa1fbIs2r3WpXb05/eR/oU/hllQZ1e1W/vPRVpgUqLeq4XWbb"
    "wl7GZwdEbzIuo1CF9rqnjR4Al+k0/uis5jLjuXfnsnX9yV8eZz1RvPtHrkvdZcRfANpcc8"
    "ySkR8DjTN7D/bE/3CALB/+RNpvcWvu7ZNVxGleNW479aubCIUu6p0G3jmNUMe/+jLOa4KH"
    "kN+bnc8Ev5K/t64bcXERrOv8vYK/iU5ByeZi1qX9kIHlX/WxFqF7H2zQ/CRfQB0OtSscrJ"
    "EeGwjQvUAB5jViMeqAAuYK0Lxmwn5gdhVUMdKjxgPsBtDYBhnFy/FuD0/sFtgiUcgtbJMD"
    "YtAaEdnHyRKV0UU0eAi5KfACbv0ZtfvdpTviVKStXb41Ph3Hr1AOVlDfwyb+Ts912Jq6Pf"
    "Gj8ci4W0nwLIZvV1c5FoVc2GXByvV+RU7kamAG1AX90iGKQTBOJtMeGCcj4A1z5p6QDpjL"
    "NrPonMBrmQvGHBrQtpih7YYf4U3cgZfBk9XT/Ac4xHQT/Iv7fHOCnzHmTiydhVo6C+UWSf"
    "RN3d01L1J8UyGYGB2mU7N/gpD6SORt8Fqp975RzDPMFuVfGlVx5f9LyEx3MPnrdfYvZd/T"
    "O3amPjLbwZ+0hN/VRnAIbH9m8O5ZxzYs4QmwfWbnZAARoJIDPDsvZgUjjqALSeVAbYYXoA"
    "r0q2Q2Mo2RVDYo8f68TTG/E3enMIypbRcyOWKgh2OalkbHfo2OumGIabLB4d9aaWyAXTsE"
    "LktDa9eaGy3OMAInz+NYcDb3I0IPsJdkEAg+y/3LjfkJqZMePLsPhoD3FvLA2AS1eof0qI"
    "XOfoL3bXkFLQJLGA/LtsZ+XnvP7znaKmafGNRGx7ZkQP5z4d18Ou4BFIWXzkbSEpEr/LeY"
    "TvDilw4Lrjsnk/lPGBg7/9w4/0LQyEGDZwBaA7wIXuoIsI8GUwcsoZnw3wevl44cSsam46"
    "Arx/vpVeKzR0sI6eOhfI4ZGkMynaRnZSCq5DlBPOIH/+9ayswoTSktTSmfgFH8A/LXB9B8"
    "UJ2108rNZf1bo909r99+rpHX99z7/rlxeVEjp8H3s9b13S3oo8GFi8bH5nmzUyNv7/nn1t"
    "1to/upDowdnvHKv3Bev2l26pdwCZ77CeTG7/VvGGO+5x8bDfiAD2u3rlqdZusavsKDfquf"
    "f7lpwUNfv7vnjT9AH7j+hCvfZ3Smbk+DDs5rVosvANDZ5KvQqGIHX23xaHo5Hsj1hvAbZx"
    "S5rgGyq0peAMtz2IsisdLtG4oB78xBlzCMzqQpaI1nyddIz9ZYytXwBGmCwBHCYpQn4zgE"
    "FUNxD8AOEMerpEirdRlRk8+a8RDp3dVZo/3ytcQ6LDLdiKgJIVtpFvmkewiokFzZTyikMj"
    "Y58BN4i+v8KuFRAZvymIbo+LYlJjU50/E4c1bGHnWDsFBIPBorqOVDaJunUQGVPiQUDOqM"
    "aqD68qnSwn29HVaNQM+Gp5qG6frkq4KGP3E9pd7FBaDVw1NQr9eZjobNEOsF3ARRyCP0Eh"
    "xZPDqH0yAUuBZ4afmce2Afv7SZRd1k17PnCvgs1OY5MOr/6e93/+piF8TQ08WTX+IojKOd"
    "ep1sY2Q+skqS18m7Vc3idQqtzVA8Y1gCk1zGgrsjENTCYSEfChq90gtEycC0mHTPcAG8nw"
    "/RxaNizGhW96jDkgpltvz0DYLVA9N23G6fJhgWKA6SRUEEaJUkKLLHd+F4qfjZ+4jwjR34"
    "yNHXlayM6Om793mMtQWEzqaaj0jcmFUyYj9onxnmmFp6WMneIS+i3sRAj1C/ORB9RvcoyL"
    "n01PfPPGM0QSzFVmSRTsr9388mnTBkABYjWiaU+wYJ2B6My+R4Qh2AtPE/PKqPzDbBdJEa"
    "iWevzOhchjQNMU4QT9t//AbyyXt9Yjx/lfUZhduODVqGBJ7Gb7O3orOF46ZKHHPI9XPJ6M"
    "IDQX9VCFlmft6tTFwvtHYt1/sd8zQXDAmUD6tPqErZYFwWaNKIYv2ruqSUbFCblbuNCxW5"
    "HAsQ9lUJjbFcL8PdofPk5NO9v73kmauzdcj3wAr5rtJ2bNBD7Tl5YHPdTu0qjqqfAbZby2"
    "HLJlgpmnTZ5LqIJsH97Ngk6bS4m0lARZevlVFX4VQhP/yK5el8KEvWsWYKRQCWrWPmjWXy"
    "ByylCnw/7sgW0+FIiZUfChBU7yCvZ0ku7eWNG8gifF9uQRQC0lgKAdJ7gNkFLnU7kavEjp"
    "1YHX+hnDkpBavJNfGeA+jkYuEI0oRpSnaJCXLDkUtAwZJnBC8Sx/O/byaDGufNq/rlyzcf"
    "qq8/xCLevvfq7au4i+qom9n8aypc5C5YbeXtlqd3CqofVcAlGAEsHYKlQzBZ45DBvARdww"
    "/yrdUyRv7CjPqFw8AUxd5qNWVHqn5rMnOYOiMszMbPykL1sxXgH9MC2xJThg06cac2wAFL"
    "tJkq566ijTqhtosX4ShbCY7Bvb+9LMI8UDchHfsZ/jm8DwGMzpaYloQIpfd4hysf6sNQ2q"
    "ZraY55n5Xlw3wYqsR8McwfXKeviUWN/H2+bi7r59jBS0Hf8/P6TeeujVf843vP243LRv1W"
    "9QJTGwtrCW6achn7MTFtXXp/2QwsZpbor0sv040AlWW6ZWrnM03tjLZjxVPtFKB6FPJgWg"
    "1VZiOG4TQqrQmLDVx0f4JtMRTMkV2oVNY9PJs9Mhv7Tpuuw6yMXakOZGukGsWRdCiNAoFP"
    "zQGeRDVBK7hblAoJwCUpNgtJLR2NZYp8FDYzh/wLmy8pjsm53KHS9wMjRFo6dxV9/bPAqR"
    "JjB4AB1VULb7WBR7Wb551K6rYvMZwBwwlHPQXNT+PibPbZeCJcjC22mSHsRH/n8qJqBuen"
    "l66RMf+nxwx4qZdtQy1LVm7BI6oyvoPyHtse2GzClHpAuTNjtu+kHMHHlNSeLT14A4+lTn"
    "31d5i1o6JZRVN2Ilbp6bt3GcxSWJVql8p7z3P4RMGi6+2H5/rmkDmJvmIOeyMZxQuYeNH1"
    "3FXdwfVAsp/0BCgFvuj+Kr84yGhgy8uuKkTmZvgLJGfBLwPLNNyNDZYzr3lUYKsAGc6a1/"
    "X2t+Se12cJzabOvnUa9Xgx8NTF3O6iPrcQuM4npHLTuu1IjxugQ3nXPt55zjXsnQNXOq2r"
    "s9sOWG/AIcUYRJjgxYZP7KC3vkpKyW11xAB1LrRXhUi24wYpOB6pwmXZWqaDamGi74lKUq"
    "Uawp8rG6uMQcfs16J99kKWgq5kwo4wywRa3aTThzk44vSYiy2/uIzQC8tCGyIXcbbRhUjy"
    "WJVOFkV6etPJEMhGTSf3hHvcH7K4dwB2j6NMj9CfoF+PyTLAkL7xjyvAoElm1ZWsFUhwNV"
    "z5RQRr3QtBuUGmiZmyWEc2hHfpA8MG83DNDhXn1yLF954iKAshxyfklnnlDdh/MXE+5raf"
    "Xxb+7yEEm6HcP5ICnl/X3vM8qwKyaiRmBI6p1qp0miNhZVJ7qidB37R2rzbbMjnrqp9PxO"
    "OitWzGMoQMie3vX1VfZc5rl7PEchd6LIB01pJlQqs5HCGqTdmaxdTbWpF1qEX0tDDgEapp"
    "B6KW6Z7x3sZ4CJopCapZcC+LdmaHF2foe4E12Atnz4w66OkRnFWlHdWbqyrrGhHYuA8Wjw"
    "HnSQ0uCj9nA4XrST1yeilbeiSp+5svN0FigCVBDq9K+JYlcy95PQvnclhWrlUnvpKminTl"
    "k14oVU11ebOx5lYOGPc5ktl3qqBv9xmRyW7AaoAlMdt3d6ueO6yfZGPu7mU4raBOLNjTdr"
    "TrjyHGEwqSrSaz8mTSHbLURREyvhYMCMeUwwT8ZhhyoTpVVQx8DbBB7qZc1g71XswasLXT"
    "+zVqFz9XpZVIwi0E0LcVzF1RCDRwC0i8MJTWZvGCGj02NLlD5C/X3Dp4Ektt/xRhvO+oEL"
    "ve5ADO2E3JlFuphITBdCaJhkpI6TVaeI28yah79BrpogKCPpCYx6huZFICg5UZtEBV3ix7"
    "Ki4NA3gRjImSAQDTlg0YzUgj+iphP+AVRPYhm4NJOmY8aUrujl6E2t/vNhDUBinX7/t13h"
    "IFRKU5wdOCyAXsG87kgN0qcYSKeXAhW9CoxWPQEU3VloNRw8uDKjufZcuhRKQfdNez4OTk"
    "SagIgI5J3G0jV6JsfVY6NUBwdTyLPkmoBfeyyDU3vDjTiEZzPJ7Kp8ieICgwVD7LRDimaz"
    "4yoro7LHqF9FkPuL8nRAyb9cOjVQJL19uj2BRTVvolD2rc18v9cY2PJpuR7x6usCvy/DvI"
    "QelhwdYoMhCHgs5rmOwPlRE89HJsoFIlE2tx3fsdeKNsfpIk9RZJRAct+iT9CxcFJkHrzL"
    "41t/7UoStMjUTwkhzFs6GPtm9QVI2hPRBU5N/MFvpxrnVJz80s8183yn3eF0kuGjetW5zj"
    "irNf699adx059vWs0ZHTXn9vXssRr+3W5eVZ/fxLjbzD8a6XF12/Fct77/ui7cov97x+8d"
    "vdbeeqcQ1P+RAMf+3Kua9/wdtf69cSGqfFths39eaFGhN73rr+2mjfqomwp6EBsV35S3Bm"
    "7Md2o9Ftt+6uL269i4vJsd6Fd7l21JYytY++lUtF9ZtwZWBrIFQxKLpWMGMA2+yyrPUL2+"
    "n18iRtdZ+urEeVKQDCJ8qTJEdkybG98EYLtG1fSdaYm2KXx/w9IBZAGpNMc61C6cyFnCRL"
    "oBpToeIHH1dNndX5hHjadCFCLcOWlNodpdgjyLsiLadCcAfWcApk/4hOJvCDsFvtQMkh1A"
    "a4cIm/Ar/PbNMFdWBjbeAgElKfd3lYJYHuv6opPtJBRW3X9BOLjn8vaOIF/xpKTaskeMIj"
    "96sZvOGPcYAMwV57ylFp/W6gzmr6CXPzn9Ujv9cIFtTgFD3JVtSoPJV87BsaIxrOiIuFeL"
    "f9+NLXrLUquyKO6gKPKcRzo5CHw3OfTa1HpMUxc10427nNxyic1s64xUQiNPKFat5hgjps"
    "M9mZAIWrnBkwM0Fj9lp7Zm228iRKsp84nZtqMcCDJNuIPmJSLKhH/l+jM6meTf3ugdHl0R"
    "QqNT+BMOl9QKJQG7UCOSChtpOWHwOTm86okIIRAz0Yc//ZKBia2Gt1w2CO0xEPLNFcC9+u"
    "rrLWqFwINoy/MoOZ5oyELVN/ANLPB7qCfUvqk8kLh9RvmlUyNB+BW2KeaodZbGjTMdxReW"
    "gElrpwCmiSjbbVZ5cG2oEaaGnlBenVaKm1BRrVomUnwo6bhz4/n+OzEU+aDrkoybw7Mtvs"
    "EaR3kdMchSx1TZ2prPp+JnpF0vOFIkD65wttg7Br0oGW1Pc4hpfRm3vywk3woMNE69rBC5"
    "FtFRm5cF6/Pa9fNJ5q4kJjTE3rXPCBaY9TQ1nLi6qrLCSGyxEn0fXr7SSOFX+2tGNU1Bsr"
    "HNBqkXULlmk8YAoDXsQUsxOCRRL46QUaPg8YIvWtGlkMiPPogXjEYaCEyZ7njgs7MynStc"
    "83b9nGSudl22di63X8yl8HUy7rMYl8E/7z9m8V7bhadYUtJfdvHlMqANC5zXxBW+r0XRZj"
    "ClatGH6xZE7ZDP5Sp5hBFYctdW2ttbDSpHoWZJ4WawQ53WobyNKYKo2p0pgqjamnMqY8zC"
    "dYUAuapJtNiw2Qqc0Lsx1sevIAJ5ZjK1EaxHb81O4Tcsdd0yLfbTY0QWOyvaJmNEfAKhHc"
    "mpNFEYzUqjCYLVNh/LlziY1f9vjq0ljSgGtVVxhLrkf5/O1mo4D6NsPRMhIYH7Agvy3hP9"
    "1kjUIdod36+vRDBrsVVqUPO8N7f8a1XDsvpsMwhfCsmVa761CrRflwCvI1D47DMBrjuGKM"
    "hMOkyFwMJqsRBrLUnlYJy1qLFaFAltmk6ZNJ3y1Fuqc21ksnjGtJR38YRmdW4o/JnOHg3a"
    "zNOiPIzsJT0jnKEj+RupKdD9cLEJ13evO2Rd68fv/+59eEWpMR/fm0itVroN5Jz/kjc1RN"
    "Yk3WtUlNsgg9TrP4JtM9k3F6gGnlThNyQLPNG11A7+8QVMBMAGzm1Bkr9fNO82ujRhQ0Nn"
    "xo/b1xXcPWVf9m/J6fX7Zknwk1qKMIZbY/alS2crApRpaS+oWs6rsdAzy6hKftI1uW7XQn"
    "dG4JmmtO+BKgzlzKkwfKCv0f+dPl1F25XbAIxKDjCTWHhXjT9lUj0HD8sGohb2sSfOl21d"
    "nt6jJ77GBlqJNz1sASoMbHUBump5CGqdSTYrHJxAeUJ0znExZxUOal9xJwSWudab3nxI69"
    "zXf2JHohA2oX6R2RBLBCByv5CeXp0vl0lTUS6WfuuMZ2L1vlQLzePGd2wDLkBtG3wznXxT"
    "MEQghbxvPu0gT0RO3aLIHl7RVJFYCfQa7vLi9X5QpEBn4ERZ9Jxfse+Mcv7fQZb8mFpgfG"
    "ydKwny7/0+rq8+AsMQH9GDHn+542xNexne0YjgycKDWX7twNEdX2nnXueYaPZU/lynIKOU"
    "CEO4Ff+WgmtsX0oFucdQT8sx67HXjcRfC0I9mKOXPCIjssITMsvgPT88Mi+14uzZAmhmsj"
    "vYxNHtS1gF43YtzFlnNwBV4s51AnZXwVfEpC8tY/otl7XhH6P8smA/qkFuncZOCp7bgdB3"
    "jKLPpURqy7rVxm0WthI5dZ9AefRR/SGpMGzEV0ynRtKabKZkqplxh54SyrNCfkuxxM7bhs"
    "8t0fY8rZDKfbIlcleGPRqtsPAOL0Dqk6zYT94KRqV3t77wbJ9HpxrifVxXaTR69KxZex22"
    "E/Upuu+hA661YVxg17jrsyW3hqlbhv/NGJSPqlzoOBtL9sXX/yl8fbEcZTMItHqcr41CEp"
    "XwEnzWdCRsD213z11a5MmKcpUqGmNbWTvHWrRzGH4Y4G99sYhmYJA/tQTbHKLi/bisOWbE"
    "s3trVk4OTRxNcbQ74Hd+emkA562tYNoY2Mm3MhrNZgUEmwbPxbK80aAxZ1hbcqg03Tsxl9"
    "UBbCouSIuEI8YOUF6TM5vNqp4pcec50T0nSJQfkLF74SJidFMWpb8yTDZbsPL3vPai3M00"
    "0XvWzDZdFzKMZhrPqiSM+cCOARJlIdumCPZEnwfqG2SAuwksDaEXgjzW17asalOTbd8xHl"
    "w0Qnavj2SnXDwoVdY7Eyg8ohYQh1wMbwRxj30VVFHUZwzqxDqCt9kt5MY++WsInNxuKRWu"
    "TldzVs/bv8s34i/hhLHDAmLNg+P4MGlKSQ7PPVpbpSqiuluiIR8AA/fhmZ2YqmfVitfdgX"
    "jZvWbbNT802abK7sXZerTZhtin53JKZJA6VWO9bisDpPlXoK/5qSAvnY9AJG55nQY5ODvI"
    "O3gEyDXUDUTsi4o59mXvcRtyQpmHq05T4kZT/eozZKIlbnYMBk048ipmcMtiS1dqTWxP78"
    "SE37lrGo2RO/V11leQ5gVdfxl601O7EhvxrfOmYc3csj2EBg/gW5NaDpgKU3hJ/i1KS3ek"
    "SdkexHOZJdLBnYi8qFXZW38dXEn7sOy2wG94ykhpj7fXVpdpZmZ2l2KkWO2Y9swSSyqoYx"
    "sCPUDrefmB7CWRe5V0F8B7Al0rMMHbRMECi593cMrER1BlRzwRNL3lZIxwBE27ykisoW/u"
    "GSvk1noIjw6binEjn0EpplD4lnYJnEBjAyahWdwBgGLXPXdKOzNhboo5jappsY/1zcrK6y"
    "QdFk6w4ia9cZoulkXl8MK18HHzeqhn0u1tzp67e/vP3w5v3bQB4FV1aJocO303RhRjkMNe"
    "AYxfqVhuBKia4dpw+T2OddOc5MCKQ8MaurWoeJMydy17R+ood8TtYmcoc2VCSNuw27u908"
    "7zxVQesnRcUlLcQnx2oFZCdqhy0ezX4gsGRDkY20jnKu0rbrQfM2ud9ub/sd5R7IKgFv77"
    "1wCEY/ZJ2y14fd3+5azPrJO+ennKWUD78GYGMocg4/CcEcIZ7fZBln8iZ9nsmbpYEmtjvp"
    "TphtsKRcpgtmmGNqpfhZopBx9VuBnniPOCovy0XjvHlVv3z5rqowDWq2ciMEJHj7aqlz/G"
    "g67nHseji1c3WYXgLUuNN0wV397nWWbQ2r0odUvV7a2DINM3EmQnrKYwhEX5+9yaUoBE5H"
    "LTGcsl+JJWbMVjNKcrnuN/SQhDY3HSbkl/5227pO2dPe+jjPMA2X/JdYprMzZIcUv97UtF"
    "yTOyf4vry6X1xRmQm771Q9ShjUyailrMAyYi9i2y/1soi3rYipkPiAeC+LR4EdGYFbJQjV"
    "1enAUUid01dfk5dAhp+IK8g78nJkDkc/5ToV20gOHlEHfvBYJAQMhbAY5clIDoPFUNwDuF"
    "0diuDKfsXoWat1GdnhZ814O5a7q7MG6I0xKZuM74HNWNcWU95Pavm6Du0x6BL7ObBvMwur"
    "pPrdJGmLDty0QF0EbJX/VhvushX1sd5plP7vTBz5eKciTMRkalE7URKvUFDDQPqqqCrYBV"
    "rRSBAxgR/Ul4mqSnHFdklkxtjD0+iqjCMmkhJdV4mIENQeRYPvtzxYydDzOgmpmbRmUnun"
    "dCshEfiATYb0ibcqixvn3IrBAIeF6Wk9OC59ACUJS71zETIOtxEN92RF9ObErxCrSbMOmB"
    "blfYL2BH6Wf1OVhGrl1LhiRUivzjzktVbObD3pGgv2ZPVMxcBKd2uKu3VF2NZH4TLa87cj"
    "Dj3qwJCeNXwb23C5Q7jhboNeytaG00EiaWJHgvVYWr/jbD6dB+PYt+pJx4qoIYg3d1M04T"
    "OOFUGpnpk8w3jwGceEoFxJJQnBpHR05pjBE36YFsrXdvCaM//G508paTgh9rUmHdgJrczS"
    "DImCdTECCxmBa2gyo1VgGiN5wf/s66JVIpuyyuLPE9IJBSG89kWob8ohdADJZFsiNWElsR"
    "nSHl+95arUMp1o2+lEknLd/AN84nDbMQOeNoF8x7Vk6twVwPUS4FZyAXaB64pn+qpfDMav"
    "xxiwJA7dHTiMgv1QbeNkJzYwroVkDFpQyLCoWbDjfwTyYIqPKn43gQhhNnZX6OSVz5Slrn"
    "ttx+HV4Je9mXbdmyltHGe29noL6P1hGnTnnmn5vyUzj7pqnTUvGzWioO/5ReP2S6d1g033"
    "nAdXTIrIji3ToixPfhZigv2YmPC4Ih2yIpAlmfUmMy+WlhGGOxgV8FlSuKxKLKsSnzqspW"
    "1VogxHJPlD/TjFusYI0ZzKLN5Qh8moOUISBammx/jN8qR9OjQfGU9yaOaELn2SGrCP6gqf"
    "ZGmNb9saT4vCpaYcpqZEH3QD8K1lE8o0oIQo3Iq2YAGIzghF/y2jxkix0UieU0Yru2wEfp"
    "TOJti9bmFfUwC8R1dT0H08r7ep3fjfO9DAGhc1Ejzjnn9qfm1c15QScc/bjY93t2rFYOrg"
    "/fP69XkDS4I+1XCQncEsnAkTXMe13mVcDe/uyGugubjySuOPm2YbryhHQda2+zseJMF+uM"
    "zm1MqZIRgD07hyNanxgNn3EzgdVmigx+m7dxkIAatSKSHvRUkhd163l4vFhWF0ZnEVygkY"
    "CMKuElDUvXoBOu0Xm6eyg7Bg6d19Dk6h0rv7LMgsp8AtU3h1HXQApG/11UjMQHC5TLHPIE"
    "kLfR9q8J1krDhdwFfH9lobjf2GCxytENjBuNRVVoUrEO+YXEGHgFCvTkTdUuU/svZnBPj3"
    "1majyTGdxVlS6fAqK3q2QZuO/c/R0tlmLoNcx364yiBXGeQqg1zJQa4m/9fUtOeVhDCXf6"
    "u6NtBlhlZmCHJJn6qKTKFSZrGBK8vkZR6sJfiwRhY6nJzCuKzD0Z6YunCzKqtSZ/gsUDAc"
    "aibMn9rLGzcIpslfl5NBhWHKwFruwFpZ8buvBosDuVHzq1dhuNKRoLV+daSOhLxB1dI5UN"
    "w5EPYMyBoZKatNh4jHrDUxx3SiXGGlCKb1QUYfVudoU+sGg4iogd3zj83r5u1nDPkNTG46"
    "o1AUMRYtvLv+ct36HQCn/IFn7iay69gg4rs7M3P6b8JQB+LEqaLjFFi6zs4cidb8/DMEdj"
    "D889moGku+hye1lK+o/VBJt5bl7WpWi7k79pevNZs/g306oLaf1zlDx7klBFqm7gguDkfS"
    "mIXN63jSUy3xTV1gtxyzQmfL9vF2H73lrNLVWmTWmV3bMX13n5hXXIdMN3ZVB8Ku7F6Qlz"
    "HGYUtLrGSPyewx6L+VwBvDvbnWMMZwR7BMCfPutG8KggX0Q8DkkLrwcSY5lZwnj604ZFPB"
    "X8l3OWb+u7QqpjamOCXm0G/8wA0Y4NPOtNGo6cS2/FDpXLGcXrPDRLGyyew60VI2mY0QYQ"
    "9NZjkqqciqdWsxm0OAR6OuW+hKeIC8Ky3imq+ZXE7tRnXeS1BtgpZ8a/QaO1i3VqlpwT5V"
    "RVwvHDKhtuwcriwsjGKKAaFBxzKwxTA/G0tq+iouCSfIxBjmsm6zxedmmZkYT34PytLKOY"
    "plLFRP1rLrWOgTlpHsq4JhZR1JwAS1qCTRvbpWFy9I2eyqrD8srtijBzGvEh8OD4LmLCsM"
    "DUvIAsN2C+OC3bP6+ZcaMBSMDHZRx7vnYBk12u27G1myCMRgtj2duFk1/V2HCQ+jUjpvrU"
    "UkPGgxx1G6I2bNKdoQpI3OEcPckdtNgrb7ponOiBdT1xBJPrh0Z0UI5BBmqMxU7xXpJZaW"
    "FenbbOZluYCVyKRjQh9HRIQ6KvCTP5QeASzDRdqFi6JtflGmFuryGwIsMyZ0pnFZ/FIWv+"
    "zTFev/gEzVL9ctUj/vNEF+PVH5y2L4R4JvNzIZZI1/NzKSJEvg2huKNgHFZWrDigc2cUlv"
    "TqZOzfPSOi9IzxYzBydJYo4sF4uyFMzHSfLxbvG5G4Sx9eE5TxrS3o2/1hFT22DdqZ2QzJ"
    "PuZYlCHaGf5d3rLO5aWJVqs8t7US14zPomVWjKgeso1BHievuecXMM/DnJDufUnqfEe3yQ"
    "eK7A3Btrd2AoXmVQe0ZboG8CJs+a1/X2t8DEC5TOy9b1p7MEI+/sW6dRj9dmMRfnHxWpzo"
    "pAlmaedibARlmB6/Rbf7jajrVbHYT3tgu7N0xBd1lyS2Lvzko9dULnY1jUNRdrM+ipfQbb"
    "EWf52thGmM7F1K2SgS3GMqI3M50R1nBhzTTjibXX+R+QnF0QDrx5DQm7D2xeAYz9A6jgsh"
    "mVMaQHky/lH8RTDmKPwxX4lCA+4j/DmwOEbO6fZZrCk6q9PkmKxL18WJ1VscpF46Z12+zU"
    "/ANzz2/q31p3cEEdGj3CWGXQfOtB8xDvymphhEB03tPamBd0jOmt+eJ8CxitG1UfSLSvzA"
    "wpM0M23uvn7UZdZnd47WRBRDauL2Sv6Qkoj16j6ZvOXVtVjk/QBZrQVBobVyc1t67f3LRb"
    "X/EiaNG2eJQtqu/OrpodudKZ9samq95bb16gYDbls35rnHuP+j9muOkF7B/rTXlpQE1L/Y"
    "qvzcbvCPdospkeAj6sWuc4qzEwrbcR2h0GBZIsZyiiOQLUB4pMYIdhRwI5Q8V0yMJqyk2j"
    "0ywnHValU+l06bQ/j47knp4DZFqQyOSPwjQY2pOAcu4Mig3N3QlVQFPP65gPgWhMDZ2c8j"
    "htPXHbr9LmQkAat9vIjuYnUeK4SNMwUmomxQZKxd6StOb+3GdffFc9AY0sZoI9/7grNpDR"
    "O0leL1vxp2L/0F33ETIvHJB5yRyBLMmsNZk1mrigmaA7dCoXKu5VZ3fD8l4VEjqXjzrc47"
    "3fMt8IzlLDbAucZg22dY0FSKb6X2rbYuYN7+Se7Ulm+A/FdsXJxb1ZgLbcnWmVyp1V2/Y4"
    "jraR4H3q2unxL4yYdjfy8UWfoLNOXvr59tG2crPdFIbX2ttXbqbdbyY5tC6PZyAA0HrrqL"
    "h11XdDVslM2A94AXNZ+mOT1/7qDdY2+38rQontd146QhdNQd/jTtwu+Q200v7W1DKLpB8r"
    "LT1nJlcYqMxqWV0otQifbVgqtch0PEy0rk0ojWwrrWYF1XESbYO7yeOCQnerqyxjOc+2y4"
    "KF2exhlLYmrnTNR4ZDck9IfYL628+CW/Nf1bB2+dAXDhlRZ0QMHB3gyJCh/O6FD7HhVY8N"
    "YNulGNG7elNpeR+o5X2cym1BrWr7Gis1fD9mDvwmez5LBCchGCxQtDDzYDgEcoQo3knqR5"
    "+5YKAn+Ow77EcKmw6B6IzlikG54KZBLYKdQqqE/YATaM3ljHoVOUext4WWqp3GH52IybDU"
    "ySRS5uYvj7c3KU22Z2CyTdD/JaZOF/deHt62BKjz2dNGiOTFconcNcjdqEBzezZdW1jsk0"
    "2TqwoXN6urLDoblnWHwbpME2AtRoZgX6kBcGQC9pPgOGYBO3QDlLwoXasnpM0exQMOh2eY"
    "jItj5F05Iy550Ou2HlyaawdqruleoXYoHUjC84mtwmFCH1ZnOVBp/X7daNewFIDZciAhBu"
    "JqmP2PfxOG825uWu0OBvMmE2G797x+Xb/8dgtXgK9ac0eT4kzJg7Efar5iwgiUzoTSRhvy"
    "UZbftohCljaG1jaGjQpCITJHIcu0TN2orIn2fS1cc2Aa1EP/kgIeub9SB+fxleu08HRSb6"
    "D5ssf8YdQwTNkWI/f0jlLb3bK2m95oJBmZh9BcRBvFycGznl+chsBKlakUpinpCcw2jVGS"
    "GPXurBSgdLHmSURnEgd/Lh6j09dvf3n74c37t4GjKLiyyj+03heEeRk5g8shkCPk6LtJio"
    "RDlQPD3vIjxO7rV6+yuHRevUr36eC9WKWvSEmdS5+TEQLZ/yjPpxGUTzGNc/vC7M//B8pC"
    "91I="
)
