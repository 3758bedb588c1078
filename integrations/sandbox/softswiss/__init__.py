"""What SOFTSWISS' two protocols, GCP v1 and A8R v2, share on its side."""

from integrations.sandbox.softswiss.aggregator import BET_LEVELS, Aggregator, won_in_the_end
from integrations.sandbox.softswiss.casino_api import add_casino_api

__all__ = ["BET_LEVELS", "Aggregator", "add_casino_api", "won_in_the_end"]
