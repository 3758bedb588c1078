"""Tables of payments: intents and their history. The arrows between states are drawn in states.py."""

from enum import StrEnum

from tortoise import fields
from tortoise.models import Model


class IntentKind(StrEnum):
    DEPOSIT = "deposit"
    PAYOUT = "payout"


class IntentState(StrEnum):
    # a deposit
    CREATED = "created"  # ours, the gateway does not know it yet
    PENDING = "pending"  # the gateway has it and waits for the player to pay
    CAPTURED = "captured"  # paid and credited
    EXPIRED = "expired"
    # a payout
    REQUESTED = "requested"  # the money is held
    APPROVED = "approved"
    SUBMITTED = "submitted"  # handed to the gateway; until it answers the outcome is unknown
    PAID = "paid"
    REJECTED = "rejected"
    CANCELLED = "cancelled"  # by the player, before anybody decided
    # both
    FAILED = "failed"
    REVIEW = "review"  # what the gateway says does not fit what was asked: a person looks


class Intent(Model):
    """A deposit or a payout, from the wish to its end."""

    id = fields.UUIDField(primary_key=True)
    kind = fields.CharEnumField(IntentKind, max_length=16)
    player_id = fields.UUIDField()
    gateway = fields.CharField(max_length=32)
    amount = fields.BigIntField(description="minor units")
    currency = fields.CharField(max_length=8)
    state = fields.CharEnumField(IntentState, max_length=16)
    request_key = fields.CharField(
        max_length=128, description="the caller's own id of the wish: a repeat finds this intent"
    )
    external_id = fields.CharField(max_length=128, null=True, description="the gateway's id of the invoice or transfer")
    pay_url = fields.CharField(max_length=512, null=True)
    hold_id = fields.BigIntField(null=True)
    note = fields.CharField(max_length=255, null=True, description="why it was rejected, failed or put into review")
    created_at = fields.DatetimeField()
    changed_at = fields.DatetimeField()
    expires_at = fields.DatetimeField(null=True)

    class Meta:
        table = "payment_intent"
        unique_together = (("player_id", "request_key"), ("gateway", "kind", "external_id"))
        indexes = (("player_id", "id"), ("state", "kind", "changed_at"))


class IntentChange(Model):
    """One arrow that an intent went along."""

    id = fields.BigIntField(primary_key=True)
    intent: fields.ForeignKeyRelation[Intent] = fields.ForeignKeyField(
        "models.Intent", related_name="changes", on_delete=fields.RESTRICT
    )
    from_state = fields.CharEnumField(IntentState, max_length=16, null=True)
    to_state = fields.CharEnumField(IntentState, max_length=16)
    actor = fields.CharField(max_length=64, description="player, gateway, worker, or admin:<player id>")
    note = fields.CharField(max_length=255, null=True)
    at = fields.DatetimeField()

    class Meta:
        table = "payment_intent_change"
