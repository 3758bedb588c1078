-- What analytics keeps of events, one row each. An event that is loaded again has the same sorting key, within the same
-- month, so that FINAL (and sooner or later a merge) leaves one of them. Times are UTC.
CREATE TABLE IF NOT EXISTS fact (
    event_id UUID,
    kind LowCardinality(String) COMMENT 'the event''s name: BetPlaced, WinPaid, ...',
    occurred_at DateTime64(6, 'UTC'),
    player_id UUID,
    provider LowCardinality(String) COMMENT 'code of a game provider or a gateway; empty where there is none',
    game_id UUID,
    game LowCardinality(String) COMMENT 'the name at that time',
    round_id UUID,
    currency LowCardinality(String),
    amount_minor Int64 COMMENT 'minor units; never negative, the kind says which way',
    transfer_id Int64 COMMENT 'the ledger''s; 0 where nothing moved'
)
ENGINE = ReplacingMergeTree
PARTITION BY toYYYYMM(occurred_at)
ORDER BY (kind, toDate(occurred_at), provider, game_id, event_id);
