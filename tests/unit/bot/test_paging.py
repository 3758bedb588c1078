"""Pages: forth by cursor, back along the trail."""

from bot.topics.paging import Trail, turned


def test_older_then_newer_comes_back_to_the_first_page() -> None:
    first = Trail()
    second = turned(first.facts(next_cursor="100"), older=True)
    third = turned(second.facts(next_cursor="90"), older=True)
    assert (second.cursor, third.cursor) == ("100", "90")
    assert turned(third.facts(next_cursor=None), older=False) == second
    assert turned(second.facts(next_cursor="90"), older=False) == first
    assert first.cursor is None


def test_there_is_nothing_newer_than_the_first_page_nor_older_than_the_last() -> None:
    assert turned({}, older=False) == Trail()
    assert turned({}, older=True) == Trail()
    last = Trail(("100",))
    assert turned(last.facts(next_cursor=None), older=True) == last


def test_a_trail_does_not_grow_without_end() -> None:
    trail = Trail()
    for cursor in range(1000):
        trail = trail.older(str(cursor))
    assert len(trail.cursors) == 100
    assert trail.cursor == "999"
