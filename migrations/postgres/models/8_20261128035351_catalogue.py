"""The catalogue: what providers say of their games, pictures that we keep, favourites, countries where a game is not
offered; names that are found in spite of typing errors.
"""

from tortoise import BaseDBAsyncClient

RUN_IN_TRANSACTION = True


async def upgrade(db: BaseDBAsyncClient) -> str:
    return """
        CREATE TABLE IF NOT EXISTS "game_favourite" (
    "id" SERIAL NOT NULL PRIMARY KEY,
    "player_id" UUID NOT NULL,
    "added_at" TIMESTAMPTZ NOT NULL,
    "game_id" UUID NOT NULL REFERENCES "game" ("id") ON DELETE RESTRICT,
    CONSTRAINT "uid_game_favour_player__35bc10" UNIQUE ("player_id", "game_id")
);
        CREATE TABLE IF NOT EXISTS "game_thumbnail" (
    "source_url" VARCHAR(512) NOT NULL,
    "media_type" VARCHAR(32) NOT NULL,
    "image" BYTEA NOT NULL,
    "fetched_at" TIMESTAMPTZ NOT NULL,
    "game_id" UUID NOT NULL PRIMARY KEY REFERENCES "game" ("id") ON DELETE RESTRICT
);
COMMENT ON TABLE "game_thumbnail" IS 'A game''s picture, kept by us: players'' browsers ask no provider for it.';
        ALTER TABLE "player" ADD "country" VARCHAR(2);
        ALTER TABLE "game" ADD "popularity" INT NOT NULL DEFAULT 0;
        ALTER TABLE "game" ADD "blocked_countries" JSONB NOT NULL DEFAULT '[]';
        ALTER TABLE "game" ADD "volatility" SMALLINT;
        ALTER TABLE "game" ADD "has_demo" BOOL NOT NULL DEFAULT False;
        ALTER TABLE "game" ADD "added_at" TIMESTAMPTZ NOT NULL DEFAULT now();
        ALTER TABLE "game" ADD "released_on" DATE;
        ALTER TABLE "game" ADD "tags" JSONB NOT NULL DEFAULT '[]';
        ALTER TABLE "game" ADD "has_free_rounds" BOOL NOT NULL DEFAULT False;
        ALTER TABLE "game_provider" ADD "blocked_countries" JSONB NOT NULL DEFAULT '[]';
        COMMENT ON COLUMN player."country" IS 'ISO 3166-1 alpha-2, where he lives; null: not known';
COMMENT ON COLUMN game."popularity" IS 'players who opened it in the last week';
COMMENT ON COLUMN game."blocked_countries" IS 'ISO 3166-1 alpha-2, where it is not offered';
COMMENT ON COLUMN game."volatility" IS '1 (low) to 5 (high)';
COMMENT ON COLUMN game."tags" IS 'the provider''s words, lower case';
COMMENT ON COLUMN game_provider."blocked_countries" IS 'ISO 3166-1 alpha-2, where none is offered';

        CREATE EXTENSION IF NOT EXISTS pg_trgm;  -- trusted: whoever owns the database may
        CREATE INDEX game_by_name ON game USING gin (name gin_trgm_ops);
        CREATE INDEX game_session_by_time ON game_session USING brin (created_at);
        ALTER TABLE game ADD CONSTRAINT game_volatility CHECK (volatility BETWEEN 1 AND 5);
        ALTER TABLE player ADD CONSTRAINT player_country CHECK (country ~ '^[A-Z]{2}$');
    """


async def downgrade(db: BaseDBAsyncClient) -> str:
    return """
        DROP INDEX game_session_by_time;
        DROP INDEX game_by_name;
        DROP EXTENSION pg_trgm;
        ALTER TABLE "player" DROP COLUMN "country";
        ALTER TABLE "game" DROP COLUMN "popularity";
        ALTER TABLE "game" DROP COLUMN "blocked_countries";
        ALTER TABLE "game" DROP COLUMN "volatility";
        ALTER TABLE "game" DROP COLUMN "has_demo";
        ALTER TABLE "game" DROP COLUMN "added_at";
        ALTER TABLE "game" DROP COLUMN "released_on";
        ALTER TABLE "game" DROP COLUMN "tags";
        ALTER TABLE "game" DROP COLUMN "has_free_rounds";
        ALTER TABLE "game_provider" DROP COLUMN "blocked_countries";
        DROP TABLE IF EXISTS "game_favourite";
        DROP TABLE IF EXISTS "game_thumbnail";"""


MODELS_STATE = (
    "eJztPWtz2ki2f6WLL8lUMb6J85gss7VVGJMMM7bxxXhmsuMp0ogGdC262ZYwYXfnv99zWg"
    "8kIYEkHm6IviRG6iPBOd3n/fhPZSIGzLLPWrwvvl4z26YjVqmR/1Q4neAfiferpEKn0+Vd"
    "vODQvqUATFzZm4SW9m1HUsOBm0Nq2QwuDZhtSHPqmIIjSJ14y8lQigkRM8c2B+yM3HPzXz"
    "NG+gvy0hYzaQAo++owyanVMwffVcmY8oHFBsTkRMgBk2RuOmP4ECwH8Bn77gy/xkAY8D1M"
    "PjrYG2fqYT1HjJgzZhLe+8cfFXcd3g49uPLnn1XE3IB9ZXZ8ne1QR/2hHo1/+ADTx97QZN"
    "YgQjC4CbfU9Z6zmKprF+aoxZ2Pai2iot8zhDWb8OX66cIZCx4AmNzBqyPGmYS34xscOUPS"
    "8ZlleaT2qen+zuUS93eEYAZsSGcWbgCEdr/A8lql17tpd3t3zW6vV1nZHD5EiHreJUNw3F"
    "jwVW2FALVxv//b+fmbNz+cv3rz/sO7tz/88O7Dqw+wVn3f1Vs//OV+mSW23EcpnLU+tW66"
    "+IUE7F53b+OFvxQMdagLpci1xP6SbFEKNMZUJuN/CRGjAfy4OA18jK8jgn9hSYXlqStOhs"
    "p8LIjNuENMB+jKLDaSdFL7e1/AlcE/qsSQi6kjelO6qJKzs5UTl0KzCf3asxgfOWP4+P7t"
    "GnL8Wu80fqp3Xr5/+12UJjfenXN1C6mzpEb4iOUgSQxMa7oAZ0G6ACt6YRMx50ANIoYEL4"
    "d4cF5SvD7/kIEWsCqVGOpelBoB/8pKhwBAawp4aLYR7YIzVwIQKtmKsKgRSowxdaqEAp34"
    "kzANfagDJ9cSNOGc/HzXvkmmTwgkRqGBaTjkv8Qy7RU58nyUyixK1iAXkYFPntj2v6wwTl"
    "9e13+Po7tx1b5QyBG2M5LqKeoBFzHUBxJ+9WA0+WyikN+Cb0i5t18i8sMHPtwhqUhmMPOJ"
    "+Tsi81HpNBvN1q/Nyxrxn/DAf6rfXF7hJe+0PPCP9Za6MKSm5b0j7wF5n+V8vE8/Hu/jpw"
    "PezuxVEt1NqGWlqlYB0GbtalekebVf7erN+Q/vA30KP6zToO6u61dXvsq0RKVFbafHpBRy"
    "FZ9dEL3JuIxCFdrrnjZ6BFym2/y9u57LTBbenav2zSd/eZz1RPHuH7kedVYRfwloc8wJS0"
    "Z+DDTO7D3YM/+PI2T58BPpoM2thbdP1hGndd2869avbyMUuqx3m3jnPEId/+rLOK8JHkJ+"
    "a3V/IviR/LN904yLi2Bd958V/E50Bko2F/MeHYQMLP+qj7UI3Qdgg+Yn+RLqeKhd4WCN9N"
    "lQgO4FCjCvEYtRGxQwR4DmNRfykckqqGKkT41H2A2gsQ0zipfT3R6e2C2wRaKQO9gmR8Sg"
    "NSKyj5MVKqOLaPgYclPgBdz6cyoHvZU74lykrV29NTmfxK9QDlbQwMMmfk/PddieOX3xtf"
    "nEuFNJ8CyGb1fXORaFWthjwcrNfkVO1GpgBtQB/dImLoNgnExnfTBOxsAbFsw5I10wlyWz"
    "6ILAa5kDxhwa0FLM0XbDP+FN3IaXwZPdp/kPsInpJPgXD/nmBD9jzJ1YOgu1dBaqLZLom7"
    "q/b12m+KZCMDE6zGbm4Awh9ZHIu+C1Su994zLPMFtUvzSq4qr/V5CZ7mDy1+vsX8q+p/fs"
    "TH1i0savtILf9UZwCOxwZvD+WccuLOEpsH0mczKACFDJAb45L2YFI46gCynlwN0ML0AVGF"
    "TJfGwaY6VsUOL9vG0xvxd3pzCMmZSFTI4Y6PGYpqXRcVijo24YYpZscPi31hobYNeOgMvS"
    "0NqN5kabM4zAqfM4EZwt/IjQI+wlFQSCv9X+5cbijNRJH549AEPAewt5ZGyKWr1N+tRCZz"
    "/B+1JdQYvAEsbjqq1xmNc+8AeOtoo5IAaV6NhWDMh/LrybzyZ9gKLw0vlYWSJqhf8W0w5e"
    "/NJmwXX7bLr4DgNjjZ+ajV8IGjlo8AxBa4AXwUttAfbRcGaDJTQX/vvg9cqRQ8nEtG105X"
    "hfvUp89mgJoXw8lC8wQ2NEZtP0rAxElToniEf8w/9dK5kZpSmlpSnlEzCKf0D+5gCaD6qz"
    "dlq5vap/bnZ6jfrdTzXy+oF7n39qXl3WyHnw+aJ9c38H+mhw4bL5sdVodWvk7QP/qX1/1+"
    "x9qgNjh2e88i806retbv0KLsFzP4Hc+K3+GWPMD/xjswl/4MM67et2t9W+gY/woJ/rjV9u"
    "2/DQ1+8eePN30AduPuHK9xmdqbvToIPzmtXiCwB0NvkqNKrYwUcpnkwvxwO53gi+45wi1z"
    "VAdlXJC2B5NntRJFa6e0Mx4J056BKG0Zk0Ba3xLPka6dkaK7kaniBNEDhCWIzyZByHoGIo"
    "7gPYEeJ4nRRpt68iavJFKx4ivb++aHZevlZYh0WmExE1IWS7mkU+6R4CKiRXDhMKqUxMDv"
    "wE3uLYPyp4VMBmPKYh2r5tiUlN9mwyyZyVcUDdICwUEo/GGmr5ENrmaVRApQ8JBYPa4xqo"
    "vnzmauG+3g6rxqBnw1NNw3R88lVBw586nlLv4ALQ6uEpqNfrTEdDMsR6ATdBFPIEvQQnFo"
    "/O4TQIBa4FXlo95x7Yx186zKJOsuvZcwX8JNzNc2TU/8vf7/7V5S6IoaeHJ7/EURhHe/U6"
    "SWNsPrFKktfJu1XN4nUKrc1QPGNYApNcJoI7YxDUwmYhHwoavcoLRMnQtJhyz3ABvJ+P0M"
    "XjxpjRrO5TmyUVyuz46VsEq4emtJ3egCYYFigOkkVBBGidJCiyx/fheKn42fuI8K0d+MjR"
    "N5WsjOn5u/d5jLUlhM6mmo9I3JhVMmZf6YAZ5oRaeljJ3iEvot7EQE9QvzkSfUb3KEhDee"
    "oHF54xmiCWYiuySCfX/T/IJp0wZAAWI1omlPsGCdgejKvkeEJtgJT4Hx7VJyZNMF2URuLZ"
    "K3O6UCFNQ0wSxNPuH7+FfPJenxjPX2d9RuF2Y4OWIYHn8dscrOhs6bipEtsccf1cMrrwQN"
    "BfXYSsMj/vViauF1q7kev9hnmaS4YEyoc1INRN2WBcFWjSiGL9o3vJVbJBbXbdbVy4kcuJ"
    "AGFfVdAYy/Uy3G26SE4+PfjbS565PluHfAmskC9u2o4EPVQuyCNb6HZq13FU/Qyw/VoOOz"
    "bBStGkyybXRTQJ7mfHJkmn5d1MAiq6fKOMug6nCvnhVyxP5yNVso41UygCsGwdM28skz9i"
    "KVXg+3HGUsxGY1esfHUBQfUO8npW5NJB3riFLML35RZEISCNpRAgvQ+YXeJStxO5TuzIxO"
    "r4S9eZk1KwmlwT7zmAzi6XjiBNmKZil5ggNxo7BBQsdUbwIrE9//t2MqjZaF3Xr16++VB9"
    "/SEW8fa9V29fxV1UJ93M5l8z4SB3wWorb7c8v1PQ/VIFXIIRwNIhWDoEkzUOFcxL0DX8IN"
    "9GLWPsL8yoX9gMTFHsrVZz7Ui335rKHKb2GAuz8W/XQvWzFeAf0wLbElOGDTp1ZhLggCVK"
    "5pZzV9FGnVLp4EU4ylaCY/Dgby+LMI/UTUgnfoZ/Du9DAKOzJaYlIULpPd7hyof6MJS26V"
    "qaY95nZfkwH4YqMV8M80fX6WtqUSN/n6/bq3oDO3i50A+8Ub/t3nfwin98H3inedWs37m9"
    "wNyNhbUEty21jH2dmlKX3l+SgcXMEv116WW6EaCyTLdM7fxGUzuj7VjxVNsFqB6FPJpWQ5"
    "X5mGE4jSprwmJDB92fYFuMBLNVFyo36x6ezZ6YxL7TpmMzK2NXqiPZGqlGcSQdSqNA4HNz"
    "gGdRTdAK7hWlQgJwSYrtQlIrR2OVIh+FZOaI/8IWK4pjci53qPT9yAiRls5dRV//PHCqxN"
    "gBYMDtqoW3OsCjOq1Gt5K67UsMZ8BwwlFPQfPzuDhbAzaZCgdjix1mCJno71xdVM3g/PTS"
    "NTLm//SZAS/1sm2oZanKLXhEVcV3UN5j2wPJpsxVDyi350z6Tsox/JmS2rOjB2/hsdSpr/"
    "4es3bcaFbRlJ2IVXr+7l0GsxRWpdql6t63OXyiYNH17sNzA3PE7ERfMYe9kYziJUy86Hrh"
    "uN3B9UCyn/QEKAW+6PyoPtjIaGDLq64qROVm+AsUZ8EPQ8s0nK0NlguveVRgqwAZLlo39c"
    "7n5J7XFwnNpi4+d5v1eDHwzMHc7qI+txC4ziekctu+6yqPG6DD9a59vPeca9g7B65029cX"
    "d12w3oBDigmIMMGLDZ/YQ299Nyklt9URA9S50N4tRJK2E6TgeKQKl2VrmQ6qhYl+ICoplW"
    "oEP1c1VpmAjjmoRfvshSwFXcmEHWFWCbS+SacPc3TE6TMHW35xFaEXloU2RC7i7KILkeKx"
    "bjpZFOnpTSdDIFs1nTwQ7nF/qOLeIdg9tmt6hH6Cfj0mywBD+sY/rQCDJplV16pWIMHVcO"
    "0XEWx0LwTlBpkmZqpiHdUQ3qGPDBvMwzUZKs6vRYrvPUVQFUJOzsgd88obsP9i4nzMXT+/"
    "LPw/QAg2Q7l/JAU8v6594HlWBWTVWMwJHFOtVek0R8LapPZUT4K+ae1ebbZlctZzvz4RT8"
    "vWshnLEDIktr9/VX2VOa9dzRLLXeixBNJZS1YJreZojKg2VWsWU29rRdWhFtHTwoAnqKYd"
    "iVqme8Z7B+MhaKYkqGbBvSzamQwvztD3Amuwl86eObXR0yM4qyo7qr9wq6xrRGDjPlg8AZ"
    "wnNbgo/JwtFK5n9cjppWzpkaTub77cBIkBlgQ5virhO5bMvdT1LJzLZlm5Vp34SppbpKue"
    "9MJV1dwubxJrbtWAcZ8jmQO7Cvr2gBGV7AasBlgSk7672+25wwZJNub+XobTCurEgj0to1"
    "1/DDGZUpBsNZWVp5LukKUui5DxtWBA2KYaJuA3w1AL3VNVxcDXEBvkbstlZaj3YtaArUzv"
    "16hd/NwtrUQS7iCAvqtg7ppCoKFTQOKFobQ2i5fU6LORyW2ivrnm1sGzWGqHpwjjA9sNse"
    "tNDuCMvZRMubVKSBhMZ5JoqISUXqOl18ibjHpAr5EuKiDoA4l5jO6NTEpgsDKDFuiWN6ue"
    "iivDAF4EY6JUAMCUqgGjGWlEXyXsK7yCqD5kCzBJJ4wnTcnd04tQ+/tNAkElSLnBwK/zVi"
    "ggbpoTPC2IXMC+4UwN2K0SW7gxDy5UCxp38QR0RNNty8Go4eVBlZ3PsuVQItKPuutZcHLy"
    "JFQEQKck7naRK1G2PiudGiC4up5FnyTUgntZ5JoTXpxpRKM5mczUU1RPEBQYbj7LVNimYz"
    "4x4nZ3WPYKGbA+cH9PiBiSDcKjVQJL19uj2BRTVfolD2o81Mv9cY1PJpuTLx6usCvy4gvI"
    "QeVhwdYoKhCHgs5rmOwPlRE89HJsoFIlU2t53fseeKNsfpIk9ZZJREct+hT9CxcFJkHrzL"
    "41t/7cQ1eYGongJTmKZ0OfbN+gqBpD+yCoyL+ZFPpxrk1Jz60s81+3yn0+FEkum7ftO5zj"
    "irNf65/b91019vWi2VXTXn9r3agRr5321dVFvfFLjbzD8a5Xlz2/Fct77/Oy7coPD7x++f"
    "P9Xfe6eQNP+RAMf+2pua9/w9u/1m8UNE6L7TRv661Ld0xso33za7Nz506EPQ8NiO2pb4Iz"
    "Yz92ms1ep31/c3nnXVxOjvUuvMu1o3aUqX3yrVwqbr8JRwW2hsItBkXXCmYMYJtdlrV+YT"
    "e9Xp6lre7zlfW4ZQqA8KnrSVIjstTYXnijBdq2ryRrzE2xy2P+HhBLII1JprlW4erMhZwk"
    "K6AaU6HiBx/XTZ3V+YR42nQhQq3ClpTaH6XYE8i7Ii2nQnBH1nAKZP+YTqfwhbBb7dCVQ6"
    "gNcOEQfwV+nkvTAXVga23gKBJSv+3ysEoC3X90p/goBxWVjuknFp3+XtDEC/5rKDWtkuAJ"
    "j9yvZvCGP8UBMgR75Yyj0vrFQJ3V9BPmFt+7j/xSI1hQg1P0FFtxR+W5yce+oTGm4Yy4WI"
    "h3148vfc1aq7Jr4qgO8JhCPDcKeTw895up9Yi0OGaOA2c7t/kYhdPaGbecSIRGvnCbd5ig"
    "DkumOhOgcFUzA+YmaMxea8+szVaeRUn2E6dzUy0GeJRkG9MnTIoF9cj/NTqT6pup3z0yuj"
    "yZwk3NTyBMeh+QKNRWrUCOSKjtpeXH0OSmPS6kYMRAj8bc/2YUDE3stbphMNvuikeWaK6F"
    "b1fXWWtULQQbxl+ZwUyzx0Kq1B+A9POBrmHfkvp0+sIm9dtWlYzMJ+CWmKfaZRYbSTqBO2"
    "4eGoGlDpwCmmSj7fTZpYF2pAZaWnlBejVaam2BRrVo2Ymw5+ah357P8ZsRT5oOuSjJvD8y"
    "S/YE0rvIaY5ClrqmzlR2+34mekXS84UiQPrnC+2CsBvSgVbU9ziGV9Gbe/LCbfCg40Trxs"
    "ELkW0VGbnQqN816pfN55q40JxQ02oIPjTlJDWUtbqous5CYrgccRJdv9lO4ljxJ5Ud40a9"
    "scIBrRZVt2CZxiOmMOBFTDE7I1gkgX+9QMPnEUOkvlWjigFxHj0Qj9gMlDDV89x2YGcmRb"
    "oO+eYd21jpvGz3TGyzjl/5+3DGVT0mUW/Cf97+o6IdV6uusaXU/s1jSgUAOreZL2hLnb/L"
    "YkzBqjXDL1bMKcngl9rFDKo4bKlra62FlSbVN0HmWbFGkLOdtoEsjanSmCqNqdKYei5jys"
    "N8ggW1pEm62bTcAJnavDBpY9OTRzixHFuJ0iC246d2n5F77pgW+SLZyASNSXpFzWiOgFUi"
    "uLUgyyIYpVVhMFulwvhz5xIbvxzw1aWxpAHXqq4xlhyP8vnbzUYB9W2Go2UkMD5gQX1awX"
    "+6yRqFOkG79fX5hwx2K6xKH3aG9/6Ka7kyL6bDMIXwrJlWu+9Qq0X5aAbyNQ+OwzAa47hi"
    "jIXNlMhcDiarEQayVM6qhGWtxYpQIMts0vTJpO9WIt0zifXSCeNa0tEfhtGZlfhjMuc4eD"
    "drs84IsrPwlHSOssJPlK4k8+F6CaLzTm/dtcmb1+/ff/+aUGs6pt+fV7F6DdQ75Tl/YrZb"
    "k1hTdW1KkyxCj/Msvsl0z2ScHmBaObOEHNBs80aX0Ic7BBUwEwCbOXXGSr3Rbf3arBEXGh"
    "s+tP/ZvKlh66p/M/7AG1dt1WfCHdRRhDK7HzWqWjlIipGlpH4h6/puxwBPLuFp98hWZTu9"
    "KV1YguaaE74CqDOX8uSBa4X+j/rqauqu2i5YBGLQyZSao0K8afeqEWg4fli1kLc1Cb50u+"
    "rsdnWYnNhYGWrnnDWwAqjxMdSG6blIw1TqabHYZOIDyhOm8wmLOCjz0nsFuKS1zrQ+cGLH"
    "weY7exK9kAG1j/SOSAJYoYOV/ITydOl8usoaifQzd1pju1etciBef5EzO2AVcovo2/Gc6+"
    "IZAiGEreJ5f2kCeqJ2Y5bA6vaKpArA1yA391dX63IFIgM/gqLPpOJ9D/zjL530GW/JhaZH"
    "xsnSsJ8u/9Pq6vPgLDEB/RQx5/uetsTXqZ3tGI4MnCi1UO7cLRHV8Z7V8DzDp7KncmU5hR"
    "wgwpnCt3wyE9tietBtzroC/tmM3S487jJ42olsxZw5YZEdlpAZFt+B6flhkX2vlmZIE8O1"
    "kV7GJg/qWkCvGzPuYMs5uAIvVnOokzK+Cj4lIXnrj2j2nleE/mfZZECf1CKdmww8tx235w"
    "BPmUWfyoh1t5XLLHotbOQyi/7os+hDWmPSgLmITpmuLcVU2Uwp9QojL+xVleaMfFGDqW2H"
    "Tb/4Y0w5m+N0W+SqBG8sW3X7AUCc3qFUp7mQj3aqdnWw926RTK8X53pWXWw/efRuqfgqdr"
    "vsa2rTVR9CZ92qwrghF7grs4Wn1on75u/diKRf6TwYSPur9s0nf3m8HWE8BbN4lKqMTx2T"
    "8hVw0nwmZATscM1XX+3LhHmeIhVqWjOZ5K1bP4o5DHcyuN/FMDRLGNiHaoZVdnnZVhy2ZF"
    "u6sa0VAyePJr7ZGPI9uHs3hXTQ03ZuCG1l3DSEsNrDYSXBsvFvrTVrDFjUE96qDDZNXzL6"
    "6FoIy5Ij4gjxiJUXZMDU8Gq7ih/6zLHPSMshBuUvHPhImJoUxai0FkmGy24fXvae1VqYp5"
    "suetmGq6LnWIzDWPVFkZ45EcATTKQ6dsEeyZLgg0JtkZZgJYG1I/BWmtvu1Iwrc2I6jTHl"
    "o0Qnavj2WnXDwoU9Y7kyg8qhYAi1wcbwRxgP0FVFbUZwzqxNqKN8kt5MY++WkESyiXiiFn"
    "n5xR22/kX9rO+IP8YSB4wJC7bP96ABJSkkh3x1qa6U6kqprigEPMKXX0VmtqJpH1ZrH/Zl"
    "87Z91+rWfJMmmyt73+VqUyZNMeiNxSxpoNR6x1ocVuepUs/hX3OlQD42vYTReSb0xOQg7+"
    "AtINNgFxB3J2Tc0c8zr/uEW5IUTD3acR+Ssh/vSRslEatzOGSq6UcR0zMGW5JaO1JrYn9+"
    "pKa8Yyxq9sTvVddZnkNY1bP9ZRvNTmzI745vnTCO7uUxbCAw/4LcGtB0wNIbwVexa8pbPa"
    "b2WPWjHKsulgzsRdeFXVW38dXEn7sOyySDe0ZSQ8zDvro0O0uzszQ7XUWOySe2ZBJZVcMY"
    "2Alqh7tPTA/hrIfcqyC+A9gS6VmGDlomCJTc+zsGVqI6A6q54Iklb2ukYwCibV5Sxc0W/u"
    "qQgaRzUET4bNJ3Ezn0EpplD4lvwDKJDWBk1Co6gTEMWuau6UZnbSzQJzGTppMY/1zerK6z"
    "QdFk6w0jazcZoulk3lwMq14Hf25VDfutWHPnr9/+8PbDm/dvA3kUXFknho7fTtOFGeUw1I"
    "BjFOtXGoIrJbp2nD5MYp935TgzIZDyxKyvah0lzpzIXdP6iR7zOdmYyB3aUJE07g7s7k6r"
    "0X2ugtZPLhVXtBCfHOsVkL2oHVI8mYNAYKmGIltpHeVcpV3Xg+Ztcr/b3vZ7yj1QVQLe3n"
    "thE4x+qDplrw+7v921mPWTd85POUspH34NwMZI5Bx+EoI5QTy/yTLO5E36PJM3KwNNpDPt"
    "TZk0WFIu0yUzzAm1UvwsUci4+u2CnnmPOCkvy2Wz0bquX718V3UxDWq260YISPD21Urn+P"
    "Fs0ufY9XAmc3WYXgHUuNN0wV397nWWbQ2r0odUvV7Z2CoNM3EmQnrKYwhEX5+9yZUoBE5H"
    "LTGasR+JJeZMujNKcrnut/SQhDY3HSXkl/58175J2dPe+jjPMA2H/JdYpr03ZIcUv/7MtB"
    "yT22f4vry6X1xRmQs5sKseJQxqZ9RS1mAZsRex7Vd6WcTbVsRUSHxAvJfFk8COjMCtEoTq"
    "+nTgKKTO6auvyUsgw3fEEeQdeTk2R+Pvcp2KXSQHj6kNX3giEgKGQliM8mQkh8FiKO4D3L"
    "4ORXDlsGL0ot2+iuzwi1a8Hcv99UUT9MaYlE3G91Ay1pNixgdJLV83oT0GXWI/B/Yls7BK"
    "atBLkrbowE0L1EXA1vlvteEuO1Ef691m6f/OxJFPdyrCVExnFpWJkniNghoG0ldFdYNdoB"
    "WNBRFT+EIDlajqKq7YLonMGXt8Hl2VccREUqLrOhERgjqgaPD9lkcrGfpeJyF3Jq2Z1N4p"
    "3UpIBD5ikyF94q2bxY1zbsVwiMPC9LQebIc+gpKEpd65CBmH24qGB7Ii+gviV4jVlFkHTI"
    "vyAUF7Av9Wv6lKQrVy7rhil5BenXnIa+06s/WkayzYk9UzFQMr3a0p7tY1YVsfhatoz9+O"
    "OPSoI0N61vBtbMPlDuGGuw16KVtbTgeJpImdCNZjaf22vf10Hoxj37lPOlVEpToe8syawW"
    "ecEoJy5UwkxErS0ZljxEz4YVroFrvBa870Ev/4pWSZhE7nhmxXO7QyS68fCsrzGAxABK6h"
    "RYhKr2mM1QX/b1/VqhLVc1TVNp6RbsjH7nXnQXVKzVgDSKa67rgDRBJ7/Rzw1TsuuiyzZX"
    "adLaMo18s/nyYOtxst93nzo/dcKqV7fvTx1bGW/U323d+kLCsrsoV1crpnSkJnX6cmPK5I"
    "Z5MIZElmvcnMi4XTwnBl3aDOFC6rScpqkud2R+paTRJ4ghNs/bCXeIOhH/ZNZ7H0bWc2MA"
    "W2yqUj2GojNaIMjG6/sxFazSq89SP5ohoeqXllYiYxMJJkv2//wC2s8uetrtDIPtxVynm6"
    "aV7WUezRGC/THcp0B93SHbjgTLFq3ZIdcnSmiCpLO4iPHSHv2k3cJ6d24wbJElSbIHq2Qa"
    "+RwbqNSk2bs2WTximVKocNN696BqZ30CC4QB2CnRkxLWSgMkXmAgcIEDMhNrHD52ap3mVf"
    "HSY5tXzrJ3C1lhW9WsUoyjycg5U9xo5EVlTHT5LGqE4qpTYHfkpawATzkuL83bsMtIBVqc"
    "RQ944rYnQkHp0yZHTIkBGIZCfFbt081CQAPhyeK5iJn1eJb982b2oqh/+Bg+Z817ysEcMS"
    "Nhs88E776qp52buoN36pAUOxsOce6ngPHCyjZqdzf9vF5UAMJuUs+4DvfU9FUbpUgsK+pp"
    "VnAKJvzUUoE7lKLGbbru44p7ZHG4K0yUiBZ2ntOTcTysfWUcUDOAqa6Ix4MXMMkeSDS3dW"
    "hECOIZtfHQUa6rNPBpLNvYx9sBKZckzo44iIUEcVUBWIZkYAy4i11vFMV6YWST8JA5Yxa5"
    "1pXMasy5j1IV2x/hfIFLS+aZN6o9sC+fVMUetlnn6CbzeSxL/BvxupHsgSuPbK86aguMwk"
    "rHhkU4f0F2Rm1zwvrf2C9KWY21jTTO1HLPALksOHQib6eHf43C3C2PrwnGcNae/HX2uLmT"
    "RY3oZeUagT9LPspZ3XhA1M6qIpB66jUCeI6917xs0JHSV6RziVi5R4jw8SzxVYeAWWR4bi"
    "dQa1Z7QF+iZg8qJ1U+98Dky8QOm8at98ukgw8i4+d5v1GNaHzMFSpQIGQBSyNPO0MwFyJB"
    "Ws6leb9Fu/DnLP2q0OwnvX+Zhbaast7jD1RVZUVe/OWj11Shc4CbJnLtdm0FO90eIqIZLA"
    "I8TMqZKhFBMV0Zub9hh73mFhIuMJUyiLPGDzSBJvuG/vkS0qgLE/gAoOm1MVQ/Int4ejpv"
    "GUg9jjcAU+JYiP+M8wxtg+RLG5P8s0hWdVe32SFIl7+bA6q2KVy+Zt+67VrfkH5oHf1j+3"
    "7+GCe2j0CGOVQfOdB81DvCurhREC0XlPa2Ne0Ammt+aL8y1hDhfqK8A2jiTaV2aGlJkhW+"
    "/1RqdZV9kdXvkziMjmzWXr5hPISFAeAfUPvFG/7d531CI6RRcorGr+fttSl9x6Wswiaf7v"
    "PSjoeM3TJfFq/fa20/4VL4IWLcUTXru7v7huddVKe9afmI773nrrEgWzqZ71c7PhPer/mK"
    "HuN+o3jSYmquDXAIRjKsQD/1hvqUtDalrut/i11fwN4Z5MNtdDwIdV6xxnNQam9TZyG9kD"
    "SVYzFNEcAerjbHvYYWQIb8YeLKZNllaTFmNKnjGV9EDZE24PQ6XnAJmWJDL5kzANhvYkoJ"
    "zbw8yjg/dPFdDU8zrmQyAaU0Mnpzw2Rkrc9uu0uRCQxmMEsqP5WZQ4LtI0jJSaSbGFUnGw"
    "JK0FdsJVGYue+K56AhpZzHSGZTKO2EJG7yV5vWwdk4r9Y3fdR8i8dEDmJXMEsiSz1mTWqE"
    "OQZoLu2KlcqLjXPbtblve6IaGGetTxHu/DlvlGcJYaZlviNGuwrWcsQTLV/1IpxRzMHUwg"
    "557tSeb4D7UEHyUX92YB2nHL0HUqd1Zt2+M42kaCD6lrp8e/MGLa28rHF32Czjp56efbv5"
    "8P5NRWuykMr7W3r9xM+99MIM9EwjiJdM9AAKD11nHj1lXfDVnFgZuPeAFzWQYTk9f+7i4h"
    "5uAfRSix+85LJ+iiKeh73IvbpcCwvNL+1tMyi6Qfu1p6zkyuMFCZ1bK+UGoZPtuyVGqZ6X"
    "icaN2YUBrZVlq1+KzPBqbT5I5cVBJs49Dd6jrLmOK6HgsWZrOHUdqauNIxn+Cj4ZyR+hT1"
    "t+8FtxY/EkaNMVEPfWGTMbXHxABVTLoDNNRnL3yIDa/6bAjbLsWI3tebSsv7SC3v01RuC2"
    "pVu9dYqeH7MXPgN9nzWSI4CcFggaKFmQfDIZATRPFeUj8GzAEDPcFn32VfU9h0CERnLFcM"
    "ygU3DWoR7BRSJewrnEBrQajtR85R7O2gpWq3+Xs3YjKsdDKJlLn5y+PtTUqT7Rsw2abo/x"
    "Izu4d7Lw9vWwHU+expI0TyYrlE7gbkblWguTubriMs9knS5KrC5c3qOotOwrLeKFiXoagQ"
    "IcgI7CuOtX+UTMF+EhzHLGCHboBSF5Vr9Yx02JN4BPJgfaCSONQB28pIsN92+eDSXDtSc0"
    "33CrVj6UASnjJsFQ4T+rA6y4FK+7ebZqeGpQBMPvCPrRsMxNUw+x9/E4bzbm/bnS4G86ZT"
    "IZ0HXr+pX32+gyvAV62FrUlxpuLB2A81XzFhBEpnQmmjDfkoy29bRCFLG0NrG0OiglCIzF"
    "HIMi1TNypron3fCMccmgZ1UoakR+6v1cF5fOUmLTyd1Ftovuwpfxg1DFO2xcg9vaPUdnes"
    "7aY3GklG5jE0F9FGcbLxrOcXpyGwUmUqhWlKegKTpjFOEqPenbUClC7XPIvoTOLg34rH6P"
    "z12x/efnjz/m3gKAqurPMPbfYFYV5GzuByCOQEOfp+kiLhUOXAsLf8BLH7+tWrLC6dV6/S"
    "fTp4L1bpK1JS59LnZIRADj/K83kE5XNM49y9MPvr/wHuitXD"
)
