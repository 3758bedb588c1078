"""The catalogue, game sessions and rounds: bet, win, rollback, and the house's own games."""
