"""`play` for every game provider: what their contracts allow, several commands that stand or fall together, adjustments
and awards, a win that is taken back from a player who has spent it, limits of stakes by game.

- A win may name its round only, or, where the contract says so, come before its bet.
- A free spin that was rolled back wins nothing more.
- A round may be `interrupted`: nobody could say how it ended. Whatever still comes is taken as into an open one.
"""

from pathlib import Path
from runpy import run_path

from tortoise import BaseDBAsyncClient

RUN_IN_TRANSACTION = True


async def upgrade(db: BaseDBAsyncClient) -> str:
    return """
    DROP FUNCTION play(play_command[], timestamptz, text);
    DROP FUNCTION play_one(play_command, timestamptz, timestamptz, text);
    DROP FUNCTION play_payload(text, uuid, text, uuid, text, bigint, bigint, smallint, bigint);
    DROP TYPE play_result;
    DROP TYPE play_command;

    ALTER TABLE game ADD stake_ranges JSONB;
    COMMENT ON COLUMN "ledger_transfer"."code" IS 'DEPOSIT: 1\nPAYOUT: 2\nBET: 3\nWIN: 4\nROLLBACK: 5\nHOLD_PLACED: 6\nHOLD_RELEASED: 7\nADJUSTMENT: 8\nGATEWAY_FEE: 9\nADVANCED: 10\nREPAID: 11\nCONVERSION: 12\nPROMOTION_WIN: 13\nFREE_ROUNDS_WIN: 14\nJACKPOT_WIN: 15';
    COMMENT ON COLUMN "game_round"."state" IS 'OPEN: open\nCLOSED: closed\nROLLED_BACK: rolled_back\nINTERRUPTED: interrupted';
    COMMENT ON COLUMN game."stake_ranges" IS 'by currency: lowest and highest stake, minor units; null is no limit of the game''s own';

    CREATE TYPE play_command AS (
        place int,             -- of the command in its call
        part smallint,         -- its number, from 1, among the commands that stand or fall together
        parts smallint,        -- how many those are; they follow each other, and are of one account
        provider text,
        external_id text,      -- the provider's id of this command: with the provider its idempotency key
        digest bytea,          -- of the content
        account bigint,        -- the player's cash
        house bigint,          -- the other side; of a rollback it is the original's, whatever stands here
        player uuid,
        event uuid,            -- the id of the event that tells of it
        kind smallint,         -- 1 bet, 2 win, 3 rollback, 4 adjustment, 5 award
        code smallint,         -- of its transfer
        allowances smallint,   -- what the provider's contract lets it do: core/games/rules.py
        currency text,
        amount bigint,         -- stake, win or award, minor units; zero moves nothing; an adjustment has a sign
        session text,          -- bets: the digest of the game session's token
        game text,             -- bets, and wins that may come before them: the provider's code
        round text,            -- the provider's id; rollbacks and awards may have none
        bet text,              -- wins and rollbacks: the external_id of the bet; a win may name its round only
        closes bool,           -- bets and wins: the round is over
        new_round uuid         -- the id of the round, should this command open it; of an award what it was for
    );

    CREATE TYPE play_result AS (
        place int,
        outcome text,          -- posted, or the code of a refusal
        transfer_id bigint,
        balance bigint,        -- of the player's cash, now
        replayed bool,
        facts jsonb,           -- of a refusal; of a rollback what it came to
        processed_at timestamptz,  -- the first time
        house bigint,
        house_moved bigint,    -- what the house's account gained
        remembered bool        -- of a refusal: it is the answer for ever
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
        bet ledger_transfer;   -- what a rollback undoes: a bet, or a win
        first_of_round boolean := false;  -- a win that came before its bet
        credits boolean;       -- the player gains
        opened_game uuid;      -- of the round, should it be opened
        available bigint;
        refusal text;
        facts jsonb := '{}';
        owed bigint;           -- what the player owes: whatever comes in repays it first
        repaid bigint;
        short bigint := 0;     -- what he has spent of a win that is taken back: it is advanced, and owed
        advance_id bigint;
        deficit_account bigint;
        ends_at timestamptz;
    BEGIN
        result.place := c.place;
        result.house := c.house;
        result.house_moved := 0;
        result.replayed := false;
        result.remembered := false;
        result.processed_at := written;
        SELECT account.balance, account.owed INTO available, owed FROM ledger_account AS account WHERE account.id = c.account;
        result.balance := available;

        -- A repeat gets the first answer, whatever has become of sessions and balances since.
        SELECT * INTO known FROM ledger_key AS key WHERE key.source = c.provider AND key.external_id = c.external_id;
        IF FOUND THEN
            result.replayed := true;
            result.transfer_id := known.transfer_id;
            result.processed_at := known.created_at;
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
                    WHEN c.kind <> 3 OR known.transfer_id IS NOT NULL THEN 'done'
                    WHEN EXISTS (
                        SELECT FROM ledger_key AS key
                        WHERE key.source = c.provider AND key.external_id = c.bet AND key.outcome = 'tombstone'
                    ) THEN 'unknown_original'
                    ELSE 'nothing_to_do'
                END);
            END IF;
            RETURN result;
        END IF;

        IF c.kind = 1 THEN
            SELECT session.player_id, session.currency, session.expires_at, session.ended_at, session_game.provider_id,
                   game.id AS game_id, game.name AS game_name, game.enabled AND provider.enabled AS playable,
                   coalesce((game.stake_ranges -> c.currency ->> 0)::bigint, 0) AS lowest_stake,
                   coalesce((game.stake_ranges -> c.currency ->> 1)::bigint, 9223372036854775807) AS highest_stake,
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
            opened_game := seat.game_id;
            refusal := CASE
                WHEN seat.ended_at IS NOT NULL OR seat.expires_at <= moment THEN 'session_expired'
                WHEN seat.game_id IS NULL THEN 'unknown_game'
                WHEN NOT seat.playable THEN 'game_disabled'
                WHEN seat.registered_at IS NULL OR seat.terms_version IS DISTINCT FROM terms THEN 'not_registered'
                WHEN seat.status <> 'active' THEN 'player_frozen'
                WHEN ends_at IS NOT NULL THEN 'on_cool_off'
                WHEN played.id IS NOT NULL AND played.currency <> c.currency THEN 'currency_mismatch'
                -- A round that was opened and closed by wins which overtook their bet still takes it.
                WHEN played.id IS NOT NULL AND played.state = 'closed'
                     AND NOT (c.allowances & 1 > 0 AND played.stake = 0 AND played.win > 0) THEN 'round_closed'
                WHEN c.amount > 0 AND NOT c.amount BETWEEN seat.lowest_stake AND seat.highest_stake
                     THEN 'stake_out_of_range'
                WHEN c.amount > available THEN 'insufficient_funds'
            END;
            IF refusal IS NOT NULL THEN
                facts := CASE refusal
                    WHEN 'on_cool_off' THEN jsonb_build_object('ends_at', jsonb_build_object('at', ends_at))
                    WHEN 'currency_mismatch' THEN jsonb_build_object('expected', played.currency, 'given', c.currency)
                    WHEN 'stake_out_of_range' THEN jsonb_build_object(
                        'minimum', jsonb_build_object('minor', seat.lowest_stake, 'currency', c.currency),
                        'maximum', jsonb_build_object('minor', seat.highest_stake, 'currency', c.currency))
                    WHEN 'insufficient_funds' THEN jsonb_build_object(
                        'available', jsonb_build_object('minor', available, 'currency', c.currency),
                        'requested', jsonb_build_object('minor', c.amount, 'currency', c.currency))
                    ELSE '{}'
                END;
                INSERT INTO ledger_key (source, external_id, digest, outcome, refusal, created_at)
                VALUES (c.provider, c.external_id, c.digest, 'refused',
                        jsonb_build_object('code', refusal, 'facts', facts), written)
                ON CONFLICT DO NOTHING;
                result.remembered := FOUND;
                result.outcome := CASE WHEN FOUND THEN refusal ELSE 'idempotency_conflict' END;
                result.facts := facts;
                RETURN result;
            END IF;

        ELSIF c.kind = 2 THEN
            SELECT * INTO played FROM game_round AS round
            WHERE round.provider_id = c.provider AND round.external_id = c.round
              AND round.player_id = c.player;
            IF c.bet IS NOT NULL THEN
                SELECT * INTO bet_key FROM ledger_key AS key WHERE key.source = c.provider AND key.external_id = c.bet;
                first_of_round := NOT FOUND;
            ELSE
                first_of_round := played.id IS NULL;
            END IF;
            IF first_of_round THEN
                IF c.allowances & 1 = 0 THEN
                    result.outcome := 'bet_not_found';  -- not remembered: a win is owed once its bet is here
                    RETURN result;
                ELSIF played.id IS NULL THEN
                    SELECT game.id INTO opened_game FROM game WHERE game.provider_id = c.provider AND game.code = c.game;
                    IF NOT FOUND THEN
                        result.outcome := 'unknown_game';
                        RETURN result;
                    END IF;
                END IF;
            ELSIF played.id IS NULL OR played.state = 'rolled_back' OR c.bet IS NOT NULL AND (
                bet_key.outcome <> 'posted'
                OR bet_key.account_id IS DISTINCT FROM c.account OR bet_key.code IS DISTINCT FROM 3
                OR EXISTS (SELECT FROM ledger_reversal AS reversal WHERE reversal.transfer_id = bet_key.transfer_id)
            ) THEN
                result.outcome := 'bet_not_found';
                RETURN result;
            END IF;
            IF played.id IS NOT NULL AND played.currency <> c.currency THEN
                result.outcome := 'bet_not_found';
                RETURN result;
            END IF;

        ELSIF c.kind = 3 THEN
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
                facts := '{"came_to": "unknown_original"}';
            ELSIF bet_key.outcome <> 'posted'
                  OR EXISTS (SELECT FROM ledger_reversal AS reversal WHERE reversal.transfer_id = bet_key.transfer_id) THEN
                facts := '{"came_to": "nothing_to_do"}';
            ELSIF bet_key.transfer_id IS NULL THEN
                facts := '{"came_to": "nothing_to_do"}';
                IF bet_key.account_id = c.account AND bet_key.code = 3 THEN
                    -- A free spin: there is no money to give back, but nothing more is won on it.
                    SELECT * INTO played FROM game_round AS round
                    WHERE round.provider_id = c.provider AND round.external_id = c.round AND round.player_id = c.player
                      AND round.stake = 0 AND round.win = 0;
                END IF;
            ELSE
                IF bet_key.account_id IS DISTINCT FROM c.account
                   OR NOT (bet_key.code = 3 OR bet_key.code IN (4, 13, 14, 15) AND c.allowances & 2 > 0) THEN
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
                IF played.win > 0 AND bet.code = 3 AND c.allowances & 4 = 0 THEN
                    result.outcome := 'bet_settled';
                    RETURN result;
                END IF;
                c.amount := bet.amount;
                c.house := CASE bet.code WHEN 3 THEN bet.credit_account_id ELSE bet.debit_account_id END;
                result.house := c.house;
                short := CASE bet.code WHEN 3 THEN 0 ELSE greatest(bet.amount - available, 0) END;
                facts := '{"came_to": "done"}';
            END IF;

        ELSIF c.kind = 4 THEN
            SELECT * INTO played FROM game_round AS round
            WHERE round.provider_id = c.provider AND round.external_id = c.round AND round.player_id = c.player;
            IF NOT FOUND OR played.currency <> c.currency THEN
                result.outcome := 'bet_not_found';
                RETURN result;
            ELSIF -c.amount > available THEN
                result.outcome := 'insufficient_funds';  -- not remembered: it is owed to the provider
                result.facts := jsonb_build_object(
                    'available', jsonb_build_object('minor', available, 'currency', c.currency),
                    'requested', jsonb_build_object('minor', -c.amount, 'currency', c.currency));
                RETURN result;
            END IF;
        END IF;

        credits := CASE c.kind WHEN 1 THEN false WHEN 3 THEN bet.code = 3 WHEN 4 THEN c.amount > 0 ELSE true END;
        c.amount := abs(c.amount);
        IF credits AND c.amount > 9223372036854775807 - greatest(available, played.win) THEN
            result.outcome := 'invalid_amount';
            result.facts := jsonb_build_object('given', c.amount::text, 'reason', 'too_large');
            RETURN result;
        END IF;

        -- Every rule is met. The key goes first: should another account's command have taken it, nothing has moved yet.
        IF short > 0 THEN
            advance_id := nextval('ledger_transfer_id_seq');
        END IF;
        IF c.amount > 0 AND (c.kind <> 3 OR bet.id IS NOT NULL) THEN
            result.transfer_id := nextval('ledger_transfer_id_seq');
        END IF;
        INSERT INTO ledger_key (source, external_id, digest, outcome, transfer_id, account_id, code, created_at)
        VALUES (c.provider, c.external_id, c.digest, 'posted', result.transfer_id, c.account, c.code, written)
        ON CONFLICT DO NOTHING;
        IF NOT FOUND THEN
            result.transfer_id := NULL;
            result.outcome := 'idempotency_conflict';
            result.facts := jsonb_build_object('source', c.provider, 'external_id', left(c.external_id, 64));
            RETURN result;
        END IF;
        result.outcome := 'posted';
        result.facts := facts;

        IF c.kind < 3 AND played.id IS NULL THEN
            INSERT INTO game_round (id, provider_id, external_id, player_id, game_id, currency, state, stake, win, opened_at)
            VALUES (c.new_round, c.provider, c.round, c.player, opened_game,
                    c.currency, 'open', 0, 0, moment)
            RETURNING * INTO played;
        END IF;
        IF played.id IS NOT NULL THEN
            -- What is corrected to the player's disadvantage comes off what the round has won, then adds to its stake.
            UPDATE game_round AS round SET
                stake = round.stake + CASE
                    WHEN c.kind = 1 THEN c.amount
                    WHEN c.kind = 3 AND credits THEN -c.amount
                    WHEN c.kind = 4 AND NOT credits THEN greatest(c.amount - round.win, 0)
                    ELSE 0
                END,
                win = round.win + CASE
                    WHEN c.kind = 2 OR c.kind = 4 AND credits THEN c.amount
                    WHEN c.kind > 2 AND NOT credits THEN -least(c.amount, round.win)
                    ELSE 0
                END,
                state = CASE
                    WHEN c.kind = 3 AND credits IS NOT FALSE AND round.stake = c.amount THEN 'rolled_back'
                    WHEN c.kind > 2 THEN round.state
                    WHEN c.closes AND (c.kind = 1 OR round.state IN ('open', 'interrupted')) THEN 'closed'
                    WHEN c.kind = 1 AND round.state <> 'closed' THEN 'open'
                    ELSE round.state
                END,
                closed_at = CASE WHEN c.closes AND c.kind < 3 AND round.closed_at IS NULL THEN moment ELSE round.closed_at END
            WHERE round.id = played.id;
        END IF;
        IF result.transfer_id IS NULL THEN
            RETURN result;
        END IF;

        result.house_moved := CASE WHEN credits THEN -c.amount ELSE c.amount END;
        result.balance := available + short - result.house_moved;
        repaid := CASE WHEN credits THEN least(c.amount, owed) ELSE 0 END;
        IF short > 0 OR repaid > 0 THEN
            -- The deficit's shards are written under the lock of the player's cash, so nobody waits for another here.
            SELECT deficit.id INTO STRICT deficit_account FROM ledger_account AS deficit
            WHERE deficit.kind = 4 AND deficit.owner = c.player::text AND deficit.currency = c.currency;
            INSERT INTO ledger_shard (account_id, shard, balance)
            VALUES (deficit_account, pg_backend_pid() % 64, repaid - short)
            ON CONFLICT (account_id, shard) DO UPDATE SET balance = ledger_shard.balance + excluded.balance;
        END IF;
        IF short > 0 THEN
            INSERT INTO ledger_transfer (id, debit_account_id, credit_account_id, amount, code, reference, link_id,
                                         credit_balance, created_at)
            VALUES (advance_id, deficit_account, c.account, short, 10, bet.reference, advance_id, available + short, written);
        END IF;
        INSERT INTO ledger_transfer (id, debit_account_id, credit_account_id, amount, code, reference, link_id,
                                     debit_balance, credit_balance, created_at)
        VALUES (result.transfer_id,
                CASE WHEN credits THEN c.house ELSE c.account END, CASE WHEN credits THEN c.account ELSE c.house END,
                c.amount, c.code, coalesce(played.id, bet.reference, c.new_round),
                coalesce(advance_id, CASE WHEN repaid > 0 THEN result.transfer_id END),
                CASE WHEN NOT credits THEN result.balance END, CASE WHEN credits THEN result.balance END, written);
        IF c.kind = 3 THEN
            INSERT INTO ledger_reversal (transfer_id, reversal_id) VALUES (bet.id, result.transfer_id);
        END IF;
        IF repaid > 0 THEN
            result.balance := result.balance - repaid;
            INSERT INTO ledger_transfer (id, debit_account_id, credit_account_id, amount, code, reference, link_id,
                                         debit_balance, created_at)
            VALUES (nextval('ledger_transfer_id_seq'), c.account, deficit_account, repaid, 11,
                    coalesce(played.id, c.new_round), result.transfer_id, result.balance, written);
        END IF;
        UPDATE ledger_account AS account SET balance = result.balance, owed = account.owed + short - repaid
        WHERE account.id = c.account;
        IF played.id IS NOT NULL THEN
            INSERT INTO outbox_event (event_id, name, version, player_id, payload, occurred_at)
            SELECT c.event,
                   CASE WHEN c.kind = 3 AND NOT credits THEN 'WinRolledBack'
                        ELSE (ARRAY['BetPlaced', 'WinPaid', 'BetRolledBack', 'RoundAdjusted'])[c.kind] END,
                   1, c.player,
                   play_payload(c.provider, game.id, game.name, played.id, c.currency, result.transfer_id, result.balance,
                                CASE WHEN c.kind = 4 THEN 'amount' WHEN c.kind = 1 OR c.kind = 3 AND credits THEN 'stake'
                                     ELSE 'win' END,
                                CASE WHEN c.kind = 4 AND NOT credits THEN -c.amount ELSE c.amount END),
                   moment
            FROM game WHERE game.id = played.game_id;
        ELSE
            INSERT INTO outbox_event (event_id, name, version, player_id, payload, occurred_at)
            VALUES (c.event, CASE c.kind WHEN 3 THEN 'AwardTakenBack' ELSE 'AwardPaid' END, 1, c.player,
                    json_build_object(
                        'provider', c.provider,
                        'award', (ARRAY['promotion', 'free_rounds', 'jackpot'])[coalesce(bet.code, c.code) - 12],
                        'reference', coalesce(bet.reference, c.new_round), 'currency', c.currency,
                        'transfer_id', result.transfer_id, 'balance_minor', result.balance, 'amount_minor', c.amount),
                    moment);
        END IF;
        RETURN result;
    END $$;

    -- Commands that stand or fall together. What was refused is remembered where it would be, were it alone.
    CREATE FUNCTION play_together(commands play_command[], moment timestamptz, written timestamptz, terms text)
    RETURNS play_result[] LANGUAGE plpgsql AS $$
    DECLARE
        results play_result[] := '{}';
        result play_result;
        c play_command;
        other play_command;
    BEGIN
        BEGIN
            FOREACH c IN ARRAY commands LOOP
                result := play_one(c, moment, written, terms);
                IF result.outcome <> 'posted' THEN
                    RAISE SQLSTATE 'CR001';
                END IF;
                results := results || result;
            END LOOP;
            RETURN results;
        EXCEPTION WHEN SQLSTATE 'CR001' THEN
            results := '{}';  -- of what they did, nothing has happened
        END;
        IF result.remembered THEN
            INSERT INTO ledger_key (source, external_id, digest, outcome, refusal, created_at)
            VALUES (c.provider, c.external_id, c.digest, 'refused',
                    jsonb_build_object('code', result.outcome, 'facts', result.facts), written)
            ON CONFLICT DO NOTHING;
        END IF;
        SELECT account.balance INTO result.balance FROM ledger_account AS account WHERE account.id = c.account;
        result.transfer_id := NULL;
        result.house_moved := 0;
        FOREACH other IN ARRAY commands LOOP
            result.place := other.place;
            results := results || result;
        END LOOP;
        RETURN results;
    END $$;

    -- What an event of a round says: the same names as core/games/events.py. Text, put together: json_build_object takes
    -- twice as long, and its spaces are kept.
    CREATE FUNCTION play_payload(
        provider text, game_id uuid, game text, round_id uuid, currency text, transfer_id bigint, balance bigint,
        amount_of text, amount bigint
    ) RETURNS json LANGUAGE sql STABLE AS $$
        SELECT concat(
            '{"provider":', to_json(provider), ',"game_id":"', game_id, '","game":', to_json(game),
            ',"round_id":"', round_id, '","currency":', to_json(currency), ',"transfer_id":', transfer_id,
            ',"balance_minor":', balance, ',"', amount_of, '_minor":', amount, '}'
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
        at int := 1;
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
                                AND (game.stake_ranges IS NULL OR command.amount = 0 OR command.amount BETWEEN
                                     coalesce((game.stake_ranges -> command.currency ->> 0)::bigint, 0)
                                     AND coalesce((game.stake_ranges -> command.currency ->> 1)::bigint, 9223372036854775807))
                                AND player.status = 'active' AND player.registered_at IS NOT NULL
                                AND player.terms_version = terms
                                AND NOT EXISTS (
                                    SELECT FROM cool_off
                                    WHERE cool_off.player_id = command.player AND cool_off.ends_at > moment
                                )
                                AND (round.id IS NULL OR (round.state = 'open' AND round.currency = command.currency))
                            WHEN 2 THEN
                                (command.bet IS NULL
                                 OR bet.outcome = 'posted' AND bet.account_id = command.account AND bet.code = 3)
                                AND account.owed = 0 AND round.currency = command.currency
                                AND round.state IN ('open', 'closed')
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
                    SELECT found.id, found.name, found.enabled, found.stake_ranges FROM game AS found
                    WHERE command.kind = 1 AND found.provider_id = command.provider AND found.code = command.game
                    UNION ALL
                    SELECT found.id, found.name, found.enabled, NULL FROM game AS found
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
                SELECT provider, external_id, digest, 'posted', transfer_id, account, code, written FROM plain
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
                       amount, code, round_id,
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
                                    CASE kind WHEN 1 THEN 'stake' ELSE 'win' END, amount),
                       moment
                FROM plain WHERE amount > 0 ORDER BY place
            )
            SELECT array_agg((place, 'posted', transfer_id, balance_after, false, NULL, written, house,
                              CASE kind WHEN 1 THEN amount ELSE -amount END, false)::play_result),
                   array_agg(place)
            INTO results, done
            FROM plain;
        END IF;

        WHILE at <= cardinality(commands) LOOP
            c := commands[at];
            IF NOT c.place = ANY(coalesce(done, '{}')) THEN
                results := results || CASE c.parts
                    WHEN 1 THEN ARRAY[play_one(c, moment, written, terms)]
                    ELSE play_together(commands[at:at + c.parts - 1], moment, written, terms)
                END;
            END IF;
            at := at + c.parts;
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
    """Going back to the earlier `play` asks the migration that made it."""
    remove = """
    DROP FUNCTION play(play_command[], timestamptz, text);
    DROP FUNCTION play_together(play_command[], timestamptz, timestamptz, text);
    DROP FUNCTION play_one(play_command, timestamptz, timestamptz, text);
    DROP FUNCTION play_payload(text, uuid, text, uuid, text, bigint, bigint, text, bigint);
    DROP TYPE play_result;
    DROP TYPE play_command;
    ALTER TABLE game DROP stake_ranges;
    COMMENT ON COLUMN "ledger_transfer"."code" IS 'DEPOSIT: 1\nPAYOUT: 2\nBET: 3\nWIN: 4\nROLLBACK: 5\nHOLD_PLACED: 6\nHOLD_RELEASED: 7\nADJUSTMENT: 8\nGATEWAY_FEE: 9\nADVANCED: 10\nREPAID: 11\nCONVERSION: 12';
    COMMENT ON COLUMN "game_round"."state" IS 'OPEN: open\nCLOSED: closed\nROLLED_BACK: rolled_back';
    CREATE TYPE play_result AS (
        place int,
        outcome text,
        transfer_id bigint,
        balance bigint,
        replayed bool,
        facts jsonb,
        house bigint,
        house_moved bigint
    );
    """
    earlier = run_path(str(Path(__file__).with_name("6_20261124234500_play.py")))
    made: str = await earlier["upgrade"](db)
    return remove + made[made.index("CREATE TYPE play_command") :]


MODELS_STATE = (
    "eJztPWt32kiyf6UPX5I5h/FNnOc6e/YcjEnCxAZfjDMzO55DGtGArkU3KwkTdnf++63qlo"
    "QkJCyJhxuiLzZIXS1R1d31rvpPZSIGzHJOmrwvvl8xx6EjVjkj/6lwOsEPiferpEKn0+Vd"
    "vODSviUBTBzZm4SG9h3XpoYLN4fUchhcGjDHsM2pawqOIDXiDSdDW0yImLmOOWAn5Jab/5"
    "ox0l+Q546Y2QaAsu8uszm1eubgpyoZUz6w2ICYnAh7wGwyN90xfAmGA/iM/XSCrzEQBryH"
    "yUd7e+JMTtZzxYi5Y2bDc//4o6LG4e3QxJU//6wi5gbsO3Pi4xyXuvKDnBo/+ADT+97QZN"
    "YgQjC4Cbfk9Z67mMpr5+aoyd2Pciyiot8zhDWb8OX46cIdCx4AmNzFqyPGmQ1Pxye49gxJ"
    "x2eW5ZHap6b6ncsh6neEYAZsSGcWLgCEVi+wvFbp9Vrtbu+m0e31KiuLw4cIUc+7ZAiOCw"
    "te1ZEIkAv357+dnr569e70xau379+8fvfuzfsX72GsfN/VW+/+Ui+zxJaaSuKs+anZ6uIL"
    "CVi9am3jhb8kDHWpgpLkWmJ/SbYoBepjaifjfwkRowH8uDgNfIyvI4J/YUmF5a4rTobKfC"
    "yIw7hLTBfoyiw2sunk7O99AVcG/6gSw15MXdGb0kWVnJys7LgUmk3o957F+Mgdw9e3r9eQ"
    "42utU/9c6zx/+/qnKE1a3p1TeQups6RGeIvlIEkMTGu6wMmCdIGj6JlDxJwDNYgYErwcOo"
    "PzkuLl6fsMtIBRqcSQ96LUCM6vrHQIALSmgIdmB9EuOFMcgFCbrTCLM0KJMaZulVCgE38Q"
    "pqEPdWDnWoIm7JNfbtqtZPqEQGIUGpiGS/5LLNNZ4SNPR6nMrGQNchEZOPPEcf5lhXH6/K"
    "r2Wxzd9cv2uUSOcNyRLWeRE5zHUB9w+NWN0eCziUR+E96Qcm+9RPiHD7y/TVKxmcHMB+av"
    "iMxbpdOoN5pfGxdnxJ/hjn+utS4u8ZK3W+74x1pTXhhS0/KekXeDvM2yP96mb4+38d0BT2"
    "fOKoluJtSyUkWrAOhx6WpbpHmxW+nq1em7t4E8hV/WSVA3V7XLS19kWqLSoo7bY7Yt7FV8"
    "doH1JuMyClVorXvS6AGcMt3Gb931p8xk4d25bLc++cPjR08U7/6W61F3FfEXgDbXnLBk5M"
    "dA44e9B3vifzjAIx9+Ih20ubXw1sk64jSvGjfd2tV1hEIXtW4D75xGqONffR4/a4JJyK/N"
    "7meCX8k/261GnF0E47r/rOA70RkI2VzMe3QQUrD8qz7WInQfgA6an+RLqMOhdoWDNtJnQw"
    "GyFwjA/IxYjDoggLkCJK+5sO+ZXQVRjPSpcQ+rASS2YUb2crzLw2O7BZZIFHILy+SADmiN"
    "iOzjZIXKaCIa3ofMFHgBl/6c2oPeyh1xKtLGrt6anE7iVygHLWjgYRPf0zMdtmduX3xvPD"
    "DuVhIsi+Hb1XWGRSEH9lgw8nG7IidyNBwG1AX50iHqgGCcTGd9UE7GcDYsmHtCuqAu28yi"
    "CwKPZS4oc6hA22KOuht+hCdxBx4GM6vZ/AkcYroJ9sV9PjnBzhgzJ5bGQi2NhXKJJNqmbm"
    "+bFym2qRBMjA6zmTk4QUh9OPI2zlop975Sh2f4WJS/NCriyv8ryEw3MPnjdbYvZV/TOzam"
    "PjDbwVdawe96JTgEtj81ePdHxzY04Skc+8zOeQBEgMoT4IezYlbQ4wiykBQO1GJ4BqLAoE"
    "rmY9MYS2GDEu/nbYr5nZg7hWHMbLuQyhEDPRzVtFQ69qt01AxDzJIVDv/WWmUD9NoRnLI0"
    "NPZRdaPNGXrg5H6cCM4WvkfoHtaSdALBZ7l+ubE4ITXSh7kHoAh4TyH3jE1RqndIn1po7C"
    "d435ZXUCOwhHG/qmvs57F3/I6jrmIOiEFtNGzLA8ifF57NZ5M+QFF46HwsNRE5wn+K6QQP"
    "fu6w4LpzMl38hI6x+udG/QtBJQcVniFIDfAgeKgjQD8azhzQhObCfx48XhpyKJmYjoOmHO"
    "/Vq8Q/Hi0hpI2H8gVGaIzIbJoelYGokvsE8Ygf/N+1EplRqlJaqlI+AaP4B+Q/7kDzQXWW"
    "TivXl7XfG51evXbz+Yy8vOPe98+Ny4szchp8P2+3bm9AHg0uXDQ+NuvN7hl5fcc/t29vGr"
    "1PNTjYYY4X/oV67brZrV3CJZj3E/CNX2u/o4/5jn9sNOADTtZpX7W7zXYLvsJEv9TqX67b"
    "MOnLN3e88RvIA61POPJtRmPq9iToYL9m1fgCAJ1VvgqNCnbw1RYPphfjgafeCN5xTvHUNY"
    "B3VckzOPIc9qyIr3T7imJwduagSxhGZ9IU1MazxGukR2usxGp4jDSB4QhhMcqTcRyCiqG4"
    "D2AHiON1XKTdvoyIyefNuIv09uq80Xn+UmIdBpluhNWEkK0ki3zcPQRUiK/sxxVSmZgczh"
    "N4iut8kPAogM14TEJ0fN0Sg5qc2WSSOSpjj7JBmCkkbo011PIhtI3TqIBIH2IKBnXGZyD6"
    "8pmSwn25HUaNQc6GWU3DdH3yVUHCn7qeUO/iAJDqYRaU63Wmo2EzxHoBM0EU8gitBEfmj8"
    "5hNAg5rgVeWt3nHtjHLx1mUTfZ9OyZAj4LtXgOjPp/+evdv7pcBTH09HDnlzgK42inVifb"
    "GJsPrJJkdfJuVbNYnUJjMyTPGJbAIJeJ4O4YGLVwWMiGgkqvtAJRMjQtJs0zXMDZz0do4l"
    "E+ZlSr+9RhSYkyW559A2f10LQdtzegCYoFsoNkVhABWscJiqzxXRheKn70PiJ8YwM+nuiP"
    "payM6embt3mUtSWEzqqaj0hcmFUyZt/pgBnmhFp6aMneJi8i3sRAj1C+ORB5RncvSF1a6g"
    "fnnjKawJZiI7JwJ2X+H2TjTugyAI0RNRPKfYUEdA/GZXA8oQ5A2vgPt+oDs01QXaRE4ukr"
    "c7qQLk1DTBLY0/an34A/eY9P9Oev0z6jcNvRQUuXwNPYbfaWdLY03FSJY464fiYZXc5AkF"
    "8VQlYPP+9WplMvNPbRU+9XjNNcHkggfFgDQlXIBuMyQZNGBOsP6pISskFsVuY2LpTnciKA"
    "2VclNPpyvQh3hy6Sg0/3/vTyzFwfrUO+BVrINxW2Y4Mcai/IPVvotmvXnaj6KWC71Ry2rI"
    "KVrEmXRa4LaxLcj45N4k7Lu5kYVHT4ozzqKhwq5LtfMT2dj2TKOuZMIQvAtHWMvLFMfo+p"
    "VIHtxx3bYjYaK7byXQGC6B3E9azwpb08cQNehM/LzYhCQBpzIUB6HzC7xKVuO3Id27ETs+"
    "MvlDEnJWE1OSfeMwCdXCwNQZocmvK4xAC50dglIGDJPYIXiePZ3zfjQY1686p2+fzV++rL"
    "9zGPt2+9ev0ibqI66mI2/5oJF08XzLbyVsvTGwXVSxUwCUYAS4NgaRBMljikMy9B1vCdfI"
    "9KGWN/YEb5wmGgimJttTOlR6p6azJymDpjTMzGz0pD9aMV4I9pgW6JIcMGnbozG+DgSLSZ"
    "Sueuoo46pbaLF2ErWwmGwb0/vUzCPFAzIZ34Ef45rA8BjM6amJaECIX3eJsrH+rDUNqGa2"
    "mOef8oy4f5MFSJ+WKYP7hKX1OLGvnrfF1f1upYwUtB3/F67bp728Er/va9453GZaN2o2qB"
    "qYWFuQTXTTmMfZ+ati61v2wGGjNLtNelp+lGgMo03TK08wcN7YyWY8Vd7RSgehTyYEoNVe"
    "Zjhu40KrUJiw1dNH+CbjESzJFVqFTUPczNHpiNdadN12FWxqpUB7I0UpXiSDiURo7Apz4B"
    "nkQ0QS24V5QKCcAlKTZzSa1sjVWKfBQ2M0f8C1usCI7Jsdyh1PcDI0RaOHcVbf3zwKgSOw"
    "4AA6qqFt7qwBnVada7ldRlX2I4A4YTtnoKmp/GxNkcsMlUuOhb7DBD2In2ztVB1QzGTy9c"
    "I2P8T58Z8FAv2oZalszcgimq0r+D/B7LHthsypR4QLkzZ7ZvpBzDx5TQni1NvIHFUqe6+j"
    "uM2lHerKIhOxGt9PTNmwxqKYxK1UvlvR+z+UTBpOvtu+cG5og5ibZiDmsjGcVLmHjS9cJV"
    "1cH1QLIf9AQohXPR/SC/OHjQwJKXVVWIjM3wB8iTBb8MLdNwN1ZYzr3iUYGuAmQ4b7Zqnd"
    "+Ta16fJxSbOv+926jFk4FnLsZ2F7W5hcB13iGV6/ZNV1rcAB3Kuvbx1jOuYe0cuNJtX53f"
    "dEF7gxNSTICFCV6s+cQOauuroJTcWkcMUOdEe5WIZDtuEILjkSqclq1lOKgWKvqeqCRFqh"
    "H8XFlYZQIy5uAsWmcvpCnoSiasCLNKoPVFOn2YgyNOn7lY8otLD72wLNQhchFnG1WI5Bmr"
    "wsmiSE8vOhkC2ajo5J5wj+tDJvcOQe9xlOoR+gn61ZgsHQzpC/+4HAyaRFZdyVyBBFPDlZ"
    "9E8Kh5IUg3yNQxUybryILwLr1nWGAertmh5PyzSPK9JwjKRMjJCblhXnoD1l9M7I+57fnL"
    "xP89uGAzpPtHQsDzy9p77mdVgFeNxZzANtValE4zJKwNak+1JOgb1u7lZlsmZz31+kQ8LE"
    "vLZkxDyBDY/vZF9UXmuHbZSyx3oscSSGcpWQa0mqMxotqUpVlMvbUVmYdaRE4LAx6hmHYg"
    "YpnuEe8d9IegmpIgmgX3skhndnhwhroXmIO9NPbMqYOWHsFZVepR/YXKsj4jAgv3weAJ4D"
    "ypwEXheTYQuJ7UIqeXsKVHkLq/+HITJAZYEuTwsoRvWPLpJa9nObkclvXUqhFfSFNJunKm"
    "Z0pUU1XebMy5lQ3G/RPJHDhVkLcHjMhgNzhq4Ehitm/uVjV32CBJx9zdw7BbQY1YsKbtaN"
    "UfQ0ymFDjbmYzKk0F3eKQuk5DxsaBAOKZsJuAXw5AD1a6qouNriAVyNz1l7VDtxawOWzu9"
    "XqN2/nOVWokk3IIDfVvO3DWJQEO3AMcLQ2mtFi+p0WcjkztEvrnm2sGTaGr7pwjjA0e52P"
    "UmB5yMvZRIubVCSBhMZ5JoKISUVqOl1cjrjLpHq5EuIiDIA4lxjOpGJiEwGJlBClTpzbKm"
    "4kozgGdBmyjpADBtWYDRjBSirxL2HR5BZB2yBaikE8aTuuTu6EEo/f1qA0Ft4HKDgZ/nLV"
    "FAVJgTzBZ4LmDdcCYb7FaJI5TPgwtZgkYNnoCMaKqyHIwaXhxUWfksWwwlIv2gq54FOydP"
    "QEUAdEzsbhuxEmXps9KoAYyr62n0SUwtuJeFr7nhwZlaNJqTyUzOImuCIMNQ8SxT4Ziu+c"
    "CIqu6wrBUyYH04/T0mYthsEG6tEmi63hrFopgy0y+5UeO+Hu63a3ww2Zx883CFVZEX34AP"
    "SgsLlkaRjjhkdF7BZL+pjOChh2MBlSqZWsvr3nvgjbL4SRLXWwYRHTTrk/QvnBSYBK3z8a"
    "259qc2XWFqJIKX5CgeDX20dYOiYgztA6Mi/2a20O/keizouZml/+tGsc/7IslF47p9g31c"
    "sfdr7ff2bVe2fT1vdGW311+bLdnitdO+vDyv1b+ckTfY3vXyoueXYnnrfV+WXXl3x2sXv9"
    "zedK8aLZjlfdD8tSf7vv4Nb3+ttSQ0dovtNK5rzQvVJrbebn1tdG5UR9jTUIPYnnwT7Bn7"
    "sdNo9Drt29bFjXdx2TnWu/Am14raUqT20Zdyqah6E650bA2FSgZF0wpGDGCZXZY1f2E7tV"
    "6epKzu06X1qDQFQPhUWZJkiyzZtheeaIG07QvJGp+mWOUxfw2IJZDGJNNcqlAycyEjyQqo"
    "xlSo+M7HdV1ndd4hnjRdiFCrsCWldkcp9gD8rkjJqRDcgRWcAt4/ptMpvBBWqx0qPoTSAB"
    "cu8Ufg97ltuiAObCwNHERA6o+dHlZJoPsH1cVHGqio7Zp+YNHxrwVNrOBfQ6FplQRLeOR+"
    "NYM1/CEOkMHZa884Cq3fDJRZTT9gbvGzmvLbGcGEGuyiJ48V1SpPBR/7isaYhiPiYi7ebU"
    "9f2pq1FmXX+FFdOGMKnblRyMM5c3+YXI9IiWPmurC3c6uPUTitjXHLjkSo5AtVvMMEcdhm"
    "sjIBMlfZM2BugsTslfbMWmzlSYRkP3A6N9VigAdJtjF9wKBYEI/8X6MzqX6Y/N0Do8uDKV"
    "RofgJh0uuARKE2KgVyQExtJyU/hiY3nXEhASMGejDq/g8jYGiir9UMgzlOV9yzRHUtfLu6"
    "TlujciDoMP7IDGqaMxa2DP0BSD8e6ArWLalNp88cUrtuVsnIfIDTEuNUu8xiI5tO4I6KQy"
    "Mw1IVdQJN0tK3OXSpoB6qgpaUXpGejpeYWaJSLlp0IOy4e+uPZHH8Y9qRpk4uSzLsjs80e"
    "gHsX2c1RyFLW1JnKqu5nolUkPV4oAqR/vNA2CPtIONCK+B7H8Cp6c3deuA4mOky0Ptp4Ib"
    "KsIi0X6rWbeu2i8VQdFxoTalp1wYemPUl1Za0Oqq7TkBgOR5xExz+uJ3HM+LOlHqO83pjh"
    "gFqLzFuwTOMeQxjwIoaYnRBMksBPz1DxuUcXqa/VyGRA7EcPxCMOAyFM1jx3XFiZSZ6ufT"
    "55yzpW+lm2/UPscRm/8vfhjMt8TCKfhH9e/6Oi3alWXaNLyfWbR5UKAHQuM19Qlzp9k0WZ"
    "glFrml+sqFM2g1/qFFOo4rClrK21FFaqVD8EmWfFCkHOtloGslSmSmWqVKZKZeqplCkP8w"
    "ka1JIm6WrTcgFkKvPCbAeLntzDjuVYSpQGvh0/tPuE3HLXtMg3m41MkJhsL6kZ1RHQSgS3"
    "FmSZBCOlKnRmy1AYv+9cYuGXPT66VJY0OLWqa5Ql16N8/nKzUUB9i+Fo6QmMN1iQ31bwn6"
    "6yRqGOUG99efo+g94Ko9KbneG9v+JSrp0X02GYQnjWTKrdtavVonw0A/6aB8dhGI1xXDHG"
    "wmGSZS4bk50RBrzUnlUJy5qLFaFAlt6k6Z1J36x4umc25ksntGtJR38YRuejxG+TOcfGu1"
    "mLdUaQneVMST9RVs4TEOXdWULMYbb+lkvo/SG9AmKp+eC/S2bE1+rd5tfGGVHQWGCg/c9G"
    "6wxLJf2b8Ttev2zLugaqMUQRymy/taUsHWBT9GQk1adYV+c5Bnh0ATbbR7ZME+lN6cISNF"
    "df6hVAnc9/7/xRWs//yFeXXV7lcsGkA4NOphS0/SI7YPusGDiq78YrZN1Lgi/NfDqb+UBT"
    "nziYiejkrG2/AqjxNtTm0FNIw9DdaTFfWOIE5Q7TeYdFDGL5fZ8x4JLWOtN6z4EEe+sn7H"
    "H0IkLKTsIJIgFHhTZW8gzl7tJ5d5Ux+el77rjaRK9q5UC8/iKnN3oVcgNvz+Hs6+Ie6RDC"
    "VvG8O7e0nqh91Cu9urwirml4DdK6vbxc55uONJgIkgyTksU98I9fOuk9xZITGw/sJEvDfj"
    "r/T8vjzoOzxIDnY8Scb3vaEF/HtrdjODKwg9FCmnM3RFTHm6vuWYaPZU3liqoJGUCEO4W3"
    "fDATyzB60G3OugL+PI7dLkx3Ecx2JEsxZwxSZIUlRCLFV2B6PFJk3cuhGcKScGykdq7Jgz"
    "wKkOvGjLtY4gyuwINl3+OkCKOCsyQEC/0RjRbzkp7/LJPa9Qll0Tmp/an1uB07eMqo7dSD"
    "WHdduYza1kJHLqO2Dz5qOyQ1JjU0i8iU6dJSTJTNFMItMfLMWRVpTsg32QjZcdn0m982k7"
    "M5dlPFU5XgjWVpaN8BiN0ipOg0F/a9kypd7e25GwRv63VyPakstpu4bZWavIrdLvueWuTT"
    "h9BZtqowbtgLXJXZ3FPr2H3jt26E069Uugu4/WW79ckfHi9/F292VNxLVfqnDkn4Ck7SfC"
    "pkBGx/xT5f7EqFeZqkCGpaMzvJWre+9W8Y7mhwv43mW5YwsO7RDLO68h5bcdjy2NLt2FpR"
    "cPJI4o8rQ74Fd+eqkA5y2tYVoY2Um7oQVns4rCRoNv6ttWqNAYN6whuVQafp24zeKw1hme"
    "JCXCHu4dUEGTDZLNmp4pc+c50T0nSJQfkzF74SJjsTMWpbiyTFZbuTl7VOtWbm6aqLXrrh"
    "Kus5FOUwln1RpEZLBPAIA6kOnbFHoiT4oFAZniVYSWDtCLyR5LY9MePSnJhufUz5KNGIGr"
    "69VtywcGDPWI7MIHJIGEId0DH8lrkDNFVRhxHsa+oQ6kqbpNdD17slbGKziXigFnn+TTX3"
    "/iZ/1k/Eb5uIDa2EBcvnZ5CAkgSSfT66FFdKcaUUVyQC7uHlV5GZLWnah9Xahh10jPdUmm"
    "ym7F2nq02ZbYpBbyxmSQ2M1hvW4rA6dzF6Cvua4gL5jukljM49iCcmB34HTwGeBquAqJWQ"
    "cUU/TX/oIy6BUTD0aMt1L8r6r0etlES0zuGQyaIfRVTPGGxJau1IrYn++ZGa9g1jUbUnfq"
    "+6TvMcwqie4w97VO3EAvCqXeiEcTQvj2EBgfoXxNaApAOa3ghexTmT1uoxdcay/uFYVk1k"
    "oC8qE3ZV3sZHB/3dYZjN4J6RVIBxv48u1c5S7SzVTiXIMfuBLQ+JrKJhDOwIpcPtB6aHcN"
    "bD06sgvgPYEulZmtxZJjCU3Os7BlaiOgOqueCJKW9ruGMAom1cUkVFC393ycCmcxBE+GzS"
    "V4EcejHNsobED6CZxBr+MWoV7fgXBi1j13SjsyYa6Ce11Fa0z09e6ed0zXPkj3hM6UwnaX"
    "Liqy0ezEEgzcss3o0SX8vi+dtOwshbWXa7BWV3ZPCXoXne2gMhAE0OMjnIK37qL3ctCrrn"
    "LeZeFszPh18DsDESdj5XSgjmCPH86jQDml+dpmIZb8W8Ke60N2W2wZIciBfMMCfUShFuop"
    "Bx4UaBnnhTHJVoc9GoN69ql8/fVBWmQYoxVRC2T4LXL1bKtY5Bn+FYamhm5yrruAKocXnH"
    "gqv6zcssyxpGpXcieLmysGXsQ2Ih4vQ4gxCIvoqyyVVjWZALLDGasQ/EEnNmq8LgufTl05"
    "ev371+/+rt60BNDq6s045XNWHGEQFJFnshLEZ5WnBoABXDdh/AdoVuXxbc75Fx3m5fRhSh"
    "82Y83/P26rwBPDJ2oqwi23HpPevZGOWYEEnzy027lRpuHYGLH9im4ZL/Est0NIr/6C+IHx"
    "xxJpe54xLKB2Rsjsb4Wf6mKgmFiXyQj0FPFBdeiGVIdlQiZbZNsoaaiOQINVeSe+N5vDHx"
    "HieIJ/fGVK6s/CEGVgo9KULPujocHgpX0Z6/EkdoqgNDeuYUtOiCiyShdRo33U6z3s1WqN"
    "JhjrN5vUU0ktyomY4I61EhXcz4YNPqgTjHMSFo1wY5f02l2OVCS269ea7nhEZmSUmgM26M"
    "2UAyrDMyH4sq/DGNsbzgf/bZYpXI1GgZgnFCuiHziZdEgKxPloIFSCaTA1Sds8SUhD0+um"
    "zOqbl9UVKul7+MXhzu6BpYbd+jW4bbbDvcpgzD3nUYdun9LrKED8IrGjHtfJ+aMF2RAOwI"
    "ZElmvcmM9S2KJXiX4Q0HQWGpiuSTMEIgZSnX9SYk3zG9ofnID/g4TJQ+ajoKLajcZqNdqv"
    "uB1S5B1w9b9B5R9MN2xCyavuPOBqbAjH46gqU2kpVU59jmWyVgoNYshkNmfyDfZF6GLKsq"
    "ZjYasZP0980n3EArf9p4FI30w2056dNV8zLyZIfKeOnM3LEzM0fQZZTBbsFRcIDr/UkM4M"
    "pbkNQCxncjPMIL7WDco4ywzdky/3BKbRc7tgi4KOdA9y0NDNLUJZh0iG7fgfQEzwXWxiFm"
    "gj17i/NmiZFl311mc2r5EnNgnivjZrWya5d+9r0FF8a2RFZUx3eSxqhOClg2B37ISXAI5u"
    "90/CYDLWDUmk7Hbw7Ny3AgVoDSzbBPNwOwZDdF13m8XlcAvD88V8RU9UrNc4i0rxutM4KQ"
    "d7x+2b5pXJwRwwK1fXDHO+3Ly8ZF77xW/3IGB4qF6WQo491xkKYbnc7tdReHAzGYbc+y96"
    "7YdcEvKUslCOxrslQDEH2Db0ORhlViMcdRsiM2tFG0IUibjBR4kqzVuZkQEr2OKh7AQdBE"
    "Z8SLmWuIJLtNeshuCOQQonXlVqChEjJkYLO5F5ELWiKbg+6UMX9r39G3ePgW8oBFAEsvp9"
    "Y+MMVTi4QshAFLP6fONC79nKWfc5+mWP8FMjk6W21Sq3ebwL+eyNMJUh6Tr71i2PXuVNdZ"
    "dqd0gWXjeuZybAY3p1eHWLolCUwBUk2VDG0xkTaSuemMiStkeDDjCSXrikzweDNvrxJo75"
    "4tKoCxP4BkLptTqZX7ZZ7Ddqi4ETc2HY7AWQKN059DlaOXrOPP0vD7pIbfH67y9x2/rv3e"
    "voULatPoYRgozZBbN0OGzq6sVsgQiM5rWhtXxhPUWN/XsXEg9pPS1l7a2jde6/VOoybt5V"
    "4SArDIRuui2foEPBKER0D9Ha/Xrru3HTmITt2ZjaMav1035SUV1Y52+cb/3oKyiteCqvJ3"
    "vHZ93Wl/xYsgRdviAa/d3J5fNbtypDPrT0xXPbfWvEDGbMq5fmnUvan+jxnyfr3WqjfQ9I"
    "+vAQhH4/Id/1hrykvYa1a9xddm41eEezDZXA8GHxatc+zVGJjWy0gV4ACSrPp8UR3BXk42"
    "m8IKI0N4MmZCmg5Zak1alFd6Quf8nuzRquqDlHOATEsSmfxBmIZspQUo584wc53R3VMFJP"
    "W8FYJCIBpToyCL20ltIExPTlz266S5EJDGLXOyo/lJhDgu0iSMlMhlsYFQsTe31wKbH0gf"
    "sMe+qx6DxiNmOsPAQ1dswKN3Eg5UJnCmYv+Y/CEhA2ReMkcgSzJrTWaN8nQ1Y3SHTuVC6R"
    "Jq726YMKFcQsvWu4e5vfebOBHBWaqbLUs746izLVdfY8x8oLYt5qDuYEgO93RPMsc/1BJ8"
    "lJwukQWobOqktayd7v9Cj2lvIxtfdAadZfLSzrd7Ox/wqY1WUxhea2tfuZh2v5iAn4mEAp"
    "zploEAQOulo/zWVd8MWSVzYd/jBYxlGUxMfvZ3NYSYg38UocQu2ksdnYmmoO1xJ2aX/Apa"
    "qX9rqpmFyepJ6TkjucJAZVTL+tDTpftsw+DTZaTjYaL10TI7kWWlVaGd2mxgug3u2otKgm"
    "4cultdpxlTHNdjwcBs+jByWxNHYlNwAuNPSG2K8tvPgluLD4RRY0zkpNgGGbseGyCK2c6y"
    "C7LnPsQSAqoPcooSvasnlZr3gWrexyncFpSqti+xUiO50cta/CZbPksEJ3ZUnvVRw8yD4R"
    "DIEaJ4J6EfA+aCgp5gs++y7ynHdAhEZyxXDMoFNw1qEcy9rBL2HXagtSDU8T3nyPaypq6v"
    "0xsav3UjKsNKbmigNly2W5/84fGE0VJl+wFUtinav8TMyd0kfgVQ572nDRPJi+USuY8gN4"
    "djeLel4iz2yabJWYXLm9V1Gp0Nw3qjYFyGpEKEICPQrzjm/lEyBf1JcCx2iiVNAUpelKbV"
    "E9JhD+IeyIP5gZLjUBd0KyNBf9vmxKW6dqDqmu4ZaofXjgM3VVE3oQ+rMx+otH9tNTpnmA"
    "rA7Dv+sdlCR9wZRv/jb0J33vV1u9NFZ950Kmz3jtdatcvfb+AKnKvWInPnzh274eQZjBWm"
    "8iUTRqB0JpQ20pCPsvy6RRSy1DG01jFsFBAKkTkKWYZl6kZlTaTvlnDNoWlQN6VVYeT+Wh"
    "mcx0c+JoWnk3oDyZc95HejhmHKshi56yGX0u6Wpd30QiPJyDyE4iLaCE4O7vX87DQEVopM"
    "JTNNCU9gtmmMk9iod2ctA6XLMU/COpNO8B/FYnT68vW71+9fvX0dGIqCK+vsQ4/bgjAuI6"
    "dzOQRyhCf6boIiYVPlwLA3/Aix+/LFiywmnRcv0m06eC+W6StSQufSKw+HQDaqPKwbttcg"
    "d2tlhZ+Umf31/+8ey5c="
)
