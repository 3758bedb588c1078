"""What signatures cost beside the bet that they guard: CPU of a call's signature against PostgreSQL's for one bet.

Every subject once a round, in random order, on the same cores; ratios are medians over rounds. The load generator's CPU
counts nowhere.
"""

import asyncio
import random
import tempfile
import time
from collections import defaultdict
from collections.abc import Awaitable, Callable, Mapping, Sequence
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from statistics import median

import asyncpg
import orjson

from core import database
from core.wallet.invariants import verify_ledger
from integrations.providers.hub88.signature import Signer, Verifier
from integrations.providers.pragmatic.signature import FIELD, Hash
from integrations.providers.softswiss.request_sign import RequestSign
from integrations.sandbox.keys import generate_rsa_key_pair
from tests.benchmarks.calls import Call, Dealer, rendered
from tests.benchmarks.ledger import CALLERS, WrongResult
from tests.benchmarks.load import closed_loop
from tests.benchmarks.population import populate
from tests.benchmarks.stage import Stage, Web, open_stage

ANCHOR = "postgres"
TITLES = {
    ANCHOR: "PostgreSQL: one bet",
    "app": "the application: one bet, HTTP and RSA verification within",
    "rsa_verify": "RSA, 2048 bit (Hub88): verify a call",
    "rsa_sign": "RSA, 2048 bit (Hub88): sign a call, or an answer",
    "rsa_both": "RSA, 2048 bit: both",
    "hmac_verify": "HMAC-SHA256 (SOFTSWISS): verify a call",
    "md5_verify": "MD5 of a form (Pragmatic Play): verify a call",
}

Costs = Mapping[str, float]  # µs of CPU a call, by the keys of TITLES


@dataclass(frozen=True, slots=True, kw_only=True)
class Plan:
    rounds: int = 5
    bets: int = 4000  # a round
    players: int = 1000
    signatures: int = 500  # made a round; ten times as many are verified


@dataclass(frozen=True, slots=True, kw_only=True)
class Report:
    costs: Costs  # medians
    ratios: Mapping[str, float]  # to PostgreSQL's cost of a bet in the same round, medians


async def run_signatures(plan: Plan, *, say: Callable[[str], None]) -> Report:
    """Play all rounds. Raises WrongResult when bets are refused, signatures don't hold or the ledger is broken."""
    with tempfile.TemporaryDirectory(prefix="croupier-bench-") as directory:
        async with open_stage(Path(directory)) as stage:
            say("Filling the database…")
            url = await stage.make_database("bets")
            dealer = Dealer(await populate(url, players=plan.players, rows=0), seed=plan.rounds)
            web = await stage.start_web(url)
            await _play(stage, web, dealer.first_bets())
            await _analyze(url)
            rounds: list[Costs] = []
            order = random.Random(plan.rounds)
            for number in range(plan.rounds):
                rounds.append(await _round(plan, stage, web, dealer, order))
                say(f"Round {number + 1} of {plan.rounds}: {_line(rounds[-1])}")
            await _prove(url)
    return _report(rounds)


async def _round(plan: Plan, stage: Stage, web: Web, dealer: Dealer, order: random.Random) -> Costs:
    costs: dict[str, float] = {}

    async def bets() -> None:
        costs.update(await _play(stage, web, dealer.bets(plan.bets)))

    async def signatures() -> None:
        bodies = [body for _, body in dealer.bets(plan.signatures)]
        costs.update(await asyncio.to_thread(_sign_and_verify, bodies))

    subjects: list[Callable[[], Awaitable[None]]] = [bets, signatures]
    for subject in order.sample(subjects, len(subjects)):
        await subject()
    return costs


async def _play(stage: Stage, web: Web, calls: Sequence[Call]) -> Costs:
    """Each call once, by 64 callers."""
    requests = await asyncio.to_thread(rendered, calls, port=web.port, private_key_pem=stage.provider_private_key)
    app, postgres = web.cpu_seconds, stage.postgres_cpu_seconds()
    load = await asyncio.to_thread(closed_loop, web.port, requests, callers=CALLERS, seconds=float("inf"))
    app, postgres = web.cpu_seconds - app, stage.postgres_cpu_seconds() - postgres
    if load.refused:
        raise WrongResult(f"{load.refused} of {load.answered} calls were refused, the first: {load.first_refusal}")
    return {ANCHOR: postgres * 1e6 / load.answered, "app": app * 1e6 / load.answered}


def _sign_and_verify(bodies: Sequence[bytes]) -> Costs:
    """As the adapters do it, for these bodies. Raises WrongResult for a signature that does not hold."""
    private, public = generate_rsa_key_pair()
    signer, verifier = Signer(private), Verifier([public])
    request_sign, form_hash = RequestSign(["a-secret-of-16-and-more"]), Hash(["a-secret-of-16-and-more"])
    forms = [{name: str(value) for name, value in orjson.loads(body).items()} for body in bodies]
    signed_forms = [{**form, FIELD: form_hash.sign(form)} for form in forms]
    hmacs = [request_sign.sign(body) for body in bodies]

    signatures: list[str] = []
    sign = _cost(len(bodies), lambda: signatures.extend(map(signer.sign, bodies)))
    verify = partial(_cost_of_verifying, times=10)
    costs = {
        "rsa_sign": sign,
        "rsa_verify": verify([partial(verifier.is_signed, *pair) for pair in zip(bodies, signatures, strict=True)]),
        "hmac_verify": verify([partial(request_sign.is_signed, *pair) for pair in zip(bodies, hmacs, strict=True)]),
        "md5_verify": verify([partial(form_hash.holds, form) for form in signed_forms]),
    }
    return costs | {"rsa_both": costs["rsa_sign"] + costs["rsa_verify"]}


def _cost_of_verifying(checks: Sequence[Callable[[], bool]], *, times: int) -> float:
    held: list[bool] = []
    cost = _cost(len(checks) * times, lambda: held.extend(check() for _ in range(times) for check in checks))
    if not all(held):
        raise WrongResult("a true signature was not believed")
    return cost


def _cost(calls: int, work: Callable[[], None]) -> float:
    """µs of this thread's CPU a call."""
    started = time.thread_time()
    work()
    return (time.thread_time() - started) * 1e6 / calls


async def _analyze(url: str) -> None:
    """Autovacuum would come by within a minute; plans are made for what is there then."""
    connection = await asyncpg.connect(url)
    try:
        await connection.execute("ANALYZE")
    finally:
        await connection.close()


async def _prove(url: str) -> None:
    """Raises WrongResult unless every invariant of the ledger holds after all this."""
    await database.connect(url)
    try:
        violations = await verify_ledger()
    finally:
        await database.disconnect()
    if violations:
        raise WrongResult(f"the ledger is broken, first: {violations[0]}")


def _report(rounds: Sequence[Costs]) -> Report:
    costs, ratios = defaultdict[str, list[float]](list), defaultdict[str, list[float]](list)
    for measured in rounds:
        for name, cost in measured.items():
            costs[name].append(cost)
            ratios[name].append(cost / measured[ANCHOR])
    return Report(
        costs={name: median(costs[name]) for name in TITLES}, ratios={name: median(ratios[name]) for name in TITLES}
    )


def _line(costs: Costs) -> str:
    return ", ".join(f"{name} {costs[name]:.4g}" for name in TITLES)


def table(report: Report) -> str:
    lines = [f"{'':60}{'CPU, µs':>10}{'/ PostgreSQL':>15}"]
    lines += [f"{title:60}{report.costs[name]:>10.1f}{report.ratios[name]:>15.2f}" for name, title in TITLES.items()]
    return "\n".join(lines)
