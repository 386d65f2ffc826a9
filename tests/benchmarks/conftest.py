"""Every benchmark in two sizes: whole and measured for `make bench`, tiny in the normal suite.

Nobody runs the whole ones with every change. The tiny scenes go the same way, unmeasured, so
that a benchmark which no longer fits the program is noticed at once.
"""

import gc
import math
from typing import TypeVar

import pytest

TIMEOUT = 1800
T = TypeVar("T")


class Scale:
    """How large a benchmark's scene is, and which limits hold there."""

    def __init__(self, whole: bool) -> None:
        self.whole = whole

    def __call__(self, whole: T, tiny: T) -> T:
        return whole if self.whole else tiny

    def rounds(self, count: int) -> range:
        """Return the rounds to measure, what stands there now set aside from collections.

        The test runner's objects are many times those of the program, which sets its own aside
        once it has started.
        """
        if not self.whole:
            return range(1)
        gc.collect()
        gc.freeze()
        return range(count)

    def most(self, limit: float) -> float:
        """Return what may not be exceeded: a tiny scene is not measured."""
        return limit if self.whole else math.inf

    def least(self, limit: float) -> float:
        """Return what may not be fallen short of."""
        return limit if self.whole else -math.inf


def pytest_generate_tests(metafunc: pytest.Metafunc) -> None:
    if "scale" not in metafunc.fixturenames:
        # What cannot be tiny, for LibreOffice must set its scene, is marked by hand.
        if metafunc.definition.get_closest_marker("benchmark") is None:
            raise pytest.UsageError(f"{metafunc.function.__name__} has no tiny scene, see Scale")
        return
    whole = [pytest.mark.benchmark, pytest.mark.timeout(TIMEOUT)]
    sizes = [
        pytest.param(Scale(whole=True), id="whole", marks=whole),
        pytest.param(Scale(whole=False), id="tiny"),
    ]
    metafunc.parametrize("scale", sizes)


@pytest.fixture(autouse=True)
def nothing_stays_aside():
    yield
    gc.unfreeze()
