"""Consuming: a durable pull consumer with explicit acknowledgement, growing pauses and dead letters.

An event is acknowledged after its handler has returned, so a crash hands it out again: handlers are idempotent by the
event's id. When a batch fails its events are tried one by one, so that a poisoned one stops nobody else; it comes
again after growing pauses and at last becomes a dead letter. Whatever fails is overtaken by what came after it.
"""

import asyncio
from collections.abc import AsyncIterator, Sequence
from contextlib import asynccontextmanager, suppress
from dataclasses import dataclass

import nats.errors
import structlog
from nats.aio.msg import Msg
from nats.js import JetStreamContext
from nats.js.api import AckPolicy, ConsumerConfig

from core.events import RecordedEvent
from core.events.ports import EventHandler
from integrations.messaging.dead_letters import DeadLetters
from integrations.messaging.encoding import UnreadableEvent, read_event
from integrations.messaging.names import Names

GATHER_SECONDS = 0.02  # how long the first event of a batch waits for others
MAX_IN_HAND = 5_000  # of all processes of one consumer: behind it the backlog stays in the stream
OUTAGE_FAILURES = 3  # after so many in a row it is not the events' fault: the rest of the batch is not tried
OUTAGE_PAUSE_SECONDS = 1.0

log = structlog.get_logger()


@dataclass(frozen=True, slots=True, kw_only=True)
class Patience:
    """How a consumer takes its events and how long it tries.

    `backoff_seconds` are the pauses between tries; when they are used up the event becomes a dead letter. They make
    half a day by default: an outage of what a handler needs must not turn a stream of good events into dead letters.
    A process that died with events in hand gives them back after `ack_wait_seconds`. One look at an empty stream waits
    for `idle_seconds`, so that is how soon a stop is noticed.
    """

    batch: int = 200
    backoff_seconds: tuple[float, ...] = (1, 5, 30, 120, 600, 1_800, 3_600, 7_200, 14_400, 14_400)
    ack_wait_seconds: float = 30.0
    idle_seconds: float = 1.0

    @property
    def tries(self) -> int:
        return len(self.backoff_seconds) + 1


@dataclass(frozen=True, slots=True)
class Delivery:
    message: Msg
    event: RecordedEvent

    @property
    def tries(self) -> int:
        return self.message.metadata.num_delivered


class Consumer:
    def __init__(
        self, jetstream: JetStreamContext, names: Names, durable: str, handler: EventHandler, patience: Patience
    ) -> None:
        self._jetstream = jetstream
        self._names = names
        self._durable = durable
        self._handler = handler
        self._patience = patience
        self._dead_letters = DeadLetters(jetstream, names, durable)

    async def run(self, stopping: asyncio.Event) -> None:
        """Until `stopping`. While the broker is away the loop waits for it; nothing in hand is lost, only repeated."""
        task = asyncio.current_task()
        assert task is not None
        subscription: JetStreamContext.PullSubscription | None = None
        while not stopping.is_set():
            if task.cancelling():  # the client swallows a cancellation that meets it in the middle of a flush
                raise asyncio.CancelledError
            try:
                subscription = subscription or await self._subscribe()
                if messages := await self._fetch(subscription):
                    await self._handle(messages)
            except (nats.errors.Error, TimeoutError) as error:
                log.warning("consumer_interrupted", consumer=self._durable, error=f"{type(error).__name__}: {error}")
                with suppress(TimeoutError):
                    await asyncio.wait_for(stopping.wait(), OUTAGE_PAUSE_SECONDS)
        log.info("consumer_stopped", consumer=self._durable)

    async def _subscribe(self) -> JetStreamContext.PullSubscription:
        """Make the consumer, or bring the one that is there up to date, and bind to it.

        `max_deliver` has no bound on purpose: past it JetStream would silently stop handing the event out. The bound is
        ours (`Patience.tries`), and behind it stands the dead letter.
        """
        config = ConsumerConfig(
            name=self._durable,
            durable_name=self._durable,
            ack_policy=AckPolicy.EXPLICIT,
            ack_wait=self._patience.ack_wait_seconds,
            max_deliver=-1,
            max_ack_pending=MAX_IN_HAND,
            filter_subject=f"{self._names.events}.>",
        )
        await self._jetstream.add_consumer(self._names.events_stream, config)
        return await self._jetstream.pull_subscribe_bind(durable=self._durable, stream=self._names.events_stream)

    async def _fetch(self, subscription: JetStreamContext.PullSubscription) -> list[Msg]:
        """What is there, up to a batch; nothing after a while of silence.

        A fetch of many waits for all of them. So the first is fetched alone, and has the others follow it for a moment.
        """
        try:
            messages = await subscription.fetch(1, timeout=self._patience.idle_seconds)
        except TimeoutError:
            return []
        if self._patience.batch > 1:
            with suppress(TimeoutError):
                messages += await subscription.fetch(self._patience.batch - 1, timeout=GATHER_SECONDS)
        return messages

    async def _handle(self, messages: Sequence[Msg]) -> None:
        async with self._kept_in_hand(messages):
            deliveries = [delivery for message in messages if (delivery := await self._open(message))]
            if not deliveries:
                return
            error = await self._attempt(deliveries)
            if error and len(deliveries) == 1:
                await self._give_back(deliveries[0], error)
            elif error:
                await self._one_by_one(deliveries)

    async def _open(self, message: Msg) -> Delivery | None:
        """Read the event; bury what is none, and what took its process down with it at every try."""
        if message.metadata.num_delivered > self._patience.tries:
            await self._dead_letters.bury(message, "no process came back from handling it")
            return None
        try:
            return Delivery(message, read_event(message.data))
        except UnreadableEvent as error:
            await self._dead_letters.bury(message, str(error))
            return None

    async def _attempt(self, deliveries: Sequence[Delivery]) -> Exception | None:
        """Hand them over, then acknowledge them; return what went wrong."""
        try:
            await self._handler([delivery.event for delivery in deliveries])
        except Exception as error:
            # Whatever a handler raises concerns its events, never the loop.
            log.exception("event_handler_failed", consumer=self._durable, events=len(deliveries))
            return error
        for delivery in deliveries:
            await delivery.message.ack()
        return None

    async def _one_by_one(self, deliveries: Sequence[Delivery]) -> None:
        failures, error = 0, None
        for delivery in deliveries:
            if failures < OUTAGE_FAILURES:
                error = await self._attempt([delivery])
                failures = failures + 1 if error else 0
            if error:
                await self._give_back(delivery, error)

    async def _give_back(self, delivery: Delivery, error: Exception) -> None:
        if delivery.tries >= self._patience.tries:
            await self._dead_letters.bury(delivery.message, f"{type(error).__name__}: {error}")
        else:
            await delivery.message.nak(delay=self._patience.backoff_seconds[delivery.tries - 1])

    @asynccontextmanager
    async def _kept_in_hand(self, messages: Sequence[Msg]) -> AsyncIterator[None]:
        """Tell JetStream from time to time that we are still at it, so that it hands nothing out twice."""

        async def remind() -> None:
            while True:
                await asyncio.sleep(self._patience.ack_wait_seconds / 3)
                for message in messages:
                    if not message.is_acked:
                        await message.in_progress()

        reminder = asyncio.create_task(remind())
        try:
            yield
        finally:
            reminder.cancel()
            # A reminder that failed costs a repetition, which the handler bears.
            await asyncio.gather(reminder, return_exceptions=True)
