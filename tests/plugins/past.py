"""Entries that were written in the past, true to every invariant: what only the clock could make otherwise."""

from collections.abc import Sequence
from datetime import datetime
from itertools import accumulate
from uuid import UUID, uuid4

from tortoise.transactions import in_transaction

from core.identity.models import Player
from core.money import Money
from core.wallet import TransferCode, house_games, player_cash
from core.wallet.locked_accounts import LockedAccounts

Past = tuple[str, datetime]  # a signed amount of the player's currency, and when it was written


async def write_past(player: Player, entries: Sequence[Past], *, reference: UUID | None = None) -> None:
    """Wins and bets of a player whose account is new, in this order; `reference` is the round of them all."""
    cash, house = player_cash(player.id, player.currency), house_games("hub88", player.currency)
    amounts = [Money.parse(amount, player.currency).minor for amount, _ in entries]
    async with in_transaction("default") as connection:
        ids = await LockedAccounts(connection).open([cash, house])
        await connection.execute_query(
            """
            INSERT INTO ledger_transfer (id, debit_account_id, credit_account_id, amount, code, reference,
                                         debit_balance, credit_balance, created_at)
            SELECT nextval('ledger_transfer_id_seq'),
                   CASE WHEN amount < 0 THEN $1::bigint ELSE $2::bigint END,
                   CASE WHEN amount < 0 THEN $2::bigint ELSE $1::bigint END,
                   abs(amount), CASE WHEN amount < 0 THEN $3::int ELSE $4::int END, $5::uuid,
                   CASE WHEN amount < 0 THEN balance END, CASE WHEN amount > 0 THEN balance END, created_at
            FROM unnest($6::bigint[], $7::bigint[], $8::timestamptz[])
                 WITH ORDINALITY AS entry (amount, balance, created_at, place)
            ORDER BY place
            """,
            [
                ids[cash],
                ids[house],
                int(TransferCode.BET),
                int(TransferCode.WIN),
                reference or uuid4(),
                amounts,
                list(accumulate(amounts)),
                [at for _, at in entries],
            ],
        )
        await connection.execute_query(
            "UPDATE ledger_account SET balance = $2 WHERE id = $1", [ids[cash], sum(amounts)]
        )
        await connection.execute_query(
            """
            INSERT INTO ledger_shard (account_id, shard, balance) VALUES ($1, 0, $2)
            ON CONFLICT (account_id, shard) DO UPDATE SET balance = ledger_shard.balance + excluded.balance
            """,
            [ids[house], -sum(amounts)],
        )
