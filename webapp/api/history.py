"""What happened to a player's money, and in his rounds; newest first, page by page."""

from datetime import datetime
from uuid import UUID

from pydantic import Field

from core.games.models import Round
from core.games.rounds import round_names, rounds_of
from core.identity.models import Player
from core.money import Money
from core.wallet import StatementLine, TransferCode, player_cash
from core.wallet import statement as statement_lines
from webapp.api.dice import roll_text
from webapp.api.endpoint import Endpoint
from webapp.api.models import Answered, Asked, plain_number

PAGE = 30
_OF_GAMES = {TransferCode.BET, TransferCode.WIN, TransferCode.ROLLBACK}


class StatementQuery(Asked):
    before: int | None = Field(default=None, gt=0, lt=2**63, description="`next` of the page before")


class Line(Answered):
    id: int
    kind: str = Field(examples=[code.name.lower() for code in TransferCode])
    title: str | None = Field(description="the game's name, where it was one")
    amount: str = Field(description="signed", examples=["-1.50"])
    balance_after: str
    at: datetime


class Statement(Answered):
    currency: str
    lines: list[Line]
    next: int | None = Field(description="the cursor of the next page; null on the last")


class RoundsQuery(Asked):
    before: UUID | None = Field(default=None, description="`next` of the page before")


class DiceOutcome(Answered):
    roll: str
    target: int
    server_seed_hash: str
    client_seed: str
    nonce: int


class RoundAnswer(Answered):
    id: UUID
    game: str
    provider: str
    state: str = Field(examples=["open", "closed", "rolled_back"])
    stake: str
    win: str
    currency: str
    dice: DiceOutcome | None = Field(description="what the house's dice showed")
    at: datetime


class Rounds(Answered):
    rounds: list[RoundAnswer]
    next: UUID | None


async def statement(player: Player, query: StatementQuery) -> Statement:
    """Every movement of your money, with the balance that it left."""
    lines = await statement_lines(
        player_cash(player.id, player.currency), limit=PAGE + 1, before_transfer_id=query.before
    )
    page = lines[:PAGE]
    names = await round_names([line.reference for line in page if line.code in _OF_GAMES])
    return Statement(
        currency=player.currency,
        lines=[_line(line, names) for line in page],
        next=page[-1].transfer_id if len(lines) > PAGE else None,
    )


def _line(line: StatementLine, names: dict[UUID, str]) -> Line:
    return Line(
        id=line.transfer_id,
        kind=line.code.name.lower(),
        title=names.get(line.reference),
        amount=plain_number(line.amount),
        balance_after=plain_number(line.balance_after),
        at=line.created_at,
    )


async def rounds(player: Player, query: RoundsQuery) -> Rounds:
    """Your rounds: what you staked and won in each."""
    found = await rounds_of(player.id, limit=PAGE + 1, before=query.before)
    page = found[:PAGE]
    return Rounds(rounds=[_round(each) for each in page], next=page[-1].id if len(found) > PAGE else None)


def _round(played: Round) -> RoundAnswer:
    return RoundAnswer(
        id=played.id,
        game=played.game.name,
        provider=played.provider_id,
        state=played.state,
        stake=plain_number(Money(played.stake, played.currency)),
        win=plain_number(Money(played.win, played.currency)),
        currency=played.currency,
        dice=_dice_outcome(played.outcome),
        at=played.opened_at,
    )


def _dice_outcome(outcome: dict[str, object] | None) -> DiceOutcome | None:
    if outcome is None:
        return None
    return DiceOutcome.model_validate({**outcome, "roll": roll_text(int(str(outcome["roll"])))})


ENDPOINTS = (
    Endpoint(method="GET", path="/api/statement", handle=statement, tag="History"),
    Endpoint(method="GET", path="/api/rounds", handle=rounds, tag="History"),
)
