"""Each safeguard, once taken out, is missed: the tests would notice a change that drops it."""

import asyncpg
import pytest

from tests.sabotage.edits import Safeguard
from tests.sabotage.safeguards import SAFEGUARDS
from tests.sabotage.trial import ROOT, Verdict, attempt


async def test_what_would_be_taken_out_stands_exactly_once_in_the_code(owner_database_url: str) -> None:
    """Or the trial of it would prove nothing."""
    assert len({safeguard.name for safeguard in SAFEGUARDS}) == len(SAFEGUARDS)
    owner = await asyncpg.connect(owner_database_url)
    try:
        for safeguard in SAFEGUARDS:
            for edit in safeguard.in_files:
                edit.find(ROOT)
            transaction = owner.transaction()
            await transaction.start()
            for step in safeguard.in_database:
                await step.apply(owner)
            await transaction.rollback()
    finally:
        await owner.close()


@pytest.mark.nightly
@pytest.mark.timeout(0)
@pytest.mark.parametrize("safeguard", SAFEGUARDS, ids=lambda safeguard: safeguard.name)
def test_a_safeguard_taken_out_is_missed(safeguard: Safeguard) -> None:
    assert attempt(safeguard) is Verdict.RED
