"""The ledger grows: deficits, conversions, holds that expire; and costs less.

Indexes of transfers leave out unbounded accounts, whose entries nobody pages through. A round's game is no longer a
foreign key: the check took a lock on the game's row for every new round. Games are for ever instead.
"""

from tortoise import BaseDBAsyncClient

RUN_IN_TRANSACTION = True


async def upgrade(db: BaseDBAsyncClient) -> str:
    return """
        DROP INDEX IF EXISTS "idx_game_round_player__4cb7cf";
        CREATE TABLE IF NOT EXISTS "ledger_conversion" (
    "link_id" BIGINT NOT NULL PRIMARY KEY,
    "rate" DECIMAL(38,18) NOT NULL,
    "source" VARCHAR(64) NOT NULL,
    "quoted_at" TIMESTAMPTZ NOT NULL
);
COMMENT ON COLUMN "ledger_conversion"."link_id" IS 'of both transfers';
COMMENT ON COLUMN "ledger_conversion"."rate" IS 'units bought for one unit sold';
COMMENT ON COLUMN "ledger_conversion"."source" IS 'who quoted the rate';
COMMENT ON TABLE "ledger_conversion" IS 'Money of one currency changed into another: two linked transfers through the exchange''s accounts.';
        ALTER TABLE "ledger_account" ADD "owed" BIGINT NOT NULL DEFAULT 0;
        ALTER TABLE "ledger_hold" ADD "expires_at" TIMESTAMPTZ;
        COMMENT ON COLUMN "ledger_hold"."state" IS 'PLACED: placed\nCAPTURED: captured\nRELEASED: released\nEXPIRED: expired';
        COMMENT ON COLUMN "ledger_transfer"."code" IS 'DEPOSIT: 1\nPAYOUT: 2\nBET: 3\nWIN: 4\nROLLBACK: 5\nHOLD_PLACED: 6\nHOLD_RELEASED: 7\nADJUSTMENT: 8\nGATEWAY_FEE: 9\nADVANCED: 10\nREPAID: 11\nCONVERSION: 12';
        COMMENT ON COLUMN ledger_account."owed" IS 'of a player''s cash: minus the balance of his deficit account, kept under this row''s lock';
COMMENT ON COLUMN ledger_hold."expires_at" IS 'when what is left of it goes back; null: never by itself';

        ALTER TABLE ledger_account ADD CONSTRAINT ledger_account_owed CHECK (
            owed = 0 OR (owed > 0 AND kind = 1 AND balance = 0)  -- whatever comes in repays first
        );
        ALTER TABLE ledger_conversion ADD CONSTRAINT ledger_conversion_rate CHECK (rate > 0);
        CREATE TRIGGER append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON ledger_conversion
            FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
        CREATE INDEX ledger_hold_expiring ON ledger_hold (expires_at) WHERE state = 'placed' AND expires_at IS NOT NULL;

        DROP INDEX ledger_transfer_by_debit;
        DROP INDEX ledger_transfer_by_credit;
        CREATE INDEX ledger_transfer_by_debit ON ledger_transfer (debit_account_id, id) WHERE debit_account_id & 1 = 1;
        CREATE INDEX ledger_transfer_by_credit ON ledger_transfer (credit_account_id, id) WHERE credit_account_id & 1 = 1;

        -- Only for paging through a player's rounds: its condition keeps it out of every look-up of a single round.
        CREATE INDEX game_round_of_player ON game_round (player_id, id) WHERE opened_at > '2000-01-01Z';
        ALTER TABLE game_round DROP CONSTRAINT "game_round_game_id_fkey";
        CREATE FUNCTION keep_game() RETURNS trigger LANGUAGE plpgsql AS $$
        BEGIN
            IF TG_OP = 'UPDATE' AND NEW.id = OLD.id THEN
                RETURN NEW;
            END IF;
            RAISE EXCEPTION 'a game is for ever: % refused', TG_OP USING ERRCODE = 'integrity_constraint_violation';
        END $$;
        CREATE TRIGGER keep_game BEFORE UPDATE OR DELETE ON game FOR EACH ROW EXECUTE FUNCTION keep_game();"""


async def downgrade(db: BaseDBAsyncClient) -> str:
    return """
        DROP TRIGGER keep_game ON game;
        DROP FUNCTION keep_game();
        ALTER TABLE game_round ADD CONSTRAINT "game_round_game_id_fkey"
            FOREIGN KEY ("game_id") REFERENCES "game" ("id") ON DELETE RESTRICT;
        DROP INDEX game_round_of_player;
        DROP INDEX ledger_transfer_by_debit;
        DROP INDEX ledger_transfer_by_credit;
        CREATE INDEX ledger_transfer_by_debit ON ledger_transfer (debit_account_id, id);
        CREATE INDEX ledger_transfer_by_credit ON ledger_transfer (credit_account_id, id);
        ALTER TABLE "ledger_account" DROP COLUMN "owed";
        ALTER TABLE "ledger_hold" DROP COLUMN "expires_at";
        COMMENT ON COLUMN "ledger_hold"."state" IS 'PLACED: placed\nCAPTURED: captured\nRELEASED: released';
        COMMENT ON COLUMN "ledger_transfer"."code" IS 'DEPOSIT: 1\nPAYOUT: 2\nBET: 3\nWIN: 4\nROLLBACK: 5\nHOLD_PLACED: 6\nHOLD_RELEASED: 7\nADJUSTMENT: 8\nGATEWAY_FEE: 9';
        DROP TABLE IF EXISTS "ledger_conversion";
        CREATE INDEX IF NOT EXISTS "idx_game_round_player__4cb7cf" ON "game_round" ("player_id", "id");"""


MODELS_STATE = (
    "eJztXetz2ki2/1e6+JJMFeubOM91trYKY5IwscEX42Sy4ynSiAZ0LboZSRizu/O/33NaD/"
    "TEkng1RF9skPq0xDn9OL/z6v9UJmLADOukyfvi8YpZFh2xyhn5T4XTCX5IvF8lFTqdLu/i"
    "BZv2DUmgY8veJNC0b9km1Wy4OaSGxeDSgFmaqU9tXXAkqRG3ORmaYkLEzLb0ATsht1z/c8"
    "ZIf0GeW2JmakDKHm1mcmr09MEvVTKmfGCwAdE5EeaAmWSu22P44jcH8hn75QRfYyA0eA+d"
    "j3b2xJnsrGeLEbPHzITn/v57xWmHtwMdV/74o4qcG7BHZkXbWTa15QfZNX7wCKb3vaHOjE"
    "FIYHATbsnrPXsxldfO9VGT2x9lW2RFv6cJYzbhy/bThT0W3CfQuY1XR4wzE56OT7DNGYqO"
    "zwzDFbUnTed3Lps4vyNAM2BDOjNwACC18wLLa5Ver9Xu9m4a3V6vEhscHkVAeu4lTXAcWP"
    "CqlmSAHLh/+/vp6atX705fvHr7/s3rd+/evH/xHtrK943feveX8zJLbjldSZ41PzVbXXwh"
    "AaPXGdt44S9JQ23qUElxLbm/FFtYAvUxNZP5v6SIyAB+XFQGHsdXCcG7sJTCctYVF0NlPh"
    "bEYtwmug1yZQYbmXRy9o++gCuDf1aJZi6mtuhN6aJKTk5iMy5FZhP62DMYH9lj+Pr29Qpx"
    "fK116p9rnedvX/8SlknLvXMqb6F0ltIITrEcIomQKS0XWFlQLrAUPbOImHOQBhFDgpcDa3"
    "BeUbw8fZ9BFtAqVRjyXlga/vqVVQ4+gdIScNlsIdsFZ84OQKjJYpvFGaFEG1O7SijIiT8I"
    "XVNHOjBzDUET5smvN+1WsnwCJBEJDXTNJv8lhm7F9pH9SSrzVrKCucgM7HliWX8aQZ4+v6"
    "r9FmV3/bJ9LpkjLHtkyl5kB+cR1vs7fHxiNPhsIpnfhDek3B0vof3DI97dJKmYTGP6A/NG"
    "ROap0mnUG82vjYsz4vVwxz/XWheXeMmdLXf8Y60pLwypbrjPyDtB3maZH2/Tp8fb6OyApz"
    "MrLqKbCTWMVNXKJ3pau9qUaF5sV7t6dfrura9P4ZdVGtTNVe3y0lOZlqw0qGX3mGkKM87P"
    "Lmy9ybwMUxUa6642egCrTLfxW3f1KjNZuHcu261PXvPo0hPmuzfletSOM/4C2GbrE5bM/A"
    "hpdLF3aU+8Dwe45MNPpIM2NxbuOFklnOZV46Zbu7oOSeii1m3gndOQdLyrz6Nrjd8J+dbs"
    "fib4lfyr3WpEtwu/XfdfFXwnOgMlm4t5jw4CAMu76nEtJPcBYND8Il9SHY60KxzQSJ8NBe"
    "heoADzM2IwaoECZgvQvObCvGdmFVQx0qfaPYwG0NiGGbeX4x0e7rZbYIiEKTcwTA5ogVZI"
    "yB5PYlJGE9HwPmCmwAs49OfUHPRid8SpSGsbvzU5nUSvUA4oaOByE9/TNR22Z3ZfPDYeGL"
    "crCZbF4O3qKsOikA17zG/5tF2RE9kaFgNqg35pEWeBYJxMZ30AJ2NYGxbMPiFdgMsmM+iC"
    "wGOZDWAOAbQp5ojd8CM8iVvwMOjZ6c3rwCK6nWBf3OWTE+yMEXNiaSxU0lgoh0iiber2tn"
    "mRYpsK0ETkMJvpgxOkVGdH3sRaK/XeV87iGVwW5S8Nq7jyf4yZ6QYmr73K9qXsY3rLxtQH"
    "Zlr4SjH+rgbBAbLdweDtLx2bQMJTWPaZmXMBCBGVK8BPZ8WsoMcRdCGpHDiD4RmoAoMqmY"
    "91bSyVDUrcn7cu57di7hSaNjPNQpAjQno40LQEHbsFHTVNE7NkwOHdWgk2ANeOYJWlgbZP"
    "wo02Z+iBk/NxIjhbeB6hexhL0gkEn+X45drihNRIH/oeABBwn0LuGZuiVm+RPjXQ2E/wvi"
    "mvICIwhHYfxxq7eewdv+OIVfQB0aiJhm25AHn9wrP5bNIHKgoPnY8lEpEtvKfolv/g5xbz"
    "r1sn08Uv6Birf27UvxAEOQh4hqA1wIPgoZYAfDScWYCE5sJ7HjxeGnIomeiWhaYc99WrxF"
    "seDSGkjYfyBUZojMhsmh6VgayS8wT5iB+83xWLzCihlJJQyhNgmP/A/KcdaB6pytpp5fqy"
    "9r3R6dVrN5/PyMs77n7/3Li8OCOn/vfzduv2BvRR/8JF42Oz3uyekdd3/HP79qbR+1SDhR"
    "36eOFdqNeum93aJVyCfj/BvvGt9h19zHf8Y6MBH7CzTvuq3W22W/AVOvq1Vv9y3YZOX765"
    "443fQB9ofcKWbzMaUzenQfvzNSvi8wlUhnwVGlbs4KspHnQ3xgNXvRG845ziqqvB3lUlz2"
    "DJs9izIr7SzQNFf+3MIZcgjcqiKYjGs8RrpEdrxGI13I00YcMRwmCUJ/M4QBVhcR/IDpDH"
    "q3aRdvsypCafN6Mu0tur80bn+UvJdWik26GtJsBsR7PIt7sHiArtK7txhVQmOof1BJ5iWx"
    "8kPSpgMx7REC0PW2JQkzWbTDJHZexQNwhuColTY4W0PApl4zQqoNIHNgWNWuMzUH35zNHC"
    "Pb0dWo1Bz4ZedU23PfFVQcOf2q5Sb2MD0OqhF9TrVZajZjLkegEzQZjyCK0ER+aPzmE0CD"
    "iuBV6Kz3OX7OOXDjOonWx6dk0Bn4UzeA5M+n954927uhwFEfb0cOaXPAryaJtWp7rgnrsj"
    "wfAUuFvNYHvSws2fND9dBW0/nj6N8cZ8JGOQMQiGC7R5nElTiqHze4yN8c0t9tgUs9FY7i"
    "js0SGEbcI31MQsTzt54hrebXxeondllS4QINqMOrAN6wzqA33g7JKX6m3k6cYaMzHc+YJp"
    "+oQaKRGIyUHOA4fmxKVVZ52qSJ0aLZ6jsU2GoGTjHMGLxHIX1LXwzUWj3ryqXT5/9b768n"
    "0EwniA8vWLKG486uykP2fCxtUFw2fc0bJ/W4jzUgVU2BDhEWqwB6Kxqu7nktpZgq7haW1P"
    "ahljr2FG/cJigCsxWRbwp3iA+SYTaKUrCEApRtri5zG8/BJ+wh/dILr0AWl0as9MoIMl0W"
    "ROfG4VvVRTatp4EaaywdJ0jR0+vYyqO1BXEJ14LtvsEljSqOwFUlIQAXuNO7nysT5Ipaz9"
    "TXHOe0tZPs4HqUrOF+P8waVuTg2q5U/cvL6s1TEl06G+4/Xadfe2g1e86XvHO43LRu3GSe"
    "50BhY6h6+bshl7nOqmKsmcJgPEzBJ9OulxlyGiMu6ytNX/pLb6cH0NnNVWAamHKQ8md6wy"
    "HzMOIIFKNGGwoY3mT8AWI8EsmVbouFGhb/bATCwkpNsWMzKmGR7I0EgFxcGx4eKv3PbXMF"
    "2pjhdWTRAF94pKIYG4FEUuUcQMRLGpEZfIR2EyfcS/sEVMcUx2zgVimQ9MEGn+uSra+ue+"
    "USWyHAAHnDRJvNWBNarTrHcrqcO+5HAGDidM9RQ278fE2RywyVTY6FvsME2YifbOeKNqBu"
    "PnPVtks31+wx2/zzR4KJGhOBo1DBmKA11UpX8H93uMYzfZlDnqAeXWnJmekXIMH+NmzU12"
    "vIbFUqVCaVvxl2JWAPnheLN+OKlTpj6h5oK4YyAvKj198yYDLIVWqbhU3vs5qwkqk9M60E"
    "fMSrQVcxgbySxe0kSjaBe2U+5JDSZX3DKAwFJYF+0P8ouFCw0MeZkmQ2RshtdAriz4ZWjo"
    "mr02YDl3swF9rAJiOG+2ap3vyUWMzhOyB8+/dxu1aHTnzNZEWpr30za3ALnKM6Ry3b7pSo"
    "sbsMOxrn28dY1rmAwFV7rtq/ObLqA3WCHFBLYwwYtVE9xCsTQnKCU36ogQqhw5jZNpqJuW"
    "7YfguKIKxtlm31v2ghD3CNF3JCWpUo3g58pMmQnomIOzcOJ0ACmoKiZM8YkLaHXVBY/m4I"
    "TTZzbmcHLpoReGgRgil3A2kVYm11gnnCzM9PQqAgGStaoI7Ij3OD5kqu4QcI/lQI/AT1Cv"
    "aEDpYEgf+MflYFAksqqDuBunQ4K1wb9XzWBkMIONn7Q0dNEgQJdKxZxaqFGAbleV87W/cH"
    "KxzojAjB9oPAGWxw0La/Szhh1hr5pfGQyVEGrtDr7cAokQlgJZx/S/nxXsBgBxorHUuZFl"
    "7bL8lhkOcXFiKIdY3D6WQvrMLy4i9W/dxDxStDgE0hfxrBV4BK5FlC9gPZownlRbcUsPwg"
    "on30zdxsQU2KG8YFLJAvdIBegNZ1qfWtKswpksy1gllnBKM3Ih81ycxhNYc3Un9p9RzTW2"
    "rLvAquRV3aahFple1E6rxMLrz5w8qM0nOiZf6yYA2V5y8Hdl6gsk4cNSoo+4eun1iuxoXV"
    "dLTNrU/HtZ9jU72DhTYS99MpnJXmTiAW4YDmgGwKPb+gNo0DKEfJmQMGB9WP3dTQQw6CCY"
    "kC9XucCOhOW3ZDhRcnmvXT3cK/L1oLM5+eHyCp5mLn7APijmsiV1aoXhRoe3dGZ5pQgEDz"
    "wcszSqZGosr7vvIU9aW3MbPLIMC3fXW1oqDnrrk/IvHHmURK3y8q0g/ojYzQZrSCORvBRH"
    "cZfL0SYnhdUY2oeNivybmUK9lespz0qmqoFrOVh2JZKLxnX7Bqv/YcXA2vf2bVcWCzxvdG"
    "WNwG/NliwM2GlfXp7X6l/OyBssCnh50fPyPd6635e5He/ueO3i19ub7lWjBb2890sG9mS1"
    "wL/j7a+1lqTGGoOdxnWteeEUF6y3W18bnRunjuDpPrw6R5/2UXFi021p7x0KJ3AMLSTumY"
    "M2y+rr3ExeyF5KcOwvBMBxaQLDp45BCBePgazZCE80QGn2dF2FF0XMCM8fL74kUlhkiisH"
    "jupbyNYRI1VYChU6tGV56VUlB1WeIa5SXEhQcdpSUtuTlHNaToH0tADdgSWn6Xje1HQKL4"
    "SVLYbOPjR3T6DyWuD3uanboA6srQ2oFFOQKTPt5wslqSTI/QOx6MJxi6E/TfeqAB7/WFDE"
    "mF3TNGZZXXHPEqsFBm9XV5m0qWzYs/2WGVy11liY0iIMlJ6Z+ErnOqlNp88sUrtuVslIh0"
    "VQui+7zGAjk07gjuOeACCh2zBVaJJ3dqN9lzZipXXXFUbglMyK9NSV1LwKhfKIlElc+fn2"
    "sLx5jwe7PSlaYKEU8/bEbLIH2L2LncwepDwYqPJTSrk87nEj5uUVhRUcZsXZmzvr/9rv6D"
    "DZ+mTSf2hYhdL967Wbeu2isa9s/8aE6kZd8KFuTqidUkk93qi6CiExbI48CbfPcn44TG9T"
    "4hjHioKBL4haZDiLoWv3aBLDi+iycA7zxk/PEPjcI+T2UI2MEcVa6HgSncVACZP5tpYNI3"
    "OQeH747p68YYyVvpZtfhF7Wsev/GM4487p6fJJ+Of1PyvKrWrVFVhKjt88UMonUDnFuSCW"
    "On2TBUxBqxWFF2JwymTwS61igCpKW+raSmthJaT6KcSMNRIKyDhAVoIpleVbgqkSTJVg6g"
    "kw5XI+AUEtZZIOm5YDIFP2HzMtzIW7hxnLMb2Y+r4dL1TghNzKsxh+mGykg8ZkurHuCEcA"
    "lQhuLMgyqEpqVdC9JY+d9GqeJeYD7vDRJVhSYNWqrgBLtiv5/CnoYUJ1cySV9AQuBSCnUE"
    "9+i/E/HbKGqY4Qt748zXIINLRKL7R1GjsIGtRVMy+ngzSF+KyYVrttV6tB+WgG+2seHgdp"
    "FOZxRRsLi8ktc1kU64ww2EvNWZWwrLF9IQlkqYuZXhXzzc90mrxXonGORV+z1iDb5sHyeC"
    "LJLOFQ3eznmTjUOzzQBNRS/cF7l8yMr9W7za+NM+JQ3/GPnfa/Gq0zzKD9N+N3vH7Zluku"
    "miEspY4tMSl6MpLSltKnQ4zw6AJsNs9sGMum3ZvShSForprIMUKV1393/XFQz//IV5cVRu"
    "VwwbQVjU6mFNB+kRmw+a0YdlTPjVfIupdEX5r5VDbzAVKfWL3AOdhZp2GMUOFpqMyi5zAN"
    "Q3enxXxhiR2UM0zlGRYyiOX3fUaIS1mrLOsdBxLsrJatu6MXUVK2Ek4QCjgqNLGSeyhnl8"
    "qzq4zJT59zx1WiOI7KQXj9RU5vdJxyDW/P4czr4h7pAMPifN6eW1pN1j7plY4Pr5BrGl6D"
    "tG4vL1f5pkN1R/0kwwT74LlL/vFLhxl+hG3qiWrBxMYDW8nSuJ++/0t2rMmzxIDnY+ScZ3"
    "tak1/HNrcjPNLEAzMX0py7JqM6bl911zJ8LGMqV1RNwAAi7Cm85YOeWNbDpW5z1hXw52nu"
    "dqG7C7+3IxmKOWOQQiMs8SyF8AhMj0cKjXvZNENYkjzoJFiLSed+HgXodWPGbV2jNlyBB8"
    "uzEJIijAr2khAs9Hs4WsxNev6jTGpXJ5RF5aT2feO4LTt4yqjt1IVYdaxcRm0rgZHLqO2D"
    "j9oOaI1Jde5DOmW6thRRZTOFcPuHIkZVmhPyw6CW3bNsNv3hnabC2Zxh8UtYVQneWJYa8x"
    "yAZ/JAWVCd5sK8t1K1q509d43gbbVWrr3qYtuJ23ZSk+Pc7bLHtNNSfAqVdasK45q5wFGZ"
    "zT21artv/NYN7fSxgxVDJyp7zaOnLUZrYBf3UpX+qUNSvvyVNB+EDJHtrtz5i21BmP0kRV"
    "DdmJlJ1rrVJ0IF6Y6G95so5m4IDesezTCrK++yFaUtly3Vlq0YwMmjiT8NhjwL7tahkAp6"
    "2saB0Frgpi6E0R4OKwnIxru1EtZo0Kgn3FYZME3fZPTeQQjLFBdiC3F/hsc1Dpg8Q8uq4p"
    "c+s60T0rSJRvkzG74SJitdM2oaiyTgstnOy1qnSm/m6dBFLWwY33oOBRxGsi+K1GgJER5h"
    "INWhb+yhKAk+KFSGZ0lWClg5Aa+luW1OzbjUJ7pdH1M+SjSiBm+vVDcMbNjTli0zqByShl"
    "ALMIZ3BNMATVV4ajSek2PhwdNCnkMtz2RybwmTmGwiHqhBnv9wznz7IX/WL8Q7hsMiqP7A"
    "8PkbaEBJCskuH12qK6W6UqorkgH38PJxZmZLmvZolbZh+wcJupAmmyl72+lqU2bqYtAbi5"
    "mZ27AWpVX5HMd92Nf2cFDpjtKFAueUYuUo4oyEjCN6P+eNHXEJjIKhRxuue1HWfz1qUBJC"
    "ncMhk0U/ikDPCG0pauVErQj+/Eh184axMOyJ3quuQp5DaNWzvGZPwk4sAK+JCcC/CeNoXh"
    "7DAAL458fWgKYDSG8Er2KdSWv1mFpjWf9wLKsmMsCLjgm7Km/jo/3zAqGZyeCellSAcbeP"
    "LmFnCTtL2Okocsx8YMtFIqtqGCE7Qu1w84HpAZ71cPUqyG+ftmR6lkPuDB2P4c07viNkJa"
    "szsJqL3CdZ+yTKxiVVnGjhR5sMTDoHRYTPJn0nkEOtTbOsIfETIJPIgX+MGkVP/AuSlrFr"
    "qslZEQT6yRlqMfT5yS39nI48R16Lp0BnukiTE19N8aAPfG1eZvGulfhaFs/fdBJG3sqymy"
    "0ouyWDvwzNc8ceKAFocpDJQW7xU2+4K1HQPW8x97Jgfj7+asCNkTDzuVICNEfI51enGdj8"
    "6jSVy3gr4k2xp70pMzWW5EC8YJo+oUaKchOmjCo3DumJ28VRqTYXjXrzqnb5/E3V4TRoMb"
    "oThO2J4PWLWLnWMeAZjqWGZmauso4xQoXLOxYc1W9eZhnW0Cr9JIKXsYEtYx8SCxGnxxkE"
    "SNQFyjp3DpYFvcAQoxn7QAwxZ6ZTGDwXXj59+frd6/ev3r72YbJ/ZRU6jiNhxpEBSRZ7IQ"
    "xGeVpwqE8V4XYfyLbFbk8X3O2Scd5uX4aA0Hkzmu95e3XegD0ysqLEmR1RzbOuIxGycnNM"
    "2RxX1WtwWRhne/6KDYGuDozpmVOVwgMulKzUAbTeada72QoaWsyy1q/Lh2D6xunpiLgeVu"
    "bEjA/WrTKHfRwTg7ZtuPHGVIr9JjDkVptxelagZZbQdTrj2pgNJCg+I/OxqMIfXRvLC95n"
    "L7asSmQKrXTVO0fQe/PTDTZHnUKWDAVKJoPInXpYiaHrO3x0eYij4nYoKble/nJrUbqjO+"
    "ho856/Mixj02EZZbjutsN1Sy9pkSF8EN6zkAngcapDd0UCdUOUpZjVFjPWQSiWCFy6wQ9C"
    "whKK5NMwAiRlyc/VJqRRos8wt/nICww4TJY+aToKDKjcZqNtwn3fapeA9YMWvSeAftCOmA"
    "XpW/ZsoAvM/KYjGGojWXFzjsdBO4H6iJrFcMjMD+SHjN+X5TfFzET/eRJ+X7/DNVD5fuMW"
    "FMKHm3LmpkPzMkJhi2C8dHpt2emVIzgvvMFuwFFwgON9LwZwx1uQdFSI50Z4Yi80/XZPbo"
    "RtzpZ5alNq2niyh4CLsg8MEaO+QZraBJPTbIrVVSjcnQusoUL0BHv2BvvNEkvJHm1mcmp4"
    "GrNvnivjK5Wya5d+9p0FoUWmRFZWR2eSwqxOCmzVB15Yq78I5j8R900GWUCrFSfivjk0L8"
    "OBWAFKN8Mu3QywJdspWOfpuk4+8e74XBFT50zNPItI+7rROiNIecfrl+2bxsUZ0QyA7YM7"
    "3mlfXjYueue1+pczWFAMTDtCHa/IsrL58k9SY0pQy1fkLPok6oZiBsoTVYnBLMvREPF4E0"
    "cCJIcE9pLDONcTAmRXScUlOAiZqMx4MbM1kWSd+fWm3UpmfYAk6kLRNZv8lxi6pVDtLjkV"
    "aKCgCBmYbP5BdkUAC7I5IKSM2Twr2I38ChkZYgetRM9UiWzX2EH0oBVcYgv5uUKEpS9TaU"
    "+Xs3MWCUwIEpbeTJVlXHozS2/mLg2u3gtkcme22qRW7zZh/9qTPxO0PCZfO2a+de9UV9lv"
    "p3SBRcR6+rJtBmemW5VWOh8JdAFaTZUMTTGRlpC5bo2JLWQQMOMJBcyKdPD00c5uXcjePV"
    "tUgGO/g8hsNqcSe3tFf4PWpqipNtIdtsBefFzp9eEUJ5dbxx+leXev5t2frg70Hb+ufW/f"
    "wgVn0qhhGCiNjRs3NgbWrqy2xgCJymNaGYfFHipu72rZOBD7SWlRLy3qa4/1eqcBIBWN6E"
    "6qAWyRjdZFs/UJ9khQHoH1d7xeu+7edmQjOrVnJrZq/HbdlJec2HW0vjf+9xbAKl7za4zf"
    "8dr1daf9FS+CFm2KB7x2c3t+1ezKltasP9Ft57m15gVuzLrs69dG3e3q/5gm79drrXoDDf"
    "z4GsBwNC7f8Y+1pryEJ486b/G12fiGdA86m6uxwQdV6xxzNUKm9DByyjGASOKeXYQjeLKP"
    "yaYwwsgQnoz5jrpFlqhJiWI7e3TB78ge7dSPknoOiGkpIp0/CF2TBysBy7k1zFx1cvtSAU"
    "09b72YAInC0ii4xW2lUgwmIScO+1XaXIBI4QNUsrN5L0ocF2kaRkp8slhDqdiZ22uBpfCl"
    "D9jdvqvuBo1LzHSG4YW2WGOP3krQT5mmmcr9Y/KHBAyQecUcoizFrLSYFcrGVWyjO3QpF0"
    "qKcObummkRjktoeRDrYU7v3aZHhHiW6mbLcrht2NmW65RbzG+gpinmAHcwJIe72JPM8Q81"
    "BB8lJ0VkISqP+FFa1073f6HHtLeWjS/cg8o6eWnn276dD/aptUZTkF5pa185mLY/mGA/Ew"
    "llNtMtAz6B0kPH8VtXPTNklcyFeY8XMJZlMNH52T+cJkQf/LOIJLZx2NDRmWgK2h63YnbJ"
    "D9BK/K0oMguK1dXSc0ZyBYnKqJbVoadL99mawafLSMfDZOuTxXRCw0qpcjq12UC3G9w2F5"
    "UEbBy4W12FjCm26zG/YTY8jLutji3xiGgC7U9IbYr6298ENxYfCKPamMhO8VBcPANXA1XM"
    "tJZn4rruQywU4JyKmwKit/WkEnkfKPI+TuW2oFa1eY2VasnHfqzkb7Lls2Rw4vm6sz4izD"
    "wcDpAcIYu3EvoxYDYA9ASbfZc9pizTARKVuVzRKBdc16hBMPeyStgjzEBjQajlec5x22MZ"
    "K2Kswg2N37ohyBDLDfVhw2W79clrHk0YLSHbTwDZpmj/EjMr95HhMUKV554ym0heLpfMfY"
    "K5ORzD2y0IZ7BPJk3OKlzerK5CdCY06438dhmSCpGCjABfccz9o2QK+ElwLGmKhUuBSl6U"
    "ptUT0mEP4h7Eg/mBcsehNsHz0ZOSDTfXcQnXDhSuqZ6hdniHbuCkKuom9GhV3gcq7W+tRu"
    "cMUwGYecc/NlvoiDvD6H/8TejOu75ud7rozJtOhWnf8Vqrdvn9Bq7AumosMp/juGU3nFyD"
    "sY5UvmTCEJXKglJGG/JYlh9bhClLjKE0xjBRQSgk5jBlGZapmpQV0b5bwtaHukbtlAMJQ/"
    "dX6uA82vIpLTxd1Gtovuwhvxs1SFOWxchd9bjUdjes7aYXGklm5iEUF1FGcbJwruffTgNk"
    "pcpUbqYp4QnM1LVx0jbq3lm5gdJlm71snUkr+M9iMTp9+frd6/ev3r72DUX+lVX2oadtQR"
    "iXkdO5HCA5whV9O0GRMKlycNhtfoTcffniRRaTzosX6TYdvBfJ9BUpoXPplYcDJGtVHlaN"
    "2yuYu7GywnvdzP76f96/oww="
)
