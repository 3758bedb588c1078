"""A process that plays: bets and wins through the engine, each said on standard output once it is acknowledged.

python -m tests.faults.writer DATABASE_URL

It takes orders from standard input, one JSON line each (see Order), all at once, until the input ends. A line of output
is a key and the id of its transfer. What is not acknowledged is asked again with the same key, for as long as it takes.
"""

import asyncio
import os
import sys
from dataclasses import dataclass
from typing import Self
from uuid import UUID

import asyncpg
import orjson
from tortoise.exceptions import BaseORMException

from cli.logs import configure_logs
from core.database import connect
from core.games.bets import PlaceBet, place_bet
from core.games.settlements import PayWin, pay_win
from core.money import Money
from core.wallet import Receipt, TransferKey
from core.wallet.errors import AccountBusy

PROVIDER, GAME = "hub88", "book"
UNREACHABLE = (
    OSError,
    asyncpg.PostgresError,
    asyncpg.InterfaceError,
    asyncpg.InternalClientError,  # a connection that broke in the middle of its transaction's end
    BaseORMException,
    AccountBusy,
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Order:
    """One round: a bet, and its win if there is one."""

    number: int
    player: UUID
    token: str
    stake: int
    win: int

    @classmethod
    def read(cls, line: bytes) -> Self:
        fields = orjson.loads(line)
        return cls(**fields | {"player": UUID(fields["player"])})

    def line(self) -> bytes:
        return orjson.dumps(self) + b"\n"

    @property
    def keys(self) -> list[str]:
        return [f"bet-{self.number}"] + ([f"win-{self.number}"] if self.win else [])

    async def place_bet(self) -> Receipt:
        return await place_bet(
            PlaceBet(
                provider=PROVIDER,
                session_token=self.token,
                player_id=self.player,
                game_code=GAME,
                round_id=f"round-{self.number}",
                stake=Money(self.stake, "USDT"),
                key=TransferKey(PROVIDER, f"bet-{self.number}"),
            )
        )

    async def pay_win(self) -> Receipt:
        return await pay_win(
            PayWin(
                provider=PROVIDER,
                player_id=self.player,
                round_id=f"round-{self.number}",
                win=Money(self.win, "USDT"),
                key=TransferKey(PROVIDER, f"win-{self.number}"),
                bet_key=TransferKey(PROVIDER, f"bet-{self.number}"),
            )
        )

    async def carry_out(self) -> None:
        acknowledge(f"bet-{self.number}", await self.place_bet())
        if self.win:
            acknowledge(f"win-{self.number}", await self.pay_win())


def acknowledge(key: str, receipt: Receipt) -> None:
    os.write(sys.stdout.fileno(), f"{key} {receipt.transfer_id}\n".encode())


async def carry_out(order: Order) -> None:
    while True:
        try:
            await order.carry_out()
        except UNREACHABLE:
            await asyncio.sleep(0.02)  # a provider waits too before it asks again
        else:
            return


async def orders_from_input() -> asyncio.StreamReader:
    lines = asyncio.StreamReader()
    await asyncio.get_running_loop().connect_read_pipe(lambda: asyncio.StreamReaderProtocol(lines), sys.stdin)
    return lines


async def main(database_url: str) -> None:
    configure_logs("text")  # to standard error
    await connect(database_url, pool_size=4)
    lines = await orders_from_input()
    async with asyncio.TaskGroup() as under_way:
        while line := await lines.readline():
            under_way.create_task(carry_out(Order.read(line)))


if __name__ == "__main__":
    asyncio.run(main(*sys.argv[1:]))
