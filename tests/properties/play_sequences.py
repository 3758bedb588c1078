"""What may happen at a casino's tables, as plain data, and a generator that mixes it: plays, repeats, circumstances."""

from dataclasses import dataclass, replace
from random import Random

PLAYERS, PROVIDERS, GAMES, ROUNDS = 3, 2, 2, 6


@dataclass(frozen=True, slots=True, kw_only=True)
class Bet:
    player: int
    key: int
    stake: int
    round: int
    game: int = 0
    provider: int = 0
    currency: str = "USDT"
    session: str = "own"  # or "stranger's", "other provider's", "made up"
    closes: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Win:
    player: int
    key: int
    bet: int
    amount: int
    round: int
    provider: int = 0
    currency: str = "USDT"
    closes: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Rollback:
    player: int
    key: int
    bet: int
    provider: int = 0
    currency: str = "USDT"


@dataclass(frozen=True, slots=True)
class Pause:
    """What was asked so far is answered before more is asked: without it, plays go out at the same moment."""


@dataclass(frozen=True, slots=True)
class Freeze:
    player: int
    frozen: bool


@dataclass(frozen=True, slots=True)
class TakeBreak:
    player: int


@dataclass(frozen=True, slots=True)
class SwitchGame:
    provider: int
    game: int
    enabled: bool


@dataclass(frozen=True, slots=True)
class SwitchProvider:
    provider: int
    enabled: bool


@dataclass(frozen=True, slots=True)
class Wait:
    hours: int


@dataclass(frozen=True, slots=True)
class LaunchGames:
    """The player opens fresh sessions with every provider."""

    player: int


@dataclass(frozen=True, slots=True)
class PayIn:
    player: int
    amount: int


Playing = Bet | Win | Rollback
Happening = Playing | Pause | Freeze | TakeBreak | SwitchGame | SwitchProvider | Wait | LaunchGames | PayIn


def happenings(seed: int, length: int) -> list[Happening]:
    """A sequence of this length (a little more: what is switched off is switched on again)."""
    chance = Random(seed)
    sequence: list[Happening] = []
    plays: list[Playing] = []
    burst = chance.choice([1, 3, 8, 30])  # how many go out together, about
    while len(sequence) < length:
        if chance.random() < 0.06:
            sequence += _circumstance(chance)
            continue
        play = _play(chance, plays)
        plays.append(play)
        sequence.append(play)
        if chance.random() < 1 / burst:
            sequence.append(Pause())
    return sequence


def _play(chance: Random, plays: list[Playing]) -> Playing:
    bets = [play for play in plays if isinstance(play, Bet)]
    player, key = chance.randrange(PLAYERS), len(plays)
    match chance.choices(["bet", "win", "rollback", "repeat", "conflict"], [50, 22, 12, 12, 4])[0]:
        case "win" if bets:
            bet = chance.choice(bets[-12:])
            amount, closes = chance.choice([0, 50, 400, chance.randrange(1000)]), chance.random() < 0.2
            win = Win(player=bet.player, key=key, bet=bet.key, amount=amount, round=bet.round, closes=closes)
            win = replace(win, provider=bet.provider, currency=bet.currency)
            return replace(win, round=chance.randrange(ROUNDS)) if chance.random() < 0.1 else win
        case "rollback" if bets:
            bet = chance.choice(bets[-12:])
            rollback = Rollback(player=bet.player, key=key, bet=bet.key, provider=bet.provider, currency=bet.currency)
            strange = chance.random()
            if strange < 0.1:
                return replace(rollback, player=player)
            if strange < 0.15:
                return replace(rollback, bet=chance.choice(plays).key)
            if strange < 0.17:
                return replace(rollback, bet=key)  # of itself
            if strange < 0.35:
                return replace(rollback, bet=key + chance.randrange(1, 6))  # of a bet that is still to come, or never
            return rollback
        case "repeat" if plays:
            return chance.choice(plays[-20:])
        case "conflict" if plays:
            play = chance.choice(plays[-20:])
            if isinstance(play, Rollback) or chance.random() < 0.5:
                return replace(play, player=player)
            return replace(play, round=chance.randrange(ROUNDS))
    bet = Bet(player=player, key=key, stake=_stake(chance), round=chance.randrange(ROUNDS))
    bet = replace(bet, provider=int(chance.random() < 0.2), game=int(chance.random() < 0.2))
    bet = replace(bet, closes=chance.random() < 0.15)
    strange = chance.random()
    if strange < 0.04:
        return replace(bet, session=chance.choice(["stranger's", "other provider's", "made up"]))
    if strange < 0.06:
        return replace(bet, currency="EUR")
    if strange < 0.08:
        return replace(bet, game=GAMES)  # no such game
    return bet


def _stake(chance: Random) -> int:
    return chance.choice([0, 1, 10, 100, chance.randrange(300), chance.randrange(3000)])


def _circumstance(chance: Random) -> list[Happening]:
    """Something that happens outside the games, and now and then what undoes it."""
    player, provider, game = chance.randrange(PLAYERS), chance.randrange(PROVIDERS), chance.randrange(GAMES)
    for_good = chance.random() < 0.25
    match chance.choice(["freeze", "break", "game", "provider", "wait", "pay in", "launch"]):
        case "freeze":
            return [Freeze(player, True)] if for_good else [Freeze(player, False)]
        case "break":
            return [TakeBreak(player)] if for_good else [Wait(25), *map(LaunchGames, range(PLAYERS))]
        case "game":
            return [SwitchGame(provider, game, not for_good)]
        case "provider":
            return [SwitchProvider(provider, not for_good)]
        case "wait":
            return [Wait(chance.choice([1, 3, 8]))]
        case "launch":
            return [LaunchGames(player)]
        case _:
            return [PayIn(player, chance.randrange(1, 5000))]
