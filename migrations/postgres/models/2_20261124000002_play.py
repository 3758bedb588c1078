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
            WHERE round.provider_id = c.provider AND round.external_id = c.round
              AND round.player_id IS NOT DISTINCT FROM c.player;
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
            WHERE round.provider_id = c.provider AND round.external_id = c.round
              AND round.player_id IS NOT DISTINCT FROM c.player;
            IF bet_key.outcome IS DISTINCT FROM 'posted' OR played.id IS NULL OR played.currency <> c.currency
               OR bet_key.account_id IS DISTINCT FROM c.account OR bet_key.code IS DISTINCT FROM 3
               OR EXISTS (SELECT FROM ledger_reversal AS reversal WHERE reversal.transfer_id = bet_key.transfer_id) THEN
                result.outcome := 'bet_not_found';  -- not remembered: a win is owed once its bet is here
                RETURN result;
            ELSIF c.amount > 9223372036854775807 - greatest(available, played.win) THEN
                result.outcome := 'invalid_amount';
                result.facts := jsonb_build_object('given', c.amount::text, 'reason', 'too_large');
                RETURN result;
            END IF;

        ELSE
            SELECT * INTO bet_key FROM ledger_key AS key WHERE key.source = c.provider AND key.external_id = c.bet;
            IF c.bet = c.external_id THEN
                result.outcome := 'idempotency_conflict';  -- it can't leave a tombstone where its own answer belongs
                result.facts := jsonb_build_object('source', c.provider, 'external_id', left(c.external_id, 64));
                RETURN result;
            ELSIF NOT FOUND THEN
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
                IF (bet_key.account_id, bet_key.code) IS DISTINCT FROM (c.account, 3::smallint) THEN
                    result.outcome := 'bet_not_found';
                    RETURN result;
                END IF;
                SELECT * INTO bet FROM ledger_transfer AS transfer WHERE transfer.id = bet_key.transfer_id;
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
        INSERT INTO ledger_key (source, external_id, digest, outcome, transfer_id, account_id, code, created_at)
        VALUES (c.provider, c.external_id, c.digest, 'posted', result.transfer_id, c.account, c.kind + 2, moment)
        ON CONFLICT DO NOTHING;
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
    -- With a few dozen commands, looking each up by an index is right at every size of the ledger; and planning the
    -- statement below costs more than running it.
    SET enable_seqscan = off SET enable_hashjoin = off SET enable_mergejoin = off SET enable_material = off
    SET jit = off SET plan_cache_mode = force_generic_plan
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
                        AND (
                            NOT bool_or(command.closes) OVER (PARTITION BY command.provider, command.round, command.player)
                            OR count(*) OVER (PARTITION BY command.provider, command.round, command.player) = 1
                        )
                        AND CASE command.kind
                            WHEN 1 THEN
                                session.player_id = command.player AND session.currency = command.currency
                                AND EXISTS (
                                    SELECT FROM game AS session_game
                                    WHERE session_game.id = session.game_id AND session_game.provider_id = command.provider
                                )
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
                                bet.outcome = 'posted' AND bet.account_id = command.account AND bet.code = 3
                                AND round.currency = command.currency
                                AND command.amount <= 9223372036854775807 - round.win
                                AND NOT EXISTS (
                                    SELECT FROM ledger_reversal AS reversal WHERE reversal.transfer_id = bet.transfer_id
                                )
                            ELSE false
                        END AS plain
                FROM command
                JOIN LATERAL (
                    SELECT found.balance FROM ledger_account AS found WHERE found.id = command.account LIMIT 1
                ) AS account ON true
                -- LIMIT keeps each look-up a look-up: joined openly, a plan made while a table was empty would read all of it.
                LEFT JOIN LATERAL (
                    SELECT known.external_id FROM ledger_key AS known
                    WHERE known.source = command.provider AND known.external_id = command.external_id LIMIT 1
                ) AS key ON true
                LEFT JOIN LATERAL (
                    SELECT known.outcome, known.transfer_id, known.account_id, known.code FROM ledger_key AS known
                    WHERE command.kind = 2 AND known.source = command.provider AND known.external_id = command.bet LIMIT 1
                ) AS bet ON true
                LEFT JOIN LATERAL (
                    SELECT found.id, found.state, found.currency, found.game_id, found.win FROM game_round AS found
                    WHERE found.provider_id = command.provider AND found.external_id = command.round
                      AND found.player_id IS NOT DISTINCT FROM command.player  -- not by the index of a player's rounds
                    LIMIT 1
                ) AS round ON true
                LEFT JOIN LATERAL (
                    SELECT found.player_id, found.game_id, found.currency, found.ended_at, found.expires_at
                    FROM game_session AS found
                    WHERE command.kind = 1 AND found.token_digest = command.session LIMIT 1
                ) AS session ON true
                LEFT JOIN LATERAL (
                    SELECT found.status, found.registered_at, found.terms_version FROM player AS found
                    WHERE command.kind = 1 AND found.id = command.player LIMIT 1
                ) AS player ON true
                LEFT JOIN LATERAL (
                    SELECT found.id, found.name, found.enabled FROM game AS found
                    WHERE command.kind = 1 AND found.provider_id = command.provider AND found.code = command.game
                    UNION ALL
                    SELECT found.id, found.name, found.enabled FROM game AS found
                    WHERE command.kind = 2 AND found.id = round.game_id
                    LIMIT 1
                ) AS game ON true
                LEFT JOIN LATERAL (
                    SELECT found.enabled FROM game_provider AS found WHERE found.code = command.provider LIMIT 1
                ) AS provider ON true
            ), plain AS MATERIALIZED (
                SELECT seen.*, CASE WHEN seen.amount > 0 THEN nextval('ledger_transfer_id_seq') END AS transfer_id
                FROM (
                    SELECT seen.*, bool_and(coalesce(seen.plain, false) AND seen.balance_after BETWEEN 0 AND 9223372036854775807)
                        OVER (PARTITION BY seen.account) AS together
                    FROM seen
                ) AS seen
                WHERE seen.together
                ORDER BY seen.place
            ), keys AS (
                -- A key that somebody took meanwhile under another account's lock fails the whole call, and the engine
                -- then repeats its commands one by one.
                INSERT INTO ledger_key (source, external_id, digest, outcome, transfer_id, account_id, code, created_at)
                SELECT provider, external_id, digest, 'posted', transfer_id, account, kind + 2, moment FROM plain
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
