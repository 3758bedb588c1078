"""What the web needs from the composition root: handed over once, found under `SERVICES`."""

from collections.abc import Awaitable, Callable, Mapping
from dataclasses import dataclass

from aiohttp import web

from core.events.ports import LiveEvents
from core.games.launches import ReturnUrls
from core.games.ports import ProviderCallbacks, Providers
from core.payments.ports import Gateways
from core.reporting.ports import AnalyticsStore
from core.reporting.statements import Renderers

Check = Callable[[], Awaitable[None]]


@dataclass(frozen=True, kw_only=True)
class WebServices:
    """Everything that one installation of the web works with."""

    bot_token: str
    bot_id: int
    bot_username: str
    chat_link: str  # where a browser finds the chat
    telegram_ed25519_public_key: str  # hex
    public_url: str  # without a trailing slash
    web_app_js: str  # the address of Telegram's script for Mini Apps
    frame_ancestors: str  # who may show our pages in a frame, besides us
    currency: str  # of reports, and of a page that knows no player yet
    gateways: Gateways
    providers: Providers
    return_urls: ReturnUrls
    callbacks: Mapping[str, ProviderCallbacks]
    analytics: AnalyticsStore
    statements: Renderers
    live: LiveEvents
    checks: Mapping[str, Check]  # each dependency's readiness; raises when it is not ready


SERVICES: web.AppKey[WebServices] = web.AppKey("services", WebServices)
