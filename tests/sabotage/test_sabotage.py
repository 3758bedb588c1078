"""Each safeguard, once taken out, is missed: the tests would notice a change that drops it."""

import pytest

from tests.sabotage.safeguards import SAFEGUARDS, Safeguard
from tests.sabotage.trial import ROOT, Verdict, attempt


@pytest.mark.parametrize("safeguard", SAFEGUARDS, ids=lambda safeguard: safeguard.name)
def test_what_would_be_taken_out_stands_exactly_once_in_the_code(safeguard: Safeguard) -> None:
    assert [(ROOT / edit.file).read_text().count(edit.old) for edit in safeguard.edits] == [1] * len(safeguard.edits)


@pytest.mark.nightly
@pytest.mark.timeout(0)
@pytest.mark.parametrize("safeguard", SAFEGUARDS, ids=lambda safeguard: safeguard.name)
def test_a_safeguard_taken_out_is_missed(safeguard: Safeguard) -> None:
    assert attempt(safeguard) is Verdict.RED
