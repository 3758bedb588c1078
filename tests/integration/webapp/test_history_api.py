"""The statement and the rounds: complete, in order, and one's own."""

from itertools import pairwise
from typing import Any

from core.games.models import Game
from core.ids import new_id
from tests.integration.webapp.conftest import Visit
from tests.integration.webapp.harness import Visitor


async def roll(anna: Visitor, times: int) -> list[dict[str, Any]]:
    body = {"stake": "1", "target": 50}
    return [await anna.post("/api/house/dice/roll", {**body, "request_id": f"request-{n:04}"}) for n in range(times)]


async def pages(anna: Visitor, path: str, name: str) -> list[list[dict[str, Any]]]:
    found, cursor = [], ""
    while True:
        page = await anna.get(path + cursor)
        found.append(page[name])
        if page["next"] is None:
            return found
        cursor = f"?before={page['next']}"


async def test_the_statement_is_complete_over_its_pages_and_every_balance_follows(visit: Visit, dice: Game) -> None:
    anna = await visit(balance="100")
    rolls = await roll(anna, 40)
    found = await pages(anna, "/api/statement", "lines")
    lines = [line for page in found for line in page]
    assert [len(page) for page in found[:-1]] == [30] * (len(found) - 1)
    assert len(lines) == 1 + 40 + sum(rolled["won"] for rolled in rolls)
    assert lines[0]["balance_after"] == rolls[-1]["balance"]
    assert {(line["kind"], line["title"]) for line in lines} == {
        ("adjustment", None),
        ("bet", "Dice"),
        ("win", "Dice"),
    }
    for newer, older in pairwise(lines):
        assert minor(newer["balance_after"]) == minor(older["balance_after"]) + minor(newer["amount"])


def minor(amount: str) -> int:
    whole, fraction = amount.lstrip("-").split(".")
    return (-1 if amount.startswith("-") else 1) * int(whole + fraction.ljust(6, "0"))


async def test_a_last_page_that_is_just_full_has_no_next(visit: Visit, dice: Game) -> None:
    anna = await visit(balance="100")
    await roll(anna, 30)
    assert [len(page) for page in await pages(anna, "/api/rounds", "rounds")] == [30]


async def test_rounds_tell_what_the_dice_showed(visit: Visit, dice: Game) -> None:
    anna = await visit(balance="100")
    (rolled,) = await roll(anna, 1)
    (played,) = (await anna.get("/api/rounds"))["rounds"]
    assert played["dice"] == {
        name: rolled[name] for name in ("roll", "target", "server_seed_hash", "client_seed", "nonce")
    }
    assert (played["id"], played["stake"], played["win"]) == (rolled["round_id"], "1.00", rolled["win"])
    assert (played["game"], played["provider"], played["state"]) == ("Dice", "house", "closed")


async def test_nobody_sees_another_players_money_or_rounds_whatever_the_cursor(visit: Visit, dice: Game) -> None:
    anna, boris = await visit(balance="100"), await visit()
    rolls = await roll(anna, 3)
    line = (await anna.get("/api/statement"))["lines"][0]["id"]
    for query in ("", f"?before={line + 1}", f"?before={2**62}"):
        assert (await boris.get("/api/statement" + query))["lines"] == []
    for query in ("", f"?before={rolls[-1]['round_id']}", f"?before={new_id()}"):
        assert (await boris.get("/api/rounds" + query))["rounds"] == []


async def test_a_cursor_that_is_none_is_refused(visit: Visit) -> None:
    anna = await visit()
    bad = ("before=", "before=x", "before=0", "before=-1", f"before={2**64}", "before=1&before=2", "limit=5", "x")
    for path in ("/api/statement", "/api/rounds"):
        for query in bad:
            answer = await anna.get(f"{path}?{query}", status=400)
            assert answer["code"] == "invalid_input", query
