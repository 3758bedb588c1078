"""Admins: every act by its right, with its second factor, in the audit log; to others nothing is possible."""

import asyncio
import json
from datetime import timedelta
from uuid import uuid4

import pyotp
import pytest

from core.backoffice.access import (
    PERMISSIONS,
    Permission,
    admins_who_may,
    grant_role,
    permissions_of,
    revoke_role,
)
from core.backoffice.actions import (
    approve,
    freeze_player,
    player_card,
    reject,
    search_players,
    set_country_by,
    unfreeze_player,
    waiting_payouts,
)
from core.backoffice.audit import first_broken_entry
from core.backoffice.free_rounds import (
    games_with_free_rounds,
    give_free_rounds,
    grants_of_player,
    take_free_rounds_back,
)
from core.backoffice.games import (
    block_game_by,
    block_provider_by,
    game_card,
    limit_stakes_by,
    list_interrupted,
    list_providers,
    provider_card,
    search_games,
    switch_game_by,
    switch_provider_by,
)
from core.backoffice.models import AuditEntry, Role
from core.clock import ManualClock
from core.errors import Conflict, InvalidInput, NotAllowed, NotFound
from core.games.errors import FreeRoundsRefused
from core.games.models import Game, Provider
from core.identity.access import grant_access, player_with_access
from core.identity.errors import PlayerFrozen, TotpRequired, TotpWrong
from core.identity.models import Player
from core.identity.totp import begin_totp, enable_totp
from core.ids import new_id
from core.money import CURRENCIES, InvalidAmount, Money
from core.payments.models import Intent, IntentState
from core.payments.payouts import cancel_payout, hold_payout
from core.wallet import balance_of, player_cash, player_held
from core.wallet.invariants import verify_ledger
from tests.plugins.databases import AsOwner
from tests.plugins.people import NewPlayer, fingerprint


class Admin:
    """A player with a role and an authenticator app."""

    def __init__(self, player: Player, totp: pyotp.TOTP, clock: ManualClock) -> None:
        self.id = player.id
        self._totp = totp
        self._clock = clock

    def code(self) -> str:
        """A fresh code: time moves on for each."""
        self._clock.advance(timedelta(seconds=30))
        return self._totp.at(self._clock.now())


@pytest.fixture
async def admin(new_player: NewPlayer, clock: ManualClock) -> Admin:
    player = await new_player(first_name="Olga")
    await grant_role(player.id, Role.OWNER, actor="test")
    setup = await begin_totp(player.id)
    totp = pyotp.TOTP(setup.secret)
    await enable_totp(player.id, totp.at(clock.now()))
    return Admin(player, totp, clock)


async def payout_of(player: Player, amount: str = "5") -> Intent:
    return await hold_payout(player.id, Money.parse(amount, "USDT"), gateway_code="crypto_pay", request_key=uuid4().hex)


@pytest.mark.parametrize("role", [None, *Role])
async def test_each_role_may_do_what_it_may_and_nothing_else(
    new_player: NewPlayer, clock: ManualClock, role: Role | None
) -> None:
    actor, player = await new_player(), await new_player(balance="10")
    if role:
        await grant_role(actor.id, role, actor="test")
    provider = await Provider.create(code="hub88", name="Hub88")
    game = await Game.create(id=new_id(), provider=provider, code="book", name="Book", category="slots")
    payout = await payout_of(player)
    acts = {
        Permission.FIND_PLAYER: [lambda: search_players(actor.id, "Anna"), lambda: player_card(actor.id, player.id)],
        Permission.FREEZE_PLAYER: [
            lambda: freeze_player(actor.id, player.id, reason="test"),
            lambda: unfreeze_player(actor.id, player.id, reason="test"),
        ],
        Permission.DECIDE_PAYOUT: [
            lambda: waiting_payouts(actor.id),
            lambda: approve(actor.id, payout.id, totp_code="000000"),
            lambda: reject(actor.id, payout.id, totp_code="000000", reason="test"),
        ],
        Permission.SET_COUNTRY: [
            lambda: set_country_by(actor.id, player.id, "DE"),
            lambda: set_country_by(actor.id, player.id, None),
        ],
        Permission.GIVE_FREE_ROUNDS: [
            lambda: games_with_free_rounds(actor.id, player.id, ""),
            lambda: grants_of_player(actor.id, player.id),
            lambda: give_free_rounds(
                actor.id, player.id, game.id, rounds=1, stake=Money(1, "USDT"), days=1, providers={}
            ),
            lambda: take_free_rounds_back(actor.id, player.id, providers={}),
        ],
        Permission.SWITCH_GAME: [
            lambda: list_interrupted(actor.id),
            lambda: search_games(actor.id, "book", limit=1, offset=0),
            lambda: game_card(actor.id, game.id),
            lambda: list_providers(actor.id),
            lambda: provider_card(actor.id, "hub88"),
            lambda: switch_game_by(actor.id, game.id, enabled=False),
            lambda: switch_provider_by(actor.id, "hub88", enabled=False),
            lambda: block_game_by(actor.id, game.id, ["DE"]),
            lambda: block_provider_by(actor.id, "hub88", ["DE"]),
            lambda: limit_stakes_by(actor.id, game.id, "USDT", lowest=Money(1, "USDT"), highest=None),
        ],
    }
    assert acts.keys() | {Permission.SEE_FIGURES} == set(Permission)
    for permission, calls in acts.items():
        for call in calls:
            try:
                await call()
            except NotAllowed:
                allowed = False
            except (TotpRequired, FreeRoundsRefused, NotFound):  # the right is there, what else is asked for is not
                allowed = True
            else:
                allowed = True
            assert allowed == (role is not None and permission in PERMISSIONS[role]), (role, permission)


async def test_a_revoked_role_ends_at_once(new_player: NewPlayer) -> None:
    player = await new_player()
    assert await grant_role(player.id, Role.FINANCE, actor="test")
    assert not await grant_role(player.id, Role.FINANCE, actor="test")
    assert await admins_who_may(Permission.DECIDE_PAYOUT) == [player.id]
    assert await revoke_role(player.id, Role.FINANCE, actor="test")
    assert not await revoke_role(player.id, Role.FINANCE, actor="test")
    assert await permissions_of(player.id) == frozenset()
    with pytest.raises(NotAllowed):
        await waiting_payouts(player.id)
    assert await grant_role(player.id, Role.FINANCE, actor="test")


async def test_an_approved_payout_waits_for_its_gateway_and_is_decided_once(
    new_player: NewPlayer, admin: Admin
) -> None:
    player = await new_player(balance="10")
    payout = await payout_of(player)
    assert [waiting.id for waiting in await waiting_payouts(admin.id)] == [payout.id]
    code = admin.code()
    with pytest.raises(TotpWrong):
        await approve(admin.id, payout.id, totp_code="not it")
    assert (await approve(admin.id, payout.id, totp_code=code)).state is IntentState.APPROVED
    for decide in (
        lambda: approve(admin.id, payout.id, totp_code=admin.code()),
        lambda: reject(admin.id, payout.id, totp_code=admin.code(), reason="late"),
        lambda: cancel_payout(player.id, payout.id),
    ):
        with pytest.raises(Conflict):
            await decide()
    assert await balance_of(player_held(player.id, "USDT")) == Money.parse("5", "USDT")


async def test_a_rejected_payout_gives_the_money_back(new_player: NewPlayer, admin: Admin) -> None:
    player = await new_player(balance="10")
    payout = await payout_of(player)
    with pytest.raises(InvalidInput):
        await reject(admin.id, payout.id, totp_code=admin.code(), reason="  ")
    rejected = await reject(admin.id, payout.id, totp_code=admin.code(), reason="Please confirm your e-mail first")
    assert (rejected.state, rejected.note) == (IntentState.REJECTED, "Please confirm your e-mail first")
    assert await balance_of(player_cash(player.id, "USDT")) == Money.parse("10", "USDT")
    assert await verify_ledger() == []


async def test_approving_and_cancelling_at_once_do_one_of_both(new_player: NewPlayer, admin: Admin) -> None:
    player = await new_player(balance="10")
    payout = await payout_of(player)
    answers = await asyncio.gather(
        approve(admin.id, payout.id, totp_code=admin.code()),
        cancel_payout(player.id, payout.id),
        return_exceptions=True,
    )
    assert sum(isinstance(answer, Conflict) for answer in answers) == 1
    assert await verify_ledger() == []


async def test_nobody_decides_his_own_payout(admin: Admin) -> None:
    from tests.plugins.people import credit

    await credit(await Player.get(id=admin.id), "10")
    payout = await payout_of(await Player.get(id=admin.id))
    with pytest.raises(InvalidInput):
        await approve(admin.id, payout.id, totp_code=admin.code())
    assert (await Intent.get(id=payout.id)).state is IntentState.REQUESTED


async def test_a_frozen_player_can_neither_pay_out_nor_open_the_mini_app(new_player: NewPlayer, admin: Admin) -> None:
    player = await new_player(balance="10")
    token = await grant_access(player.id)
    assert await freeze_player(admin.id, player.id, reason="disputed payment")
    assert not await freeze_player(admin.id, player.id, reason="again")
    assert await player_with_access(token) is None
    before = await fingerprint()
    with pytest.raises(PlayerFrozen):
        await payout_of(player)
    assert await fingerprint() == before
    assert await unfreeze_player(admin.id, player.id, reason="settled")
    await payout_of(player)


async def test_what_does_not_exist_is_not_found(admin: Admin) -> None:
    for act in (
        lambda: player_card(admin.id, uuid4()),
        lambda: freeze_player(admin.id, uuid4(), reason="test"),
        lambda: approve(admin.id, uuid4(), totp_code=admin.code()),
        lambda: switch_game_by(admin.id, uuid4(), enabled=True),
        lambda: switch_provider_by(admin.id, "nobody", enabled=True),
        lambda: game_card(admin.id, uuid4()),
        lambda: provider_card(admin.id, "nobody"),
        lambda: block_game_by(admin.id, uuid4(), ["DE"]),
        lambda: block_provider_by(admin.id, "nobody", ["DE"]),
        lambda: limit_stakes_by(admin.id, uuid4(), "USDT", lowest=None, highest=None),
        lambda: set_country_by(admin.id, uuid4(), "DE"),
    ):
        with pytest.raises(NotFound):
            await act()


async def test_what_is_set_at_a_game_stands_in_the_audit_log_and_what_is_refused_does_not(admin: Admin) -> None:
    provider = await Provider.create(code="hub88", name="Hub88")
    game = await Game.create(id=new_id(), provider=provider, code="book", name="Book", category="slots")
    await block_game_by(admin.id, game.id, ["fr", "DE", "de "])
    await block_provider_by(admin.id, "hub88", ["GB"])
    await limit_stakes_by(admin.id, game.id, "USDT", lowest=Money(5, "USDT"), highest=None)
    before = await fingerprint("audit_entry", "game", "game_provider")
    for refused in (
        lambda: block_game_by(admin.id, game.id, ["UK"]),
        lambda: block_provider_by(admin.id, "hub88", ["DE", "XX"]),
        lambda: limit_stakes_by(admin.id, game.id, "USDT", lowest=Money(6, "USDT"), highest=Money(5, "USDT")),
        lambda: limit_stakes_by(admin.id, game.id, "USDT", lowest=Money(-1, "USDT"), highest=None),
    ):
        with pytest.raises((InvalidInput, InvalidAmount)):
            await refused()
    assert await fingerprint("audit_entry", "game", "game_provider") == before
    entries = await AuditEntry.filter(action__not="role_granted").order_by("id")
    assert [(entry.action, entry.subject, json.loads(entry.details)) for entry in entries] == [
        ("game_blocked_in", f"game:{game.id}", {"name": "Book", "countries": ["DE", "FR"]}),
        ("provider_blocked_in", "provider:hub88", {"countries": ["GB"]}),
        (
            "game_stakes_limited",
            f"game:{game.id}",
            {"name": "Book", "currency": "USDT", "lowest": 5, "highest": None},
        ),
    ]
    assert await first_broken_entry() is None


async def test_limits_in_many_currencies_set_at_once_are_all_there(admin: Admin) -> None:
    provider = await Provider.create(code="hub88", name="Hub88")
    game = await Game.create(id=new_id(), provider=provider, code="book", name="Book", category="slots")
    await asyncio.gather(
        *(limit_stakes_by(admin.id, game.id, code, lowest=Money(1, code), highest=None) for code in CURRENCIES)
    )
    assert (await Game.get(id=game.id)).stake_ranges == {code: [1, None] for code in CURRENCIES}


async def test_a_players_country_is_noted_once_and_forgotten_again(new_player: NewPlayer, admin: Admin) -> None:
    player = await new_player()
    assert await set_country_by(admin.id, player.id, " de")
    assert not await set_country_by(admin.id, player.id, "DE")
    with pytest.raises(InvalidInput):
        await set_country_by(admin.id, player.id, "UK")
    assert (await Player.get(id=player.id)).country == "DE"
    assert await set_country_by(admin.id, player.id, None)
    entries = await AuditEntry.filter(action="player_country_set").order_by("id")
    assert [json.loads(entry.details) for entry in entries] == [{"country": "DE"}, {"country": None}]


async def test_the_audit_log_tells_who_did_what_and_shows_every_change(
    new_player: NewPlayer, admin: Admin, as_owner: AsOwner
) -> None:
    players = [await new_player() for _ in range(20)]
    await asyncio.gather(*(freeze_player(admin.id, player.id, reason="drill") for player in players))
    entries = await AuditEntry.all().order_by("id")
    assert [entry.action for entry in entries] == ["role_granted"] + ["player_frozen"] * 20
    assert entries[-1].actor == f"admin:{admin.id}"
    assert await first_broken_entry() is None
    for tampering in (
        f"UPDATE audit_entry SET details = '{{}}' WHERE id = {entries[5].id}",
        f"DELETE FROM audit_entry WHERE id = {entries[9].id}",
    ):
        await as_owner(f"SET session_replication_role = replica; {tampering}")
        assert await first_broken_entry() is not None


async def test_twenty_cash_outs_at_once_on_a_balance_for_one_hold_one(new_player: NewPlayer) -> None:
    player = await new_player(balance="5")
    answers = await asyncio.gather(*(payout_of(player) for _ in range(20)), return_exceptions=True)
    assert sum(isinstance(answer, Intent) for answer in answers) == 1
    assert await balance_of(player_cash(player.id, "USDT")) == Money.zero("USDT")
    assert await Intent.all().count() == 1
    assert await verify_ledger() == []
