"""Tables: the outbox (events on their way out) and the inbox (messages from outside, stored before the answer)."""

from enum import StrEnum

from tortoise import fields
from tortoise.models import Model


class OutboxEvent(Model):
    """An event that has not been published yet. The relay deletes the row in the transaction that publishes it."""

    id = fields.BigIntField(primary_key=True)
    event_id = fields.UUIDField()
    name = fields.CharField(max_length=64)
    version = fields.SmallIntField()
    player_id = fields.UUIDField()
    payload = fields.JSONField[dict[str, object]](description="without the player's id, which has a column")
    occurred_at = fields.DatetimeField()

    class Meta:
        table = "outbox_event"


class InboxState(StrEnum):
    RECEIVED = "received"
    HANDLED = "handled"
    FAILED = "failed"  # given up after the last try; an operator may put it back


class InboxMessage(Model):
    """A message from outside. Unique by (source, external_id), handled in order within (source, queue)."""

    id = fields.BigIntField(primary_key=True)
    source = fields.CharField(max_length=64, description="who sent it: telegram:<bot id>, crypto_pay, ...")
    external_id = fields.CharField(max_length=128, description="the sender's own id of the message")
    queue = fields.CharField(
        max_length=128, description="messages of one queue are handled in order: a chat, an invoice"
    )
    payload = fields.JSONField[dict[str, object]]()
    state = fields.CharEnumField(InboxState, default=InboxState.RECEIVED, max_length=16)
    tries = fields.SmallIntField(default=0)
    last_error = fields.TextField(null=True)
    received_at = fields.DatetimeField(auto_now_add=True)
    due_at = fields.DatetimeField(auto_now_add=True, description="not before then: leased to a worker, or backing off")
    handled_at = fields.DatetimeField(null=True)

    class Meta:
        table = "inbox_message"
        unique_together = (("source", "external_id"),)
        indexes = (("source", "state", "queue", "id"),)
