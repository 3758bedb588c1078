"""The house as a GameProvider like any other: it lists its games and says where each is opened."""

from core.games.errors import ProviderUnavailable
from core.games.house_dice import GAME_CODE, PROVIDER, RETURN_PERCENT
from core.games.ports import CatalogueGame, LaunchRequest

DICE = CatalogueGame(code=GAME_CODE, name="Dice", category="Originals", rtp_percent=RETURN_PERCENT)


class House:
    code = PROVIDER
    name = "Croupier Originals"

    def __init__(self, public_url: str) -> None:
        """`public_url` is where players' browsers reach our pages, without a trailing slash."""
        self._pages = {DICE.code: f"{public_url}/app/house/{DICE.code}"}

    async def games(self) -> list[CatalogueGame]:
        return [DICE]

    async def launch(self, request: LaunchRequest) -> str:
        """Return the game's page; the Mini App knows its player, so nothing is added. Raises ProviderUnavailable."""
        try:
            return self._pages[request.game_code]
        except KeyError:
            raise ProviderUnavailable() from None
