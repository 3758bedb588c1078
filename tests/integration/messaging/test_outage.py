"""A broker that goes away and comes back: publishers say so, consumers and watchers go on by themselves."""

import asyncio
from pathlib import Path

import nats.errors
import pytest

from core.ids import new_id
from integrations.embedded import Nats
from integrations.messaging import Messaging
from tests.integration.messaging.conftest import EAGER, Listener, event_of


async def test_after_an_outage_everything_goes_on_and_nothing_is_missing(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("integrations.messaging.connection.RECONNECT_PAUSE_SECONDS", 0.1)
    monkeypatch.setattr("integrations.messaging.publisher.TIMEOUT_SECONDS", 0.5)
    anna, listener, stopping = new_id(), Listener(), asyncio.Event()
    before, meanwhile, after = event_of(anna), event_of(anna), event_of(anna)
    server = Nats(tmp_path / "nats")
    await server.start()
    try:
        async with Messaging.connect(server.url) as messaging, asyncio.TaskGroup() as group:
            publisher = messaging.publisher()
            group.create_task(messaging.consume("test", listener, stopping=stopping, patience=EAGER))
            async with messaging.live_events().watch(anna) as watched:
                await publisher.publish([before])
                await listener.until(lambda: before.id in listener.ids())
                await messaging.check()

                await server.stop()
                with pytest.raises((nats.errors.Error, TimeoutError)):
                    await publisher.publish([meanwhile])
                with pytest.raises(ConnectionError):
                    await messaging.check()

                await server.start()
                async with asyncio.timeout(20):
                    for event in (meanwhile, after):  # as the relay does: again, until it is stored
                        while True:
                            try:
                                await publisher.publish([event])
                            except (nats.errors.Error, TimeoutError):
                                continue
                            break
                    await listener.until(lambda: listener.ids() == {before.id, meanwhile.id, after.id})
                    seen = [await anext(watched)]
                    while seen[-1] != after:
                        seen.append(await anext(watched))
                assert seen[0] == before
            stopping.set()
    finally:
        await server.stop()
