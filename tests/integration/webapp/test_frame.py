"""What holds for every request: headers, health, metrics, files, and answers to what is not there."""

import re
from collections.abc import Mapping

import pytest
import structlog

from core.games.models import Game
from core.identity.access import player_with_access
from tests.integration.webapp.conftest import CHAT_LINK, Visit
from tests.integration.webapp.harness import WebHouse
from webapp import authentication

PAGES = ["/app", "/app/house/dice", "/app/statement", "/app/report", "/app/terms", "/docs"]


async def test_every_answer_protects_the_browser(house: WebHouse) -> None:
    for path in (*PAGES, "/api/me", "/nowhere", "/static/x/y.js", "/healthz", "/email/confirm"):
        async with house.http.get(house.url + path) as response:
            ensure_protected(house, response.headers)


def ensure_protected(house: WebHouse, headers: Mapping[str, str]) -> None:
    policy = dict(part.split(" ", 1) for part in headers["Content-Security-Policy"].split("; "))
    assert policy["default-src"] == "'none'"
    assert policy["script-src"] == f"'self' {house.url}"
    assert policy["style-src"] == "'self'"
    assert policy["frame-ancestors"] == "'self' https://web.telegram.org http://127.0.0.1:9999"
    assert "unsafe" not in headers["Content-Security-Policy"]
    assert headers["X-Content-Type-Options"] == "nosniff"
    assert headers["Referrer-Policy"] == "no-referrer"
    assert re.fullmatch(r"[0-9a-f-]{36}", headers["X-Request-Id"])


async def test_pages_bring_no_inline_script_or_style(house: WebHouse) -> None:
    for path in PAGES:
        page = await house.text(path)
        assert not re.search(r"<script(?![^>]*(src=|application/json))", page), path
        assert not re.search(r"<style|\sstyle=|\son\w+=", page), path


async def test_answers_of_the_api_are_not_stored(house: WebHouse, visit: Visit) -> None:
    anna = await visit()
    async with house.http.get(f"{house.url}/api/me", headers=anna.headers) as response:
        assert response.headers["Cache-Control"] == "no-store"


async def test_programs_are_refused_in_json(house: WebHouse) -> None:
    for method, path, status, code in (
        ("GET", "/api/nowhere", 404, "not_found"),
        ("GET", "/callbacks/studio", 404, "not_found"),
        ("DELETE", "/api/me", 405, "method_not_allowed"),
        ("GET", "/api/house/dice/roll", 405, "method_not_allowed"),
    ):
        async with house.http.request(method, house.url + path) as response:
            assert (response.status, (await response.json())["code"]) == (status, code)


async def test_people_are_refused_on_a_page_in_their_language(house: WebHouse) -> None:
    for path in ("/nowhere", "/app/games/x", "/app/games/01a20f06-24f7-707b-a6b7-5b34c8e749e0"):
        page = await house.text(path, status=404, headers={"Accept-Language": "de, ru;q=0.9"})
        assert "Здесь ничего нет" in page
        assert CHAT_LINK in page


async def test_a_body_that_is_not_what_was_agreed_is_refused(house: WebHouse) -> None:
    for body, content_type, field in (
        (b"{}", "text/plain", "Content-Type"),
        (b"{}", "application/x-www-form-urlencoded", "Content-Type"),
        (b"", "application/json", "body"),
        (b"{", "application/json", "body"),
        (b"\xff", "application/json", "body"),
        (b"[" * 5000, "application/json", "body"),
        (b"null", "application/json", "body"),
        (b'{"init_data": NaN}', "application/json", "init_data"),
    ):
        headers = {"Content-Type": content_type}
        async with house.http.post(f"{house.url}/api/session", data=body, headers=headers) as response:
            answer = await response.json()
        assert (response.status, answer["code"], answer["field"]) == (400, "invalid_input", field), body


async def test_a_body_of_more_than_64_kilobytes_is_too_large(house: WebHouse) -> None:
    body = {"init_data": "x" * 70_000}
    assert (await house.post("/api/session", body, status=413))["code"] == "body_too_large"


async def test_an_error_of_ours_is_a_sentence_and_an_id_never_a_traceback(
    house: WebHouse, visit: Visit, monkeypatch: pytest.MonkeyPatch
) -> None:
    anna = await visit()

    async def broken(token: str) -> None:
        raise RuntimeError("secret detail")

    monkeypatch.setattr(authentication, "player_with_access", broken)
    with structlog.testing.capture_logs() as logs:
        answer = await anna.get("/api/me", status=500)
    assert answer.keys() == {"code", "message", "request_id"}
    assert answer["code"] == "internal_error"
    assert "secret" not in answer["message"]
    (failure,) = [entry for entry in logs if entry["event"] == "request_failed"]
    assert failure["request_id"] == answer["request_id"]


async def test_logs_hold_patterns_and_no_tokens(house: WebHouse, visit: Visit) -> None:
    anna = await visit()
    with structlog.testing.capture_logs() as logs:
        await anna.get("/api/me")
        await house.text("/email/confirm?token=secret-token", status=410)
        await house.text("/download/secret-token", status=410)
        await house.text("/secret-path", status=404)
    assert [entry["route"] for entry in logs] == ["/api/me", "/email/confirm", "/download/{token}", "unmatched"]
    assert "secret" not in str(logs)
    assert anna.token not in str(logs)
    assert await player_with_access(anna.token)


async def test_health_is_alive_and_readiness_names_what_is_down(house: WebHouse) -> None:
    assert await house.get("/healthz") == {"status": "alive"}
    assert await house.get("/readyz") == {"status": "ready", "checks": {"postgresql": "ok", "nats": "ok"}}
    house.broken.add("nats")
    assert await house.get("/readyz", status=503) == {
        "status": "not_ready",
        "checks": {"postgresql": "ok", "nats": "failed"},
    }
    assert await house.get("/healthz") == {"status": "alive"}


async def test_metrics_count_patterns_of_paths(house: WebHouse) -> None:
    await house.text("/app/games/one", status=404)
    await house.text("/somewhere/else", status=404)
    metrics = await house.text("/metrics")
    assert 'croupier_http_requests_total{method="GET",route="/app/games/{game_id}",status="404"}' in metrics
    assert 'croupier_http_requests_total{method="any",route="unmatched",status="404"}' in metrics
    assert "somewhere" not in metrics


async def test_files_are_kept_for_ever_under_the_address_of_their_version(house: WebHouse) -> None:
    address = re.search(r"/static/\w+/css/base\.css", await house.text("/app/terms"))
    assert address
    async with house.http.get(house.url + address[0]) as response:
        assert response.headers["Content-Type"] == "text/css"
        assert "immutable" in response.headers["Cache-Control"]
    async with house.http.get(f"{house.url}/static/older/css/base.css") as response:
        assert (response.status, response.headers["Cache-Control"]) == (200, "no-store")


async def test_nothing_but_files_of_the_page_is_served(house: WebHouse) -> None:
    for name in ("..%2f..%2fapp.py", "../../app.py", "js", "", "%00", "js/nowhere.js", "/etc/passwd"):
        async with house.http.get(f"{house.url}/static/x/{name}") as response:
            assert response.status == 404, name


async def test_the_api_is_described_for_programs_and_for_people(house: WebHouse) -> None:
    document = await house.get("/openapi.json")
    assert document["openapi"] == "3.1.0"
    page = await house.text("/docs")
    for path in document["paths"]:
        assert path in page


async def test_a_house_game_that_is_opened_by_its_id_is_shown_its_own_page(house: WebHouse, dice: Game) -> None:
    async with house.http.get(f"{house.url}/app/games/{dice.id}?lang=ru", allow_redirects=False) as response:
        assert (response.status, response.headers["Location"]) == (302, "/app/house/dice?lang=ru")


async def test_a_browser_at_the_front_door_is_shown_to_the_chat(house: WebHouse) -> None:
    async with house.http.get(house.url, allow_redirects=False) as response:
        assert (response.status, response.headers["Location"]) == (302, CHAT_LINK)
