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
        "a callback of SOFTSWISS is signed",
        (
            InFiles(
                "integrations/providers/softswiss",
                "return any(hmac.compare_digest(_sign(secret, body).encode(), given) for secret in self._secrets)",
                "return True",
            ),
        ),
        ("tests/unit/providers/test_request_sign.py",),
    ),
    Safeguard(
        "a callback of Pragmatic carries a true hash",
        (
            InFiles(
                "integrations/providers/pragmatic",
                "return any(compare_digest(_sign(fields, secret).encode(), given) for secret in self._secrets)",
                "return True",
            ),
        ),
        ("tests/integration/providers/test_pragmatic.py",),
    ),
    Safeguard(
        "a form has one meaning only",
        (
            InFiles(
                "integrations/providers/pragmatic",
                "if ambiguous := [name for name, value in pairs if is_ambiguous(name, value)]:",
                "if ambiguous := []:",
            ),
        ),
        ("tests/integration/providers/test_pragmatic.py", "tests/unit/providers/test_pragmatic.py"),
    ),
    Safeguard(
        "JSON has one meaning only",
        (InFiles("integrations/providers/strict_json.py", "if len(fields) < len(pairs):", "if False:"),),
        ("tests/integration/providers/test_hub88_bad_input.py", "tests/integration/providers/test_softswiss_gcp.py"),
    ),
    Safeguard(
        "a launch's token is taken once",
        (
            InFiles(
                "core/games/sessions.py",
                "if session.claimed_at + CLAIM_REPEATED_WITHIN <= clock.now():",
                "if False:",
            ),
        ),
        ("tests/integration/games/test_launches.py",),
    ),
    Safeguard(
        "a game leads back to allowed addresses only",
        (InFiles("core/games/launches.py", "        if not is_allowed:\n", "        if False:\n"),),
        ("tests/integration/games/test_launches.py",),
    ),
    Safeguard(
        "free rounds pay for a set that was given to this player",
        (
            InFiles("core/games/playing.py", "    await free_rounds.ensure_given(", "    await _believe("),
            InFiles(
                "core/games/playing.py",
                "async def _one(",
                "async def _believe(*_: object, **__: object) -> None: ...\n\n\nasync def _one(",
            ),
        ),
        ("tests/integration/games/test_free_rounds.py",),
    ),
    Safeguard(
        "a set of free rounds is told once",
        (
            InFiles(
                "core/games/free_rounds.py",
                "if await Grant.filter(id=grant.id, state=GrantState.REQUESTED).update(",
                "if await Grant.filter(id=grant.id).update(",
            ),
        ),
        ("tests/integration/games/test_free_rounds.py",),
    ),
    Safeguard(
        "asking about a round closes it only where both agree",
        (InFiles("core/games/inquiries.py", "if told is not None and _agrees(found, told):", "if told is not None:"),),
        ("tests/integration/games/test_inquiries.py",),
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
