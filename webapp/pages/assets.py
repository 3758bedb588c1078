"""Scripts, styles and pictures: read once, kept in memory, cached for ever under an address that names their version.

Modules import each other by relative addresses, so the version stands in the folder: one changed file changes it.
"""

import gzip
import hashlib
import mimetypes
from dataclasses import dataclass
from functools import cached_property
from importlib.metadata import version as installed_version
from pathlib import Path

from aiohttp import hdrs, web

from webapp.pages import vega

DIRECTORY = Path(__file__).parent.parent / "static"
VEGA = "vega.js"  # comes from a package, so it is in no folder of ours
YEAR_SECONDS = 365 * 24 * 3600

mimetypes.add_type("text/javascript", ".js")


@dataclass(frozen=True)
class Asset:
    body: bytes
    content_type: str

    @cached_property
    def zipped(self) -> bytes:
        return gzip.compress(self.body, mtime=0)


class Assets:
    """Every file of a folder, by its name below it."""

    def __init__(self, directory: Path) -> None:
        files = sorted(path for path in directory.rglob("*") if path.is_file())
        self._assets = {path.relative_to(directory).as_posix(): _read(path) for path in files}
        digest = hashlib.sha256(installed_version("vl-convert-python").encode())
        for name, asset in self._assets.items():
            digest.update(f"{name}\0".encode() + asset.body)
        self.version = digest.hexdigest()[:12]

    def url(self, name: str) -> str:
        assert name == VEGA or name in self._assets, name
        return f"/static/{self.version}/{name}"

    async def find(self, name: str) -> Asset | None:
        if name == VEGA and name not in self._assets:
            self._assets[name] = Asset(await vega.bundle(), "text/javascript")
        return self._assets.get(name)

    async def serve(self, request: web.Request) -> web.Response:
        asset = await self.find(request.match_info["name"])
        if asset is None:
            raise web.HTTPNotFound()
        # While a new version is being rolled out, pages of the other one may ask here: answered, but not kept.
        current = request.match_info["version"] == self.version
        headers = {
            hdrs.CACHE_CONTROL: f"public, max-age={YEAR_SECONDS}, immutable" if current else "no-store",
            hdrs.VARY: hdrs.ACCEPT_ENCODING,
        }
        zipped = "gzip" in request.headers.get(hdrs.ACCEPT_ENCODING, "")
        if zipped:
            headers[hdrs.CONTENT_ENCODING] = "gzip"
        return web.Response(
            body=asset.zipped if zipped else asset.body, content_type=asset.content_type, headers=headers
        )


def _read(path: Path) -> Asset:
    content_type, _ = mimetypes.guess_type(path.name)
    return Asset(path.read_bytes(), content_type or "application/octet-stream")


ASSETS: web.AppKey[Assets] = web.AppKey("assets", Assets)


def add_assets(app: web.Application) -> None:
    app[ASSETS] = Assets(DIRECTORY)
    app.router.add_get("/static/{version}/{name:.+}", app[ASSETS].serve)
