"""The pay page and the gateway's own page, in a real browser."""

import pytest
from playwright.async_api import Page, expect

from tests.integration.sandbox.crypto_pay.conftest import ANNA, Client, Merchant
from tests.plugins.browser import NewPage


@pytest.mark.parametrize("scheme", ["light", "dark"])
async def test_a_person_pays_and_goes_back_to_the_chat(
    client: Client, merchant: Merchant, new_page: NewPage, scheme: str
) -> None:
    invoice = client.gateway.create_invoice(asset="USDT", amount="25", description="Deposit", expires_in=600)
    page = await new_page(color_scheme=scheme)
    await page.goto(client.gateway.page_url(invoice))
    await page.get_by_placeholder("Comment (optional)").fill("for luck")

    await page.get_by_role("button", name="Pay 25 USDT").click()

    await expect(page.get_by_role("heading", name="Paid")).to_be_visible()
    assert (
        await page.get_by_role("link", name="Back to the chat").get_attribute("href") == client.gateway.config.chat_url
    )
    await merchant.wait_for(1)
    assert merchant.received[0]["payload"]["comment"] == "for luck"


async def test_the_pay_page_learns_by_itself_that_the_invoice_is_paid(client: Client, page: Page) -> None:
    invoice = client.gateway.create_invoice(
        asset="USDT",
        amount="25",
        paid_btn_name="openBot",
        paid_btn_url="http://127.0.0.1/bot",
        hidden_message="Thanks!",
    )
    await page.goto(client.gateway.page_url(invoice))
    await expect(page.get_by_role("button", name="Pay 25 USDT")).to_be_visible()

    await client.gateway.pay(invoice.invoice_id)

    await expect(page.get_by_role("link", name="Open bot")).to_be_visible()
    await expect(page.get_by_text("Thanks!")).to_be_visible()


async def test_an_invoice_can_be_told_twice_or_left_to_expire(client: Client, merchant: Merchant, page: Page) -> None:
    first = client.gateway.create_invoice(asset="USDT", amount="1")
    second = client.gateway.create_invoice(asset="USDT", amount="2")

    await page.goto(client.gateway.page_url(first))
    await page.get_by_role("button", name="Pay, tell twice").click()
    await merchant.wait_for(2)

    await page.goto(client.gateway.page_url(second))
    await page.get_by_role("button", name="Let it expire").click()
    await expect(page.get_by_role("heading", name="Expired")).to_be_visible()
    assert len(merchant.received) == 2


async def test_paying_from_a_stale_page_pays_once(client: Client, page: Page) -> None:
    invoice = client.gateway.create_invoice(asset="USDT", amount="10")
    url = f"{client.gateway.page_url(invoice)}/pay"

    for _ in range(2):
        async with client.http.post(url) as answer:
            assert answer.status == 200  # the page that says "Paid"

    assert await client.balance() == "100009.9"


async def test_the_gateways_page_shows_what_happens_while_it_happens(
    client: Client, merchant: Merchant, page: Page
) -> None:
    merchant.statuses = [500]
    await page.goto(client.url)
    await expect(page.get_by_text("No transfers yet")).to_be_visible()

    await client.result("transfer", user_id=ANNA, asset="USDT", amount="40.25", spend_id="payout-1")
    await client.gateway.pay(client.gateway.create_invoice(asset="USDT", amount="10", payload="intent-1").invoice_id)

    await expect(page.get_by_text("40.25 USDT")).to_be_visible()
    await expect(page.get_by_text("attempt 2")).to_be_visible()
    await page.get_by_role("button", name="answers 500 and moves nothing").click()
    await expect(page.get_by_text("the next one answers 500 and moves nothing")).to_be_visible()
