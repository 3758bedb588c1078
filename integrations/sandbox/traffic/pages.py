"""/traffic: every call as it happens, and each in full. What the page can do is in api.py."""

import json
import re
from datetime import timedelta
from urllib.parse import parse_qsl

from aiohttp import web

from integrations.sandbox.pages import render
from integrations.sandbox.traffic.calls import KEPT
from integrations.sandbox.traffic.corruption import is_signed_apart
from integrations.sandbox.traffic.switchboard import Traffic

SHOWN = 100  # calls on the page

# A number with a point keeps all its digits when it is shown: a float would not keep them.
_MARKED = re.compile(r'"\\u0000([^"]*)\\u0000"')


def add_pages(app: web.Application, traffic: Traffic) -> None:
    async def page(request: web.Request) -> web.Response:
        provider = request.query.get("provider") or None
        if provider is not None and provider not in traffic.lines:
            raise web.HTTPNotFound(text="There is no such provider.")
        return render(
            "traffic.html",
            calls=traffic.log.newest(provider, limit=SHOWN),
            lines=traffic.lines,
            line=traffic.lines.get(provider or ""),
            counts=traffic.log.counts(),
            kept=KEPT,
            now=traffic.clock.now(),
            ahead=_ahead(traffic.clock.ahead_seconds),
            owed=traffic.owed(),
            names={code: line.name for code, line in traffic.lines.items()},
            held_calls={
                number: found
                for line in traffic.lines.values()
                for number in line.held
                if (found := traffic.log.find(number))
            },
        )

    async def call_page(request: web.Request) -> web.Response:
        call = traffic.log.find(int(request.match_info["number"]))
        if call is None:
            raise web.HTTPNotFound(text="There is no such call.")
        line = traffic.lines.get(call.provider)
        return render(
            "traffic_call.html",
            call=call,
            line=line,
            shown=shown_body,
            signed_apart=is_signed_apart(call.call),
        )

    app.router.add_get("/traffic", page)
    app.router.add_get("/traffic/events", traffic.live.stream)
    app.router.add_get(r"/traffic/{number:\d{1,12}}", call_page)


def shown_body(body: bytes) -> str:
    """JSON on lines of its own, a form with a field a line, else the text."""
    text = body.decode("utf-8", "replace")
    try:
        return _MARKED.sub(r"\1", json.dumps(json.loads(text, parse_float=_mark), indent=2, ensure_ascii=False))
    except (ValueError, RecursionError):
        pairs = parse_qsl(text, keep_blank_values=True) if "=" in text and "\n" not in text else []
        return "\n".join(f"{name} = {value}" for name, value in pairs) or text


def _mark(digits: str) -> str:
    return f"\0{digits}\0"


def _ahead(seconds: int) -> str:
    """How far the clock is ahead, for people: "", "1 day, 2:01:00"."""
    return str(timedelta(seconds=seconds)) if seconds else ""
