# Shortcuts for those who type make. ./croupier is the real thing.
.PHONY: up test check servers

up test check:
	./croupier $@

# The servers alone, in containers, for a platform that runs beside them.
servers:
	docker compose up --detach --wait postgres valkey nats clickhouse
