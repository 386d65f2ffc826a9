import pytest
from hypothesis import given
from hypothesis import strategies as st

from kehoach_desktop.domain.deadlines.dated_pieces import dated_pieces
from kehoach_desktop.domain.deadlines.milestones import read_milestones
from kehoach_desktop.domain.deadlines.reading import read_deadline

STEPS = {
    "Ban hành trước 30/4, tổ chức thực hiện xong trong quý III, báo cáo kết quả trước 10/12": [
        "Ban hành 2026-04-29",
        "tổ chức thực hiện 2026-09-30",
        "báo cáo kết quả 2026-12-09",
    ],
    "Lập danh sách thợ mộc (hoàn thành tháng 02) và mở lớp truyền nghề (quý II, III)": [
        "Lập danh sách thợ mộc 2026-02-28",
        "mở lớp truyền nghề 2026-09-30",
    ],
    "Trong quý II cắm mốc xong, trong quý III bàn giao cho các thôn": [
        "cắm mốc xong 2026-06-30",
        "bàn giao cho các thôn 2026-09-30",
    ],
    "Hết quý II đạt 85%, cuối năm đạt 100%": ["đạt 85% 2026-06-30", "đạt 100% 2026-12-31"],
    "Tháng 02 và báo cáo trước 15/11": ["Thực hiện 2026-02-28", "báo cáo 2026-11-14"],
    "Quý II (báo cáo trước 15/7)": ["Thực hiện 2026-06-30", "báo cáo 2026-07-14"],
    "Trước 20/3 (dự thảo), trước 30/4 (ban hành)": ["dự thảo 2026-03-19", "ban hành 2026-04-29"],
    "60% trong năm 2026 và 100% trong năm 2027": ["60% 2026-12-31", "100% 2027-12-31"],
    "trong tháng 3 và tháng 9": ["Lần 1 2026-03-31", "Lần 2 2026-09-30"],
    "Tháng 12/2026; tháng 4/2027": ["Lần 1 2026-12-31", "Lần 2 2027-04-30"],
}


@pytest.mark.parametrize(("text", "steps"), STEPS.items())
def test_each_work_of_a_clause_has_its_own_time(text: str, steps: list[str]) -> None:
    assert [f"{step.what} {step.due}" for step in read_milestones(text, 2026)] == steps


@pytest.mark.parametrize(
    "text",
    [
        "Kế hoạch năm 2026, hoàn thành trước 30/6",
        "Từ tháng 3, hoàn thành trước 30/6",
        "Sau ngày 15/3, hoàn thành trước 30/4",
        "Quý II (trước 15/6)",
        "Tổ chức chợ phiên từ tháng 3 và duy trì đến tháng 12",
        "Trước ngày 15/6 trình HĐND, công bố sau khi được phê duyệt",
        "Quý II, hoàn thành trước 15/6",
    ],
)
def test_one_work_has_no_steps(text: str) -> None:
    assert read_milestones(text, 2026) == ()


TIMES = st.lists(
    st.sampled_from(["trước 15/{}", "trong tháng {}", "hết tháng {}"]), min_size=2, max_size=5
)


@given(TIMES, st.sampled_from([", ", " và ", "; "]))
def test_as_many_steps_as_works_and_the_last_is_the_deadline(times: list[str], joint: str) -> None:
    works = ["khảo sát", "lập hồ sơ", "trình duyệt", "thi công", "nghiệm thu"]
    said = [
        f"{work} {time.format(month)}"
        for month, (work, time) in enumerate(zip(works, times, strict=False), 3)
    ]
    text = joint.join(said)
    steps = read_milestones(text, 2026)
    assert [step.what for step in steps] == works[: len(times)]
    assert read_deadline(text, 2026).due == steps[-1].due


@given(st.text(max_size=80))
def test_any_text_is_taken(text: str) -> None:
    assert len(dated_pieces(text)) != 1
