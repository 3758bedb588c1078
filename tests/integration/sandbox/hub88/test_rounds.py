"""Rounds against the operator's wallet: bet, win, and the rollback of a bet whose answer did not come."""

import asyncio

import pytest

from core.money import Money
from integrations.sandbox.hub88.dialect import units
from integrations.sandbox.reading import Verdict
from integrations.sandbox.studio import NoSuchSession, RoundState, StakeRefused
from integrations.sandbox.traffic.line import Fault, FaultKind
from tests.integration.sandbox.hub88.conftest import PLAYER, OpenProvider, Operator
from tests.integration.sandbox.hub88.fake_wallet import FakeWallet

STAKE = "1.00"
ONE = 100_000  # on the wire


def usdt(text: str) -> Money:
    return Money.parse(text, "USDT")


async def test_a_lost_round_is_one_bet_that_closes_it(operator: Operator, wallet: FakeWallet) -> None:
    spin = await operator.hub88.spin(await operator.launch(), STAKE, "lose")

    assert (spin.state, spin.win, spin.balance) == (RoundState.LOST, usdt("0"), usdt("99"))
    [(path, bet)] = wallet.calls
    assert (path, bet["amount"], bet["round"], bet["round_closed"]) == ("transaction/bet", ONE, spin.round_id, True)
    assert (bet["user"], bet["token"], bet["currency"]) == (PLAYER, "token-0123456789", "USDT")


async def test_a_won_round_is_a_bet_and_a_win_that_refers_to_it(operator: Operator, wallet: FakeWallet) -> None:
    spin = await operator.hub88.spin(await operator.launch(), STAKE, "big")

    assert (spin.state, spin.balance) == (RoundState.PAID, usdt("99") + spin.win)
    assert spin.win >= usdt("10")
    (_, bet), (path, win) = wallet.calls
    assert (bet["round_closed"], path, win["round_closed"]) == (False, "transaction/win", True)
    assert win["amount"] == units(spin.win)
    assert win["reference_transaction_uuid"] == bet["transaction_uuid"] != win["transaction_uuid"]
    assert win["round"] == bet["round"]


@pytest.mark.parametrize(
    "status",
    ["RS_ERROR_NOT_ENOUGH_MONEY", "RS_ERROR_LIMIT_REACHED", "RS_ERROR_USER_DISABLED", "RS_ERROR_TOKEN_EXPIRED"],
)
async def test_a_refused_bet_ends_the_round(operator: Operator, wallet: FakeWallet, status: str) -> None:
    wallet.answers = [status]

    spin = await operator.hub88.spin(await operator.launch(), STAKE, "win")

    assert spin.reading is not None
    assert (spin.state, spin.reading.code, spin.balance) == (RoundState.REFUSED, status, usdt("100"))
    assert wallet.paths() == ["transaction/bet"]


@pytest.mark.parametrize("answer", [None, 500, 302, "RS_ERROR_UNKNOWN", "RS_ERROR_TIMEOUT", "nonsense"])
async def test_a_bet_of_unknown_fate_is_rolled_back(
    operator: Operator, wallet: FakeWallet, answer: str | int | None
) -> None:
    wallet.answers = [answer]

    spin = await operator.hub88.spin(await operator.launch(), STAKE, "win")
    await operator.hub88.owed.accepted(1)

    assert spin.state is RoundState.UNDOING
    assert wallet.paths() == ["transaction/bet", "transaction/rollback"]
    (_, bet), (_, rollback) = wallet.calls
    assert rollback["reference_transaction_uuid"] == bet["transaction_uuid"]
    assert wallet.balance == 10_000_000
    undone = operator.hub88.store.round(spin.round_id)
    assert undone is not None
    assert undone.state is RoundState.UNDONE


async def test_a_rollback_is_repeated_until_its_answer_is_definitive(operator: Operator, wallet: FakeWallet) -> None:
    wallet.answers = [None, 503, "RS_ERROR_UNKNOWN", None, "RS_ERROR_TRANSACTION_DOES_NOT_EXIST"]

    await operator.hub88.spin(await operator.launch(), STAKE, "win")
    await operator.hub88.owed.accepted(1)

    assert wallet.paths() == ["transaction/bet", *["transaction/rollback"] * 4]
    assert len(set(wallet.bodies[1:])) == 1, "a repetition is the same request"
    assert wallet.balance == 10_000_000


async def test_a_win_is_repeated_until_it_is_booked(operator: Operator, wallet: FakeWallet) -> None:
    wallet.answers = ["RS_OK", None, 500, "RS_ERROR_TOKEN_EXPIRED"]

    spin = await operator.hub88.spin(await operator.launch(), STAKE, "win")
    await operator.hub88.owed.accepted(1)

    assert spin.state is RoundState.WON, "shown as won, not yet as booked"
    assert wallet.paths() == ["transaction/bet", *["transaction/win"] * 4]
    assert wallet.balance == 9_900_000 + units(spin.win)


async def test_a_lost_answer_leads_to_a_rollback(operator: Operator, wallet: FakeWallet) -> None:
    operator.hub88.line.plan(Fault(FaultKind.LOSE_ANSWER))

    await operator.hub88.spin(await operator.launch(), STAKE, "lose")
    await operator.hub88.owed.accepted(1)

    assert wallet.paths() == ["transaction/bet", "transaction/rollback"]
    assert wallet.balance == 10_000_000


async def test_owed_wins_and_open_bets_survive_a_restart(open_provider: OpenProvider, wallet: FakeWallet) -> None:
    wallet.answers = ["RS_OK", 503]
    async with open_provider(first_pause_seconds=60) as operator:  # the restart comes first
        url = await operator.launch()
        spin = await operator.hub88.spin(url, STAKE, "win")
        assert spin.state is RoundState.WON
        operator.hub88.store.open_round(
            round_id="cut-short",
            session_id=operator.hub88.session(url).id,
            bet_id="5a1d9bd7-0000-4000-8000-000000000000",
            win_id="5a1d9bd7-0000-4000-8000-000000000001",
            stake=usdt("1"),
            win=usdt("0"),
            grid=spin.grid,
        )

    async with open_provider() as operator:
        await operator.hub88.owed.accepted(1)
        await operator.hub88.owed.accepted(2)
        cut_short = operator.hub88.store.round("cut-short")

    assert cut_short is not None
    assert cut_short.state is RoundState.UNDONE
    assert wallet.balance == 9_900_000 + units(spin.win)


async def test_spins_of_one_session_take_turns(operator: Operator, wallet: FakeWallet) -> None:
    url = await operator.launch()

    await asyncio.gather(*(operator.hub88.spin(url, STAKE, "win") for _ in range(5)))

    assert wallet.paths() == ["transaction/bet", "transaction/win"] * 5


@pytest.mark.parametrize("stake", ["0", "-1", "0.000001", "10000001", "1e3", "", "1.0000001"])
async def test_an_impossible_stake_is_refused_before_any_call(
    operator: Operator, wallet: FakeWallet, stake: str
) -> None:
    url = await operator.launch()

    with pytest.raises(StakeRefused):
        await operator.hub88.spin(url, stake)

    assert wallet.calls == []


async def test_an_unknown_session_cannot_play(operator: Operator) -> None:
    with pytest.raises(NoSuchSession):
        await operator.hub88.spin("made-up", STAKE)
    async with operator.http.get(f"{operator.url}/play/made-up") as page:
        assert page.status == 404


async def test_tests_can_send_anything_signed_badly_or_not_at_all(operator: Operator, wallet: FakeWallet) -> None:
    body: dict[str, object] = {"user": PLAYER, "request_uuid": "1"}

    assert (await operator.hub88.call("user/info", body))[1]["status"] == "RS_OK"
    assert (await operator.hub88.call("user/info", body, sign=False))[1]["status"] == "RS_ERROR_INVALID_SIGNATURE"
    assert (await operator.hub88.call("user/info", body, corrupt=True))[1]["status"] == "RS_ERROR_INVALID_SIGNATURE"


@pytest.mark.parametrize("balance", [2**63, -(2**63), "100", 1.5, None, True])
async def test_a_balance_that_makes_no_sense_is_not_believed(
    operator: Operator, wallet: FakeWallet, balance: object, monkeypatch: pytest.MonkeyPatch
) -> None:
    url = await operator.launch()
    monkeypatch.setattr(wallet, "balance", balance)

    reading = await operator.hub88.balance(url)

    assert (reading.verdict, reading.balance) == (Verdict.UNDECIDED, None)
    assert operator.hub88.session(url).balance is None


@pytest.mark.parametrize(
    "body", [b"[" * 50_000, b"", b"{}", b"[]", b'{"stake": "x"}', b'{"stake": "100001"}', b'{"stake": "-1000000"}']
)
async def test_the_page_cannot_spin_for_a_stake_that_is_not_offered(
    operator: Operator, wallet: FakeWallet, body: bytes
) -> None:
    url = await operator.launch()

    async with operator.http.post(f"{url}/spin", data=body, headers={"Content-Type": "application/json"}) as answer:
        assert (answer.status, (await answer.json())["message"]) == (400, "This stake is not offered.")

    assert wallet.calls == []


async def test_the_page_gets_a_sentence_for_a_refusal_and_the_true_balance(
    operator: Operator, wallet: FakeWallet
) -> None:
    url = await operator.launch(lang="es")
    wallet.answers = ["RS_ERROR_NOT_ENOUGH_MONEY"]

    async with operator.http.post(f"{url}/spin", json={"stake": "1000000"}) as answer:
        spin = await answer.json()

    assert (spin["counts"], spin["balance"], spin["message"]) == (
        False,
        "100000000",
        "Tu saldo no alcanza para esta apuesta.",
    )
