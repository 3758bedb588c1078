"""Reports: for those who may see them, exact, and as a file that needs no header."""

from datetime import date, timedelta

import pytest
from pydantic import BaseModel

from core.backoffice.access import grant_role, revoke_role
from core.backoffice.models import Role
from core.clock import ManualClock
from core.identity.models import Player
from core.reporting.errors import AnalyticsUnavailable
from core.reporting.queries import Dimension, ReportQuery
from tests.integration.webapp.conftest import Visit
from tests.integration.webapp.harness import Visitor, WebHouse, figures_of
from tests.plugins.people import NewPlayer

WEEK = "first_day=2026-11-24&last_day=2026-11-30"
WEEK_BODY = {"first_day": "2026-11-24", "last_day": "2026-11-30"}


class Admin(BaseModel, arbitrary_types_allowed=True):
    player: Player
    visitor: Visitor


@pytest.fixture
async def analyst(house: WebHouse, new_player: NewPlayer) -> Admin:
    player = await new_player(first_name="Olga")
    await grant_role(player.id, Role.ANALYST, actor="test")
    return Admin(player=player, visitor=await house.sign_in(player))


async def test_the_report_has_rows_totals_and_a_chart(house: WebHouse, analyst: Admin) -> None:
    house.figures.rows = figures_of(7)
    report = await analyst.visitor.get(f"/api/report?{WEEK}&dimensions=day,game&provider=studio")
    assert report["rows"][0] == {
        "day": "2026-11-30",
        "provider": None,
        "game": None,
        "turnover": "1000.00",
        "wins": "950.00",
        "ggr": "50.00",
        "rtp": "0.9500",
        "active_players": 40,
        "rounds": 2000,
    }
    assert (report["currency"], report["total"]["turnover"], len(report["rows"])) == ("USDT", "7777.00", 7)
    assert len(report["chart"]["data"]["values"]) == 7
    assert house.figures.queries[0] == ReportQuery(
        first_day=date(2026, 11, 24),
        last_day=date(2026, 11, 30),
        currency="USDT",
        dimensions=(Dimension.DAY, Dimension.GAME),
        provider="studio",
    )


BAD_QUESTIONS = [
    ("", "first_day"),
    ("first_day=2026-11-24", "last_day"),
    ("first_day=yesterday&last_day=2026-11-24", "first_day"),
    ("first_day=2026-02-30&last_day=2026-11-24", "first_day"),
    ("first_day=2026-11-25&last_day=2026-11-24", "last_day"),
    ("first_day=1999-01-01&last_day=2026-11-24", "first_day"),
    (f"{WEEK}&dimensions=", "dimensions.0"),
    (f"{WEEK}&dimensions=day,day", "dimensions"),
    (f"{WEEK}&dimensions=player", "dimensions.0"),
    (f"{WEEK}&dimensions=day);DROP TABLE fact", "dimensions.0"),
    (f"{WEEK}&provider=' OR 1=1", "provider"),
    (f"{WEEK}&provider=", "provider"),
    (f"{WEEK}&currency=EUR", "currency"),
    (f"{WEEK}&first_day=2026-11-01", "query"),
]


async def test_a_question_that_makes_no_sense_reaches_no_store(house: WebHouse, analyst: Admin) -> None:
    for query, field in BAD_QUESTIONS:
        for path in ("/api/report", "/api/report.csv"):
            answer = await analyst.visitor.get(f"{path}?{query}", status=400)
            assert (answer["code"], answer["field"]) == ("invalid_input", field), query
    assert house.figures.queries == []


async def test_to_everybody_else_there_are_no_reports(house: WebHouse, visit: Visit, new_player: NewPlayer) -> None:
    support = await new_player()
    await grant_role(support.id, Role.SUPPORT, actor="test")
    anybody, helper = await visit(), await house.sign_in(support)
    for visitor, status, code in ((anybody, 404, "not_found"), (helper, 403, "not_allowed")):
        assert (await visitor.get(f"/api/report?{WEEK}", status=status))["code"] == code
        assert (await visitor.get(f"/api/report.csv?{WEEK}", status=status))["code"] == code
        assert (await visitor.post("/api/report/download", WEEK_BODY, status=status))["code"] == code
    assert house.figures.queries == []


async def test_a_role_that_is_taken_away_ends_at_once(analyst: Admin) -> None:
    await analyst.visitor.get(f"/api/report?{WEEK}")
    await revoke_role(analyst.player.id, Role.ANALYST, actor="test")
    await analyst.visitor.get(f"/api/report?{WEEK}", status=404)


async def test_a_store_that_does_not_answer_is_said_in_a_sentence(house: WebHouse, analyst: Admin) -> None:
    house.figures.refusal = AnalyticsUnavailable()
    answer = await analyst.visitor.get(f"/api/report?{WEEK}", status=503)
    assert answer["code"] == "analytics_unavailable"


async def test_the_file_comes_by_an_address_that_needs_no_header(house: WebHouse, analyst: Admin) -> None:
    house.figures.rows = figures_of(2)
    link = await analyst.visitor.post("/api/report/download", {**WEEK_BODY, "dimensions": ["day"]})
    async with house.http.get(link["url"], headers={"Origin": "https://web.telegram.org"}) as response:
        assert response.status == 200
        assert response.headers["Content-Type"] == "text/csv; charset=utf-8"
        assert 'filename="report-2026-11-24-2026-11-30.csv"' in response.headers["Content-Disposition"]
        assert response.headers["Access-Control-Allow-Origin"] == "https://web.telegram.org"
        assert response.headers["Cache-Control"] == "no-store"
        text = await response.text()
    async with house.http.get(f"{house.url}/api/report.csv?{WEEK}", headers=analyst.visitor.headers) as response:
        assert await response.text() == text
    assert text.splitlines()[1].startswith("2026-11-30,1000.00,950.00,50.00,0.9500,40,2000,USDT")
    async with house.http.get(link["url"], headers={"Origin": "https://evil.example"}) as response:
        assert "Access-Control-Allow-Origin" not in response.headers


async def test_an_address_ends_after_two_minutes_and_with_the_right(
    house: WebHouse, analyst: Admin, clock: ManualClock
) -> None:
    link = (await analyst.visitor.post("/api/report/download", WEEK_BODY))["url"].removeprefix(house.url)
    await house.text(link)
    await revoke_role(analyst.player.id, Role.ANALYST, actor="test")
    await house.text(link, status=403)
    await grant_role(analyst.player.id, Role.ANALYST, actor="test")
    clock.advance(timedelta(minutes=2))
    await house.text(link, status=410)


async def test_a_made_up_address_gives_no_file(house: WebHouse) -> None:
    for token in ("x", "a.b", "é.é", "%00", "e30.x" * 100, "%ff.%ff"):
        await house.text(f"/download/{token}", status=410)


async def test_a_tampered_address_gives_no_file(house: WebHouse, analyst: Admin) -> None:
    link = (await analyst.visitor.post("/api/report/download", WEEK_BODY))["url"].removeprefix(house.url)
    for position in range(len("/download/"), len(link), 7):
        changed = link[:position] + ("A" if link[position] != "A" else "B") + link[position + 1 :]
        await house.text(changed, status=410)
