"""docs/ledger.md tells the truth: its examples run, in order, on a real database."""

import ast
import inspect
import re
from pathlib import Path

from core.wallet.invariants import verify_ledger
from tests.plugins.people import NewPlayer

PAGE = Path(__file__).parents[3] / "docs" / "ledger.md"


async def test_every_example_of_the_page_holds(new_player: NewPlayer) -> None:
    examples = re.findall(r"```python\n(.*?)```", PAGE.read_text(encoding="utf-8"), flags=re.DOTALL)
    assert len(examples) >= 8
    names: dict[str, object] = {"anna": await new_player()}
    for example in examples:
        code = compile(example, PAGE.name, "exec", flags=ast.PyCF_ALLOW_TOP_LEVEL_AWAIT)
        if inspect.iscoroutine(running := eval(code, names)):  # noqa: S307 - our own page
            await running
    assert await verify_ledger() == []
