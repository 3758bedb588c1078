"""Hub88, an aggregator of game studios: its Games API, which we call, and its Wallet API, which calls us.

Source: docs.hub88.io, "Operator API Reference".
"""

from integrations.providers.hub88.adapter import Hub88
from integrations.providers.hub88.errors import Status
from integrations.providers.hub88.settings import Hub88Settings, make_hub88
from integrations.providers.kit import ProviderKit

__all__ = ["KIT", "Hub88", "Status"]

KIT = ProviderKit(
    code=Hub88.code,
    name=Hub88.name,
    settings=Hub88Settings,
    make=make_hub88,
    needs=("operator_id", "private_key_file", "public_key_file"),
)
