"""The games on offer."""

from integrations.sandbox.studio import Slot, Symbol, Theme

CORAL_REEF = Slot(
    code="sandbox:CoralReef",
    name="Coral Reef",
    tagline="Below the waves, somebody counts pearls",
    theme=Theme(sky="#04263f", ground="#0b5d63", glow="#38f0d8", reel="#e4fbf6", accent="#ffd166", on_accent="#3a2600"),
    symbols=(
        Symbol("pearl", "🦪", 5, (50, 250, 1500), is_wild=True),
        Symbol("octopus", "🐙", 6, (40, 150, 600)),
        Symbol("turtle", "🐢", 10, (30, 100, 400)),
        Symbol("fish", "🐠", 11, (20, 60, 250)),
        Symbol("crab", "🦀", 15, (10, 30, 125)),
        Symbol("shell", "🐚", 15, (10, 25, 100)),
        Symbol("shrimp", "🦐", 18, (5, 20, 75)),
        Symbol("bubble", "🫧", 17, (5, 15, 60)),
    ),
    rtp="96.05",
    volatility=4,
    release_date="2026-04-16",
    tags=("ocean",),
)

NORTHERN_LIGHTS = Slot(
    code="sandbox:NorthernLights",
    name="Northern Lights",
    tagline="A cabin, a kettle, a sky that dances",
    theme=Theme(sky="#071530", ground="#1d3f5c", glow="#5dffb0", reel="#eef6ff", accent="#8ef0c4", on_accent="#04281a"),
    symbols=(
        Symbol("aurora", "🌌", 7, (30, 100, 500), is_wild=True),
        Symbol("bear", "🐻‍❄️", 10, (25, 80, 300)),
        Symbol("wolf", "🐺", 7, (20, 60, 200)),
        Symbol("owl", "🦉", 13, (15, 40, 120)),
        Symbol("fir", "🌲", 12, (10, 25, 80)),
        Symbol("sled", "🛷", 14, (8, 20, 60)),
        Symbol("flake", "❄️", 17, (6, 15, 40)),
        Symbol("mitten", "🧤", 19, (5, 12, 30)),
    ),
    rtp="95.86",
    volatility=2,
    release_date="2026-08-20",
    tags=("winter",),
)

GAMES = (CORAL_REEF, NORTHERN_LIGHTS)
