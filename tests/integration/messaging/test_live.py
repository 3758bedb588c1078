"""Watching a player: his events, from now on, as long as one looks; a slow watcher loses the oldest."""

import asyncio
from collections.abc import AsyncIterator

from core.events import RecordedEvent
from core.ids import new_id
from integrations.messaging import NatsLiveEvents
from tests.integration.messaging.conftest import Broker, event_of


async def take(events: AsyncIterator[RecordedEvent], count: int) -> list[RecordedEvent]:
    async with asyncio.timeout(10):
        return [await anext(events) for _ in range(count)]


async def test_a_watcher_sees_what_happens_to_his_player_and_to_nobody_else(broker: Broker) -> None:
    publisher, anna, boris = broker.messaging.publisher(), new_id(), new_id()
    await publisher.publish([event_of(anna)])  # before anybody looked
    bet, other, win = event_of(anna), event_of(boris), event_of(anna, name="WinPaid")
    async with broker.messaging.live_events().watch(anna) as one, broker.messaging.live_events().watch(anna) as two:
        await publisher.publish([bet, other, win])
        assert await take(one, 2) == [bet, win]
        assert await take(two, 2) == [bet, win]


async def test_a_slow_watcher_loses_the_oldest_and_keeps_the_newest(broker: Broker) -> None:
    anna = new_id()
    events = [event_of(anna, number=number) for number in range(50)]
    live = NatsLiveEvents(broker.client, broker.names, queue_length=10)
    async with live.watch(anna) as watched:
        await broker.messaging.publisher().publish(events)
        await broker.client.flush()
        first = (await take(watched, 1))[0]
        assert first in events
        last = first
        while last != events[-1]:
            last = (await take(watched, 1))[0]


async def test_what_is_no_event_disturbs_no_watcher(broker: Broker) -> None:
    anna = new_id()
    async with broker.messaging.live_events().watch(anna) as watched:
        await broker.client.publish(f"{broker.names.events}.BetPlaced.{anna.hex}", b"nonsense")
        await broker.messaging.publisher().publish([bet := event_of(anna)])
        assert await take(watched, 1) == [bet]


async def test_nobody_is_subscribed_for_a_watcher_who_left(broker: Broker) -> None:
    before = broker.client._subs.copy()
    live = NatsLiveEvents(broker.client, broker.names)
    async with live.watch(new_id()):
        assert len(broker.client._subs) == len(before) + 1
    assert broker.client._subs == before
