"""Games as an admin finds them, the card of one, and the questions about its stakes and countries."""

from collections.abc import Sequence

from bot.screens.games import stakes_line
from bot.screens.keyboards import DANGER, SUCCESS, back, pairs, press, turns
from bot.screens.screen import Keyboard, Row, Screen
from bot.speech import Speaker
from core.games.models import Game


def games_screen(say: Speaker, games: Sequence[Game], *, wanted: str, before: int | None, after: int | None) -> Screen:
    """What fits; `before` and `after` are the offsets of the neighbouring pages, where there are such."""
    title = say("games-found" if games else "games-none-fits", wanted=wanted) if wanted else say("admin-games")
    return Screen(
        name="admin_games",
        text=f"{title}\n\n{say('admin-games-lamps')}",
        keyboard=(
            *((press(f"{lamp(game.enabled)} {game.name}", f"admin_games:card:{game.id.hex}"),) for game in games),
            *turns(say, "admin_games", before=before, after=after),
            (press(say.plain("button-providers"), "admin_providers:home"),),
            back(say, "admin:home"),
        ),
    )


def game_card_screen(say: Speaker, game: Game) -> Screen:
    provider = game.provider
    lines = [
        say(
            "admin-game",
            name=game.name,
            provider=provider.name,
            code=game.code,
            category=game.category or "–",
            enabled="yes" if game.enabled else "no",
            rtp=f"{game.rtp_percent.normalize():f} %" if game.rtp_percent else "–",
            players=game.popularity,
        ),
        *stakes_lines(say, game),
        say("admin-blocked-in", countries=" ".join(game.blocked_countries) or "–"),
    ]
    if provider.blocked_countries:
        lines.append(say("admin-blocked-by-provider", countries=" ".join(provider.blocked_countries)))
    if not provider.enabled:
        lines += ["", say("admin-provider-is-off")]
    return Screen(
        name="admin_game",
        text="\n".join(lines),
        keyboard=(
            switch(say, game.enabled, f"admin_games:{'off' if game.enabled else 'on'}:{game.id.hex}"),
            (
                press(say.plain("button-stakes"), f"admin_games:stakes:{game.id.hex}"),
                press(say.plain("button-countries"), f"admin_games:countries:{game.id.hex}"),
            ),
            (press(say.plain("button-provider", name=provider.name), f"admin_providers:card:{provider.code}"),),
            back(say, "admin_games:back"),
        ),
    )


def stakes_screen(say: Speaker, game: Game, *, currency: str) -> Screen:
    """Asks for the limits; `currency` is meant where none is named."""
    free = [
        press(say.plain("button-no-limit", currency=each), f"admin_games:free:{each}")
        for each in sorted(game.stake_ranges or {})
    ]
    return Screen(
        name="admin_stakes",
        text="\n".join([say("admin-stakes", name=game.name, currency=currency), "", *stakes_lines(say, game)]),
        keyboard=(
            *pairs(free),
            back(say, f"admin_games:card:{game.id.hex}"),
        ),
    )


def game_countries_screen(say: Speaker, game: Game) -> Screen:
    return Screen(
        name="admin_countries",
        text=countries_question(say, game.name, game.blocked_countries),
        keyboard=(
            *everywhere(say, game.blocked_countries, f"admin_games:everywhere:{game.id.hex}"),
            back(say, f"admin_games:card:{game.id.hex}"),
        ),
    )


def stakes_lines(say: Speaker, game: Game) -> list[str]:
    """One for each currency that has limits."""
    lines = [stakes_line(say, game, currency) for currency in sorted(game.stake_ranges or {})]
    return [line for line in lines if line] or [say("admin-no-stakes")]


def countries_question(say: Speaker, name: str, blocked: Sequence[str]) -> str:
    return f"{say('admin-countries', name=name)}\n\n{say('admin-blocked-in', countries=' '.join(blocked) or '–')}"


def everywhere(say: Speaker, blocked: Sequence[str], data: str) -> Keyboard:
    """The button that ends all blocks, where there are such."""
    return ((press(say.plain("button-everywhere"), data),),) if blocked else ()


def switch(say: Speaker, enabled: bool, data: str) -> Row:
    label, style = ("button-switch-off", DANGER) if enabled else ("button-switch-on", SUCCESS)
    return (press(say.plain(label), data, style),)


def lamp(enabled: bool) -> str:
    return "🟢" if enabled else "⚪️"
