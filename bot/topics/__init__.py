"""Topics: handlers that read an update, call core and show a screen. Importing them fills the table."""

from bot.topics import (
    admin,
    deposit,
    games,
    help,  # noqa: A004  a topic's name
    history,
    limits,
    menu,
    payout,
    play,
    security,
    settings,
    statement,
    statement_file,
    wallet,
    welcome,
)

__all__ = [
    "admin",
    "deposit",
    "games",
    "help",
    "history",
    "limits",
    "menu",
    "payout",
    "play",
    "security",
    "settings",
    "statement",
    "statement_file",
    "wallet",
    "welcome",
]
