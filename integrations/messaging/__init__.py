"""Messaging over NATS: events are stored by JetStream, consumed at least once, and watched live."""

from integrations.messaging.connection import Messaging
from integrations.messaging.consumer import Patience
from integrations.messaging.live import NatsLiveEvents
from integrations.messaging.names import Names
from integrations.messaging.publisher import NatsPublisher

__all__ = ["Messaging", "Names", "NatsLiveEvents", "NatsPublisher", "Patience"]
