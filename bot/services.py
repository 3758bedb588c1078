"""What the bot works with, handed over once by cli."""

from dataclasses import dataclass

from aiogram.fsm.storage.base import BaseStorage

from core.games.ports import Providers
from core.payments.errors import GatewayUnavailable
from core.payments.ports import Gateways, PaymentGateway
from core.reporting.ports import AnalyticsStore
from core.reporting.statements import Renderers


@dataclass(frozen=True, kw_only=True)
class BotServices:
    currency: str  # of new wallets
    gateways: Gateways
    default_gateway: str  # empty where none is switched on
    providers: Providers
    analytics: AnalyticsStore
    statements: Renderers
    mini_app_url: str  # without a slash at the end
    chat_link: str  # opens this chat from a browser; `?start=<payload>` may be added
    storage: BaseStorage  # Redis: shared by every process that writes into chats

    @property
    def public_url(self) -> str:
        """Of the web, without a slash at the end."""
        return self.mini_app_url.removesuffix("/app")

    @property
    def gateway(self) -> PaymentGateway:
        """The gateway that deposits and payouts go through. Raises GatewayUnavailable when there is none."""
        try:
            return self.gateways[self.default_gateway]
        except KeyError:
            raise GatewayUnavailable() from None
