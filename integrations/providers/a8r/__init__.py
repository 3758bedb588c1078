"""SOFTSWISS (01.tech) A8R v2: its calls to our wallet, and its launch and free-spin APIs, which we call."""

from integrations.providers.a8r.adapter import A8r
from integrations.providers.a8r.errors import Code
from integrations.providers.a8r.settings import A8rSettings, make_a8r
from integrations.providers.kit import ProviderKit

__all__ = ["KIT", "A8r", "Code"]

KIT = ProviderKit(
    code=A8r.code,
    name=A8r.name,
    settings=A8rSettings,
    make=make_a8r,
    needs=("url", "casino_id", "secret"),
)
