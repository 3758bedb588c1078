"""Launching: who may, with what, where the way back leads, and a token that is taken once."""

import asyncio

import pytest

from core.clock import ManualClock
from core.errors import DomainError, InvalidInput
from core.games.catalogue import block_game, switch_game
from core.games.errors import DemoUnavailable, GameDisabled, ProviderUnavailable, SessionExpired, SessionInvalid
from core.games.launches import LaunchedGame, ReturnUrls, launch_game
from core.games.models import Game, GameSession, Provider
from core.games.playing import place_bet
from core.games.ports import Device, Mode
from core.games.sessions import CLAIM_REPEATED_WITHIN, LIFETIME, claim, find_session, open_session
from core.identity.errors import PlayerFrozen
from core.identity.models import Player
from core.identity.players import set_frozen
from core.ids import token_digest
from core.safer_gambling.cool_off import start_cool_off
from core.safer_gambling.errors import OnCoolOff
from core.unit_of_work import unit_of_work
from tests.plugins.people import NewPlayer
from tests.plugins.studios import Studio
from tests.plugins.tables import HUB88, Table


@pytest.fixture
def studio() -> Studio:
    return Studio()


async def opened(player: Player, game: Game, studio: Studio, **changes: object) -> LaunchedGame:
    asked: dict[str, object] = {"lobby_url": "https://here/lobby", "cashier_url": "https://here/cashier"} | changes
    return await launch_game(player.id, game.id, providers={HUB88: studio}, **asked)  # type: ignore[arg-type]


async def test_a_launch_opens_a_session_for_this_player_game_currency_and_device(
    new_player: NewPlayer, game: Game, studio: Studio
) -> None:
    player = await new_player()
    launched = await opened(player, game, studio, device=Device.DESKTOP)
    assert launched.url == "https://studio.example/play"
    (request,) = studio.launches
    session = await find_session(request.session_token, provider=HUB88)
    assert (session.player_id, session.game.code, session.currency, session.device) == (
        player.id, "book", "USDT", Device.DESKTOP,
    )  # fmt: skip
    assert (request.device, request.mode, request.lobby_url) == (Device.DESKTOP, Mode.REAL, "https://here/lobby")


async def test_a_demo_has_no_session(new_player: NewPlayer, game: Game, studio: Studio) -> None:
    player = await new_player()
    with pytest.raises(DemoUnavailable):
        await opened(player, game, studio, mode=Mode.DEMO)
    await Game.filter(id=game.id).update(has_demo=True)
    await opened(player, game, studio, mode=Mode.DEMO)
    (request,) = studio.launches
    assert (request.mode, request.session_token) == (Mode.DEMO, "")
    assert await GameSession.all().count() == 0


@pytest.mark.parametrize("mode", Mode)
async def test_whoever_may_not_play_is_told_why_and_nothing_is_asked(
    new_player: NewPlayer, game: Game, studio: Studio, mode: Mode
) -> None:
    await Game.filter(id=game.id).update(has_demo=True)
    frozen, resting, abroad = [await new_player() for _ in range(3)]
    async with unit_of_work() as uow:
        await set_frozen(uow, frozen.id, frozen=True)
    await start_cool_off(resting.id, "USDT", days=1)
    await Player.filter(id=abroad.id).update(country="DE")
    await block_game(game.id, ["DE"])
    refusals: list[tuple[Player, type[DomainError]]] = [
        (frozen, PlayerFrozen), (resting, OnCoolOff), (abroad, GameDisabled),
    ]  # fmt: skip
    for player, refusal in refusals:
        with pytest.raises(refusal):
            await opened(player, game, studio, mode=mode)
    await switch_game(game.id, enabled=False)
    with pytest.raises(GameDisabled):
        await opened(await new_player(), game, studio, mode=mode)
    assert studio.launches == []
    assert await GameSession.all().count() == 0


async def test_a_provider_that_is_away_or_switched_off_is_said(new_player: NewPlayer, game: Game) -> None:
    player = await new_player()
    with pytest.raises(ProviderUnavailable):
        await opened(player, game, Studio(refusal=ProviderUnavailable()))
    with pytest.raises(ProviderUnavailable):
        await launch_game(player.id, game.id, providers={}, lobby_url="", cashier_url="")


# --- the way back ---


@pytest.mark.parametrize(
    "url",
    [
        "https://play.example/app", "https://play.example/app/", "https://play.example/app/leave?x=1#y",
        "https://PLAY.example/app", "https://t.me/croupier_bot", "https://t.me/croupier_bot?start=x",
    ],
)  # fmt: skip
def test_the_way_back_may_lead_below_an_allowed_address(url: str) -> None:
    assert ReturnUrls(["https://play.example/app", "https://t.me/croupier_bot"]).checked(url) == url


@pytest.mark.parametrize(
    "url",
    [
        "", "/app", "javascript:alert(1)", "data:text/html,x", "http://play.example/app", "https://play.example/",
        "https://play.example/app-evil", "https://play.example/app/../admin", "https://play.example/app/%2E%2e/admin",
        "https://play.example:444/app", "https://play.example@evil.example/app", "https://evil.example/app",
        "https://evil.example\\@play.example/app", "https://play.example.evil.example/app", "//play.example/app",
        "https://play.example/app\n", "https://play.example/app x", "https://pl\u0430y.example/app", "https://[::1",
        "https://t.me/croupier_bot_evil", "https://play.example/app/" + "x" * 600,
    ],
)  # fmt: skip
def test_it_leads_nowhere_else(url: str) -> None:
    with pytest.raises(InvalidInput):
        ReturnUrls(["https://play.example/app", "https://t.me/croupier_bot"]).checked(url)


# --- the token ---


async def test_a_launch_token_is_exchanged_once_and_plays_no_more(table: Table, clock: ManualClock) -> None:
    claimed = await claim(table.token, provider=HUB88)
    assert claimed.token != table.token
    assert claimed.session.player_id == table.player.id
    assert (await claim(table.token, provider=HUB88)).token == claimed.token, "its answer was lost"
    clock.advance(CLAIM_REPEATED_WITHIN)
    with pytest.raises(SessionInvalid):
        await claim(table.token, provider=HUB88)
    with pytest.raises(SessionInvalid):
        await find_session(table.token, provider=HUB88)
    with pytest.raises(SessionInvalid):
        await place_bet(table.bet("b"))
    await place_bet(table.bet("b2", session_digest=token_digest(claimed.token)))
    assert (await claim(claimed.token, provider=HUB88)).token == claimed.token, "its own may be shown again"


async def test_of_many_first_calls_at_once_all_are_told_the_same(table: Table) -> None:
    claims = await asyncio.gather(*(claim(table.token, provider=HUB88) for _ in range(20)))
    assert len({claimed.token for claimed in claims}) == 1


async def test_a_token_of_nobody_of_another_provider_or_of_an_old_session_is_refused(
    table: Table, clock: ManualClock
) -> None:
    await Provider.create(code="other", name="Other")
    for token, provider in (("", HUB88), ("x" * 300, HUB88), ("nobody's", HUB88), (table.token, "other")):
        with pytest.raises(SessionInvalid):
            await claim(token, provider=provider)
    session = await find_session(table.token, provider=HUB88)
    assert session.claimed_at is None, "who may not claim it has not"
    clock.advance(LIFETIME)
    with pytest.raises(SessionExpired):
        await claim(table.token, provider=HUB88)


async def test_two_sessions_of_one_player_are_claimed_apart(table: Table) -> None:
    other = await open_session(table.player.id, table.game, currency="USDT")
    first, second = await claim(table.token, provider=HUB88), await claim(other, provider=HUB88)
    assert first.token != second.token
    assert first.session.id != second.session.id
