"""What may be asked of a ledger, as plain data, and a generator that mixes it."""

from dataclasses import dataclass, replace
from random import Random

PEOPLE = 3
CURRENCIES = ("USDT", "EUR")
OTHERS = ("games", "gateway", "capital", "bonus")  # the first three are unbounded
RATES = ("0.9", "1", "1080.5", "9999.999999999999999999", "0.000108", "0.000000000000000001")


@dataclass(frozen=True, slots=True)
class Move:
    currency: str
    debit: int | str  # a player's cash, or one of OTHERS
    credit: int | str
    amount: int | None  # None: all that the debit account has


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
    hours: int | None  # until it expires


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
    take_back: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Convert:
    key: int
    seller: int
    buyer: int  # whose cash of the other currency gets what is bought
    sold_currency: str
    sold: int
    rate: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Cancel:
    """A tombstone for a key."""

    key: int


@dataclass(frozen=True, slots=True, kw_only=True)
class PassTime:
    """Time goes by, and perhaps the job that expires holds comes by."""

    hours: int
    expire: bool


Keyed = Post | PlaceHold | ResolveHold | Reverse | Convert
Operation = Keyed | Cancel | PassTime

_WEIGHTS = {
    "post": 28,
    "spend": 9,
    "linked": 12,
    "hold": 12,
    "resolve": 16,
    "reverse": 14,
    "convert": 6,
    "time": 6,
    "cancel": 3,
    "repeat": 10,
    "conflict": 4,
}


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
    match chance.choices(list(_WEIGHTS), list(_WEIGHTS.values()))[0]:
        case "spend":
            spender, receiver = chance.randrange(PEOPLE), chance.choice(["games", "gateway"])
            return Post(key=key, moves=(Move(chance.choice(CURRENCIES), spender, receiver, None),))
        case "linked":
            moves = tuple(_move(chance) for _ in range(chance.randrange(2, 5)))
            return Post(key=key, moves=moves, remember_refusals=chance.random() < 0.5)
        case "hold":
            return PlaceHold(
                key=key,
                player=chance.randrange(PEOPLE),
                currency=chance.choice(CURRENCIES),
                amount=_amount(chance),
                hours=chance.choice([None, 1, 2, 5]),
            )
        case "resolve":
            amount = chance.choice([None, _amount(chance)])
            return ResolveHold(key=key, hold=chance.randrange(4), amount=amount, capture=chance.random() < 0.5)
        case "reverse":
            return Reverse(key=key, transfer=chance.randrange(10), take_back=chance.random() < 0.7)
        case "convert":
            return Convert(
                key=key,
                seller=chance.randrange(PEOPLE),
                buyer=chance.randrange(PEOPLE),
                sold_currency=chance.choice(CURRENCIES),
                sold=_amount(chance),
                rate=chance.choice(RATES),
            )
        case "time":
            return PassTime(hours=chance.randrange(3), expire=chance.random() < 0.6)
        case "cancel":
            return Cancel(key=chance.choice([key + chance.randrange(1, 5), chance.randrange(key)]))
        case "repeat":
            return chance.choice(before)
        case "conflict":
            return replace(Post(key=key, moves=(_move(chance),)), key=chance.randrange(key))
    return Post(key=key, moves=(_move(chance),), remember_refusals=chance.random() < 0.7)


def _move(chance: Random) -> Move:
    debit, credit = chance.sample([*range(PEOPLE), *OTHERS], 2)
    return Move(chance.choice(CURRENCIES), debit, credit, _amount(chance))


def _amount(chance: Random) -> int:
    return chance.choice([1, 10, 100, chance.randrange(1, 600), chance.randrange(1, 3000)])
