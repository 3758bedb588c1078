"""What Pragmatic may send to the wallet, in every order and twice: each amount moves once, exactly."""

import asyncio
import re
from collections.abc import AsyncIterator, Awaitable, Callable
from dataclasses import dataclass
from datetime import timedelta
from hashlib import md5
from pathlib import Path
from typing import Any
from urllib.parse import urlencode

import aiohttp
import orjson
import pytest

from core.clock import ManualClock
from core.games.catalogue import switch_game
from core.games.models import Game, Provider, Round, RoundState
from core.games.sessions import open_session
from core.identity.models import Player
from core.identity.players import set_frozen
from core.ids import new_id
from core.safer_gambling.cool_off import start_cool_off
from core.unit_of_work import unit_of_work
from core.wallet import balance_of, player_cash
from core.wallet.invariants import verify_ledger
from core.wallet.models import Transfer, TransferCode
from core.wire import WireRequest
from integrations.providers.pragmatic import Pragmatic
from integrations.providers.pragmatic.wire import CALLS
from tests.plugins.people import NewPlayer, credit, fingerprint
from tests.plugins.studios import given_free_rounds

SECRET, OLD_SECRET = "the-secret-of-both-sides", "the-secret-that-was-before"
GAME = "vs20doghouse"
PAGE = Path(__file__).parents[3] / "docs" / "providers" / "pragmatic.md"


def signed(fields: dict[str, str], secret: str = SECRET) -> bytes:
    """The form with its hash, by the protocol's own words."""
    text = "&".join(f"{name}={fields[name]}" for name in sorted(fields) if fields[name])
    return urlencode({**fields, "hash": md5(f"{text}{secret}".encode(), usedforsecurity=False).hexdigest()}).encode()


@dataclass
class Seat:
    """One player at a game."""

    adapter: Pragmatic
    player: Player
    token: str

    async def raw(self, path: str, body: bytes) -> bytes:
        answer = await self.adapter.answer(WireRequest(path=path, headers={}, body=body))
        assert (answer.status, answer.content_type) == (200, "application/json")
        return answer.body

    async def call(self, path: str, **changes: str) -> dict[str, Any]:
        """`x=""` leaves a field out."""
        fields = {
            "userId": self.player.id.hex,
            "gameId": GAME,
            "roundId": "r1",
            "providerId": "PragmaticPlay",
            "timestamp": "1774396800000",
        } | changes
        answer: dict[str, Any] = orjson.loads(await self.raw(f"{path}.html", signed(fields)))
        assert "description" in answer
        return answer

    async def play(self, path: str, reference: str, amount: str = "1.00", **changes: str) -> tuple[int, float | None]:
        """Whatever has a reference: its code and balance."""
        answer = await self.call(path, reference=reference, amount=amount, **changes)
        return answer["error"], answer.get("cash")

    async def balance(self) -> str:
        return (await balance_of(player_cash(self.player.id, self.player.currency))).plain()


NewSeat = Callable[..., Awaitable[Seat]]


@pytest.fixture
async def new_seat(database: str, new_player: NewPlayer) -> AsyncIterator[NewSeat]:
    async with aiohttp.ClientSession() as http:
        await Provider.get_or_create(code="pragmatic", defaults={"name": "Pragmatic Play"})
        game = await Game.create(
            id=new_id(), provider_id="pragmatic", code=GAME, name="The Dog House", category="slots"
        )

        async def sit(*, currency: str = "USDT", **options: Any) -> Seat:
            player = await new_player(balance="10", currency=currency)
            options = {"answer_within_seconds": 30} | options  # a busy machine is no reason to refuse
            adapter = Pragmatic(http, "http://127.0.0.1:9", "croupier", [SECRET, OLD_SECRET], **options)
            return Seat(adapter, player, await open_session(player.id, game, currency=currency))

        yield sit


@pytest.fixture
async def seat(new_seat: NewSeat) -> Seat:
    return await new_seat()


async def test_the_page_tells_the_truth(seat: Seat) -> None:
    blocks = re.findall(r"POST (\S+)\n```\n(.*?)\n```\n+```json\n(.*?)\n```", PAGE.read_text(), re.DOTALL)
    assert len(blocks) >= 7
    transfers: list[str] = []
    for path, asked, told in blocks:
        text = asked.replace("TOKEN", seat.token).replace("USER", seat.player.id.hex)
        answer = orjson.loads(await seat.raw(path, signed(dict(pair.split("=") for pair in text.split("&")))))
        number = answer.get("transactionId", "ref-")
        if not number.startswith("ref-") and number not in transfers:
            transfers.append(number)
        told = told.replace("SESSION", answer.get("token", "")).replace("USER", seat.player.id.hex)
        for place, transfer in enumerate(transfers, start=1):
            told = told.replace(f"TRANSFER-{place}", transfer)
        assert answer == orjson.loads(told), asked
    assert len(transfers) == 2


async def test_a_form_as_it_goes_over_the_wire(seat: Seat) -> None:
    user = seat.player.id.hex
    text = f"amount=1.25&gameId={GAME}&reference=B1&roundDetails=spin,bonusBuy&roundId=77&userId={user}"
    true = md5(f"{text}{SECRET}".encode(), usedforsecurity=False).hexdigest()
    body = f"hash={true}&userId={user}&gameId={GAME}&roundId=77&amount=1.25&reference=B1&roundDetails=spin%2CbonusBuy"
    answer = await seat.raw("bet.html", body.encode() + b"&bonusCode=")
    number = str((await Transfer.filter(code=TransferCode.BET).get()).id).encode()
    assert answer == (
        b'{"transactionId":"' + number + b'","currency":"USDT","cash":8.75,"bonus":0,"usedPromo":0,'
        b'"error":0,"description":"Success"}'
    )
    assert orjson.loads(await seat.raw("bet.html", body.replace("1.25", "1.26").encode()))["error"] == 5


async def test_a_round_of_two_bets_and_two_results_moves_each_amount_exactly(seat: Seat) -> None:
    assert await seat.play("bet", "b1", "2.50") == (0, 7.5)
    assert await seat.play("bet", "b2", "1") == (0, 6.5)
    assert await seat.play("result", "w1", "5.25") == (0, 11.75)
    assert await seat.play("result", "w2", "0.00") == (0, 11.75)
    assert (await Round.get(external_id="r1")).state is RoundState.OPEN
    for _ in range(2):
        assert await seat.call("endRound") == {
            "currency": "USDT", "cash": 11.75, "bonus": 0, "error": 0, "description": "Success",
        }  # fmt: skip
    played = await Round.get(external_id="r1")
    assert (played.stake, played.win, played.state) == (3_500_000, 5_250_000, RoundState.CLOSED)
    assert await seat.balance() == "11.75"
    assert await seat.play("bet", "b3", "1") == (3, None), "the round is over"
    assert (await seat.call("endRound", roundId="never-was"))["error"] == 0
    assert await verify_ledger() == []


@pytest.mark.parametrize("path", ["bet", "result", "refund", "bonusWin", "jackpotWin", "promoWin", "adjustment"])
async def test_a_repeat_gets_the_first_answer_with_the_balance_of_now(seat: Seat, path: str) -> None:
    reference = "b0" if path == "refund" else "x"
    await seat.play("bet", "b0")
    first = await seat.call(path, reference=reference, amount="1.00")
    before, was = await fingerprint(), await seat.balance()
    assert first["error"] == 0
    assert first["transactionId"].isdigit()
    for _ in range(3):
        assert await seat.call(path, reference=reference, amount="1.00", timestamp="1774396999000") == first
    assert (await fingerprint(), await seat.balance()) == (before, was)
    if path != "refund":
        await credit(seat.player, "5")
        again = await seat.call(path, reference=reference, amount="1.00")
        assert again == {**first, "cash": first["cash"] + 5}


async def test_what_moves_nothing_has_an_id_of_its_reference(seat: Seat) -> None:
    for path, reference in (("bet", "b"), ("result", "w"), ("refund", "never"), ("promoWin", "p"), ("adjustment", "a")):
        for _ in range(2):
            answer = await seat.call(path, reference=reference, amount="0.00")
            assert (answer["error"], answer["transactionId"]) == (0, f"ref-{reference}")
    assert await seat.balance() == "10.00"


async def test_of_many_at_once_one_counts(seat: Seat) -> None:
    for path, balance in (("bet", 9.0), ("result", 10.0), ("promoWin", 11.0)):
        answers = await asyncio.gather(*(seat.play(path, "x") for _ in range(20)))
        assert answers == [(0, balance)] * 20
    assert await verify_ledger() == []


async def test_other_content_under_a_known_reference_is_refused_for_good(seat: Seat) -> None:
    await seat.play("bet", "b1")
    for path in ("result", "promoWin", "jackpotWin", "bonusWin", "adjustment"):
        assert (await seat.play(path, "x"))[0] == 0
    before = await fingerprint()
    assert await seat.play("bet", "b1", "2.00") == (120, None), "7 would have it refunded"
    assert await seat.play("bet", "b1", roundId="r2") == (120, None)
    for path in ("result", "promoWin", "jackpotWin", "bonusWin", "adjustment"):
        assert await seat.play(path, "x", "2.00") == (120, None)
    assert await fingerprint() == before


async def test_a_refund_gives_back_what_the_bet_took_whatever_it_says(seat: Seat) -> None:
    await seat.play("bet", "b1", "2.00")
    answer = await seat.call("refund", reference="b1", amount="9.99")
    assert sorted(answer) == ["description", "error", "transactionId"], "no balance"
    assert (answer["error"], await seat.balance()) == (0, "10.00")
    before = await fingerprint()
    assert await seat.play("bet", "b1", "2.00") == (120, None), "it stands no more"
    assert await seat.play("result", "w1") == (100, None), "nothing is won on it, until another bet comes"
    assert await fingerprint() == before
    assert await seat.play("bet", "b2", "2.00") == (0, 8.0)
    assert await seat.play("result", "w1") == (0, 9.0)
    assert await verify_ledger() == []


async def test_a_refunded_free_spin_stands_no_more_either(seat: Seat) -> None:
    assert await seat.play("bet", "b1", "0.00", bonusCode="free") == (0, 10.0)
    assert await seat.play("refund", "b1") == (0, None)
    assert await seat.play("bet", "b1", "0.00", bonusCode="free") == (120, None)
    assert await seat.play("result", "w1") == (100, None)
    assert await seat.balance() == "10.00"


async def test_a_refund_before_its_bet_is_remembered(seat: Seat) -> None:
    assert await seat.call("refund", reference="b1") == {
        "transactionId": "ref-b1", "error": 0, "description": "Success",
    }  # fmt: skip
    before = await fingerprint()
    for _ in range(2):
        assert (await seat.call("refund", reference="b1"))["error"] == 0
        assert await seat.play("bet", "b1") == (120, None)
    assert await fingerprint() == before


async def test_one_bet_of_a_round_is_refunded_though_the_other_has_won(seat: Seat) -> None:
    await seat.play("bet", "b1", "2.00")
    await seat.play("bet", "b2", "1.00")
    assert await seat.play("result", "w1", "4.00") == (0, 11.0)
    assert (await seat.play("refund", "b2"))[0] == 0
    assert await seat.balance() == "12.00"
    assert await verify_ledger() == []


async def test_a_refund_of_a_bet_that_was_refused_gives_nothing(seat: Seat) -> None:
    assert await seat.play("bet", "b1", "10.01") == (1, None)
    assert (await seat.play("refund", "b1"))[0] == 0
    assert await seat.balance() == "10.00"


async def test_a_result_without_its_bet_comes_again_and_is_owed_once_the_bet_is_here(seat: Seat) -> None:
    before = await fingerprint("ledger_transfer", "ledger_key", "game_round")
    assert await seat.play("result", "w1") == (100, None)
    assert await fingerprint("ledger_transfer", "ledger_key", "game_round") == before
    await seat.play("bet", "b1")
    assert await seat.play("result", "w1", "2.00") == (0, 11.0)


async def test_a_result_brings_a_prize_with_it_or_neither(seat: Seat) -> None:
    prize = {"promoWinAmount": "3.00", "promoWinReference": "p1", "promoCampaignID": "1", "promoCampaignType": "T"}
    before = await fingerprint()
    assert await seat.play("result", "w1", **prize) == (100, None), "no bet: no prize either"
    assert await fingerprint("ledger_transfer") == {"ledger_transfer": before["ledger_transfer"]}
    await seat.play("bet", "b1")
    assert await seat.play("result", "w1", **prize) == (0, 13.0)
    assert await seat.play("result", "w1", **prize) == (0, 13.0)
    assert await seat.play("promoWin", "p1", "3.00") == (0, 13.0), "the same prize, told once more"
    before = await fingerprint()
    assert await seat.play("result", "w2", **prize | {"promoWinAmount": "4.00"}) == (120, None)
    assert await seat.play("result", "w3", **prize | {"promoWinReference": ""}) == (7, None)
    assert await fingerprint() == before
    assert await seat.play("result", "w4", promoWinAmount="0.00") == (0, 14.0)
    codes = (
        await Transfer.filter(code__in=[TransferCode.WIN, TransferCode.PROMOTION_WIN])
        .order_by("id")
        .values_list("code", "amount")
    )
    assert codes == [
        (TransferCode.WIN, 1_000_000),
        (TransferCode.PROMOTION_WIN, 3_000_000),
        (TransferCode.WIN, 1_000_000),
    ]


async def test_prizes_are_booked_as_what_they_are(seat: Seat) -> None:
    grant = await given_free_rounds(seat.player, await Game.get(code=GAME))
    assert await seat.play("bonusWin", "1", "1.00", bonusCode=grant.hex) == (0, 11.0)
    assert await seat.play("bonusWin", "1b", "1.00", bonusCode=grant.hex) == (0, 11.0), "a set of ours pays once"
    assert await seat.play("bonusWin", "1c", "1.00", bonusCode=new_id().hex) == (7, None), "we gave no such set"
    assert await seat.play("bonusWin", "2", "1.00", bonusCode="somebody-elses") == (0, 12.0)
    assert await seat.play("jackpotWin", "1", "2.00", jackpotId="9") == (0, 14.0)
    assert await seat.play("promoWin", "1", "3.00", campaignType="CB", currency="USDT", gameId="", roundId="") == (
        0,
        17.0,
    )
    codes = [TransferCode.FREE_ROUNDS_WIN, TransferCode.JACKPOT_WIN, TransferCode.PROMOTION_WIN]
    booked = await Transfer.filter(code__in=codes).order_by("id")
    assert [(transfer.code, transfer.amount) for transfer in booked] == [
        (TransferCode.FREE_ROUNDS_WIN, 1_000_000),
        (TransferCode.FREE_ROUNDS_WIN, 1_000_000),
        (TransferCode.JACKPOT_WIN, 2_000_000),
        (TransferCode.PROMOTION_WIN, 3_000_000),
    ]
    assert booked[0].reference == grant


async def test_a_bonus_win_that_only_sums_up_moves_nothing(new_seat: NewSeat) -> None:
    seat = await new_seat(bonus_win_pays=False)
    before = await fingerprint()
    answer = await seat.call("bonusWin", reference="1", amount="5.00", bonusCode="free")
    assert (answer["error"], answer["cash"], answer["transactionId"]) == (0, 10.0, "ref-1")
    assert await fingerprint() == before


async def test_an_adjustment_goes_both_ways_and_never_below_zero(seat: Seat) -> None:
    assert await seat.play("adjustment", "a0", "1.00") == (100, None), "no such round yet"
    await seat.play("bet", "b1")
    assert await seat.play("adjustment", "a1", "2.50") == (0, 11.5)
    assert await seat.play("adjustment", "a2", "-1.50") == (0, 10.0)
    before = await fingerprint()
    assert await seat.play("adjustment", "a3", "-10.01") == (1, None)
    assert await fingerprint() == before
    await credit(seat.player, "1")
    assert await seat.play("adjustment", "a3", "-10.01") == (0, 0.99), "it came again"


async def test_what_is_owed_asks_for_no_live_session_player_or_game(seat: Seat, clock: ManualClock) -> None:
    await seat.play("bet", "b1")
    await seat.play("bet", "b2")
    async with unit_of_work() as uow:
        await set_frozen(uow, seat.player.id, frozen=True)
    await switch_game((await Game.get(code=GAME)).id, enabled=False)
    clock.advance(timedelta(days=2))
    assert await seat.play("result", "w1", "3.00") == (0, 11.0)
    assert (await seat.play("refund", "b2"))[0] == 0
    assert await seat.play("promoWin", "p1") == (0, 13.0)
    assert await seat.play("adjustment", "a1") == (0, 14.0)
    for path in ("endRound", "session/expired"):
        assert (await seat.call(path))["error"] == 0
    assert (await seat.call("balance"))["error"] == 4
    assert (await seat.call("authenticate", token=seat.token))["error"] == 4
    assert await seat.play("bet", "b3") == (4, None)


async def test_a_bet_is_refused_in_the_protocols_codes_and_moves_nothing(seat: Seat) -> None:
    game = await Game.get(code=GAME)
    before = await fingerprint("ledger_transfer", "game_round")
    assert (await seat.play("bet", "1", token="nobody-has-this"))[0] == 4
    assert (await seat.play("bet", "2", gameId="vs20nope"))[0] == 8
    assert (await seat.play("bet", "3", "10.01"))[0] == 1
    assert (await seat.play("bet", "4", bonusCode="free"))[0] == 7, "a free spin that costs something"
    assert (await seat.play("bet", "5", "0.0000001"))[0] == 7
    await switch_game(game.id, enabled=False)
    assert (await seat.play("bet", "6"))[0] == 8
    await switch_game(game.id, enabled=True)
    game.stake_ranges = {"USDT": [500_000, 2_000_000]}
    await game.save()
    assert (await seat.play("bet", "7", "3.00"))[0] == 310
    await start_cool_off(seat.player.id, "USDT", days=1)
    assert (await seat.play("bet", "8"))[0] == 3
    async with unit_of_work() as uow:
        await set_frozen(uow, seat.player.id, frozen=True)
    assert (await seat.play("bet", "9"))[0] == 6
    assert await fingerprint("ledger_transfer", "game_round") == before


@pytest.mark.parametrize("user", ["0" * 32, "player1", "ABCDEF" * 6, "é"])
async def test_strangers_get_nothing(seat: Seat, user: str) -> None:
    before = await fingerprint("ledger_transfer", "game_round", "ledger_key", "ledger_account")
    for path in ("bet", "result", "refund", "bonusWin", "jackpotWin", "promoWin", "adjustment"):
        assert await seat.play(path, "x", userId=user) == (2, None), path
    for path in ("balance", "endRound"):
        assert (await seat.call(path, userId=user))["error"] == 2
    assert await fingerprint("ledger_transfer", "game_round", "ledger_key", "ledger_account") == before


async def test_who_never_sat_down_has_no_session(seat: Seat, new_player: NewPlayer) -> None:
    other = Seat(seat.adapter, await new_player(balance="10"), seat.token)
    assert await other.play("bet", "b1") == (4, None)
    assert await other.play("bet", "b2", token=seat.token) == (4, None), "another's token"
    assert (await other.call("balance"))["error"] == 4
    assert (await other.call("balance", token=seat.token))["error"] == 4
    assert (await seat.balance(), await other.balance()) == ("10.00", "10.00")


async def test_another_players_bet_can_be_neither_won_nor_refunded(new_seat: NewSeat) -> None:
    seat, other = await new_seat(), await new_seat()
    await seat.play("bet", "b1")
    assert await other.play("result", "w1") == (100, None)
    assert await other.play("refund", "b1") == (120, None)
    assert (await seat.balance(), await other.balance()) == ("9.00", "10.00")
    assert await seat.play("result", "w1", "2.00") == (0, 11.0)


async def test_prizes_in_another_currency_are_refused(seat: Seat) -> None:
    before = await fingerprint()
    for path in ("promoWin", "jackpotWin", "bonusWin"):
        for currency in ("EUR", "XXX", "usdt"):
            assert await seat.play(path, "x", currency=currency) == (7, None)
    assert await fingerprint() == before


async def test_a_currency_without_hundredths_takes_whole_amounts_only(new_seat: NewSeat) -> None:
    seat = await new_seat(currency="XTR")
    assert await seat.play("bet", "b1", "1.50") == (7, None)
    assert await seat.play("bet", "b2", "2.00") == (0, 8.0)


async def test_balances_are_rounded_down_on_the_wire(seat: Seat) -> None:
    await credit(seat.player, "0.019999")
    body = await seat.raw("balance.html", signed({"userId": seat.player.id.hex}))
    assert body == b'{"currency":"USDT","cash":10.01,"bonus":0,"error":0,"description":"Success"}'


async def test_a_token_opens_a_session_and_is_none_of_others(seat: Seat) -> None:
    told = await seat.call("authenticate", token=seat.token, userId="", ipAddress="192.0.2.1")
    assert (told["userId"], told["currency"], told["cash"]) == (seat.player.id.hex, "USDT", 10.0)
    assert (await seat.call("balance", token=told["token"]))["cash"] == 10.0
    assert await seat.play("bet", "b1", token=told["token"]) == (0, 9.0)
    for token in ("nobody-has-this", seat.token.upper(), "x" * 128):
        assert await seat.call("authenticate", token=token) == {
            "error": 4,
            "description": "Token is invalid or expired",
        }
    for token in ("", "x" * 129):
        assert (await seat.call("authenticate", token=token))["error"] == 7


@pytest.mark.parametrize("path", CALLS)
async def test_a_call_with_a_wrong_hash_does_nothing(seat: Seat, path: str) -> None:
    true = signed({"userId": seat.player.id.hex, "token": seat.token, "gameId": GAME, "roundId": "r", "reference": "x",
                   "amount": "1.00"}).decode()  # fmt: skip
    form, digest = true.rsplit("&hash=", 1)
    before = await fingerprint()
    for forged in (
        form, f"{form}&hash=", f"{form}&hash={digest.upper()}", f"{form}&hash={digest[:-1]}", f"{form}&hash={digest}0",
        f"{form}&hash=%C3%A9{digest}", f"{form}&more=1&hash={digest}", true.replace("1.00", "1.0"),
        signed({"userId": seat.player.id.hex}, "another-secret-altogether").decode(), "hash=", "",
    ):  # fmt: skip
        assert await seat.raw(path, forged.encode()) == b'{"error":5,"description":"Invalid hash"}', forged
    for odd in (f"{true}&amount=1.00", f"{true}&hash={digest}", f"{form}&hash=%FF", f"{form}&hash=%G0", "\xff", "{}"):
        assert orjson.loads(await seat.raw(path, odd.encode("latin-1")))["error"] == 7, odd
    assert await fingerprint() == before


async def test_fields_cannot_be_buried_in_another_fields_value(seat: Seat) -> None:
    """The hash of a=1&b=2 is the hash of a field `a` whose value is "1&b=2", too."""
    user = seat.player.id.hex
    fields = {"amount": "1.00", "bonusCode": "", "gameId": GAME, "reference": "b1", "roundId": "r1", "userId": user}
    true = signed({**fields, "platform": "WEB"}).decode()
    buried = true.replace("&reference=b1", "").replace("platform=WEB", "platform=WEB%26reference%3Db1")
    assert orjson.loads(await seat.raw("bet.html", buried.encode())) == {
        "error": 7, "description": "Bad parameters in the request",
    }  # fmt: skip


async def test_the_old_secret_holds_while_it_is_changed(seat: Seat) -> None:
    body = signed({"userId": seat.player.id.hex}, OLD_SECRET)
    assert orjson.loads(await seat.raw("balance.html", body))["cash"] == 10.0


async def test_who_is_out_of_time_is_told_to_come_again(new_seat: NewSeat) -> None:
    seat = await new_seat(answer_within_seconds=0)
    assert await seat.play("bet", "b1") == (100, None)
    assert await seat.play("result", "w1") == (100, None)
    assert (await seat.call("endRound"))["error"] == 130
