"""Finding games: in spite of typing errors, by filters, by shelves, and only where they are offered."""

from collections.abc import Iterable
from datetime import timedelta

import pytest
from tortoise.transactions import in_transaction

from core.clock import ManualClock
from core.database import connection
from core.errors import InvalidInput, NotFound
from core.games.catalogue import block_game, block_provider, limit_stakes, switch_game, switch_provider
from core.games.errors import GameDisabled
from core.games.favourites import add_favourite, favourites_among, remove_favourite
from core.games.launches import launch_game
from core.games.models import Game, Provider
from core.games.popularity import count_popularity
from core.games.search import Found, Shelf, Wish, choices, find_games
from core.games.sessions import open_session
from core.ids import new_id
from core.money import InvalidAmount, Money, UnknownCurrency
from tests.plugins.people import NewPlayer

NAMES = (
    ("hub88", "Book of Dunes", "slots"),
    ("hub88", "Book of Tides", "slots"),
    ("hub88", "Gates of Harvest", "slots"),
    ("evolution", "Lightning Roulette", "live"),
    ("evolution", "Blackjack 7", "live"),
    ("house", "Dice", "Originals"),
)


@pytest.fixture(autouse=True)
async def games(database: str) -> dict[str, Game]:
    made = {}
    for code in ("hub88", "evolution", "house"):
        await Provider.create(code=code, name=code.title())
    for place, (provider, name, category) in enumerate(NAMES):
        made[name] = await Game.create(
            id=new_id(), provider_id=provider, code=name.lower(), name=name, category=category, position=place
        )
    return made


def names(found: Found) -> list[str]:
    return [game.name for game in found.games]


async def typed(text: str) -> list[str]:
    return names(await find_games(Wish(text=text)))


@pytest.mark.parametrize(
    ("text", "first"),
    [
        ("book of dunes", "Book of Dunes"),
        ("BOOK OF D", "Book of Dunes"),
        ("bok of duns", "Book of Dunes"),
        ("lightening", "Lightning Roulette"),
        ("rulette", "Lightning Roulette"),
        ("blakjack", "Blackjack 7"),
        ("havrest", "Gates of Harvest"),
        ("dice", "Dice"),
        ("  dice \n", "Dice"),
        ("roul", "Lightning Roulette"),
        ("ice", "Dice"),
    ],
)
async def test_a_game_is_found_however_its_name_is_typed(text: str, first: str) -> None:
    assert (await typed(text))[0] == first


@pytest.mark.parametrize("text", ["zzzz", "%", "_", "\\", "'; DROP TABLE game; --", "\x00", "книга", "💰" * 50])
async def test_what_fits_nothing_finds_nothing_or_everything_and_breaks_nothing(text: str) -> None:
    found = await typed(text)
    assert found in ([], [name for _, name, _ in NAMES])
    assert len(await typed("")) == len(NAMES)


async def test_a_beginning_goes_before_a_part_and_a_part_before_what_is_alike() -> None:
    await Game.create(id=new_id(), provider_id="hub88", code="x", name="Handbook", category="slots", popularity=1000)
    await Game.create(id=new_id(), provider_id="hub88", code="y", name="Boom of Gold", category="slots", popularity=9)
    assert await typed("book") == ["Book of Dunes", "Book of Tides", "Handbook", "Boom of Gold"]


async def test_filters_narrow_and_pages_follow_each_other(games: dict[str, Game]) -> None:
    await Game.filter(id=games["Book of Tides"].id).update(tags=["sea", "books"])
    assert names(await find_games(Wish(provider="evolution"))) == ["Lightning Roulette", "Blackjack 7"]
    assert names(await find_games(Wish(category="live", text="black"))) == ["Blackjack 7"]
    assert names(await find_games(Wish(tag="SEA"))) == ["Book of Tides"]
    first, second = await find_games(Wish(), limit=4), await find_games(Wish(), limit=4, offset=4)
    assert ([*names(first), *names(second)], first.more, second.more) == ([name for _, name, _ in NAMES], True, False)
    for limit, offset in ((0, 0), (-5, -5), (10**9, 10**9)):
        await find_games(Wish(), limit=limit, offset=offset)


async def test_what_is_switched_off_is_not_found(games: dict[str, Game]) -> None:
    await switch_game(games["Dice"].id, enabled=False)
    await switch_provider("evolution", enabled=False)
    assert await typed("") == ["Book of Dunes", "Book of Tides", "Gates of Harvest"]
    assert len((await find_games(Wish(), offered_only=False)).games) == len(NAMES)
    assert names(await find_games(Wish(text="blakjack"), offered_only=False)) == ["Blackjack 7"]
    offered = await choices()
    assert ([each.code for each in offered.providers], offered.categories) == (["hub88"], ["slots"])


async def test_a_game_that_is_blocked_where_the_player_lives_is_neither_shown_nor_opened(
    games: dict[str, Game], new_player: NewPlayer
) -> None:
    player = await new_player()
    player.country = "DE"
    await player.save()
    await block_game(games["Dice"].id, ["de", " at "])
    await block_provider("evolution", ["DE"])
    assert names(await find_games(Wish(), player=player)) == ["Book of Dunes", "Book of Tides", "Gates of Harvest"]
    assert [each.code for each in (await choices(player)).providers] == ["hub88"]
    for name in ("Dice", "Blackjack 7"):
        with pytest.raises(GameDisabled):
            await launch_game(player.id, games[name].id, providers={}, lobby_url="", cashier_url="")
    player.country = "ES"
    assert len((await find_games(Wish(), player=player)).games) == len(NAMES)
    await block_provider("evolution", [])
    assert (await Provider.get(code="evolution")).blocked_countries == []


@pytest.mark.parametrize("countries", [["D"], ["DEU"], ["d1"], ["🇩🇪"], ["ß"], ["UK"], ["DE", "XX"], ["DE FR"]])
async def test_what_is_no_country_is_refused(games: dict[str, Game], countries: list[str]) -> None:
    with pytest.raises(InvalidInput):
        await block_game(games["Dice"].id, countries)
    assert (await Game.get(id=games["Dice"].id)).blocked_countries == []


async def test_favourites_are_kept_once_and_shown_the_last_first(games: dict[str, Game], new_player: NewPlayer) -> None:
    player, neighbour = await new_player(), await new_player()
    for name in ("Dice", "Book of Dunes", "Dice"):
        await add_favourite(player.id, games[name].id)
    shelf = Wish(shelf=Shelf.FAVOURITES)
    assert names(await find_games(shelf, player=player)) == ["Book of Dunes", "Dice"]
    assert names(await find_games(shelf, player=neighbour)) == names(await find_games(shelf)) == []
    ids = [game.id for game in games.values()]
    assert await favourites_among(player.id, ids) == {games["Dice"].id, games["Book of Dunes"].id}
    for _ in range(2):
        await remove_favourite(player.id, games["Dice"].id)
    assert names(await find_games(shelf, player=player)) == ["Book of Dunes"]
    with pytest.raises(NotFound):
        await add_favourite(player.id, new_id())


async def test_recent_games_are_those_that_were_opened_the_last_first(
    games: dict[str, Game], new_player: NewPlayer
) -> None:
    player = await new_player()
    for name in ("Dice", "Blackjack 7", "Dice"):
        await open_session(player.id, games[name], currency="USDT")
    assert names(await find_games(Wish(shelf=Shelf.RECENT), player=player)) == ["Dice", "Blackjack 7"]


async def test_new_games_are_those_of_the_last_month(games: dict[str, Game]) -> None:
    await connection().execute_query("UPDATE game SET added_at = now() - interval '31 days' WHERE name <> 'Dice'")
    assert names(await find_games(Wish(shelf=Shelf.NEW))) == ["Dice"]


async def test_popular_games_come_first_counted_by_players_of_the_last_week(
    games: dict[str, Game], new_player: NewPlayer, clock: ManualClock
) -> None:
    players = [await new_player() for _ in range(3)]
    await _open(players, games["Dice"])
    clock.advance(timedelta(days=8))
    await _open(players, games["Blackjack 7"])
    await _open(players[:1] * 5, games["Gates of Harvest"])  # one player, however often
    assert await count_popularity() == 2
    assert await count_popularity() == 0
    assert (await typed(""))[:2] == ["Blackjack 7", "Gates of Harvest"]
    assert [game.popularity for game in (await find_games(Wish(), limit=3)).games] == [3, 1, 0]


async def _open(players: Iterable[object], game: Game) -> None:
    for player in players:
        await open_session(player.id, game, currency="USDT")  # type: ignore[attr-defined]


async def test_limits_of_stakes_are_set_by_currency_and_taken_away(games: dict[str, Game]) -> None:
    dice = games["Dice"].id
    await limit_stakes(dice, "USDT", lowest=Money(10, "USDT"), highest=Money(500, "USDT"))
    await limit_stakes(dice, "EUR", lowest=None, highest=Money(7, "EUR"))
    assert (await Game.get(id=dice)).stake_ranges == {"USDT": [10, 500], "EUR": [None, 7]}
    with pytest.raises(InvalidInput):
        await limit_stakes(dice, "USDT", lowest=Money(11, "USDT"), highest=Money(10, "USDT"))
    for nothing in (0, -1):
        with pytest.raises(InvalidAmount):
            await limit_stakes(dice, "USDT", lowest=Money(nothing, "USDT"), highest=None)
    with pytest.raises(UnknownCurrency):
        await limit_stakes(dice, "???", lowest=None, highest=None)
    for currency in ("USDT", "EUR"):
        await limit_stakes(dice, currency, lowest=None, highest=None)
    assert (await Game.get(id=dice)).stake_ranges is None


async def test_five_thousand_games_are_searched_by_an_index() -> None:
    await connection().execute_query(
        """
        INSERT INTO game (id, provider_id, code, name, category, position, enabled, tags, blocked_countries, popularity,
                          has_demo, has_free_rounds)
        SELECT gen_random_uuid(), 'hub88', 'g' || n, md5(n::text) || ' ' || md5((n * 7)::text), 'slots', n, true,
               '[]', '[]', n % 500, false, false
        FROM generate_series(1, 5000) AS n
        """
    )
    await connection().execute_query("ANALYZE game")
    async with in_transaction("default") as transaction:
        # So few rows are read in two milliseconds one by one; what counts is that an index serves when there are more.
        await transaction.execute_query("SET LOCAL enable_seqscan = off")
        plan = await transaction.execute_query_dict(
            "EXPLAIN SELECT id FROM game WHERE name ILIKE '%lightning%' OR 'lightning' <% name"
        )
    assert any("game_by_name" in row["QUERY PLAN"] for row in plan)
    assert (await typed("lightening"))[0] == "Lightning Roulette"
    assert (await find_games(Wish(provider="hub88"), limit=100)).more
