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
                JOIN LATERAL (
                    SELECT found.balance FROM ledger_account AS found WHERE found.id = command.account LIMIT 1
                ) AS account ON true
                -- LIMIT keeps each look-up a look-up: joined openly, a plan made while a table was empty would read all of it.
                LEFT JOIN LATERAL (
                    SELECT known.external_id FROM ledger_key AS known
                    WHERE known.source = command.provider AND known.external_id = command.external_id LIMIT 1
                ) AS key ON true
                LEFT JOIN LATERAL (
                    SELECT known.outcome, known.transfer_id FROM ledger_key AS known
                    WHERE command.kind = 2 AND known.source = command.provider AND known.external_id = command.bet LIMIT 1
                ) AS bet ON true
                LEFT JOIN LATERAL (
                    SELECT found.id, found.state, found.currency, found.game_id FROM game_round AS found
                    WHERE found.provider_id = command.provider AND found.external_id = command.round
                      AND found.player_id IS NOT DISTINCT FROM command.player  -- not by the index of a player's rounds
                    LIMIT 1
                ) AS round ON true
                LEFT JOIN LATERAL (
                    SELECT found.player_id, found.currency, found.ended_at, found.expires_at FROM game_session AS found
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
