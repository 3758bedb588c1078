"""What the operator calls: signed, checked, and refused with a status and a sentence."""

import pytest

from tests.integration.sandbox.hub88.conftest import LAUNCH, OPERATOR_ID, Operator
from tests.integration.sandbox.hub88.fake_wallet import FakeWallet


async def test_games_are_listed_with_their_return_and_a_picture(operator: Operator) -> None:
    status, games = await operator.call("game/list", operator_id=OPERATOR_ID)

    assert status == 200
    assert {game["name"] for game in games} == {"Book of Dunes", "Neon Fruits", "Dragon Pearl"}
    for game in games:
        assert game["enabled"] is True
        async with operator.http.get(game["url_thumb"]) as picture:
            assert (picture.status, picture.content_type) == (200, "image/png")


async def test_a_launch_url_opens_a_page(operator: Operator) -> None:
    url = await operator.launch()

    async with operator.http.get(url) as page:
        assert page.status == 200
        assert "Neon Fruits" in await page.text()


@pytest.mark.parametrize("signature", ["", "c2lnbmF0dXJl", "not base64!", "пoдпись"])
async def test_a_bad_signature_is_401(operator: Operator, signature: str) -> None:
    assert await operator.post("game/list", b'{"operator_id": 1}', signature) == (
        401,
        {"error": "Request signature is invalid"},
    )


async def test_the_signature_covers_every_byte(operator: Operator) -> None:
    from integrations.sandbox.hub88.signatures import sign
    from integrations.sandbox.keys import read_private_key

    signature = sign(b'{"operator_id":1}', read_private_key(operator.private_key_pem))
    assert (await operator.post("game/list", b'{"operator_id": 1}', signature))[0] == 401


@pytest.mark.parametrize(
    ("change", "status"),
    [
        ({"operator_id": 2}, 404),
        ({"operator_id": "1"}, 400),
        ({"game_code": "sbx_unknown"}, 404),
        ({"currency": "XTR"}, 403),
        ({"user": "ab"}, 400),
        ({"token": "short"}, 400),
        ({"platform": "PHONE"}, 400),
        ({"lobby_url": "javascript:alert(1)"}, 400),
        ({"deposit_url": "data:text/html,hello"}, 400),
        ({"user": None}, 400),
    ],
)
async def test_a_bad_launch_is_refused_and_opens_nothing(
    operator: Operator, change: dict[str, object], status: int
) -> None:
    answer = await operator.call("game/url", **LAUNCH | change)

    assert answer[0] == status
    assert set(answer[1]) == {"error"}
    assert operator.hub88.store.sessions() == []


@pytest.mark.parametrize("body", [b"", b"[]", b"{", b"\xff", b"null", b"[" * 50_000])
async def test_an_unreadable_body_is_400(operator: Operator, body: bytes) -> None:
    assert (await operator.post("game/list", body))[0] == 400


async def test_an_unknown_resource_is_404(operator: Operator) -> None:
    assert (await operator.call("game/delete", operator_id=OPERATOR_ID))[0] == 404


async def test_a_round_can_be_looked_at_by_its_player_only(operator: Operator, wallet: FakeWallet) -> None:
    spin = await operator.hub88.spin(await operator.launch(), "1.00", "win")
    question = {"operator_id": OPERATOR_ID, "user": LAUNCH["user"], "round": spin.round_id}

    status, answer = await operator.call("game/round", **question)
    async with operator.http.get(answer["url"]) as page:
        assert (status, page.status) == (200, 200)

    assert (await operator.call("game/round", **question | {"user": "someone-else"}))[0] == 404
    assert (await operator.call("game/round", **question | {"round": "unknown"}))[0] == 404
