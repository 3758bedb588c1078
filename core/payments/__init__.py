"""Deposits and payouts: intents, their states, gateways."""
