"""HTTP: Mini App pages, JSON API, provider callbacks, payment webhooks, e-mail links, live updates."""
