"""Headers that protect the browser, on every answer."""

from collections.abc import Awaitable, Callable
from urllib.parse import urlsplit

from aiohttp import hdrs, web

from webapp.middlewares import FOR_PROGRAMS, REQUEST_ID
from webapp.services import WebServices

NO_STORE = (*FOR_PROGRAMS, "/download/", "/email/")

Signal = Callable[[web.Request, web.StreamResponse], Awaitable[None]]


def content_security_policy(services: WebServices) -> str:
    """Our own scripts and Telegram's, nothing inline; frames of game providers; framed by us and by Telegram only."""
    script = urlsplit(services.web_app_js)
    live = services.public_url.replace("http", "ws", 1)  # older Safari does not count wss: as 'self'
    # On one's own machine providers have no certificate; elsewhere they must.
    elsewhere = "https:" if services.public_url.startswith("https:") else "https: http:"
    return "; ".join(
        (
            "default-src 'none'",
            f"script-src 'self' {script.scheme}://{script.netloc}",
            "style-src 'self'",
            f"img-src 'self' data: blob: {elsewhere}",
            f"connect-src 'self' {live}",
            f"frame-src {elsewhere}",
            f"frame-ancestors 'self' {services.frame_ancestors}",
            "form-action 'self'",
            "base-uri 'none'",
        )
    )


def protecting_headers(services: WebServices) -> Signal:
    """An `on_response_prepare` signal that adds them."""
    headers = {
        "Content-Security-Policy": content_security_policy(services),
        "X-Content-Type-Options": "nosniff",
        "Referrer-Policy": "no-referrer",
        "Permissions-Policy": "camera=(), microphone=(), geolocation=(), payment=()",
    }
    if services.public_url.startswith("https:"):
        headers["Strict-Transport-Security"] = "max-age=31536000; includeSubDomains"

    async def add(request: web.Request, response: web.StreamResponse) -> None:
        response.headers["X-Request-Id"] = request[REQUEST_ID]
        if request.path.startswith("/callbacks/"):  # no browser reads these, and many come
            return
        response.headers.update(headers)
        if request.path.startswith(NO_STORE):
            response.headers[hdrs.CACHE_CONTROL] = "no-store"
        else:
            response.headers.setdefault(hdrs.CACHE_CONTROL, "no-cache")

    return add
