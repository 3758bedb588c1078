"""The statement as a file in the chat: a period, a format, a document above the live message."""

from collections.abc import AsyncGenerator

from aiogram import Bot
from aiogram.enums import ChatAction
from aiogram.types import InputFile

from bot.screens.statement_file import period_screen, periods_screen
from bot.table import UnknownButton, table
from bot.visit import Visit
from core import clock
from core.reporting.errors import StatementTooLarge
from core.reporting.statements import PlayerStatement, StatementFile, StatementFormat, statement_file, statement_of
from core.wallet import UsualPeriod

MOST_BYTES = 50_000_000  # of a document that a bot sends. Source: core.telegram.org/bots/api#senddocument
UPLOAD_TIMEOUT_SECONDS = 300


@table.button("statement_file:home")
async def show_periods(visit: Visit) -> None:
    await visit.show(periods_screen(visit.say))


@table.button("statement_file:period")
async def show_period(visit: Visit) -> None:
    usual = _asked_for(visit)
    await visit.show(period_screen(visit.say, (await _statement(visit, usual)).account, usual))


@table.button("statement_file:pdf", on="statement_period")
async def send_pdf(visit: Visit) -> None:
    await _send(visit, StatementFormat.PDF)


@table.button("statement_file:csv", on="statement_period")
async def send_csv(visit: Visit) -> None:
    await _send(visit, StatementFormat.CSV)


async def _send(visit: Visit, file_format: StatementFormat) -> None:
    usual = _asked_for(visit)
    statement, chat_id = await _statement(visit, usual), visit.player.telegram_id
    account = statement.account
    if account.is_empty:
        await visit.show(period_screen(visit.say, account, usual))
        return
    await visit.bot.send_chat_action(chat_id, ChatAction.UPLOAD_DOCUMENT)
    async with statement_file(statement, file_format, visit.services.statements) as document:
        if document.size > MOST_BYTES:
            raise StatementTooLarge(file_format=file_format)
        days = {"first": account.period.first_day, "last": account.period.last_day}
        await visit.bot.send_document(
            chat_id,
            _Upload(document),
            caption=visit.say("statement-caption", **days),
            request_timeout=UPLOAD_TIMEOUT_SECONDS,
        )
    visit.moved = True  # the document is below the live message now
    await visit.show(periods_screen(visit.say).under(visit.say("statement-sent")))


def _asked_for(visit: Visit) -> UsualPeriod:
    """Raises UnknownButton."""
    try:
        return UsualPeriod(visit.argument)
    except ValueError:
        raise UnknownButton(visit.argument) from None


async def _statement(visit: Visit, usual: UsualPeriod) -> PlayerStatement:
    return await statement_of(visit.player, usual.on(clock.now().date()), visit.services.gateways)


class _Upload(InputFile):
    """A document, read piece by piece while it is sent."""

    def __init__(self, document: StatementFile) -> None:
        super().__init__(filename=document.name)
        self._file = document.file

    async def read(self, bot: Bot) -> AsyncGenerator[bytes, None]:
        self._file.seek(0)
        while piece := self._file.read(self.chunk_size):
            yield piece
