"""The statement as a file: one's own, by an address that needs no header, whole or not at all."""

import csv
import io
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from playwright.async_api import expect

import integrations.documents.pdf_statement as pdf_statement
from core.clock import ManualClock
from core.games.models import Game
from core.identity.models import Player
from integrations.sandbox.telegram.web_app import launch_url
from tests.integration.webapp.conftest import OpenApp, Visit
from tests.integration.webapp.harness import Visitor, WebHouse, init_data_of
from tests.plugins.browser import NewPage
from tests.plugins.past import write_past
from tests.plugins.people import NewPlayer

JUNE = {"first_day": "2026-06-01", "last_day": "2026-06-30"}
NOON = datetime(2026, 6, 1, 12, tzinfo=UTC)


async def path_of(anna: Visitor, file_format: str, **days: str) -> str:
    """The address, without its host."""
    answer = await anna.post("/api/statement/download", {**(days or JUNE), "format": file_format})
    return str(answer["url"]).removeprefix(anna.house.url)


async def test_a_csv_and_a_pdf_come_by_an_address_that_needs_no_header(house: WebHouse, new_player: NewPlayer) -> None:
    player = await new_player()
    await write_past(player, [("50", NOON - timedelta(days=1)), ("-1.25", NOON)])
    anna = await house.sign_in(player)
    telegram = {"Origin": "https://web.telegram.org"}
    async with house.http.get(house.url + await path_of(anna, "csv"), headers=telegram) as response:
        assert response.status == 200
        assert response.headers["Content-Type"] == "text/csv; charset=utf-8"
        assert response.headers["Content-Disposition"] == 'attachment; filename="croupier-2026-06-01-2026-06-30.csv"'
        assert response.headers["Access-Control-Allow-Origin"] == "https://web.telegram.org"
        assert response.headers["Cache-Control"] == "no-store"
        rows = list(csv.reader(io.StringIO((await response.read()).decode("utf-8-sig"))))
    assert [(row[1], row[3], row[5]) for row in rows[1:]] == [
        ("Opening balance", "", "50.00"),
        ("Bet", "-1.25", "48.75"),
        ("Closing balance", "", "48.75"),
    ]
    async with house.http.get(house.url + await path_of(anna, "pdf")) as response:
        assert response.headers["Content-Type"] == "application/pdf"
        assert "Access-Control-Allow-Origin" not in response.headers
        content = await response.read()
        assert (content[:5], len(content)) == (b"%PDF-", response.content_length)


async def test_whoever_asks_for_the_head_first_gets_it(house: WebHouse, visit: Visit) -> None:
    """So do Telegram's clients, by the same address."""
    anna = await visit()
    path = await path_of(anna, "csv")
    async with house.http.head(house.url + path) as response:
        assert response.status == 200
        assert await response.read() == b""
        size = response.content_length
    async with house.http.get(house.url + path) as response:
        assert len(await response.read()) == size


async def test_a_big_period_has_every_line(house: WebHouse, new_player: NewPlayer) -> None:
    player = await new_player()
    await write_past(player, [("0.01", NOON + timedelta(seconds=number)) for number in range(3000)])
    anna = await house.sign_in(player)
    text = await house.text(await path_of(anna, "csv"))
    assert len(text.splitlines()) == 1 + 1 + 3000 + 1


async def test_the_games_name_is_told_in_the_players_words(house: WebHouse, new_player: NewPlayer, dice: Game) -> None:
    player = await new_player(balance="10")
    await Player.filter(id=player.id).update(language="es")
    anna = await house.sign_in(player)
    await anna.post("/api/house/dice/roll", {"stake": "1", "target": 2, "request_id": "request-0001"})
    today = datetime.now(UTC).date()
    days = {"first_day": str(today - timedelta(days=1)), "last_day": str(today + timedelta(days=1))}
    rows = list(csv.reader(io.StringIO(await house.text(await path_of(anna, "csv", **days)))))
    assert rows[0][1] == "Concepto"
    assert rows[3][1:4] == ["Apuesta", "Dice", "-1.00"]


BAD_WISHES = [
    ({}, "invalid_input", "first_day"),
    ({**JUNE, "format": "docx"}, "invalid_input", "format"),
    ({**JUNE, "format": "PDF"}, "invalid_input", "format"),
    ({**JUNE}, "invalid_input", "format"),
    ({**JUNE, "format": "pdf", "player_id": "1"}, "invalid_input", "player_id"),
    ({**JUNE, "format": "pdf", "first_day": "yesterday"}, "invalid_input", "first_day"),
    ({**JUNE, "format": "pdf", "first_day": "2026-02-30"}, "invalid_input", "first_day"),
    ({**JUNE, "format": "pdf", "first_day": 20260601}, "invalid_input", "first_day"),
    ({**JUNE, "format": "pdf", "first_day": "2026-07-01"}, "invalid_period", None),
    ({**JUNE, "format": "pdf", "first_day": "2016-07-01"}, "invalid_period", None),
    ({"first_day": "0001-01-01", "last_day": "0001-01-01", "format": "csv"}, "invalid_period", None),
    ({"first_day": "9999-12-31", "last_day": "9999-12-31", "format": "csv"}, "invalid_period", None),
]


async def test_a_wish_that_makes_no_sense_is_answered_with_a_sentence(visit: Visit) -> None:
    anna = await visit()
    for body, code, field in BAD_WISHES:
        answer = await anna.post("/api/statement/download", body, status=400)
        assert (answer["code"], answer.get("field")) == (code, field), body
        assert answer["message"]


async def test_nobody_gets_an_address_without_a_session(house: WebHouse) -> None:
    answer = await house.post("/api/statement/download", {**JUNE, "format": "csv"}, status=401)
    assert answer["code"] == "access_required"


async def test_an_address_ends_after_two_minutes_and_is_good_for_what_was_signed_only(
    house: WebHouse, visit: Visit, clock: ManualClock
) -> None:
    anna = await visit()
    path = await path_of(anna, "csv")
    await house.text(path)
    for position in range(len("/download/"), len(path), 11):
        changed = path[:position] + ("A" if path[position] != "A" else "B") + path[position + 1 :]
        await house.text(changed, status=410)
    clock.advance(timedelta(minutes=2))
    assert "no longer good" in await house.text(path, status=410)


async def test_an_address_gives_its_own_players_statement_whoever_opens_it(
    house: WebHouse, new_player: NewPlayer
) -> None:
    anna, boris = await new_player(), await new_player()
    await write_past(anna, [("11", NOON)])
    await write_past(boris, [("22", NOON)])
    path = await path_of(await house.sign_in(anna), "csv")
    text = await house.text(path, headers=(await house.sign_in(boris)).headers)
    assert "11.00" in text
    assert "22.00" not in text


async def test_a_pdf_that_would_be_too_long_is_refused_in_a_sentence(
    house: WebHouse, new_player: NewPlayer, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(pdf_statement, "MOST_LINES", 2)
    player = await new_player()
    await write_past(player, [("1", NOON)] * 3)
    anna = await house.sign_in(player)
    assert "Please take the CSV" in await house.text(await path_of(anna, "pdf"), status=400)
    assert "1.00" in await house.text(await path_of(anna, "csv"))


async def test_a_player_chooses_a_period_and_takes_the_file(
    new_player: NewPlayer, open_app: OpenApp, tmp_path: Path
) -> None:
    player = await new_player()
    await write_past(player, [("50", NOON), ("-2", datetime(2026, 7, 1, tzinfo=UTC))])
    page = await open_app(player, "/app/statement")
    await page.get_by_text("Statement as a file").click()
    await page.get_by_role("button", name="Dates").click()
    await page.locator("#first-day").fill("2026-06-01")
    await page.locator("#last-day").fill("2026-06-30")
    for name, beginning in (("PDF", b"%PDF-"), ("CSV", b"\xef\xbb\xbfTime,")):
        async with page.expect_download() as waiting:
            await page.get_by_role("button", name=name).click()
        saved = tmp_path / name
        await (await waiting.value).save_as(saved)
        assert saved.read_bytes().startswith(beginning)
        assert (await waiting.value).suggested_filename == f"croupier-2026-06-01-2026-06-30.{name.lower()}"
    await page.locator("#first-day").fill("2006-06-01")
    await page.get_by_role("button", name="CSV").click()
    await expect(page.locator(".toast[data-kind=bad]")).to_contain_text("366 days at most")


async def test_the_choice_fits_a_small_phone_in_the_longest_language(
    house: WebHouse, new_player: NewPlayer, new_page: NewPage
) -> None:
    player = await new_player(balance="123456.789")
    await Player.filter(id=player.id).update(language="ru")
    page = await new_page(viewport={"width": 320, "height": 568})
    await page.goto(launch_url(f"{house.url}/app/statement?lang=ru", init_data_of(player), "light"))
    await page.get_by_text("Выписка файлом").click()
    await page.get_by_role("button", name="Даты").click()
    assert await page.evaluate("document.documentElement.scrollWidth") == 320
    small = await page.evaluate(
        "[...document.querySelectorAll('#file button, #file input, #file summary')]"
        ".filter((each) => each.getBoundingClientRect().height < 43.5).map((each) => each.outerHTML)"
    )
    assert small == []
