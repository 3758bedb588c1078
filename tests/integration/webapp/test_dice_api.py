"""Dice over the API: exact, once, and deaf to nonsense."""

import asyncio
import hashlib
from typing import Any

from core.backoffice.access import grant_role
from core.backoffice.games import switch_game_by
from core.backoffice.models import Role
from core.games.fairness import draw
from core.games.house_dice import ROLLS
from core.games.models import FairSeed, Game, Round
from core.identity.models import Player
from core.money import Money
from core.wallet import balance_of, player_cash
from core.wallet.invariants import verify_ledger
from tests.integration.webapp.conftest import Visit
from tests.integration.webapp.harness import WebHouse
from tests.plugins.people import NewPlayer, fingerprint

# What a refused roll leaves as it was; the house's account, still empty, may have been opened.
MOVED = ("ledger_transfer", "ledger_entry", "outbox_event", "game_round")
ROLL: dict[str, Any] = {"stake": "1.50", "target": 50, "request_id": "request-0001"}


async def balance(player: Player) -> Money:
    return await balance_of(player_cash(player.id, "USDT"))


async def test_a_roll_moves_the_stake_and_the_win_and_tells_the_balance(
    house: WebHouse, dice: Game, new_player: NewPlayer
) -> None:
    player = await new_player(balance="10")
    anna = await house.sign_in(player)
    rolled = await anna.post("/api/house/dice/roll", ROLL)
    win = "2.97" if rolled["won"] else "0.00"
    assert (rolled["stake"], rolled["win"], rolled["currency"], rolled["target"]) == ("1.50", win, "USDT", 50)
    assert rolled["won"] is (float(rolled["roll"]) < 50)
    assert rolled["balance"] == ("11.47" if rolled["won"] else "8.50") == (await balance(player)).plain()


async def test_a_repeat_is_answered_the_same_and_rolls_once(house: WebHouse, dice: Game, new_player: NewPlayer) -> None:
    player = await new_player(balance="10")
    anna = await house.sign_in(player)
    rolls = await asyncio.gather(*(anna.post("/api/house/dice/roll", ROLL) for _ in range(12)))
    assert all(roll == rolls[0] for roll in rolls)
    assert await Round.filter(player_id=player.id).count() == 1
    await verify_ledger()


async def test_the_same_request_id_with_another_stake_is_a_conflict(visit: Visit, dice: Game) -> None:
    anna = await visit(balance="10")
    await anna.post("/api/house/dice/roll", ROLL)
    before = await fingerprint()
    refusal = await anna.post("/api/house/dice/roll", {**ROLL, "stake": "2"}, status=409)
    assert refusal["code"] == "idempotency_conflict"
    assert await fingerprint() == before


async def test_two_players_may_use_the_same_request_id(visit: Visit, dice: Game) -> None:
    anna, boris = await visit(balance="10"), await visit(balance="10")
    first = await anna.post("/api/house/dice/roll", ROLL)
    second = await boris.post("/api/house/dice/roll", ROLL)
    assert first["round_id"] != second["round_id"]


BAD_ROLLS = [
    ({"stake": "-1"}, "stake"),
    ({"stake": "0"}, None),
    ({"stake": "1e3"}, "stake"),
    ({"stake": "1,5"}, "stake"),
    ({"stake": "٣"}, "stake"),
    ({"stake": " 1"}, "stake"),
    ({"stake": "1\n"}, "stake"),
    ({"stake": "1.0000001"}, "stake"),
    ({"stake": "999999999999999"}, "stake"),
    ({"stake": "9" * 400}, "stake"),
    ({"stake": "NaN"}, "stake"),
    ({"stake": ""}, "stake"),
    ({"stake": 1}, "stake"),
    ({"stake": 1.5}, "stake"),
    ({"stake": None}, "stake"),
    ({"stake": {"amount": "1"}}, "stake"),
    ({"target": "50"}, "target"),
    ({"target": 50.5}, "target"),
    ({"target": 1}, "target"),
    ({"target": 99}, "target"),
    ({"target": True}, "target"),
    ({"target": 10**30}, "target"),
    ({"request_id": ""}, "request_id"),
    ({"request_id": "short"}, "request_id"),
    ({"request_id": "x" * 65}, "request_id"),
    ({"request_id": "request-\u0000-null"}, "request_id"),
    ({"request_id": "request-\ud800-half"}, "body"),
    ({"request_id": 12345678}, "request_id"),
    ({"currency": "EUR"}, "currency"),
    ({"player_id": "01a20f06-24f7-707b-a6b7-5b34c8e749e0"}, "player_id"),
]


async def test_a_roll_that_makes_no_sense_is_refused_and_moves_nothing(visit: Visit, dice: Game) -> None:
    anna = await visit(balance="10")
    before = await fingerprint()
    for change, field in BAD_ROLLS:
        refusal = await anna.post("/api/house/dice/roll", {**ROLL, **change}, status=400)
        assert refusal["message"]
        if field:
            assert (refusal["code"], refusal["field"]) == ("invalid_input", field), change
        else:
            assert refusal["code"] in {"invalid_amount", "stake_out_of_range"}, change
    assert await fingerprint() == before


async def test_a_roll_that_lacks_something_names_it(visit: Visit, dice: Game) -> None:
    anna = await visit(balance="10")
    for missing in ROLL:
        body = {name: value for name, value in ROLL.items() if name != missing}
        assert (await anna.post("/api/house/dice/roll", body, status=400))["field"] == missing


async def test_a_stake_out_of_range_is_told_the_range(visit: Visit, dice: Game) -> None:
    anna = await visit(balance="500")
    for stake in ("0.09", "100.01"):
        refusal = await anna.post("/api/house/dice/roll", {**ROLL, "stake": stake}, status=400)
        assert refusal["code"] == "stake_out_of_range"
        assert refusal["message"] == "Stakes go from 0.10 USDT to 100.00 USDT."


async def test_more_than_the_balance_is_refused_in_the_players_language(
    house: WebHouse, dice: Game, new_player: NewPlayer
) -> None:
    player = await new_player(balance="1")
    await Player.filter(id=player.id).update(language="ru")
    anna = await house.sign_in(player)
    before = await fingerprint(*MOVED)
    refusal = await anna.post("/api/house/dice/roll", ROLL, status=409)
    assert refusal["code"] == "insufficient_funds"
    assert refusal["message"].startswith("Баланса 1.00 USDT")
    assert await fingerprint(*MOVED) == before


async def test_a_game_that_is_switched_off_takes_no_roll(visit: Visit, dice: Game, new_player: NewPlayer) -> None:
    anna, owner = await visit(balance="10"), await new_player()
    await grant_role(owner.id, Role.OWNER, actor="test")
    await switch_game_by(owner.id, dice.id, enabled=False)
    assert (await anna.post("/api/house/dice/roll", ROLL, status=409))["code"] == "game_disabled"


async def test_a_changed_seed_reveals_the_one_that_was_promised(visit: Visit, dice: Game) -> None:
    anna = await visit(balance="10")
    info = await anna.get("/api/house/dice")
    roll = await anna.post("/api/house/dice/roll", ROLL)
    change = await anna.post("/api/house/dice/seed", {"client_seed": "my own words"})
    revealed = change["revealed"]
    assert hashlib.sha256(revealed["server_seed"].encode()).hexdigest() == info["seeds"]["server_seed_hash"]
    assert revealed["draws"] == 1
    drawn = draw(revealed["server_seed"], revealed["client_seed"], roll["nonce"], below=ROLLS)
    assert roll["roll"] == f"{drawn // 100}.{drawn % 100:02}"
    assert change["seeds"]["client_seed"] == "my own words"
    assert change["seeds"]["nonce"] == 0


async def test_an_unusable_seed_reveals_nothing(visit: Visit, dice: Game) -> None:
    anna = await visit()
    await anna.get("/api/house/dice")
    for seed in ("", "x" * 65, "a:b", "a\nb", "a\u0000b", 5, None):
        refusal = await anna.post("/api/house/dice/seed", {"client_seed": seed}, status=400)
        assert refusal["field"] == "client_seed", seed
    assert await FairSeed.exclude(revealed_at=None).count() == 0


async def test_looking_at_once_from_many_pages_promises_one_seed(visit: Visit, dice: Game) -> None:
    anna = await visit()
    answers = await asyncio.gather(*(anna.get("/api/house/dice") for _ in range(8)))
    assert len({answer["seeds"]["server_seed_hash"] for answer in answers}) == 1


async def test_rolls_and_seed_changes_at_once_never_use_a_revealed_seed(visit: Visit, dice: Game) -> None:
    anna = await visit(balance="100")
    await anna.get("/api/house/dice")
    rolls = [anna.post("/api/house/dice/roll", {**ROLL, "request_id": f"request-{n:04}"}) for n in range(12)]
    changes = [anna.post("/api/house/dice/seed", {"client_seed": f"seed {n}"}) for n in range(4)]
    results = await asyncio.gather(*rolls, *changes)
    used: dict[str, int] = {}
    for result in results[:12]:
        used[result["server_seed_hash"]] = used.get(result["server_seed_hash"], 0) + 1
    for change in results[12:]:
        assert change["revealed"]["draws"] == used.get(change["revealed"]["server_seed_hash"], 0)
