"""What stands guard outside of the ledger."""

from tests.sabotage.edits import InFiles, Safeguard

SAFEGUARDS = (
    Safeguard(
        "a one-time code works one time",
        (InFiles("core/identity", "if candidate > device.last_step and secrets", "if secrets"),),
        ("tests/integration/identity/test_identity.py::test_a_code_is_accepted_once_however_many_ask_at_once",),
    ),
    Safeguard(
        "initData grows old",
        (InFiles("webapp", "if not now - MAX_AGE <= signed_at <= now + MAX_AHEAD:", "if False:"),),
        ("tests/unit/webapp/test_init_data.py",),
    ),
    Safeguard(
        "a callback is signed",
        (
            InFiles(
                "integrations/providers/hub88", "return any(_fits(key, raw, body) for key in self._keys)", "return True"
            ),
        ),
        ("tests/unit/providers/test_hub88.py", "tests/integration/providers"),
    ),
    Safeguard(
        "events are claimed, not counted on from the last",
        (
            InFiles("core/events", "BATCH = 500\n", "BATCH = 500\n_last = [0]\n"),
            InFiles("core/events", "FROM outbox_event ORDER BY id", "FROM outbox_event WHERE id > $2 ORDER BY id"),
            InFiles("core/events/relay.py", "            [limit],\n", "            [limit, _last[0]],\n"),
            InFiles(
                "core/events",
                "            await publisher.publish(events)\n",
                "            await publisher.publish(events)\n            _last[0] = rows[-1]['id']\n",
            ),
        ),
        ("tests/integration/messaging/test_relay.py",),
    ),
    Safeguard(
        "events are published before they are forgotten",
        (
            InFiles(
                "core/events",
                "            await publisher.publish(events)\n    return len(events)",
                "            pass\n    if events:\n        await publisher.publish(events)\n    return len(events)",
            ),
        ),
        ("tests/faults/test_kill_relay.py", "tests/integration/messaging/test_relay.py"),
    ),
    Safeguard(
        "the deposit limit is read under the lock",
        (
            InFiles(
                "core/payments/deposits.py",
                "    async with unit_of_work() as uow:\n"
                "        await uow.ledger.lock(player_cash(player_id, amount.currency))\n"
                "        intent = await Intent.get_or_none(",
                "    already = await _deposited_since(player_id, amount.currency, clock.now() - PERIOD)\n"
                "    async with unit_of_work() as uow:\n"
                "        await uow.ledger.lock(player_cash(player_id, amount.currency))\n"
                "        intent = await Intent.get_or_none(",
            ),
            InFiles(
                "core/payments/deposits.py",
                "await _promise(player_id, amount, gateway, request_key)",
                "await _promise(player_id, amount, gateway, request_key, already)",
            ),
            InFiles(
                "core/payments/deposits.py",
                "async def _promise(player_id: UUID, amount: Money, gateway: PaymentGateway, request_key: str)",
                "async def _promise(player_id, amount, gateway, request_key, already)",
            ),
            InFiles(
                "core/payments/deposits.py",
                "    already = await _deposited_since(player_id, amount.currency, now - PERIOD)\n",
                "",
            ),
        ),
        ("tests/integration/payments/test_deposits.py::test_deposits_at_once_never_pass_the_limit",),
    ),
    Safeguard(
        "an event that comes twice is counted once",
        (InFiles("integrations/analytics", "FROM {TABLE} FINAL WHERE {condition}", "FROM {TABLE} WHERE {condition}"),),
        ("tests/integration/analytics/test_reports.py::test_facts_that_are_loaded_again_change_no_report",),
    ),
)
