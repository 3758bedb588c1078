"""People and money to test with: registered players whose wallets are funded through the ledger itself."""

from collections.abc import Awaitable, Callable
from itertools import count
from typing import Any
from uuid import uuid4

import pytest

from cli.logs import configure_logs
from core import encryption
from core.database import connection
from core.identity.models import Player
from core.identity.registration import TERMS_VERSION, accept_terms, arrive, choose_language
from core.money import Money
from core.unit_of_work import UnitOfWork, once
from core.wallet import Posting, TransferCode, TransferKey, house_capital, player_cash

NewPlayer = Callable[..., Awaitable[Player]]
telegram_ids = count(500_001)

# Everything that a refused money command must leave as it was.
MONEY_TABLES = ("ledger_account", "ledger_transfer", "ledger_shard", "ledger_hold", "outbox_event", "game_round")


@pytest.fixture(autouse=True, scope="session")
def process_settings() -> None:
    """What cli/processes.py sets at the start of a process."""
    configure_logs("text")
    encryption.configure("a master secret for tests, 32 characters at least")


@pytest.fixture
def new_player(database: str) -> NewPlayer:
    """Registers players: `player = await new_player(balance="25.00")`."""

    async def register(*, balance: str = "0", first_name: str = "Anna", currency: str = "USDT") -> Player:
        telegram_id = next(telegram_ids)
        arrived = await arrive(
            telegram_id=telegram_id, first_name=first_name, username=f"player{telegram_id}", currency=currency
        )
        await choose_language(arrived.id, "en")
        player = await accept_terms(arrived.id, terms_version=TERMS_VERSION)
        if balance != "0":
            await credit(player, balance)
        return player

    return register


async def credit(player: Player, amount: str) -> None:
    """Give a player money out of the house's capital."""
    cash, capital = player_cash(player.id, player.currency), house_capital(player.currency)
    money = Money.parse(amount, player.currency)

    async def post(uow: UnitOfWork) -> int:
        (transfer,) = await uow.ledger.post(
            Posting(debit=capital, credit=cash, amount=money, code=TransferCode.ADJUSTMENT, reference=uuid4())
        )
        return transfer.id

    await once(TransferKey("test", uuid4().hex), {}, lock=(cash, capital), work=post)


async def fingerprint(*tables: str) -> dict[str, Any]:
    """A digest of every row of these tables (the money tables if none is named): equal means that nothing changed."""
    digests = {}
    for table in tables or MONEY_TABLES:
        rows = await connection().execute_query_dict(
            f"SELECT count(*), md5(string_agg(t::text, '|' ORDER BY t::text)) FROM {table} AS t"
        )
        digests[table] = tuple(rows[0].values())
    return digests
