-- The anchor: one bet as one call of one function on plain tables, the way a careful engineer would write it first.
-- It keeps what our ledger keeps of a bet (key, game, round, two entries with the balance, an event) and moves the balance
-- under its check. It knows no session, no player, no rule but that of the money.

CREATE TABLE anchor_account (
    id BIGINT PRIMARY KEY,
    currency TEXT NOT NULL DEFAULT 'USDT',
    balance BIGINT NOT NULL CHECK (balance >= 0)
);
CREATE TABLE anchor_transfer (
    id BIGINT GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    provider TEXT NOT NULL,
    key TEXT NOT NULL,
    account_id BIGINT NOT NULL,
    game TEXT NOT NULL,
    round TEXT NOT NULL,
    amount BIGINT NOT NULL CHECK (amount > 0),
    balance_after BIGINT NOT NULL,
    created_at TIMESTAMPTZ NOT NULL DEFAULT now(),
    UNIQUE (provider, key)
);
CREATE TABLE anchor_entry (
    id BIGINT GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    transfer_id BIGINT NOT NULL,
    account_id BIGINT NOT NULL,
    amount BIGINT NOT NULL,
    balance_after BIGINT,  -- the house's is summed when asked
    created_at TIMESTAMPTZ NOT NULL DEFAULT now()
);
CREATE INDEX ON anchor_entry (account_id, id);
CREATE TABLE anchor_outbox (
    id BIGINT GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    name TEXT NOT NULL,
    payload JSONB NOT NULL,
    occurred_at TIMESTAMPTZ NOT NULL DEFAULT now()
);

CREATE FUNCTION one_bet(player BIGINT, stake BIGINT, given_key TEXT) RETURNS BIGINT LANGUAGE plpgsql AS $$
DECLARE
    house CONSTANT BIGINT := 0;
    remaining BIGINT;
    transfer BIGINT;
BEGIN
    UPDATE anchor_account SET balance = balance - stake WHERE id = player AND balance >= stake
    RETURNING balance INTO remaining;
    IF NOT FOUND THEN
        RAISE EXCEPTION 'insufficient funds';
    END IF;
    INSERT INTO anchor_transfer (provider, key, account_id, game, round, amount, balance_after)
    VALUES ('hub88', given_key, player, 'bench_slot', 'round-' || given_key, stake, remaining)
    ON CONFLICT (provider, key) DO NOTHING RETURNING id INTO transfer;
    IF NOT FOUND THEN
        UPDATE anchor_account SET balance = balance + stake WHERE id = player;
        RETURN (SELECT balance_after FROM anchor_transfer WHERE provider = 'hub88' AND key = given_key);
    END IF;
    INSERT INTO anchor_entry (transfer_id, account_id, amount, balance_after)
    VALUES (transfer, player, -stake, remaining), (transfer, house, stake, NULL);
    INSERT INTO anchor_outbox (name, payload) VALUES ('BetPlaced', jsonb_build_object(
        'player', player, 'game', 'bench_slot', 'round', 'round-' || given_key, 'currency', 'USDT', 'stake', stake,
        'balance', remaining, 'transfer', transfer
    ));
    RETURN remaining;
END $$;
