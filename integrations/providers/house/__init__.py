"""The operator's own games: provably fair, played in our own Mini App, so there is no protocol to speak."""

from integrations.providers.house.adapter import House

__all__ = ["House"]
