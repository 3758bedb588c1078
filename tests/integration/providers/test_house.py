"""The house's own games stand in the catalogue like everybody's."""

from dataclasses import replace
from decimal import Decimal

import pytest

from core.games.catalogue import sync_catalogue
from core.games.errors import ProviderUnavailable
from core.games.search import Wish, find_games
from integrations.providers.house import House
from tests.integration.providers.test_hub88_games import REQUEST


async def test_dice_is_listed_with_its_return_and_opens_in_our_own_page(database: str) -> None:
    house = House("https://casino.example")
    await sync_catalogue(house)
    [dice] = (await find_games(Wish())).games
    assert (dice.provider_id, dice.code, dice.name, dice.rtp_percent) == ("house", "dice", "Dice", Decimal(99))
    assert await house.launch(replace(REQUEST, game_code="dice")) == "https://casino.example/app/house/dice"
    with pytest.raises(ProviderUnavailable):
        await house.launch(replace(REQUEST, game_code="roulette"))
