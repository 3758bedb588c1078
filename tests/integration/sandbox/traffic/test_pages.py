"""The traffic's page in a real browser: it shows calls as they happen, and lets a person meddle with them."""

import asyncio

import pytest
from playwright.async_api import Page, expect

from tests.integration.sandbox.traffic.conftest import Casino, Desk, bet, rollback
from tests.plugins.browser import NewPage


@pytest.mark.parametrize("scheme", ["light", "dark"])
async def test_calls_show_up_by_themselves_and_open_in_full(
    desk: Desk, casino: Casino, new_page: NewPage, scheme: str
) -> None:
    page = await new_page(color_scheme=scheme)
    await page.goto(f"{desk.url}?provider=softswiss_gcp")
    await expect(page.get_by_text("No calls yet")).to_be_visible()

    await desk.line.send(bet(), about="Bet of 1.00 EUR")
    await page.get_by_text("Bet of 1.00 EUR").click()

    await expect(page.get_by_role("heading", name="Bet of 1.00 EUR")).to_be_visible()
    await expect(page.locator("pre").first).to_contain_text('"action_id": "bet-1"')
    await expect(page.locator("pre").last).to_have_text('{\n  "balance": 9900\n}')


async def test_a_call_is_replayed_duplicated_and_corrupted_by_its_buttons(
    desk: Desk, casino: Casino, page: Page
) -> None:
    await desk.line.send(bet(), about="Bet of 1.00 EUR")

    for button in ("Replay", "5×", "Corrupt body", "Corrupt signature"):
        await page.goto(f"{desk.url}/1")
        await page.get_by_role("button", name=button).click()
        await expect(page.get_by_role("heading", name="Traffic")).to_be_visible()

    await expect(page.get_by_text("duplicate of 1")).to_have_count(5)
    await expect(page.get_by_text("bad signature")).to_have_count(2)
    assert (len(casino.received), casino.balance) == (9, 99_00)


async def test_held_calls_are_let_go_in_the_order_that_a_person_chooses(desk: Desk, casino: Casino, page: Page) -> None:
    await page.goto(f"{desk.url}?provider=softswiss_gcp")
    await page.get_by_role("button", name="are held").click()
    await expect(page.get_by_text("Nothing has come yet")).to_be_visible()
    await desk.line.send(bet(), about="Bet of 1.00 EUR")
    undoing = asyncio.create_task(desk.line.send(rollback(), about="Rollback"))

    await page.get_by_role("listitem").filter(has_text="Rollback").get_by_role("button", name="Let go").click()
    await expect(page.locator(".queue li")).to_have_count(1)
    await page.get_by_role("button", name="Hold no more").click()

    await expect(page.locator(".queue")).to_have_count(0)
    await undoing
    assert (casino.paths, casino.balance) == (["rollback", "play"], 100_00)


async def test_the_next_calls_can_be_lost_and_that_is_said(desk: Desk, casino: Casino, page: Page) -> None:
    await page.goto(f"{desk.url}?provider=softswiss_gcp")
    await page.get_by_label("How many calls").select_option("2")
    await page.get_by_role("button", name="lose answer").click()
    await expect(page.get_by_text("1 more planned")).to_be_visible()

    await desk.line.send(bet())

    await expect(page.get_by_text("answer lost")).to_be_visible()
    await page.get_by_role("button", name="Forget it").click()
    await expect(page.get_by_text("the next call is booked")).to_have_count(0)


async def test_the_clock_goes_forward_by_a_button(desk: Desk, page: Page) -> None:
    await page.goto(desk.url)

    await page.get_by_role("button", name="+24 h").click()

    await expect(page.get_by_text("1 day, 0:00:00 ahead")).to_be_visible()
    assert desk.traffic.clock.ahead_seconds == 24 * 3600


async def test_an_unknown_call_or_provider_is_404(desk: Desk) -> None:
    for path in ("/7", "?provider=nobody", "/events/7"):
        async with desk.http.get(f"{desk.url}{path}") as page:
            assert page.status == 404
