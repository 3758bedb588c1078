"""A player's statement as a document: the ledger's lines with what each was for, written by a renderer to a file."""

from collections.abc import AsyncIterator, Mapping
from contextlib import asynccontextmanager
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from tempfile import SpooledTemporaryFile
from typing import IO, Protocol
from uuid import UUID

from core import clock
from core.games.rounds import round_names
from core.identity.models import Player
from core.payments.deposits import gateways_of
from core.payments.ports import Gateways
from core.wallet import Period, PeriodStatement, StatementLine, player_cash, statement_over

KEPT_IN_MEMORY_BYTES = 1024 * 1024  # of a file; more of it goes to the disk


class StatementFormat(StrEnum):
    PDF = "pdf"
    CSV = "csv"


@dataclass(frozen=True, slots=True, kw_only=True)
class DescribedLine:
    line: StatementLine
    about: str  # the game's or the gateway's name; empty where there is none


@dataclass(frozen=True, slots=True, kw_only=True)
class PlayerStatement:
    """What a document says: whose cash account, over which period, in which language."""

    player_id: UUID
    language: str | None
    account: PeriodStatement
    made_at: datetime
    gateways: Gateways

    async def pages(self) -> AsyncIterator[list[DescribedLine]]:
        """The lines, oldest first, some hundred at a time."""
        async for page in self.account.pages():
            references = [line.reference for line in page]
            names = await round_names(references) | self._names_of(await gateways_of(references))
            yield [DescribedLine(line=line, about=names.get(line.reference, "")) for line in page]

    def file_name(self, file_format: StatementFormat) -> str:
        period = self.account.period
        return f"croupier-{period.first_day}-{period.last_day}.{file_format}"

    def _names_of(self, codes: Mapping[UUID, str]) -> dict[UUID, str]:
        return {
            intent_id: self.gateways[code].name if code in self.gateways else code for intent_id, code in codes.items()
        }


async def statement_of(player: Player, period: Period, gateways: Gateways) -> PlayerStatement:
    """The statement of the player's wallet, as it stands now. Raises PeriodArchived."""
    return PlayerStatement(
        player_id=player.id,
        language=player.language,
        account=await statement_over(player_cash(player.id, player.currency), period),
        made_at=clock.now(),
        gateways=gateways,
    )


class StatementRenderer(Protocol):
    """Writes statements in one format."""

    media_type: str

    async def render(self, statement: PlayerStatement, file: IO[bytes]) -> None:
        """Write the whole document. Raises StatementTooLarge."""
        ...


Renderers = Mapping[StatementFormat, StatementRenderer]


@dataclass(frozen=True, slots=True, kw_only=True)
class StatementFile:
    """A document, complete: `file` stands at its beginning."""

    name: str
    media_type: str
    size: int  # bytes
    file: IO[bytes]


@asynccontextmanager
async def statement_file(
    statement: PlayerStatement, file_format: StatementFormat, renderers: Renderers
) -> AsyncIterator[StatementFile]:
    """The statement as a file that is gone afterwards. It is whole before anybody gets its first byte, so that nothing
    that fails half way looks like a document. Raises StatementTooLarge.
    """
    renderer = renderers[file_format]
    with SpooledTemporaryFile(max_size=KEPT_IN_MEMORY_BYTES) as file:
        await renderer.render(statement, file)
        size = file.tell()
        file.seek(0)
        yield StatementFile(name=statement.file_name(file_format), media_type=renderer.media_type, size=size, file=file)
