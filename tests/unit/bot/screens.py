"""Every screen, with the facts of a busy day; names and reasons try to break the markup."""

from collections.abc import Callable
from datetime import UTC, date, datetime
from decimal import Decimal
from uuid import UUID

from bot.screens import (
    Screen,
    deposit,
    history,
    limits,
    menu,
    notices,
    payout,
    play,
    security,
    settings,
    statement_file,
    wallet,
    welcome,
)
from bot.screens import games as found_games
from bot.screens import help as help_screens
from bot.screens.admin import free_rounds as admin_free_rounds
from bot.screens.admin import games, home, payouts, players, providers
from bot.screens.admin import rounds as admin_rounds
from bot.speech import Speaker
from core.backoffice.access import Permission
from core.backoffice.actions import PlayerCard
from core.countries import CODES
from core.games.commands import AwardKind
from core.games.inquiries import Interrupted
from core.games.models import Game, Grant, GrantState, Provider, Round, RoundState
from core.games.ports import Progress
from core.games.search import Shelf, Wish
from core.identity.models import Player, PlayerStatus
from core.money import Money
from core.payments.models import Intent, IntentKind, IntentState
from core.reporting.queries import DayFigures, ReportRow
from core.safer_gambling.limits import DepositLimit, PendingLimit
from core.wallet import PeriodStatement, StatementLine, TransferCode, UsualPeriod, player_cash

NASTY = '<b>Anna & "Söhne" </b>{ $x } *[a]'
NOON = datetime(2026, 12, 1, 12, tzinfo=UTC)
APP = "https://example.com/app"
ID = UUID("0199c0de-0000-7000-8000-000000000001")


def usdt(text: str) -> Money:
    return Money.parse(text, "USDT")


PLAYER = Player(
    id=ID,
    telegram_id=10**12,
    first_name=NASTY,
    username="anna",
    language="en",
    currency="USDT",
    status=PlayerStatus.FROZEN,
    email="anna@example.com",
    country="DE",
    registered_at=NOON,
)
NEWCOMER = Player(id=ID, telegram_id=1, first_name="B", currency="USDT", status=PlayerStatus.ACTIVE)
PROVIDER = Provider(code="p" * 32, name=NASTY, enabled=True)
BLOCKED_PROVIDER = Provider(code="q", name=NASTY, enabled=False, blocked_countries=["DE", "FR"])
GAME = Game(id=ID, provider_id=PROVIDER.code, code="dice", name=NASTY, category="dice", enabled=False)
GAME._saved_in_db = True  # else nothing may refer to it


def a_grant(state: GrantState) -> Grant:
    found = Grant(
        id=ID, player_id=ID, rounds=20, stake=200_000, currency="USDT", state=state, won=5_000_000, expires_at=NOON
    )
    object.__setattr__(found, "game", GAME)
    return found


def a_game() -> Game:
    """Made when it is asked for, as `rounds` are."""
    found = Game(id=ID, provider_id=PROVIDER.code, code="dice", name=NASTY, category="dice", volatility=4)
    object.__setattr__(found, "provider", PROVIDER)
    return found


def a_limited_game() -> Game:
    """Switched off, by a provider that is so too, with limits and blocks wherever there can be some."""
    found = Game(
        id=ID,
        provider_id=BLOCKED_PROVIDER.code,
        code="d" * 128,
        name=NASTY,
        category="",
        rtp_percent=Decimal("96.50"),
        enabled=False,
        popularity=1234,
        blocked_countries=sorted(CODES),
        stake_ranges={"USDT": [100_000, 50_000_000], "EUR": [None, 100], "TON": [1, None]},
    )
    object.__setattr__(found, "provider", BLOCKED_PROVIDER)
    return found


def intent(kind: IntentKind, state: IntentState) -> Intent:
    return Intent(
        id=ID,
        kind=kind,
        state=state,
        amount=usdt("12345.678901").minor,
        currency="USDT",
        pay_url="https://pay.example.com/1",
        created_at=NOON,
        player_id=ID,
    )


DEPOSIT = intent(IntentKind.DEPOSIT, IntentState.PENDING)
PAYOUT = intent(IntentKind.PAYOUT, IntentState.REQUESTED)


def played(state: RoundState, win: int) -> Round:
    found = Round(
        id=ID,
        provider_id=PROVIDER.code,
        external_id=NASTY,
        player_id=ID,
        currency="USDT",
        state=state,
        stake=1_000_000,
        win=win,
        opened_at=NOON,
    )
    object.__setattr__(found, "game", GAME)  # as if fetched; Tortoise's own setter wants a database
    return found


def rounds() -> list[Round]:
    """Made when they are asked for: the model changes when a database test initialises Tortoise."""
    return [
        played(RoundState.CLOSED, 0),
        played(RoundState.CLOSED, 5_000_000),
        played(RoundState.OPEN, 0),
        played(RoundState.ROLLED_BACK, 0),
    ]


LINES = [
    StatementLine(
        transfer_id=number,
        code=code,
        amount=usdt("-1.5"),
        balance_after=usdt("1250"),
        reference=ID,
        created_at=NOON,
    )
    for number, code in enumerate(TransferCode)
]
NOVEMBER = UsualPeriod.LAST_MONTH.on(NOON.date())
ROW = ReportRow(day=None, provider=None, game=None, turnover=usdt("10"), wins=usdt("9"), active_players=1, rounds=3)
FIGURES = DayFigures(day=date(2026, 12, 1), play=ROW, deposits=usdt("3"), payouts=usdt("2"), registrations=1)


def statement_until(end_id: int) -> PeriodStatement:
    return PeriodStatement(
        address=player_cash(ID, "USDT"), period=NOVEMBER, opening=usdt("1250"), closing=usdt("0.5"), end_id=end_id
    )


Made = Callable[[Speaker], list[Screen]]

# By the function that makes them: the test looks that none is missing.
SCREENS: dict[str, Made] = {
    "refusal_screen": lambda say: [
        notices.refusal_screen(say, "No.", back_to="wallet:home"),
        notices.refusal_screen(say, "No.", back_to="menu:home"),
    ],
    "deposit_arrived_screen": lambda say: [
        notices.deposit_arrived_screen(say, amount=usdt("25"), balance=usdt("1250"))
    ],
    "award_screen": lambda say: [
        notices.award_screen(say, award=str(award), amount=usdt("25"), balance=usdt("1250")) for award in AwardKind
    ],
    "free_rounds_given_screen": lambda say: [
        notices.free_rounds_given_screen(say, game=NASTY, rounds=rounds, stake=usdt("0.2"), until=NOON, game_url=APP)
        for rounds in (1, 20)
    ],
    "round_interrupted_screen": lambda say: [notices.round_interrupted_screen(say, game=NASTY, stake=usdt("2"))],
    "interrupted_screen": lambda say: [
        admin_rounds.interrupted_screen(say, shown)
        for shown in (
            [],
            [
                Interrupted(round=played(RoundState.INTERRUPTED, 5), told=told, told_win=win)
                for told in (None, *Progress)
                for win in (None, 7)
            ],
        )
    ],
    "free_rounds_screen": lambda say: [
        admin_free_rounds.free_rounds_screen(say, PLAYER, grants)
        for grants in ([], [a_grant(state) for state in GrantState])
    ],
    "free_rounds_games_screen": lambda say: [
        admin_free_rounds.free_rounds_games_screen(say, PLAYER, games, wanted=NASTY) for games in ([], [GAME] * 3)
    ],
    "free_rounds_terms_screen": lambda say: [admin_free_rounds.free_rounds_terms_screen(say, GAME, PLAYER)],
    "confirm_free_rounds_screen": lambda say: [
        admin_free_rounds.confirm_free_rounds_screen(say, GAME, PLAYER, rounds=20, stake=usdt("0.2"), days=7)
    ],
    "deposit_expired_screen": lambda say: [notices.deposit_expired_screen(say, amount=usdt("25"))],
    "payout_told_screen": lambda say: [
        notices.payout_told_screen(say, message, amount=usdt("25"), reason=NASTY)
        for message in ("told-payout-paid", "told-payout-rejected", "told-payout-failed")
    ],
    "account_told_screen": lambda say: [
        notices.account_told_screen(say, message)
        for message in ("told-frozen", "told-unfrozen", "told-email-confirmed")
    ],
    "payout_waits_screen": lambda say: [notices.payout_waits_screen(say, amount=usdt("25"), intent_hex=ID.hex)],
    "language_screen": lambda say: [welcome.language_screen(say, name=NASTY, order=["ru", "en", "es"])],
    "terms_screen": lambda say: [
        welcome.terms_screen(say, terms_url=f"{APP}/terms", are_new=are_new) for are_new in (True, False)
    ],
    "menu_screen": lambda say: [
        menu.menu_screen(say, name=NASTY, balance=usdt("25"), held=held, last_round=last)
        for held in (usdt("0"), usdt("20"))
        for last in (None, *(history.last_round_of(each) for each in rounds()))
    ],
    "wallet_screen": lambda say: [
        wallet.wallet_screen(
            say, balance=usdt("25"), held=usdt("20"), owed=usdt("0"), payouts=[PAYOUT], deposits=[DEPOSIT]
        ),
        wallet.wallet_screen(say, balance=usdt("0"), held=usdt("0"), owed=usdt("7"), payouts=[], deposits=[]),
    ],
    "statement_screen": lambda say: [
        wallet.statement_screen(say, lines, games={ID: NASTY}, newer=True, older=True, page_url=f"{APP}/statement")
        for lines in (LINES, [])
    ],
    "periods_screen": lambda say: [statement_file.periods_screen(say)],
    "period_screen": lambda say: [
        statement_file.period_screen(say, statement_until(end_id), UsualPeriod.LAST_MONTH) for end_id in (0, 7)
    ],
    "deposit_screen": lambda say: [
        deposit.deposit_screen(
            say, quick=[usdt("10"), usdt("25"), usdt("50")], minimum=usdt("1"), maximum=usdt("10000"), limit_left=left
        )
        for left in (None, usdt("5"))
    ],
    "waiting_screen": lambda say: [
        deposit.waiting_screen(say, amount=usdt("25"), pay_url="https://pay.example.com/1", gateway=NASTY)
    ],
    "needs_totp_screen": lambda say: [payout.needs_totp_screen(say)],
    "payout_screen": lambda say: [
        payout.payout_screen(say, balance=usdt("25"), minimum=usdt("1"), quick=quick)
        for quick in ([("all", usdt("25")), ("half", usdt("12.5"))], [])
    ],
    "code_screen": lambda say: [payout.code_screen(say, amount=usdt("25"))],
    "held_screen": lambda say: [payout.held_screen(say, amount=usdt("25"))],
    "play_screen": lambda say: [
        play.play_screen(
            say,
            balance=usdt("25"),
            held=usdt("0"),
            last_round=None,
            grants=[a_grant(GrantState.GIVEN)] * len(shown),
            games=shown,
            mini_app_url=APP,
        )
        for shown in ([GAME, GAME, GAME], [])
    ],
    "games_found_screen": lambda say: [
        found_games.games_found_screen(say, shown, wish=wish, before=before, after=after)
        for shown in ([GAME] * 8, [])
        for wish in (Wish(text=NASTY), *(Wish(shelf=shelf) for shelf in Shelf))
        for before, after in ((None, None), (0, 16))
    ],
    "game_screen": lambda say: [
        found_games.game_screen(
            say, a_game(), currency="USDT", is_favourite=is_favourite, on_break=on_break, mini_app_url=APP
        )
        for is_favourite in (True, False)
        for on_break in (True, False)
    ],
    "on_break_screen": lambda say: [play.on_break_screen(say, ends_at=NOON)],
    "rounds_screen": lambda say: [
        history.rounds_screen(say, shown, newer=False, older=True) for shown in (rounds(), [])
    ],
    "payments_screen": lambda say: [
        history.payments_screen(say, [intent(kind, state) for kind in IntentKind for state in IntentState]),
        history.payments_screen(say, []),
    ],
    "limits_screen": lambda say: [
        limits.limits_screen(say, limit=limit, left=usdt("5"), break_ends_at=ends_at)
        for ends_at in (None, NOON)
        for limit in (
            DepositLimit(amount=None, pending=None),
            DepositLimit(amount=usdt("30"), pending=None),
            DepositLimit(amount=usdt("30"), pending=PendingLimit(amount=usdt("60"), effective_at=NOON)),
            DepositLimit(amount=usdt("30"), pending=PendingLimit(amount=None, effective_at=NOON)),
        )
    ],
    "set_limit_screen": lambda say: [limits.set_limit_screen(say)],
    "break_screen": lambda say: [limits.break_screen(say)],
    "confirm_break_screen": lambda say: [limits.confirm_break_screen(say, days=days) for days in (1, 2, 42)],
    "security_screen": lambda say: [
        security.security_screen(say, totp_enabled=enabled, email=email)
        for enabled in (True, False)
        for email in (None, "anna@example.com")
    ],
    "totp_setup_screen": lambda say: [security.totp_setup_screen(say, secret="A" * 32)],
    "first_code_screen": lambda say: [security.first_code_screen(say)],
    "recovery_codes_screen": lambda say: [security.recovery_codes_screen(say, ["abcde-fghjk"] * 8)],
    "disable_totp_screen": lambda say: [security.disable_totp_screen(say)],
    "email_screen": lambda say: [security.email_screen(say, email=email) for email in (None, "anna@example.com")],
    "email_sent_screen": lambda say: [security.email_sent_screen(say, email=NASTY)],
    "settings_screen": lambda say: [
        settings.settings_screen(say, referral_link="https://t.me/b?start=a&b", terms_url=f"{APP}/terms")
    ],
    "languages_screen": lambda say: [settings.languages_screen(say)],
    "help_screen": lambda say: [help_screens.help_screen(say)],
    "help_topic_screen": lambda say: [help_screens.help_topic_screen(say, topic) for topic in help_screens.TOPICS],
    "admin_screen": lambda say: [
        home.admin_screen(say, permissions=frozenset(Permission), waiting=waiting) for waiting in (0, 1, 50)
    ],
    "figures_screen": lambda say: [home.figures_screen(say, FIGURES, report_url=f"{APP}/report")],
    "search_screen": lambda say: [players.search_screen(say)],
    "found_screen": lambda say: [
        players.found_screen(say, found, wanted=NASTY) for found in ([], [PLAYER], [PLAYER, NEWCOMER])
    ],
    "card_screen": lambda say: [
        players.card_screen(
            say,
            PlayerCard(player=each, cash=usdt("1"), held=usdt("0"), owed=usdt(owed)),
            may_freeze=may_freeze,
            may_set_country=may_set_country,
            may_give=may_freeze,
        )
        for each, owed in ((PLAYER, "0"), (NEWCOMER, "7"))
        for may_freeze in (True, False)
        for may_set_country in (True, False)
    ],
    "country_screen": lambda say: [players.country_screen(say, each) for each in (PLAYER, NEWCOMER)],
    "reason_screen": lambda say: [players.reason_screen(say, PLAYER, freeze=freeze) for freeze in (True, False)],
    "empty_queue_screen": lambda say: [payouts.empty_queue_screen(say)],
    "payout_card_screen": lambda say: [
        payouts.payout_card_screen(say, PAYOUT, each, place=2, length=3, previous=PAYOUT, following=PAYOUT)
        for each in (PLAYER, NEWCOMER)
    ],
    "reject_reason_screen": lambda say: [payouts.reject_reason_screen(say, PAYOUT)],
    "decision_code_screen": lambda say: [
        payouts.decision_code_screen(say, PAYOUT, PLAYER, reason=reason) for reason in (None, NASTY)
    ],
    "games_screen": lambda say: [
        games.games_screen(say, shown, wanted=wanted, before=before, after=after)
        for shown in ([GAME] * 8, [])
        for wanted in ("", NASTY)
        for before, after in ((None, None), (0, 16))
    ],
    "game_card_screen": lambda say: [games.game_card_screen(say, game) for game in (a_game(), a_limited_game())],
    "stakes_screen": lambda say: [
        games.stakes_screen(say, game, currency="USDT") for game in (a_game(), a_limited_game())
    ],
    "game_countries_screen": lambda say: [
        games.game_countries_screen(say, game) for game in (a_game(), a_limited_game())
    ],
    "providers_screen": lambda say: [providers.providers_screen(say, shown) for shown in ([PROVIDER], [])],
    "provider_card_screen": lambda say: [
        providers.provider_card_screen(say, provider) for provider in (PROVIDER, BLOCKED_PROVIDER)
    ],
    "provider_countries_screen": lambda say: [
        providers.provider_countries_screen(say, provider) for provider in (PROVIDER, BLOCKED_PROVIDER)
    ],
}
