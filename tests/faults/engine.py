"""A process that does what it is told, all at once: bets, wins, rollbacks by the engine, the rest by units of work.

python -m tests.faults.engine

A line of input is the address of a database to work on from now on, or a list of orders, [its number, what, facts...]
each. A line of output is the address again, or an answer, [the number, what came of it]. What came of it is a word: the
refusal's code, "posted", a rollback's outcome; anything else is an error and its text.
"""

import asyncio
import os
import sys
from collections.abc import Awaitable, Callable, Sequence
from contextlib import suppress
from typing import Any
from uuid import UUID

import orjson

from cli.logs import configure_logs
from core.database import connect, disconnect
from core.errors import DomainError
from core.games.commands import PayWin, PlaceBet, RollBack
from core.games.playing import pay_win, place_bet, roll_back
from core.ids import token_digest
from core.money import Money
from core.unit_of_work import UnitOfWork, once, unit_of_work
from core.wallet import Posting, TransferCode, TransferKey, gateway_funds, house_games, player_cash, player_held
from core.wallet.batching import AnswerLate
from tests.faults.hub88 import CURRENCY, GAME, PROVIDER

ROUND = UUID(int=1)


def usdt(minor: int) -> Money:
    return Money(minor, CURRENCY)


async def bet(player: str, token: str, number: int) -> str:
    await place_bet(
        PlaceBet(
            provider=PROVIDER,
            session_digest=token_digest(token),
            player_id=UUID(player),
            game_code=GAME,
            round_id=f"round-{number}",
            stake=usdt(1),
            key=TransferKey(PROVIDER, f"bet-{number}"),
        )
    )
    return "posted"


async def win(player: str, number: int) -> str:
    await pay_win(
        PayWin(
            provider=PROVIDER,
            player_id=UUID(player),
            round_id=f"round-{number}",
            win=usdt(3),
            key=TransferKey(PROVIDER, f"win-{number}"),
            bet_key=TransferKey(PROVIDER, f"bet-{number}"),
        )
    )
    return "posted"


async def rollback(player: str, number: int) -> str:
    played = await roll_back(
        RollBack(
            provider=PROVIDER,
            player_id=UUID(player),
            currency=CURRENCY,
            key=TransferKey(PROVIDER, f"rollback-{number}"),
            original_key=TransferKey(PROVIDER, f"bet-{number}"),
        )
    )
    return played.came_to.value


async def debit(player: str, number: int) -> str:
    """One unit from the player's cash, under a key of its own."""
    cash, house = player_cash(UUID(player), CURRENCY), house_games(PROVIDER, CURRENCY)

    async def work(uow: UnitOfWork) -> int:
        (moved,) = await uow.ledger.post(
            Posting(debit=cash, credit=house, amount=usdt(1), code=TransferCode.ADJUSTMENT, reference=ROUND)
        )
        return moved.id

    key = TransferKey("test", f"debit-{number}")
    await once(key, {"number": number}, lock=(cash, house), work=work, remember_refusals=True)
    return "posted"


async def exchange(*moves: tuple[str, str, str, int]) -> str:
    """Linked transfers from cash to cash: debtor, creditor, currency, amount."""
    postings = [
        Posting(
            debit=player_cash(UUID(debtor), currency),
            credit=player_cash(UUID(creditor), currency),
            amount=Money(minor, currency),
            code=TransferCode.ADJUSTMENT,
            reference=ROUND,
        )
        for debtor, creditor, currency, minor in moves
    ]
    async with unit_of_work() as uow:
        await uow.ledger.lock(*(side for each in postings for side in (each.debit, each.credit)))
        await uow.ledger.post(*postings)
    return "posted"


async def capture(player: str, hold: int) -> str:
    return await _resolve(player, hold, captured=True)


async def release(player: str, hold: int) -> str:
    return await _resolve(player, hold, captured=False)


async def _resolve(player: str, hold: int, *, captured: bool) -> str:
    held, cash = player_held(UUID(player), CURRENCY), player_cash(UUID(player), CURRENCY)
    to, code = (
        (gateway_funds("crypto_pay", CURRENCY), TransferCode.PAYOUT) if captured else (cash, TransferCode.HOLD_RELEASED)
    )
    async with unit_of_work() as uow:
        await uow.ledger.lock(held, to)
        await uow.ledger.resolve_hold(hold, Posting(debit=held, credit=to, amount=usdt(1), code=code, reference=ROUND))
    return "posted"


DEEDS: dict[str, Callable[..., Awaitable[str]]] = {
    deed.__name__: deed for deed in (bet, win, rollback, debit, exchange, capture, release)
}


async def answer(number: int, deed: str, facts: Sequence[Any]) -> None:
    try:
        outcome = await until_answered(DEEDS[deed], facts)
    except DomainError as refusal:
        outcome = refusal.code
    except Exception as error:
        outcome = f"{type(error).__name__}: {error}"  # the test reads it, and fails
    say([number, outcome])


async def until_answered(deed: Callable[..., Awaitable[str]], facts: Sequence[Any]) -> str:
    """On a busy machine an answer may be late. It is asked for again with the same key, as a provider would."""
    while True:
        with suppress(AnswerLate):
            return await deed(*facts)


def say(what: object) -> None:
    os.write(sys.stdout.fileno(), orjson.dumps(what) + b"\n")


async def main() -> None:
    configure_logs("json")  # to standard error
    lines = asyncio.StreamReader(limit=2**20)
    await asyncio.get_running_loop().connect_read_pipe(lambda: asyncio.StreamReaderProtocol(lines), sys.stdin)
    async with asyncio.TaskGroup() as under_way:
        while line := await lines.readline():
            match orjson.loads(line):
                case str(database_url):
                    await disconnect()
                    await connect(database_url, pool_size=6)
                    say(database_url)
                case orders:
                    for number, deed, *facts in orders:
                        under_way.create_task(answer(number, deed, facts))


if __name__ == "__main__":
    asyncio.run(main())
