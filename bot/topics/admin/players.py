"""Finding a player, his card, freezing him, and noting where he lives."""

from uuid import UUID

from bot.screens import Screen
from bot.screens.admin.players import card_screen, country_screen, found_screen, reason_screen, search_screen
from bot.table import table
from bot.visit import Visit
from core.backoffice.access import Permission, ensure_may, permissions_of
from core.backoffice.actions import freeze_player, player_card, search_players, set_country_by, unfreeze_player


async def _search_question(visit: Visit) -> Screen:
    return search_screen(visit.say)


@table.button("admin_players:home")
async def ask_whom(visit: Visit) -> None:
    await ensure_may(visit.player.id, Permission.FIND_PLAYER)
    await visit.show(await _search_question(visit), expects="admin_players:wanted")


@table.typed("admin_players:wanted", prompt=_search_question)
async def find(visit: Visit) -> None:
    """One that fits is shown at once; several are listed."""
    players = await search_players(visit.player.id, visit.argument)
    if len(players) == 1:
        await visit.show(await _card(visit, players[0].id))
    else:  # the next text is looked for as well
        await visit.show(found_screen(visit.say, players, wanted=visit.argument), expects="admin_players:wanted")


@table.button("admin_players:card")
async def show_card(visit: Visit) -> None:
    await visit.show(await _card(visit, visit.id_argument))


async def _card(visit: Visit, player_id: UUID) -> Screen:
    card = await player_card(visit.player.id, player_id)
    permissions = await permissions_of(visit.player.id)
    return card_screen(
        visit.say,
        card,
        may_freeze=Permission.FREEZE_PLAYER in permissions,
        may_set_country=Permission.SET_COUNTRY in permissions,
        may_give=Permission.GIVE_FREE_ROUNDS in permissions,
    )


@table.button("admin_players:freeze")
async def ask_freeze_reason(visit: Visit) -> None:
    await _ask_reason(visit, freeze=True)


@table.button("admin_players:unfreeze")
async def ask_unfreeze_reason(visit: Visit) -> None:
    await _ask_reason(visit, freeze=False)


async def _ask_reason(visit: Visit, *, freeze: bool) -> None:
    await ensure_may(visit.player.id, Permission.FREEZE_PLAYER)
    card = await player_card(visit.player.id, visit.id_argument)
    await visit.show(
        reason_screen(visit.say, card.player, freeze=freeze),
        expects="admin_players:reason",
        facts={"player": card.player.id.hex, "act": "freeze" if freeze else "unfreeze"},
    )


async def _reason_question(visit: Visit) -> Screen:
    card = await player_card(visit.player.id, UUID(visit.facts["player"]))
    return reason_screen(visit.say, card.player, freeze=visit.facts["act"] == "freeze")


@table.typed("admin_players:reason", prompt=_reason_question)
async def take_reason(visit: Visit) -> None:
    player_id, freeze = UUID(visit.facts["player"]), visit.facts["act"] == "freeze"
    await (freeze_player if freeze else unfreeze_player)(visit.player.id, player_id, reason=visit.argument)
    notice = visit.say("admin-frozen" if freeze else "admin-unfrozen")
    await visit.show((await _card(visit, player_id)).under(notice))


@table.button("admin_players:country")
async def ask_country(visit: Visit) -> None:
    await ensure_may(visit.player.id, Permission.SET_COUNTRY)
    card = await player_card(visit.player.id, visit.id_argument)
    screen = country_screen(visit.say, card.player)
    await visit.show(screen, expects="admin_players:lives_in", facts={"player": card.player.id.hex})


async def _country_question(visit: Visit) -> Screen:
    card = await player_card(visit.player.id, UUID(visit.facts["player"]))
    return country_screen(visit.say, card.player)


@table.typed("admin_players:lives_in", prompt=_country_question)
async def take_country(visit: Visit) -> None:
    await _set_country(visit, UUID(visit.facts["player"]), visit.argument)


@table.button("admin_players:nowhere")
async def forget_country(visit: Visit) -> None:
    await _set_country(visit, visit.id_argument, None)


async def _set_country(visit: Visit, player_id: UUID, country: str | None) -> None:
    await set_country_by(visit.player.id, player_id, country)
    await visit.show((await _card(visit, player_id)).under(visit.say("admin-saved")))
