"""The harness itself: every test finds its stores empty, whatever ran before."""

import aiohttp
import nats
import pytest
import redis.asyncio
from playwright.async_api import Page

from core.database import connection
from tests.plugins.databases import AsOwner


@pytest.mark.parametrize("turn", [1, 2])
async def test_a_database_has_the_tables_and_no_rows_of_another_test(
    database: str, as_owner: AsOwner, turn: int
) -> None:
    rows = await connection().execute_query_dict("SELECT count(*) AS players FROM player")
    assert rows == [{"players": 0}]
    await as_owner("CREATE TABLE mine (turn int)")  # a second time it would fail


@pytest.mark.parametrize("turn", [1, 2])
async def test_redis_is_empty(redis: redis.asyncio.Redis, turn: int) -> None:
    assert await redis.dbsize() == 0
    await redis.set("turn", turn)


@pytest.mark.parametrize("turn", [1, 2])
async def test_streams_are_a_tests_own(nats_url: str, stream_prefix: str, turn: int) -> None:
    client = await nats.connect(nats_url)
    jetstream = client.jetstream()
    await jetstream.add_stream(name=f"{stream_prefix}-events", subjects=[f"{stream_prefix}.>"])
    assert (await jetstream.publish(f"{stream_prefix}.bet", b"{}")).seq == 1
    await client.close()


@pytest.mark.parametrize("turn", [1, 2])
async def test_clickhouse_is_a_database_of_its_own(clickhouse_url: str, turn: int) -> None:
    create = "CREATE TABLE mine (turn UInt8) ENGINE = MergeTree ORDER BY turn"
    async with aiohttp.ClientSession() as session, session.post(clickhouse_url, data=create) as response:
        assert response.status == 200, await response.text()


async def test_a_page_reaches_no_other_machine(page: Page) -> None:
    await page.set_content("<h1>Croupier</h1>")
    answer = await page.evaluate("fetch('http://192.0.2.1/').then(() => 'reached', error => error.name)")
    assert (await page.inner_text("h1"), answer) == ("Croupier", "TypeError")
