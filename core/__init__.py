"""The business: ledger, rules and people. Knows no chat, no HTTP, no broker."""
