"""Which addresses belong to the public internet. A provider names a URL; it must not make us ask our own network."""

import errno
import socket
from collections.abc import Collection
from ipaddress import IPv6Address, IPv6Network, ip_address

from aiohttp import ThreadedResolver
from aiohttp.abc import AbstractResolver, ResolveResult

Place = tuple[str, int]  # host and port

_GLOBAL_UNICAST = IPv6Network("2000::/3")
_6TO4 = IPv6Network("2002::/16")  # an IPv4 address inside, whichever


def is_public(host: str) -> bool:
    """Raises ValueError for what is no IP address."""
    address = ip_address(host)
    if isinstance(address, IPv6Address) and (address not in _GLOBAL_UNICAST or address in _6TO4):
        return False
    return address.is_global and not address.is_multicast and not address.is_reserved


class PublicResolver(AbstractResolver):
    """Finds a name's public addresses only; of `own` places all of them.

    aiohttp connects to what is answered here and asks no second time, so a name can't change its address in between.
    """

    def __init__(self, own: Collection[Place] = ()) -> None:
        self._own = own
        self._resolver = ThreadedResolver()

    async def resolve(
        self, host: str, port: int = 0, family: socket.AddressFamily = socket.AF_INET
    ) -> list[ResolveResult]:
        """Raises OSError: the name is not known, or stands for nothing public."""
        found = await self._resolver.resolve(host, port, family)
        if (host, port) in self._own:
            return found
        if public := [each for each in found if is_public(each["host"])]:
            return public
        raise OSError(errno.EHOSTUNREACH, "not on the public internet")

    async def close(self) -> None:
        await self._resolver.close()
