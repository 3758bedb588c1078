"""The games on offer."""

from integrations.sandbox.studio import Slot, Symbol, Theme

HONEY_HOLLOW = Slot(
    code="vs10honeyhollow",
    name="Honey Hollow",
    tagline="Forty thousand workers, and not one of them in a hurry",
    theme=Theme(sky="#12324a", ground="#6b4a10", glow="#ffc83d", reel="#fff6dc", accent="#ffcf4a", on_accent="#3a2500"),
    symbols=(
        Symbol("queen", "👑", 7, (40, 120, 600), is_wild=True),
        Symbol("bee", "🐝", 10, (25, 80, 300)),
        Symbol("bear", "🐻", 10, (20, 60, 200)),
        Symbol("pot", "🍯", 10, (15, 40, 120)),
        Symbol("sunflower", "🌻", 15, (10, 30, 90)),
        Symbol("tulip", "🌷", 14, (8, 20, 60)),
        Symbol("clover", "🍀", 17, (6, 15, 40)),
        Symbol("leaf", "🍂", 17, (5, 10, 30)),
    ),
    rtp="96.44",
    volatility=2,
    release_date="2026-04-30",
    tags=("nature",),
)

STORM_PEAK = Slot(
    code="vs10stormpeak",
    name="Storm Peak",
    tagline="Above the clouds, an eagle counts the seconds after the flash",
    theme=Theme(sky="#0c1230", ground="#33406b", glow="#8fd0ff", reel="#eaf1ff", accent="#ffe14d", on_accent="#362c00"),
    symbols=(
        Symbol("lightning", "⚡", 5, (80, 400, 3000), is_wild=True),
        Symbol("eagle", "🦅", 9, (50, 200, 1000)),
        Symbol("peak", "🏔️", 7, (25, 100, 400)),
        Symbol("goat", "🐐", 12, (20, 60, 250)),
        Symbol("tent", "⛺", 13, (12, 35, 140)),
        Symbol("compass", "🧭", 15, (8, 25, 100)),
        Symbol("boot", "🥾", 19, (5, 15, 60)),
        Symbol("cloud", "🌧️", 20, (5, 12, 50)),
    ),
    rtp="96.32",
    volatility=5,
    release_date="2026-07-16",
    tags=("mountains",),
)

NIGHT_MARKET = Slot(
    code="vs10nightmarket",
    name="Night Market",
    tagline="Steam, neon, and a cat that eats for free",
    theme=Theme(sky="#1a0b2e", ground="#4b1436", glow="#ff8a3d", reel="#fff0e4", accent="#ffb347", on_accent="#3f1c00"),
    symbols=(
        Symbol("cat", "🐈", 6, (50, 200, 1000), is_wild=True),
        Symbol("crab", "🦀", 8, (30, 100, 500)),
        Symbol("ramen", "🍜", 9, (25, 80, 300)),
        Symbol("dumpling", "🥟", 14, (15, 50, 150)),
        Symbol("skewer", "🍢", 12, (10, 30, 100)),
        Symbol("shrimp", "🍤", 13, (8, 25, 80)),
        Symbol("mango", "🥭", 19, (5, 15, 60)),
        Symbol("drink", "🧋", 18, (5, 15, 50)),
    ),
    rtp="95.95",
    volatility=3,
    release_date="2026-10-22",
    tags=("city",),
)

GAMES = (HONEY_HOLLOW, STORM_PEAK, NIGHT_MARKET)
