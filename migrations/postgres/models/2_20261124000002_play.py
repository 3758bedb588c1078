"""The games' posting engine inside PostgreSQL: many bets, wins and rollbacks in one call, each with its own outcome.

`play` locks the accounts of all commands in the order of their ids, then goes two ways. Accounts whose commands are all
plain (new keys, every rule met, enough money at every step) are done together by one set-based statement. The others are
done one command after the other by `play_one`, in the order in which they arrived. A refusal leaves the others alone.

core/games/engine.py calls it. The rules, one at a time and in Python, stand in tests/models/games.py.
"""

from tortoise import BaseDBAsyncClient

RUN_IN_TRANSACTION = True


async def upgrade(db: BaseDBAsyncClient) -> str:
    return """
    CREATE TYPE play_command AS (
        place int,             -- of the command in its batch
        kind smallint,         -- 1 bet, 2 win, 3 rollback
        provider text,
        external_id text,      -- the provider's id of this command: with the provider its idempotency key
        digest bytea,          -- of the content
        account bigint,        -- the player's cash
        house bigint,
        player uuid,
        currency text,
        amount bigint,         -- stake or win, minor units; zero moves nothing
        session text,          -- bets: the digest of the game session's token
        game text,             -- bets: the provider's code
        round text,            -- bets and wins: the provider's id
        bet text,              -- wins and rollbacks: the external_id of the bet
        closes bool,           -- bets and wins: the round is over
        new_round uuid         -- the id of the round, should this command open it
    );

    CREATE TYPE play_result AS (
        place int,
        outcome text,          -- posted, or the code of a refusal
        transfer_id bigint,
        balance bigint,        -- of the player's cash, now
        replayed bool,
        facts jsonb,           -- of a refusal; of a rollback: what it came to
        house bigint,
        house_moved bigint     -- what the house's shard still has to be told
    );

    -- One command, by every rule, one after the other. The caller holds the account's lock.
    CREATE FUNCTION play_one(c play_command, moment timestamptz, terms text) RETURNS play_result LANGUAGE plpgsql AS $$
    DECLARE
        result play_result;
        known ledger_key;
        seat record;           -- the session, its game and its player
        played game_round;
        bet_key ledger_key;
        bet ledger_transfer;
        available bigint;
        refusal text;
        facts jsonb := '{}';
        ends_at timestamptz;
    BEGIN
        result.place := c.place;
        result.house := c.house;
        result.house_moved := 0;
        result.replayed := false;
        SELECT account.balance INTO available FROM ledger_account AS account WHERE account.id = c.account;
        result.balance := available;

        -- A repeat gets the first answer, whatever has become of sessions and balances since.
        SELECT * INTO known FROM ledger_key AS key WHERE key.source = c.provider AND key.external_id = c.external_id;
        IF FOUND THEN
            result.replayed := true;
            result.transfer_id := known.transfer_id;
            IF known.outcome = 'tombstone' THEN
                result.outcome := 'key_cancelled';
                result.facts := jsonb_build_object('source', c.provider, 'external_id', left(c.external_id, 64));
            ELSIF known.digest <> c.digest THEN
                result.outcome := 'idempotency_conflict';
                result.facts := jsonb_build_object('source', c.provider, 'external_id', left(c.external_id, 64));
            ELSIF known.outcome = 'refused' THEN
                result.outcome := known.refusal ->> 'code';
                result.facts := known.refusal -> 'facts';
            ELSE
                result.outcome := 'posted';
                result.facts := jsonb_build_object('came_to', CASE
                    WHEN known.transfer_id IS NOT NULL THEN 'rolled_back'
                    WHEN EXISTS (
                        SELECT FROM ledger_key AS key
                        WHERE key.source = c.provider AND key.external_id = c.bet AND key.outcome = 'tombstone'
                    ) THEN 'unknown_bet'
                    ELSE 'nothing_to_do'
                END);
            END IF;
            RETURN result;
        END IF;

        IF c.kind = 1 THEN
            SELECT session.player_id, session.currency, session.expires_at, session.ended_at, session_game.provider_id,
                   game.id AS game_id, game.name AS game_name, game.enabled AND provider.enabled AS playable,
                   player.status, player.registered_at, player.terms_version
            INTO seat
            FROM game_session AS session
            JOIN game AS session_game ON session_game.id = session.game_id
            JOIN player ON player.id = session.player_id
            LEFT JOIN game ON game.provider_id = session_game.provider_id AND game.code = c.game
            LEFT JOIN game_provider AS provider ON provider.code = game.provider_id
            WHERE session.token_digest = c.session;
            IF NOT FOUND OR seat.provider_id <> c.provider OR seat.player_id <> c.player THEN
                result.outcome := 'session_invalid';
                RETURN result;
            ELSIF seat.currency <> c.currency THEN
                result.outcome := 'currency_mismatch';
                result.facts := jsonb_build_object('expected', seat.currency, 'given', c.currency);
                RETURN result;
            END IF;

            SELECT * INTO played FROM game_round AS round
            WHERE round.provider_id = c.provider AND round.external_id = c.round AND round.player_id = c.player;
            SELECT max(cool_off.ends_at) INTO ends_at FROM cool_off
            WHERE cool_off.player_id = c.player AND cool_off.ends_at > moment;
            refusal := CASE
                WHEN seat.ended_at IS NOT NULL OR seat.expires_at <= moment THEN 'session_expired'
                WHEN seat.game_id IS NULL THEN 'unknown_game'
                WHEN NOT seat.playable THEN 'game_disabled'
                WHEN seat.registered_at IS NULL OR seat.terms_version IS DISTINCT FROM terms THEN 'not_registered'
                WHEN seat.status <> 'active' THEN 'player_frozen'
                WHEN ends_at IS NOT NULL THEN 'on_cool_off'
                WHEN played.id IS NOT NULL AND played.currency <> c.currency THEN 'currency_mismatch'
                WHEN played.id IS NOT NULL AND played.state = 'closed' THEN 'round_closed'
                WHEN c.amount > available THEN 'insufficient_funds'
            END;
            IF refusal IS NOT NULL THEN
                facts := CASE refusal
                    WHEN 'on_cool_off' THEN jsonb_build_object('ends_at', jsonb_build_object('at', ends_at))
                    WHEN 'currency_mismatch' THEN jsonb_build_object('expected', played.currency, 'given', c.currency)
                    WHEN 'insufficient_funds' THEN jsonb_build_object(
                        'available', jsonb_build_object('minor', available, 'currency', c.currency),
                        'requested', jsonb_build_object('minor', c.amount, 'currency', c.currency))
                    ELSE '{}'
                END;
                INSERT INTO ledger_key (source, external_id, digest, outcome, refusal, created_at)
                VALUES (c.provider, c.external_id, c.digest, 'refused',
                        jsonb_build_object('code', refusal, 'facts', facts), moment)
                ON CONFLICT DO NOTHING;
                result.outcome := CASE WHEN FOUND THEN refusal ELSE 'idempotency_conflict' END;
                result.facts := facts;
                RETURN result;
            END IF;

        ELSIF c.kind = 2 THEN
            SELECT * INTO bet_key FROM ledger_key AS key WHERE key.source = c.provider AND key.external_id = c.bet;
            SELECT * INTO played FROM game_round AS round
            WHERE round.provider_id = c.provider AND round.external_id = c.round AND round.player_id = c.player;
            IF bet_key.outcome IS DISTINCT FROM 'posted' OR played.id IS NULL OR played.currency <> c.currency
               OR EXISTS (SELECT FROM ledger_reversal AS reversal WHERE reversal.transfer_id = bet_key.transfer_id) THEN
                result.outcome := 'bet_not_found';  -- not remembered: a win is owed once its bet is here
                RETURN result;
            END IF;

        ELSE
            SELECT * INTO bet_key FROM ledger_key AS key WHERE key.source = c.provider AND key.external_id = c.bet;
            IF NOT FOUND THEN
                INSERT INTO ledger_key (source, external_id, digest, outcome, created_at)
                VALUES (c.provider, c.bet, '', 'tombstone', moment) ON CONFLICT DO NOTHING;
                IF NOT FOUND THEN
                    result.outcome := 'bet_not_found';  -- another player's bet took the key this very moment
                    RETURN result;
                END IF;
                facts := '{"came_to": "unknown_bet"}';
            ELSIF bet_key.outcome <> 'posted' OR bet_key.transfer_id IS NULL
                  OR EXISTS (SELECT FROM ledger_reversal AS reversal WHERE reversal.transfer_id = bet_key.transfer_id) THEN
                facts := '{"came_to": "nothing_to_do"}';
            ELSE
                SELECT * INTO bet FROM ledger_transfer AS transfer WHERE transfer.id = bet_key.transfer_id;
                IF bet.debit_account_id <> c.account OR bet.code <> 3 THEN
                    result.outcome := 'bet_not_found';
                    RETURN result;
                END IF;
                SELECT * INTO played FROM game_round AS round WHERE round.id = bet.reference;
                IF played.win > 0 THEN
                    result.outcome := 'bet_settled';
                    RETURN result;
                END IF;
                c.amount := bet.amount;
                facts := '{"came_to": "rolled_back"}';
            END IF;
        END IF;

        -- Every rule is met. The key goes first: should another account's command have taken it, nothing has moved yet.
        IF c.amount > 0 AND (c.kind < 3 OR bet.id IS NOT NULL) THEN
            result.transfer_id := nextval('ledger_transfer_id_seq');
        END IF;
        INSERT INTO ledger_key (source, external_id, digest, outcome, transfer_id, created_at)
        VALUES (c.provider, c.external_id, c.digest, 'posted', result.transfer_id, moment) ON CONFLICT DO NOTHING;
        IF NOT FOUND THEN
            result.transfer_id := NULL;
            result.outcome := 'idempotency_conflict';
            result.facts := jsonb_build_object('source', c.provider, 'external_id', left(c.external_id, 64));
            RETURN result;
        END IF;
        result.outcome := 'posted';
        result.facts := facts;

        IF c.kind = 1 AND played.id IS NULL THEN
            INSERT INTO game_round (id, provider_id, external_id, player_id, game_id, currency, state, stake, win, opened_at)
            VALUES (c.new_round, c.provider, c.round, c.player, seat.game_id, c.currency, 'open', 0, 0, moment)
            RETURNING * INTO played;
        END IF;
        IF played.id IS NOT NULL THEN
            UPDATE game_round AS round SET
                stake = round.stake + CASE c.kind WHEN 1 THEN c.amount WHEN 3 THEN -c.amount ELSE 0 END,
                win = round.win + CASE c.kind WHEN 2 THEN c.amount ELSE 0 END,
                state = CASE
                    WHEN c.kind = 3 THEN CASE WHEN round.stake = c.amount THEN 'rolled_back' ELSE round.state END
                    WHEN c.kind = 1 AND NOT c.closes THEN 'open'
                    WHEN c.closes AND (c.kind = 1 OR round.state = 'open') THEN 'closed'
                    ELSE round.state
                END,
                closed_at = CASE WHEN c.closes AND c.kind < 3 AND round.closed_at IS NULL THEN moment ELSE round.closed_at END
            WHERE round.id = played.id;
        END IF;
        IF result.transfer_id IS NULL THEN
            RETURN result;
        END IF;

        result.house_moved := CASE c.kind WHEN 1 THEN c.amount ELSE -c.amount END;
        result.balance := available - result.house_moved;
        INSERT INTO ledger_transfer (id, debit_account_id, credit_account_id, amount, code, reference,
                                     debit_balance, credit_balance, created_at)
        VALUES (result.transfer_id,
                CASE c.kind WHEN 1 THEN c.account ELSE c.house END, CASE c.kind WHEN 1 THEN c.house ELSE c.account END,
                c.amount, c.kind + 2, played.id,
                CASE c.kind WHEN 1 THEN result.balance END, CASE WHEN c.kind > 1 THEN result.balance END, moment);
        IF c.kind = 3 THEN
            INSERT INTO ledger_reversal (transfer_id, reversal_id) VALUES (bet.id, result.transfer_id);
        END IF;
        UPDATE ledger_account AS account SET balance = result.balance WHERE account.id = c.account;
        INSERT INTO outbox_event (event_id, name, version, player_id, payload, occurred_at)
        SELECT gen_random_uuid(), event.name, 1, c.player,
               play_payload(c, played.id, game.id, game.name, result.transfer_id, result.balance, event.field), moment
        FROM game
        CROSS JOIN LATERAL (
            SELECT (ARRAY['BetPlaced', 'WinPaid', 'BetRolledBack'])[c.kind] AS name,
                   CASE c.kind WHEN 2 THEN 'win_minor' ELSE 'stake_minor' END AS field
        ) AS event
        WHERE game.id = played.game_id;
        RETURN result;
    END $$;

    -- What an event of a round says: the same names as core/games/events.py.
    CREATE FUNCTION play_payload(
        c play_command, round_id uuid, game_id uuid, game text, transfer_id bigint, balance bigint, field text
    ) RETURNS json LANGUAGE sql IMMUTABLE AS $$
        SELECT json_build_object(
            'provider', c.provider, 'game_id', game_id, 'game', game, 'round_id', round_id,
            'currency', c.currency, 'transfer_id', transfer_id, 'balance_minor', balance, field, c.amount
        )
    $$;

    CREATE FUNCTION play(commands play_command[], moment timestamptz, terms text)
    RETURNS SETOF play_result LANGUAGE plpgsql
    SET lock_timeout = '700ms'  -- twice that, in a batch and alone, is still less than a provider waits
    AS $$
    DECLARE
        results play_result[] := '{}';
        done int[];
        c play_command;
    BEGIN
        PERFORM FROM ledger_account AS account
        WHERE account.id IN (SELECT command.account FROM unnest(commands) AS command)
        ORDER BY account.id FOR NO KEY UPDATE;

        IF cardinality(commands) > 2 THEN
            -- The statement below sees everything that was committed before the locks were given.
            WITH command AS MATERIALIZED (
                SELECT * FROM unnest(commands)
            ), seen AS MATERIALIZED (
                SELECT
                    command.*,
                    account.balance + sum(CASE command.kind WHEN 1 THEN -command.amount ELSE command.amount END)
                        OVER (PARTITION BY command.account ORDER BY command.place) AS balance_after,
                    coalesce(round.id, first_value(command.new_round)
                        OVER (PARTITION BY command.provider, command.round, command.player ORDER BY command.place)) AS round_id,
                    game.id AS game_id,
                    game.name AS game_name,
                    key.external_id IS NULL
                        AND count(*) OVER (PARTITION BY command.provider, command.external_id) = 1
                        AND CASE command.kind
                            WHEN 1 THEN
                                session.player_id = command.player AND session.currency = command.currency
                                AND session.ended_at IS NULL AND session.expires_at > moment
                                AND game.enabled AND provider.enabled
                                AND player.status = 'active' AND player.registered_at IS NOT NULL
                                AND player.terms_version = terms
                                AND NOT EXISTS (
                                    SELECT FROM cool_off
                                    WHERE cool_off.player_id = command.player AND cool_off.ends_at > moment
                                )
                                AND (round.id IS NULL OR (round.state = 'open' AND round.currency = command.currency))
                            WHEN 2 THEN
                                bet.outcome = 'posted' AND round.currency = command.currency
                                AND NOT EXISTS (
                                    SELECT FROM ledger_reversal AS reversal WHERE reversal.transfer_id = bet.transfer_id
                                )
                            ELSE false
                        END AS plain
                FROM command
                JOIN ledger_account AS account ON account.id = command.account
                LEFT JOIN ledger_key AS key ON key.source = command.provider AND key.external_id = command.external_id
                LEFT JOIN ledger_key AS bet
                    ON command.kind = 2 AND bet.source = command.provider AND bet.external_id = command.bet
                LEFT JOIN game_round AS round
                    ON round.provider_id = command.provider AND round.external_id = command.round
                    AND round.player_id = command.player
                LEFT JOIN game_session AS session ON command.kind = 1 AND session.token_digest = command.session
                LEFT JOIN player ON command.kind = 1 AND player.id = command.player
                LEFT JOIN game
                    ON CASE command.kind WHEN 1 THEN game.provider_id = command.provider AND game.code = command.game
                       ELSE game.id = round.game_id END
                LEFT JOIN game_provider AS provider ON provider.code = command.provider
            ), plain AS MATERIALIZED (
                SELECT seen.*, CASE WHEN seen.amount > 0 THEN nextval('ledger_transfer_id_seq') END AS transfer_id
                FROM (
                    SELECT seen.*, bool_and(coalesce(seen.plain, false) AND seen.balance_after >= 0)
                        OVER (PARTITION BY seen.account) AS together
                    FROM seen
                ) AS seen
                WHERE seen.together
                ORDER BY seen.place
            ), keys AS (
                -- A key that somebody took meanwhile under another account's lock fails the whole call, and the engine
                -- then repeats its commands one by one.
                INSERT INTO ledger_key (source, external_id, digest, outcome, transfer_id, created_at)
                SELECT provider, external_id, digest, 'posted', transfer_id, moment FROM plain
            ), rounds AS (
                INSERT INTO game_round AS round (id, provider_id, external_id, player_id, game_id, currency, state, stake, win,
                                                 opened_at, closed_at)
                SELECT min(round_id::text)::uuid, provider, plain.round, player, min(game_id::text)::uuid, min(currency),
                       CASE WHEN bool_or(closes) THEN 'closed' ELSE 'open' END,
                       coalesce(sum(amount) FILTER (WHERE kind = 1), 0), coalesce(sum(amount) FILTER (WHERE kind = 2), 0),
                       moment, CASE WHEN bool_or(closes) THEN moment END
                FROM plain GROUP BY provider, plain.round, player
                ON CONFLICT (provider_id, external_id, player_id) DO UPDATE SET
                    stake = round.stake + excluded.stake,
                    win = round.win + excluded.win,
                    state = CASE WHEN round.state = 'open' THEN excluded.state ELSE round.state END,
                    closed_at = coalesce(round.closed_at, excluded.closed_at)
            ), transfers AS (
                INSERT INTO ledger_transfer (id, debit_account_id, credit_account_id, amount, code, reference,
                                             debit_balance, credit_balance, created_at)
                SELECT transfer_id, CASE kind WHEN 1 THEN account ELSE house END, CASE kind WHEN 1 THEN house ELSE account END,
                       amount, kind + 2, round_id,
                       CASE kind WHEN 1 THEN balance_after END, CASE kind WHEN 2 THEN balance_after END, moment
                FROM plain WHERE amount > 0
            ), balances AS (
                UPDATE ledger_account AS account SET balance = account.balance + moved.amount
                FROM (
                    SELECT plain.account AS id, sum(CASE kind WHEN 1 THEN -amount ELSE amount END) AS amount
                    FROM plain GROUP BY plain.account
                ) AS moved
                WHERE account.id = moved.id
            ), events AS (
                INSERT INTO outbox_event (event_id, name, version, player_id, payload, occurred_at)
                SELECT gen_random_uuid(), CASE kind WHEN 1 THEN 'BetPlaced' ELSE 'WinPaid' END, 1, player,
                       json_build_object(
                           'provider', provider, 'game_id', game_id, 'game', game_name,
                           'round_id', round_id, 'currency', currency, 'transfer_id', transfer_id,
                           'balance_minor', balance_after,
                           CASE kind WHEN 1 THEN 'stake_minor' ELSE 'win_minor' END, amount
                       ),
                       moment
                FROM plain WHERE amount > 0 ORDER BY place
            )
            SELECT array_agg((place, 'posted', transfer_id, balance_after, false, NULL, house,
                              CASE kind WHEN 1 THEN amount ELSE -amount END)::play_result),
                   array_agg(place)
            INTO results, done
            FROM plain;
        END IF;

        FOREACH c IN ARRAY commands LOOP
            IF NOT c.place = ANY(coalesce(done, '{}')) THEN
                results := results || play_one(c, moment, terms);
            END IF;
        END LOOP;

        -- Shards come last, and in order, so that connections who share one never wait for each other in a circle.
        INSERT INTO ledger_shard (account_id, shard, balance)
        SELECT result.house, pg_backend_pid() % 16, sum(result.house_moved)
        FROM unnest(results) AS result WHERE result.house_moved <> 0 GROUP BY result.house ORDER BY result.house
        ON CONFLICT (account_id, shard) DO UPDATE SET balance = ledger_shard.balance + excluded.balance;

        RETURN QUERY SELECT * FROM unnest(results);
    END $$;
    """


async def downgrade(db: BaseDBAsyncClient) -> str:
    return """
    DROP FUNCTION play(play_command[], timestamptz, text);
    DROP FUNCTION play_payload(play_command, uuid, uuid, text, bigint, bigint, text);
    DROP FUNCTION play_one(play_command, timestamptz, text);
    DROP TYPE play_result;
    DROP TYPE play_command;
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
