"""What happens elsewhere shows in the chat at once."""

import asyncio
from decimal import Decimal

import pytest

from core.games.catalogue import Game, Provider
from core.games.commands import AwardKind, PayAward
from core.games.house_dice import RollDice, roll_dice
from core.games.playing import pay_award
from core.ids import new_id
from core.money import Money
from core.payments.deposits import intents_of, settle_invoice
from core.wallet import TransferKey
from tests.integration.bot.harness import BotHouse, Person, usdt


@pytest.fixture
async def dice(database: str) -> None:
    provider = await Provider.create(code="house", name="Croupier Originals")
    await Game.create(
        id=new_id(), provider=provider, code="dice", name="Dice", category="dice", rtp_percent=Decimal(99)
    )


async def roll(person: Person, stake: str = "1") -> Money:
    player = await person.player()
    rolled = await roll_dice(RollDice(player_id=player.id, stake=usdt(stake), target=50, request_id=new_id().hex))
    return rolled.balance


async def test_bets_and_wins_show_in_the_menu_in_place(house: BotHouse, anna: Person, dice: None) -> None:
    await anna.register(balance="100")
    await anna.say("/menu")
    menu = anna.live

    balance = await roll(anna)
    await house.tell()

    assert anna.live.message_id == menu.message_id
    assert f"Balance: {balance}" in anna.text
    assert "Dice: staked 1.00 USDT" in anna.text


async def test_many_bets_are_a_few_edits_and_the_last_state_is_shown(house: BotHouse, anna: Person, dice: None) -> None:
    await anna.register(balance="100")
    await anna.say("/play")
    edits: list[str] = []
    with house.world.platform.feed.watch() as feed:
        for _ in range(30):
            balance = await roll(anna)
        await house.tell()
        while not feed.empty():
            edits.append(type(await feed.get()).__name__)
    assert f"Balance: {balance}" in anna.text
    assert edits.count("MessageChanged") <= 3


@pytest.mark.parametrize(
    ("award", "words"),
    [
        (AwardKind.PROMOTION, "🎁 You have won a prize: 5.00 USDT."),
        (AwardKind.FREE_ROUNDS, "🎁 Your free rounds have won 5.00 USDT."),
        (AwardKind.JACKPOT, "🏆 Jackpot! You have won 5.00 USDT."),
    ],
)
async def test_a_prize_is_told_once_whenever_it_comes(
    house: BotHouse, anna: Person, award: AwardKind, words: str
) -> None:
    await anna.register(balance="100")
    player = await anna.player()
    for _ in range(2):
        await pay_award(
            PayAward(
                provider="hub88",
                player_id=player.id,
                kind=award,
                amount=usdt("5"),
                key=TransferKey("hub88", "prize-1"),
            )
        )
    await house.tell()
    assert anna.text == f"{words}\nBalance: 105.00 USDT"


async def test_a_screen_that_shows_no_balance_is_left_alone(house: BotHouse, anna: Person, dice: None) -> None:
    await anna.register(balance="100")
    shown = await anna.say("/limits")
    await roll(anna)
    await house.tell()
    assert anna.live == shown


async def test_a_refresh_never_fails_into_the_consumer(house: BotHouse, anna: Person, dice: None) -> None:
    await anna.register(balance="100")
    await anna.say("/menu")
    house.world.fail_next("editMessageText", 500)
    await roll(anna)
    await house.tell()
    house.world.fail_next("editMessageText", 403)
    await roll(anna)
    await house.tell()
    balance = await roll(anna)
    await house.tell()
    assert f"Balance: {balance}" in anna.text


async def test_a_press_and_a_refresh_at_once_end_on_what_was_pressed(house: BotHouse, anna: Person, dice: None) -> None:
    await anna.register(balance="100")
    await anna.say("/menu")
    for _ in range(5):
        await roll(anna)
        await asyncio.gather(house.tell(), anna.press("limits:home"))
        assert "Limits" in anna.text
        await anna.press("menu:home")


async def test_an_expired_invoice_is_told_where_its_message_stands(house: BotHouse, anna: Person) -> None:
    player = await anna.register()
    await anna.say("/deposit")
    waiting = await anna.press("25.00 USDT")
    (intent,) = await intents_of(player.id)
    assert intent.external_id is not None
    house.gateway_server.expire(int(intent.external_id))
    await settle_invoice(house.gateway, intent.external_id)
    await house.tell()
    assert anna.live.message_id == waiting.message_id
    assert "has expired. Nothing was charged." in anna.text


async def test_news_takes_the_menus_place_below_everything_else(house: BotHouse, anna: Person) -> None:
    player = await anna.register()
    await anna.say("/deposit")
    await anna.press("25.00 USDT")
    menu = await anna.press("☰ Menu")

    await house.pay(player)

    assert anna.live.message_id > menu.message_id
    assert "25.00 USDT arrived" in anna.text
    assert menu.message_id not in [message.message_id for message in anna.messages]
