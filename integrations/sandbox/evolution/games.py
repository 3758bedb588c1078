"""The games on offer: a table with a wheel, and slots, which Evolution's lobby has beside its tables."""

from integrations.sandbox.evolution.roulette import Roulette
from integrations.sandbox.studio import Slot, Symbol, Theme

ORBIT = Slot(
    code="sbxorbit00000001",
    name="Orbit",
    tagline="Eleven minutes of dark, then the sun again",
    theme=Theme(sky="#070a1f", ground="#2a1a5e", glow="#7aa2ff", reel="#e9edff", accent="#ffb3f0", on_accent="#3c0a35"),
    symbols=(
        Symbol("comet", "☄️", 5, (60, 300, 2500), is_wild=True),
        Symbol("planet", "🪐", 9, (45, 180, 800)),
        Symbol("rocket", "🚀", 9, (30, 100, 400)),
        Symbol("satellite", "🛰️", 9, (20, 60, 250)),
        Symbol("moon", "🌙", 14, (12, 35, 150)),
        Symbol("alien", "👽", 13, (8, 25, 100)),
        Symbol("star", "⭐", 20, (5, 15, 60)),
        Symbol("earth", "🌍", 20, (5, 12, 50)),
    ),
    rtp="96.04",
    volatility=5,
    release_date="2026-06-11",
)

JADE_GARDEN = Slot(
    code="sbxjade000000001",
    name="Jade Garden",
    tagline="Rain on a pond, and a frog that knows the odds",
    theme=Theme(sky="#06281f", ground="#3b5d1e", glow="#a8f26b", reel="#f4fbe6", accent="#ffd6e4", on_accent="#4a0f26"),
    symbols=(
        Symbol("lotus", "🪷", 7, (30, 100, 500), is_wild=True),
        Symbol("frog", "🐸", 10, (25, 80, 300)),
        Symbol("butterfly", "🦋", 7, (20, 60, 200)),
        Symbol("bamboo", "🎋", 13, (15, 40, 120)),
        Symbol("lantern", "🏮", 12, (10, 25, 80)),
        Symbol("tea", "🍵", 14, (8, 20, 60)),
        Symbol("leaf", "🍃", 17, (6, 15, 40)),
        Symbol("stone", "🪨", 19, (5, 12, 30)),
    ),
    rtp="95.86",
    volatility=2,
    release_date="2026-10-01",
)

EMERALD_ROULETTE = Roulette(
    code="sbxroulette00001",
    name="Emerald Roulette",
    tagline="One wheel for everybody, and it waits for nobody",
    theme=Theme(sky="#03211a", ground="#0b4a38", glow="#3ee0a5", reel="#f3f7ee", accent="#f2c869", on_accent="#332200"),
    rtp="97.30",
    volatility=1,
    release_date="2026-11-12",
)

GAMES = (ORBIT, JADE_GARDEN, EMERALD_ROULETTE)
