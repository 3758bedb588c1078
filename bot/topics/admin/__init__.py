"""The back office in the chat. Core checks every act; to those without a role none of this exists."""

from bot.topics.admin import figures, games, home, payouts, players, providers

__all__ = ["figures", "games", "home", "payouts", "players", "providers"]
