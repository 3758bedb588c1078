"""What must never get through: bad signatures, unreadable bodies, amounts that can't be."""

import asyncio
from collections.abc import Sequence
from dataclasses import replace
from urllib.parse import unquote_to_bytes

import orjson

from integrations.conformance.exchange import Exchange
from integrations.conformance.scenarios import scenario
from integrations.conformance.table import DONE, Table, money
from integrations.sandbox.dialect import Bet, Call, Feature, Meaning, Rollback, Win

MUTANTS = 2000
AT_ONCE = 16
TEN_MEGABYTES = 10 * 1024 * 1024
ODD_AMOUNTS = (
    *("-1", "-0.01", "NaN", "Infinity", "1e400", "1e-40", "9223372036854775808", "9" * 40, "0.00000000001"),
    *("null", "true", "[]", "{}", '"ten"', '""', "0x10", "1_000", "\u0661\u0660"),
)


@scenario(f"{MUTANTS:,} bad signatures: none is believed, nothing moves")
async def bad_signatures(table: Table) -> None:
    seat = await table.seat()
    act = table.dialect.act
    mutants: list[Call] = []
    async with table.nothing_moves():
        while len(mutants) < MUTANTS:
            round_id, bet, win, rollback = table.ids(4)
            for call in (
                act(seat, round_id, Bet(id=bet, stake=money("10"))),
                act(seat, round_id, Win(id=win, bet_id=bet, amount=money("25"))),
                act(seat, round_id, Rollback(id=rollback, original_id=bet, amount=money("10"))),
                table.dialect.balance(seat),
            ):
                mutants += table.dialect.forged(call)
        for exchange in await _send_all(table, mutants[:MUTANTS]):
            table.judge(exchange, (Meaning.BAD_SIGNATURE,))
    await table.expect_balance(seat, money("100"))


@scenario("Signatures beyond ASCII")
async def beyond_ascii(table: Table) -> None:
    seat = await table.seat()
    round_id, bet = table.ids(2)
    call = table.dialect.act(seat, round_id, Bet(id=bet, stake=money("10")))
    async with table.nothing_moves():
        for text in ("é" * 64, "подпись", "\u202e", "💰" * 9):
            await table.expect(table.dialect.with_signature(call, text), Meaning.BAD_SIGNATURE)


@scenario(
    "A body in another order and spacing: believed when it is signed so, else not", Feature.JSON, Feature.SIGNED_BODY
)
async def reordered(table: Table) -> None:
    seat = await table.seat()
    round_id, bet = table.ids(2)
    call = table.dialect.act(seat, round_id, Bet(id=bet, stake=money("10")))
    fields = orjson.loads(call.body)
    turned = {name: fields[name] for name in reversed(fields)}
    spaced = b"\n " + orjson.dumps(turned, option=orjson.OPT_INDENT_2) + b"\r\n\t "
    async with table.nothing_moves():
        await table.expect(replace(call, body=spaced), Meaning.BAD_SIGNATURE)
    await table.expect(table.dialect.signed(replace(call, body=spaced)), Meaning.OK, balance=money("90"))
    await table.expect(call, *DONE, balance=money("90"))
    await table.expect_balance(seat, money("90"))


@scenario("A name that comes twice in an object", Feature.JSON)
async def twice(table: Table) -> None:
    seat = await table.seat()
    round_id, bet = table.ids(2)
    call = table.dialect.act(seat, round_id, Bet(id=bet, stake=money("10")))
    async with table.nothing_moves():
        for name, value in orjson.loads(call.body).items():
            again = b"{" + orjson.dumps(name) + b":" + orjson.dumps(value) + b"," + call.body[1:]
            await table.expect(table.dialect.signed(replace(call, body=again)), Meaning.INVALID)


@scenario("A form in another order, escaped in another way: the same call", Feature.FORM)
async def reordered_form(table: Table) -> None:
    seat = await table.seat()
    round_id, bet = table.ids(2)
    call = table.dialect.act(seat, round_id, Bet(id=bet, stake=money("10")))
    turned = b"&".join(reversed(call.body.split(b"&")))
    escaped = b"&".join(_escaped(pair) for pair in call.body.split(b"&"))
    for place, body in enumerate((turned, escaped)):
        meanings = DONE if place else (Meaning.OK,)
        await table.expect(table.dialect.signed(replace(call, body=body)), *meanings, balance=money("90"))
    await table.expect(call, *DONE, balance=money("90"))
    await table.expect_balance(seat, money("90"))


@scenario("A name that comes twice in a form, however it is escaped", Feature.FORM)
async def twice_in_form(table: Table) -> None:
    seat = await table.seat()
    round_id, bet = table.ids(2)
    call = table.dialect.act(seat, round_id, Bet(id=bet, stake=money("10")))
    async with table.nothing_moves():
        for pair in call.body.split(b"&"):
            for again in (pair, _escaped(pair), pair.partition(b"=")[0] + b"=", pair + b"0"):
                for body in (call.body + b"&" + again, again + b"&" + call.body):
                    changed = table.dialect.signed(replace(call, body=body))
                    await table.expect(changed, Meaning.INVALID, Meaning.BAD_SIGNATURE)


@scenario("A form's field that is hidden in the value of another", Feature.FORM)
async def buried_in_form(table: Table) -> None:
    seat = await table.seat()
    round_id, bet = table.ids(2)
    call = table.dialect.act(seat, round_id, Bet(id=bet, stake=money("10")))
    pairs = call.body.split(b"&")
    async with table.nothing_moves():
        for place, pair in enumerate(pairs):
            hidden = b"%26" + pair.replace(b"=", b"%3D", 1)
            for host in range(len(pairs)):
                if host != place:
                    body = b"&".join(
                        each + hidden if at == host else each for at, each in enumerate(pairs) if at != place
                    )
                    await table.expect(replace(call, body=body), Meaning.INVALID, Meaning.BAD_SIGNATURE)


@scenario("Bodies that say nothing: empty, cut, nested, not UTF-8, not an object")
async def unreadable(table: Table) -> None:
    seat = await table.seat()
    round_id, bet = table.ids(2)
    call = table.dialect.act(seat, round_id, Bet(id=bet, stake=money("10")))
    bodies = [b"", b"\x00", b"\xff\xfe\x00", call.body[: len(call.body) // 2]]
    if table.has(Feature.JSON):
        bodies += [b"{}", b"[]", b"null", b"1", b'"text"', b"[" * 100_000, b'{"a":' * 100_000, b"{" + call.body, b"{,}"]
        bodies += [call.body[:-1] + b',"x":NaN}', call.body[:-1] + b',"x":Infinity}', b"\xef\xbb\xbf" + call.body]
    async with table.nothing_moves():
        for body in bodies:
            changed = table.dialect.signed(replace(call, body=body))
            await table.expect(changed, Meaning.INVALID, Meaning.BAD_SIGNATURE)


@scenario("Amounts that can't be: below zero, NaN, beyond 64 bits, finer than money, text")
async def odd_amounts(table: Table) -> None:
    seat = await table.seat()
    async with table.nothing_moves():
        for text in ODD_AMOUNTS:
            round_id, bet = table.ids(2)
            call = table.dialect.act(seat, round_id, Bet(id=bet, stake=money("10")))
            await table.expect(
                table.dialect.with_amount(call, text),
                Meaning.INVALID,
                Meaning.INSUFFICIENT_FUNDS,
            )
    await table.expect_balance(seat, money("100"))


@scenario("A body of 10 MB, a call that does not exist, another method: refused below 500, nothing moves")
async def beside_the_protocol(table: Table) -> None:
    seat = await table.seat()
    round_id, bet = table.ids(2)
    call = table.dialect.act(seat, round_id, Bet(id=bet, stake=money("10")))
    async with table.nothing_moves():
        for changed, method in (
            (table.dialect.signed(replace(call, body=call.body + b" " * TEN_MEGABYTES)), "POST"),
            (table.dialect.signed(replace(call, path="no/such/call")), "POST"),
            (table.dialect.signed(replace(call, path=f"{call.path}/more")), "POST"),
            (call, "GET"),
            (call, "PUT"),
            (call, "DELETE"),
        ):
            exchange = await table.operator.send(changed, method=method)
            _below_500(table, exchange)


def _escaped(pair: bytes) -> bytes:
    """The same field with every sign of it escaped."""
    return b"=".join(b"".join(b"%%%02X" % sign for sign in unquote_to_bytes(part)) for part in pair.split(b"=", 1))


def _below_500(table: Table, exchange: Exchange) -> None:
    # A server that has read enough may hang up on somebody who goes on talking.
    hung_up = exchange.status == 0 and len(exchange.call.body) > TEN_MEGABYTES
    if exchange.status >= 500 or (exchange.status == 0 and not hung_up):
        table.fail("expected an answer below 500", exchange)
    table.checks += 1


async def _send_all(table: Table, calls: Sequence[Call]) -> list[Exchange]:
    """A few at a time, in no order."""
    gate = asyncio.Semaphore(AT_ONCE)

    async def send(call: Call) -> Exchange:
        async with gate:
            return await table.operator.send(call)

    return await asyncio.gather(*map(send, calls))
