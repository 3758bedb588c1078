"""Every adapter speaks its provider's protocol, and an adapter that does not is found out."""

from collections.abc import Callable
from pathlib import Path

import aiohttp
import pytest
from click.testing import CliRunner

from cli.conformance import NOWHERE, run_on_database, serving_callbacks, speaking, without_dialect
from cli.local_secrets import LocalSecrets
from cli.main import croupier
from core.games.commands import PayWin, Played
from core.games.errors import SessionExpired
from core.games.playing import pay_win
from core.ids import new_id
from core.wallet import TransferKey
from integrations.conformance.house import HouseElsewhere, NoSeats, OwnHouse
from integrations.conformance.run import Report, run_all
from integrations.providers.hub88 import errors, wallet
from integrations.providers.hub88.signature import Verifier
from integrations.sandbox.peers import PEERS

A_FEW = 1000  # checks that a protocol of the smallest kind goes through


async def run(code: str, secrets: LocalSecrets) -> Report:
    (report,) = await run_on_database([code], secrets, lambda _: None)
    return report


def failures(report: Report) -> dict[str, str]:
    return {result.scenario: result.failure for result in report.results if result.failure}


@pytest.mark.timeout(300)
@pytest.mark.batches_may_repeat  # two players who use one key at the same moment are among what is tried
@pytest.mark.parametrize("code", [peer.code for peer in PEERS])
async def test_an_adapter_passes(database: str, secrets: LocalSecrets, code: str) -> None:
    report = await run(code, secrets)
    assert failures(report) == {}
    assert report.passed > A_FEW


def test_every_adapter_that_nobody_can_play_against_has_failed() -> None:
    report = without_dialect("hub88")
    assert (report.passed, report.failed) == (0, 1)


# --- broken adapters ---


def believe_every_signature(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(Verifier, "is_signed", lambda *_: True)


def pay_repeated_wins_again(monkeypatch: pytest.MonkeyPatch) -> None:
    async def pay(command: PayWin) -> Played:
        return await pay_win(
            PayWin(
                provider=command.provider,
                player_id=command.player_id,
                round_id=command.round_id,
                win=command.win,
                key=TransferKey("hub88", new_id().hex),
                bet_key=command.bet_key,
            )
        )

    monkeypatch.setattr(wallet, "pay_win", pay)


def call_an_expired_session_a_lack_of_money(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(errors.STATUSES, SessionExpired, errors.Status.NOT_ENOUGH_MONEY)


@pytest.mark.timeout(300)
@pytest.mark.parametrize(
    ("breaking", "found"),
    [
        (believe_every_signature, "bad signatures"),
        (pay_repeated_wins_again, "come again"),
        (call_an_expired_session_a_lack_of_money, "A session that is over"),
    ],
)
async def test_a_broken_adapter_fails_where_it_is_broken(
    database: str,
    secrets: LocalSecrets,
    monkeypatch: pytest.MonkeyPatch,
    breaking: Callable[[pytest.MonkeyPatch], None],
    found: str,
) -> None:
    breaking(monkeypatch)
    report = await run("hub88", secrets)
    assert any(found in scenario for scenario in failures(report))
    assert all("expected" in failure for failure in failures(report).values())


# --- the command ---


def test_an_operator_must_give_seats_with_an_address() -> None:
    told = CliRunner().invoke(croupier, ["conformance", "hub88", "--url", NOWHERE])
    assert (told.exit_code, "--url goes with --seats" in told.output) == (2, True)


@pytest.mark.parametrize("content", ["", "[]", "{}", '{"seats": [{}], "peer": {}}', '{"seats": [{"player_id": "x"}]}'])
def test_seats_that_cannot_be_read_are_a_sentence(tmp_path: Path, content: str) -> None:
    seats = tmp_path / "seats.json"
    seats.write_text(content)
    told = CliRunner().invoke(croupier, ["conformance", "hub88", "--url", NOWHERE, "--seats", str(seats)])
    assert told.exit_code == 1
    assert told.output.startswith("Error: ")
    assert "Traceback" not in told.output


@pytest.mark.timeout(300)
async def test_a_platform_elsewhere_is_played_as_far_as_its_seats_reach(database: str, secrets: LocalSecrets) -> None:
    # given an operator who has made thirty players, and says so in a file
    own = OwnHouse("hub88")
    await own.open()
    seats = [await own.seat("100") for _ in range(30)]
    dialect = speaking("hub88", secrets)
    assert dialect is not None
    async with aiohttp.ClientSession() as http, serving_callbacks(secrets, http) as url:
        # when the suite plays there
        report = await run_all(dialect, f"{url}/hub88", HouseElsewhere(seats))
    # then all passes that needs no hand of the operator's
    assert failures(report) == {}
    assert {result.left_out for result in report.results} == {
        None,
        "not in this protocol",
        "needs a platform of our own",
    }
    assert sum(result.left_out is None for result in report.results) > 15


async def test_seats_run_out(database: str) -> None:
    with pytest.raises(NoSeats):
        await HouseElsewhere([]).seat("100")
