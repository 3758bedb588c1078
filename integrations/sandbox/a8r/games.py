"""The games on offer."""

from dataclasses import replace

from integrations.sandbox.softswiss_gcp.games import CORAL_REEF, NORTHERN_LIGHTS
from integrations.sandbox.studio import Theme

DEEP_REEF = replace(
    CORAL_REEF,
    code="sandbox:DeepReef",
    name="Deep Reef",
    tagline="Where the light gives up, the pearls begin",
    theme=Theme(sky="#120b3f", ground="#0a3a63", glow="#ff7de0", reel="#ece8ff", accent="#7df0ff", on_accent="#04283a"),
    release_date="2026-09-17",
    painted_as=CORAL_REEF.code,
)
POLAR_NIGHT = replace(
    NORTHERN_LIGHTS,
    code="sandbox:PolarNight",
    name="Polar Night",
    tagline="Six weeks until the sun is back",
    theme=Theme(sky="#150a2e", ground="#3a2a5c", glow="#b79bff", reel="#f3efff", accent="#ffc9a3", on_accent="#3d1c00"),
    release_date="2026-11-05",
    painted_as=NORTHERN_LIGHTS.code,
)

GAMES = (DEEP_REEF, POLAR_NIGHT)
