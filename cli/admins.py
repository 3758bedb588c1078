"""Granting roles from the command line: whoever has the shell has the database, so no right is asked for here."""

import getpass

import click

from core.backoffice.access import grant_role, revoke_role
from core.backoffice.models import Role, RoleGrant
from core.identity.models import Player
from core.identity.players import find_players


async def change_role(person: str, role_name: str, *, grant: bool) -> str:
    """Grant or revoke and return a sentence about it. Raises ClickException when the person is not clear."""
    player = await _one_player(person)
    role, actor = Role(role_name), f"cli:{getpass.getuser()}"[:64]
    change = grant_role if grant else revoke_role
    changed = await change(player.id, role, actor=actor)
    if grant:
        return (
            f"{player.first_name} is now {role}: /admin in the chat." if changed else f"{player.first_name} is {role}."
        )
    return f"{player.first_name} is no longer {role}." if changed else f"{player.first_name} was not {role}."


async def admins() -> list[str]:
    """One line for each role in force."""
    lines = []
    for role_grant in await RoleGrant.filter(revoked_at=None).order_by("granted_at"):
        player = await Player.get(id=role_grant.player_id)
        name = f"@{player.username}" if player.username else player.first_name
        lines.append(f"{role_grant.role:8} {name} (Telegram id {player.telegram_id}), by {role_grant.granted_by}")
    return lines


async def _one_player(person: str) -> Player:
    exact = person.removeprefix("@").lower()
    found = await find_players(person)
    matching = [
        player
        for player in found
        if exact in {str(player.telegram_id), str(player.id), (player.username or "").lower()}
    ]
    if len(matching) == 1:
        return matching[0]
    if found and not matching:
        raise click.ClickException(f"Which one? Name the @username or the Telegram id, not “{person}”.")
    raise click.ClickException(f"Nobody called {person} has said /start to the bot yet.")
