"""The file of an archived month: gzipped CSV, and beside it a JSON page that says how to read and to prove it.

Made to be read in twenty years by whoever has a text editor: no database, no library of ours is needed.
"""

import gzip
import hashlib
import json
import os
import zlib
from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import IO

from core.money import CURRENCIES
from core.wallet.models import TransferCode

# As `ledger_line` writes them (migrations/postgres/models/5_20261124231500_months.py).
COLUMNS = {
    "id": "of the transfer; of one account's transfers they grow in the order in which its balance moved",
    "debit_account_id": "the account that is lowered; bits 1 to 8 of an account's id are its currency's number",
    "credit_account_id": "the account that is raised",
    "amount": "in minor units, above zero",
    "code": "why money moved",
    "reference": "the round or the intent it was for",
    "link_id": "the first transfer of a group that stands or falls together, if there was one",
    "hold_id": "the hold that it placed or resolved, if there was one",
    "debit_balance": "of the debit account after it, in minor units; empty where an account is summed",
    "credit_balance": "of the credit account after it, likewise",
    "event_at": "when it happened, if that was not when it was written; ISO 8601, UTC",
    "created_at": "when it was written; ISO 8601, UTC",
}
HEADER = ",".join(COLUMNS).encode() + b"\n"


class BadArchive(Exception):
    """The file is not what it says it is. The message is a sentence."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Content:
    """What a file holds: how many transfers, the sum of their lines' digests, and the file's own SHA-256."""

    rows: int
    digest: int
    sha256: str


def file_of(month: date, directory: Path) -> Path:
    return directory / f"ledger-{month:%Y-%m}.csv.gz"


def page_of(file: Path) -> Path:
    return file.with_name(file.name.removesuffix(".csv.gz") + ".json")


async def write_file(file: Path, write_lines: Callable[[gzip.GzipFile], Awaitable[object]]) -> None:
    """Write the header, and the lines by `write_lines`. The file has its name once it is whole and on the disk."""
    partial = file.with_name(f"{file.name}.partial")
    with partial.open("wb") as raw:
        with gzip.GzipFile(filename="", fileobj=raw, mode="wb", mtime=0) as lines:
            lines.write(HEADER)
            await write_lines(lines)
        _to_disk(raw)
    _take_name(partial, file)


def write_page(file: Path, month: date, content: Content) -> None:
    """Write the page beside the file."""
    page = {
        "what": "Transfers of a Croupier ledger, one a line, in the order of their ids. Gzipped CSV with a header.",
        "month": f"{month:%Y-%m}",
        "file": file.name,
        "rows": content.rows,
        "sha256": content.sha256,
        "digest": str(content.digest),
        "how_to_prove": "digest is the sum, over all lines but the header and each without its line end, of the first"
        " 16 bytes of the line's SHA-256, read as a number with the highest byte first; sha256 is that of the file",
        "columns": COLUMNS,
        "codes": {code.value: code.name.lower() for code in TransferCode},
        "currencies": {
            currency.number: {"code": currency.code, "decimals": currency.exponent} for currency in CURRENCIES.values()
        },
    }
    partial = file.with_name(f"{page_of(file).name}.partial")
    with partial.open("wb") as raw:
        raw.write(json.dumps(page, indent=2).encode() + b"\n")
        _to_disk(raw)
    _take_name(partial, page_of(file))


def read_back(file: Path) -> Content:
    """What a file holds, from its bytes alone. Raises BadArchive, OSError."""
    with file.open("rb") as raw:
        sha256 = hashlib.file_digest(raw, "sha256").hexdigest()
    rows, digest = 0, 0
    try:
        with gzip.open(file, "rb") as lines:
            if lines.readline() != HEADER:
                raise BadArchive(f"{file.name} has not the columns of an archive.")
            for line in lines:
                rows += 1
                digest += int.from_bytes(hashlib.sha256(line.rstrip(b"\n")).digest()[:16])
    except (EOFError, gzip.BadGzipFile, zlib.error) as error:
        raise BadArchive(f"{file.name} is damaged: {error}.") from error
    return Content(rows=rows, digest=digest, sha256=sha256)


def check(file: Path) -> Content:
    """Compare a file with its page. Raises BadArchive, OSError."""
    content = read_back(file)
    try:
        page = json.loads(page_of(file).read_bytes())
        said = Content(rows=int(page["rows"]), digest=int(page["digest"]), sha256=str(page["sha256"]))
    except (KeyError, TypeError, ValueError) as error:
        raise BadArchive(f"{page_of(file).name} can't be read.") from error
    if content.rows != said.rows:
        raise BadArchive(f"{file.name} holds {content.rows} transfers, its page says {said.rows}.")
    if content.digest != said.digest:
        raise BadArchive(f"{file.name} holds other transfers than its page says.")
    if content.sha256 != said.sha256:
        raise BadArchive(f"{file.name} holds the right transfers, but is another file than its page says.")
    return content


def _to_disk(file: IO[bytes]) -> None:
    file.flush()
    os.fsync(file.fileno())


def _take_name(partial: Path, name: Path) -> None:
    partial.replace(name)
    directory = os.open(name.parent, os.O_RDONLY)
    try:
        os.fsync(directory)  # the name too must outlive a power cut: the rows are dropped next
    finally:
        os.close(directory)
