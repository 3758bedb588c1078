"""The composition root: settings, wiring, and the croupier command."""
