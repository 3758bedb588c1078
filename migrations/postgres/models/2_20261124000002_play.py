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
                                     debit_balance, credit_balance, event_at, created_at)
        VALUES (result.transfer_id,
                CASE c.kind WHEN 1 THEN c.account ELSE c.house END, CASE c.kind WHEN 1 THEN c.house ELSE c.account END,
                c.amount, c.kind + 2, played.id,
                CASE c.kind WHEN 1 THEN result.balance END, CASE WHEN c.kind > 1 THEN result.balance END, moment, moment);
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
    ) RETURNS jsonb LANGUAGE sql IMMUTABLE AS $$
        SELECT jsonb_build_object(
            'player_id', c.player, 'provider', c.provider, 'game_id', game_id, 'game', game, 'round_id', round_id,
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
                                             debit_balance, credit_balance, event_at, created_at)
                SELECT transfer_id, CASE kind WHEN 1 THEN account ELSE house END, CASE kind WHEN 1 THEN house ELSE account END,
                       amount, kind + 2, round_id,
                       CASE kind WHEN 1 THEN balance_after END, CASE kind WHEN 2 THEN balance_after END, moment, moment
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
                       jsonb_build_object(
                           'player_id', player, 'provider', provider, 'game_id', game_id, 'game', game_name,
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
    "eJztXetz2ki2/1e6+JJMFeubOM9LtrYKY5Iwg40vxpPJjKdIIxrQWnSzkjBhd+d/v+e0Hu"
    "iJJfFqiL4kdqtPSz6nH+d3Xv2fylQMmWGdtfhAfL9ilkXHrFIj/6lwOsUfEp9XSYXOZqun"
    "2GDTgSEJdOzZnwa6DizbpJoND0fUsBg0DZmlmfrM1gVHkjpxu5ORKaZEzG1LH7Izcsf1f8"
    "0ZGSzJc0vMTQ1I2XebmZwafX34U5VMKB8abEh0ToQ5ZCZZ6PYEfvG7A/mc/XSGnzEUGnyH"
    "zsd7e+NcDta3xZjZE2bCe//4o+L0w8eBgSt//llFzg3Zd2ZF+1k2teUPcmj8wSOYPfRHOj"
    "OGIYHBQ3gk2/v2cibbLvRxi9sfZV9kxaCvCWM+5av+s6U9Edwn0LmNrWPGmQlvxzfY5hxF"
    "x+eG4Yrak6bzd666OH9HgGbIRnRu4ARAaucDVm2Vfv+60+vfNnv9fiU2OTyKgPTcJk1wnF"
    "jwqZZkgJy4f/vf8/NXr96dv3j19v2b1+/evXn/4j30ld8bf/TuL+djVtxyhpI8a31qXffw"
    "gwTMXmduY8Nfkoba1KGS4lpxfyW2sAQaE2om839FEZEB/HFRGXgcXycEr2ElhdWqKy6Gym"
    "IiiMW4TXQb5MoMNjbptPb3gYCW4T+qRDOXM1v0Z3RZJWdnsRWXIrMp/d43GB/bE/j17es1"
    "4vi13m18rnefv339U1gm1+6Tc/kIpbOSRnCJ5RBJhExpucDOgnKBreiZRcSCgzSIGBFsDu"
    "zBeUXx8vx9BllAr1RhyGdhafj7V1Y5+ARKS8Bls4VsF5w5JwChJosdFjVCiTahdpVQkBN/"
    "FLqmjnRg5RqCJqyTn28718nyCZBEJDTUNZv8lxi6FTtHDiepzEfJGuYiM3DkqWX9ywjy9P"
    "lV/bcouxvtzoVkjrDssSlHkQNcRFjvn/DxhdHk86lkfgu+kHJ3voTOD494f4ukYjKN6Y/M"
    "mxGZl0q32Wi2fm1e1og3wj3/XL++bGOTu1ru+cd6SzaMqG6478i7QN5mWR9v05fH2+jqgL"
    "czKy6i2yk1jFTVyid6Wrvalmhe7Fa7enX+7q2vT+Ev6zSo26t6u+2pTCtWGtSy+8w0hRnn"
    "Zw+O3mRehqkKzXVXGz2CXabX/K23fpeZLt0n7c71J697dOsJ891bcn1qxxl/CWyz9SlLZn"
    "6ENLrZu7Rn3g9HuOXDn0iHHW4s3XmyTjitq+Ztr351E5LQZb3XxCfnIel4rc+je40/CPnS"
    "6n0m+Cv5vXPdjB4Xfr/e7xX8JjoHJZuLRZ8OAwDLa/W4FpL7EDBofpGvqI5H2hUOaGTARg"
    "J0L1CAeY0YjFqggNkCNK+FMB+YWQVVjAyo9gCzATS2Ucbj5XSnh3vsFpgiYcotTJMj2qAV"
    "ErLHk5iU0UQ0egiYKbABp/6CmsN+7Ik4F2l944+m59NoC+WAgoYuN/E7XdNhZ24PxPfmI+"
    "N2JcGyGHxcXWdYFLJjn/k9n7YrciJ7w2ZAbdAvLeJsEIyT2XwA4GQCe8OS2WekB3DZZAZd"
    "EngtswHMIYA2xQKxG/4Ib+IWvAxGdkbzBrCIbifYF/f55gQ7Y8ScWBoLlTQWyimSaJu6u2"
    "tdptimAjQROczn+vAMKYucyAcVxxrOSq33lbN1BjdF+XeGFVz5f4yV6eYlr7/K1qXsM3rH"
    "ptRHZlr4STH+rofAAbL9geDdbxzbwMEz2PSZmXP5h4i2uf7V1bVy7AClDfNgNkyhaXPTLI"
    "QjIqTHgzdLJLFfJFHXNDFPRhHeo7UIAsDqGDZPGuj7JIbocIZuNelemwrOlp6b5wHmkvTs"
    "wM9y/nJteUbqZABjD0G7d99CHhiboapukQE10IJP8LkpW1DNN4T2EAcQ+3ntPb/nCED0Id"
    "GoidZqCTm8ceHdfD4dABUgfbKYSHghe3hv0S3/xc8t5rdbZ7PlT+jtanxuNn4hiFwQxYxA"
    "GYAXwUstAaBnNLcA3iyE9z54vbTOUDLVLQvtM+6nV2WUBeA/+GohDTeULzHsYkzms/RQC2"
    "SVXCfIR/zB+7ti4RYlPlISH3kCDPMfmP+0V8wjVVnprNy061+b3X6jfvu5Rl7ec/f3z832"
    "ZY2c+79fdK7vbkHN9Bsumx9bjVavRl7f88+du9tm/1MdNnYY44XX0KjftHr1NjTBuJ/g3P"
    "hS/4qO43v+sdmEH3Cwbueq02t1ruFXGOjneuOXmw4M+vLNPW/+BvrA9Sfs+TajhXR7irG/"
    "XrMCOZ9AZSRXocRR3mFX1YdV2OVmpnjU3cAN3PXG8I0LiruuBmdXlTyDLc9iz4o4QLeP//"
    "y9M4dcgjQqi6YgyM4ShJEeghELwHAP0oQDRwiDUZ7M4wBVhMUDIDtCHq87RTqddkhNvmhF"
    "/Z53VxfN7vOXkuvQSbdDR02A2Y5mke90DxAVOlf249+oTHUO+wm8xbY+SHpUwOY8oiGCrr"
    "WY6NpERipZ8+k0c6jFHnWDwP5jMmRsAXgZpjxBdHlizskcYDPgxRTYFF/NLtnHX7rMoHay"
    "JdKFkJ+FM3mOTPp/efPda13Nggh7+g9slrB6fmQe7dJaIXmVYKrwePiknWLidXzSSHElLQ"
    "QWswnFPIYamYpH2OllboME9NSaYBAE/jyBj/fOgCocC7ZuEF0ieY3O7LkJdHB6mMwJnaii"
    "rWFGTRsbF/BFLG6r2PvbS4fnkQJ6OvUMb9klsKJRGcsrKYiA9uQurnysD1KdTAjrnjnvbW"
    "X5OB+kKjlfjPNHF1U/M6iWP6b+pl1vYLS8Q33PG/Wb3l0XW7zle8+7zXazfuvE3a8m1uGj"
    "6k02YmghShBTugs8RFS6wEuc/IPi5KDUXY06MZhkrXIVoisVrMKHDeKaflEpJBCXosglip"
    "jNKLY04hL5KEymj/kvbBlTBZKNH4EYgyMTRJr9A5pNuvBhcmQ7AA44Mcn4qAtbVLfV6FVS"
    "p33J4QwcTljqKWw+TIhNa8imM2Gj167LNGEmWrDinaoZzFkPbJnNmvUFo9wHTIOXYtQLBU"
    "XWMKSbFIaokpEwMbheZlObbAZKC5qPKLcWzPTMThP4MW6o2ubAG9igVKpKsAujVAWjdcg3"
    "p7DFN2n2m5n6lJpL4s6BvMjj/M2bDNADeqViD/nsxyzdoUwI+VAfMyvR+sdhbqSkIfo0Ue"
    "/20nZyq9VgcsWtuQEshX3R/iB/sXCjgSkvw9eIkNFzbge5s+AvI0PX7GxrYp1m5Ebp+lAF"
    "xHDRuq53vyZnDF8kRPVefO0169FQnLmtibSsiqetKAFylVdI5aZz25M2FGCHYy/5eOeaSz"
    "BIEVp6nauL2x6AN9ghxRSOMMGLle7YQWUCJ7IyN+qIEKoc0YCLaaSblu3HkbqicoNa7Ylu"
    "5ThbDmQIhqlEjbiM0nMTAiQb5SbsSUoYtSYjhUeg3lmOhhX4E9TLWShtZelr5LRsZYokMH"
    "QRXuBySABV/rMsWMoMdn4SUPUQ99DV3rmgFm6ccIRV5XodLJ1QsBoRmCgAnafA8jh+2mCc"
    "DeDSQQ+40osfB0re5MstkAhhKZBNLJyH2cFuQe9PtAk5D7LsXZbfM0NhWCf4Z4QF82IRrM"
    "/83KYawi3dxDBWBFaoLvqpQ+w7vAL3IsqXsB9NAXwl1YPdzYswweqLqduY+AQnlBcFJVng"
    "lmmE0XClDagl0SNnstRDlVjCKffAhcyRcjpPYc/VbcdSRTUXU266warkPNqlPQqZXtQcpc"
    "TG66+csIzWZ+D7RKfkUtpGmtFBUgD2ZdEI5ADAVqKPuXrR/YqcaD1XS0w61PxnWc41O9g5"
    "U16xPp3O5SgyYhYPDAc0A+DRbf0RNGgZ+7iKpB2yAez+7iECGHQIv/nBtHKXC5xImP1LDD"
    "ZKOO72+XIvx/hRZwvyzeUVvM1cfoNzUCxkT+qkKuNBh490ZtUITOG5JXOH/ZdjeHGVzIxV"
    "u/sdsnr7hsfgiYUGu6feylJx1EeflH/hAIskapW3bwXxR8RuNtxAGonkpTgKi+N0o+rDag"
    "wdwEFF/s1Mod7OFVgcoCDEZZGpaIFHqrRILps3nVssPoAFC+pfO3c9WavgotmTJQq+tK5l"
    "XYJup92+qDd+qZE3WJOgfdn3ApXfur+vgpLf3fP65c93t72r5jWM8j6XeLcBBX6EOOTKAq"
    "0JoCuh1XYknCgXtHO4txHYblnNfQUqGzp/yH10BIiOzF8pdesxMHzmmHVwCxjKwg/wRgNU"
    "X09jVXhrw4TE/MGtKyKFRab4Ee8osIUsFjFShaVQoSNb1qhaV7dA5RXiqraFBBWnLSW1O0"
    "k5dXTze/6DdMfj94fDn3E8/Cd0NmOZjYFH4vX3OLQ2RebHC/bwhY4a38LUbVDxPhCLLh3H"
    "FXq8dK/cw+nPBUXMzXVNY5bVEw+MV5LrWPqPq+uMzlR27Nt+zwzOVGsiTGmzBUrPkHulc5"
    "3UZ7NnFqnftKpkrMMGJx2MPfeSP3jiOBAAJOg2LBWa5D/d6tilFVdpvXSNmTYlxDs9hj41"
    "wFuhhAZlIuh/vDNsG9nTR3E8ha8tnekwXBHtNERZillpMZvsEU7vYvexBSnLm5dUlnJ5zc"
    "NWTMdrMrwdZsXZmzv9+MYf6DjZ+mT2cWhahfKOG/XbRv2yeai04+aU6kZD8JFuTqn718ew"
    "UbxTdR1CYtgdeRLun+XWMFjepsQxaKnHiEvpMXECTgxde0BzFzaiO8K5wgt/eobA5wEht4"
    "dqZBQnF06peouBEiYT/ywbZuYw8daw/b15yxgrfS87xF1Vlb+P5ty5M02+Cf95/Y+Kcrta"
    "dQ2WkvM3D5TyCVTOtSyIpc7fZAFT0GtNBngMTpkM/lKrGKCK0pa6ttJaWAmpfggxY7J2AR"
    "kHyEowpbJ8SzBVgqkSTD0BplzOJyColUzSYdNqAmTKz2OmhdlqD7BiOSYAU9+344UBnJE7"
    "Web7m8nGOmhMphuNjnAEUIngxpKsAqakVgXDW/JeCq/4UmLG3h5fXYIlBXat6hqwZLuSz5"
    "8kHiZUN4tRSU/gSgByCfXzXsEcpjpB3PryPMstUdArveLPeeymKFBXzbycDtIU4rNiWu2u"
    "Xa0G5eM5nK95eBykUZjHFW0iLCaPTBkHJA/8GmFwlprzKmFZ4/ZCEshSoC+9PN+bH+m6Oa"
    "9W3AKrT2aMud/pzXNY7H6ecHtS9lL5DvUea+WDWqo/et+SmfH1Rq/1a7NGHOp7/rHb+b15"
    "XcMc138zfs8b7Y5MSNEMoVaNfJOiJyMpsSh9OcQITy7AZvvMhrls2v3Ua+TXlAKNEqq8/7"
    "v7j4N6/kd+uix1KKcLpqRodDqjgPaLrIDtH8VwonpuvELWvST60synspkPkPrU6mOxKNdr"
    "m3UZxggVXobKbHoO0zB0d1bMF5Y4QLnCVF5hIYNYft9nhLiUtcqy3nMgwd6qzbonehElZS"
    "fhBKGAo0ILK3mEcnWpvLrKmPz0NXdaRYTjqByEN1jm9EbHKTfw9hzPui7ukQ4wLM7n3bml"
    "1WTtk17p+PQKuabhM8j1Xbu9zjcdqgzqJxlueLt6JLHxyHayNO6nn/+SHRvyLDHg+RQ559"
    "meNuTXqa3tCI808cjMpTTnbsiorjtWw7UMn8qcyhVVEzCACHsGX/moJ5bscKk7nPUE/PM0"
    "d3sw3KU/2olMxZwxSKEZlnjbQXgGpscjhea97JohLEleRRKss6RzP48C9LoJ47auURta4M"
    "XytoKkCKOCoyQEC/0RjhZzk57/LJPa1QllUTmp/dA4bscOnjJqO3UjVh0rl1HbSmDkMmr7"
    "6KO2A1pjUiX6kE6Zri1FVNlMIdySI8+suEpzRr4Z1LL7ls1m37z7TjhbMCxsCbsqwQdeqq"
    "pFPAdgTd5sCarTQpgPVqp2tbf3bhC8rdbOdVBdbDdx205qcpy7PfY97T4Tn0Jl3arCuGYu"
    "cVZmc0+tO+6bv/VCJ33s6sPQ1a5e9+h9iNEq1cW9VKV/6piUL38nzQchQ2T7K0j+YlcQ5j"
    "BJEVQ35maStW79nU1BupPh/TYKtRtCw7pHc8zqyrttRWnLbUu1bSsGcPJo4k+DIc+Cu3Mo"
    "pIKetnUgtBG4aQhhdEajSgKy8R6thTUadOoLt1cGTDMwGX1wEMIqxYXYQjzU8ELFIZO3XF"
    "lV/GXAbOuMtGyiUf7Mhl8Jk1WsGTWNZRJw2e7gZa1TpQ/zdOiiFjaMHz3HAg4j2RdFarSE"
    "CE8wkOrYD/ZQlAQfFirDsyIrBaycgDfS3LanZrT1qW43JpSPE42owcdr1Q0DO/a1Vc8MKo"
    "ekIdQCjOFdrzREUxXe64x34Fh4NbSQN0XL+5bcR8IkJpuKR2qQ59+cW9m+yT/rJ+JdsWER"
    "VH9g+vwNNKAkhWSfry7VlVJdKdUVyYAH+Pg4M7MlTXu0Stuw/av+XEiTzZS963S1GTN1Me"
    "xPxNzMbViL0qp80+Ih7GsHuEp0T+lCgZtEsXIUcWZCxhl9mLvETrgERsHQoy3XvSjrv540"
    "KAmhztGIyaIfRaBnhLYUtXKiVgR/fqS6ectYGPZEn1XXIc8R9OpbXrcnYScWgNfEFODflH"
    "E0L09gAgH882NrQNMBpDeGT7Fq0lo9odZE1j+cyKqJDPCiY8Kuysf4auLdGwfdTAbPtKQC"
    "jPt9dQk7S9hZwk5HkWPmI1ttEllVwwjZCWqH2w9MD/Csj7tXQX77tCXTs1xyZ+h4xW7e+R"
    "0hK1mdgdVc5L6l2idRNi6p4kQLf7fJ0KQLUET4fDpwAjnUOjTLGhI/ADKJXPjHqFH0xr8g"
    "aRm7ppqcFUGgn5ypFkOfn9zSz+nIc+z1eAp0pos0OfHVFI/60NfmZRbvRomvZfH8bSdh5K"
    "0su92Csjsy+MvQPHfugRKAJgeZHOQWP/WmuxIF3fMWcy8L5ufjrwbcGAsznyslQHOCfH51"
    "noHNr85TuYyPIt4Ue9afMVNjSQ7ES6bpU2qkKDdhyqhy45CeuUOclGpz2Wy0rurt52+qDq"
    "dBi9GdIGxPBK9fxMq1TgDPcCw1NDdzlXWMESpc3rHgrH7zMsu0hl7pNxG8jE1sGfuQWIg4"
    "Pc4gQKIuUNa5c7Es6AWGGM/ZB2KIBTOdwuC58PL5y9fvXr9/9fa1D5P9lnXoOI6EGUcGJF"
    "nshTAY5WnBoT5VhNsDINsVuz1dcL9bxkWn0w4BoYtWNN/z7uqiCWdkZEeJMzuimmfdRyJk"
    "5eGYcjiuq9fgsjDO9vwVGwJDHRnTM6cqhSdcKFmpC2i922r0shU0tJhlbV6XD8H0rTPSCX"
    "E9rMyJOR9uWmUOxzglBu3acOPNqRT7TWDKrTfj9K1Azyyh63TOtQkbSlBcI4uJqMI/ujaR"
    "Dd7PXmxZlcgUWumqd66g99anG2yOOoUsGQqUTAaRO/WwEkPX9/jq8hJHxe1QUnL9/OXWon"
    "Qnd9HR9j1/ZVjGtsMyynDdXYfrll7SIlP4KLxnIRPA95kOwxUJ1A1RlmJWW8xYB6FYInDp"
    "Bj8KCUsokk/DCJCUJT/Xm5DGiT7D3OYjLzDgOFn6pOkoMKFym412Cfd9q10C1g9a9J4A+k"
    "E7Yhakb9nzoS4w85uOYaqNZcXNBV4H7QTqI2oWoxEzP5BvMn5flt8UcxP950n4ffMBN0Dl"
    "h41bUAgfbsuZmw7NywiFHYLx0um1Y6dXjuC88AG7BUfBEc73gxjAHW9B0lUhnhvhibPQ9P"
    "s9eRB2OFvlqc2oaePNHgIa5RgYIkZ9gzS1CSan2RSrq1B4uhBYQ4XoCfbsLY6bJZaSfbeZ"
    "yanhacy+eS4aXxm5fsTrUZq6D2bqLl3ve4tLi6ySrKyOLi6FWZ0U66oPvUhXf1/Mf0numw"
    "yygF5rLsl9c2yOhyMxDJSeh316HuCUtlPgz9Olnnzi/fG5ImbONZt5NpHOTfO6RpDynjfa"
    "ndvmZY1oBiD54T3vdtrt5mX/ot74pQYbioGZSKj2FdlWtl8RSipRCZr6mjRGn0Td6MxAxa"
    "IqMZhlOUoj3njiSIDkkMBB0hoXekLM7DqpuARHIROVGS/mtiaSDDY/33auk1kfIIl6VXTN"
    "Jv8lhm4pVM5LLgUaqDFChiZbfJBDEYCHbAGgKWOCzxp2I79CdofY3SvRa1YixzUOEL17Bb"
    "fYQq6vEGHp3lTa+eWcnEViFYKEpYNTZRmXDs7SwVk6OJPNuaDjMfnRMXuu+6S6zqA7o0us"
    "KtbXV30zeDfdMrXSG0lgCNBpqmRkiqm0gyx0a0JsIaOCGU+oaFZkgKfvenYLRfYf2LICHP"
    "sDJGazBZXI26sCHLQ1ZbDd4ig+qvTGcKqVy4OjNO4e1rj7wxWGvuc39a+dO2hwFo0aZoHS"
    "1Lh1U2Ng78pqaQyQqDynlXFXHKAE9762jSOxnpT29NKevvFcb3SbAFHRhO7kHsAR2by+bF"
    "1/gjMSlEdg/T1v1G96d13Zic7suYm9mr/dtGSTE8yOtvfm/92BMo9tftHxe16/uel2fsVG"
    "0KJN8Yhtt3cXV62e7GnNB1Pddt5bb13iwazLsX5uNtyh/sk0+bxRv2400byPnwEMR9PyPf"
    "9Yb8kmvIrU+YpfW80vSPeos4UaB3xQtc6xViNkSk8jpz4DiCTu10U4glf9mGwGM4yM4M2Y"
    "AKlbZIWalKi+c0AH/J6s0U5BKanngJhWItL5o9A1edMSsJxbo8xlKHcvFdDU8xaQCZAoLI"
    "2CR9xOSsdgVnLitF+nzQWIFL5RJTubD6LEcZGmYaQELIsNlIq9Ob2WWBtfeoDd47vqHtC4"
    "xczmGG9oiw3O6J2E/JR5m6ncPyVvSMAAmVfMIcpSzEqLWaH0XMUOumOXcqEsCWftbpgn4b"
    "iEVjezHufy3m++RIhnqW62LLfdhp1tua69xYQHappiAXAHA3K4iz3JAv+hhuDj5CyJLETl"
    "nT9K69rp/i/0mPY3svGFR1BZJy/tfLu388E5tdFsCtIrbe0rJ9PuJxOcZyKh7ma6ZcAnUH"
    "rqOH7rqmeGrJKFMB+wAWNZhlOd1/7udCH68B9FJLGL24dOzkRT0Pa4E7NLfoBW4m9FkVlQ"
    "rK6WnjOSK0hURrWsDzxduc82DD1dRToeJ1ufDD4NTSulwk/r86FuN7ltLisJ2DjwtLoOGV"
    "Ps12d+x2x4GE9bHXvindEE+p+R+gz1t78Jbiw/EEa1CZGD4i25eCmuBqqYaa0uyXXdh1g5"
    "wLkmNwVE7+pNJfI+UuR9msptQa1q+xor1ZLvAVnL32TLZ8ngxAt35wNEmHk4HCA5QRbvJP"
    "RjyGwA6Ak2+x77nrJNB0hU5nJFo1xwXaMGwczLKmHfYQUaS0Itz3OOxx7LWA9jHW5o/tYL"
    "QYZYZqgPG9qd609e92i6aAnZfgDINkP7l5hbue8QjxGqvPaUOUTycrlk7hPMzeEY3m2FOI"
    "N9MmlyVuHqYXUdojOhW3/s98uQVIgUZAz4imPuHyUzwE+CY41TrGQKVLJRmlbPSJc9igcQ"
    "D+YHyhOH2gQvTE9KNtzewCVcO1K4pnqG2vHdwoGLqqib0KNV+RyodL5cN7s1TAVg5j3/2L"
    "pGR1wNo//xb0J33s1Np9tDZ95sJkz7ntev6+2vt9AC+6qxzHyx447dcHIPxipS+ZIJQ1Qq"
    "C0oZbchjWX5sEaYsMYbSGMNEBaGQmMOUZVimalJWRPu+FrY+0jVqp9xQGHq+Vgfn0Z5Pae"
    "Hpot5A82WP+d2oQZqyLEbumseltrtlbTe90EgyM4+huIgyipOFaz3/cRogK1Wm8jBNCU9g"
    "pq5Nko5R98naA5Su+hzk6EzawX8Ui9H5y9fvXr9/9fa1byjyW9bZh562BWFcRk7ncoDkBH"
    "f03QRFwqLKwWG3+wly9+WLF1lMOi9epNt08Fkk01ekhM6l1x0OkGxUd1g1bq9h7taKCh/0"
    "MPvr/wFtLYfA"
)
