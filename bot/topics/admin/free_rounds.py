"""A player's free rounds: what he has, giving a set, taking one back."""

import re
from uuid import UUID

from bot.screens import Screen
from bot.screens.admin.free_rounds import (
    confirm_free_rounds_screen,
    free_rounds_games_screen,
    free_rounds_screen,
    free_rounds_terms_screen,
)
from bot.table import UnknownButton, table
from bot.visit import Visit
from core.backoffice.actions import player_card
from core.backoffice.free_rounds import (
    games_with_free_rounds,
    give_free_rounds,
    grants_of_player,
    take_free_rounds_back,
)
from core.errors import InvalidInput
from core.games.catalogue import game_by_id
from core.games.models import GrantState
from core.money import Money

TERMS = re.compile(r"(?P<rounds>[0-9]{1,4})\s+(?P<stake>\S{1,20})\s+(?P<days>[0-9]{1,3})")


@table.button("admin_free:home")
async def show_free_rounds(visit: Visit) -> None:
    await _show(visit, visit.id_argument)


async def _games_question(visit: Visit) -> Screen:
    card = await player_card(visit.player.id, _player(visit))
    games = await games_with_free_rounds(visit.player.id, card.player.id, "")
    return free_rounds_games_screen(visit.say, card.player, games, wanted="")


@table.typed("admin_free:wanted", prompt=_games_question)
async def find_game(visit: Visit) -> None:
    await _show_games(visit, UUID(visit.facts["player"]), visit.argument)


@table.button("admin_free:games")
async def show_games(visit: Visit) -> None:
    await _show_games(visit, visit.id_argument, "")


async def _terms_question(visit: Visit) -> Screen:
    game = await game_by_id(UUID(visit.facts["game"]))
    card = await player_card(visit.player.id, UUID(visit.facts["player"]))
    return free_rounds_terms_screen(visit.say, game, card.player)


@table.button("admin_free:game")
async def ask_terms(visit: Visit) -> None:
    facts = {"player": _player(visit).hex, "game": visit.id_argument.hex}
    game = await game_by_id(visit.id_argument)
    card = await player_card(visit.player.id, _player(visit))
    await visit.show(free_rounds_terms_screen(visit.say, game, card.player), expects="admin_free:terms", facts=facts)


@table.typed("admin_free:terms", prompt=_terms_question)
async def take_terms(visit: Visit) -> None:
    """ "20 0.20 7": how many, what each stakes, for how many days."""
    terms = TERMS.fullmatch(visit.argument.strip())
    if terms is None:
        raise InvalidInput(field="free_rounds", reason="not_three_numbers")
    rounds, days = int(terms["rounds"]), int(terms["days"])
    game = await game_by_id(UUID(visit.facts["game"]))
    card = await player_card(visit.player.id, _player(visit))
    stake = Money.parse(terms["stake"], card.player.currency).ensure_positive()
    screen = confirm_free_rounds_screen(visit.say, game, card.player, rounds=rounds, stake=stake, days=days)
    facts = {**visit.facts, "rounds": str(rounds), "stake": str(stake.minor), "days": str(days)}
    await visit.show(screen, facts=facts)


@table.button("admin_free:give", on="admin_free_rounds_confirm")
async def give(visit: Visit) -> None:
    player_id, facts = _player(visit), visit.facts
    card = await player_card(visit.player.id, player_id)
    grant = await give_free_rounds(
        visit.player.id,
        player_id,
        UUID(facts["game"]),
        rounds=int(facts["rounds"]),
        stake=Money(int(facts["stake"]), card.player.currency),
        days=int(facts["days"]),
        providers=visit.services.providers,
    )
    await _show(visit, player_id, notice=_notice(visit, grant.state))


@table.button("admin_free:cancel")
async def take_back(visit: Visit) -> None:
    grant = await take_free_rounds_back(visit.player.id, visit.id_argument, providers=visit.services.providers)
    await _show(visit, grant.player_id, notice=_notice(visit, grant.state))


async def _show(visit: Visit, player_id: UUID, *, notice: str | None = None) -> None:
    card = await player_card(visit.player.id, player_id)
    grants = await grants_of_player(visit.player.id, player_id)
    screen = free_rounds_screen(visit.say, card.player, grants)
    await visit.show(screen.under(notice) if notice else screen)


async def _show_games(visit: Visit, player_id: UUID, text: str) -> None:
    card = await player_card(visit.player.id, player_id)
    games = await games_with_free_rounds(visit.player.id, player_id, text)
    screen = free_rounds_games_screen(visit.say, card.player, games, wanted=text)
    await visit.show(screen, expects="admin_free:wanted", facts={"player": player_id.hex})


def _player(visit: Visit) -> UUID:
    """Whom it is about. Raises UnknownButton: the button has outlived its conversation."""
    if "player" not in visit.facts:
        raise UnknownButton(visit.argument)
    return UUID(visit.facts["player"])


def _notice(visit: Visit, state: GrantState) -> str:
    return visit.say("admin-free-rounds-now", state=str(state))
