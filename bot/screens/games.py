"""Lists of games, and the card of one."""

from collections.abc import Callable, Sequence

from bot.screens.keyboards import PRIMARY, back, open_app, pairs, press, turns
from bot.screens.screen import Screen
from bot.speech import Speaker
from core.games.models import Game
from core.games.search import Shelf, Wish
from core.money import Money

ICONS = {"slot": "🎰", "live": "🎥", "roulette": "🎡", "table": "🃏", "crash": "🚀", "dice": "🎲", "originals": "🎲"}
SHELVES = (Shelf.FAVOURITES, Shelf.RECENT, Shelf.NEW)


def label_of(game: Game) -> str:
    return f"{icon_of(game)} {game.name}"


def icon_of(game: Game) -> str:
    """By a word in its category, which each provider puts in his own way: "Video Slots"."""
    category = game.category.lower()
    return next((icon for word, icon in ICONS.items() if word in category), "🎮")


def games_found_screen(
    say: Speaker, games: Sequence[Game], *, wish: Wish, before: int | None, after: int | None
) -> Screen:
    """What fits; `before` and `after` are the offsets of the neighbouring pages, where there are such."""
    if wish.text:
        text = say("games-found" if games else "games-none-fits", wanted=wish.text)
    else:
        text = say("games-list", shelf=str(wish.shelf), count=len(games))
    return Screen(
        name="games",
        text=f"{text}\n\n{say('games-type-a-name')}",
        keyboard=(
            *pairs([press(label_of(game), f"games:card:{game.id.hex}") for game in games]),
            *turns(say, "games", before=before, after=after),
            *pairs([press(say.plain(f"button-shelf-{shelf}"), f"games:shelf:{shelf}") for shelf in SHELVES]),
            back(say, "play:home"),
        ),
    )


def game_screen(
    say: Speaker, game: Game, *, currency: str, is_favourite: bool, on_break: bool, mini_app_url: str
) -> Screen:
    """What there is to know of a game, and the way in."""
    lines = [f"{icon_of(game)} {say('games-name', name=game.name)}"]
    lines.append(facts_line(say, game))
    if stakes := stakes_line(say, game, currency):
        lines.append(stakes)
    play = open_app(say, say.plain("button-play-now"), f"{mini_app_url}/games/{game.id}", PRIMARY)
    star = ("drop", "button-favourite-drop") if is_favourite else ("keep", "button-favourite-keep")
    return Screen(
        name="game",
        text="\n".join(lines),
        keyboard=(
            *(() if on_break else ((play,),)),
            (press(say.plain(star[1]), f"games:{star[0]}:{game.id.hex}"),),
            back(say, "games:back"),
        ),
    )


def facts_line(say: Callable[..., str], game: Game) -> str:
    """Provider, what it returns in the long run, how it swings; as markup, or with `say.plain` without."""
    facts = [say("games-provider", name=game.provider.name)]
    if game.rtp_percent:
        facts.append(say("games-rtp", percent=f"{game.rtp_percent.normalize():f}"))
    if game.volatility:
        facts.append(say("games-volatility", marks="●" * game.volatility + "○" * (5 - game.volatility)))
    return " · ".join(facts)


def stakes_line(say: Speaker, game: Game, currency: str) -> str | None:
    """The limits of the stake, where the game has some of its own."""
    lowest, highest = (game.stake_ranges or {}).get(currency, (None, None))
    if lowest is not None and highest is not None:
        return say("games-stakes", lowest=Money(lowest, currency).plain(), highest=Money(highest, currency))
    if highest is not None:
        return say("games-stakes-up-to", highest=Money(highest, currency))
    return say("games-stakes-from", lowest=Money(lowest, currency)) if lowest is not None else None
