-- The anchor: one bet as one call of one function on plain tables, the way a careful engineer would write it first.
-- It checks and moves the balance, keeps the caller's key, makes two entries and leaves an event; no session, no limits.

CREATE TABLE anchor_account (
    id BIGINT PRIMARY KEY,
    balance BIGINT NOT NULL CHECK (balance >= 0)
);
CREATE TABLE anchor_transfer (
    id BIGINT GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    key TEXT NOT NULL UNIQUE,
    player BIGINT NOT NULL,
    stake BIGINT NOT NULL CHECK (stake > 0),
    balance_after BIGINT NOT NULL,
    created_at TIMESTAMPTZ NOT NULL DEFAULT now()
);
CREATE TABLE anchor_entry (
    transfer_id BIGINT NOT NULL,
    account_id BIGINT NOT NULL,
    amount BIGINT NOT NULL
);
CREATE INDEX ON anchor_entry (account_id, transfer_id);
CREATE TABLE anchor_outbox (
    id BIGINT GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    payload JSONB NOT NULL
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
    INSERT INTO anchor_transfer (key, player, stake, balance_after) VALUES (given_key, player, stake, remaining)
    ON CONFLICT (key) DO NOTHING RETURNING id INTO transfer;
    IF NOT FOUND THEN
        UPDATE anchor_account SET balance = balance + stake WHERE id = player;
        RETURN (SELECT balance_after FROM anchor_transfer WHERE key = given_key);
    END IF;
    INSERT INTO anchor_entry VALUES (transfer, player, -stake), (transfer, house, stake);  -- the house is summed
    INSERT INTO anchor_outbox (payload)
    VALUES (jsonb_build_object('name', 'BetPlaced', 'player', player, 'stake', stake, 'balance', remaining));
    RETURN remaining;
END $$;
