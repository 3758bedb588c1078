"""The ClickHouse endpoint as a plain clickhouse-connect client sees it."""

import asyncio
import gzip
from collections.abc import AsyncIterator
from datetime import UTC, date, datetime
from decimal import Decimal
from typing import Any
from uuid import uuid4

import aiohttp
import clickhouse_connect
import pytest
from clickhouse_connect.driver.asyncclient import AsyncClient
from clickhouse_connect.driver.exceptions import DatabaseError

from integrations.embedded import ClickHouse

AT = datetime(2026, 11, 24, 18, 30, 0, 123_000, tzinfo=UTC)


@pytest.fixture
async def client(empty_clickhouse_url: str) -> AsyncIterator[AsyncClient]:
    client = await clickhouse_connect.get_async_client(dsn=empty_clickhouse_url, tz_mode="aware")
    yield client
    await client.close()


async def rows(
    client: AsyncClient,
    query: str,
    *,
    parameters: dict[str, object] | None = None,
    settings: dict[str, object] | None = None,
) -> list[tuple[object, ...]]:
    result = await client.query(query, parameters=parameters, settings=settings)
    return [tuple(row) for row in result.result_rows]


async def test_every_type_of_an_event_comes_back_as_it_went(client: AsyncClient) -> None:
    await client.command("""
        CREATE TABLE event (
            id UUID, at DateTime64(3, 'UTC'), day Date, player UInt64, kind LowCardinality(String),
            stake_minor Int64, ratio Decimal(18, 9), note Nullable(String), tags Array(String), facts Map(String, Int64)
        ) ENGINE = MergeTree ORDER BY (day, id)
    """)
    event = (
        uuid4(), AT, date(2026, 11, 24), 2**63, "BetPlaced",
        -(2**62), Decimal("0.123456789"), None, ["a'b", "c\\d", "\n"], {"round": 7},
    )  # fmt: skip
    await client.insert("event", [event], column_names="*")
    assert await rows(client, "SELECT * FROM event") == [event]


async def test_ten_thousand_rows_arrive_in_one_insert(client: AsyncClient) -> None:
    await client.command("CREATE TABLE bet (id UInt32, stake_minor Int64) ENGINE = MergeTree ORDER BY id")
    summary = await client.insert("bet", [[n, n * 100] for n in range(10_000)], column_names=["id", "stake_minor"])
    assert summary.written_rows == 10_000
    assert await rows(client, "SELECT count(), sum(stake_minor) FROM bet") == [(10_000, 4_999_500_000)]


async def test_the_sql_of_the_reports_runs(client: AsyncClient) -> None:
    await client.command("""
        CREATE TABLE movement (
            event_id UUID, at DateTime64(3, 'UTC'), player UInt64, kind LowCardinality(String), amount Int64,
            version UInt32
        ) ENGINE = ReplacingMergeTree(version) PARTITION BY toYYYYMM(at) ORDER BY (kind, event_id)
    """)
    bet, win = uuid4(), uuid4()
    columns = ["event_id", "at", "player", "kind", "amount", "version"]
    await client.insert("movement", [[bet, AT, 1, "bet", 500, 1], [win, AT, 1, "win", 300, 1]], column_names=columns)
    await client.insert("movement", [[bet, AT, 1, "bet", 500, 2]], column_names=columns)  # delivered twice
    report = await rows(client, """
        SELECT toDate(at, 'UTC') AS day, sumIf(amount, kind = 'bet') AS stakes, sumIf(amount, kind = 'win') AS wins,
               stakes - wins AS ggr, wins / nullIf(stakes, 0) AS rtp, uniqExact(player) AS players,
               quantile(0.5)(amount) AS median, formatDateTime(day, '%Y-%m') AS month
        FROM movement FINAL GROUP BY day ORDER BY day WITH FILL
    """)  # fmt: skip
    assert report == [(date(2026, 11, 24), 500, 300, 200, 0.6, 1, 400.0, "2026-11")]


async def test_materialized_views_windows_and_mutations_work(client: AsyncClient) -> None:
    await client.command("CREATE TABLE bet (day Date, stake Int64) ENGINE = MergeTree ORDER BY day")
    await client.command("""
        CREATE MATERIALIZED VIEW by_day ENGINE = SummingMergeTree ORDER BY day
        AS SELECT day, sum(stake) AS stakes FROM bet GROUP BY day
    """)
    await client.insert("bet", [[date(2026, 1, day), day] for day in (1, 1, 2)], column_names=["day", "stake"])
    assert await rows(client, "SELECT day, sum(stakes) FROM by_day GROUP BY day ORDER BY day") == [
        (date(2026, 1, 1), 2),
        (date(2026, 1, 2), 2),
    ]
    assert await rows(client, "SELECT sum(stake) OVER (ORDER BY stake ROWS UNBOUNDED PRECEDING) FROM bet") == [
        (1,), (2,), (4,),
    ]  # fmt: skip
    await client.command("ALTER TABLE bet ADD COLUMN game String DEFAULT 'dice'")
    await client.command("DELETE FROM bet WHERE stake = 1")
    assert await rows(client, "SELECT game, stake FROM bet") == [("dice", 2)]


async def test_parameters_are_bound_never_spliced(client: AsyncClient) -> None:
    text = "it's \\ \"quoted\" \n -- '); DROP TABLE x"
    answer = await rows(
        client,
        "SELECT {text:String}, {list:Array(String)}, {at:DateTime64(3)}, {number:Int64}",
        parameters={"text": text, "list": ["a'b", "c"], "at": AT, "number": -5},
    )
    assert answer == [(text, ["a'b", "c"], AT, -5)]


async def test_settings_hold_for_their_statement_only(client: AsyncClient) -> None:
    ask = "SELECT getSetting('max_threads')"
    before = await rows(client, ask)
    assert await rows(client, ask, settings={"max_threads": 3}) == [(3,)]
    assert await rows(client, ask) == before


async def test_a_setting_that_is_refused_leaves_no_other_behind(client: AsyncClient) -> None:
    ask = "SELECT getSetting('max_block_size')"
    before = await rows(client, ask)
    with pytest.raises(DatabaseError, match="UNKNOWN_SETTING"):
        await client.raw_query("SELECT 1", settings={"max_block_size": 7, "no_such_setting": 1})
    assert await rows(client, ask) == before


@pytest.mark.parametrize(
    ("statement", "code"),
    [
        ("SELECT * FROM missing", "UNKNOWN_TABLE"),
        ("SELEC 1", "SYNTAX_ERROR"),
        ("1 + 1", "SYNTAX_ERROR"),
        ("SELECT toUInt8('x')", "CANNOT_PARSE_TEXT"),
        ("SELECT throwIf(1)", "FUNCTION_THROW_IF_VALUE_IS_NON_ZERO"),
    ],
)
async def test_an_error_is_clickhouses_own_and_the_next_statement_works(
    client: AsyncClient, statement: str, code: str
) -> None:
    with pytest.raises(DatabaseError, match=code):
        await client.query(statement)
    assert await rows(client, "SELECT 1") == [(1,)]


async def test_an_insert_that_can_not_be_read_leaves_nothing(client: AsyncClient) -> None:
    await client.command("CREATE TABLE bet (id UInt8) ENGINE = MergeTree ORDER BY id")
    with pytest.raises(DatabaseError):
        await client.raw_insert("bet", insert_block=b'{"id": 1}\n{"id": "many"}\n', fmt="JSONEachRow")
    assert await rows(client, "SELECT count() FROM bet") == [(0,)]


async def test_twenty_readers_and_writers_at_once_all_get_their_own_answer(client: AsyncClient) -> None:
    await client.command("CREATE TABLE bet (writer UInt8, id UInt32) ENGINE = MergeTree ORDER BY (writer, id)")

    async def write_and_read(writer: int) -> list[tuple[object, ...]]:
        await client.insert("bet", [[writer, n] for n in range(100)], column_names=["writer", "id"])
        return await rows(
            client, "SELECT {w:UInt8}, count() FROM bet WHERE writer = {w:UInt8}", parameters={"w": writer}
        )

    answers = await asyncio.gather(*(write_and_read(writer) for writer in range(20)))
    assert answers == [[(writer, 100)] for writer in range(20)]


async def test_curl_and_grafana_are_understood_too(clickhouse_server: ClickHouse) -> None:
    async with aiohttp.ClientSession() as session:

        async def ask(method: str = "POST", url: str = clickhouse_server.url, **request: Any) -> tuple[int, str]:
            async with session.request(method, url, **request) as response:
                return response.status, await response.text()

        bare = f"http://127.0.0.1:{clickhouse_server.port}"
        password = clickhouse_server.password()
        assert await ask(method="GET", url=f"{bare}/ping") == (200, "Ok.\n")
        assert await ask(method="GET", url=bare) == (200, "Ok.\n")
        assert await ask(method="GET", url=bare, params={"query": "SELECT 1", "password": password}) == (200, "1\n")
        assert await ask(url=bare, data="SELECT 1 FORMAT CSV", headers={"X-ClickHouse-Key": password}) == (200, "1\n")
        assert await ask(data=gzip.compress(b"SELECT 2"), headers={"Content-Encoding": "gzip"}) == (200, "2\n")
        assert await ask(params={"default_format": "JSONEachRow"}, data="SELECT 1 AS x") == (200, '{"x":1}\n')


@pytest.mark.parametrize("authorization", ["", "Basic bm9ib2R5OmZhbHNl", "Basic !", "Bearer token", "Basic w6TDtg=="])
async def test_without_the_password_nothing_is_answered(clickhouse_server: ClickHouse, authorization: str) -> None:
    bare = f"http://127.0.0.1:{clickhouse_server.port}/"
    headers = {"Authorization": authorization} if authorization else {}
    async with aiohttp.ClientSession() as session, session.post(bare, data="SELECT 1", headers=headers) as response:
        assert response.status == 403
        assert response.headers["X-ClickHouse-Exception-Code"] == "516"


@pytest.mark.parametrize(
    ("body", "headers", "status"),
    [
        (b"\xff\xfe", {}, 400),
        (b"", {}, 400),
        (b"not lz4", {"Content-Encoding": "lz4"}, 500),
        (b"SELECT 'open", {}, 400),
    ],
)
async def test_a_body_that_can_not_be_read_is_an_error_not_a_crash(
    clickhouse_server: ClickHouse, body: bytes, headers: dict[str, str], status: int
) -> None:
    async with aiohttp.ClientSession() as session:
        async with session.post(clickhouse_server.url, data=body, headers=headers) as response:
            assert (response.status, "Code: " in await response.text()) == (status, True)
        async with session.post(clickhouse_server.url, data="SELECT 1") as response:
            assert await response.text() == "1\n"
