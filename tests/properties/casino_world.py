"""A casino in the database and its model beside it: what happens to one happens to the other, and they are compared."""

import asyncio
from collections.abc import Sequence
from datetime import timedelta
from itertools import count
from typing import Any
from uuid import UUID

import orjson

from core import clock as core_clock
from core.clock import ManualClock, use_clock
from core.database import connection
from core.errors import DomainError
from core.games.catalogue import switch_game, switch_provider
from core.games.commands import Adjust, AwardKind, Command, PayAward, PayWin, PlaceBet, Played, RollBack
from core.games.engine import engine
from core.games.models import Game, Provider
from core.games.playing import adjust, pay_award, pay_win, place_bet, play_together, roll_back
from core.games.rules import ProviderRules
from core.games.sessions import open_session
from core.identity.models import Player
from core.identity.players import set_frozen
from core.identity.registration import TERMS_VERSION
from core.ids import new_id, token_digest
from core.money import Money
from core.safer_gambling.cool_off import start_cool_off
from core.unit_of_work import unit_of_work
from core.wallet import Posting, TransferCode, TransferKey, house_capital, house_games, player_cash
from core.wallet.accounts import promotions
from core.wallet.invariants import verify_ledger
from tests.models.casino import SESSION_LIFETIME, Answer, Casino, Session, account_of
from tests.properties import play_sequences as happen

CURRENCIES = ("USDT", "EUR")
# What the first and the second provider's contract allow.
RULES = (ProviderRules(), ProviderRules(win_before_bet=True, roll_back_wins=True, roll_back_settled_bets=True))
worlds = count(1)


async def play_in_a_new_world(sequence: Sequence[happen.Happening]) -> None:
    with use_clock(ManualClock()) as clock:
        assert isinstance(clock, ManualClock)
        world = World(clock)
        await world.open()
        for happening in sequence:
            await world.let(happening)
        await world.answer_all()
    assert await verify_ledger() == []


class World:
    """A casino in the database beside its model: what happens to one happens to the other, then they are compared."""

    def __init__(self, clock: ManualClock) -> None:
        self.clock = clock
        self.model = Casino(now=clock.now())
        self.number = next(worlds)
        self.players: list[Player] = []
        self.providers = [f"w{self.number}p{number}" for number in range(happen.PROVIDERS)]
        self.tokens: dict[tuple[int, int], str] = {}  # by player and provider
        self.asked: list[tuple[Command, ...]] = []
        self.touched: dict[object, tuple[UUID, str]] = {}

    async def open(self) -> None:
        for code in self.providers:
            await Provider.create(code=code, name=code)
            self.model.providers[code] = True
            for number in range(happen.GAMES):
                await Game.create(id=new_id(), provider_id=code, code=f"g{number}", name="Dunes", category="slots")
                self.model.games[code, f"g{number}"] = True
        for number in range(happen.PLAYERS):
            self.players.append(await self._player(f"{self.number}-{number}"))
        cash = [player_cash(player.id, currency) for player in self.players for currency in CURRENCIES]
        house = [house_games(code, currency) for code in self.providers for currency in CURRENCIES]
        others = [address.deficit for address in cash] + [promotions(currency) for currency in CURRENCIES]
        await engine().accounts.open(
            cash + house + others
        )  # a command whose accounts are known keeps its place in the queue
        self.model.books.cash = {(player.id, currency): 0 for player in self.players for currency in CURRENCIES}
        for number in range(happen.PLAYERS):
            await self.let(happen.LaunchGames(number))
            await self.let(happen.PayIn(number, 2000))

    async def _player(self, name: str) -> Player:
        player_id, now = new_id(), core_clock.now()
        return await Player.create(
            id=player_id,
            telegram_id=player_id.int % 2**53,
            first_name=name,
            currency="USDT",
            referral_code=name,
            terms_version=TERMS_VERSION,
            registered_at=now,
        )

    # --- what happens ---

    async def let(self, happening: happen.Happening) -> None:
        match happening:
            case happen.Bet() | happen.Win() | happen.Rollback() | happen.Correction() | happen.Award():
                await self._ask((self._command(happening),))
                return
            case happen.Together(plays):
                await self._ask(tuple(map(self._command, plays)))
                return
        await self.answer_all()
        match happening:
            case happen.Freeze(player, frozen):
                async with unit_of_work() as uow:
                    await set_frozen(uow, self.players[player].id, frozen=frozen)
                (self.model.frozen.add if frozen else self.model.frozen.discard)(self.players[player].id)
            case happen.TakeBreak(player):
                ends_at = await start_cool_off(self.players[player].id, "USDT", days=1)
                self.model.breaks[self.players[player].id] = ends_at
            case happen.SwitchGame(provider, game, enabled):
                code = self.providers[provider]
                await switch_game((await Game.get(provider_id=code, code=f"g{game}")).id, enabled=enabled)
                self.model.games[code, f"g{game}"] = enabled
            case happen.LimitStakes(provider, game, lowest, highest):
                code = self.providers[provider]
                ranges = {"USDT": [lowest, highest]}
                await Game.filter(provider_id=code, code=f"g{game}").update(stake_ranges=ranges)
                self.model.stakes[code, f"g{game}", "USDT"] = (lowest, highest)
            case happen.SwitchProvider(provider, enabled):
                await switch_provider(self.providers[provider], enabled=enabled)
                self.model.providers[self.providers[provider]] = enabled
            case happen.Wait(hours):
                self.clock.advance(timedelta(hours=hours))
                self.model.now = self.clock.now()
            case happen.LaunchGames(player):
                await self._launch_games(player)
            case happen.PayIn(player, amount):
                await self._pay_in(self.players[player], amount)

    async def _launch_games(self, player: int) -> None:
        for number, code in enumerate(self.providers):
            game = await Game.get(provider_id=code, code="g0")
            player_id = self.players[player].id
            token = self.tokens[player, number] = await open_session(player_id, game, currency="USDT")
            expires_at = self.clock.now() + SESSION_LIFETIME
            self.model.sessions[token_digest(token)] = Session(
                player=player_id, provider=code, currency="USDT", expires_at=expires_at
            )

    async def _pay_in(self, player: Player, amount: int) -> None:
        cash, capital = player_cash(player.id, "USDT"), house_capital("USDT")
        code = TransferCode.ADJUSTMENT
        async with unit_of_work() as uow:
            await uow.ledger.lock(cash, capital)
            money = Money(amount, "USDT")
            await uow.ledger.post(Posting(debit=capital, credit=cash, amount=money, code=code, reference=player.id))
        self.model.pay_in((player.id, "USDT"), amount)

    def _command(self, play: happen.Single) -> Command:
        source, player, rules = self.providers[play.provider], self.players[play.player], RULES[play.provider]
        key = TransferKey(source, f"k{play.key}")
        match play:
            case happen.Bet():
                return PlaceBet(
                    provider=source,
                    session_digest=token_digest(self._token(play)),
                    player_id=player.id,
                    game_code=f"g{play.game}",
                    round_id=f"r{play.round}",
                    stake=Money(play.stake, play.currency),
                    key=key,
                    closes_round=play.closes,
                    rules=rules,
                )
            case happen.Win():
                return PayWin(
                    provider=source,
                    player_id=player.id,
                    round_id=f"r{play.round}",
                    win=Money(play.amount, play.currency),
                    key=key,
                    bet_key=None if play.bet is None else TransferKey(source, f"k{play.bet}"),
                    game_code=f"g{play.game}",
                    closes_round=play.closes,
                    rules=rules,
                )
            case happen.Rollback():
                return RollBack(
                    provider=source,
                    player_id=player.id,
                    currency=play.currency,
                    key=key,
                    original_key=TransferKey(source, f"k{play.bet}"),
                    round_id=None if play.round is None else f"r{play.round}",
                    rules=rules,
                )
            case happen.Correction():
                amount, round_id = Money(play.amount, play.currency), f"r{play.round}"
                return Adjust(provider=source, player_id=player.id, round_id=round_id, amount=amount, key=key)
            case happen.Award():
                amount, kind = Money(play.amount, play.currency), AwardKind(play.kind)
                return PayAward(provider=source, player_id=player.id, kind=kind, amount=amount, key=key)

    def _token(self, bet: happen.Bet) -> str:
        match bet.session:
            case "stranger's":
                return self.tokens[(bet.player + 1) % happen.PLAYERS, bet.provider]
            case "other provider's":
                return self.tokens[bet.player, 1 - bet.provider]
            case "made up":
                return "made up"
        return self.tokens[bet.player, bet.provider]

    # --- asking, and comparing ---

    async def _ask(self, commands: tuple[Command, ...]) -> None:
        """Let them wait for the others, unless another account's command touches the same key or round: which of two
        accounts comes first would be left to chance.
        """
        account = account_of(commands[0])
        touched = [thing for command in commands for thing in touched_by(command)]
        if any(self.touched.get(thing, account) != account for thing in touched):
            await self.answer_all()
        self.touched |= dict.fromkeys(touched, account)
        self.asked.append(commands)

    async def answer_all(self) -> None:
        """Send all that wait at the same moment: the engine makes batches of them."""
        asked, self.asked, self.touched = self.asked, [], {}
        if not asked:
            return
        expected = [self.model.play(commands) for commands in asked]
        answered = await asyncio.gather(*map(answers_of, asked))
        for commands, answers, foretold in zip(asked, answered, expected, strict=True):
            assert answers == foretold, commands
        assert await self.stored() == self.foretold()

    def foretold(self) -> dict[str, list[list[Any]]]:
        books = self.model.books
        everything = {
            "cash": [
                [str(player), currency, balance, books.owed[player, currency]]
                for (player, currency), balance in books.cash.items()
            ],
            "house": [[*where, books.house[where]] for where in ((p, c) for p in self.providers for c in CURRENCIES)],
            "rounds": [
                [provider, name, str(player), played.state, played.stake, played.win]
                for (provider, name, player), played in books.rounds.items()
            ],
            "keys": [[key.source, key.external_id, known.outcome] for key, known in books.keys.items()],
            "moves": [
                [str(account[0]), account[1], place, move.code, abs(move.amount), move.balance_after, move.round_name]
                for account, moves in books.moves.items()
                for place, move in enumerate(moves)
            ],
            "events": [
                [move.event, str(player), move.amount if move.event == "RoundAdjusted" else abs(move.amount)]
                for (player, _), moves in books.moves.items()
                for move in moves
                if move.event
            ],
        }
        return {name: sorted(rows) for name, rows in everything.items()}

    async def stored(self) -> dict[str, list[list[Any]]]:
        rows = await connection().execute_query_dict(
            _STORED, [[str(player.id) for player in self.players], self.providers]
        )
        return {row["name"]: sorted(json_rows(row["rows"])) for row in rows}


def json_rows(rows: Any) -> list[list[Any]]:
    return orjson.loads(rows) if isinstance(rows, str) else rows


def touched_by(command: Command) -> list[object]:
    """Keys and rounds that the command reads or writes."""
    touched: list[object] = [command.key]
    if isinstance(command, RollBack):
        touched.append(command.original_key)
    elif isinstance(command, PayWin) and command.bet_key:
        touched.append(command.bet_key)
    if not isinstance(command, PayAward) and command.round_id:
        touched.append((command.provider, command.round_id, command.player_id))
    return touched


async def answers_of(commands: tuple[Command, ...]) -> list[Answer]:
    """Ask the product, and put its answers into the model's words."""
    try:
        played = await play_together(commands) if len(commands) > 1 else [await _play(commands[0])]
    except DomainError as refusal:
        available = refusal.facts.get("available")
        refused = Answer(outcome=refusal.code, available=available.minor if isinstance(available, Money) else None)
        return [refused] * len(commands)
    return [
        Answer(outcome="posted", balance=each.balance.minor, replayed=each.replayed, came_to=each.came_to.value)
        for each in played
    ]


async def _play(command: Command) -> Played:
    match command:
        case PlaceBet():
            return await place_bet(command)
        case PayWin():
            return await pay_win(command)
        case RollBack():
            return await roll_back(command)
        case Adjust():
            return await adjust(command)
        case PayAward():
            return await pay_award(command)


_STORED = """
    SELECT 'cash' AS name, json_agg(json_build_array(owner, currency, balance, owed)) AS rows
    FROM ledger_account WHERE kind = 1 AND owner = ANY($1)
    UNION ALL
    SELECT 'house', json_agg(json_build_array(owner, currency, (
        SELECT coalesce(sum(balance), 0) FROM ledger_shard AS shard WHERE shard.account_id = account.id
    ))) FROM ledger_account AS account WHERE kind = 10 AND owner = ANY($2)
    UNION ALL
    SELECT 'rounds', coalesce(json_agg(json_build_array(provider_id, external_id, player_id, state, stake, win)), '[]')
    FROM game_round WHERE player_id = ANY($1::uuid[])
    UNION ALL
    SELECT 'keys', coalesce(json_agg(json_build_array(source, external_id, outcome)), '[]')
    FROM ledger_key WHERE source = ANY($2)
    UNION ALL
    SELECT 'moves', coalesce(
        json_agg(json_build_array(owner, currency, place, code, amount, balance_after, round)), '[]'
    )
    FROM (
        SELECT account.owner, account.currency, code, abs(entry.amount) AS amount, balance_after,
               coalesce(round.external_id, '') AS round,
               row_number() OVER (PARTITION BY account.id ORDER BY transfer_id) - 1 AS place
        FROM ledger_account AS account
        JOIN ledger_entry AS entry ON entry.account_id = account.id
        LEFT JOIN game_round AS round ON round.id = entry.reference
        WHERE account.kind = 1 AND account.owner = ANY($1)
    ) AS entries
    UNION ALL
    SELECT 'events', coalesce(json_agg(json_build_array(
        name, player_id,
        coalesce(payload ->> 'stake_minor', payload ->> 'win_minor', payload ->> 'amount_minor')::bigint
    )), '[]')
    FROM outbox_event
    WHERE player_id = ANY($1::uuid[]) AND name IN (
        'BetPlaced', 'WinPaid', 'BetRolledBack', 'WinRolledBack', 'RoundAdjusted', 'AwardPaid', 'AwardTakenBack'
    )
"""
