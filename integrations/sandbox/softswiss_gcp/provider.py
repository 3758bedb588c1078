"""GCP v1: amounts in minor units, free spins by bet level."""

from collections.abc import Mapping

from core.money import Money
from integrations.sandbox.dialect import Call
from integrations.sandbox.softswiss import Aggregator, won_in_the_end
from integrations.sandbox.softswiss_gcp.dialect import SoftswissGcpDialect
from integrations.sandbox.studio import FreeSet


class Gcp(Aggregator):
    paths: Mapping[str, str] = {
        "games": "games",
        "sessions": "sessions",
        "demo": "demo",
        "freespins/issue": "issue",
        "freespins/cancel": "cancel",
        "freespins/status": "status",
        "round/details": "details",
    }

    def shown(self, amount: Money) -> object:
        return amount.minor

    def error(self, code: int, message: str) -> object:
        return {"code": code, "message": message}

    def settlement(self, free: FreeSet) -> Call:
        dialect, won = self.line.dialect, won_in_the_end(free)
        assert isinstance(dialect, SoftswissGcpDialect)
        return dialect.freespins(free.id, str(free.state), won.minor, currency=won.currency)
