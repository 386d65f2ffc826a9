"""Texts far longer than any office writes: what is looked at may not grow faster than they do."""

from collections.abc import Iterator

import pytest

from kehoach_desktop.domain.units.register import UnitRegister, default_units
from kehoach_desktop.domain.units.unit import Unit
from kehoach_desktop.reading.list_numbering import ListLevel, ListNumbering
from kehoach_desktop.reading.recognise import unit_cells
from kehoach_desktop.reading.recognise.prose import closings
from kehoach_desktop.reading.recognise.prose.clauses.clause_tree import Clause, Rank
from kehoach_desktop.reading.recognise.prose.letter_sentences import lists_content
from kehoach_desktop.reading.recognise.unit_cells import UnitCells


class _Counted(list[Clause]):
    passes = 0

    def __iter__(self) -> Iterator[Clause]:
        self.passes += 1
        return super().__iter__()


def test_of_many_items_only_the_last_one_looks_at_the_others() -> None:
    clause = Clause(Rank.ROMAN, "I", "NHIỆM VỤ", "đoạn 1")
    items = [Clause(Rank.BULLET, "", f"Việc {at}", f"đoạn {at}") for at in range(100)]
    clause.children = children = _Counted(items)

    for item in items:
        closings._labels_all(clause, item)

    assert children.passes <= 2


def test_each_line_of_a_cell_looks_at_little_of_what_stands_above(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    seen: list[int] = []

    class Sought:
        def search(self, text: str) -> None:
            seen.append(len(text))

    monkeypatch.setattr(unit_cells, "_GOES_ON", Sought())

    names = UnitCells(UnitRegister(default_units())).names(
        "\n".join(map("Tổ {}".format, range(900)))
    )

    assert len(names) == 900
    assert len(seen) == 899
    assert max(seen) < 50


def test_names_without_end_are_asked_for_at_their_beginning_only() -> None:
    class Counting(UnitRegister):
        asked = 0

        def resolve(self, text: str) -> Unit | None:
            self.asked += 1
            return super().resolve(text)

    def asked(count: int) -> int:
        register = Counting(default_units())
        register.split(" và ".join(f"Phòng {at:04}" for at in range(count)))
        return register.asked

    assert asked(200) < 1.5 * asked(100)


def test_lines_of_a_cell_that_hold_only_signs_part_nothing() -> None:
    cells = UnitCells(UnitRegister(default_units()))

    assert cells.names("Phòng\nKinh tế\nCông an xã;\n,\nTrạm Y tế") == (
        "Phòng Kinh tế",
        "Công an xã",
        "Trạm Y tế",
    )


def test_the_number_of_a_list_is_no_longer_than_any_that_is_printed() -> None:
    endless = ListLevel("decimal", "%1" * 100_000, 1)
    numbering = ListNumbering({"a": {0: endless}}, {"1": "a"}, {}, {})

    assert numbering.label("1", 0) == "1" * 100


@pytest.mark.parametrize("place", ["người nhận", "nội dung"])
@pytest.mark.parametrize(("between", "listed"), [(8, True), (20, False)])
def test_a_request_is_sought_only_a_few_words_before_what_it_lists(
    place: str, between: int, listed: bool
) -> None:
    far = "bờ kênh và " * between
    words = (
        f"yêu cầu {far}báo cáo theo các nội dung sau:"
        if place == "người nhận"
        else f"yêu cầu các thôn báo cáo {far}theo các nội dung sau:"
    )
    line = Clause(Rank.PLAIN, "", words, "đoạn 1")
    assert lists_content(line) is listed
