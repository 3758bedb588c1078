"""Whom we ask for pictures: nobody in our own network, however his address is written."""

import pytest

from integrations.pictures.public_internet import is_public

OURS = (
    *("127.0.0.1", "10.0.0.7", "192.168.1.1", "172.16.0.1", "100.64.0.1", "169.254.169.254", "224.0.0.1"),
    *("0.0.0.1", "255.255.255.255", "::1", "::", "fe80::1", "fe80::1%eth0", "fc00::1", "fec0::1", "ff02::1"),
    # with an address of the fourth version inside
    *("::ffff:127.0.0.1", "::127.0.0.1", "64:ff9b::7f00:1", "2002:7f00:1::", "2001:0:7f00:1::"),
)


@pytest.mark.parametrize("address", OURS)
def test_what_may_be_our_own_network_is_not_public(address: str) -> None:
    assert not is_public(address)


@pytest.mark.parametrize("address", ["8.8.8.8", "104.16.0.1", "2606:4700::1111"])
def test_other_peoples_servers_are_public(address: str) -> None:
    assert is_public(address)
