"""SOFTSWISS Game Aggregator, GCP v1: its calls to our wallet, and its launch and free-spin APIs, which we call."""

from integrations.providers.kit import ProviderKit
from integrations.providers.softswiss_gcp.adapter import SoftswissGcp
from integrations.providers.softswiss_gcp.errors import Code
from integrations.providers.softswiss_gcp.settings import SoftswissGcpSettings, make_softswiss_gcp

__all__ = ["KIT", "Code", "SoftswissGcp"]

KIT = ProviderKit(
    code=SoftswissGcp.code,
    name=SoftswissGcp.name,
    settings=SoftswissGcpSettings,
    make=make_softswiss_gcp,
    needs=("url", "casino_id", "secret"),
)
