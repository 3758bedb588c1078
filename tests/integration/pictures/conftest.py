"""A server that has pictures, and things that are none."""

from collections.abc import AsyncIterator

import pytest

from integrations.pictures import HttpPictures
from tests.integration.pictures.server import PictureServer


@pytest.fixture
async def server() -> AsyncIterator[PictureServer]:
    async with PictureServer.running() as server:
        yield server


@pytest.fixture
async def pictures(server: PictureServer) -> AsyncIterator[HttpPictures]:
    """Told that the server is a provider's own."""
    async with HttpPictures([f"{server.url}/api"], timeout_seconds=0.5) as pictures:
        yield pictures
