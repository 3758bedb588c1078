"""Provably fair draws: the server's seed is promised by its hash before play and shown when it is replaced.

Draw n of a seed pair is HMAC-SHA256(key=server seed, message="client seed:n:cursor"), read in four-byte words; words
that would favour some outcomes are passed over (rejection sampling), so every outcome is equally likely.
"""

import hashlib
import hmac
import secrets
from dataclasses import dataclass
from uuid import UUID

from core import clock
from core.errors import InvalidInput
from core.games.models import FairSeed
from core.identity.models import Player
from core.unit_of_work import unit_of_work
from core.wallet import player_cash

MAX_CLIENT_SEED = 64
_WORD = 2**32


def draw(server_seed: str, client_seed: str, nonce: int, *, below: int) -> int:
    """A number from 0 up to, not including, `below`; anybody can compute it again once the server's seed is known."""
    assert 0 < below <= _WORD
    fair_words = _WORD - _WORD % below
    cursor = 0
    while True:
        digest = hmac.digest(server_seed.encode(), f"{client_seed}:{nonce}:{cursor}".encode(), "sha256")
        for offset in range(0, len(digest), 4):
            word = int.from_bytes(digest[offset : offset + 4], "big")
            if word < fair_words:
                return word % below
        cursor += 1


def seed_hash(server_seed: str) -> str:
    return hashlib.sha256(server_seed.encode()).hexdigest()


@dataclass(frozen=True, slots=True, kw_only=True)
class SeedPair:
    """What a player may know of the seeds in use: the hash, never the server's seed itself."""

    server_seed_hash: str
    client_seed: str
    nonce: int


@dataclass(frozen=True, slots=True, kw_only=True)
class RevealedSeed:
    server_seed: str
    server_seed_hash: str
    client_seed: str
    draws: int


async def seeds_of(player: Player) -> SeedPair:
    """What the player may know of the seeds of his next draw; his first look makes them."""
    async with unit_of_work() as uow:
        await uow.ledger.lock(player_cash(player.id, player.currency))
        return public_part(await seed_in_use(player.id))


async def seed_in_use(player_id: UUID) -> FairSeed:
    """The player's seed, made at his first house game. Under the lock of the player's account."""
    seed = await FairSeed.get_or_none(player_id=player_id, revealed_at=None)
    return seed or await _new_seed(player_id, client_seed=secrets.token_hex(8))


async def next_draw(player_id: UUID, *, below: int) -> tuple[int, FairSeed, int]:
    """Draw and move the nonce on; return the number, the seed and the nonce. Under the lock of the player's account."""
    seed = await seed_in_use(player_id)
    nonce = seed.nonce
    seed.nonce += 1
    await seed.save(update_fields=["nonce"])
    return draw(seed.server_seed, seed.client_seed, nonce, below=below), seed, nonce


async def replace_seed(player: Player, *, client_seed: str) -> tuple[RevealedSeed, SeedPair]:
    """Reveal the server's seed and begin another one with the client seed that the player chose.

    Takes the account's lock, so that no draw uses a seed that is being shown.

    Raises InvalidInput for an empty, overlong or unprintable client seed.
    """
    if not 0 < len(client_seed) <= MAX_CLIENT_SEED or not client_seed.isprintable() or ":" in client_seed:
        raise InvalidInput(field="client_seed", reason="unusable")
    async with unit_of_work() as uow:
        await uow.ledger.lock(player_cash(player.id, player.currency))
        old = await seed_in_use(player.id)
        old.revealed_at = clock.now()
        await old.save(update_fields=["revealed_at"])
        new = await _new_seed(player.id, client_seed=client_seed)
    revealed = RevealedSeed(
        server_seed=old.server_seed,
        server_seed_hash=old.server_seed_hash,
        client_seed=old.client_seed,
        draws=old.nonce,
    )
    return revealed, public_part(new)


def public_part(seed: FairSeed) -> SeedPair:
    return SeedPair(server_seed_hash=seed.server_seed_hash, client_seed=seed.client_seed, nonce=seed.nonce)


async def _new_seed(player_id: UUID, *, client_seed: str) -> FairSeed:
    server_seed = secrets.token_hex(32)
    return await FairSeed.create(
        player_id=player_id,
        server_seed=server_seed,
        server_seed_hash=seed_hash(server_seed),
        client_seed=client_seed,
        created_at=clock.now(),
    )
