"""Table of what has been told, so that an event that comes twice is told once."""

from tortoise import fields
from tortoise.models import Model


class Notification(Model):
    event_id = fields.UUIDField(primary_key=True)
    player_id = fields.UUIDField(db_index=True)
    kind = fields.CharField(max_length=64)
    sent_at = fields.DatetimeField()

    class Meta:
        table = "notification"
