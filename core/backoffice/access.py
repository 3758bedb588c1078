"""Who may do what: roles in the database, checked at every act, so that a revoked role ends at once."""

from enum import StrEnum
from uuid import UUID

from tortoise.exceptions import IntegrityError

from core import clock
from core.backoffice.audit import record
from core.backoffice.models import Role, RoleGrant
from core.errors import NotAllowed
from core.unit_of_work import unit_of_work


class Permission(StrEnum):
    FIND_PLAYER = "find_player"
    FREEZE_PLAYER = "freeze_player"
    SET_COUNTRY = "set_country"  # where a player lives
    DECIDE_PAYOUT = "decide_payout"
    SWITCH_GAME = "switch_game"  # on and off, for whom and with which stakes
    GIVE_FREE_ROUNDS = "give_free_rounds"
    SEE_FIGURES = "see_figures"


_P = Permission

PERMISSIONS: dict[Role, frozenset[Permission]] = {
    Role.OWNER: frozenset(Permission),
    Role.FINANCE: frozenset({_P.FIND_PLAYER, _P.DECIDE_PAYOUT, _P.SEE_FIGURES}),
    Role.SUPPORT: frozenset({_P.FIND_PLAYER, _P.FREEZE_PLAYER, _P.SET_COUNTRY, _P.SWITCH_GAME, _P.GIVE_FREE_ROUNDS}),
    Role.ANALYST: frozenset({_P.SEE_FIGURES}),
}


async def roles_of(player_id: UUID) -> frozenset[Role]:
    grants = await RoleGrant.filter(player_id=player_id, revoked_at=None)
    return frozenset(grant.role for grant in grants)


async def permissions_of(player_id: UUID) -> frozenset[Permission]:
    """Empty for everybody who is no admin."""
    return frozenset().union(*(PERMISSIONS[role] for role in await roles_of(player_id)))


async def ensure_may(player_id: UUID, permission: Permission) -> None:
    """Raises NotAllowed."""
    if permission not in await permissions_of(player_id):
        raise NotAllowed(permission=permission.value)


async def admins_who_may(permission: Permission) -> list[UUID]:
    """The players to tell when something waits for this permission."""
    roles = [role for role, permissions in PERMISSIONS.items() if permission in permissions]
    grants = await RoleGrant.filter(role__in=roles, revoked_at=None).distinct().values_list("player_id", flat=True)
    return [UUID(str(player_id)) for player_id in grants]


async def grant_role(player_id: UUID, role: Role, *, actor: str) -> bool:
    """Give a role; False when the player has it already."""
    try:
        async with unit_of_work() as uow:
            await RoleGrant.create(player_id=player_id, role=role, granted_by=actor, granted_at=clock.now())
            await record(uow, actor=actor, action="role_granted", subject=f"player:{player_id}", details={"role": role})
    except IntegrityError:
        return False
    return True


async def revoke_role(player_id: UUID, role: Role, *, actor: str) -> bool:
    """Take a role away, at once; False when the player has it not."""
    async with unit_of_work() as uow:
        revoked = await RoleGrant.filter(player_id=player_id, role=role, revoked_at=None).update(revoked_at=clock.now())
        if revoked:
            await record(uow, actor=actor, action="role_revoked", subject=f"player:{player_id}", details={"role": role})
    return bool(revoked)
