"""A property that fails must live to say by which example."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from hypothesis.internal.conjecture.engine import MAX_SHRINKING_SECONDS


@given(st.none())
def test_a_property_has_more_time_than_making_its_example_small_takes(
    request: pytest.FixtureRequest, _nothing: None
) -> None:
    limit = request.node.get_closest_marker("timeout")

    assert limit is not None
    assert limit.args[0] > MAX_SHRINKING_SECONDS + 60


def test_any_other_test_has_not(request: pytest.FixtureRequest) -> None:
    assert request.node.get_closest_marker("timeout") is None
