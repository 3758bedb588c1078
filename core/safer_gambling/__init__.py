"""Limits and breaks that a player sets, and that really stop deposits and bets."""
