"""Real servers from wheels, started and stopped by us: PostgreSQL, Valkey, NATS and ClickHouse's engine.

    server = Postgres(Path(".croupier/postgres"))
    await server.start()     # returns when it answers
    server.url               # postgres://croupier:...@127.0.0.1:40123/croupier
    await server.stop()

Each listens on loopback only, on a port that was free, behind a password that it made for itself and keeps (mode 0600)
in its directory. A second start on the same directory finds the data, the password and, where it can, the port again.
The rest of the product knows none of this: it gets a URL, as it would for a server that runs elsewhere.
"""

from integrations.embedded.clickhouse import ClickHouse
from integrations.embedded.nats import Nats
from integrations.embedded.postgres import Postgres
from integrations.embedded.server import EmbeddedServer, ServerFailed, ServerInUse
from integrations.embedded.valkey import Valkey

__all__ = ["ClickHouse", "EmbeddedServer", "Nats", "Postgres", "ServerFailed", "ServerInUse", "Valkey"]
