"""The link of a confirmation mail: opening it confirms nothing, the button does, once."""

from datetime import timedelta

from core.clock import ManualClock
from core.identity.email import confirmation_token, request_email_confirmation
from core.identity.models import EmailConfirmation, Player
from tests.integration.webapp.conftest import CHAT_LINK
from tests.integration.webapp.harness import WebHouse
from tests.plugins.people import NewPlayer


async def link_of(player: Player, address: str = "anna.karenina@example.com") -> str:
    confirmation: EmailConfirmation = await request_email_confirmation(player.id, address)
    return f"/email/confirm?token={confirmation_token(confirmation.id)}"


async def press(house: WebHouse, link: str, *, status: int) -> str:
    async with house.http.post(house.url + link) as response:
        assert response.status == status
        return await response.text()


async def address_of(player: Player) -> str | None:
    return (await Player.get(id=player.id)).email


async def test_a_scanner_that_opens_the_link_confirms_nothing(house: WebHouse, new_player: NewPlayer) -> None:
    player = await new_player()
    link = await link_of(player)
    for _ in range(3):
        page = await house.text(link)
    assert "a•••@example.com" in page
    assert "karenina" not in page
    assert await address_of(player) is None


async def test_the_button_confirms_once_and_leads_back_to_the_chat(house: WebHouse, new_player: NewPlayer) -> None:
    player = await new_player()
    link = await link_of(player)
    page = await press(house, link, status=200)
    assert CHAT_LINK in page
    assert await address_of(player) == "anna.karenina@example.com"
    assert "This link has been used" in await press(house, link, status=410)
    assert "This link has been used" in await house.text(link, status=410)


async def test_the_page_speaks_the_players_language_not_the_browsers(house: WebHouse, new_player: NewPlayer) -> None:
    player = await new_player()
    await Player.filter(id=player.id).update(language="es")
    page = await house.text(await link_of(player), headers={"Accept-Language": "ru"})
    assert '<html lang="es"' in page


async def test_an_old_link_and_a_replaced_one_are_over(
    house: WebHouse, new_player: NewPlayer, clock: ManualClock
) -> None:
    player = await new_player()
    replaced = await link_of(player)
    link = await link_of(player, "new@example.com")
    await house.text(replaced, status=410)
    clock.advance(timedelta(hours=24))
    await press(house, link, status=410)
    assert await address_of(player) is None


async def test_an_address_that_became_another_players_is_refused_in_words(
    house: WebHouse, new_player: NewPlayer
) -> None:
    anna, boris = await new_player(), await new_player()
    first, second = await link_of(anna), await link_of(boris)
    await press(house, first, status=200)
    assert "belongs to another account" in await press(house, second, status=409)
    assert await address_of(boris) is None


async def test_a_forged_link_is_a_page_that_says_so(house: WebHouse) -> None:
    forged = ("", "x", ".", "a.b", "é.é", "%00", "%ff", "%ED%A0%80", "0" * 32 + "." + "A" * 43, "x" * 5000)
    for token in forged:
        page = await house.text(f"/email/confirm?token={token}", status=410)
        assert CHAT_LINK in page
        await press(house, f"/email/confirm?token={token}", status=410)


async def test_a_link_with_no_token_is_over_too(house: WebHouse) -> None:
    await house.text("/email/confirm", status=410)


async def test_neither_the_address_nor_the_token_is_kept_by_caches_or_told_to_others(
    house: WebHouse, new_player: NewPlayer
) -> None:
    async with house.http.get(house.url + await link_of(await new_player())) as response:
        assert response.headers["Cache-Control"] == "no-store"
        assert response.headers["Referrer-Policy"] == "no-referrer"
