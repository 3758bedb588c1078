"""What we ask of Evolution: which tables its lobby has, and the address that opens one.

The launch's path holds our token: no address is ever logged. How the lobby writes down a table is not verified; what
can't be read is left out.
"""

import json
from collections.abc import Mapping
from decimal import Decimal
from typing import Annotated
from urllib.parse import quote, urlencode, urljoin

import aiohttp
import orjson
import structlog
from pydantic import BaseModel, BeforeValidator, ConfigDict, Field, ValidationError

from core.games.errors import DemoUnavailable, ProviderUnavailable
from core.games.ports import CatalogueGame, LaunchRequest, Mode
from core.ids import new_id_text

TIMEOUT = aiohttp.ClientTimeout(total=10)

log = structlog.get_logger()


def _text_or_none(value: object) -> object:
    """A detail: one that can't be read is none, and no reason to leave the table out."""
    return value if isinstance(value, str) and value else None


def _large_picture(snapshot: object) -> object:
    pictures = snapshot.get("thumbnails") if isinstance(snapshot, dict) else None
    url = pictures.get("L") if isinstance(pictures, dict) else None
    return url if isinstance(url, str) and url.startswith(("https://", "http://")) and len(url) <= 512 else None


Detail = Annotated[str | None, BeforeValidator(_text_or_none)]


class ListedTable(BaseModel):
    """One table of the lobby, as far as we use it."""

    model_config = ConfigDict(frozen=True)

    name: str = Field(min_length=1, max_length=128)
    game_type: str = Field(default="", max_length=32, alias="gameType")
    vertical: Detail = Field(default=None, alias="gameVertical")  # live, slots
    studio: Detail = Field(default=None, alias="gameProvider")
    language: Detail = None
    picture: Annotated[str | None, BeforeValidator(_large_picture)] = Field(default=None, alias="videoSnapshot")

    def to_catalogue(self, code: str) -> CatalogueGame:
        return CatalogueGame(
            code=code,
            name=self.name,
            category=self.game_type,
            thumbnail_url=self.picture,
            tags=tuple(detail for detail in (self.vertical, self.studio, self.language) if detail),
        )


class Day(BaseModel):
    model_config = ConfigDict(frozen=True)

    games: list[object]


class History(BaseModel):
    model_config = ConfigDict(frozen=True)

    data: list[Day]


class TablesApi:
    def __init__(self, session: aiohttp.ClientSession, url: str, *, casino_id: str, api_token: str, skin: str) -> None:
        self._session = session
        self._url = url
        self._casino_id = casino_id
        self._api_token = api_token
        self._skin = skin

    async def tables(self) -> list[CatalogueGame]:
        """The lobby's tables, without entries that can't be read. Raises ProviderUnavailable."""
        path = f"/api/lobby/v1/{quote(self._casino_id, safe='')}/state"
        state = await self._call("lobby", "GET", path, headers=self._basic_auth())
        tables = state.get("tables")
        if not isinstance(tables, dict):
            raise _unavailable("lobby", "no tables in the answer")
        listed = []
        for code, entry in tables.items():
            try:
                table = ListedTable.model_validate(entry)
            except ValidationError as error:
                log.warning("evolution_table_unreadable", table=code[:128], problems=error.error_count())
                continue
            if 0 < len(code) <= 128:
                listed.append(table.to_catalogue(code))
        return listed

    async def entry(self, request: LaunchRequest) -> str:
        """Raises ProviderUnavailable; DemoUnavailable: One Wallet has no play money."""
        if request.mode is Mode.DEMO:
            raise DemoUnavailable()
        session = {"id": request.session_token} | ({"ip": request.ip} if request.ip else {})
        body = {
            "uuid": new_id_text(),
            "player": {
                "id": request.player_id.hex,
                "update": True,
                "language": request.language,
                "currency": request.currency,
                "session": session,
            },
            "config": {
                "brand": {"skin": self._skin},
                "channel": {"wrapped": False, "mobile": True},
                "game": {"table": {"id": request.game_code}},
            },
        }
        path = f"/ua/v1/{quote(self._casino_id, safe='')}/{quote(self._api_token, safe='')}"
        headers = {"Content-Type": "application/json"}
        answer = await self._call("launch", "POST", path, headers=headers, data=orjson.dumps(body))
        entry = answer.get("entry")
        url = urljoin(f"{self._url}/", entry) if isinstance(entry, str) and entry else ""
        if not url.startswith(("https://", "http://")):
            raise _unavailable("launch", "no entry in the answer")
        return url

    async def games_between(self, start: str, end: str) -> list[object]:
        """The rounds that began between two moments, as Evolution writes them. Raises ProviderUnavailable."""
        path = f"/api/gamehistory/v1/casino/games?{urlencode({'startDate': start, 'endDate': end})}"
        answer = await self._call("history", "GET", path, headers=self._basic_auth())
        try:
            days = History.model_validate(answer).data
        except ValidationError:
            raise _unavailable("history", "no games in the answer") from None
        return [game for day in days for game in day.games]

    def _basic_auth(self) -> Mapping[str, str]:
        return {"Authorization": aiohttp.encode_basic_auth(self._casino_id, self._api_token)}

    async def _call(
        self, what: str, method: str, path: str, *, headers: Mapping[str, str], data: bytes | None = None
    ) -> dict[str, object]:
        """The answer's object, its numbers exact. Raises ProviderUnavailable."""
        try:
            async with self._session.request(
                method, f"{self._url}{path}", headers=headers, data=data, timeout=TIMEOUT, allow_redirects=False
            ) as response:
                text = await response.read()
                if response.status != 200:
                    raise _unavailable(what, f"HTTP {response.status}")
                answer = json.loads(text, parse_float=Decimal)
        except (aiohttp.ClientError, OSError, ValueError, ArithmeticError, RecursionError) as error:
            raise _unavailable(what, type(error).__name__) from None  # its text may hold the address
        if not isinstance(answer, dict):
            raise _unavailable(what, "not an object")
        return answer


def _unavailable(what: str, reason: str) -> ProviderUnavailable:
    log.warning("evolution_unavailable", what=what, reason=reason)
    return ProviderUnavailable()
