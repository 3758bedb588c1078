"""Bodies that another company sends, read as JSON that has one meaning only."""

import json
from decimal import Decimal
from typing import NoReturn, cast

from pydantic import ValidationError


def read_object(body: bytes) -> dict[str, object]:
    """The object that the body is; numbers with a point are Decimals.

    Raises ValueError: not UTF-8, not JSON, not an object, nested too deep, NaN, a number beyond all numbers, or a name
    that comes twice: two readers could take different ones of it.
    """
    try:
        value = json.loads(
            body.decode(), object_pairs_hook=_unique_names, parse_constant=_refuse_constant, parse_float=Decimal
        )
    except (ArithmeticError, RecursionError) as error:
        raise ValueError(type(error).__name__) from None
    if not isinstance(value, dict):
        raise ValueError("not an object")  # noqa: TRY004 - callers ask about the text, not about a Python type
    return cast("dict[str, object]", value)


def problems_in(error: ValidationError) -> str:
    """Which fields can't be, and why, without their values: "amount: Input should be a valid integer"."""
    problems = error.errors(include_url=False, include_input=False, include_context=False)
    return "; ".join(f"{'.'.join(map(str, problem['loc']))}: {problem['msg']}" for problem in problems)


def _unique_names(pairs: list[tuple[str, object]]) -> dict[str, object]:
    fields = dict(pairs)
    if len(fields) < len(pairs):
        raise ValueError("a name comes twice")
    return fields


def _refuse_constant(name: str) -> NoReturn:
    raise ValueError(f"{name} is not JSON")
