"""What core/wallet and the unit of work see to."""

from tests.sabotage.edits import InFiles, Safeguard

LEDGER = "tests/integration/wallet/test_ledger.py"
RACES = "tests/faults/test_two_processes.py"
PROPERTIES = "tests/properties/test_ledger.py"
DEFICIT = "tests/integration/wallet/test_deficit.py"
EXPIRY = "tests/integration/wallet/test_expiring_holds.py"
BATCHING = "tests/unit/core/test_batching.py"

SAFEGUARDS = (
    Safeguard(
        "the account's lock, for everything but games",
        (InFiles("core/wallet", '{"FOR NO KEY UPDATE OF account" if lock else ""}', ""),),
        (f"{RACES}::test_two_hundred_debits_at_once_stop_exactly_at_zero_in_each_of_twenty_rounds",),
    ),
    Safeguard(
        "accounts are locked in one order",
        (
            InFiles(
                "core/wallet",
                'ORDER BY account.id\n            {"FOR NO KEY UPDATE',
                'ORDER BY random()\n            {"FOR NO KEY UPDATE',
            ),
        ),
        (f"{RACES}::test_five_thousand_opposing_transfers_in_three_currencies_never_deadlock",),
    ),
    Safeguard(
        "the key is looked up under the locks",
        (
            InFiles(
                "core/unit_of_work.py",
                "        await uow.ledger.lock(*lock)\n        if known := await uow.keys.find(key):\n",
                "        known = await uow.keys.find(key)\n        await uow.ledger.lock(*lock)\n        if known:\n",
            ),
        ),
        (f"{LEDGER}::test_fifty_equal_commands_at_once_debit_once",),
    ),
    Safeguard(
        "the digest of a key's content, for everything but games",
        (InFiles("core/wallet", "if digest != self.digest:", "if False:"),),
        (f"{LEDGER}::test_the_same_key_with_other_content_is_a_conflict",),
    ),
    Safeguard(
        "the tombstone, for everything but games",
        (InFiles("core/wallet", "if self.outcome is KeyOutcome.TOMBSTONE:", "if False:"),),
        (PROPERTIES,),
    ),
    Safeguard(
        "refusals are remembered, for everything but games",
        (InFiles("core/unit_of_work.py", "await uow.keys.keep_refused(key, digest, error)", "pass"),),
        (f"{LEDGER}::test_the_first_answer_is_given_for_ever_a_refusal_too",),
    ),
    Safeguard(
        "a refusal leaves nothing but its record",
        (
            InFiles(
                "core/unit_of_work.py",
                'async with in_transaction("default"):  # a savepoint',
                "if True:  # no savepoint",
            ),
        ),
        ("tests/integration/wallet/test_once.py",),
    ),
    Safeguard(
        "linked transfers stand or fall together",
        (
            InFiles(
                "core/wallet",
                "        return await self._write(self._plan(postings), event_at=event_at)\n",
                "        each = [await self._write(self._plan([posting]), event_at=event_at) for posting in postings]\n"
                "        return tuple(transfer for transfers in each for transfer in transfers)\n",
            ),
            InFiles(
                "core/unit_of_work.py",
                'async with in_transaction("default"):  # a savepoint',
                "if True:  # no savepoint",
            ),
        ),
        (PROPERTIES,),
    ),
    Safeguard(
        "a refusal leaves the accounts in hand as they were",
        (InFiles("core/wallet", "            self._accounts = before\n", ""),),
        (f"{DEFICIT}::test_a_refusal_that_is_caught_leaves_the_unit_of_work_whole",),
    ),
    Safeguard(
        "no balance below zero, by name",
        (InFiles("core/wallet", "if account.balance + amount < 0:", "if False:"),),
        (f"{LEDGER}::test_a_balance_never_goes_below_zero",),
    ),
    Safeguard(
        "the house's shards add up",
        (
            InFiles(
                "core/wallet", "SET balance = ledger_shard.balance + excluded.balance", "SET balance = excluded.balance"
            ),
        ),
        (LEDGER,),
    ),
    Safeguard(
        "a hold gives no more than is left",
        (InFiles("core/wallet", "if self.remaining < amount:", "if False:"),),
        (f"{LEDGER}::test_a_hold_is_captured_in_part_and_released_and_never_beyond",),
    ),
    Safeguard(
        "a hold's row is locked",
        (
            InFiles("core/wallet", "FROM ledger_hold WHERE id = $1 FOR UPDATE", "FROM ledger_hold WHERE id = $1"),
            InFiles("core/wallet", '{"FOR NO KEY UPDATE OF account" if lock else ""}', ""),
        ),
        (f"{RACES}::test_of_a_capture_and_a_release_exactly_one_is_done",),
    ),
    Safeguard(
        "nothing is captured after the expiry",
        (InFiles("core/wallet", "if becomes is HoldState.CAPTURED and self.remaining and self.due:", "if False:"),),
        (EXPIRY,),
    ),
    Safeguard(
        "only what is due expires",
        (
            InFiles(
                "core/wallet/expiry.py", "expires_at <= $1", "expires_at IS NOT NULL AND $1::timestamptz IS NOT NULL"
            ),
        ),
        (EXPIRY,),
    ),
    Safeguard(
        "whatever comes in repays first",
        (InFiles("core/wallet", "if repayment := self._repayment_after(posting):", "if repayment := None:"),),
        (DEFICIT,),
    ),
    Safeguard(
        "what was spent is advanced, not forgiven",
        (InFiles("core/wallet", "cash.owed = Money(cash.owed - amount, address.currency).minor", "pass"),),
        (DEFICIT,),
    ),
    Safeguard(
        "a command that breaks fails alone",
        (
            InFiles(
                "core/wallet/batching.py",
                "_settle([(command, answer)], await run([command]))",
                "raise error",
            ),
        ),
        (BATCHING, "tests/faults/test_cut_replies.py"),
    ),
    Safeguard(
        "waiting has its bound",
        (InFiles("core/wallet/batching.py", "if self.waiting >= self._most_waiting:", "if False:"),),
        (BATCHING,),
    ),
    Safeguard(
        "who leaves takes back what still waits",
        (InFiles("core/wallet/batching.py", "self._lanes[number].remove((command, answer))", "pass"),),
        (BATCHING,),
    ),
    Safeguard(
        "what was verified is compared ever after",
        (
            InFiles(
                "core/wallet/seals.py",
                "            if sealed.get(relation) != found.get(relation)]",
                "            if False]",
            ),
        ),
        ("tests/integration/wallet/test_verify.py",),
    ),
    Safeguard(
        "what nobody waits for any more is not done",
        (InFiles("core/wallet/batching.py", "if not entry[1].done():", "if True:"),),
        (BATCHING,),
    ),
)
