"""The games on offer."""

from integrations.sandbox.studio import Slot, Symbol, Theme

BOOK_OF_DUNES = Slot(
    code="sbx_bookofdunes",
    name="Book of Dunes",
    tagline="A caravan, a storm, a book that was never written",
    theme=Theme(sky="#1b1038", ground="#8a4b1f", glow="#ffb84d", reel="#f6e3bd", accent="#ffc24b", on_accent="#3b2100"),
    symbols=(
        Symbol("book", "📖", 5, (50, 250, 1500), is_wild=True),
        Symbol("scorpion", "🦂", 6, (40, 150, 600)),
        Symbol("camel", "🐪", 10, (30, 100, 400)),
        Symbol("amphora", "🏺", 11, (20, 60, 250)),
        Symbol("ace", "A", 15, (10, 30, 125)),
        Symbol("king", "K", 15, (10, 25, 100)),
        Symbol("queen", "Q", 18, (5, 20, 75)),
        Symbol("jack", "J", 17, (5, 15, 60)),
    ),
    rtp="96.05",
    volatility=4,
    release_date="2026-03-12",
)

NEON_FRUITS = Slot(
    code="sbx_neonfruits",
    name="Neon Fruits",
    tagline="The corner arcade, after midnight",
    theme=Theme(sky="#0b0220", ground="#3d0a5c", glow="#ff3df0", reel="#170a33", accent="#29f0ff", on_accent="#02222a"),
    symbols=(
        Symbol("star", "🌟", 7, (30, 100, 500), is_wild=True),
        Symbol("seven", "7", 10, (25, 80, 300)),
        Symbol("diamond", "💎", 7, (20, 60, 200)),
        Symbol("bell", "🔔", 13, (15, 40, 120)),
        Symbol("grapes", "🍇", 12, (10, 25, 80)),
        Symbol("melon", "🍉", 14, (8, 20, 60)),
        Symbol("lemon", "🍋", 17, (6, 15, 40)),
        Symbol("cherry", "🍒", 19, (5, 12, 30)),
    ),
    rtp="95.86",
    volatility=2,
    release_date="2026-05-28",
)

DRAGON_PEARL = Slot(
    code="sbx_dragonpearl",
    name="Dragon Pearl",
    tagline="It guards one pearl, and it is awake",
    theme=Theme(sky="#3a0510", ground="#0c3b2e", glow="#ff5a3c", reel="#fff1d6", accent="#f5c451", on_accent="#3d1a00"),
    symbols=(
        Symbol("dragon", "🐉", 5, (60, 300, 2500), is_wild=True),
        Symbol("pearl", "🔮", 9, (45, 180, 800)),
        Symbol("koi", "🎏", 9, (30, 100, 400)),
        Symbol("lantern", "🏮", 9, (20, 60, 250)),
        Symbol("blossom", "🌸", 14, (12, 35, 150)),
        Symbol("chime", "🎐", 13, (8, 25, 100)),
        Symbol("tea", "🍵", 20, (5, 15, 60)),
        Symbol("envelope", "🧧", 20, (5, 12, 50)),
    ),
    rtp="96.04",
    volatility=5,
    release_date="2026-09-04",
)

GAMES = (BOOK_OF_DUNES, NEON_FRUITS, DRAGON_PEARL)
