"""Tables of people: players, e-mail confirmations, second factors, access to the Mini App."""

from enum import StrEnum
from uuid import UUID

from tortoise import fields
from tortoise.models import Model


class PlayerStatus(StrEnum):
    ACTIVE = "active"
    FROZEN = "frozen"  # by an operator: no deposit, no bet, no payout; wins and rollbacks are still owed
    CLOSED = "closed"


class Player(Model):
    """A person, known by a Telegram account. Until `registered_at` is set only the first questions are answered."""

    id = fields.UUIDField(primary_key=True)
    telegram_id = fields.BigIntField(unique=True)
    first_name = fields.CharField(max_length=128)
    username = fields.CharField(max_length=64, null=True)
    language = fields.CharField(max_length=5, null=True, description="chosen by the player: en, ru, es")
    currency = fields.CharField(max_length=8, description="of the wallet")
    country = fields.CharField(
        max_length=2, null=True, description="ISO 3166-1 alpha-2, where he lives; null: not known"
    )
    status = fields.CharEnumField(PlayerStatus, default=PlayerStatus.ACTIVE, max_length=16)
    referral_code = fields.CharField(max_length=16, unique=True)
    referred_by: fields.ForeignKeyNullableRelation["Player"] = fields.ForeignKeyField(
        "models.Player", related_name="referrals", null=True, on_delete=fields.SET_NULL
    )
    referred_by_id: UUID | None
    start_payload = fields.CharField(max_length=64, null=True, description="of the first /start: referral or campaign")
    age_confirmed_at = fields.DatetimeField(null=True)
    terms_version = fields.CharField(max_length=16, null=True)
    terms_accepted_at = fields.DatetimeField(null=True)
    registered_at = fields.DatetimeField(null=True)
    email = fields.CharField(max_length=254, null=True, description="confirmed")
    email_confirmed_at = fields.DatetimeField(null=True)
    created_at = fields.DatetimeField(auto_now_add=True)

    class Meta:
        table = "player"


class EmailConfirmation(Model):
    """An address that waits for the click on its link. The link's token is signed, so nothing secret is stored."""

    id = fields.UUIDField(primary_key=True)
    player: fields.ForeignKeyRelation[Player] = fields.ForeignKeyField(
        "models.Player", related_name="email_confirmations"
    )
    email = fields.CharField(max_length=254)
    requested_at = fields.DatetimeField()
    expires_at = fields.DatetimeField()
    used_at = fields.DatetimeField(null=True)

    class Meta:
        table = "email_confirmation"


class TotpDevice(Model):
    """A player's authenticator app. `last_step` is the newest time step that was accepted: a code works once."""

    player: fields.OneToOneRelation[Player] = fields.OneToOneField(
        "models.Player", related_name="totp_device", primary_key=True
    )
    secret = fields.TextField(description="encrypted")
    confirmed_at = fields.DatetimeField(null=True)
    last_step = fields.BigIntField(default=0)
    failures = fields.SmallIntField(default=0)
    locked_until = fields.DatetimeField(null=True)

    class Meta:
        table = "totp_device"


class RecoveryCode(Model):
    """A code that stands in for the authenticator app once."""

    id = fields.BigIntField(primary_key=True)
    player: fields.ForeignKeyRelation[Player] = fields.ForeignKeyField("models.Player", related_name="recovery_codes")
    digest = fields.CharField(max_length=64)
    used_at = fields.DatetimeField(null=True)

    class Meta:
        table = "recovery_code"
        unique_together = (("player_id", "digest"),)


class AccessToken(Model):
    """A short access to the Mini App's API, given for Telegram's signed initData."""

    id = fields.BigIntField(primary_key=True)
    player: fields.ForeignKeyRelation[Player] = fields.ForeignKeyField("models.Player", related_name="access_tokens")
    digest = fields.CharField(max_length=64, unique=True)
    created_at = fields.DatetimeField()
    expires_at = fields.DatetimeField()
    revoked_at = fields.DatetimeField(null=True)

    class Meta:
        table = "access_token"
