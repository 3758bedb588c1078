"""Consuming: everything at least once, nothing lost, and a poisoned event stops nobody."""

import asyncio
from collections.abc import Sequence
from dataclasses import replace

import pytest
from prometheus_client import REGISTRY

from core.events import RecordedEvent
from integrations.messaging import Messaging
from tests.integration.messaging.conftest import EAGER, Broker, Listener, event_of


async def test_events_come_as_they_went_in_order_and_in_batches(broker: Broker) -> None:
    events = [event_of(amount=number, text="Ñ ✓") for number in range(120)]
    await broker.messaging.publisher().publish(events)
    listener = Listener()
    async with broker.consuming(listener):
        await listener.until(lambda: len(listener.handled) == 120)
        await broker.settled()
    assert listener.handled == events
    assert max(len(batch) for batch in listener.batches) == 50


async def test_an_event_published_twice_is_stored_once(broker: Broker) -> None:
    event = event_of()
    for _ in range(3):
        await broker.messaging.publisher().publish([event, event])
    assert (await broker.state(broker.names.events_stream)).messages == 1


async def test_a_second_consumer_hears_everything_too_and_a_namesake_shares_the_work(broker: Broker) -> None:
    events = [event_of() for _ in range(200)]
    await broker.messaging.publisher().publish(events)
    first, namesake, other = Listener(), Listener(), Listener()
    async with (
        broker.consuming(first, durable="one"),
        broker.consuming(namesake, durable="one"),
        broker.consuming(other, durable="two"),
    ):
        await broker.settled("one")
        await broker.settled("two")
    assert other.handled == events
    assert sorted(event.id for event in first.handled + namesake.handled) == [event.id for event in events]


async def test_a_consumer_that_comes_back_goes_on_where_it_stopped(broker: Broker) -> None:
    publisher, listener = broker.messaging.publisher(), Listener()
    early, late = event_of(), event_of()
    await publisher.publish([early])
    async with broker.consuming(listener):
        await broker.settled()
    await publisher.publish([late])
    async with broker.consuming(listener):
        await listener.until(lambda: len(listener.handled) == 2)
    assert listener.handled == [early, late]


async def test_a_poisoned_event_becomes_a_dead_letter_and_stops_nobody(broker: Broker) -> None:
    poison = event_of(poison=True)
    good = [event_of() for _ in range(5)]
    counted_before = REGISTRY.get_sample_value("croupier_dead_letters_total", {"consumer": "test"}) or 0
    await broker.messaging.publisher().publish([*good[:3], poison, *good[3:]])
    listener = Listener(fails=lambda events: poison in events)
    async with broker.consuming(listener):
        await broker.settled()
    assert listener.handled == good
    [letter] = await broker.dead_letters()
    assert letter.subject == f"{broker.names.dead}.test"
    assert RecordedEvent.from_bytes(letter.data) == poison
    assert letter.headers is not None
    assert letter.headers["Croupier-Subject"] == broker.names.subject_of(poison)
    assert letter.headers["Croupier-Deliveries"] == str(EAGER.tries)
    assert letter.headers["Croupier-Reason"] == "RuntimeError: can't digest this at all"
    assert REGISTRY.get_sample_value("croupier_dead_letters_total", {"consumer": "test"}) == counted_before + 1


@pytest.mark.parametrize("raw", [b"", b"not json", b"[]", b"null", b'{"id": 1}', b"\xff", b'{"id": "x"}'], ids=repr)
async def test_what_is_no_event_is_a_dead_letter_at_once(broker: Broker, raw: bytes) -> None:
    event = event_of()
    await broker.client.jetstream().publish(f"{broker.names.events}.Nonsense.x", raw)
    await broker.messaging.publisher().publish([event])
    listener = Listener()
    async with broker.consuming(listener):
        await broker.settled()
    assert listener.handled == [event]
    [letter] = await broker.dead_letters()
    assert (letter.data, (letter.headers or {})["Croupier-Deliveries"]) == (raw, "1")


async def test_a_failure_that_passes_costs_a_repetition_and_no_event(broker: Broker) -> None:
    events = [event_of() for _ in range(20)]
    await broker.messaging.publisher().publish(events)
    listener = Listener()
    failures = iter([True] * 4)  # the batch, then three single ones: the rest is not even tried
    listener.fails = lambda _: next(failures, False)
    async with broker.consuming(listener):
        await broker.settled()
    assert listener.ids() == {event.id for event in events}
    assert [len(batch) for batch in listener.batches[:4]] == [20, 1, 1, 1]
    assert await broker.dead_letters() == []


async def test_what_was_in_the_hands_of_a_process_that_died_comes_again(broker: Broker) -> None:
    event = event_of()
    await broker.messaging.publisher().publish([event])
    started = asyncio.Event()

    async def dies(events: Sequence[RecordedEvent]) -> None:
        started.set()
        await asyncio.Event().wait()

    patience = replace(EAGER, batch=1, backoff_seconds=(0.02,), ack_wait_seconds=0.3)
    dying = asyncio.create_task(broker.messaging.consume("test", dies, stopping=asyncio.Event(), patience=patience))
    await started.wait()
    dying.cancel()
    listener = Listener()
    async with broker.consuming(listener, patience=patience):
        await broker.settled()
    assert listener.handled == [event]


async def test_what_takes_its_process_down_at_every_try_is_buried_unhandled(broker: Broker) -> None:
    patience = replace(EAGER, batch=1, backoff_seconds=(), ack_wait_seconds=0.2)
    async with broker.consuming(Listener(), patience=patience):
        await broker.settled()  # the consumer is there, and its process leaves
    await broker.messaging.publisher().publish([deadly := event_of()])
    jetstream = broker.client.jetstream()
    taking = await jetstream.pull_subscribe_bind(durable="test", stream=broker.names.events_stream)
    await taking.fetch(1, timeout=5)  # by a process that is never heard of again
    listener = Listener()
    async with broker.consuming(listener, patience=patience):
        await broker.settled()
    assert listener.handled == []
    [letter] = await broker.dead_letters()
    assert RecordedEvent.from_bytes(letter.data) == deadly


async def test_a_slow_handler_keeps_its_events_in_hand(broker: Broker) -> None:
    await broker.messaging.publisher().publish([event_of()])
    calls = 0

    async def slow(events: Sequence[RecordedEvent]) -> None:
        nonlocal calls
        calls += 1
        await asyncio.sleep(1.0)

    async with broker.consuming(slow, patience=replace(EAGER, batch=1, backoff_seconds=(), ack_wait_seconds=0.3)):
        await broker.settled()
    assert calls == 1


async def test_stopping_finishes_what_is_in_hand(broker: Broker) -> None:
    await broker.messaging.publisher().publish([event_of()])
    started, finished = asyncio.Event(), asyncio.Event()

    async def work(events: Sequence[RecordedEvent]) -> None:
        started.set()
        await asyncio.sleep(0.2)
        finished.set()

    async with broker.consuming(work):
        await started.wait()
    assert finished.is_set()
    await broker.settled()


async def test_nobody_there_is_said_at_the_start(free_port: int, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("integrations.messaging.connection.CONNECT_SECONDS", 0.2)
    with pytest.raises(ConnectionError, match="NATS does not answer"):
        async with Messaging.connect(f"nats://127.0.0.1:{free_port}"):
            pass
