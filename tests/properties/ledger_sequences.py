"""What may be asked of a ledger, as plain data, and a generator that mixes it."""

from dataclasses import dataclass, replace
from random import Random

PEOPLE = 3
CURRENCIES = ("USDT", "EUR")
HOUSES = ("games", "gateway", "capital")  # unbounded accounts


@dataclass(frozen=True, slots=True)
class Move:
    currency: str
    debit: int | str  # a player's cash, or one of HOUSES
    credit: int | str
    amount: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Post:
    key: int
    moves: tuple[Move, ...]
    remember_refusals: bool = True


@dataclass(frozen=True, slots=True, kw_only=True)
class PlaceHold:
    key: int
    player: int
    currency: str
    amount: int


@dataclass(frozen=True, slots=True, kw_only=True)
class ResolveHold:
    key: int
    hold: int  # counted back from the newest
    amount: int | None  # None: all that is left
    capture: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Reverse:
    key: int
    transfer: int  # counted back from the newest


@dataclass(frozen=True, slots=True, kw_only=True)
class Cancel:
    """A tombstone for a key."""

    key: int


Keyed = Post | PlaceHold | ResolveHold | Reverse
Operation = Keyed | Cancel


def operations(seed: int, length: int) -> list[Operation]:
    chance = Random(seed)
    sequence: list[Operation] = [
        Post(key=-number, moves=(Move(currency, "capital", player, 1000),))
        for number, (player, currency) in enumerate(
            ((player, currency) for player in range(PEOPLE) for currency in CURRENCIES), start=1
        )
    ]
    while len(sequence) < length:
        sequence.append(_operation(chance, key=len(sequence), before=sequence))
    return sequence


def _operation(chance: Random, *, key: int, before: list[Operation]) -> Operation:
    kinds = ["post", "linked", "hold", "resolve", "reverse", "cancel", "repeat", "conflict"]
    match chance.choices(kinds, [30, 12, 12, 16, 10, 4, 12, 4])[0]:
        case "linked":
            moves = tuple(_move(chance) for _ in range(chance.randrange(2, 5)))
            return Post(key=key, moves=moves, remember_refusals=chance.random() < 0.5)
        case "hold":
            return PlaceHold(
                key=key, player=chance.randrange(PEOPLE), currency=chance.choice(CURRENCIES), amount=_amount(chance)
            )
        case "resolve":
            amount = chance.choice([None, _amount(chance)])
            return ResolveHold(key=key, hold=chance.randrange(4), amount=amount, capture=chance.random() < 0.5)
        case "reverse":
            return Reverse(key=key, transfer=chance.randrange(10))
        case "cancel":
            return Cancel(key=chance.choice([key + chance.randrange(1, 5), chance.randrange(key)]))
        case "repeat":
            return chance.choice(before)
        case "conflict":
            return replace(Post(key=key, moves=(_move(chance),)), key=chance.choice(before).key)
    return Post(key=key, moves=(_move(chance),), remember_refusals=chance.random() < 0.7)


def _move(chance: Random) -> Move:
    debit, credit = chance.sample([*range(PEOPLE), *HOUSES], 2)
    return Move(chance.choice(CURRENCIES), debit, credit, _amount(chance))


def _amount(chance: Random) -> int:
    return chance.choice([1, 10, 100, chance.randrange(1, 600), chance.randrange(1, 3000)])
