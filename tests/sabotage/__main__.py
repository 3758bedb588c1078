"""python -m tests.sabotage [WORD...]: take out one safeguard at a time (those with these words in their names; all, if
there are none). Each must turn a test red, or the exit code is 1.
"""

import sys
from concurrent.futures import ThreadPoolExecutor

import click

from tests.sabotage.safeguards import SAFEGUARDS
from tests.sabotage.trial import Verdict, attempt, untouched_is_green

AT_ONCE = 2


def main(words: list[str]) -> int:
    chosen = [safeguard for safeguard in SAFEGUARDS if all(word in safeguard.name for word in words)]
    if not words and not untouched_is_green():
        click.echo("The tests are not green with every safeguard in its place: a red one would prove nothing.")
        return 2
    verdicts = []
    with ThreadPoolExecutor(AT_ONCE) as pool:
        for safeguard, verdict in zip(chosen, pool.map(attempt, chosen), strict=True):
            click.echo(f"{verdict:7} without: {safeguard.name}")
            verdicts.append(verdict)
    missed = sum(verdict is not Verdict.RED for verdict in verdicts)
    click.echo(f"{len(verdicts) - missed} of {len(verdicts)} were missed by a test.")
    return 1 if missed else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
