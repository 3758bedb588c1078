"""Hub88, an aggregator of game studios: its Games API, which we call, and its Wallet API, which calls us.

Source: docs.hub88.io, "Operator API Reference".
"""

from integrations.providers.hub88.adapter import Hub88
from integrations.providers.hub88.errors import Status

__all__ = ["Hub88", "Status"]
