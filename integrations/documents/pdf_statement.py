"""A statement to read, print and show: a PDF, set by Typst in a process of its own."""

import asyncio
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import IO

import orjson

from core.money import Money, currency_of
from core.reporting.errors import StatementTooLarge
from core.reporting.statements import DescribedLine, PlayerStatement, StatementFormat
from core.wallet import Totals
from integrations.documents.words import Words, kind_of, words_in

MOST_LINES = 5_000  # about a hundred pages; set in a second, in 300 MB
AT_ONCE = 2  # documents that a process of ours has set at the same time; others wait
TIMEOUT_SECONDS = 60.0

HERE = Path(__file__).parent
TEMPLATE, TYPESETTER = HERE / "statement.typ", HERE / "typesetter.py"

_LABELS = ("brand", "title", "player", "currency", "period", "made", "opening", "closing", "came-in", "went-out",
           "empty", "totals", "total", "column-time", "column-kind", "column-about", "column-amount",
           "column-balance", "column-count")  # fmt: skip


class PdfStatement:
    media_type = "application/pdf"

    def __init__(self) -> None:
        self._places = asyncio.Semaphore(AT_ONCE)

    async def render(self, statement: PlayerStatement, file: IO[bytes]) -> None:
        """Raises StatementTooLarge for more than MOST_LINES lines."""
        lines: list[DescribedLine] = []
        async for page in statement.pages():
            lines += page
            if len(lines) > MOST_LINES:
                raise StatementTooLarge(file_format=StatementFormat.PDF)
        async with self._places, asyncio.timeout(TIMEOUT_SECONDS):
            file.write(await _set(TEMPLATE, content_of(statement, lines)))


def content_of(statement: PlayerStatement, lines: Sequence[DescribedLine]) -> dict[str, object]:
    """Everything that the template writes, as text, in the player's language."""
    words, account = words_in(statement.language), statement.account
    totals = Totals(account.opening)
    for described in lines:
        totals.add(described.line)
    assert totals.balance == account.closing, "a statement's lines lead from its opening to its closing balance"
    amounts = [account.opening, *(amount for each in lines for amount in (each.line.amount, each.line.balance_after))]
    decimals = max(_decimals_of(amount) for amount in amounts)
    first_day, last_day = account.period.first_day, account.period.last_day
    return {
        "language": statement.language or "en",
        "labels": {name: words(name) for name in _LABELS},
        "page": words("page", page="{page}", pages="{pages}"),
        "note": words("utc", currency=account.address.currency),
        "player": str(statement.player_id),
        "currency": account.address.currency,
        "days": words("days", first=first_day, last=last_day),
        "made": f"{statement.made_at:%d.%m.%Y %H:%M} UTC",
        "opening": _written(account.opening, decimals),
        "closing": _written(account.closing, decimals),
        "came_in": _written(totals.came_in, decimals),
        "went_out": _written(totals.went_out, decimals),
        "count": str(len(lines)),
        "lines": [_row(words, each, decimals) for each in lines],
        "flows": [
            [
                kind_of(words, code),
                str(flow.count),
                _written(flow.came_in, decimals) if flow.came_in.minor else "",
                _written(flow.went_out, decimals) if flow.went_out.minor else "",
            ]
            for code, flow in sorted(totals.flows.items())
        ],
    }


def _row(words: Words, described: DescribedLine, decimals: int) -> list[str]:
    line = described.line
    return [
        f"{line.created_at:%d.%m.%Y}",
        f"{line.created_at:%H:%M}",
        kind_of(words, line.code),
        described.about,
        ("+" if line.amount.is_positive else "") + _written(line.amount, decimals),
        _written(line.balance_after, decimals),
    ]


def _decimals_of(money: Money) -> int:
    return len(money.plain().partition(".")[2])


def _written(money: Money, decimals: int) -> str:
    """As people write it, with as many decimals as its column has: "−1 250.500"."""
    whole, _, fraction = money.plain().partition(".")
    assert len(fraction) <= decimals <= currency_of(money.currency).exponent
    return f"{whole}.{fraction.ljust(decimals, '0')}".rstrip(".").replace("-", "−")


async def _set(template: Path, content: dict[str, object]) -> bytes:
    """The document; the process that sets it does not outlive this call."""
    process = await asyncio.create_subprocess_exec(
        sys.executable, "-I", TYPESETTER, template,
        stdin=asyncio.subprocess.PIPE, stdout=asyncio.subprocess.PIPE, stderr=asyncio.subprocess.PIPE,
    )  # fmt: skip
    try:
        document, complaint = await process.communicate(orjson.dumps(content))
    finally:
        if process.returncode is None:
            process.kill()
            await process.wait()
    if process.returncode:
        raise RuntimeError(f"the typesetter failed: {complaint.decode(errors='replace')[-2000:]}")
    return document
