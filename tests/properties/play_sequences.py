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
    bet: int | None  # None: it names its round only
    amount: int
    round: int
    game: int = 0
    provider: int = 0
    currency: str = "USDT"
    closes: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Rollback:
    player: int
    key: int
    bet: int  # or a win
    round: int | None = None
    provider: int = 0
    currency: str = "USDT"


@dataclass(frozen=True, slots=True, kw_only=True)
class Correction:
    player: int
    key: int
    amount: int
    round: int
    provider: int = 0
    currency: str = "USDT"


@dataclass(frozen=True, slots=True, kw_only=True)
class Award:
    player: int
    key: int
    amount: int
    kind: str
    provider: int = 0
    currency: str = "USDT"


Single = Bet | Win | Rollback | Correction | Award


@dataclass(frozen=True, slots=True)
class Together:
    """They stand or fall together: of one player, one provider and one currency."""

    plays: tuple[Single, ...]


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
class LimitStakes:
    provider: int
    game: int
    lowest: int
    highest: int


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


Playing = Single | Together
Happening = (
    Playing | Pause | Freeze | TakeBreak | SwitchGame | LimitStakes | SwitchProvider | Wait | LaunchGames | PayIn
)


def happenings(seed: int, length: int) -> list[Happening]:
    """A sequence of this length (a little more: what is switched off is switched on again)."""
    chance = Random(seed)
    sequence: list[Happening] = []
    plays: list[Single] = []
    burst = chance.choice([1, 3, 8, 30])  # how many go out together, about
    while len(sequence) < length:
        if chance.random() < 0.06:
            sequence += _circumstance(chance)
            continue
        if chance.random() < 0.1:
            sequence.append(Together(_together(chance, plays)))
        else:
            plays.append(_play(chance, plays))
            sequence.append(plays[-1])
        if chance.random() < 1 / burst:
            sequence.append(Pause())
    return sequence


def _together(chance: Random, plays: list[Single]) -> tuple[Single, ...]:
    """A bet with its win, a bet with another, or whatever the same player did before: in any order."""
    first = _bet(chance, len(plays))
    plays.append(first)
    group: list[Single] = [first]
    for _ in range(chance.choice([1, 1, 2])):
        mine = [
            play
            for play in plays[-20:]
            if (play.player, play.provider, play.currency) == (first.player, first.provider, first.currency)
        ]
        match chance.choice(["win", "win", "bet", "award", "repeat"]):
            case "bet":
                other = _bet(chance, len(plays))
                play: Single = replace(
                    other, player=first.player, provider=first.provider, currency=first.currency, session="own"
                )
            case "award":
                play = replace(_award(chance, len(plays)), player=first.player, provider=first.provider)
                play = replace(play, currency=first.currency)
            case "repeat":
                group.append(chance.choice(mine))
                continue
            case _:
                bet = chance.choice([first, *(play for play in mine if isinstance(play, Bet))])
                play = _win_of(chance, bet, len(plays))
        plays.append(play)
        group.append(play)
    if chance.random() < 0.2:
        chance.shuffle(group)
    return tuple(group)


def _play(chance: Random, plays: list[Single]) -> Single:
    bets = [play for play in plays if isinstance(play, Bet)]
    player, key = chance.randrange(PLAYERS), len(plays)
    acts = ["bet", "win", "rollback", "correction", "award", "repeat", "conflict"]
    match chance.choices(acts, [48, 22, 13, 4, 3, 12, 4])[0]:
        case "win" if bets:
            return _win_of(chance, chance.choice(bets[-12:]), key)
        case "rollback" if bets:
            return _rollback(chance, plays, key)
        case "correction" if bets:
            bet, amount = chance.choice(bets[-12:]), chance.choice([0, 200, -50, -300, -5000])
            where = {"round": bet.round, "provider": bet.provider, "currency": bet.currency}
            return Correction(player=bet.player, key=key, amount=amount, **where)
        case "award":
            return _award(chance, key)
        case "repeat" if plays:
            return chance.choice(plays[-20:])
        case "conflict" if plays:
            play = chance.choice(plays[-20:])
            if isinstance(play, Rollback | Award) or chance.random() < 0.5:
                return replace(play, player=player)
            return replace(play, round=chance.randrange(ROUNDS))
    return _bet(chance, key)


def _win_of(chance: Random, bet: Bet, key: int) -> Win:
    amount, closes = chance.choice([0, 50, 400, chance.randrange(1000)]), chance.random() < 0.2
    win = Win(player=bet.player, key=key, bet=bet.key, amount=amount, round=bet.round, closes=closes)
    win = replace(win, provider=bet.provider, currency=bet.currency, game=bet.game)
    strange = chance.random()
    if strange < 0.1:
        return replace(win, round=chance.randrange(ROUNDS))
    if strange < 0.2:
        return replace(win, bet=key + chance.randrange(1, 4))  # of a bet that is still to come, or never
    if strange < 0.4:
        return replace(win, bet=None)
    return win


def _rollback(chance: Random, plays: list[Single], key: int) -> Rollback:
    undone = chance.choice([play for play in plays[-30:] if isinstance(play, Bet | Win | Award)] or plays)
    rollback = Rollback(player=undone.player, key=key, bet=undone.key, provider=undone.provider)
    rollback = replace(rollback, currency=undone.currency)
    if isinstance(undone, Bet) and chance.random() < 0.5:
        rollback = replace(rollback, round=undone.round)
    strange = chance.random()
    if strange < 0.1:
        return replace(rollback, player=chance.randrange(PLAYERS))
    if strange < 0.15:
        return replace(rollback, bet=chance.choice(plays).key)
    if strange < 0.17:
        return replace(rollback, bet=key)  # of itself
    if strange < 0.35:
        return replace(rollback, bet=key + chance.randrange(1, 6))  # of a bet that is still to come, or never
    return rollback


def _award(chance: Random, key: int) -> Award:
    kind = chance.choice(["promotion", "free_rounds", "jackpot"])
    amount = chance.choice([0, 70, 900])
    return Award(player=chance.randrange(PLAYERS), key=key, amount=amount, kind=kind, provider=chance.randrange(2))


def _bet(chance: Random, key: int) -> Bet:
    bet = Bet(player=chance.randrange(PLAYERS), key=key, stake=_stake(chance), round=chance.randrange(ROUNDS))
    bet = replace(bet, provider=int(chance.random() < 0.4), game=int(chance.random() < 0.2))
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
    match chance.choice(["freeze", "break", "game", "stakes", "provider", "wait", "pay in", "launch"]):
        case "freeze":
            return [Freeze(player, True)] if for_good else [Freeze(player, False)]
        case "break":
            return [TakeBreak(player)] if for_good else [Wait(25), *map(LaunchGames, range(PLAYERS))]
        case "game":
            return [SwitchGame(provider, game, not for_good)]
        case "stakes":
            return [LimitStakes(provider, game, *chance.choice([(0, 10**6), (10, 200), (50, 10**6)]))]
        case "provider":
            return [SwitchProvider(provider, not for_good)]
        case "wait":
            return [Wait(chance.choice([1, 3, 8]))]
        case "launch":
            return [LaunchGames(player)]
        case _:
            return [PayIn(player, chance.randrange(1, 5000))]
