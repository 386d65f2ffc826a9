"""Plans whose text has lost its marks, by a bad scan or typed without them."""

import random
from datetime import date

import pytest

from kehoach_desktop.domain.deadlines.deadline import Frequency
from kehoach_desktop.domain.drafts.draft import PlanDraft
from kehoach_desktop.reading.folding import fold_fast
from kehoach_desktop.reading.plan_reader import PlanFileReader
from kehoach_desktop.reading.recognise.damage.lost_marks import is_damaged
from kehoach_desktop.reading.recognise.damage.mending import usual_mender
from kehoach_desktop.reading.recognise.sentence import Sentence

PLAN = """KẾ HOẠCH
Cải tạo hệ thống truyền thanh của xã Tân Lập năm 2026

I. MỤC ĐÍCH, YÊU CẦU
- Nâng cao chất lượng thông tin đến với mọi người dân trong xã và các thôn ở xa trung tâm.
- Bảo đảm việc sửa chữa đúng tiến độ, tiết kiệm, hiệu quả, không để lãng phí ngân sách của xã.
II. NHIỆM VỤ VÀ GIẢI PHÁP
1. Sửa chữa hệ thống loa của các thôn
1.1. Phòng Văn hóa - Xã hội chủ trì:
- Rà soát loa hỏng ở các thôn, lập danh sách trình xem xét, hoàn thành trong tháng 3/2026.
- Phối hợp với các cơ quan, đơn vị liên quan thay dây cho 08 cụm loa. Hoàn thành trước 30/7/2026.
1.2. Văn phòng HĐND và UBND chủ trì, phối hợp với các đơn vị liên quan:
- Kiểm tra chất lượng phát thanh của các thôn, thực hiện thường xuyên.
- Lập dự toán mua máy phát mới, hoàn thành sau khi UBND tỉnh ban hành kế hoạch.
2. Công tác báo cáo kết quả
2.1. Phòng Kinh tế chủ trì:
- Thanh toán kinh phí sửa chữa cho các thôn, hoàn thành trong tháng 12 hằng năm.
III. TỔ CHỨC THỰC HIỆN
- Phòng Văn hóa - Xã hội theo dõi việc thực hiện kế hoạch này.
"""
LEADS = ["Phòng Văn hóa - Xã hội"] * 2 + ["Văn phòng HĐND và UBND"] * 2 + ["Phòng Kinh tế"]


def read(text: str) -> PlanDraft:
    return PlanFileReader().read_text(text)


def without_marks(text: str) -> str:
    return "\n".join(_bare(line) for line in text.split("\n"))


def _bare(line: str) -> str:
    folded = fold_fast(line)
    return "".join(
        letter.upper() if written.isupper() else letter
        for letter, written in zip(folded, " ".join(line.split()), strict=True)
    )


def misread(text: str, chance: random.Random) -> str:
    """Do to a text what recognition does: one letter in some words becomes another."""
    swaps = {"a": "à4", "o": "6", "e": "é¢", "i": "í", "u": "ü", "d": "đ"}
    words = []
    for word in text.split(" "):
        places = [at for at, letter in enumerate(word) if letter in swaps]
        if len(word) > 4 and places and word.isalpha() and chance.random() < 0.25:
            at = chance.choice(places)
            word = word[:at] + chance.choice(swaps[word[at]]) + word[at + 1 :]
        words.append(word)
    return " ".join(words)


def test_well_read_text_is_not_damaged() -> None:
    assert not is_damaged([PLAN])
    assert not is_damaged(["The quick brown fox jumps over the lazy dog. " * 40])
    assert not is_damaged(["12 34 56\t78\n" * 400])
    assert is_damaged([without_marks(PLAN)])


def _facts(draft: PlanDraft) -> list[tuple[object, ...]]:
    return [
        (task.lead, task.deadline.due, task.deadline.ongoing, task.deadline.after is not None)
        for task in draft.tasks
    ]


def test_a_plan_typed_without_marks_gives_the_same_facts() -> None:
    whole, bare = read(PLAN), read(without_marks(PLAN))
    assert [list(task.lead) for task in bare.tasks] == [[lead] for lead in LEADS]
    assert _facts(bare) == _facts(whole)
    assert bare.tasks[1].deadline.due == date(2026, 7, 29)
    assert bare.tasks[4].deadline.recurrence[0].frequency is Frequency.YEARLY


@pytest.mark.parametrize("seed", range(12))
def test_a_misread_plan_keeps_tasks_leads_and_deadlines(seed: int) -> None:
    text = misread(without_marks(PLAN), random.Random(seed))
    draft = read(text)

    assert _facts(draft) == _facts(read(PLAN))
    # Nothing is corrected in the words of a task, and each is marked for a look at the source.
    flat = " ".join(text.split())
    assert all(task.title in flat for task in draft.tasks)
    assert all("title" in task.doubts for task in draft.tasks)
    assert sum("đối chiếu" in warning.message for warning in draft.warnings) == 1


@pytest.mark.parametrize(
    ("damaged", "mended"),
    [
        ("Phong Vin hoa - Xa hgi chii tri:", "phong van hoa - xa hoi chu tri:"),
        ("Hoan thanh truée 30/7/2026.", "hoan thanh truoc 30/7/2026."),
        ("thuwe hién thuwong xuyén", "thuc hien thuong xuyen"),
        ("hoan thanh theo 19 trinh ciia thanh phé", "hoan thanh theo lo trinh cua thanh pho"),
        ("cho nguoi dan, thuc hién", "cho nguoi dan, thuc hien"),
        ("gia tri san xuat", "gia tri san xuat"),
        ("hoan thanh dua vao su dung", "hoan thanh dua vao su dung"),
    ],
)
def test_known_phrases_stand_for_what_resembles_them(damaged: str, mended: str) -> None:
    assert Sentence.of(damaged, usual_mender().mend).plain == mended


def test_a_mended_sentence_still_gives_the_written_words() -> None:
    sentence = Sentence.of(
        "Phong Kinh té chii tri, hoan thanh truée 30/7/2026.", usual_mender().mend
    )
    begin = sentence.plain.index("hoan thanh")
    assert sentence.original(begin, len(sentence.plain)) == "hoan thanh truée 30/7/2026."
    assert sentence.original(0, sentence.plain.index(" chu tri")) == "Phong Kinh té"


def test_what_the_text_spells_is_not_doubted_marks_aside() -> None:
    draft = read(without_marks(PLAN))
    assert all(task.doubts == {"title"} for task in draft.tasks)


def test_a_lead_found_by_what_resembles_it_is_marked_once_for_its_bullets() -> None:
    text = without_marks(PLAN).replace(
        "Phong Van hoa - Xa hoi chu tri", "Phong Vin hoa - Xa hgi chii tri"
    )
    text = text.replace("dung tien do", "dunq tien dwo").replace("ngan sach", "nqan sacb")
    text = text.replace("thong tin den voi moi nguoi", "thonq tim den voi moj nguoj")
    draft = read(text)
    assert [list(task.lead) for task in draft.tasks] == [[lead] for lead in LEADS]
    assert ["lead" in task.doubts for task in draft.tasks] == [True, False, False, False, False]


def test_a_rhythm_is_never_taken_for_one_that_is_spelled_nearly_so() -> None:
    mend = usual_mender().mend
    for words in ("hang tuan", "hang ngay", "moi tuan", "nhan dan", "chu tich", "cong hoa xa hoi"):
        assert Sentence.of(words, mend).plain == words
