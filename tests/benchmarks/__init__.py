"""`./croupier bench ledger`: how fast the ledger is through HTTP, beside what people would otherwise choose."""
