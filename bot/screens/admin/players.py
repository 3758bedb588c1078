"""Finding a player, and his card."""

from collections.abc import Sequence

from bot.screens.keyboards import DANGER, SUCCESS, back, press
from bot.screens.screen import Screen
from bot.speech import Speaker
from core.backoffice.actions import PlayerCard
from core.identity.models import Player, PlayerStatus


def search_screen(say: Speaker) -> Screen:
    return Screen(name="admin_search", text=say("admin-find-player"), keyboard=(back(say, "admin:home"),))


def found_screen(say: Speaker, players: Sequence[Player], *, wanted: str) -> Screen:
    text = say("admin-found", count=len(players)) if players else say("admin-found-nobody", wanted=wanted)
    return Screen(
        name="admin_found",
        text=text,
        keyboard=(
            *((press(_label(player), f"admin_players:card:{player.id.hex}"),) for player in players),
            back(say, "admin:home"),
        ),
    )


def card_screen(say: Speaker, card: PlayerCard, *, may_freeze: bool, may_set_country: bool, may_give: bool) -> Screen:
    player = card.player
    debt = f"\n\n{say('admin-card-owed', owed=card.owed)}" if card.owed.is_positive else ""
    rows = []
    if may_freeze and player.status is PlayerStatus.ACTIVE:
        rows.append((press(say.plain("button-freeze"), f"admin_players:freeze:{player.id.hex}", DANGER),))
    elif may_freeze and player.status is PlayerStatus.FROZEN:
        rows.append((press(say.plain("button-unfreeze"), f"admin_players:unfreeze:{player.id.hex}", SUCCESS),))
    if may_give and player.status is PlayerStatus.ACTIVE:
        rows.append((press(say.plain("button-free-rounds"), f"admin_free:home:{player.id.hex}"),))
    if may_set_country:
        rows.append((press(say.plain("button-country"), f"admin_players:country:{player.id.hex}"),))
    return Screen(
        name="admin_card",
        text=say(
            "admin-card",
            name=player.first_name,
            username=f"@{player.username}" if player.username else "–",
            telegram_id=str(player.telegram_id),
            id=str(player.id),
            status=player.status.value,
            cash=card.cash,
            held=card.held,
            email=player.email or "–",
            speaks=player.language or "–",
            country=player.country or "–",
            registered=f"{player.registered_at:%d.%m.%Y %H:%M}" if player.registered_at else "–",
        )
        + debt,
        keyboard=(*rows, (press(say.plain("button-find-another"), "admin_players:home"),), back(say, "admin:home")),
    )


def reason_screen(say: Speaker, player: Player, *, freeze: bool) -> Screen:
    return Screen(
        name="admin_reason",
        text=say("admin-freeze-reason" if freeze else "admin-unfreeze-reason", name=player.first_name),
        keyboard=(back(say, f"admin_players:card:{player.id.hex}"),),
    )


def country_screen(say: Speaker, player: Player) -> Screen:
    forget = ((press(say.plain("button-not-known"), f"admin_players:nowhere:{player.id.hex}"),),)
    return Screen(
        name="admin_country",
        text=say("admin-country", name=player.first_name, country=player.country or "–"),
        keyboard=(*(forget if player.country else ()), back(say, f"admin_players:card:{player.id.hex}")),
    )


def _label(player: Player) -> str:
    return f"{player.first_name} · @{player.username}" if player.username else player.first_name
