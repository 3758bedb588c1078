"""How a game provider is plugged into the sandbox: its folder exports a `PEER`, peers.py names it, nothing else does.

A folder integrations/sandbox/<code>/ looks like this:

    __init__.py    PEER = Peer(code="acme", name="Acme", share=share, speak=speak, mount=mount)
    dialect.py     class AcmeDialect: what Acme sends (integrations/sandbox/dialect.py)
    ...            the HTTP API that an operator calls to launch a game, below /acme

`share` makes the secrets of both sides; `./croupier up`, the tests and the conformance runs all get them from there:

    def share(secrets: Secrets, places: Places) -> Shared:
        secret = secrets.token("acme")
        return Shared(
            product={"ACME_URL": places.url, "ACME_SECRET": secret},
            peer={"ACME_SECRET": secret},
        )

`speak` makes the dialect out of the second part, for whoever plays the provider:

    def speak(told: Told) -> AcmeDialect:
        return AcmeDialect(told.text("SECRET"))

`mount` reads them with `desk.told` (ConfigError says what is wrong) and adds the peer's routes to the application:

    def mount(app: web.Application, desk: Desk) -> Acme:
        acme = Acme(url=desk.places.url, secret=desk.told.text("SECRET"))
        app.router.add_post("/acme/launch", acme.launch)
        return acme
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Protocol

from aiohttp import web

from integrations.sandbox.config import Told
from integrations.sandbox.dialect import Dialect
from integrations.sandbox.traffic import Line


class Secrets(Protocol):
    """Where secrets come from: each is made once and is the same at every call."""

    def token(self, name: str, *, prefix: str = "") -> str:
        """`prefix` and 43 random characters of A-Z a-z 0-9 _ -"""
        ...

    def key_pair(self, name: str) -> tuple[Path, Path]:
        """The files of an RSA key: private and public, PEM."""
        ...


@dataclass(frozen=True, slots=True, kw_only=True)
class Places:
    """Where both sides of one protocol are: neither address ends with a slash."""

    url: str  # the peer: {sandbox}/{code}
    callback_url: str  # the product, for the peer's calls: {product}/callbacks/{code}


@dataclass(frozen=True, slots=True, kw_only=True)
class Shared:
    """What each side is told, as environment variables. All names begin with the code in capitals and "_"."""

    product: Mapping[str, str]  # read by the adapter's settings
    peer: Mapping[str, str]  # read with `desk.told`


@dataclass(frozen=True, slots=True, kw_only=True)
class Desk:
    """What a peer gets to work with."""

    places: Places
    told: Told  # its own variables; names without the prefix: told.text("SECRET")
    database: Path  # a file of its own, for integrations.sandbox.storage.Storage
    line: Line  # to the operator's callbacks: every call goes over it
    first_pause_seconds: float = 2.0  # before a call that failed is sent again


@dataclass(frozen=True, slots=True, kw_only=True)
class Peer:
    code: str  # the adapter's, and the first part of the peer's paths
    name: str  # for people
    share: Callable[[Secrets, Places], Shared]
    speak: Callable[[Told], Dialect]
    """The provider's side of the protocol, with what `share` told the peer."""
    mount: Callable[[web.Application, Desk], object] | None = None
    """Without it there is nothing to launch: the peer speaks in conformance runs only. Adds routes below /<code>;
    what has to run is put into app.cleanup_ctx. Returns what tests want to drive.
    """
    about: str = field(default="")  # one sentence for the sandbox's front page

    @property
    def prefix(self) -> str:
        return f"{self.code.upper()}_"

    def places(self, *, sandbox_url: str, product_url: str) -> Places:
        return Places(url=f"{sandbox_url}/{self.code}", callback_url=f"{product_url}/callbacks/{self.code}")
