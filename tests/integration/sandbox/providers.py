"""A game provider of the sandbox, mounted alone: what the sandbox's application gives it, without the rest."""

from collections.abc import Mapping
from pathlib import Path

from aiohttp import web

from integrations.sandbox.config import Told
from integrations.sandbox.pages import add_static
from integrations.sandbox.peer import Desk, Peer, Places
from integrations.sandbox.traffic import Traffic, add_traffic


def mount_alone(
    app: web.Application,
    peer: Peer,
    told: Mapping[str, str],
    *,
    places: Places,
    directory: Path,
    first_pause_seconds: float = 0.01,
    patience_seconds: float = 1.0,
) -> tuple[object, Traffic]:
    """Return what its `mount` returns, and the traffic that shows its calls.

    Args:
        patience_seconds: instead of the five of real life, because some tests wait for it.
    """
    assert peer.mount is not None
    add_static(app)
    traffic = add_traffic(app, database=directory / "traffic.sqlite")
    variables = Told(told, prefix=peer.prefix)
    desk = Desk(
        places=places,
        told=variables,
        database=directory / f"{peer.code}.sqlite",
        line=traffic.open_line(
            code=peer.code,
            name=peer.name,
            url=places.callback_url,
            dialect=peer.speak(variables),
            patience_seconds=patience_seconds,
        ),
        first_pause_seconds=first_pause_seconds,
    )
    return peer.mount(app, desk), traffic
