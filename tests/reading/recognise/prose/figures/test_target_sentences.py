"""Sentences of targets as offices write them, with what a person reads in each.

``target_sentences.txt`` holds a sentence a line: ``sentence => name | unit | year | comparator |
value``; ";;" parts several targets, "//" and "," other readings that are as good, "-" is no year.
"""

from dataclasses import dataclass
from decimal import Decimal
from pathlib import Path

import pytest

from kehoach_desktop.domain.drafts.draft import DraftIndicator, PlanDraft
from kehoach_desktop.domain.indicators.target import Target
from kehoach_desktop.domain.text.vietnamese import fold
from kehoach_desktop.reading.plan_reader import PlanFileReader

FLOOR = 0.97
SENTENCES = Path(__file__).with_name("target_sentences.txt")
_OTHER = "Tỷ lệ đồng hồ nước được thay mới"
_PLAN = """KẾ HOẠCH
Chuyển đổi số xã Hòa Bình Đông năm 2026

I. CHỈ TIÊU
1. {sentence}.
2. {other} đạt 40%.
"""


@dataclass(frozen=True)
class Wanted:
    """A target a person reads in a sentence, with the readings that are as good."""

    names: tuple[str, ...]
    units: tuple[str, ...]
    year: int | None
    comparators: tuple[str, ...]
    values: tuple[Decimal, ...]

    def fits(self, indicator: DraftIndicator, target: Target) -> bool:
        return (
            fold(indicator.name) in self.names
            and fold(indicator.measure_unit) in self.units
            and target.year == self.year
            and target.comparator in self.comparators
            and target.value in self.values
        )


def wanted(words: str) -> Wanted:
    names, units, year, comparators, values = (part.strip() for part in words.split("|"))
    return Wanted(
        tuple(map(fold, names.split("//"))),
        tuple(map(fold, units.split("//"))),
        None if year == "-" else int(year),
        tuple(comparators.split(",")),
        tuple(map(Decimal, values.split(","))),
    )


def sentences() -> list[tuple[str, list[Wanted]]]:
    lines = SENTENCES.read_text(encoding="utf-8").splitlines()
    told = [line.split(" => ") for line in lines if line and not line.startswith("#")]
    return [(sentence, list(map(wanted, truth.split(" ;; ")))) for sentence, truth in told]


def read(sentence: str) -> PlanDraft:
    return PlanFileReader().read_text(_PLAN.format(sentence=sentence, other=_OTHER))


def targets_of(draft: PlanDraft) -> list[tuple[DraftIndicator, Target]]:
    own = [one for one in draft.indicators if one.name != _OTHER]
    return [(one, target) for one in own for target in one.targets]


def is_right(draft: PlanDraft, truth: list[Wanted]) -> bool:
    left = targets_of(draft)
    for one in truth:
        found = [pair for pair in left if one.fits(*pair)]
        if not found:
            return False
        left.remove(found[0])
    return not left


def is_marked(draft: PlanDraft) -> bool:
    doubted = any(one.doubts for one, _ in targets_of(draft))
    return doubted or any(_told(one.message) for one in draft.warnings)


def _told(message: str) -> bool:
    return "chưa nhận" in message.lower() or "chưa tách ra" in message


def test_a_share_of_nobody_says_what_is_marked() -> None:
    draft = read("100% trường học, 90% cơ sở y tế thu phí không dùng tiền mặt")

    assert draft.indicators[0].doubts == {"name"}
    assert any("Chưa rõ 100% trường học phải đạt điều gì" in one.message for one in draft.warnings)


def test_the_time_behind_is_kept_in_the_note() -> None:
    ((indicator, _target),) = targets_of(read("Hoàn thành số hóa 100% sổ hộ tịch trước 30/9/2026"))

    assert indicator.note == "trước 30/9/2026"


def test_nearly_every_sentence_is_read_as_a_person_does() -> None:
    told = sentences()
    wrong = [sentence for sentence, truth in told if not is_right(read(sentence), truth)]
    print(f"{len(told) - len(wrong)} of {len(told)} sentences right")
    print("\n".join(wrong))
    assert len(told) > 175
    assert len(told) - len(wrong) >= FLOOR * len(told)


@pytest.mark.parametrize(("sentence", "truth"), sentences())
def test_what_is_read_otherwise_is_marked(sentence: str, truth: list[Wanted]) -> None:
    draft = read(sentence)

    assert is_right(draft, truth) or is_marked(draft)
