"""The back office in the chat. Core checks every act; to those without a role none of this exists."""

from bot.topics.admin import figures, free_rounds, games, home, payouts, players, providers, rounds

__all__ = ["figures", "free_rounds", "games", "home", "payouts", "players", "providers", "rounds"]
