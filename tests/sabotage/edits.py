"""Ways to take a safeguard out: of a file, or of a database that has been migrated.

Each says what it takes out, never where it stands: code may move between files and functions. What is no longer there,
or is there twice, is an error, so a list of them can't quietly outlive the code.
"""

import re
from dataclasses import dataclass
from pathlib import Path

import asyncpg


class Gone(Exception):
    """What was to be taken out does not stand exactly once in the code."""


@dataclass(frozen=True, slots=True)
class InFiles:
    """Replaces a text in the Python files below a folder (or in one file)."""

    where: str
    old: str
    new: str

    def apply(self, tree: Path) -> None:
        file = self.find(tree)
        file.write_text(file.read_text().replace(self.old, self.new))

    def find(self, tree: Path) -> Path:
        """The file that has it. Raises Gone."""
        place = tree / self.where
        files = [place] if place.is_file() else sorted(place.rglob("*.py"))
        found = [file for file in files for _ in range(file.read_text().count(self.old))]
        if len(found) != 1:
            raise Gone(f"{self.where} has this text {len(found)} times: {self.old!r}")
        return found[0]


@dataclass(frozen=True, slots=True)
class InFunctions:
    """Replaces a text in the database's functions of such names; how it is broken into lines does not matter, and an
    ellipsis stands for any few words.
    """

    names: str  # as LIKE has it
    old: str
    new: str

    async def apply(self, owner: asyncpg.Connection) -> None:
        words = (r".{1,80}?" if word == "…" else re.escape(word) for word in re.findall(r"\w+|[^\w\s]", self.old))
        pattern = re.compile(r"\s*".join(words), re.DOTALL)
        rows = await owner.fetch(
            """
            SELECT pg_get_functiondef(oid) AS source FROM pg_proc
            WHERE pronamespace = 'public'::regnamespace AND prokind = 'f' AND proname LIKE $1
            """,
            self.names,
        )
        found = [row["source"] for row in rows for _ in pattern.finditer(row["source"])]
        if len(found) != 1:
            raise Gone(f"the functions {self.names} have this {len(found)} times: {self.old}")
        await owner.execute(pattern.sub(lambda _: self.new, found[0]))


@dataclass(frozen=True, slots=True)
class Statement:
    """A statement of SQL that takes out an object by its name; PostgreSQL complains where there is none."""

    sql: str

    async def apply(self, owner: asyncpg.Connection) -> None:
        try:
            await owner.execute(self.sql)
        except asyncpg.UndefinedObjectError as error:
            raise Gone(str(error)) from error


def without_constraint(table: str, constraint: str) -> Statement:
    return Statement(f"ALTER TABLE {table} DROP CONSTRAINT {constraint}")


def without_trigger(table: str, trigger: str) -> Statement:
    return Statement(f"DROP TRIGGER {trigger} ON {table}")


@dataclass(frozen=True, slots=True)
class Safeguard:
    """What the money hangs on, how to take it out, and the tests (as pytest takes them) that must miss it."""

    name: str
    edits: tuple[InFiles | InFunctions | Statement, ...]
    tests: tuple[str, ...]

    @property
    def in_files(self) -> list[InFiles]:
        return [edit for edit in self.edits if isinstance(edit, InFiles)]

    @property
    def in_database(self) -> list[InFunctions | Statement]:
        return [edit for edit in self.edits if not isinstance(edit, InFiles)]
