"""What a player owes is said where money is looked at: to him and to the admins."""

from core.backoffice.access import grant_role
from core.backoffice.models import Role
from core.wallet import gateway_funds, house_games, player_cash
from tests.integration.bot.harness import Person, usdt
from tests.integration.wallet.moves import move, take_back


async def test_a_debt_is_told_until_it_is_repaid(anna: Person, olga: Person) -> None:
    # Given a win that was spent and taken back
    player = await anna.register()
    await grant_role((await olga.register()).id, Role.SUPPORT, actor="test")
    cash, funds = player_cash(player.id, "USDT"), gateway_funds("crypto_pay", "USDT")
    win = await move(house_games("hub88", "USDT"), cash, usdt("10"))
    await move(cash, funds, usdt("7"))
    await take_back(win)

    # Then both see it
    assert "You owe 7.00 USDT" in ((await anna.say("/wallet")).text or "")
    await olga.say("/admin")
    await olga.press("Players")
    card = await olga.say("@anna")
    assert "Balance: 0.00 USDT" in (card.text or "")
    assert "Owes 7.00 USDT" in (card.text or "")

    # When a deposit of 10 comes
    await move(funds, cash, usdt("10"))

    # Then it is repaid, and nobody speaks of it
    wallet = (await anna.say("/wallet")).text or ""
    assert "3.00 USDT" in wallet
    assert "owe" not in wallet
    await olga.press("Find another player")
    assert "Owes" not in ((await olga.say("@anna")).text or "")
