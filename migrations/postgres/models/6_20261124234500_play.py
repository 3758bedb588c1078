"""`play` once more: it repays what a player owes, writes by the database's clock, and costs less.

- A win, or a bet's stake that comes back, first repays what its player owes: a second transfer, linked to the first.
- Transfers and keys carry the moment when their accounts were locked, so that on one account time and ids agree, and a
  rollback finds its bet in one month instead of looking through all.
- A round is looked up by its whole key.
- An unbounded account has 64 shards: two connections that share one wait for each other at every commit.
"""

from pathlib import Path
from runpy import run_path

from tortoise import BaseDBAsyncClient

RUN_IN_TRANSACTION = True


async def upgrade(db: BaseDBAsyncClient) -> str:
    return """
    DROP FUNCTION play(play_command[], timestamptz, text);
    DROP FUNCTION play_one(play_command, timestamptz, text);
    DROP FUNCTION play_payload(play_command, uuid, uuid, text, bigint, bigint, text);
    DROP TYPE play_command;

    -- Accounts move again and again, rounds once or twice: room on their page saves their indexes from growing.
    ALTER TABLE ledger_account SET (fillfactor = 60);
    ALTER TABLE ledger_shard SET (fillfactor = 20);
    ALTER TABLE game_round SET (fillfactor = 85);
    -- Ids are compared byte by byte, whatever the database's language.
    ALTER TABLE ledger_key
        ALTER COLUMN source TYPE VARCHAR(64) COLLATE "C", ALTER COLUMN external_id TYPE VARCHAR(255) COLLATE "C";
    ALTER TABLE game_round
        ALTER COLUMN provider_id TYPE VARCHAR(32) COLLATE "C", ALTER COLUMN external_id TYPE VARCHAR(255) COLLATE "C";
    ALTER TABLE game_session ALTER COLUMN token_digest TYPE VARCHAR(64) COLLATE "C";

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
        new_round uuid,        -- the id of the round, should this command open it
        event uuid             -- the id of the event that tells of it
    );

    -- One command, by every rule, one after the other. The caller holds the account's lock.
    CREATE FUNCTION play_one(c play_command, moment timestamptz, written timestamptz, terms text)
    RETURNS play_result LANGUAGE plpgsql AS $$
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
        owed bigint;           -- what the player owes: whatever comes in repays it first
        repaid bigint;
        deficit_account bigint;
        ends_at timestamptz;
    BEGIN
        result.place := c.place;
        result.house := c.house;
        result.house_moved := 0;
        result.replayed := false;
        SELECT account.balance, account.owed INTO available, owed FROM ledger_account AS account WHERE account.id = c.account;
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
              AND round.player_id = c.player;
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
                        jsonb_build_object('code', refusal, 'facts', facts), written)
                ON CONFLICT DO NOTHING;
                result.outcome := CASE WHEN FOUND THEN refusal ELSE 'idempotency_conflict' END;
                result.facts := facts;
                RETURN result;
            END IF;

        ELSIF c.kind = 2 THEN
            SELECT * INTO bet_key FROM ledger_key AS key WHERE key.source = c.provider AND key.external_id = c.bet;
            SELECT * INTO played FROM game_round AS round
            WHERE round.provider_id = c.provider AND round.external_id = c.round
              AND round.player_id = c.player;
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
                VALUES (c.provider, c.bet, '', 'tombstone', written) ON CONFLICT DO NOTHING;
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
                -- A key and its transfer are written at one moment, which says the month to look in.
                SELECT * INTO bet FROM ledger_transfer AS transfer
                WHERE transfer.id = bet_key.transfer_id AND transfer.created_at = bet_key.created_at;
                IF NOT FOUND THEN
                    result.outcome := 'bet_not_found';  -- its month has been archived: years lie between
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
        INSERT INTO ledger_key (source, external_id, digest, outcome, transfer_id, account_id, code, created_at)
        VALUES (c.provider, c.external_id, c.digest, 'posted', result.transfer_id, c.account, c.kind + 2, written)
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
        repaid := CASE WHEN c.kind > 1 THEN least(c.amount, owed) ELSE 0 END;
        INSERT INTO ledger_transfer (id, debit_account_id, credit_account_id, amount, code, reference, link_id,
                                     debit_balance, credit_balance, created_at)
        VALUES (result.transfer_id,
                CASE c.kind WHEN 1 THEN c.account ELSE c.house END, CASE c.kind WHEN 1 THEN c.house ELSE c.account END,
                c.amount, c.kind + 2, played.id, CASE WHEN repaid > 0 THEN result.transfer_id END,
                CASE c.kind WHEN 1 THEN result.balance END, CASE WHEN c.kind > 1 THEN result.balance END, written);
        IF c.kind = 3 THEN
            INSERT INTO ledger_reversal (transfer_id, reversal_id) VALUES (bet.id, result.transfer_id);
        END IF;
        IF repaid > 0 THEN
            -- The deficit's shards are written under the lock of the player's cash, so nobody waits for another here.
            result.balance := result.balance - repaid;
            INSERT INTO ledger_transfer (id, debit_account_id, credit_account_id, amount, code, reference, link_id,
                                         debit_balance, created_at)
            SELECT nextval('ledger_transfer_id_seq'), c.account, deficit.id, repaid, 11, played.id, result.transfer_id,
                   result.balance, written
            FROM ledger_account AS deficit
            WHERE deficit.kind = 4 AND deficit.owner = c.player::text AND deficit.currency = c.currency
            RETURNING credit_account_id INTO STRICT deficit_account;
            INSERT INTO ledger_shard (account_id, shard, balance) VALUES (deficit_account, pg_backend_pid() % 64, repaid)
            ON CONFLICT (account_id, shard) DO UPDATE SET balance = ledger_shard.balance + excluded.balance;
        END IF;
        UPDATE ledger_account AS account SET balance = result.balance, owed = account.owed - repaid
        WHERE account.id = c.account;
        INSERT INTO outbox_event (event_id, name, version, player_id, payload, occurred_at)
        SELECT c.event, (ARRAY['BetPlaced', 'WinPaid', 'BetRolledBack'])[c.kind], 1, c.player,
               play_payload(c.provider, game.id, game.name, played.id, c.currency, result.transfer_id, result.balance,
                            c.kind, c.amount),
               moment
        FROM game WHERE game.id = played.game_id;
        RETURN result;
    END $$;

    -- What an event of a round says: the same names as core/games/events.py. Text, put together: json_build_object takes
    -- twice as long, and its spaces are kept.
    CREATE FUNCTION play_payload(
        provider text, game_id uuid, game text, round_id uuid, currency text, transfer_id bigint, balance bigint,
        kind smallint, amount bigint
    ) RETURNS json LANGUAGE sql STABLE AS $$
        SELECT concat(
            '{"provider":', to_json(provider), ',"game_id":"', game_id, '","game":', to_json(game),
            ',"round_id":"', round_id, '","currency":', to_json(currency), ',"transfer_id":', transfer_id,
            ',"balance_minor":', balance, CASE kind WHEN 2 THEN ',"win_minor":' ELSE ',"stake_minor":' END, amount, '}'
        )::json
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
        written timestamptz;   -- by the database's clock, under the locks: on one account it grows with the ids
    BEGIN
        PERFORM FROM ledger_account AS account
        WHERE account.id IN (SELECT command.account FROM unnest(commands) AS command)
        ORDER BY account.id FOR NO KEY UPDATE;
        written := clock_timestamp();

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
                                AND (session.game_id = game.id OR EXISTS (
                                    SELECT FROM game AS session_game
                                    WHERE session_game.id = session.game_id AND session_game.provider_id = command.provider
                                ))
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
                                AND account.owed = 0 AND round.currency = command.currency
                                AND command.amount <= 9223372036854775807 - round.win
                                AND NOT EXISTS (
                                    SELECT FROM ledger_reversal AS reversal WHERE reversal.transfer_id = bet.transfer_id
                                )
                            ELSE false
                        END AS plain
                FROM command
                JOIN LATERAL (
                    SELECT found.balance, found.owed FROM ledger_account AS found WHERE found.id = command.account LIMIT 1
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
                      AND found.player_id = command.player
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
                SELECT provider, external_id, digest, 'posted', transfer_id, account, kind + 2, written FROM plain
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
                       CASE kind WHEN 1 THEN balance_after END, CASE kind WHEN 2 THEN balance_after END, written
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
                SELECT event, CASE kind WHEN 1 THEN 'BetPlaced' ELSE 'WinPaid' END, 1, player,
                       play_payload(provider, game_id, game_name, round_id, currency, transfer_id, balance_after::bigint,
                                    kind, amount),
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
                results := results || play_one(c, moment, written, terms);
            END IF;
        END LOOP;

        -- Shards come last, and in order, so that connections who share one never wait for each other in a circle.
        INSERT INTO ledger_shard (account_id, shard, balance)
        SELECT result.house, pg_backend_pid() % 64, sum(result.house_moved)
        FROM unnest(results) AS result WHERE result.house_moved <> 0 GROUP BY result.house ORDER BY result.house
        ON CONFLICT (account_id, shard) DO UPDATE SET balance = ledger_shard.balance + excluded.balance;

        RETURN QUERY SELECT * FROM unnest(results);
    END $$;
    """


async def downgrade(db: BaseDBAsyncClient) -> str:
    remove = """
    DROP FUNCTION play(play_command[], timestamptz, text);
    DROP FUNCTION play_one(play_command, timestamptz, timestamptz, text);
    DROP FUNCTION play_payload(text, uuid, text, uuid, text, bigint, bigint, smallint, bigint);
    DROP TYPE play_result;
    DROP TYPE play_command;
    ALTER TABLE game_round RESET (fillfactor);
    ALTER TABLE ledger_shard RESET (fillfactor);
    ALTER TABLE ledger_account RESET (fillfactor);
    """
    earlier = run_path(str(Path(__file__).with_name("2_20261124000002_play.py")))
    make_again: str = await earlier["upgrade"](db)
    return remove + make_again


MODELS_STATE = (
    "eJztPWt32kiyf6UPX5I5h/FNnOc6e/YcjEnCxDa+Nk4mO55D2qIBXYtuVhLG7O7891vVLQ"
    "k9sSQeboi+2CB1tURVd9e76j+1segzyzlo81vxcMYchw5Z7Yj8p8bpGD+k3q+TGp1MFnfx"
    "gktvLQlg4sjeODT01nFtarhwc0Ath8GlPnMM25y4puAI0iDecDKwxZiIqeuYfXZArrn5ry"
    "kjt3Py3BFT2wBQ9uAym1OrZ/Z/qZMR5X2L9YnJibD7zCYz0x3Bl2A4gE/ZLwf4Gn1hwHuY"
    "fLi1J07lZD1XDJk7YjY8948/amoc3g5NXPvzzzpirs8emBMf57jUlR/k1PjBB5jc9QYms/"
    "oRgsFNuCWv99z5RF47Nodt7n6UYxEVtz1DWNMxX4yfzN2R4AGAyV28OmSc2fB0fIJrT5F0"
    "fGpZHql9aqrfuRiifkcIps8GdGrhAkBo9QKLa7Ve77zT7V21ur1eLbE4fIgQ9bxLhuC4sO"
    "BVHYkAuXB//dvh4atX7w5fvHr7/s3rd+/evH/xHsbK903eeveXepkFttRUEmftT+3zLr6Q"
    "gNWr1jZe+EvCUJcqKEmuBfYXZItSoDmidjr+FxAxGsCPi9PAx/gyIvgXFlRY7LryZKjNRo"
    "I4jLvEdIGuzGJDm46P/n4r4Er/H3Vi2POJK3oTOq+Tg4PEjsug2Zg+9CzGh+4Ivr59vYQc"
    "XxuXzc+Ny+dvX/8Spcm5d+dQ3kLqLKgR3mIFSBID05oucLIgXeAoeuYQMeNADSIGBC+Hzu"
    "CipHh5+D4HLWBUJjHkvSg1gvMrLx0CAK0p4KHZQbQLzhQHINRmCWZxRCgxRtStEwp04vfC"
    "NPShDuxcS9CUffLbVec8nT4hkBiF+qbhkv8Sy3QSfOTpKJWblSxBLiIDZx47zr+sME6fnz"
    "V+j6O7edo5lsgRjju05SxyguMY6gMOn9wYLT4dS+S34Q0p99ZLhH/4wNvbJDWbGcy8Z/6K"
    "yL1VLlvNVvtr6+SI+DPc8M+N85NTvOTtlhv+sdGWFwbUtLxnFN0gb/Psj7fZ2+NtfHfA05"
    "mTJNHVmFpWpmgVAD0uXa2LNC82K129Onz3NpCn8MsyCerqrHF66otMC1Ra1HF7zLaFncRn"
    "F1hvOi6jUKXWuieN7sAp02393l1+yozn3p3Tzvknf3j86Ini3d9yPeomEX8CaHPNMUtHfg"
    "w0fth7sAf+hx088uEn0n6HW3NvnSwjTvusddVtnF1EKHTS6LbwzmGEOv7V5/GzJpiEfGt3"
    "PxP8Sv7ZOW/F2UUwrvvPGr4TnYKQzcWsR/shBcu/6mMtQvc+6KDFSb6A2h1q1zhoI7dsIE"
    "D2AgGYHxGLUQcEMFeA5DUT9h2z6yCKkVtq3MFqAIltkJO97O/y8NhuiSUShVzDMtmhA1oj"
    "Ivs4SVAZTUSDu5CZAi/g0p9Ru99L3BGHImts8tb4cBy/QjloQX0Pm/ienumwM3VvxUPrnn"
    "G3lmJZDN+uLzMsCjmwx4KRj9sVOZGj4TCgLsiXDlEHBONkMr0F5WQEZ8OcuQekC+qyzSw6"
    "J/BY5oIyhwq0LWaou+FHeBJ34GEws5rNn8AhpptiX9zmk1PsjDFzYmUs1NJYKJdIqm3q+r"
    "p9kmGbCsHE6DCdmv0DhNSHI6/jrJVy7yt1eIaPRflLoyKu/J9AZraByR+vs30p/5resDH1"
    "ntkOvlICv8uV4BDY9tTgzR8d69CEJ3DsM7vgARABqk6An86KWUOPI8hCUjhQi+EZiAL9Op"
    "mNTGMkhQ1KvJ+3KuY3Yu4UhjG17VIqRwx0d1TTSunYrtLRMAwxTVc4/FtLlQ3Qa4dwytLQ"
    "2EfVjQ5n6IGT+3EsOJv7HqE7WEvSCQSf5frlxvyANMgtzN0HRcB7CrljbIJSvUNuqYXGfo"
    "L3bXkFNQJLGHdJXWM7j73hNxx1FbNPDGqjYVseQP688Gw+Hd8CFIWHzkZSE5Ej/KeYTvDg"
    "5w4LrjsHk/kv6Bhrfm41vxBUclDhGYDUAA+ChzoC9KPB1AFNaCb858HjpSGHkrHpOGjK8V"
    "69Tvzj0RJC2ngon2OExpBMJ9lRGYgquU8Qj/jB/12JyIxKldJSlfIJGMU/IP9xB5oPqrN0"
    "Wrs4bXxvXfaajavPR+TlDfe+f26dnhyRw+D7cef8+grk0eDCSetju9nuHpHXN/xz5/qq1f"
    "vUgIMd5njhX2g2Ltrdxilcgnk/Ad/41viOPuYb/rHVgg842WXnrNNtd87hK0z0W6P55aID"
    "k758c8Nbv4M8cP4JR77NaUxdnwQd7Ne8Gl8AoLPKV6NRwQ6+2uLe9GI88NQbwjvOKJ66Bv"
    "CuOnkGR57DnpXxla5fUQzOzgJ0CcPoTJqS2nieeI3saI1ErIbHSFMYjhAWozwdxyGoGIpv"
    "AWwHcbyMi3Q6pxEx+bgdd5Fenx23Lp+/lFiHQaYbYTUhZCvJohh3DwGV4ivbcYXUxiaH8w"
    "Se4jofJDwKYFMekxAdX7fEoCZnOh7njsrYomwQZgqpW2MJtXwIbeM0aiDSh5iCQZ3REYi+"
    "fKqkcF9uh1EjkLNhVtMwXZ98dZDwJ64n1Ls4AKR6mAXlep3paNgMsV7CTBCF3EMrwZ75ow"
    "sYDUKOa4GXkvvcA/v45ZJZ1E03PXumgM9CLZ4do/5f/nr3ry5WQQw9Pdz5FY7CONqo1ck2"
    "RuY9q6VZnbxb9TxWp9DYHMkzhiUwyGUsuDsCRi0cFrKhoNIrrUCUDEyLSfMMF3D28yGaeJ"
    "SPGdXqW+qwtESZNc++grN6YNqO2+vTFMUC2UE6K4gALeMEZdb4JgwvNT96HxG+sgEfT/TH"
    "UlZG9PDN2yLK2gJCZ1XNRyQuzDoZsQfaZ4Y5ppYeWrK3ycuINzHQPZRvdkSe0d0L0pSW+v"
    "6xp4ymsKXYiDzcSZn/+/m4E7oMQGNEzYRyXyEB3YNxGRxPqAOQNv7DrXrPbBNUFymRePrK"
    "jM6lS9MQ4xT2tP7pV+BP3uNT/fnLtM8o3Hp00Mol8DR2m60lnS0MN3XimEOun0lGlzMQ5F"
    "eFkOTh593KdeqFxj566n3DOM3FgQTCh9UnVIVsMC4TNGlEsP6gLikhG8RmZW7jQnkuxwKY"
    "fV1Coy/Xi3B36Dw9+HTrT6/OzOXROuRHoIX8UGE7Nsih9pzcsbluu3bZiaqfArZZzWHNKl"
    "jFmnRZ5LqwJsH96Ng07rS4m4tBRYc/yqPOwqFCvvsV09P5UKasY84UsgBMW8fIG8vkd5hK"
    "Fdh+3JEtpsORYisPChBE7yCuJ8GXtvLEFXgRPq8wIwoBacyFAOm3gNkFLnXbkcvYjp2aHX"
    "+ijDkZCavpOfGeAejgZGEI0uTQlMclBsgNRy4BAUvuEbxIHM/+vhoPajXbZ43T56/e11++"
    "j3m8fevV6xdxE9VeF7P511S4eLpgtpW3Wp7eKKheqoRJMAJYGQQrg2C6xCGdeSmyhu/ke1"
    "TKGPkDc8oXDgNVFGurHSk9UtVbk5HD1BlhYjZ+VhqqH60Af0wLdEsMGTboxJ3aAAdHos1U"
    "OncdddQJtV28CFvZSjEMbv3pVRLmjpoJ6diP8C9gfQhgdNbEtCREKLzH21zFUB+G0jZcS3"
    "PM+0dZMcyHoSrMl8P8zlX6mljUKF7n6+K00cQKXgr6hjcbF93rS7zib98bftk6bTWuVC0w"
    "tbAwl+CiLYexh4lp61L7y2agMbNUe112mm4EqErTrUI7f9LQzmg5VtzVTgmqRyF3ptRQbT"
    "Zi6E6jUpuw2MBF8yfoFkPBHFmFSkXdw9zsntlYd9p0HWblrEq1I0sjUymOhENp5Ah86hPg"
    "SUQT1IJ7ZamQAlyRYjWXVGJrJCnyUdjMHPIvbJ4QHNNjuUOp7ztGiKxw7jra+meBUSV2HA"
    "AGVFUtvHUJZ9Rlu9mtZS77CsM5MJyy1TPQ/DQmznafjSfCRd/iJTOEnWrvTA6q5zB+euEa"
    "OeN/bpkBD/WibahlycwtmKIu/TvI77Hsgc0mTIkHlDszZvtGyhF8zAjtWdPEK1gsdaqrv8"
    "GoHeXNKhuyE9FKD9+8yaGWwqhMvVTe+zmbT5RMul6/e65vDpmTaivmsDbSUbyAiSddz11V"
    "HVwPJPtBT4BSOBfdD/KLgwcNLHlZVYXI2Ax/gDxZ8MvAMg13ZYXl2CseFegqQIbj9nnj8n"
    "t6zevjlGJTx9+7rUY8GXjqYmx3WZtbCFznHVK76Fx1pcUN0KGsax+vPeMa1s6BK93O2fFV"
    "F7Q3OCHFGFiY4OWaT2ygtr4KSimsdcQAdU60V4lItuMGITgeqcJp2VqGg2qhom+JSlKkGs"
    "LPlYVVxiBj9o+idfZCmoKuZMKKMEkCLS/S6cPsHHFumYslv7j00AvLQh2iEHHWUYVInrEq"
    "nCyK9OyikyGQlYpObgn3uD5kcu8A9B5HqR6hn6BfjcnKwZC98PfLwaBJZNWZzBVIMTWc+U"
    "kEj5oXgnSDXB0zZbKOLAjv0juGBebhmh1Kzj+KJN97gqBMhBwfkCvmpTdg/cXU/pjrnr9K"
    "/N+CCzZHun8kBLy4rL3lflYleNVIzAhsU61F6SxDwtKg9kxLgr5h7V5utmVy1lOvT8T9or"
    "RszjSEHIHtb1/UX+SOa5e9xAoneiyAdJaSZUCrORwhqk1ZmsXUW1uReahl5LQw4B6KaTsi"
    "luke8X6J/hBUU1JEs+BeHunMDg/OUfcCc7AXxp4ZddDSIzirSz3qdq6yrI+IwMJ9MHgMOE"
    "8rcFF6nhUErie1yOklbOkRpO4vvsIEiQFWBNm9LOErln56yet5Ti6H5T21GsQX0lSSrpzp"
    "mRLVVJU3G3NuZYNx/0Qy+04d5O0+IzLYDY4aOJKY7Zu7Vc0d1k/TMTf3MOxW0CAWrGk7Wv"
    "XHEOMJBc52JKPyZNAdHqmLJGR8LCgQjimbCfjFMORAtavq6PgaYIHcVU9ZO1R7Ma/D1s6u"
    "16id/1ylViIJ1+BAX5czd0ki0MAtwfHCUFqrxQtq3LKhyR0i31xz7eBJNLXtU4TxvqNc7H"
    "qTA07GXkak3FIhJAymM0k0FEIqq9HCauR1Rt2i1UgXERDkgdQ4RnUjlxAYjMwhBar0ZllT"
    "MdEM4FnQJko6AExbFmA0I4Xo64Q9wCOIrEM2B5V0zHhal9wNPQilv282ENQGLtfv+3neEg"
    "VEhTnBbIHnAtYNZ7LBbp04Qvk8uJAlaNTgMciIpirLwajhxUFVlc/yxVAi0ne66lmwc4oE"
    "VARA+8Tu1hErUZU+q4wawLi6nkafxtSCe3n4mhsenKtFozkeT+UssiYIMgwVzzIRjuma94"
    "yo6g6LWiF9dgunv8dEDJv1w61VAk3XW6NYFFNm+qU3atzWw/12jfcmm5EfHq6wKvL8B/BB"
    "aWHB0ijSEYeMziuY7DeVETz0cCygUicTa3Hdew+8URU/SeN6iyCinWZ9kv6lkwLToHU+vj"
    "XX/tSmK02NVPCKHOWjofe2blBUjKG3wKjIv5kt9Du5Hgt6bufp/7pS7PO2SHLSuuhcYR9X"
    "7P3a+N657sq2r8etruz2+q19Llu8XnZOT48bzS9H5A22dz096fmlWN563xdlV97d8MbJb9"
    "dX3bPWOczyPmj+2pN9X/+Gt782ziU0dou9bF002ieqTWyzc/61dXmlOsIeFloYawq43vuK"
    "LDVVNsKV/qmBUDmdaCFBxz9Wy2V50xDWU7LlSarjPl12jso2AIRPlEFIdrqS3XfhiRYIzb"
    "6sq/GhiMUai5dyWABpTDLNhQMl+paydSRANaZCzfchLmseq/MO8YTiUoRKwlaU2hyl2D3w"
    "uzKVo0JwO1Y3Cnj/iE4m8EJYdHag+BBKA1y4xB+B32e26YI4sLI0sBNxpT93llcthe4fVD"
    "MeaWeitmv68UH7vxY0MWZ/DUWY1VIM2pH79RxG7fs4QA6frT3lKLT+MFBmNf24t/mvasof"
    "RwTzYrAZnjxWVMc7FUPsKxojGg5si3lq1z19ZTLWWpRd4g514YwpdeZGIXfnzP1pUjYilY"
    "qZ68LeLqw+RuG0tqktGguhki9UDQ4TxGGbyQIDyFxl6f+ZCRKzV6Ezb82UJxGS/fjnwlSL"
    "Ae4k2Ub0HmNbQTzyf43OpPpp0nB3jC73plAR9imEyS7nEYVaqaLHDjG1jVTuGJjcdEalBI"
    "wY6M6o+z+NgKGJvtYwDOY4XXHHUtW18O36Mm2NyoGgw/gjc6hpzkjYMoIHIP2wnjNYt6Qx"
    "mTxzSOOiXSdD8x5OSww37TKLDW06hjsqnIzAUBd2AU3T0dY6d6Wg7aiClpUlkJ1UlpkioF"
    "FKWX4ibLgG6M9nc/xp2JOmvSoqMm+OzDa7B+5dZjdHIStZU2cqq/KdqVaR7HihCJD+8ULr"
    "IOwj4UAJ8T2O4SR6CzdQuAgm2k20Pto/IbKsIp0Tmo2rZuOk9VSNE1pjalpNwQemPc50ZS"
    "UH1ZdpSAyHI06i4x/Xkzgm7tlSj1Feb0xUQK1Fph9YpnGHIQx4EUPMDgjmOuCnZ6j43KGL"
    "1NdqZE4ftpUH4hGHgRAmS5c7LqzMNE/XNp+8Zh0r+yxb/yH2uIxf+/tgymVaJZFPwj+v/1"
    "HT7lSrL9Gl5PotokoFADpXiy+pSx2+yaNMwaglPSwS6pTN4Jc65RSqOGwla2sthVUq1U9B"
    "5mm5eo7TtVZzrJSpSpmqlKlKmXoqZcrDfIoGtaBJttq0WAC5qrUw28HaJXewYzlWBKWBb8"
    "cP7T4g19w1LfLDZkMTJCbby01GdQS0EsGtOVkkwUipCp3ZMhTGbx+XWr9li4+ulCUNTq36"
    "EmXJ9ShfvGpsFFDfmjZaegLjfRLktwT+s1XWKNQe6q0vD9/n0FthVHbPMrz3V1zKtYtiOg"
    "xTCs+aSbWbdrValA+nwF+L4DgMozGOa8ZIOEyyzEV/sSPCgJfa0zpheXOxIhTI02I0u8Ho"
    "m4Sne2pjvnRK15Vs9IdhdD5K/G6XM+yfm7fmZgTZec6U7BMlcZ6AKO9OU2IO87WpXEBvD+"
    "k1EEvNe/9dciO+0ey2v7aOiIK+4R8vO/9snR9hxaN/M37Dm6cdWZ5A9XcoQ5n1d6iUpQNs"
    "ip6MtDITy8o1xwD3LsBm/ciWaSK9CZ1bghZqL50A1Pn8984fpfX8j3x12axVLhdMOjDoeE"
    "JB2y+zA9bPioGj+m68Uta9NPjKzKezmQ809bGDmYhOwRL1CUCNt6E2h55CGobuTsr5wlIn"
    "qHaYzjssYhAr7vuMAVe01pnWWw4k2FpbYI+jlxFSNhJOEAk4KrWx0meodpfOu6uKyc/ec/"
    "vV7TmplQPxbucFvdFJyBW8Pbuzr8t7pEMIS+J5c25pPVH7qFc6ubwirml4DXJ+fXq6zDcd"
    "6RMRJBmmJYt74B+/XGa3BktPbNyxkywL+9n8PyuPuwjOUgOe9xFzvu1pRXzt296O4cjARk"
    "Rzac5dEVGX3lxNzzK8L2uqUFRNyAAi3Am85b2ZWobRg+5w1hXw53HsdmG6k2C2PVmKBWOQ"
    "IissJRIpvgKz45Ei614OzRGWhGMjtXNNHuRRgFw3YtzFEmdwBR4s2xenRRiVnCUlWOiPaL"
    "SYl/T8Z5XUrk8oi85J7U+tx23YwVNFbWcexLrrylXUthY6chW1vfNR2yGpMa0vWUSmzJaW"
    "YqJsrhBuiZFnTlKkOSA/ZD9jx2WTH373S85m2BQVT1WCNxaloX0HIHaLkKLTTNh3TqZ0tb"
    "XnrhC8rdfJ9aSy2GbitlVqchK7XfaQWeTTh9BZtqoxbthzXJX53FPL2H3r926E0ycq3QXc"
    "/rRz/skfHi9/F+9ZVN5LVfmndkn4Ck7SYipkBGx7xT5fbEqFeZqkCGpaUzvNWre8g28Ybm"
    "9wv47mW5YwsO7RFLO6ih5bcdjq2NLt2EooOEUk8ceVId+Cu3FVSAc5be2K0ErKTVMIqzMY"
    "1FI0G//WUrXGgEE94Y3KodPc2ozeKQ1hkeJCXCHu4NUE6TPZ89ip45db5joHpO0Sg/JnLn"
    "wlTHYmYtS25mmKy3onr2qdas3Ms1UXvXTDJOvZFeUwln1RpkZLBHAPA6l2nbFHoiR4v1QZ"
    "ngVYRWDtCLyS5LY+MePUHJtuc0T5MNWIGr69VNywcGDPWIzMIXJIGEId0DH8lrl9NFVRhx"
    "Hsa+oQ6kqbpNdD17slbGKzsbinFnn+Q/Xo/iF/1i/Eb5uIDa2EBcvnV5CA0gSSbT66Elcq"
    "caUSVyQC7uDlk8jMlzTtw2ptww4av3sqTT5T9qbT1SbMNkW/NxLTtAZGyw1rcViduxg9hX"
    "1NcYFix/QCRucexGOTA7+DpwBPg1VA1ErIuaKfpj/0HpfAKBl6tOa6F1X9171WSiJa52DA"
    "ZNGPMqpnDLYitXak1kT//EhN+4qxqNoTv1dfpnkOYFTP8Yc9qnZiAXjVLnTMOJqXR7CAQP"
    "0LYmtA0gFNbwiv4hxJa/WIOiNZ/3AkqyYy0BeVCbsub+Ojg/7uMMxmcM9IK8C43UdXamel"
    "dlZqpxLkmH3PFodEXtEwBraH0uH6A9NDOOvh6VUS3wFshfQ8Te4sExhK4fUdA6tQnQPVXP"
    "DUlLcl3DEA0TYuqaaihR9c0rfpDAQRPh3fqkAOvZhmVUPiJ9BMYg3/GLXKdvwLg1axa7rR"
    "WRMN9JNaagnt85NX+jlb8xz6Ix5TOrNJmp74aot7sx9I8zKLd6XE16p4/rqTMIpWll1vQd"
    "kNGfxlaJ639kAIQJODTA7yip/6y12Lgu5Fi7lXBfOL4dcAbAyFXcyVEoLZQzy/OsyB5leH"
    "mVjGWzFvijvpTZhtsDQH4gkzzDG1MoSbKGRcuFGgB94UeyXanLSa7bPG6fM3dYVpkGJMFY"
    "Ttk+D1i0S51hHoMxxLDU3tQmUdE4Aal3csuarfvMyzrGFUdieCl4mFLWMfUgsRZ8cZhED0"
    "VZRNrhrLglxgieGUfSCWmDFbFQYvpC8fvnz97vX7V29fB2pycGWZdpzUhBlHBKRZ7IWwGO"
    "VZwaEBVAzbtwC2KXT7suB2j4zjTuc0oggdt+P5ntdnxy3gkbETJYnsmGie9xyJgVXMMYM5"
    "LqvX4KEwifbiFRtCU+0Y0nOnKkUXXCRZ6RK09ct2s5uvoKHDHGf1unyoTF+pmfYI61FhTk"
    "x5f9UqczjHPiFo04Ybf01l2G9CS265GafnhEbmCV2nU26MWF8qxUdkNhJ1+GMaI3nB/+zH"
    "ltWJTKGVrnrVgt7fn16wOcoUsmQoQDIZRK7qYaWGrm/x0VUTR83tUJJyveLl1uJwe9foaP"
    "2evyosY91hGVW47qbDdSsvaZklvBPes4gJ4GFiwnRlAnUjkBWZ9SYz1kEolwhcucF3gsJS"
    "FSkmYYRAqpKfy01Iw1SfYWHzkR8YsJsofdR0FFpQhc1Gm1T3A6tdiq4ftug9ouiH7Yh5NH"
    "3HnfZNgZnfdAhLbSgrbs6wHbQK1EetWQwGzP5Afsj4fVl+U0xt9J+n6e+rT7iCVv60cQsa"
    "6YfrcuZmq+ZVhMIGlfHK6bVhp1eB4Lwog12Do2AH1/uTGMCVtyCtVYjvRniEF9rBuEcZYY"
    "ezRZ7ahNoudvYQcFHOgSFiNDBIU5dgcppLsboKhbszgTVUiJliz17jvHliKdmDy2xOLV9i"
    "DsxzVXylVnbtys++tSC02JbIi+r4TtIY1WmBrWbfD2sNDsHiHXHf5KAFjFrSEffNrnkZds"
    "QKULkZtulmAJbsZug6j9d1CoC3h+eamKiemkUOkc5F6/yIIOQNb552rlonR8SwQG3v3/DL"
    "zulp66R33Gh+OYIDxcK0I5Txyhwr6y//JCWmFLF8Sc5iAKJvKGaoPFGdWMxxlISI7U0UBU"
    "gBCjxJDuPMTAmQXUYVD2AnaKIz4sXUNUSadea3q855OupDIHEXimm45L/EMh2NanfJrUBD"
    "BUVI32azD3IqArogm4GGlDObZwm6EV8RI0Oi0Uq8p0qMXeME8UYreMSW8nNFACtfptaeLs"
    "U5ywQmhAErb6bONK68mZU3c5sGV/8Fcrkzzzuk0ey2gX89kT8TpDwmXzthvvXu1JfZbyd0"
    "jkXEeuZibA5npleVVjofCUwBUk2dDGwxlpaQmemMiCtkEDDjKQXMykzweGtnry5k747Na4"
    "CxP4BkLptRqXv7RX/D1qa4qTY2HY7AWQK90p9DFSeXrOPPyrz7pObdn64O9A2/aHzvXMMF"
    "tWn0MAxUxsa1GxtDZ1deW2MIROc1rY3D4gkqbm/r2NgR+0llUa8s6iuv9eZlC5RUNKKrVA"
    "Ngka3zk/b5J+CRIDwC6m94s3HRvb6Ug+jEndo4qvX7RVteUrHraH1v/e81KKt4LagxfsMb"
    "FxeXna94EaRoW9zjtavr47N2V450prdj01XPbbRPkDGbcq7fWk1vqv9jhrzfbJw3W2jgx9"
    "cAhKNx+YZ/bLTlJew8qt7ia7v1DeHuTTbTg8GHResCezUGpvUyUuUYgCRJzy6qI9jZx2YT"
    "WGFkAE/GfEfTIQutSYtiO0/ogt+SPVrVj5JyDpBpQSKT3wvTkI2VAOXcGeSuOrl5qoCkXr"
    "ReTAhEY2qUZHEbqRSDScipy36ZNBcC0riBSn40P4kQx0WWhJERnyxWECq25vaaYyl86QP2"
    "2HfdY9B4xEymGF7oihV49EaCfqo0zUzs75M/JGSALErmCGRFZq3JrFE2rmaMbtepXCopQu"
    "3dFdMilEto0Yh1N7f3dtMjIjjLdLPlaW4bdbYV6nKL+Q3UtsUM1B0MyeGe7klm+Idagg/T"
    "kyLyAFUtfrSWtbP9X+gx7a1k44vOoLNMXtn5Nm/nAz610moKw2tt7asW0+YXE/AzkVJmM9"
    "syEABovXSU37rumyHrZCbsO7yAsSz9scmP/q6GELP/jzKU2ESzob0z0ZS0PW7E7FJcQav0"
    "b001szBZPSm9YCRXGKiKalkeerpwn60YfLqIdNxNtD5aTCeyrLQqp9OY9k23xV17XkvRjU"
    "N368s0Y4rjeiwYmE8fRm5r4khsEU1g/AFpTFB++1Vwa/6BMGqMiJwUm+JiD1wDRDHbWfTE"
    "9dyHWChAdcXNUKI39aRK895RzXs/hduSUtX6JVZqpLf9WIrfdMtnheDU/rrTW9Qwi2A4BL"
    "KHKN5I6EefuaCgp9jsu+wh45gOgeiM5ZpBueCmQS2CuZd1wh5gB1pzQh3fc45sj+WsiLFM"
    "b2j93o2oDInc0EBtOO2cf/KHxxNGK5XtJ1DZJmj/ElOncMvwBKDOe08bJlIUyxVyH0FuAc"
    "fwZgvCWeyTTdOzChc368s0OhuG9YbBuBxJhQhBhqBfccz9o2QC+pPgWNIUC5cClLwoTasH"
    "5JLdizsgD+YHSo5DXYL90dOSDdc3caWu7ai6pnuG2u413cBNVdZN6MPqzAdqnW/nrcsjTA"
    "Vg9g3/2D5HR9wRRv/jb0J33sVF57KLzrzJRNjuDW+cN06/X8EVOFetee4+jht2w8kzGOtI"
    "FUsmjEDpTChtpCEfZcV1iyhkpWNorWPYKCCUInMUsgrL1I3Kmkjf58I1B6ZB3YyGhJH7S2"
    "VwHh/5mBSeTeoVJF92X9yNGoapymIUrnpcSbtrlnazC42kI3MXiotoIzg5uNeLs9MQWCUy"
    "Vcw0IzyB2aYxSmOj3p2lDJQuxjwJ60w7wX8Wi9Hhy9fvXr9/9fZ1YCgKriyzDz1uC8K4jI"
    "LO5RDIHp7omwmKhE1VAMPe8D3E7ssXL/KYdF68yLbp4L1Ypq/ICJ3LrjwcAlmp8rBu2F6C"
    "3LWVFX5SZvbX/wMmyRhO"
)
