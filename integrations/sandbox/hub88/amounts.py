"""Amounts travel as integers of 1/100 000 of the currency's unit: 3.56 EUR is 356000."""

UNIT = 100_000


def shown(amount: int) -> str:
    """The number as people write it, with at least two decimals: "3.56", "0.00001"."""
    whole, fraction = divmod(abs(amount), UNIT)
    digits = f"{fraction:05}".rstrip("0").ljust(2, "0")
    return f"{'-' if amount < 0 else ''}{whole}.{digits}"
