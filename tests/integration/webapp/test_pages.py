"""The Mini App in a browser, opened as Telegram opens it: what a player does, and what he sees of it."""

import re
from pathlib import Path

import pytest
from playwright.async_api import Page, Route, expect

from core.backoffice.access import grant_role
from core.backoffice.models import Role
from core.games.errors import ProviderUnavailable
from core.games.models import Game, Round
from core.identity.email import confirmation_token, request_email_confirmation
from core.identity.models import Player
from core.reporting.queries import Dimension
from integrations.sandbox.telegram.web_app import launch_url
from tests.integration.webapp.conftest import OpenApp
from tests.integration.webapp.harness import (
    WebHouse,
    figures_of,
    give_free_rounds,
    init_data_for,
    init_data_of,
    offer_game,
)
from tests.plugins.browser import NewPage
from tests.plugins.people import NewPlayer, credit


async def test_a_player_rolls_and_sees_the_roll_the_balance_and_the_history(
    dice: Game, new_player: NewPlayer, open_app: OpenApp
) -> None:
    player = await new_player(balance="10")
    page = await open_app(player, "/app")
    await page.get_by_role("link", name="Dice").click()
    await expect(page.locator("#verdict")).to_have_text("Roll under 50 to win 1.98 USDT")
    await page.locator("#target").fill("75")
    await page.locator("#stake").fill("2,5")
    await expect(page.locator("#roll-win")).to_have_text("win 3.30 USDT")
    await page.get_by_role("button", name="Roll").click()
    await expect(page.locator("#felt")).to_have_attribute("data-state", re.compile("won|lost"))
    played = await Round.get(player_id=player.id)
    assert played.outcome is not None
    roll = int(str(played.outcome["roll"]))
    await expect(page.locator("#rolled")).to_have_text(f"{roll // 100}.{roll % 100:02}")
    await expect(page.locator("#balance-amount")).to_have_text("10.80" if played.win else "7.50")
    await page.reload()
    await expect(page.locator("#rolls li")).to_have_text([f"{roll // 100}.{roll % 100:02}"])
    await expect(page.locator("#stake")).to_have_value("2.50")


async def test_a_stake_that_can_not_be_is_said_before_it_is_sent(
    dice: Game, new_player: NewPlayer, open_app: OpenApp
) -> None:
    page = await open_app(await new_player(balance="10"), "/app/house/dice")
    for typed, said in (("10.01", "More than your balance"), ("0.01", "smallest stake"), ("x", None), ("", None)):
        await page.locator("#stake").fill(typed)
        await expect(page.locator("#roll")).to_be_disabled()
        if said:
            await expect(page.locator("#verdict")).to_contain_text(said)
    await page.locator("[data-stake='5']").click()
    await expect(page.locator("#roll")).to_be_enabled()
    await page.get_by_role("button", name="Double the stake").click()
    await expect(page.locator("#stake")).to_have_value("10.00")


async def test_a_roll_whose_answer_is_lost_is_sent_again_and_rolls_once(
    dice: Game, new_player: NewPlayer, open_app: OpenApp
) -> None:
    player = await new_player(balance="10")
    page = await open_app(player, "/app/house/dice")
    await expect(page.locator("#roll")).to_be_enabled()
    lost = 0

    async def lose_the_first_answers(route: Route) -> None:
        nonlocal lost
        await route.fetch()  # the server rolls
        if lost < 2:
            lost += 1
            await route.abort()
        else:
            await route.continue_()

    await page.route("**/api/house/dice/roll", lose_the_first_answers)
    await page.get_by_role("button", name="Roll").click()
    await expect(page.locator("#felt")).to_have_attribute("data-state", re.compile("won|lost"))
    assert lost == 2
    assert await Round.filter(player_id=player.id).count() == 1


async def test_a_player_checks_the_rolls_of_a_revealed_seed_in_his_browser(
    house: WebHouse, dice: Game, new_player: NewPlayer, open_app: OpenApp
) -> None:
    player = await new_player(balance="100")
    visitor = await house.sign_in(player)
    for n in range(35):  # more than one page of rounds
        await visitor.post("/api/house/dice/roll", {"stake": "1", "target": 50, "request_id": f"request-{n:04}"})
    page = await open_app(player, "/app/house/dice")
    await page.get_by_text("Provably fair").click()
    await page.locator("#client-seed").fill("my own words")
    await page.get_by_role("button", name="Change and reveal").click()
    await page.get_by_role("button", name="Check the rolls").click()
    await expect(page.locator("#checks li")).to_have_text(
        ["The seed fits the hash that was promised", "Rolls checked, all right: 35"]
    )
    newest = await Round.filter(player_id=player.id).order_by("-id").first()
    assert newest is not None
    assert newest.outcome is not None
    outcome = {**newest.outcome, "roll": (int(str(newest.outcome["roll"])) + 1) % 10_000}
    await Round.filter(id=newest.id).update(outcome=outcome)
    await page.get_by_role("button", name="Check the rolls").click()
    await expect(page.locator("#checks li[data-good=false]")).to_have_text("A roll does not fit: number 34")


async def test_what_happens_elsewhere_is_seen_at_once(
    house: WebHouse, new_player: NewPlayer, open_app: OpenApp
) -> None:
    player = await new_player(balance="10")
    page = await open_app(player, "/app")
    await expect(page.locator("#balance")).to_have_attribute("data-live", "on")
    await credit(player, "5")
    house.live.tell("DepositCaptured", player, amount_minor=5_000_000)
    await expect(page.locator("#balance-amount")).to_have_text("15.00")
    await expect(page.locator(".toast")).to_have_text("5.00 USDT has arrived")


async def test_a_player_on_a_train_is_told_and_comes_back_by_himself(
    house: WebHouse, new_player: NewPlayer, open_app: OpenApp
) -> None:
    player = await new_player(balance="10")
    page = await open_app(player, "/app")
    await expect(page.locator("#balance")).to_have_attribute("data-live", "on")
    await page.evaluate("dispatchEvent(new Event('offline'))")
    await expect(page.locator("#banner")).to_contain_text("No connection")
    house.live.hang_up(player)
    await expect(page.locator("#balance")).to_have_attribute("data-live", "off")
    await credit(player, "1")
    await expect(page.locator("#balance")).to_have_attribute("data-live", "on")
    await expect(page.locator("#balance-amount")).to_have_text("11.00")
    await expect(page.locator("#banner")).to_be_hidden()


async def test_the_catalogue_is_searched_by_name_and_provider(
    dice: Game, new_player: NewPlayer, open_app: OpenApp
) -> None:
    for name, provider in (("Book of Dunes", "studio"), ("Neon Fruits", "studio"), ("Dune Rush", "other")):
        await offer_game(name, provider=provider)
    page = await open_app(await new_player(), "/app")
    tiles = page.locator(".tile:visible .tile-name")
    await expect(tiles).to_have_count(3)
    await page.get_by_role("searchbox").fill("DUNE")
    await expect(tiles).to_have_text(["Dune Rush", "Book of Dunes"])
    await page.get_by_role("button", name="Studio").click()
    await expect(tiles).to_have_text(["Book of Dunes"])
    await page.get_by_role("searchbox").fill("nothing like it")
    await expect(page.locator("#nothing")).to_be_visible()


async def test_free_rounds_hang_above_the_games_and_lead_to_theirs(
    dice: Game, new_player: NewPlayer, open_app: OpenApp
) -> None:
    player, game = await new_player(), await offer_game("Book of Dunes")
    await give_free_rounds(player, game, hours=24 * 400)
    await give_free_rounds(player, game, rounds=1, hours=24 * 400)
    page = await open_app(player, "/app")
    gifts = page.locator(".gift")
    await expect(gifts.locator(".gift-rounds")).to_have_text(["1 free round", "20 free rounds"])
    await expect(gifts.locator(".gift-game")).to_have_text(["Book of Dunes", "Book of Dunes"])
    await expect(gifts.first.locator(".gift-terms")).to_have_text(
        re.compile(r"^0\.20\sUSDT each · until \d{1,2} [A-Z][a-z]{2,3}$")
    )
    await page.get_by_role("searchbox").fill("neon")
    await expect(gifts).to_have_count(2)
    await expect(gifts.first).to_be_hidden()
    await page.get_by_role("searchbox").fill("")
    await gifts.first.click()
    await expect(page).to_have_url(re.compile(f"/app/games/{game.id}"))


@pytest.mark.parametrize(
    ("language", "rounds", "said"),
    [
        ("es", 1, "1 ronda gratis"),
        ("es", 20, "20 rondas gratis"),
        ("ru", 1, "1 бесплатный раунд"),
        ("ru", 22, "22 бесплатных раунда"),
        ("ru", 25, "25 бесплатных раундов"),
    ],
)
async def test_free_rounds_are_counted_as_the_language_counts(
    new_player: NewPlayer, open_app: OpenApp, language: str, rounds: int, said: str
) -> None:
    player = await new_player()
    await Player.filter(id=player.id).update(language=language)
    await give_free_rounds(player, await offer_game("Book of Dunes"), rounds=rounds)
    page = await open_app(player, f"/app?lang={language}")
    await expect(page.locator(".gift-rounds")).to_have_text(said)


async def test_free_rounds_that_end_today_say_the_hour(new_player: NewPlayer, open_app: OpenApp) -> None:
    player = await new_player()
    given = await give_free_rounds(player, await offer_game("Book of Dunes"), hours=1)
    page = await open_app(player, "/app")
    await page.clock.install(time=given.expires_at.replace(hour=0, minute=1))
    await page.reload()
    await expect(page.locator(".gift-terms")).to_have_text(re.compile(r"until \d\d:\d\d$"))


async def test_who_was_given_nothing_sees_no_card(dice: Game, new_player: NewPlayer, open_app: OpenApp) -> None:
    await offer_game("Book of Dunes")
    page = await open_app(await new_player(), "/app")
    await expect(page.locator("#tiles .tile-star")).to_have_count(2)
    await expect(page.locator("#tiles")).not_to_have_attribute("aria-busy", "true")
    await expect(page.locator("#gifts")).to_be_hidden()


async def test_an_outage_of_a_provider_is_a_sentence_and_a_second_try(
    house: WebHouse, new_player: NewPlayer, open_app: OpenApp
) -> None:
    game = await offer_game("Neon Fruits")
    house.provider.refusal = ProviderUnavailable()
    page = await open_app(await new_player(), f"/app/games/{game.id}")
    await expect(page.locator("#problem")).to_contain_text("provider does not answer")
    house.provider.refusal, house.provider.url = None, f"{house.url}/app/terms"
    await page.get_by_role("button", name="Try again").click()
    await expect(page.frame_locator("#frame").get_by_role("heading", name="Terms of play")).to_be_visible()
    await expect(page.locator("#cover")).to_be_hidden()


async def test_a_game_that_sends_its_player_to_the_lobby_leads_out_of_its_frame(
    house: WebHouse, new_player: NewPlayer, open_app: OpenApp
) -> None:
    game = await offer_game("Neon Fruits")
    house.provider.url = f"{house.url}/app/leave/lobby"
    page = await open_app(await new_player(), "/app")
    await page.goto(f"{house.url}/app/games/{game.id}")
    await expect(page.get_by_role("searchbox")).to_be_visible()
    assert page.url.startswith(f"{house.url}/app?")


async def test_the_statement_loads_on_as_one_scrolls(
    house: WebHouse, dice: Game, new_player: NewPlayer, open_app: OpenApp
) -> None:
    player = await new_player(balance="100")
    visitor = await house.sign_in(player)
    for n in range(45):
        await visitor.post("/api/house/dice/roll", {"stake": "1", "target": 2, "request_id": f"request-{n:04}"})
    expected = 46 + await Round.filter(player_id=player.id, win__gt=0).count()
    page = await open_app(player, "/app/statement")
    await expect(page.locator(".line").first).to_be_visible()
    for _ in range(4):
        await page.mouse.wheel(0, 20_000)
        await page.locator("#more").scroll_into_view_if_needed()
    await expect(page.locator("#end")).to_be_visible()
    await expect(page.locator(".line")).to_have_count(expected)
    await expect(page.locator(".line-title").last).to_have_text("Adjustment")


async def test_an_empty_statement_says_what_will_be_there(new_player: NewPlayer, open_app: OpenApp) -> None:
    page = await open_app(await new_player(), "/app/statement")
    await expect(page.locator("#nothing")).to_contain_text("Nothing here yet")


async def test_an_admin_sees_figures_a_chart_and_a_table_and_takes_the_file(
    house: WebHouse, new_player: NewPlayer, open_app: OpenApp, tmp_path: Path
) -> None:
    admin = await new_player(first_name="Olga")
    await grant_role(admin.id, Role.ANALYST, actor="test")
    house.figures.rows = figures_of(7)
    page = await open_app(admin, "/app")
    await page.get_by_role("link", name="Reports").click()
    await expect(page.locator("[data-total=turnover]")).to_have_text("7\u202f777.00")
    await expect(page.locator("[data-total=rtp]")).to_have_text("94.27 %")
    await expect(page.locator("#chart svg")).to_be_visible(timeout=30_000)
    await expect(page.locator("#rows tr")).to_have_count(8)
    house.figures.rows = figures_of(3, dimensions=(Dimension.GAME,))
    await page.get_by_role("button", name="Game").click()
    await page.get_by_role("button", name="Day", exact=True).click()
    await expect(page.locator("#rows tr")).to_have_count(4)
    await page.get_by_role("button", name="RTP").click()
    await expect(page.locator("#chart .role-axis-label text").first).to_have_text(re.compile(r"^\d+%$|Game"))
    async with page.expect_download() as waiting:
        await page.get_by_role("button", name="CSV file").click()
    saved = tmp_path / "report.csv"
    await (await waiting.value).save_as(saved)
    assert saved.read_text().startswith("game,turnover,wins,ggr,rtp,active_players,rounds,currency")


async def test_to_a_player_there_is_no_way_to_reports(new_player: NewPlayer, open_app: OpenApp) -> None:
    page = await open_app(await new_player(), "/app")
    await expect(page.get_by_role("link", name="Reports")).to_be_hidden()
    page = await open_app(await new_player(), "/app/report")
    await expect(page.locator("#problem")).to_contain_text("There is nothing here")


async def test_a_page_is_read_in_the_players_language_only(
    house: WebHouse, new_page: NewPage, new_player: NewPlayer, open_app: OpenApp
) -> None:
    player = await new_player()
    await Player.filter(id=player.id).update(language="ru")
    page = await new_page(locale="es-ES")
    read_in: list[str] = []
    await page.expose_function("seen", lambda language: read_in.append(language))
    await page.add_init_script(
        "document.addEventListener('DOMContentLoaded', () => new MutationObserver(() => {"
        " if (document.documentElement.dataset.language === 'known') seen(document.documentElement.lang);"
        "}).observe(document.documentElement, {attributes: true}))"
    )
    await open_app(player, "/app", page=page)
    await expect(page.get_by_role("link", name="История")).to_be_visible()
    await page.get_by_role("link", name="История").click()
    await expect(page.get_by_role("heading", name="История")).to_be_visible()
    assert "lang=ru" in page.url
    assert "es" not in read_in


async def test_outside_of_telegram_the_way_to_the_chat_is_shown(house: WebHouse, page: Page) -> None:
    await page.goto(f"{house.url}/app")
    await expect(page.get_by_role("heading", name="Start in the chat")).to_be_visible()
    await expect(page.get_by_role("link", name="Open the chat")).to_have_attribute("href", re.compile("t.me"))


async def test_who_has_not_registered_is_asked_to(house: WebHouse, page: Page) -> None:
    await page.goto(launch_url(f"{house.url}/app", init_data_for(31337), "light"))
    await expect(page.get_by_role("heading", name="One step first")).to_be_visible()


async def test_another_person_in_the_same_browser_is_another_player(new_player: NewPlayer, open_app: OpenApp) -> None:
    anna, boris = await new_player(balance="10"), await new_player(balance="20")
    page = await open_app(anna, "/app")
    await expect(page.locator("#balance-amount")).to_have_text("10.00")
    await page.goto("about:blank")
    await open_app(boris, "/app", page=page)
    await expect(page.locator("#balance-amount")).to_have_text("20.00")


async def test_telegrams_colours_are_there_before_the_first_paint(new_player: NewPlayer, open_app: OpenApp) -> None:
    page = await open_app(await new_player(), "/app", scheme="dark")
    assert await page.evaluate("document.documentElement.dataset.scheme") == "dark"
    assert await page.evaluate("getComputedStyle(document.documentElement).backgroundColor") == "rgb(15, 20, 26)"


@pytest.mark.parametrize("path", ["/app", "/app/house/dice", "/app/statement", "/app/report", "/app/terms"])
async def test_nothing_sticks_out_of_a_small_phone_and_every_target_can_be_hit(
    house: WebHouse, dice: Game, new_page: NewPage, new_player: NewPlayer, path: str
) -> None:
    player = await new_player(balance="123456.789")
    await Player.filter(id=player.id).update(language="ru")
    await grant_role(player.id, Role.ANALYST, actor="test")
    await offer_game("A Game With a Very Long Name Indeed")
    page = await new_page(viewport={"width": 320, "height": 568})
    await page.goto(launch_url(f"{house.url}{path}?lang=ru", init_data_of(player), "light"))
    await page.wait_for_load_state("networkidle")
    assert await page.evaluate("document.documentElement.scrollWidth") == 320
    small = await page.evaluate(
        "[...document.querySelectorAll('button, a, input:not([type=range]), summary')]"
        ".filter((each) => each.checkVisibility() && each.getBoundingClientRect().height < 43.5)"
        ".map((each) => each.outerHTML)"
    )
    assert small == []


async def test_the_button_of_the_mails_page_confirms(house: WebHouse, new_player: NewPlayer, page: Page) -> None:
    player = await new_player()
    confirmation = await request_email_confirmation(player.id, "anna@example.com")
    await page.goto(f"{house.url}/email/confirm?token={confirmation_token(confirmation.id)}")
    await expect(page.get_by_text("a•••@example.com")).to_be_visible()
    await page.get_by_role("button", name="Yes, confirm it").click()
    await expect(page.get_by_role("heading", name="Confirmed")).to_be_visible()
    assert (await Player.get(id=player.id)).email == "anna@example.com"
