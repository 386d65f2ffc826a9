from hypothesis import given
from hypothesis import strategies as st

from kehoach_desktop.domain.versions.coverage import Cover, Point, coverage, nearest

HIGHER = (
    "Tổ chức tập huấn kỹ năng số cho tổ công nghệ số cộng đồng",
    "Xây dựng mô hình trang trại thông minh",
    "Phủ sóng di động tại vùng lõm, trung tâm các xã",
)
OWN = (
    "Tập huấn tổ công nghệ số cộng đồng ở thôn",
    "Phối hợp doanh nghiệp xóa vùng lõm sóng di động tại trung tâm xã",
    "Họp không giấy",
)


def points(prefix, texts):
    return [Point(f"{prefix}{place}", text) for place, text in enumerate(texts)]


def test_a_point_is_answered_by_a_narrower_task():
    answers = coverage(points("h", HIGHER), points("o", OWN))
    assert [answer.point for answer in answers] == ["h0", "h1", "h2"]
    assert (answers[0].cover, answers[0].task) == (Cover.ANSWERED, "o0")
    assert (answers[1].cover, answers[1].task) == (Cover.UNANSWERED, None)
    assert answers[2].task == "o1"
    assert answers[2].cover in (Cover.LIKELY, Cover.ANSWERED)


def test_case_and_diacritics_make_no_difference():
    answers = coverage(points("h", ["HỌP KHÔNG GIẤY"]), points("o", ["hop khong giay"]))
    assert answers[0].cover is Cover.ANSWERED


def test_one_of_several_works_in_a_sentence_is_enough():
    several = "Đón tiếp công dân ở bộ phận một cửa; mở lớp xóa mù chữ ban đêm; trồng cây dọc kênh"
    answers = coverage(
        points("h", [several]), points("o", ["Mở lớp xóa mù chữ ban đêm cho bà con"])
    )
    assert (answers[0].cover, answers[0].task) == (Cover.ANSWERED, "o0")


def test_what_one_plan_writes_short_the_other_writes_out():
    own = ["Rà soát thủ tục hành chính", "Mua máy phát điện"]
    answers = coverage(points("h", ["Rà soát TTHC"]), points("o", own))
    assert (answers[0].cover, answers[0].task) == (Cover.ANSWERED, "o0")


def test_the_likest_task_comes_first_and_none_is_left_out():
    asked, tasks = points("h", HIGHER), points("o", OWN)
    assert nearest("h2", asked, tasks)[0] == "o1"
    assert nearest("h1", asked, tasks) == ["o0", "o1", "o2"]


WORDS = st.lists(
    st.sampled_from(["loa", "đài", "hộ", "tịch", "thôn", "xã", "sóng", "mạng", "sổ"]), max_size=6
)


@given(st.lists(WORDS, max_size=8), st.lists(WORDS, max_size=8))
def test_every_point_has_one_answer_and_only_tasks_answer(higher, own):
    asked = points("h", [" ".join(words) for words in higher])
    tasks = points("o", [" ".join(words) for words in own])
    answers = coverage(asked, tasks)
    assert [answer.point for answer in answers] == [one.key for one in asked]
    for answer in answers:
        assert (answer.task is None) == (answer.cover is Cover.UNANSWERED)
        assert answer.task is None or answer.task in {task.key for task in tasks}
        assert 0 <= answer.likeness <= 1 + 1e-9
        listed = nearest(answer.point, asked, tasks)
        assert sorted(listed) == sorted(task.key for task in tasks)
        assert answer.task is None or listed[0] == answer.task
