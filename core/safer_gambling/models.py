"""Tables of protection. Changes of limits are appended, never edited: what held when can be shown."""

from enum import StrEnum

from tortoise import fields
from tortoise.models import Model


class LimitKind(StrEnum):
    DEPOSIT = "deposit"


class LimitChange(Model):
    """A limit asked for: a decrease holds at once, an increase or removal (`amount` null) after its cooling-off."""

    id = fields.BigIntField(primary_key=True)
    player_id = fields.UUIDField(db_index=True)
    kind = fields.CharEnumField(LimitKind, max_length=16)
    period_hours = fields.SmallIntField()
    amount = fields.BigIntField(null=True, description="minor units per period")
    currency = fields.CharField(max_length=8)
    requested_at = fields.DatetimeField()
    effective_at = fields.DatetimeField()

    class Meta:
        table = "limit_change"


class CoolOff(Model):
    """A break that the player took: no deposits, no bets. It can't be ended early."""

    id = fields.BigIntField(primary_key=True)
    player_id = fields.UUIDField(db_index=True)
    starts_at = fields.DatetimeField()
    ends_at = fields.DatetimeField()

    class Meta:
        table = "cool_off"
