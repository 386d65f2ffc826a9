"""Text that has kept its marks, but with letters that recognition has misread."""

import random
from pathlib import Path

import pytest
from damaging import Damage, damaged
from unseen_papers import papers

from kehoach_desktop.reading.plan_reader import PlanFileReader
from kehoach_desktop.reading.recognise.damage.lost_marks import is_damaged
from kehoach_desktop.reading.recognise.damage.misread import is_misread, misread_words

VOWELS = ("aàáảãạ", "âầấẩẫậ", "eèéẻẽẹ", "êềếểễệ", "oòóỏõọ", "ôồốổỗộ", "ơờớởỡợ", "uùúủũụ", "ưừứửữự")
PLAN = """UỶ BAN NHÁN DÂN
XÃ AN LÂM
Số: O7/KH-UBND
An Lâm, ngày 05 tháng 3 năm 2026
KÊ HOẠCH
Trồng cây năm 2026
Căn cứ Nghị quyêt số 12-NQ/TU ngày 05/01/2026 của Tỉnh ủy về trồng cây;
I. NHIỆM VỤ
1. Phòng Kinh tế chủ tri, phối hop với các thôn tổ chức trồng cây, hoàn thành trước 30/6/2026.
2. Phòng Kinh tế chủ trì lập dự toán, hoàn thành trong quý II/2026.
3. Phòng Kinh tế chủ trì trồng cây cùng 1ãnh đạo xã, hoàn thành trong tháng 12/2026.
"""


def other_marks(text: str, share: float, seed: int) -> str:
    """Give letters of some words other marks, as recognition does."""
    chance = random.Random(seed)
    words = text.split(" ")
    for at, word in enumerate(words):
        places = [i for i, letter in enumerate(word) if any(letter in row for row in VOWELS)]
        if places and word.isalpha() and chance.random() < share:
            place = chance.choice(places)
            row = next(row for row in VOWELS if word[place] in row)
            words[at] = word[:place] + chance.choice(row) + word[place + 1 :]
    return " ".join(words)


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Uỷ ban nhán dân xã chủ tri, phối hop", ["ban nhán", "nhán dân", "chủ tri", "phối hop"]),
        ("1ãnh đạo hoạt đ0ng", ["1ãnh", "đ0ng"]),
        ("nhiệrn vụ tbực", ["nhiệrn", "tbực"]),
        ("Ủy ban nhân dân, Uỷ ban nhân dân; văn hoá và văn hóa", []),
        ("chip, wifi, Internet, camera, website của Đắk Lắk; 1 lần; m2; CO2", []),
        ("kế hoạch này; mở khóa học; sửa chữa ngay", []),
        ("", []),
    ],
)
def test_words_that_look_misread(text: str, found: list[str]) -> None:
    assert list(misread_words(text)) == found


def test_whole_papers_raise_no_alarm() -> None:
    assert [paper.name for paper in papers() if is_misread([paper.text])] == []


@pytest.mark.parametrize(
    ("name", "spoil", "least"),
    [
        ("marks", lambda text: other_marks(text, 0.15, 5), 0.9),
        ("letters", lambda text: damaged(text, Damage(letters=0.1), 5), 0.75),
        ("few marks lost", lambda text: damaged(text, Damage(marks=0.1), 5), 0.9),
    ],
)
def test_misread_papers_are_found(name: str, spoil, least: float) -> None:  # type: ignore[no-untyped-def]
    texts = [spoil(paper.text) for paper in papers()]
    found = sum(1 for text in texts if is_misread([text]) or is_damaged([text]))
    print(f"\n{name}: {found} of {len(texts)}")

    assert found >= least * len(texts)


def test_letters_that_fell_away_leave_others_alone() -> None:
    assert is_misread(
        ["Y BAN NHÂN DÂN XÃ AN LÂM. K HO CH TRI N KHAI TH C HI N CH TH C A T NH Y V C"]
    )


def test_misread_facts_are_marked_and_kept() -> None:
    draft = PlanFileReader().read_text(PLAN)
    told = "\n".join(warning.message for warning in draft.warnings)

    assert draft.issuer == "Ủy ban nhân dân xã An Lâm"
    assert draft.title == "Kê hoạch Trồng cây năm 2026"
    assert "“Nghị quyêt”" in told and "“O7”" in told and "“BAN NHÁN”" in told
    assert [task.title for task in draft.tasks][2] == "Trồng cây cùng 1ãnh đạo xã"
    assert ["title" in task.doubts for task in draft.tasks] == [False, False, True]
    assert any("“1ãnh”" in warning.message for warning in draft.warnings if warning.where)


def test_a_slip_or_two_in_a_long_paper_are_let_be() -> None:
    paper = max(papers(), key=lambda one: len(one.text))

    assert not is_misread([paper.text.replace("phối hợp", "phối hop", 1)])


def test_the_sheet_is_looked_at_too(tmp_path: Path) -> None:
    path = tmp_path / "bang.txt"
    path.write_text(
        "KẾ HOẠCH\nTrồng cây\n\nTT\tNhiệm vụ\tĐơn vị chủ trì\n"
        "1\tLập kê hoạch, tổ chúc trồng cây\tPhòng Kinh tế\n2\tBáo cảo kết quà\tPhòng Kinh tế\n",
        encoding="utf-8",
    )
    draft = PlanFileReader().read_file(path)

    assert [sorted(task.doubts) for task in draft.tasks] == [["title"], ["title"]]
