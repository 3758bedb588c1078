"""Every safeguard that the money hangs on, how to take it out, and the tests that must miss it.

An edit replaces a text that stands exactly once in its file, so this list can't quietly outlive the code.
"""

from dataclasses import dataclass
from pathlib import Path

GUARDS = "migrations/postgres/models/1_20261124000001_guards.py"
PLAY = "migrations/postgres/models/2_20261124000002_play.py"

BETS = "tests/integration/games/test_bets.py"
LEDGER = "tests/integration/wallet/test_ledger.py"
RACES = "tests/faults/test_two_processes.py"
ONE_KEY = "tests/integration/wallet/test_one_key.py"
PROPERTIES = "tests/properties/test_games.py"


@dataclass(frozen=True, slots=True)
class Edit:
    file: str
    old: str
    new: str

    def apply(self, tree: Path) -> None:
        file = tree / self.file
        text = file.read_text()
        assert text.count(self.old) == 1, f"{self.file} has this text {text.count(self.old)} times: {self.old!r}"
        file.write_text(text.replace(self.old, self.new))


@dataclass(frozen=True, slots=True)
class Safeguard:
    name: str
    edits: tuple[Edit, ...]
    tests: tuple[str, ...]  # as pytest takes them


SAFEGUARDS = (
    Safeguard(
        "the account's lock, for games",
        (Edit(PLAY, "ORDER BY account.id FOR NO KEY UPDATE;", "ORDER BY account.id;"),),
        (f"{RACES}::test_of_a_win_and_a_rollback_exactly_one_is_done",),
    ),
    Safeguard(
        "the account's lock, for everything else",
        (Edit("core/wallet/locked_accounts.py", '{"FOR NO KEY UPDATE OF account" if lock else ""}', ""),),
        (f"{RACES}::test_two_hundred_debits_at_once_stop_exactly_at_zero_in_each_of_twenty_rounds",),
    ),
    Safeguard(
        "the unique key",
        (
            Edit(GUARDS, "PRIMARY KEY (source, external_id),", ""),
            Edit("core/wallet/keys.py", "ON CONFLICT (source, external_id) DO NOTHING", "ON CONFLICT DO NOTHING"),
        ),
        (f"{ONE_KEY}::test_one_key_used_by_fifty_players_at_once_moves_one_of_them",),
    ),
    Safeguard(
        "the digest of a key's content, for games",
        (Edit(PLAY, "ELSIF known.digest <> c.digest THEN", "ELSIF false THEN"),),
        (f"{BETS}::test_the_same_id_with_another_stake_round_or_player_is_a_conflict",),
    ),
    Safeguard(
        "the digest of a key's content, for everything else",
        (Edit("core/wallet/keys.py", "if digest != self.digest:", "if False:"),),
        (f"{LEDGER}::test_the_same_key_with_other_content_is_a_conflict",),
    ),
    Safeguard(
        "the tombstone",
        (
            Edit(
                PLAY,
                """INSERT INTO ledger_key (source, external_id, digest, outcome, created_at)
                VALUES (c.provider, c.bet, '', 'tombstone', moment) ON CONFLICT DO NOTHING;""",
                "PERFORM 1;",
            ),
        ),
        (f"{BETS}::test_a_rollback_before_its_bet_makes_the_late_bet_a_refusal",),
    ),
    Safeguard(
        "duplicates before funds",
        (
            Edit(
                PLAY,
                "        -- A repeat gets the first answer,",
                """        IF c.kind = 1 AND c.amount > available THEN
            result.outcome := 'insufficient_funds';
            RETURN result;
        END IF;
        -- A repeat gets the first answer,""",
            ),
        ),
        (f"{BETS}::test_a_duplicate_is_answered_even_when_the_balance_is_spent",),
    ),
    Safeguard(
        "append-only",
        (
            Edit(
                GUARDS,
                "RAISE EXCEPTION '% is append-only: % refused', TG_TABLE_NAME, TG_OP"
                " USING ERRCODE = 'integrity_constraint_violation';",
                "RETURN NULL;",
            ),
        ),
        (f"{LEDGER}::test_the_database_itself_refuses_to_change_what_was_written",),
    ),
    Safeguard(
        "no balance below zero, by the database",
        (Edit(GUARDS, "(bounded AND balance IS NOT NULL AND balance >= 0)", "(bounded AND balance IS NOT NULL)"),),
        (f"{LEDGER}::test_the_database_itself_refuses_a_negative_balance",),
    ),
    Safeguard(
        "a command that breaks fails alone",
        (
            Edit(
                "core/wallet/batching.py",
                """            for single in batch:
                await self._answer([single])""",
                """            for _, answer in batch:
                _settle_with_error(answer, error)""",
            ),
        ),
        ("tests/faults/test_cut_replies.py::test_a_batch_whose_reply_was_cut_is_healed_before_its_callers_know",),
    ),
    Safeguard(
        "a break stops bets, one at a time",
        (Edit(PLAY, "WHEN ends_at IS NOT NULL THEN 'on_cool_off'", "WHEN false THEN 'on_cool_off'"),),
        (f"{BETS}::test_a_bet_is_refused_and_nothing_moves",),
    ),
    Safeguard(
        "a break stops bets, in a batch",
        (
            Edit(
                PLAY,
                "WHERE cool_off.player_id = command.player AND cool_off.ends_at > moment",
                "WHERE false",
            ),
        ),
        (PROPERTIES,),
    ),
    Safeguard(
        "a session ends, one bet at a time",
        (Edit(PLAY, "WHEN seat.ended_at IS NOT NULL OR seat.expires_at <= moment THEN", "WHEN false THEN"),),
        (f"{BETS}::test_a_bet_is_refused_and_nothing_moves",),
    ),
    Safeguard(
        "a session ends, in a batch",
        (Edit(PLAY, "AND session.ended_at IS NULL AND session.expires_at > moment", ""),),
        (PROPERTIES,),
    ),
    Safeguard(
        "a one-time code works one time",
        (Edit("core/identity/totp.py", "if candidate > device.last_step and secrets", "if secrets"),),
        ("tests/integration/identity/test_identity.py::test_a_code_is_accepted_once_however_many_ask_at_once",),
    ),
    Safeguard(
        "initData grows old",
        (Edit("webapp/init_data.py", "if not now - MAX_AGE <= signed_at <= now + MAX_AHEAD:", "if False:"),),
        ("tests/unit/webapp/test_init_data.py",),
    ),
    Safeguard(
        "events are claimed, not counted on from the last",
        (
            Edit("core/events/relay.py", "BATCH = 500\n", "BATCH = 500\n_last = [0]\n"),
            Edit(
                "core/events/relay.py", "FROM outbox_event ORDER BY id", "FROM outbox_event WHERE id > $2 ORDER BY id"
            ),
            Edit("core/events/relay.py", "            [limit],\n", "            [limit, _last[0]],\n"),
            Edit(
                "core/events/relay.py",
                "            await publisher.publish(events)\n",
                "            await publisher.publish(events)\n            _last[0] = rows[-1]['id']\n",
            ),
        ),
        ("tests/integration/messaging/test_relay.py",),
    ),
    Safeguard(
        "the deposit limit is read under the lock",
        (
            Edit(
                "core/payments/deposits.py",
                "    async with unit_of_work() as uow:\n"
                "        await uow.ledger.lock(player_cash(player_id, amount.currency))\n"
                "        intent = await Intent.get_or_none(",
                "    already = await _deposited_since(player_id, amount.currency, clock.now() - PERIOD)\n"
                "    async with unit_of_work() as uow:\n"
                "        await uow.ledger.lock(player_cash(player_id, amount.currency))\n"
                "        intent = await Intent.get_or_none(",
            ),
            Edit(
                "core/payments/deposits.py",
                "await _promise(player_id, amount, gateway, request_key)",
                "await _promise(player_id, amount, gateway, request_key, already)",
            ),
            Edit(
                "core/payments/deposits.py",
                "async def _promise(player_id: UUID, amount: Money, gateway: PaymentGateway, request_key: str)",
                "async def _promise(player_id, amount, gateway, request_key, already)",
            ),
            Edit(
                "core/payments/deposits.py",
                "    already = await _deposited_since(player_id, amount.currency, now - PERIOD)\n",
                "",
            ),
        ),
        ("tests/integration/payments/test_deposits.py::test_deposits_at_once_never_pass_the_limit",),
    ),
)
