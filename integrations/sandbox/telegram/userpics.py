"""Everybody's picture: their initial on a gradient of their own, as initData's photo_url shows it."""

from html import escape

from aiohttp import web

from integrations.sandbox.telegram.platform import Platform

GRADIENTS = (
    ("#ff8a5c", "#e8504c"),
    ("#ffb14e", "#f0842a"),
    ("#a58bf5", "#7b5ce6"),
    ("#66d69c", "#27a567"),
    ("#5fd0e6", "#2a9cc6"),
    ("#6fb3ff", "#3b7df0"),
    ("#ff8fb8", "#e2548b"),
)
PICTURE = """<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 100 100">
<linearGradient id="g" x2="0" y2="1"><stop stop-color="{light}"/><stop offset="1" stop-color="{dark}"/></linearGradient>
<rect width="100" height="100" fill="url(#g)"/>
<text x="50" y="51" font-family="-apple-system, Segoe UI, Roboto, Noto Sans, sans-serif" font-size="42"
 font-weight="600" fill="#fff" text-anchor="middle" dominant-baseline="central">{initial}</text></svg>"""


def add_userpics(app: web.Application, platform: Platform) -> None:
    """Add `/userpics/{user_id}.svg`."""

    async def send(request: web.Request) -> web.Response:
        user_id = int(request.match_info["user_id"])
        chat = platform.chats.get(user_id)
        if chat is None:
            raise web.HTTPNotFound
        light, dark = GRADIENTS[user_id % len(GRADIENTS)]
        initial = escape(chat.user.first_name[:1].upper())
        picture = PICTURE.format(light=light, dark=dark, initial=initial)
        return web.Response(text=picture, content_type="image/svg+xml", headers={"Cache-Control": "max-age=3600"})

    app.router.add_get("/userpics/{user_id:[0-9]{1,18}}.svg", send)
