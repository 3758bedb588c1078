"""Real servers from wheels: PostgreSQL, Valkey, NATS with JetStream, the ClickHouse engine."""
