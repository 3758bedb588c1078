"""A keyed command: done once, wholly or not at all."""

import pytest

from core import clock
from core.errors import Conflict, DomainError
from core.money import Money
from core.safer_gambling.events import CoolOffStarted
from core.unit_of_work import UnitOfWork, once
from core.wallet import Posting, TransferCode, TransferKey, house_games, player_cash
from core.wallet.invariants import verify_ledger
from tests.plugins.people import MONEY_TABLES, NewPlayer, fingerprint


async def test_a_refusal_in_the_middle_of_the_work_leaves_nothing_but_its_record(new_player: NewPlayer) -> None:
    player = await new_player(balance="10")
    cash, house = player_cash(player.id, "USDT"), house_games("hub88", "USDT")

    async def post(uow: UnitOfWork) -> int:
        (moved,) = await uow.ledger.post(
            Posting(debit=cash, credit=house, amount=Money(5, "USDT"), code=TransferCode.BET, reference=player.id)
        )
        return moved.id

    async def post_and_refuse(uow: UnitOfWork) -> int:
        await post(uow)
        uow.outbox.add(CoolOffStarted(player_id=player.id, ends_at=clock.now()))
        await uow.ledger.flush()
        await uow.outbox.flush()
        raise Conflict(what="bet", state="too_late")

    await once(TransferKey("test", "first"), {}, lock=(cash, house), work=post)
    before = await fingerprint(*MONEY_TABLES)
    for _ in range(2):
        with pytest.raises(DomainError, match="conflict"):
            await once(
                TransferKey("test", "second"), {}, lock=(cash, house), work=post_and_refuse, remember_refusals=True
            )
    assert await fingerprint(*MONEY_TABLES) == before
    assert await verify_ledger() == []
