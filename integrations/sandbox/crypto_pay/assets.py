"""The coins that the gateway keeps. Amounts are integers of the smallest unit inside, decimal strings outside."""

import re
from dataclasses import dataclass
from decimal import ROUND_UP, Decimal

from integrations.sandbox.crypto_pay.errors import Refusal

LARGEST_MINOR = 2**63 - 1  # an SQLite integer

_DECIMAL = re.compile(r"(\d{1,20})(?:\.(\d{1,20}))?", re.ASCII)


@dataclass(frozen=True, slots=True)
class Asset:
    code: str
    name: str
    decimals: int
    usd_rate: Decimal  # a fixed course: the sandbox is no exchange
    is_stablecoin: bool = False


ASSETS = {
    asset.code: asset
    for asset in (
        Asset("USDT", "Tether", 6, Decimal("1.0"), is_stablecoin=True),
        Asset("TON", "Toncoin", 9, Decimal("3.25")),
        Asset("USDC", "USD Coin", 6, Decimal("1.0"), is_stablecoin=True),
        Asset("BTC", "Bitcoin", 8, Decimal("96500.0")),
        Asset("TRX", "Tron", 6, Decimal("0.27")),
        Asset("LTC", "Litecoin", 8, Decimal("98.0")),
    )
}


def asset_of(code: str) -> Asset:
    """Raises Refusal ASSET_INVALID."""
    try:
        return ASSETS[code]
    except KeyError:
        raise Refusal(400, "ASSET_INVALID") from None


def parse_amount(text: str, asset: Asset) -> int:
    """Read "12.5" as an integer of the asset's smallest unit.

    Raises Refusal: AMOUNT_INVALID (no plain decimal number, or finer than the asset), AMOUNT_TOO_SMALL (zero),
    AMOUNT_TOO_BIG.
    """
    match = _DECIMAL.fullmatch(text)
    if match is None:
        raise Refusal(400, "AMOUNT_INVALID")
    whole, fraction = match[1], (match[2] or "").rstrip("0")
    if len(fraction) > asset.decimals:
        raise Refusal(400, "AMOUNT_INVALID")
    minor = int(whole + fraction.ljust(asset.decimals, "0"))
    if minor == 0:
        raise Refusal(400, "AMOUNT_TOO_SMALL")
    if minor > LARGEST_MINOR:
        raise Refusal(400, "AMOUNT_TOO_BIG")
    return minor


def format_amount(minor: int, asset: Asset) -> str:
    """Write an integer of the smallest unit as the protocol does: "12.5", "100", "0"."""
    whole, fraction = divmod(minor, 10**asset.decimals)
    digits = str(fraction).rjust(asset.decimals, "0").rstrip("0")
    return f"{whole}.{digits}" if digits else str(whole)


def in_usd(minor: int, asset: Asset) -> Decimal:
    return Decimal(minor).scaleb(-asset.decimals) * asset.usd_rate


def fee_of(minor: int, basis_points: int) -> int:
    """The gateway's share, rounded up to a whole smallest unit: it never rounds against itself."""
    return int((Decimal(minor * basis_points) / 10_000).to_integral_value(rounding=ROUND_UP))
