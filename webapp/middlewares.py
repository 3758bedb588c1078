"""Every request's frame: refusals become answers, what happened is logged and counted, headers protect the browser."""

import time
from collections.abc import Awaitable, Callable
from functools import cache

import structlog
from aiohttp import hdrs, web
from prometheus_client import Counter, Histogram

from core.errors import DomainError
from core.ids import new_id_text
from webapp.authentication import LANGUAGE
from webapp.errors import Problem, problem_of, status_of
from webapp.pages.render import render
from webapp.texts import TEXTS, language_of

log = structlog.get_logger()

Handler = Callable[[web.Request], Awaitable[web.StreamResponse]]

REQUEST_ID = web.RequestKey("request_id", str)
FOR_PROGRAMS = ("/api/", "/callbacks/", "/webhooks/", "/openapi.json", "/healthz", "/readyz", "/metrics")

REQUESTS = Counter("croupier_http_requests", "Requests answered", ["method", "route", "status"])
DURATIONS = Histogram(
    "croupier_http_request_duration_seconds",
    "Time from the request's head to the end of its handler",
    ["method", "route"],
    buckets=(0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 10),
)


@web.middleware
async def observe(request: web.Request, handler: Handler) -> web.StreamResponse:
    """Log and count under the route's pattern: a raw path may hold a token, and its like is without number."""
    request[REQUEST_ID] = new_id_text()
    started = time.perf_counter()
    status = 499  # the client left before there was an answer
    try:
        response = await handler(request)
        status = response.status
        return response
    finally:
        duration = time.perf_counter() - started
        route = route_of(request)
        requests, durations = _meters(request.method if route != UNMATCHED else "any", route, status)
        requests.inc()
        durations.observe(duration)
        # A callback that was answered is in the ledger; one more line would cost more than checking its signature.
        if status != 200 or not route.startswith("/callbacks/"):
            log.info(
                "http_request",
                method=request.method,
                route=route,
                status=status,
                duration_ms=round(duration * 1000, 1),
                request_id=request[REQUEST_ID],
            )


@cache
def _meters(method: str, route: str, status: int) -> tuple[Counter, Histogram]:
    """Looking them up by their labels costs more than counting."""
    return REQUESTS.labels(method, route, status), DURATIONS.labels(method, route)


UNMATCHED = "unmatched"


def route_of(request: web.Request) -> str:
    """The pattern that the path fits, e.g. /app/games/{game_id}."""
    resource = request.match_info.route.resource
    return resource.canonical if resource else UNMATCHED


@web.middleware
async def answer_errors(request: web.Request, handler: Handler) -> web.StreamResponse:
    """Turn whatever is raised into an answer: JSON for programs, a page for people."""
    try:
        return await handler(request)
    except DomainError as refusal:
        return _answer(request, status_of(type(refusal)), problem_of(refusal, _language(request)))
    except web.HTTPException as error:
        if error.status < 400:
            raise
        return _answer_http_error(request, error)
    except Exception:
        log.exception("request_failed", route=route_of(request), request_id=request[REQUEST_ID])
        sentence = TEXTS.get(_language(request), "http-500")
        problem = Problem(code="internal_error", message=sentence, request_id=request[REQUEST_ID])
        return _answer(request, 500, problem)


_HTTP_CODES = {404: "not_found", 405: "method_not_allowed", 413: "body_too_large"}


def _answer_http_error(request: web.Request, error: web.HTTPException) -> web.StreamResponse:
    code = _HTTP_CODES.get(error.status, "bad_request")
    message_id = f"http-{error.status}" if error.status in _HTTP_CODES else "http-400"
    response = _answer(request, error.status, Problem(code=code, message=TEXTS.get(_language(request), message_id)))
    if isinstance(error, web.HTTPMethodNotAllowed):
        response.headers[hdrs.ALLOW] = ",".join(sorted(error.allowed_methods))
    return response


def _answer(request: web.Request, status: int, problem: Problem) -> web.StreamResponse:
    if request.path.startswith(FOR_PROGRAMS):
        return web.Response(
            status=status, body=problem.model_dump_json(exclude_none=True).encode(), content_type="application/json"
        )
    return render(request, "problem.html", _language(request), status=status, problem=problem)


def _language(request: web.Request) -> str:
    return request.get(LANGUAGE) or language_of(request)
