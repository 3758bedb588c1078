"""The statement as a file in the chat."""

import csv
import io
from datetime import UTC, datetime, timedelta

import pytest
from aiogram.types import Document, Message

import bot.topics.statement_file as topic
import integrations.documents.pdf_statement as pdf_statement
from core.clock import ManualClock
from core.wallet import UsualPeriod
from tests.integration.bot.harness import BotHouse, Person, buttons_of, find, has
from tests.plugins.past import write_past
from tests.plugins.people import credit


@pytest.fixture
def clock_of_november(clock: ManualClock) -> ManualClock:
    clock.advance(datetime(2026, 11, 24, 12, tzinfo=UTC) - clock.now())
    return clock


async def ask_for(anna: Person, period: UsualPeriod) -> Message:
    await anna.say("/wallet")
    await anna.press("statement:home")
    await anna.press("statement_file:home")
    return await anna.press(f"statement_file:period:{period}")


def documents(anna: Person) -> list[Document]:
    return [message.document for message in anna.from_bot if message.document]


def content_of(house: BotHouse, document: Document) -> bytes:
    stored = house.world.platform.files.find(document.file_id)
    assert stored.file.file_path is not None
    content = house.world.platform.files.content(stored.file.file_path)
    assert content is not None
    return content


async def test_a_csv_comes_as_a_document_above_the_live_message(
    house: BotHouse, anna: Person, clock_of_november: ManualClock
) -> None:
    player = await anna.register()
    october, november = datetime(2026, 10, 31, 23, 59, tzinfo=UTC), datetime(2026, 11, 3, 8, tzinfo=UTC)
    await write_past(player, [("100", october), ("-1.5", november), ("2000.25", november + timedelta(hours=1))])

    shown = await ask_for(anna, UsualPeriod.THIS_MONTH)
    assert "01.11.2026 – 24.11.2026" in (shown.text or "")
    assert "At the beginning: 100.00 USDT" in (shown.text or "")
    assert "At the end: 2\u202f098.75 USDT" in (shown.text or "")
    shown = await anna.press("CSV")

    assert (shown.text or "").startswith("✅ Your statement is above.")
    (document,) = documents(anna)
    assert document.file_name == "croupier-2026-11-01-2026-11-24.csv"
    assert anna.from_bot[-1].message_id == shown.message_id
    rows = list(csv.reader(io.StringIO(content_of(house, document).decode("utf-8-sig"))))
    assert [row[1:6] for row in rows[1:]] == [
        ["Opening balance", "", "", "USDT", "100.00"],
        ["Bet", "", "-1.50", "USDT", "98.50"],
        ["Win", "", "2000.25", "USDT", "2098.75"],
        ["Closing balance", "", "", "USDT", "2098.75"],
    ]


async def test_a_pdf_comes_in_the_players_language(house: BotHouse, anna: Person) -> None:
    await anna.register(language="🇷🇺 Русский", balance="25")
    await ask_for(anna, UsualPeriod.THIS_YEAR)
    shown = await anna.press("PDF")
    assert "Выписка — в сообщении выше" in (shown.text or "")
    (document,) = documents(anna)
    assert (document.file_name or "").endswith(".pdf")
    assert document.mime_type == "application/pdf"
    assert content_of(house, document).startswith(b"%PDF-1.7")
    (message,) = [message for message in anna.from_bot if message.document]
    assert (message.caption or "").startswith("Выписка 01.01.")


async def test_every_period_has_its_button_and_an_empty_one_is_said_in_words(
    anna: Person, clock_of_november: ManualClock
) -> None:
    player = await anna.register()
    await write_past(player, [("7", datetime(2026, 11, 2, tzinfo=UTC))])
    await anna.say("/wallet")
    await anna.press("statement:home")
    shown = await anna.press("⬇️ As a file")
    names = [button.text for button in buttons_of(shown)]
    assert names == ["This month", "Last month", "Last 90 days", "This year", "← Back"]
    shown = await anna.press("Last month")
    assert "01.10.2026 – 31.10.2026" in (shown.text or "")
    assert "Nothing moved in this time. The balance was 0.00 USDT throughout." in (shown.text or "")
    assert not has(shown, "PDF")
    shown = await anna.press("Another period")
    assert has(shown, "This year")


async def test_a_second_tap_sends_no_second_document(anna: Person) -> None:
    await anna.register(balance="25")
    shown = await ask_for(anna, UsualPeriod.THIS_MONTH)
    await anna.press("CSV")
    await anna.press_made_up(find(shown, "CSV").callback_data or "")
    assert len(documents(anna)) == 1


async def test_buttons_that_were_made_up_lead_to_the_menu(anna: Person) -> None:
    await anna.register(balance="25")
    for data in ("statement_file:period:ten_years", "statement_file:period", "statement_file:pdf:../../etc"):
        await ask_for(anna, UsualPeriod.THIS_MONTH)
        shown = await anna.press_made_up(data)
        assert has(shown, "wallet:home"), data
    assert documents(anna) == []


async def test_what_is_too_much_for_a_pdf_or_for_telegram_is_said_and_nothing_is_cut(
    anna: Person, monkeypatch: pytest.MonkeyPatch
) -> None:
    player = await anna.register()
    for _ in range(4):
        await credit(player, "1")
    monkeypatch.setattr(pdf_statement, "MOST_LINES", 3)
    await ask_for(anna, UsualPeriod.THIS_MONTH)
    shown = await anna.press("PDF")
    assert "too much for a PDF" in (shown.text or "")
    monkeypatch.setattr(topic, "MOST_BYTES", 100)
    await ask_for(anna, UsualPeriod.THIS_MONTH)
    shown = await anna.press("CSV")
    assert "too much for one message" in (shown.text or "")
    assert documents(anna) == []


async def test_a_deposit_names_its_gateway(house: BotHouse, anna: Person) -> None:
    player = await anna.register()
    await anna.say("/deposit")
    await anna.say("25")
    await house.pay(player)
    await ask_for(anna, UsualPeriod.THIS_MONTH)
    await anna.press("CSV")
    (document,) = documents(anna)
    rows = list(csv.reader(io.StringIO(content_of(house, document).decode("utf-8-sig"))))
    assert rows[2][1:4] == ["Deposit", "Crypto Pay", "25.00"]
