"""Becoming a player: arrive, choose a language, confirm age and terms."""

from uuid import UUID

from tortoise.exceptions import IntegrityError

from core import clock
from core.errors import InvalidInput
from core.identity.events import PlayerRegistered
from core.identity.models import Player
from core.ids import new_code, new_id
from core.unit_of_work import UnitOfWork, unit_of_work
from core.wallet import player_cash, player_held

LANGUAGES = ("en", "ru", "es")
TERMS_VERSION = "2026-11"  # a new one is put before every player at his next visit
MAX_PAYLOAD = 64


async def arrive(
    *,
    telegram_id: int,
    first_name: str,
    username: str | None,
    currency: str,
    start_payload: str | None = None,
) -> Player:
    """Return the player of this Telegram account, made at his first arrival; names follow what Telegram says now.

    `start_payload` counts at the first arrival only: another player's referral code, or a campaign.
    """
    first_name, username = first_name[:128] or "?", username[:64] if username else None
    player = await Player.get_or_none(telegram_id=telegram_id)
    if player is None:
        payload = start_payload if start_payload and len(start_payload) <= MAX_PAYLOAD else None
        try:
            return await Player.create(
                id=new_id(),
                telegram_id=telegram_id,
                first_name=first_name,
                username=username,
                currency=currency,
                referral_code=new_code(),
                referred_by=await Player.get_or_none(referral_code=payload) if payload else None,
                start_payload=payload,
            )
        except IntegrityError:  # two first messages at once: the other one made him
            player = await Player.get(telegram_id=telegram_id)
    if (player.first_name, player.username) != (first_name, username):
        player.first_name, player.username = first_name, username
        await player.save(update_fields=["first_name", "username"])
    return player


async def choose_language(player_id: UUID, language: str) -> None:
    """Raises InvalidInput for a language that we do not speak."""
    if language not in LANGUAGES:
        raise InvalidInput(field="language", reason="unknown")
    await Player.filter(id=player_id).update(language=language)


async def accept_terms(player_id: UUID, *, terms_version: str) -> Player:
    """Record that the player is of age and accepts these terms; the first time this makes him a registered player.

    Raises InvalidInput when the terms shown are not the ones in force, or no language was chosen.
    """
    if terms_version != TERMS_VERSION:
        raise InvalidInput(field="terms_version", reason="outdated")
    async with unit_of_work() as uow:
        player = await Player.select_for_update().get(id=player_id)
        if player.language is None:
            raise InvalidInput(field="language", reason="missing")
        if player.terms_version == terms_version:
            return player
        now = clock.now()
        player.terms_version, player.terms_accepted_at = terms_version, now
        player.age_confirmed_at = player.age_confirmed_at or now
        if player.registered_at is None:
            player.registered_at = now
            await _open_wallet(uow, player)
        await player.save()
    return player


async def _open_wallet(uow: UnitOfWork, player: Player) -> None:
    await uow.ledger.lock(player_cash(player.id, player.currency), player_held(player.id, player.currency))
    assert player.language is not None
    uow.outbox.add(
        PlayerRegistered(
            player_id=player.id,
            language=player.language,
            referred_by=player.referred_by_id,
        )
    )


def is_registered(player: Player) -> bool:
    """Whether the player may use the platform: registered, and the terms in force are accepted."""
    return player.registered_at is not None and player.terms_version == TERMS_VERSION
