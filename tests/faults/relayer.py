"""A process that relays: events leave the outbox for the stream, a line of output for each batch, until it is killed.

python -m tests.faults.relayer DATABASE_URL NATS_URL STREAM_PREFIX
"""

import asyncio
import os
import sys

from cli.logs import configure_logs
from core.database import connect
from core.events.relay import relay_batch
from integrations.messaging import Messaging, Names


async def main(database_url: str, nats_url: str, stream_prefix: str) -> None:
    configure_logs("text")  # to standard error
    await connect(database_url, pool_size=2)
    async with Messaging.connect(nats_url, names=Names.prefixed(stream_prefix)) as messaging:
        publisher = messaging.publisher()
        while True:
            if published := await relay_batch(publisher, limit=10):
                os.write(sys.stdout.fileno(), f"{published}\n".encode())
            else:
                await asyncio.sleep(0.005)


if __name__ == "__main__":
    asyncio.run(main(*sys.argv[1:]))
