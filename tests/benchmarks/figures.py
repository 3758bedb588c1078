"""What the ledger must reach, and a table of what it reached."""

from collections.abc import Mapping
from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class Figure:
    """One line of the table. Ratios are medians over the rounds of one run; more is better unless `is_cost`."""

    key: str
    title: str
    must: float
    aim: float
    is_cost: bool = False

    def verdict(self, measured: float) -> str:
        if self._reaches(self.aim, measured):
            return "aim"
        return "ok" if self._reaches(self.must, measured) else "NOT"

    def _reaches(self, goal: float, measured: float) -> bool:
        return measured <= goal if self.is_cost else measured >= goal


FIGURES = (
    Figure(key="ratio_to_pgbench", title="HTTP bets / pgbench one-bet function", must=1.0, aim=1.5),
    Figure(key="ratio_to_simple_update", title="HTTP bets / pgbench -N", must=1.0, aim=1.5),
    Figure(key="ratio_hot_player", title="one hot player / the function on one hot row", must=3, aim=6),
    Figure(key="ratio_to_one_transaction_a_call", title="HTTP bets / the rules as ORM calls", must=6, aim=10),
    Figure(key="ratio_to_pgledger", title="HTTP bets / pgledger by pgbench", must=3, aim=5),
    Figure(key="p99_ms_2000", title="2,000 bets/s, Poisson: p99, ms", must=20, aim=10, is_cost=True),
    Figure(key="p50_ms_idle", title="idle, one caller: p50, ms", must=2, aim=1, is_cost=True),
    Figure(key="cpu_us_app", title="CPU of the application a bet, µs", must=200, aim=120, is_cost=True),
    Figure(key="cpu_us_postgres", title="CPU of PostgreSQL a bet, µs", must=130, aim=90, is_cost=True),
    Figure(key="rss_mb_web", title="web process, resident MB", must=120, aim=80, is_cost=True),
    Figure(key="bytes_a_bet", title="stored a bet, bytes", must=800, aim=500, is_cost=True),
    Figure(key="ratio_rows", title="few rows / a hundred times as many", must=1.15, aim=1.05, is_cost=True),
    Figure(key="ratio_mix", title="bets, wins, rollbacks, repeats / bets alone", must=0.8, aim=0.95),
)


def table(measured: Mapping[str, float | None]) -> str:
    """The figures as people read them; one that was not measured is a dash."""
    lines = [f"{'':48}{'measured':>10}{'must':>9}{'aim':>9}"]
    for figure in FIGURES:
        value = measured[figure.key]
        sign = "≤" if figure.is_cost else "≥"
        shown, verdict = ("–", "") if value is None else (f"{value:.2f}", figure.verdict(value))
        lines.append(
            f"{figure.title:48}{shown:>10}{sign:>4}{figure.must:>5g}{sign:>4}{figure.aim:>5g}  {verdict}".rstrip()
        )
    return "\n".join(lines)
