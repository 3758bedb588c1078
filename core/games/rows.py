"""Commands as `play` takes them: rows of its type `play_command`, and the two accounts that each is about."""

from enum import IntEnum
from typing import Any

from core.errors import InvalidInput
from core.games.commands import Adjust, AwardKind, Command, PayAward, PayWin, PlaceBet, RollBack
from core.ids import new_id_text
from core.wallet import AccountAddress, TransferCode, house_games, player_cash
from core.wallet.accounts import promotions
from core.wallet.postings import digest_of

MAX_ROUND_ID = 255

Row = tuple[Any, ...]  # the fields of a play_command, but for its place


class Kind(IntEnum):
    BET = 1
    WIN = 2
    ROLLBACK = 3
    ADJUSTMENT = 4
    AWARD = 5


_AWARD_CODES = {
    AwardKind.PROMOTION: TransferCode.PROMOTION_WIN,
    AwardKind.FREE_ROUNDS: TransferCode.FREE_ROUNDS_WIN,
    AwardKind.JACKPOT: TransferCode.JACKPOT_WIN,
}


def currency_of(command: Command) -> str:
    match command:
        case PlaceBet():
            return command.stake.currency
        case PayWin():
            return command.win.currency
        case RollBack():
            return command.currency
        case Adjust() | PayAward():
            return command.amount.currency


def addresses_of(command: Command) -> tuple[AccountAddress, AccountAddress]:
    """The player's cash, and who stands on the other side."""
    currency = currency_of(command)
    if isinstance(command, PayAward) and command.kind is not AwardKind.JACKPOT:
        return player_cash(command.player_id, currency), promotions(currency)
    return player_cash(command.player_id, currency), house_games(command.provider, currency)


def row_of(command: Command, account: int, other_account: int, *, part: int = 1, parts: int = 1) -> Row:
    """The command, number `part` of so many `parts` that stand or fall together; ids of accounts.

    Raises InvalidInput for a round's id that is empty or overlong.
    """
    return (
        part,
        parts,
        command.provider,
        command.key.external_id,
        digest_of(command.content()),
        account,
        other_account,
        command.player_id,
        new_id_text(),
        *_particulars(command),
    )


def _particulars(command: Command) -> Row:
    """Kind, code, allowances, currency, amount, session, game, round, bet, closes, new_round."""
    match command:
        case PlaceBet(stake=stake):
            what = int(Kind.BET), int(TransferCode.BET), command.rules.allowances, stake.currency, stake.minor
            where = command.session_digest, command.game_code, _checked(command.round_id), None
            return *what, *where, command.closes_round, new_id_text()
        case PayWin(win=win, bet_key=bet_key):
            what = int(Kind.WIN), int(TransferCode.WIN), command.rules.allowances, win.currency, win.minor
            bet = bet_key.external_id if bet_key else None
            return *what, None, command.game_code, _checked(command.round_id), bet, command.closes_round, new_id_text()
        case RollBack(round_id=round_id):
            what = int(Kind.ROLLBACK), int(TransferCode.ROLLBACK), command.rules.allowances, command.currency, 0
            found_by = None if round_id is None else _checked(round_id), command.original_key.external_id
            return *what, None, None, *found_by, False, new_id_text()
        case Adjust(amount=amount):
            what = int(Kind.ADJUSTMENT), int(TransferCode.ADJUSTMENT), 0, amount.currency, amount.minor
            return *what, None, None, _checked(command.round_id), None, False, new_id_text()
        case PayAward(amount=amount):
            what = int(Kind.AWARD), int(_AWARD_CODES[command.kind]), 0, amount.currency, amount.minor
            return *what, None, None, None, None, False, command.reference or new_id_text()


def _checked(round_id: str) -> str:
    if not 0 < len(round_id) <= MAX_ROUND_ID or "\x00" in round_id:
        raise InvalidInput(field="round_id", reason="length")
    return round_id
