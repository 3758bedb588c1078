"""Every safeguard that the money hangs on."""

from tests.sabotage import elsewhere, in_the_database, in_the_games, in_the_ledger
from tests.sabotage.edits import Safeguard

SAFEGUARDS: tuple[Safeguard, ...] = (
    *in_the_database.SAFEGUARDS,
    *in_the_ledger.SAFEGUARDS,
    *in_the_games.SAFEGUARDS,
    *elsewhere.SAFEGUARDS,
)
