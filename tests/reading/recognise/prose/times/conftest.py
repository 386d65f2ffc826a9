"""A plan with one work below its one heading, for what a sentence says of its time."""

from collections.abc import Callable

import pytest

from kehoach_desktop.domain.drafts.draft import DraftTask, PlanDraft
from kehoach_desktop.reading.plan_reader import PlanFileReader

_HEAD = (
    "KẾ HOẠCH\nCông tác năm 2026 của xã Tân Lập\n\nI. MỤC ĐÍCH\n- Nâng cao chất lượng.\n"
    "II. NHIỆM VỤ\n1. "
)


@pytest.fixture
def read() -> Callable[[str], PlanDraft]:
    """Return what reads a plan of 2026 whose only work is a sentence."""
    return lambda sentence: PlanFileReader().read_text(f"{_HEAD}{sentence}\n")


@pytest.fixture
def one(read: Callable[[str], PlanDraft]) -> Callable[[str], DraftTask]:
    """Return what reads the only work of such a plan."""

    def only(sentence: str) -> DraftTask:
        (task,) = read(sentence).tasks
        return task

    return only
