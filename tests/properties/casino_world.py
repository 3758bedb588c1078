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
from core.games.bets import PlaceBet, place_bet
from core.games.catalogue import switch_game, switch_provider
from core.games.engine import engine
from core.games.models import Game, Provider
from core.games.sessions import open_session
from core.games.settlements import PayWin, RollBackBet, pay_win, roll_back_bet
from core.identity.models import Player
from core.identity.players import set_frozen
from core.identity.registration import TERMS_VERSION
from core.ids import new_id
from core.money import Money
from core.safer_gambling.cool_off import start_cool_off
from core.unit_of_work import unit_of_work
from core.wallet import Posting, TransferCode, TransferKey, house_capital, house_games, player_cash
from core.wallet.invariants import verify_ledger
from tests.models.casino import SESSION_LIFETIME, Answer, Casino, Command, Session, account_of
from tests.properties import play_sequences as happen

CURRENCIES = ("USDT", "EUR")
worlds = count(1)


PATIENCE_SECONDS = 60  # what a busy machine answers late would be an outcome that no model foretells


async def play_in_a_new_world(sequence: Sequence[happen.Happening]) -> None:
    engine().batcher._patience._seconds = PATIENCE_SECONDS
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
        self.asked: list[Command] = []
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
        await engine().accounts.open(cash + house)  # a command whose accounts are known keeps its place in the queue
        self.model.cash = {(player.id, currency): 0 for player in self.players for currency in CURRENCIES}
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
            case happen.Bet() | happen.Win() | happen.Rollback():
                await self._ask(self._command(happening))
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
            self.model.sessions[token] = Session(
                player=player_id, provider=code, currency="USDT", expires_at=expires_at
            )

    async def _pay_in(self, player: Player, amount: int) -> None:
        cash, capital = player_cash(player.id, "USDT"), house_capital("USDT")
        code = TransferCode.ADJUSTMENT
        async with unit_of_work() as uow:
            await uow.ledger.lock(cash, capital)
            money = Money(amount, "USDT")
            await uow.ledger.post(Posting(debit=capital, credit=cash, amount=money, code=code, reference=player.id))
        self.model.cash[player.id, "USDT"] += amount

    def _command(self, play: happen.Playing) -> Command:
        source, player = self.providers[play.provider], self.players[play.player]
        key = TransferKey(source, f"k{play.key}")
        match play:
            case happen.Bet():
                return PlaceBet(
                    provider=source,
                    session_token=self._token(play),
                    player_id=player.id,
                    game_code=f"g{play.game}",
                    round_id=f"r{play.round}",
                    stake=Money(play.stake, play.currency),
                    key=key,
                    closes_round=play.closes,
                )
            case happen.Win():
                return PayWin(
                    provider=source,
                    player_id=player.id,
                    round_id=f"r{play.round}",
                    win=Money(play.amount, play.currency),
                    key=key,
                    bet_key=TransferKey(source, f"k{play.bet}"),
                    closes_round=play.closes,
                )
            case happen.Rollback():
                bet_key = TransferKey(source, f"k{play.bet}")
                return RollBackBet(
                    provider=source, player_id=player.id, currency=play.currency, key=key, bet_key=bet_key
                )

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

    async def _ask(self, command: Command) -> None:
        """Let it wait for the others, unless another account's command touches the same key or round: which of two
        accounts comes first would be left to chance.
        """
        touched = {command.key}
        if not isinstance(command, PlaceBet):
            touched.add(command.bet_key)
        if not isinstance(command, RollBackBet):
            touched.add((command.provider, command.round_id, command.player_id))
        account = account_of(command)
        if any(self.touched.get(thing, account) != account for thing in touched):
            await self.answer_all()
        self.touched |= dict.fromkeys(touched, account)
        self.asked.append(command)

    async def answer_all(self) -> None:
        """Send all that wait at the same moment: the engine makes batches of them."""
        asked, self.asked, self.touched = self.asked, [], {}
        if not asked:
            return
        expected = [self.model.play(command) for command in asked]
        answered = await asyncio.gather(*map(answer_of, asked))
        for command, answer, foretold in zip(asked, answered, expected, strict=True):
            assert answer == foretold, command
        assert await self.stored() == self.foretold()

    def foretold(self) -> dict[str, list[list[Any]]]:
        model = self.model
        everything = {
            "cash": [[str(player), currency, balance] for (player, currency), balance in model.cash.items()],
            "house": [[*where, model.house[where]] for where in ((p, c) for p in self.providers for c in CURRENCIES)],
            "rounds": [
                [provider, name, str(player), played.state, played.stake, played.win]
                for (provider, name, player), played in model.rounds.items()
            ],
            "keys": [[key.source, key.external_id, known.outcome] for key, known in model.keys.items()],
            "moves": [
                [str(account[0]), account[1], place, move.code, abs(move.amount), move.balance_after, move.round[1]]
                for account, moves in model.moves.items()
                for place, move in enumerate(moves)
            ],
            "events": [
                [["BetPlaced", "WinPaid", "BetRolledBack"][move.code - 3], str(player), abs(move.amount)]
                for (player, _), moves in model.moves.items()
                for move in moves
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


async def answer_of(command: Command) -> Answer:
    """Ask the product, and put its answer into the model's words."""
    came_to = None
    try:
        match command:
            case PlaceBet():
                receipt = await place_bet(command)
            case PayWin():
                receipt = await pay_win(command)
            case RollBackBet():
                receipt, outcome = await roll_back_bet(command)
                came_to = outcome.value
    except DomainError as refusal:
        available = refusal.facts.get("available")
        return Answer(outcome=refusal.code, available=available.minor if isinstance(available, Money) else None)
    return Answer(outcome="posted", balance=receipt.balance.minor, replayed=receipt.replayed, came_to=came_to)


_STORED = """
    SELECT 'cash' AS name, json_agg(json_build_array(owner, currency, balance)) AS rows
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
               round.external_id AS round,
               row_number() OVER (PARTITION BY account.id ORDER BY transfer_id) - 1 AS place
        FROM ledger_account AS account
        JOIN ledger_entry AS entry ON entry.account_id = account.id
        JOIN game_round AS round ON round.id = entry.reference
        WHERE account.kind = 1 AND account.owner = ANY($1)
    ) AS entries
    UNION ALL
    SELECT 'events', coalesce(json_agg(json_build_array(
        name, player_id, coalesce(payload ->> 'stake_minor', payload ->> 'win_minor')::bigint
    )), '[]') FROM outbox_event WHERE name IN ('BetPlaced', 'WinPaid', 'BetRolledBack') AND player_id = ANY($1::uuid[])
"""
