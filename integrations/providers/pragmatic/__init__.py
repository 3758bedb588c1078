"""Pragmatic Play: its seamless wallet, which calls us, and its integration service, which we call."""

from integrations.providers.kit import ProviderKit
from integrations.providers.pragmatic.adapter import Pragmatic
from integrations.providers.pragmatic.settings import PragmaticSettings, make_pragmatic

__all__ = ["KIT", "Pragmatic"]

KIT = ProviderKit(
    code=Pragmatic.code,
    name=Pragmatic.name,
    settings=PragmaticSettings,
    make=make_pragmatic,
    needs=("url", "secure_login", "secret"),
)
