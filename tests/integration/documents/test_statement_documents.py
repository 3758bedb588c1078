"""Statements as documents: a CSV that a spreadsheet reads as it is, a PDF that is set by its own process."""

import csv
import io
import re
from collections.abc import AsyncIterator, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from itertools import accumulate
from tempfile import TemporaryFile
from uuid import UUID

import pytest

from core.money import Money
from core.reporting.errors import StatementTooLarge
from core.reporting.statements import DescribedLine, PlayerStatement, Renderers, StatementFormat, statement_file
from core.texts import LANGUAGES
from core.wallet import PeriodStatement, StatementLine, TransferCode, UsualPeriod, player_cash
from integrations.documents import CsvStatement, PdfStatement, pdf_statement, statement_renderers
from integrations.documents.pdf_statement import content_of
from integrations.documents.words import kind_of, words_in

PLAYER = UUID("0199c0de-8fa2-7000-8000-0000004a0b01")
NOON = datetime(2026, 11, 2, 12, tzinfo=UTC)
FORMULAS = ("=1+1", "+1", "-1", "@SUM(A1)", "\t=1", '=HYPERLINK("http://evil.example";"x")')


@dataclass(frozen=True, slots=True, kw_only=True)
class GivenStatement(PlayerStatement):
    """A statement of lines that were given, in pages of 100."""

    given: Sequence[DescribedLine]

    async def pages(self) -> AsyncIterator[list[DescribedLine]]:
        for first in range(0, len(self.given), 100):
            yield list(self.given[first : first + 100])


def statement_with(
    *amounts: str, language: str = "en", about: Sequence[str] = (), codes: Sequence[TransferCode] = ()
) -> GivenStatement:
    """Opened with 1000 USDT; a line a minute."""
    opening = Money.parse("1000", "USDT")
    moved = [Money.parse(amount, "USDT") for amount in amounts]
    balances = list(accumulate(moved, initial=opening))
    lines = [
        DescribedLine(
            about=about[place] if about else "",
            line=StatementLine(
                transfer_id=place + 1,
                code=codes[place] if codes else TransferCode.WIN if amount.is_positive else TransferCode.BET,
                amount=amount,
                balance_after=balances[place + 1],
                reference=PLAYER,
                created_at=NOON + timedelta(minutes=place),
            ),
        )
        for place, amount in enumerate(moved)
    ]
    account = PeriodStatement(
        address=player_cash(PLAYER, "USDT"),
        period=UsualPeriod.THIS_MONTH.on(datetime(2026, 11, 24, tzinfo=UTC).date()),
        opening=opening,
        closing=balances[-1],
    )
    return GivenStatement(player_id=PLAYER, language=language, account=account, made_at=NOON, gateways={}, given=lines)


async def csv_of(statement: PlayerStatement) -> bytes:
    with TemporaryFile() as file:
        await CsvStatement().render(statement, file)
        file.seek(0)
        return file.read()


async def pdf_of(statement: PlayerStatement) -> bytes:
    with TemporaryFile() as file:
        await PdfStatement().render(statement, file)
        file.seek(0)
        return file.read()


async def test_a_csv_is_read_back_as_it_was_written() -> None:
    content = await csv_of(statement_with("-1.5", "2500000.000001", about=('Book, of "Dunes"', "Наперстки")))
    assert content.startswith(b"\xef\xbb\xbf")
    assert content.endswith(b"\r\n")
    rows = list(csv.reader(io.StringIO(content.decode("utf-8-sig"), newline="")))
    assert rows == [
        ["Time", "Kind", "Details", "Amount", "Currency", "Balance", "Transfer"],
        ["2026-11-01T00:00:00+00:00", "Opening balance", "", "", "USDT", "1000.00", ""],
        ["2026-11-02T12:00:00+00:00", "Bet", 'Book, of "Dunes"', "-1.50", "USDT", "998.50", "1"],
        ["2026-11-02T12:01:00+00:00", "Win", "Наперстки", "2500000.000001", "USDT", "2500998.500001", "2"],
        ["2026-11-25T00:00:00+00:00", "Closing balance", "", "", "USDT", "2500998.500001", ""],
    ]


async def test_no_name_is_a_formula_to_a_spreadsheet() -> None:
    statement = statement_with(*["1"] * len(FORMULAS), about=FORMULAS)
    rows = list(csv.reader(io.StringIO((await csv_of(statement)).decode("utf-8-sig"), newline="")))
    assert [row[2] for row in rows[2:-1]] == [f"'{formula}" for formula in FORMULAS]


async def test_a_long_csv_has_every_line() -> None:
    content = await csv_of(statement_with(*["0.01"] * 2345))
    assert content.count(b"\r\n") == 1 + 1 + 2345 + 1


async def test_a_csv_and_a_pdf_of_nothing_have_their_balances() -> None:
    rows = (await csv_of(statement_with())).decode("utf-8-sig").splitlines()
    assert [row.split(",")[5] for row in rows] == ["Balance", "1000.00", "1000.00"]
    content = content_of(statement_with(), [])
    assert (content["opening"], content["closing"], content["lines"]) == ("1\u202f000.00", "1\u202f000.00", [])
    assert pages_of(await pdf_of(statement_with())) == 1


@pytest.mark.parametrize("language", LANGUAGES)
async def test_a_pdf_is_set_in_every_language_page_by_page(language: str) -> None:
    statement = statement_with(*["-1"] * 120, language=language, about=["#set page(width: 1cm) [*x*] $1$ \\"] * 120)
    assert pages_of(await pdf_of(statement)) == 4


def pages_of(document: bytes) -> int:
    """Of the page tree's root, whose count is the largest one."""
    assert document.startswith(b"%PDF-1.7")
    return max(int(count) for count in re.findall(rb"/Count (\d+)", document))


def test_what_a_pdf_says_is_in_the_players_language_with_as_many_decimals_everywhere() -> None:
    statement = statement_with("-1.5", "2000.125", language="ru", about=("Dice", ""))
    content = content_of(statement, statement.given)
    assert content["lines"] == [
        ["02.11.2026", "12:00", "Ставка", "Dice", "−1.500", "998.500"],
        ["02.11.2026", "12:01", "Выигрыш", "", "+2\u202f000.125", "2\u202f998.625"],
    ]
    assert content["flows"] == [["Ставка", "1", "", "1.500"], ["Выигрыш", "1", "2\u202f000.125", ""]]
    assert (content["opening"], content["closing"]) == ("1\u202f000.000", "2\u202f998.625")
    assert (content["days"], content["page"]) == ("01.11.2026 – 24.11.2026", "Страница {page} из {pages}")
    assert content["player"] == str(PLAYER)


async def test_a_pdf_that_would_be_too_long_is_refused_and_not_cut(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(pdf_statement, "MOST_LINES", 250)
    assert pages_of(await pdf_of(statement_with(*["1"] * 250))) > 1
    with pytest.raises(StatementTooLarge):
        await pdf_of(statement_with(*["1"] * 251))


async def test_a_document_that_fails_half_way_never_looks_like_one() -> None:
    statement = statement_with("1", "2")
    torn = GivenStatement(
        player_id=PLAYER,
        language="en",
        account=statement.account,
        made_at=NOON,
        gateways={},
        given=statement.given[:1],  # a line is missing
    )
    for file_format in StatementFormat:
        with pytest.raises(AssertionError, match="lead from its opening to its closing"):
            async with statement_file(torn, file_format, statement_renderers()):
                raise AssertionError("nobody gets it")


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_kind_of_transfer_has_a_word_of_its_own_in_documents(language: str) -> None:
    words = {kind_of(words_in(language), code) for code in TransferCode}
    assert len(words) == len(TransferCode)


async def test_a_file_is_named_by_its_period_and_complete_when_it_is_handed_over() -> None:
    renderers: Renderers = statement_renderers()
    async with statement_file(statement_with("1"), StatementFormat.CSV, renderers) as document:
        content = document.file.read()
        assert (document.name, document.media_type) == ("croupier-2026-11-01-2026-11-24.csv", "text/csv; charset=utf-8")
        assert document.size == len(content)
    assert document.file.closed
