"""Pages of a list that can only be asked "what comes before this?": a trail of cursors leads back to the newer ones."""

from collections.abc import Mapping
from dataclasses import dataclass

LONGEST_TRAIL = 100  # pages; who wants more opens the statement page


@dataclass(frozen=True, slots=True)
class Trail:
    """The cursors of the pages after the first one, from there to here; empty on the first page."""

    cursors: tuple[str, ...] = ()

    @classmethod
    def of(cls, facts: Mapping[str, str]) -> "Trail":
        return cls(tuple(facts["trail"].split())) if facts.get("trail") else cls()

    @property
    def cursor(self) -> str | None:
        """Where this page begins; None for the first one."""
        return self.cursors[-1] if self.cursors else None

    def older(self, last_seen: str) -> "Trail":
        return Trail((*self.cursors, last_seen)[-LONGEST_TRAIL:])

    def newer(self) -> "Trail":
        return Trail(self.cursors[:-1])

    def facts(self, *, next_cursor: str | None) -> dict[str, str]:
        """What to remember with the page; `next_cursor` begins the page after it, if there is one."""
        return {"trail": " ".join(self.cursors), "next": next_cursor or ""}


def turned(facts: Mapping[str, str], *, older: bool) -> Trail:
    """The trail after the player turned the page; where there is nothing to turn to, he stays."""
    trail = Trail.of(facts)
    if not older:
        return trail.newer()
    return trail.older(facts["next"]) if facts.get("next") else trail
