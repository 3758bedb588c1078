"""Evolution, live tables: its One Wallet, which calls us, and its launch and lobby APIs, which we call."""

from integrations.providers.evolution.adapter import Evolution
from integrations.providers.evolution.errors import Status
from integrations.providers.evolution.settings import EvolutionSettings, make_evolution
from integrations.providers.kit import ProviderKit

__all__ = ["KIT", "Evolution", "Status"]

KIT = ProviderKit(
    code=Evolution.code,
    name=Evolution.name,
    settings=EvolutionSettings,
    make=make_evolution,
    needs=("url", "casino_id", "api_token", "auth_token"),
)
