"""That the benchmark runs and says everything. What it says depends on the machine, so no test asks for it."""

from tests.benchmarks.catalogue import READ, run_catalogue, table


async def test_a_short_run_times_every_question_beside_a_plain_read() -> None:
    answers = await run_catalogue(games=300, rounds=3, say=lambda _: None)

    assert answers[READ].ratio == 1
    assert all(0 < answer.median_ms <= answer.p99_ms for answer in answers.values())
    assert {"the first page", "a name with mistakes", "a provider", "favourites"} < answers.keys()
    assert len(table(answers).splitlines()) == 1 + len(answers)
