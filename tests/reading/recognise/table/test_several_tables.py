"""Several annexes and tables of one kind, and actions that serve indicators."""

from hypothesis import given
from hypothesis import strategies as st

from kehoach_desktop.domain.drafts.draft import PlanDraft
from kehoach_desktop.reading.plan_reader import PlanFileReader

HEADS = "STT\tNội dung\tĐơn vị thực hiện\tThời hạn\n"


def read(annexes: str) -> PlanDraft:
    return PlanFileReader().read_text(
        f"KẾ HOẠCH\nMở lớp năm 2026\n\nI. MỤC TIÊU\n1. Tốt\n\n{annexes}"
    )


def test_annexes_of_one_kind_number_anew_and_the_place_tells_which() -> None:
    draft = read(
        f"PHỤ LỤC I\n\n{HEADS}1\tViệc một\tVăn phòng\t30/4/2026\n"
        "2\tViệc hai\tVăn phòng\t30/5/2026\n"
        f"\nPHỤ LỤC II\n\n{HEADS}1\tViệc ba\tVăn phòng\t30/6/2026\n"
    )

    assert [(task.number, task.where.split(",")[0]) for task in draft.tasks] == [
        ("1", "Phụ lục I"),
        ("2", "Phụ lục I"),
        ("1", "Phụ lục II"),
    ]


def test_numbered_captions_over_the_tables_of_an_annex_are_groups() -> None:
    draft = read(
        f"PHỤ LỤC\n\nA. Việc trọng tâm\n\n{HEADS}1\tViệc một\tVăn phòng\t30/4/2026\n\n"
        f"B. Việc thường xuyên\n\n{HEADS}2\tViệc hai\tVăn phòng\tHằng năm\n"
    )

    groups = {group.key: (group.number, group.title) for group in draft.groups}
    assert [groups[task.group or ""] for task in draft.tasks] == [
        ("A", "Việc trọng tâm"),
        ("B", "Việc thường xuyên"),
    ]


def test_a_blank_indicator_goes_on_with_the_one_above() -> None:
    draft = read(
        "PHỤ LỤC I\n\nSTT\tChỉ tiêu\tNhiệm vụ, giải pháp\tĐơn vị chủ trì\tThời hạn\n"
        "1\tTỷ lệ hồ sơ trực tuyến đạt 80%\tTuyên truyền\tVăn phòng\t30/6/2026\n"
        "\t\tTập huấn\tVăn phòng\t30/9/2026\n"
        "2\tTỷ lệ chứng thực số 50%\tTrang bị máy\tVăn phòng\tQuý II/2026\n"
    )

    names = {one.key: one.name for one in draft.indicators}
    assert [names[action.indicator or ""].split(" đạt")[0] for action in draft.actions] == [
        "Tỷ lệ hồ sơ trực tuyến",
        "Tỷ lệ hồ sơ trực tuyến",
        "Tỷ lệ chứng thực số 50%",
    ]
    assert [one.targets[0].value for one in draft.indicators] == [80, 50]


_ROW = st.tuples(
    st.sampled_from(["1", "2", "", "I", "a)", "1.1", "Tổng", "-"]),
    st.sampled_from(["Mở lớp", "", "Rà soát; công bố", "viết tiếp", "Tổng cộng"]),
    st.sampled_from(["Văn phòng", "", "Công an xã, các thôn", "A\tB"]),
    st.sampled_from(["30/4/2026", "", "Hằng năm", "không rõ"]),
)


@given(st.lists(_ROW, max_size=8), st.lists(_ROW, max_size=8))
def test_each_row_is_kept_once(first: list[tuple[str, ...]], second: list[tuple[str, ...]]) -> None:
    tables = [
        HEADS
        + "".join(
            "\t".join((*row[:1], f"{row[1]} {mark}{at}", *row[2:])) + "\n"
            for at, row in enumerate(rows)
        )
        for mark, rows in (("x", first), ("y", second))
    ]
    draft = read("PHỤ LỤC I\n\n" + "\nPHỤ LỤC II\n\n".join(tables))

    said = "\n".join([task.title for task in draft.tasks] + [group.title for group in draft.groups])
    for mark, rows in (("x", first), ("y", second)):
        for at, row in enumerate(rows):
            if row[1] and "Tổng" not in row[1]:
                assert said.count(f"{row[1]} {mark}{at}") == 1
