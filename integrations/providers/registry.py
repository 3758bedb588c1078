"""Every provider that can be switched on: one line each. `cli.wiring` makes them, `croupier doctor` looks at them."""

from integrations.providers import a8r, evolution, hub88, pragmatic, softswiss_gcp
from integrations.providers.kit import ProviderKit

KITS: tuple[ProviderKit, ...] = (
    hub88.KIT,
    evolution.KIT,
    pragmatic.KIT,
    softswiss_gcp.KIT,
    a8r.KIT,
)  # fmt: skip
