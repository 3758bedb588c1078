"""The slot page in a real browser: spins, shows wins and returns for what they are, and says why a bet was refused."""

import pytest
from playwright.async_api import Page, expect

from core.money import Money
from integrations.sandbox.hub88 import Hub88
from integrations.sandbox.studio import Outcome, Spin
from tests.integration.sandbox.hub88.conftest import LAUNCH, Operator
from tests.integration.sandbox.hub88.fake_wallet import FakeWallet
from tests.plugins.browser import NewPage


def let_spins_be(hub88: Hub88, outcome: Outcome, monkeypatch: pytest.MonkeyPatch) -> None:
    """The page cannot choose an outcome, so the test makes the provider choose it."""
    spin = hub88.spin

    async def chosen(session_id: str, stake: str | Money, _: Outcome | None = None) -> Spin:
        return await spin(session_id, stake, outcome)

    monkeypatch.setattr(hub88, "spin", chosen)


@pytest.fixture
async def calm_page(new_page: NewPage) -> Page:
    """Reduced motion: the same page, without its second of show."""
    return await new_page(reduced_motion="reduce")


async def test_a_win_is_celebrated_and_the_balance_follows(
    operator: Operator, wallet: FakeWallet, calm_page: Page, monkeypatch: pytest.MonkeyPatch
) -> None:
    let_spins_be(operator.hub88, "big", monkeypatch)
    await calm_page.goto(await operator.launch())
    await expect(calm_page.locator("#balance")).to_have_text("100.00 USDT")

    await calm_page.click("#spin")
    await expect(calm_page.locator("#told .joy small")).to_have_text("Big win")

    await expect(calm_page.locator("#balance")).to_have_text(f"{wallet.balance / 100_000:.2f} USDT")
    await expect(calm_page.locator(".cell.hit")).not_to_have_count(0)


async def test_reels_run_and_land_on_what_the_server_drew(
    operator: Operator, page: Page, monkeypatch: pytest.MonkeyPatch
) -> None:
    let_spins_be(operator.hub88, "lose", monkeypatch)
    await page.goto(await operator.launch())

    await page.click("#spin")
    await expect(page.locator("#told")).to_have_text("No win this time")

    [round_] = operator.hub88.store.rounds()
    shown = await page.evaluate(
        "[...document.querySelectorAll('.reel')].map(r => [...r.querySelectorAll('.cell')].map(c => c.dataset.symbol))"
    )
    assert tuple(tuple(reel) for reel in shown) == round_.grid
    await expect(page.locator("#balance")).to_have_text("99.00 USDT")


async def test_a_return_below_the_stake_is_not_celebrated(
    operator: Operator, calm_page: Page, monkeypatch: pytest.MonkeyPatch
) -> None:
    three_cherries = (
        ("cherry", "bell", "melon"),
        ("cherry", "bell", "melon"),
        ("cherry", "lemon", "grapes"),
        ("bell", "melon", "lemon"),
        ("bell", "melon", "lemon"),
    )
    monkeypatch.setattr("integrations.sandbox.studio.slots.Slot.draw", lambda *_: three_cherries)
    await calm_page.goto(await operator.launch())

    await calm_page.click("#spin")

    await expect(calm_page.locator("#told .quiet")).to_have_text("Returned 0.50 USDT")
    await expect(calm_page.locator(".cell.hit")).to_have_count(0)


async def test_a_refused_bet_is_explained_and_costs_nothing(operator: Operator, wallet: FakeWallet, page: Page) -> None:
    await page.goto(await operator.launch(lang="ru"))
    await expect(page.locator("#spin")).to_be_enabled()
    wallet.answers = ["RS_ERROR_LIMIT_REACHED"]

    await page.click("#spin")

    await expect(page.locator("#told .trouble")).to_have_text("Достигнут лимит. Ставка не списана.")
    await expect(page.locator("#balance")).to_have_text("100.00 USDT")
    await expect(page.locator(".reel.fast")).to_have_count(0)


async def test_the_stake_can_be_chosen_within_what_is_offered(
    operator: Operator, wallet: FakeWallet, page: Page
) -> None:
    await page.goto(await operator.launch())
    for _ in range(3):
        await page.click("#less")
    await expect(page.locator("#less")).to_be_disabled()

    await page.click("#spin")
    await expect(page.locator("#spin")).to_be_disabled()
    await page.wait_for_function("document.body.dataset.spins === '1'")

    assert wallet.calls[2][1]["amount"] == 10_000


async def test_the_ways_out_are_those_that_the_operator_gave(operator: Operator, page: Page) -> None:
    await page.goto(await operator.launch())

    assert await page.get_attribute("#lobby", "href") == LAUNCH["lobby_url"]
    assert await page.get_attribute("#cashier", "href") == LAUNCH["deposit_url"]
