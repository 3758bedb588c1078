"""What /traffic can do, as an API. What a form of the page can send, JSON can too, and gets JSON back.

GET  /traffic/calls?provider=hub88&limit=20      {"calls": [...]}, the newest first
GET  /traffic/calls/12                           one of them
POST /traffic/calls/12/replay
POST /traffic/calls/12/duplicate                 {"times": 5}
POST /traffic/calls/12/corrupt                   {"part": "body" | "signature", "at": 17}; the middle without "at"
GET  /traffic/providers                          {"providers": [...]}
POST /traffic/providers/hub88/plan               {"fault": "delay" | "lose_call" | "lose_answer", "calls": 1,
                                                  "seconds": 10}; seconds of a delay only
POST /traffic/providers/hub88/forget             nothing is planned any more
POST /traffic/providers/hub88/hold
POST /traffic/providers/hub88/release            {"order": [14, 13]}; all as they came without "order"
POST /traffic/providers/hub88/resume             all are let go, and none is held any more
GET  /traffic/clock                              {"now": "...", "ahead_seconds": 0, "owed": 2}
POST /traffic/clock                              {"seconds": 3600}: put forward

What can't be is 400 or 404 with {"error": "a sentence"}.
"""

from collections.abc import Awaitable, Callable, Mapping
from urllib.parse import parse_qsl

import orjson
from aiohttp import web

from integrations.sandbox.own_clock import TooFar
from integrations.sandbox.storage import to_text
from integrations.sandbox.traffic.calls import KEPT, Logged
from integrations.sandbox.traffic.corruption import NothingThere, Part
from integrations.sandbox.traffic.line import (
    MOST_AT_ONCE,
    MOST_PLANNED,
    Fault,
    FaultKind,
    Line,
    NoSuchCall,
    NotHeld,
    TooMany,
)
from integrations.sandbox.traffic.switchboard import Traffic

LISTED = 100  # calls, if no limit is asked for
LONGEST_DELAY_SECONDS = 24 * 3600

Fields = Mapping[str, object]
Act = Callable[[web.Request, Fields], Awaitable[object]]  # answers what it has done, as JSON
Handler = Callable[[web.Request], Awaitable[web.Response]]


class BadRequest(Exception):
    """A field is missing or can't be what it is. The text is told to the caller."""


def add_api(app: web.Application, traffic: Traffic) -> None:
    api = TrafficApi(traffic)

    def acting(act: Act) -> Handler:
        """A POST: JSON in, JSON out; a form goes back to the page that it came from."""

        async def handle(request: web.Request) -> web.Response:
            try:
                fields = _fields(request.content_type, await request.read())
                did = await act(request, fields)
            except NoSuchCall:
                return _refused(404, "There is no such call to the operator.")
            except NotHeld:
                if "back" in fields:  # let go meanwhile: the page that follows says so
                    raise web.HTTPSeeOther(_own_page(str(fields["back"]))) from None
                return _refused(400, "Only calls that are held can be let go, each once.")
            except TooFar:
                return _refused(400, "The clock goes forward only, by no more than a year.")
            except (BadRequest, NothingThere) as error:
                return _refused(400, str(error))
            if "back" in fields:
                raise web.HTTPSeeOther(_own_page(str(fields["back"])))
            return web.json_response(did)

        return handle

    def asking(answer: Callable[[web.Request], object]) -> Handler:
        async def handle(request: web.Request) -> web.Response:
            try:
                return web.json_response(answer(request))
            except NoSuchCall:
                return _refused(404, "There is no such call.")
            except BadRequest as error:
                return _refused(400, str(error))

        return handle

    app.router.add_get("/traffic/calls", asking(api.calls))
    app.router.add_get(r"/traffic/calls/{number:\d{1,12}}", asking(api.call))
    app.router.add_get("/traffic/providers", asking(api.providers))
    app.router.add_get("/traffic/clock", asking(api.clock))
    app.router.add_post("/traffic/clock", acting(api.put_forward))
    for act in (api.replay, api.duplicate, api.corrupt):
        app.router.add_post(rf"/traffic/calls/{{number:\d{{1,12}}}}/{act.__name__}", acting(act))
    for act in (api.plan, api.forget, api.hold, api.release, api.resume):
        app.router.add_post(rf"/traffic/providers/{{code:[a-z0-9_]{{1,32}}}}/{act.__name__}", acting(act))


class TrafficApi:
    """What can be asked and done, in terms of JSON."""

    def __init__(self, traffic: Traffic) -> None:
        self._traffic = traffic

    def calls(self, request: web.Request) -> object:
        provider = request.query.get("provider") or None
        if provider is not None and provider not in self._traffic.lines:
            raise BadRequest("There is no such provider.")
        limit = whole(request.query, "limit", most=KEPT, default=LISTED)
        return {"calls": [to_json(call) for call in self._traffic.log.newest(provider, limit=limit)]}

    def call(self, request: web.Request) -> object:
        found = self._traffic.log.find(int(request.match_info["number"]))
        if found is None:
            raise NoSuchCall()
        return to_json(found)

    def providers(self, _: web.Request) -> object:
        counts = self._traffic.log.counts()
        return {
            "providers": [
                {
                    "code": line.code,
                    "name": line.name,
                    "calls": counts.get(line.code, 0),
                    "holding": line.is_holding,
                    "held": list(line.held),
                    "planned": [{"fault": str(fault.kind), "seconds": fault.seconds} for fault in line.planned],
                }
                for line in self._traffic.lines.values()
            ]
        }

    def clock(self, _: web.Request) -> object:
        clock = self._traffic.clock
        return {"now": to_text(clock.now()), "ahead_seconds": clock.ahead_seconds, "owed": self._traffic.owed().count}

    async def put_forward(self, request: web.Request, fields: Fields) -> object:
        self._traffic.put_forward(whole(fields, "seconds", most=2**31))
        return self.clock(request)

    async def replay(self, request: web.Request, _: Fields) -> object:
        line, number = self._line_of_call(request)
        return to_json(await line.replay(number))

    async def duplicate(self, request: web.Request, fields: Fields) -> object:
        line, number = self._line_of_call(request)
        copies = await line.duplicate(number, whole(fields, "times", most=MOST_AT_ONCE, default=2))
        return {"calls": [to_json(copy) for copy in copies]}

    async def corrupt(self, request: web.Request, fields: Fields) -> object:
        line, number = self._line_of_call(request)
        try:
            part = Part(str(fields.get("part", Part.BODY)))
        except ValueError:
            raise BadRequest("part must be body or signature.") from None
        at = whole(fields, "at", least=0, most=2**31) if "at" in fields else None
        return to_json(await line.corrupt(number, part, at=at))

    async def plan(self, request: web.Request, fields: Fields) -> object:
        line = self._line(request)
        try:
            kind = FaultKind(str(fields.get("fault")))
        except ValueError:
            raise BadRequest("fault must be delay, lose_call or lose_answer.") from None
        seconds = whole(fields, "seconds", most=LONGEST_DELAY_SECONDS) if kind is FaultKind.DELAY else 0
        try:
            line.plan(Fault(kind, seconds), calls=whole(fields, "calls", most=MOST_PLANNED, default=1))
        except TooMany:
            raise BadRequest(f"No more than {MOST_PLANNED} calls can be planned for.") from None
        return self.providers(request)

    async def forget(self, request: web.Request, _: Fields) -> object:
        self._line(request).forget_plans()
        return self.providers(request)

    async def hold(self, request: web.Request, _: Fields) -> object:
        self._line(request).hold()
        return self.providers(request)

    async def release(self, request: web.Request, fields: Fields) -> object:
        line, order = self._line(request), fields.get("order")
        match order:
            case None:
                numbers = None
            case "reversed":
                numbers = list(line.held)[::-1]
            case list() if all(type(number) is int for number in order):
                numbers = [int(number) for number in order]
            case str() if order.isascii() and order.isdigit():  # one, from a form
                numbers = [int(order)]
            case _:
                raise BadRequest('order must be a list of the numbers of held calls, or "reversed".')
        return {"calls": [to_json(call) for call in await line.release(numbers)]}

    async def resume(self, request: web.Request, _: Fields) -> object:
        return {"calls": [to_json(call) for call in await self._line(request).stop_holding()]}

    def _line(self, request: web.Request) -> Line:
        line = self._traffic.lines.get(request.match_info["code"])
        if line is None:
            raise web.HTTPNotFound(text='{"error": "There is no such provider."}', content_type="application/json")
        return line

    def _line_of_call(self, request: web.Request) -> tuple[Line, int]:
        number = int(request.match_info["number"])
        sent = self._traffic.log.find(number)
        line = self._traffic.lines.get(sent.provider) if sent else None
        if line is None:  # the provider may have been switched off since
            raise NoSuchCall()
        return line, number


def to_json(call: Logged) -> dict[str, object]:
    return {
        "number": call.number,
        "provider": call.provider,
        "direction": call.direction,
        "sent_at": to_text(call.sent_at),
        "path": call.call.path,
        "query": dict(call.call.query),
        "headers": dict(call.call.headers),
        "body": call.call.body.decode("utf-8", "replace"),
        "about": call.about,
        "origin": call.origin,
        "attempt": call.attempt,
        "state": str(call.state),
        "http_status": call.http_status,
        "answer": call.answer.decode("utf-8", "replace"),
        "milliseconds": call.milliseconds,
        "verdict": str(call.verdict),
        "words": call.words,
    }


def whole(fields: Mapping[str, object], name: str, *, least: int = 1, most: int, default: int | None = None) -> int:
    """A whole number, as JSON or as text. Raises BadRequest."""
    value = fields.get(name, default)
    if isinstance(value, str) and value.isascii() and value.isdigit() and len(value) <= 12:
        value = int(value)
    if type(value) is not int or not least <= value <= most:
        raise BadRequest(f"{name} must be a whole number from {least} to {most}.")
    return value


def _fields(content_type: str, body: bytes) -> Fields:
    """Raises BadRequest."""
    if content_type != "application/json":
        return dict(parse_qsl(body.decode("utf-8", "replace")))
    try:
        fields = orjson.loads(body) if body.strip() else {}
    except ValueError:
        fields = None
    if not isinstance(fields, dict):
        raise BadRequest("The body must be a JSON object.")
    return fields


def _refused(status: int, sentence: str) -> web.Response:
    return web.json_response({"error": sentence}, status=status)


def _own_page(path: str) -> str:
    """Where a form goes back to: a page of ours, or the list."""
    return path if path.startswith("/traffic") else "/traffic"
