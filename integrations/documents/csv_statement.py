"""A statement for spreadsheets: RFC 4180, UTF-8 with the mark by which Excel knows it."""

import csv
from codecs import BOM_UTF8
from io import TextIOWrapper
from typing import IO

from core.money import GROUP_SEPARATOR, Money
from core.reporting.statements import PlayerStatement
from core.wallet import Totals
from integrations.documents.words import kind_of, words_in

_COLUMNS = ("time", "kind", "about", "amount", "currency", "balance", "transfer")
_FORMULA_STARTS = ("=", "+", "-", "@", "\t", "\r", "\n")


class CsvStatement:
    """Written page by page, so that it may be of any length.

    Times are ISO 8601 in UTC, amounts plain decimals with a point. The first row has the opening balance, the last one
    the closing balance; neither has an amount, so that the column adds up to their difference.
    """

    media_type = "text/csv; charset=utf-8"

    async def render(self, statement: PlayerStatement, file: IO[bytes]) -> None:
        words, account = words_in(statement.language), statement.account
        currency, totals = account.address.currency, Totals(account.opening)
        file.write(BOM_UTF8)
        text = TextIOWrapper(file, encoding="utf-8", newline="")
        writer = csv.writer(text)
        writer.writerow([words(f"column-{column}") for column in _COLUMNS])
        begins = account.period.since.isoformat()
        writer.writerow([begins, words("opening"), "", "", currency, _number(account.opening), ""])
        async for page in statement.pages():
            for described in page:
                line = described.line
                totals.add(line)
                writer.writerow(
                    [
                        line.created_at.isoformat(),
                        kind_of(words, line.code),
                        _disarmed(described.about),
                        _number(line.amount),
                        currency,
                        _number(line.balance_after),
                        line.transfer_id,
                    ]
                )
        assert totals.balance == account.closing, "a statement's lines lead from its opening to its closing balance"
        ends = account.period.until.isoformat()
        writer.writerow([ends, words("closing"), "", "", currency, _number(account.closing), ""])
        text.detach()  # flushes; the file stays open


def _number(money: Money) -> str:
    """The decimal number without grouping: -1250.00."""
    return money.plain().replace(GROUP_SEPARATOR, "")


def _disarmed(text: str) -> str:
    """A name that a spreadsheet would take for a formula, made a text. Source: OWASP, CSV injection."""
    return f"'{text}" if text.startswith(_FORMULA_STARTS) else text
