"""Addresses of accounts: kind, owner and currency. An account is opened when it is first posted to.

An account's id is a running number, shifted left by nine bits, with the currency's number in bits 1 to 8 and, in bit 0,
whether the account is bounded. The database's CHECKs read these bits.
"""

from dataclasses import dataclass, replace
from uuid import UUID

from core.errors import InvalidInput
from core.money import currency_of
from core.wallet.models import AccountKind

HOUSE = "house"
MAX_OWNER_LENGTH = 64


@dataclass(frozen=True, slots=True, order=True)
class AccountAddress:
    """Where money lies. Raises UnknownCurrency, InvalidInput (an owner of no or more than 64 characters)."""

    kind: AccountKind
    owner: str
    currency: str

    def __post_init__(self) -> None:
        currency_of(self.currency)
        if not 0 < len(self.owner) <= MAX_OWNER_LENGTH or "\x00" in self.owner:
            raise InvalidInput(field="owner", reason="length")

    @property
    def bounded(self) -> bool:
        return self.kind.bounded

    @property
    def id_bits(self) -> int:
        """The lowest nine bits of the account's id."""
        return currency_of(self.currency).number << 1 | self.bounded

    @property
    def deficit(self) -> "AccountAddress":
        """Of a player's cash: the account of what he owes in the same currency."""
        assert self.kind is AccountKind.PLAYER_CASH, self
        return self.of_kind(AccountKind.PLAYER_DEFICIT)

    def of_kind(self, kind: AccountKind) -> "AccountAddress":
        """Another account of the same owner in the same currency."""
        return replace(self, kind=kind)

    def __str__(self) -> str:
        return f"{self.kind.name.lower()}:{self.owner}:{self.currency}"


def player_cash(player_id: UUID, currency: str) -> AccountAddress:
    """A player's money, as far as it is free to bet and to cash out."""
    return AccountAddress(AccountKind.PLAYER_CASH, str(player_id), currency)


def player_held(player_id: UUID, currency: str) -> AccountAddress:
    """A player's money that waits for a payout to be decided."""
    return AccountAddress(AccountKind.PLAYER_HELD, str(player_id), currency)


def player_bonus(player_id: UUID, currency: str) -> AccountAddress:
    """A player's money that is his under conditions."""
    return AccountAddress(AccountKind.PLAYER_BONUS, str(player_id), currency)


def player_deficit(player_id: UUID, currency: str) -> AccountAddress:
    """What a player owes: its balance is minus that. It is moved under the lock of his cash, which mirrors it."""
    return AccountAddress(AccountKind.PLAYER_DEFICIT, str(player_id), currency)


def house_games(provider: str, currency: str) -> AccountAddress:
    """Stakes less wins of one provider's games: its balance is the GGR."""
    return AccountAddress(AccountKind.HOUSE_GAMES, provider, currency)


def gateway_funds(gateway: str, currency: str) -> AccountAddress:
    """The other side of deposits and payouts: minus what a gateway keeps for us."""
    return AccountAddress(AccountKind.GATEWAY, gateway, currency)


def gateway_fees(gateway: str, currency: str) -> AccountAddress:
    """What a gateway has kept for its service: its balance is minus what it cost us."""
    return AccountAddress(AccountKind.FEE, gateway, currency)


def house_capital(currency: str) -> AccountAddress:
    """The other side of adjustments."""
    return AccountAddress(AccountKind.HOUSE_CAPITAL, HOUSE, currency)


def promotions(currency: str) -> AccountAddress:
    """What promotions have cost: its balance is minus that."""
    return AccountAddress(AccountKind.PROMOTION, HOUSE, currency)


def jackpot(name: str, currency: str) -> AccountAddress:
    """What has gathered in a jackpot: parts of stakes come in, the prize goes out."""
    return AccountAddress(AccountKind.JACKPOT, name, currency)


def exchange(currency: str) -> AccountAddress:
    """The house's stock of a currency for conversions: what players sold comes in, what they bought goes out."""
    return AccountAddress(AccountKind.EXCHANGE, HOUSE, currency)
