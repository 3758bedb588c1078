"""Every refusal that core can make has a status and a sentence; so has everything that the web itself refuses."""

import pytest

from core.errors import DomainError, InvalidInput, all_refusals
from core.texts import LANGUAGES
from tests.unit.bot.refusals import every_refusal
from webapp import refusals
from webapp.errors import STATUSES, problem_of, status_of
from webapp.texts import TEXTS

# What only machines are told, or what the chat alone can cause: the general sentence will do.
WITHOUT_SENTENCE = {
    "already_reversed",
    "bet_not_found",
    "bet_settled",
    "free_rounds_refused",
    "gateway_refused",
    "hold_closed",
    "key_cancelled",
    "mail_not_sent",
    "refused",
    "round_closed",
    "session_expired",
    "session_invalid",
    "totp_already_enabled",
    "totp_locked",
    "totp_required",
    "totp_wrong",
    "unknown_player",
}


@pytest.mark.parametrize("refusal", every_refusal(), ids=lambda refusal: refusal.code)
def test_every_refusal_of_core_has_a_status_of_its_own(refusal: DomainError) -> None:
    assert type(refusal) in STATUSES


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("refusal", every_refusal(), ids=lambda refusal: refusal.code)
def test_every_refusal_is_said_in_every_language(refusal: DomainError, language: str) -> None:
    problem = problem_of(refusal, language)
    assert problem.code == refusal.code
    has_sentence = problem.message != TEXTS.get(language, "refusal-refused")
    assert has_sentence is (refusal.code not in WITHOUT_SENTENCE)


@pytest.mark.parametrize("refusal", every_refusal(), ids=lambda refusal: refusal.code)
def test_a_refusal_that_was_kept_and_restored_can_still_be_said(refusal: DomainError) -> None:
    restored = type(refusal).restored({name: str(fact) for name, fact in refusal.facts.items()})
    assert problem_of(restored, "en").message


def test_the_webs_own_refusals_have_statuses() -> None:
    own = [kind for kind in all_refusals() if kind.__module__ == refusals.__name__]
    assert len(own) == 3
    assert set(own) <= STATUSES.keys()


def test_a_refined_refusal_answers_as_the_one_that_it_refines() -> None:
    class SomethingFiner(InvalidInput):
        code = "something_finer"

    assert status_of(SomethingFiner) == 400


def test_a_problem_names_the_field() -> None:
    problem = problem_of(InvalidInput(field="stake", reason="missing"), "en")
    assert (problem.field, problem.message) == ("stake", "Please check this entry: stake.")
