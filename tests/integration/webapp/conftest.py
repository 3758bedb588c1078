"""`house` is the web on a real socket; `visit` signs a player in."""

from collections.abc import AsyncIterator, Awaitable, Callable
from typing import Literal

import aiohttp
import pytest
from aiohttp import web
from playwright.async_api import Page, expect

from core.games.launches import ReturnUrls
from core.games.models import Game
from core.identity.models import Player
from integrations.documents import statement_renderers
from integrations.gateways.crypto_pay import CryptoPay
from integrations.sandbox.telegram.web_app import launch_url
from tests.integration.sandbox.serving import free_socket, serving
from tests.integration.webapp.harness import (
    BOT_ID,
    BOT_TOKEN,
    SIGNER,
    GivenCallbacks,
    GivenFigures,
    GivenProvider,
    LocalLive,
    Visitor,
    WebHouse,
    init_data_of,
    offer_dice,
)
from tests.plugins.browser import NewPage
from tests.plugins.people import NewPlayer
from webapp.app import build_web
from webapp.services import WebServices

GATEWAY_TOKEN = "12345:AAtestTokenOfThePaymentGateway"
CHAT_LINK = "https://t.me/croupier_bot"

Visit = Callable[..., Awaitable[Visitor]]
OpenApp = Callable[..., Awaitable[Page]]


@pytest.fixture
async def house(database: str) -> AsyncIterator[WebHouse]:
    bound, url = free_socket()
    async with aiohttp.ClientSession() as http:
        world = WebHouse(
            url=url,
            http=http,
            live=LocalLive(),
            figures=GivenFigures(),
            provider=GivenProvider(),
            callbacks=GivenCallbacks(),
        )

        def check(name: str) -> Callable[[], Awaitable[None]]:
            async def ready() -> None:
                if name in world.broken:
                    raise ConnectionError(f"{name} does not answer")

            return ready

        app = build_web(
            WebServices(
                bot_token=BOT_TOKEN,
                bot_id=BOT_ID,
                bot_username="croupier_bot",
                chat_link=CHAT_LINK,
                telegram_ed25519_public_key=SIGNER.public_key_hex,
                public_url=url,
                web_app_js=f"{url}/telegram-web-app.js",
                frame_ancestors="https://web.telegram.org http://127.0.0.1:9999",
                currency="USDT",
                gateways={"crypto_pay": CryptoPay(http, "http://127.0.0.1:9", GATEWAY_TOKEN)},
                providers={world.provider.code: world.provider},
                return_urls=ReturnUrls([url, CHAT_LINK, "https://play.example/lobby"]),
                callbacks={world.callbacks.code: world.callbacks},
                analytics=world.figures,
                statements=statement_renderers(),
                live=world.live,
                checks={name: check(name) for name in ("postgresql", "nats")},
            )
        )
        add_telegram_script(app)
        async with serving(app, bound):
            yield world


def add_telegram_script(app: web.Application) -> None:
    """The sandbox's script for Mini Apps, where Telegram's own would be."""
    from integrations.sandbox import chat

    script = next(iter(chat.__path__)) + "/web_app/telegram-web-app.js"

    async def serve(request: web.Request) -> web.FileResponse:
        return web.FileResponse(script)

    app.router.add_get("/telegram-web-app.js", serve)


@pytest.fixture
def visit(house: WebHouse, new_player: NewPlayer) -> Visit:
    """Registers a player and signs him in: `anna = await visit(balance="10")`."""

    async def sign_in(**about: str) -> Visitor:
        return await house.sign_in(await new_player(**about))

    return sign_in


@pytest.fixture
async def dice(database: str) -> Game:
    """The house's game is on offer."""
    return await offer_dice()


@pytest.fixture
def open_app(house: WebHouse, new_page: NewPage) -> OpenApp:
    """Opens a page of the Mini App for a player, from his chat."""

    async def open_page(
        player: Player, path: str, *, scheme: Literal["light", "dark"] = "light", page: Page | None = None
    ) -> Page:
        page = page or await new_page(color_scheme=scheme)
        await page.goto(launch_url(house.url + path, init_data_of(player), scheme))
        await expect(page.locator("#balance[data-state=known]")).to_be_visible()
        return page

    return open_page
