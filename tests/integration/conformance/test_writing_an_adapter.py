"""docs/providers/writing_an_adapter.md, done as it says: its code is the adapter that is tested here."""

import hashlib
import hmac
import importlib
import re
import subprocess
import sys
from collections.abc import AsyncIterator, Iterator
from dataclasses import dataclass, field
from pathlib import Path
from types import ModuleType
from typing import NoReturn

import aiohttp
import orjson
import pytest
from aiohttp import web
from pydantic import ValidationError

from cli import conformance, wiring
from cli.conformance import run_on_database
from cli.local_secrets import LocalSecrets
from core.games.catalogue import sync_catalogue
from core.games.errors import ProviderUnavailable
from core.games.launches import launch_game
from core.games.models import Game
from core.games.ports import LaunchRequest, Mode
from core.games.sessions import find_session, open_session
from core.wallet.invariants import verify_ledger
from core.wire import WireRequest
from integrations.providers import registry
from integrations.providers.kit import Adapter
from integrations.sandbox import peers
from tests.integration.sandbox.serving import free_socket, serving
from tests.plugins.people import NewPlayer
from tests.unit.providers import test_refusals

ROOT = Path(__file__).parents[3]
PAGE = (ROOT / "docs" / "providers" / "writing_an_adapter.md").read_text()
FILES = dict(re.findall(r"^`(integrations/\S+\.py)`\n```python\n(.*?)^```", PAGE, re.DOTALL | re.MULTILINE))
FOLDERS = ("providers", "sandbox")
MOST_LINES = 350  # that are not empty
SECRET = "a-secret-of-16-characters-and-more"
GAME = "dunes"
LOBBY, CASHIER = "https://play.example/lobby", "https://play.example/cashier"


def write(folder: Path) -> None:
    for path, text in FILES.items():
        (folder / path).parent.mkdir(parents=True, exist_ok=True)
        (folder / path).write_text(text)


def registered(module: ModuleType, line: str) -> ModuleType:
    """The module as it would be with the page's line, and the folder's name in its import."""
    assert f"\n{line}\n" in PAGE
    text = Path(str(module.__file__)).read_text()
    text, lines = re.subn(r"^(\)  # fmt: skip)$", rf"{line}\n\1", text, flags=re.MULTILINE)
    text, imports = re.subn(r"^(from integrations\.\w+ import a8r,)", r"\1 pebble,", text, flags=re.MULTILINE)
    assert (lines, imports) == (1, 1)
    made = ModuleType(module.__name__)
    exec(compile(text, str(module.__file__), "exec"), vars(made))  # noqa: S102 - our own file, one line longer
    return made


@pytest.fixture
def pebble(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[ModuleType]:
    """The package of the page, as if it lay in the tree and were registered."""
    write(tmp_path)
    packages = [importlib.import_module(f"integrations.{folder}") for folder in FOLDERS]
    for package in packages:
        there = tmp_path.joinpath(*package.__name__.split("."))
        monkeypatch.setattr(package, "__path__", [*package.__path__, str(there)])
    kits, known_peers = registered(registry, "    pebble.KIT,").KITS, registered(peers, "    pebble.PEER,").PEERS
    for module in (conformance, wiring):
        monkeypatch.setattr(module, "KITS", kits)
    monkeypatch.setattr(conformance, "PEERS", known_peers)
    yield importlib.import_module("integrations.providers.pebble")
    for name in [name for name in sys.modules if re.match(r"integrations\.\w+\.pebble\b", name)]:
        del sys.modules[name]
    for package in packages:
        delattr(package, "pebble")


@pytest.mark.timeout(300)
@pytest.mark.batches_may_repeat  # two players who use one key at the same moment are among what is tried
async def test_the_adapter_of_the_page_passes(database: str, secrets: LocalSecrets, pebble: ModuleType) -> None:
    (report,) = await run_on_database(["pebble"], secrets, lambda _: None)
    assert {result.scenario: result.failure for result in report.results if result.failure} == {}
    assert report.passed > 3000


def test_it_is_short_and_checked_as_all_our_code_is(tmp_path: Path) -> None:
    # given the tree with the page's two folders in it
    for name in ("core", "pyproject.toml"):
        (tmp_path / name).symlink_to(ROOT / name)
    write(tmp_path)
    for folder in ("integrations", *(f"integrations/{folder}" for folder in FOLDERS)):
        for entry in (ROOT / folder).iterdir():
            if not (tmp_path / folder / entry.name).exists():
                (tmp_path / folder / entry.name).symlink_to(entry)
    packages = [f"integrations.{folder}.pebble" for folder in FOLDERS]
    paths = [package.replace(".", "/") for package in packages]
    # when it is checked
    for command in (
        ["ruff", "check", "--no-cache", *paths],
        ["ruff", "format", "--no-cache", "--check", *paths],
        ["mypy", "--cache-dir", str(tmp_path / "cache"), *(word for package in packages for word in ("-p", package))],
    ):
        told = subprocess.run(
            [sys.executable, "-m", *command], cwd=tmp_path, capture_output=True, text=True, check=False
        )
        # then nothing is found
        assert told.returncode == 0, told.stdout + told.stderr
    adapter = "".join(text for path, text in FILES.items() if path.startswith("integrations/providers"))
    assert sum(bool(line.strip()) for line in adapter.splitlines()) < MOST_LINES


def test_it_has_a_word_for_every_refusal(pebble: ModuleType) -> None:
    test_refusals.test_every_refusal_of_a_call_has_a_status_of_its_own(pebble.KIT)
    test_refusals.test_refusals_that_no_call_meets_have_one_too(pebble.KIT)


async def test_it_has_all_of_its_settings_or_is_off(pebble: ModuleType) -> None:
    told = {"PEBBLE_URL": "https://pebble.example/", "PEBBLE_SECRET": SECRET}
    async with aiohttp.ClientSession() as http:
        assert pebble.KIT.adapter(pebble.KIT.settings_of(told), http) is not None
        for name in told:
            for without in ({k: v for k, v in told.items() if k != name}, told | {name: ""}):
                assert pebble.KIT.adapter(pebble.KIT.settings_of(without), http) is None
                assert pebble.KIT.missing(pebble.KIT.settings_of(without)) == [name]
    for name, wrong in (("PEBBLE_URL", "pebble.example"), ("PEBBLE_SECRET", "guess-me")):
        with pytest.raises(ValidationError):
            pebble.KIT.settings_of(told | {name: wrong})


# --- what it asks of Pebble ---


@dataclass
class Studio:
    """Pebble's API: answers what it is told to, and keeps what it was asked."""

    answers: dict[str, object]
    status: int = 200
    asked: dict[str, dict[str, object]] = field(default_factory=dict)

    async def handle(self, request: web.Request) -> web.Response:
        body = await request.read()
        true = hmac.new(SECRET.encode(), body, hashlib.sha256).hexdigest()
        assert request.headers["X-Pebble-Signature"] == true
        path = request.match_info["path"]
        self.asked[path] = orjson.loads(body)
        return web.Response(body=orjson.dumps(self.answers[path]), status=self.status)


@dataclass
class World:
    adapter: Adapter
    studio: Studio
    http: aiohttp.ClientSession


@pytest.fixture
async def world(database: str, pebble: ModuleType) -> AsyncIterator[World]:
    games = [
        {"code": GAME, "name": "Dunes", "kind": "slots", "demo": True, "of_tomorrow": []},
        {"code": "", "name": "Nameless"},
        "no game at all",
    ]
    studio = Studio({"games": {"games": games}, "launch": {"url": "https://pebble.example/play"}})
    app = web.Application()
    app.router.add_post("/{path}", studio.handle)
    socket, url = free_socket()
    async with serving(app, socket), aiohttp.ClientSession() as http:
        yield World(pebble.Pebble(http, url, SECRET.encode()), studio, http)


async def test_games_that_can_be_read_are_listed(world: World) -> None:
    assert await sync_catalogue(world.adapter) == 1
    game = await Game.get(provider_id="pebble")
    assert (game.code, game.name, game.category, game.has_demo) == (GAME, "Dunes", "slots", True)


@pytest.mark.parametrize("mode", list(Mode))
async def test_a_launch_names_the_player_only_when_money_is_played_for(
    world: World, new_player: NewPlayer, mode: Mode
) -> None:
    player = await new_player(balance="10")
    await sync_catalogue(world.adapter)
    game = await Game.get(provider_id="pebble")
    launched = await launch_game(
        player.id, game.id, providers={"pebble": world.adapter}, lobby_url=LOBBY, cashier_url=CASHIER, mode=mode
    )
    assert launched.url == "https://pebble.example/play"
    asked = world.studio.asked["launch"]
    always = {"game": GAME, "language": "en", "lobby": LOBBY, "cashier": CASHIER}
    if mode is Mode.DEMO:
        assert asked == always
        return
    session = await find_session(str(asked["session"]), provider="pebble")
    assert session.player_id == player.id
    assert asked == always | {"player": player.id.hex, "session": asked["session"], "currency": "USDT"}


@pytest.mark.parametrize(
    ("answer", "status"),
    [
        ([], 200),
        ({}, 200),
        ({"games": {}, "url": "javascript:alert(1)"}, 200),
        ({"games": [], "url": "https://x"}, 500),
    ],
)
async def test_nonsense_is_told_as_not_now(world: World, new_player: NewPlayer, answer: object, status: int) -> None:
    player = await new_player()
    request = LaunchRequest(
        player_id=player.id, session_token="t", game_code=GAME, currency="USDT", language="en",
        lobby_url=LOBBY, cashier_url=CASHIER,
    )  # fmt: skip
    world.studio.answers, world.studio.status = {"games": answer, "launch": answer}, status
    with pytest.raises(ProviderUnavailable):
        await world.adapter.games()
    with pytest.raises(ProviderUnavailable):
        await world.adapter.launch(request)


# --- the round of the page ---


async def test_the_page_tells_the_truth(world: World, new_player: NewPlayer) -> None:
    player = await new_player(balance="10")
    await sync_catalogue(world.adapter)
    session = await open_session(player.id, await Game.get(provider_id="pebble"), currency="USDT")
    blocks = re.findall(r"POST (\w+)\n```json\n(.*?)```\n+```json\n(.*?)```", PAGE, re.DOTALL)
    assert len(blocks) == 5
    for path, asked, told in blocks:
        body = asked.replace("USER", player.id.hex).replace("SESSION", session).encode()
        assert await answered(world.adapter, path, body) == orjson.loads(told), asked
    assert await verify_ledger() == []


async def test_what_breaks_is_told_in_its_own_word_and_the_repeat_is_done(
    world: World, new_player: NewPlayer, monkeypatch: pytest.MonkeyPatch
) -> None:
    player = await new_player(balance="10")
    await sync_catalogue(world.adapter)
    session = await open_session(player.id, await Game.get(provider_id="pebble"), currency="USDT")
    bet = {"player": player.id.hex, "session": session, "currency": "USDT", "id": "B", "round": "r", "game": GAME}

    async def call() -> dict[str, str]:
        return await answered(world.adapter, "bet", orjson.dumps(bet | {"amount": "1"}))

    with monkeypatch.context() as broken:
        broken.setattr("integrations.providers.pebble.adapter.execute", break_down)
        assert await call() == {"result": "come_again"}
    assert await call() == {"result": "ok", "balance": "9.000000"}


async def break_down(_: object) -> NoReturn:
    raise RuntimeError("a bug of ours")


async def answered(adapter: Adapter, path: str, body: bytes) -> dict[str, str]:
    signature = hmac.new(SECRET.encode(), body, hashlib.sha256).hexdigest()
    answer = await adapter.answer(WireRequest(path=path, headers={"X-Pebble-Signature": signature}, body=body))
    assert answer.status == 200
    said: dict[str, str] = orjson.loads(answer.body)
    return said
