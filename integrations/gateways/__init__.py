"""Payment gateways: one folder each, translating a gateway's own protocol to and from core.payments."""
