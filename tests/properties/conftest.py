"""The comparisons stand in a module that is no test: pytest is told to explain its asserts too."""

import pytest

pytest.register_assert_rewrite("tests.properties.casino_world", "tests.properties.ledger_world")
