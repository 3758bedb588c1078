"""A8R v2: Twirp's paths and errors, amounts as decimal texts."""

from collections.abc import Mapping

from core.money import Money
from integrations.sandbox.a8r.dialect import A8rDialect
from integrations.sandbox.dialect import Call
from integrations.sandbox.softswiss import Aggregator, won_in_the_end
from integrations.sandbox.studio import FreeSet

TWIRP_CODES = {403: "permission_denied", 404: "not_found"}


class A8r(Aggregator):
    paths: Mapping[str, str] = {
        "casino_a8r.Games/List": "games",
        "casino_a8r.Sessions/Create": "sessions",
        "casino_a8r.Sessions/CreateDemo": "demo",
        "casino_a8r.Freespins/Issue": "issue",
        "casino_a8r.Freespins/Cancel": "cancel",
        "casino_a8r.Freespins/Status": "status",
        "casino_a8r.Rounds/Details": "details",
    }

    def shown(self, amount: Money) -> object:
        return f"{amount.decimal:f}"

    def error(self, code: int, message: str) -> object:
        return {
            "code": TWIRP_CODES.get(code, "invalid_argument"),
            "msg": message,
            "meta": {"api_code": str(code), "api_message": message},  # Twirp's details are texts
        }

    def settlement(self, free: FreeSet) -> Call:
        dialect = self.line.dialect
        assert isinstance(dialect, A8rDialect)
        return dialect.finish_free_spins(free.id, won_in_the_end(free))
