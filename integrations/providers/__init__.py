"""Game providers: one folder each, translating a provider's own protocol to and from core.games."""
