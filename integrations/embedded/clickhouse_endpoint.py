"""ClickHouse's HTTP interface over the embedded engine: `python -m integrations.embedded.clickhouse_endpoint DIR PORT`.

It speaks what clickhouse-connect, curl and Grafana speak: the statement in the body or in `query`, settings and
`param_*` in the URL, the answer in the format asked for, ClickHouse's codes for errors. The password is taken from
CLICKHOUSE_PASSWORD. Not here: users and grants, HTTP sessions, compressed and streamed answers.

Source: https://clickhouse.com/docs/interfaces/http
"""

import asyncio
import hmac
import json
import os
import sys
import time
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from uuid import uuid4

import lz4.frame
from aiohttp import BasicAuth, web

from integrations.embedded.clickhouse_engine import Answer, Engine, EngineError, Job
from integrations.embedded.ports import LOOPBACK

# Words of the URL that speak of the transport; every other one is a setting.
TRANSPORT = {
    "buffer_size", "client_protocol_version", "compress", "database", "decompress", "default_format",
    "enable_http_compression", "http_headers_progress_interval_ms", "password", "query", "query_id", "quota_key",
    "role", "send_progress_in_http_headers", "session_check", "session_id", "session_timeout", "user",
    "wait_end_of_query",
}  # fmt: skip
# Source: HTTPHandler.cpp, exceptionCodeToHTTPStatus
STATUSES = {
    60: 404,
    81: 404,
    46: 404,
    47: 404,
    62: 400,
    53: 400,
    27: 400,
    36: 400,
    386: 400,
    164: 403,
    497: 403,
    516: 403,
}
AUTHENTICATION_FAILED = "Code: 516. DB::Exception: The password is wrong. (AUTHENTICATION_FAILED)"
LARGEST_BODY_BYTES = 1 << 30

ENGINE = web.AppKey("engine", Engine)
POOL = web.AppKey("pool", ThreadPoolExecutor)
PASSWORD = web.AppKey("password", str)


def build_endpoint(engine: Engine, password: str) -> web.Application:
    app = web.Application(client_max_size=LARGEST_BODY_BYTES)
    app[ENGINE] = engine
    app[PASSWORD] = password
    app[POOL] = ThreadPoolExecutor(engine.handles)
    app.router.add_get("/ping", answer_ping)
    app.router.add_get("/", answer_query)
    app.router.add_post("/{path:.*}", answer_query)  # a URL's path is the client's default database
    app.on_cleanup.append(close)
    return app


async def close(app: web.Application) -> None:
    app[POOL].shutdown(wait=True)
    app[ENGINE].close()


async def answer_ping(_: web.Request) -> web.Response:
    return web.Response(text="Ok.\n")


async def answer_query(request: web.Request) -> web.Response:
    if request.method == "GET" and "query" not in request.query:
        return await answer_ping(request)
    headers = {"X-ClickHouse-Query-Id": request.query.get("query_id") or str(uuid4()), "X-ClickHouse-Timezone": "UTC"}
    try:
        check_password(request)
        job = await read_job(request)
        answer = await asyncio.get_running_loop().run_in_executor(request.app[POOL], request.app[ENGINE].run, job)
    except EngineError as error:
        headers["X-ClickHouse-Exception-Code"] = str(error.code)
        return web.Response(status=STATUSES.get(error.code, 500), text=f"{error}\n", headers=headers)
    return render(answer, headers)


def check_password(request: web.Request) -> None:
    """Raise EngineError unless the password is right, in whichever of the three places the client puts it."""
    if authorization := request.headers.get("Authorization"):
        try:
            given: str = BasicAuth.decode(authorization).password
        except ValueError:
            given = ""
    else:
        given = request.headers.get("X-ClickHouse-Key") or request.query.get("password", "")
    if not hmac.compare_digest(given.encode(), request.app[PASSWORD].encode()):
        raise EngineError(AUTHENTICATION_FAILED)


async def read_job(request: web.Request) -> Job:
    """Read the statement, its parameters and its settings. Raises EngineError for a body that can't be read."""
    body = await request.read()
    if request.headers.get("Content-Encoding") == "lz4":  # aiohttp itself undoes gzip, deflate, br and zstd
        try:
            body = lz4.frame.decompress(body)
        except RuntimeError as error:
            raise EngineError(f"Code: 271. DB::Exception: {error}. (CANNOT_DECOMPRESS)") from None
    words = request.query
    if query := words.get("query"):
        body = query.encode() + b"\n" + body
    return Job(
        statement=body,
        database=words.get("database") or request.match_info.get("path") or "default",
        settings={name: v for name, v in words.items() if name not in TRANSPORT and not name.startswith("param_")},
        parameters={name.removeprefix("param_"): v for name, v in words.items() if name.startswith("param_")},
        default_format=words.get("default_format") or request.headers.get("X-ClickHouse-Format") or "TabSeparated",
    )


def render(answer: Answer, headers: dict[str, str]) -> web.Response:
    headers["X-ClickHouse-Summary"] = json.dumps(dict(answer.summary))
    if answer.format:
        headers["X-ClickHouse-Format"] = answer.format
    return web.Response(body=answer.body, headers=headers, content_type="application/octet-stream")


def main() -> None:
    directory, port = Path(sys.argv[1]), int(sys.argv[2])
    os.environ["TZ"] = "UTC"  # the engine takes the time zone of dates without one from here
    time.tzset()
    endpoint = build_endpoint(Engine(directory), os.environ.pop("CLICKHOUSE_PASSWORD", ""))
    web.run_app(endpoint, host=LOOPBACK, port=port, print=None, access_log=None, shutdown_timeout=5)


if __name__ == "__main__":
    main()
