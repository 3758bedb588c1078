"""How long the catalogue takes to answer at the database: `./croupier bench catalogue`.

Each round asks every question once, in random order, beside the plainest read there is: one game by its primary key.
Times are of the whole call, statement and rows, on one connection.
"""

import random
import time
from collections.abc import Awaitable, Callable, Mapping
from dataclasses import dataclass
from pathlib import Path
from statistics import median, quantiles
from tempfile import TemporaryDirectory
from uuid import UUID

import asyncpg

from cli.migrations import upgrade
from core import clock, database
from core.database import connection
from core.games.models import Game
from core.games.search import Shelf, Wish, choices, find_games
from core.identity.models import Player, PlayerStatus
from core.ids import new_id
from integrations.embedded import Postgres
from tests.benchmarks.stage import POSTGRES_SETTINGS

MUST_MS = 50.0  # for the 99th percentile of each
PROVIDERS = 25
FAVOURITES = 100
WARM_UP = 20  # rounds that do not count: plans are made, pages are read
READ = "read"

_WORDS = """
    Book Gates Crown Legacy Fruits Temple Secret Return Fortune Empire Riches Power Storm Night Dragon Sweet Big Hot
    Wild Lucky Golden Mystic Royal Crystal Fire Frozen Ancient Candy Sugar Pirate Viking Aztec Samurai Zombie
    Vampire Dunes Harvest Pharaoh Olympus Amber Thunder Jade Tiger Moon Pearl Rome Atlantis Wolf Phoenix Coins
    Bonanza Bass Buffalo Rush Reels Spins Jackpot Diamonds Wheel Roulette Blackjack Baccarat Poker Mines Plinko
    Rocket Joker Cash
"""
WORDS = _WORDS.split()
ENDINGS = ["", "", "", "", "Deluxe", "Megaways", "II", "Hold & Win", "1000", "Gold", "Classic"]
CATEGORIES = ["Video Slots"] * 7 + ["Live", "Table", "Crash"]

Question = Callable[[], Awaitable[object]]


@dataclass(frozen=True, slots=True, kw_only=True)
class Answer:
    """Milliseconds, but `ratio`: the median of a round's time over the same round's plain read."""

    median_ms: float
    p99_ms: float
    ratio: float


async def run_catalogue(*, games: int, rounds: int, say: Callable[[str], None]) -> dict[str, Answer]:
    """By what was asked. Makes a server of its own in a temporary folder."""
    with TemporaryDirectory(prefix="croupier-catalogue-") as directory:
        server = Postgres(Path(directory) / "postgres", settings=POSTGRES_SETTINGS)
        await server.start()
        try:
            await upgrade(server.owner_url, application_url=server.url)
            say(f"filling a catalogue of {games:,} games…")
            player = await fill(server.owner_url, games=games)
            await database.connect(server.url, pool_size=1)
            try:
                say(f"asking, {rounds} rounds…")
                return await measure(await questions(player), rounds=rounds)
            finally:
                await database.disconnect()
        finally:
            await server.stop()


async def fill(owner_url: str, *, games: int) -> Player:
    """Games with names that resemble each other, a tenth of them blocked somewhere, and a player with favourites."""
    drawn = random.Random(5000)
    player = Player(
        id=new_id(), telegram_id=1, first_name="Anna", currency="USDT", country="DE", status=PlayerStatus.ACTIVE
    )
    owner = await asyncpg.connect(owner_url)
    try:
        await owner.executemany(
            "INSERT INTO game_provider (code, name, enabled, blocked_countries) VALUES ($1, $2, true, $3)",
            [
                (f"studio{number}", f"Studio {number}", '["FR"]' if number % 5 == 0 else "[]")
                for number in range(PROVIDERS)
            ],
        )
        rows = []
        for number in range(games):
            first, second = drawn.sample(WORDS, 2)
            name = f"{first} {drawn.choice(['of ', '', '', ''])}{second} {drawn.choice(ENDINGS)}".strip()
            blocked = '["DE", "AT"]' if drawn.random() < 0.1 else "[]"
            provider, category = f"studio{number % PROVIDERS}", drawn.choice(CATEGORIES)
            rows.append((new_id(), provider, f"g{number}", name, category, number, blocked, drawn.randrange(500)))
        await owner.executemany(
            """
            INSERT INTO game (id, provider_id, code, name, category, position, blocked_countries, popularity, enabled,
                              tags, has_demo, has_free_rounds)
            VALUES ($1, $2, $3, $4, $5, $6, $7, $8, true, '["megaways", "bonus buy"]', false, false)
            """,
            rows,
        )
        await owner.executemany(
            "INSERT INTO game_favourite (player_id, game_id, added_at) VALUES ($1, $2, $3)",
            [(player.id, row[0], clock.now()) for row in drawn.sample(rows, min(FAVOURITES, games))],
        )
        await owner.execute("ANALYZE")
    finally:
        await owner.close()
    return player


async def questions(player: Player) -> dict[str, Question]:
    ids = [UUID(str(each)) for each in await Game.all().limit(200).values_list("id", flat=True)]

    def asked(wish: Wish, *, offset: int = 0) -> Question:
        return lambda: find_games(wish, player=player, offset=offset)

    return {
        READ: lambda: Game.get(id=random.choice(ids)),
        "the first page": asked(Wish()),
        "a page far down": asked(Wish(), offset=4_000),
        "a name as it is": asked(Wish(text="book of dunes")),
        "a name with mistakes": asked(Wish(text="bok of duns")),
        "three letters": asked(Wish(text="dra")),
        "a name that none has": asked(Wish(text="zzyzx")),
        "a provider": asked(Wish(provider="studio7")),
        "a category": asked(Wish(category="Live")),
        "a provider's new games": asked(Wish(shelf=Shelf.NEW, provider="studio7")),
        "favourites": asked(Wish(shelf=Shelf.FAVOURITES)),
        "what to filter for": lambda: choices(player),
    }


async def measure(asked: Mapping[str, Question], *, rounds: int) -> dict[str, Answer]:
    order, times = list(asked), {name: list[float]() for name in asked}
    await connection().execute_query("SELECT 1")
    for number in range(WARM_UP + rounds):
        random.shuffle(order)
        for name in order:
            started = time.perf_counter()
            await asked[name]()
            if number >= WARM_UP:
                times[name].append((time.perf_counter() - started) * 1000)
    return {
        name: Answer(
            median_ms=median(taken),
            p99_ms=quantiles(taken, n=100, method="inclusive")[-1],
            ratio=median(one / read for one, read in zip(taken, times[READ], strict=True)),
        )
        for name, taken in times.items()
    }


def table(answers: Mapping[str, Answer]) -> str:
    """As people read it."""
    lines = [f"{'':28}{'median ms':>10}{'p99 ms':>9}{'must':>7}{'/ one read':>13}"]
    for name, answer in answers.items():
        title = "one game by its key" if name == READ else name
        verdict = "ok" if answer.p99_ms <= MUST_MS else "NOT"
        times = f"{answer.median_ms:>10.2f}{answer.p99_ms:>9.2f}{f'< {MUST_MS:g}':>7}"
        lines.append(f"{title:28}{times}{answer.ratio:>13.1f}  {verdict}")
    return "\n".join(lines)
