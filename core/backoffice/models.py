"""Tables of the back office: who may do what, and what was done."""

from enum import StrEnum

from tortoise import fields
from tortoise.models import Model


class Role(StrEnum):
    OWNER = "owner"
    FINANCE = "finance"
    SUPPORT = "support"
    ANALYST = "analyst"


class RoleGrant(Model):
    """A role given to a person who is also a player. Revoking ends it at once."""

    id = fields.BigIntField(primary_key=True)
    player_id = fields.UUIDField(db_index=True)
    role = fields.CharEnumField(Role, max_length=16)
    granted_by = fields.CharField(max_length=64)
    granted_at = fields.DatetimeField()
    revoked_at = fields.DatetimeField(null=True)

    class Meta:
        table = "role_grant"


class AuditEntry(Model):
    """One administrative act. Append-only; each entry's hash covers the hash of the one before."""

    id = fields.BigIntField(primary_key=True)
    actor = fields.CharField(max_length=64)
    action = fields.CharField(max_length=64)
    subject = fields.CharField(max_length=128)
    details = fields.TextField(description="canonical JSON, exactly as it was hashed")
    at = fields.DatetimeField()
    previous_hash = fields.CharField(max_length=64)
    hash = fields.CharField(max_length=64)

    class Meta:
        table = "audit_entry"
