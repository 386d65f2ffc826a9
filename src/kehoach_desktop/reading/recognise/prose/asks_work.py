"""Which clauses ask for work, and which may be given to somebody."""

import re

from kehoach_desktop.domain.text.late_pattern import LatePattern
from kehoach_desktop.reading.folding import fold_fast
from kehoach_desktop.reading.recognise.head.acting import acts
from kehoach_desktop.reading.recognise.prose.assignments.said import Said
from kehoach_desktop.reading.recognise.prose.clauses.clause_signs import Rank
from kehoach_desktop.reading.recognise.prose.clauses.clause_tree import Clause
from kehoach_desktop.reading.recognise.prose.clauses.sections import Holds
from kehoach_desktop.reading.recognise.prose.clauses.unit_headings import names_only_units
from kehoach_desktop.reading.recognise.prose.figures.figure_signs import lists_targets
from kehoach_desktop.reading.recognise.prose.remarks import (
    LETS_KNOW,
    NO_WORK,
    is_remark,
    only_praises,
)
from kehoach_desktop.reading.recognise.prose.telling_lines import (
    leads_in_work,
    names_member,
    remarks,
    tells_results,
)
from kehoach_desktop.reading.recognise.reporting.duty_moments import moments
from kehoach_desktop.reading.recognise.sentence import Sentence
from kehoach_desktop.reading.recognise.work_words import (
    HEAD,
    VERB,
    begins_body,
    begins_work,
    names_many,
    sends_in,
)

# "Thống nhất với đề xuất của Phòng A": what is agreed to asks for nothing.
_AGREES = re.compile(
    r"(?:(?:ve )?co ban )?(?:thong nhat|dong y|nhat tri|chap thuan|tan thanh) "
    r"(?:(?:voi|ve|theo|cao) (?:cac |noi dung |ket qua )*|(?:cac |noi dung )*(?=chu truong|de xuat"
    r"|de nghi|bao cao|to trinh))(?:chu truong|de xuat|de nghi|bao cao|to trinh|y kien|danh gia"
    r"|nhan dinh|phuong an|du thao|viec)\b"
)
# "Thực hiện chỉ đạo của Thường trực Đảng ủy về …;" above "UBND xã ban hành kế hoạch …".
_RESTS_ON = re.compile(
    r"(?:tiep tuc )?(?:thuc hien|can cu|theo|tren co so|quan triet)"
    r" (?:su |tinh than |y kien |noi dung )*(?:chi dao|lanh dao|huong dan|yeu cau|phan cong)"
    r" (?:cua|tai)\b"
)
# "Thực hiện Công văn số 12/SNV ngày … về chế độ báo cáo." on a line of its own above what is asked.
_RESTS_ON_PAPER = re.compile(
    r"(?:tiep tuc )?(?:thuc hien|can cu|theo|tren co so) (?:noi dung |tinh than )?(?:cac )?"
    r"(?:cong van|cong dien|thong bao|van ban|chi thi|ke hoach|quyet dinh) so:? ?\d[^;:]*$"
)
# "Người đứng đầu chịu trách nhiệm về kết quả thực hiện.": nothing is to be done for it.
_ANSWERS_FOR = re.compile(
    r"chiu trach nhiem (?:toan dien |chinh )?ve (?:ket qua|tien do|chat luong)\b"
)
# "Trưởng các thôn chịu trách nhiệm trước Chủ tịch UBND xã nếu để xảy ra cháy rừng."
_BLAMED = re.compile(
    r"(?:phai )?chiu (?:hoan toan )?trach nhiem (?:truoc|ve|neu|khi)\b[^.;]*"
    r"\b(?:neu|de xay ra|cham tre)\b"
    r"|(?:don vi|dia phuong|co quan|ca nhan|to chuc|noi|tap the) nao\b"
)
# "Về rác: không để tồn đọng …", "Về máy bơm: mỗi thôn chuẩn bị 02 cái", "…: các hộ phải …".
_ASKS_EACH = LatePattern(
    r"(?:tuyet doi )?khong (?:de|duoc)\b(?! giao)"
    rf"|(?:moi|tung) [a-z]+ (?:[a-z]+ ){{0,3}}?(?:{VERB}|cu|nop|don|trong|lap|gui|hop|mo|giao)\b"
    r"|(?!(?:con|co|da|hien|so|ty le|tong|theo|qua)\b)[^,.;:]{0,60}?\bphai\b"
)
# What only frames an event: when, where and who is there.
_FRAME = re.compile(
    r"^(?:thoi gian|dia diem|thanh phan|doi tuong|so luong|pham vi|hinh thuc|phuong (?:phap|thuc)"
    r"|chu de|ten goi|khau hieu)\b(?:,? (?:va )?(?:thoi gian|dia diem|thanh phan|doi tuong|so luong"
    r"|thuc hien|to chuc|tham du|tham gia))*$"
)
_IN_ANNEX = re.compile(
    r"\b(?:tai|theo|o|trong) (?:cac |danh muc |bang |noi dung )*(?:phu luc|bieu(?! mau))\b"
    r"|\bphu luc (?:so )?"
    r"[\divx]* ?(?:dinh kem|kem theo|ban hanh kem)|\b(?:phu luc|bieu(?! mau)) [^.]{0,20}kem theo"
)
_ANNEX_IN_BRACKETS = re.compile(
    r" ?\((?:co |xem |chi tiet |theo |tai |noi dung |danh muc )*(?:phu luc|bieu|danh sach)[^()]*\)"
)
# What an annex lists itself: "thực hiện các nhiệm vụ được giao tại Phụ lục 2".
_LISTED = re.compile(
    r"\b(?:nhiem vu|noi dung|chi tieu|muc tieu|cong viec|danh muc|du an|tien do|phan cong|phan giao"
    r"|duoc giao|ke hoach|chi tiet|cu the|hoat dong|giai phap|lich|chuong trinh|de an|kinh phi)\b"
)
_DOCUMENT = re.compile(
    r"^(?:ke hoach|nghi quyet|quyet dinh|chi thi|chuong trinh|ket luan|thong tu|nghi dinh|de an"
    r"|cong van|huong dan|thong bao|luat)\b[^.;]{0,40}?\bso:? ?\d"
)
_FIGURE_FIRST = re.compile(
    r"^(?:phan dau |dat |bao dam |dam bao |co )*(?:\d{1,3}(?:[.,]\d+)? ?%|tren \d|(?:toi thieu"
    r"|it nhat)"
    r" \d|ty le\b[^.;]{3,160}\bdat\b)"
)
# "Số hộ sản xuất giỏi: 845 hộ": what is measured, though a body that does work seems named.
_MEASURED = re.compile(r"(?:so (?:ho|luong|nguoi|co so)|ty (?:le|trong)|tong (?:so|thu|chi))\b.*\d")
_REPORTS = re.compile(
    r"^(?:(?:dinh ky|hang|moi|truoc|vao|ngay|cuoi|thang|quy|nam|tuan|(?:ke |bat dau )?tu"
    r"|\d[\d/]{0,9}|[iv]{1,3}(?:/\d{4})?)[ ,]+){0,12}"
    r"(?:(?:la |lam )?dau moi[ ,]+)?"
    r"(?:(?:(?:huong dan, )?(?:theo doi|don doc)|tong hop|nhac viec|giam sat,)"
    r"[^.;]{0,60}?,? (?:va )?)?"
    r"(?:(?:gui )?bao cao|tong hop (?:ket qua|so lieu),? (?:va )?gui) [^.;]*[.;]?"
    rf"(?: (?:giao |de nghi )?{HEAD}[^.;]*? (?:theo doi|don doc|tong hop|kiem tra)\b[^.;]*)?"
    # "Chỉ thị có hiệu lực kể từ ngày ký./." closes the paragraph.
    r"(?:[.;]? (?:chi thi|ke hoach|quyet dinh|thong bao|cong van|van ban)(?: nay)? co hieu luc"
    r"[^.;]*)?[.;/]*$"
)
# "7. Chế độ báo cáo: Các đơn vị … trước ngày 25 hằng tháng. Phòng A tổng hợp …"
_REGIME = re.compile(r"(?:ve )?(?:che do (?:thong tin,? ?)?|thong tin,? ?)bao cao ?[:.]")
# What stands behind a request for reports and asks for no work of its own.
_TELLS_BEHIND = re.compile(
    r"[.;] (?:(?:van ban|ke hoach|cong van|chi thi|quyet dinh|thong bao|chuong trinh)(?: nay)?"
    r" (?:co hieu luc|thay the|thay cho)"
    r"|(?:trong )?qua trinh (?:to chuc |trien khai )*thuc hien\b"
    r"|(?:trong truong hop |neu )co (?:vuong mac|kho khan|phat sinh))[^;]*$"
)
_REGULAR = re.compile(
    r"\b(?:dinh ky|hang (?:tuan|thang|quy|nam)|moi (?:tuan|thang|quy|nam)"
    r"|(?:cuoi|dau)(?: cung| tien)?(?: cua)?(?: moi)? (?:thang|quy)\b(?! ?[\divx])"
    r"|(?:mot|hai|0?[12]) (?:lan|ky)\b|/ ?lan\b|theo (?:thang|quy)\b(?! ?[\divx])"
    r"|moi (?:sang |chieu )?thu [a-z]+)\b"
    # "- Báo cáo tháng gửi trước ngày 15 của tháng": an item of a regime of reports.
    r"|^\W*(?:gui )?bao cao (?:(?:0?6|sau) thang|thang|quy|nam|tuan)\b(?! ?[\divx])"
    # "…: báo cáo 6 tháng trước ngày 10/6, báo cáo năm trước ngày 05/12"
    r"|\bbao cao (?:(?:0?6|sau) thang|quy)\b(?! ?[\divx])[^.]{3,60}\bbao cao nam\b(?! ?\d)"
)
_GIVEN_TO = re.compile(
    r"(?:giao |de nghi |yeu cau )?[^,.;:]{3,80}? "
    r"(?=(?:theo doi|don doc|tong hop|nhac viec|bao cao) "
    r"|(?:theo doi|don doc|nhac viec|giam sat), )"
)
_DUTIES = ("co trach nhiem", "co nhiem vu")
_TAKES_ON = re.compile(
    r"(?:(?:cung )?chiu trach nhiem|truc tiep|nhan thuc|lam dau moi|la dau moi|neu cao|guong mau"
    r"|nghiem tuc|nghiem cam|tuyet doi|khong (?:duoc|de|to chuc|nhan|ban|tham gia))\b"
)
# "Tổ gồm 05 thành viên.", "Kế hoạch này được gửi …" below a body tells of it.
_TELLS = re.compile(r".{0,40}\b(?:la|gom|da|duoc|bi|dang)\b|(?:tran trong|ke hoach|day|tren day)\b")
_FIRST_WORDS = 12
_NAMED_RANKS = (Rank.TITLE, Rank.LETTER)
_DAILY = re.compile(r"\b(?:hang|moi) ngay\b")
_SHORTEST = 12
_TITLE_WORDS, _LABEL = 14, 40


def only_frames(plain: str) -> bool:
    """Whether folded words head what frames an event: "Thời gian, địa điểm"."""
    return _FRAME.match(plain) is not None


_REPORTS_OFTEN = re.compile(
    r"(?:dinh ky|(?:hang|moi) (?:tuan|thang|quy|nam|6 thang))\b[^.;]*?\b(?:bao cao|gui|tong hop)\b"
    r"[^.;]*[.;/]*$"
)


def only_reports(plain: str) -> bool:
    """Whether folded words ask for nothing but a report, which is a duty and no task."""
    return _REPORTS.match(_TELLS_BEHIND.sub("", plain)) is not None


def is_duty_of_all(clause: Clause, said: Said, *, of_year: bool) -> bool:
    """Whether a clause has many report by a rhythm: "Các đơn vị báo cáo trước ngày 25 hằng tháng".

    Such is read as a duty; below a bullet it may be the share of one of them.
    """
    if not said.lead or not names_many(fold_fast(said.lead[0])):
        return False
    alone = clause.rank <= Rank.NUMBER or clause.rank is Rank.PLAIN
    return alone and bool(moments(clause.sentence.plain, reporting=True, of_year=of_year))


def is_duty(text: str, *, of_year: bool) -> bool:
    """Whether a clause asks for nothing but a report that is read as a duty."""
    plain = Sentence.of(text).plain
    given = _GIVEN_TO.match(plain)
    # "Giao Văn phòng đôn đốc, báo cáo UBND xã vào ngày cuối cùng của tháng."
    led = given is not None and only_reports(plain[given.end() :]) and _REGULAR.search(plain)
    reports = bool(led) or only_reports(plain) or _REGIME.match(plain) is not None
    reports = reports or _REPORTS_OFTEN.match(plain) is not None
    return reports and bool(moments(plain, reporting=True, of_year=of_year))


def points_to_annex(plain: str) -> bool:
    """Whether folded words only send the reader to an annex: "Các chỉ tiêu theo Biểu 01"."""
    return _IN_ANNEX.search(plain) is not None and "%" not in plain and " dat " not in plain


def issues_plan(clause: Clause) -> bool:
    """Whether a line issues the plan: "Trung tâm A phối hợp với UBND xã lập Kế hoạch …:"."""
    opens = clause.rank is Rank.PLAIN and clause.text.rstrip().endswith(":")
    return opens and any(acts([clause.text]))


def asks_work(
    clause: Clause,
    said: Said,
    holds: Holds | None,
    whole: Said,
    *,
    mended: bool,
    of_year: bool = True,
) -> bool:
    """Whether a clause asks for work, by its words and the section it stands in.

    ``whole`` is what it says with what is said around it. A report by one day is a duty in a
    plan ``of_year``, and work elsewhere.
    """
    plain = said.plain
    if not any(map(str.isalpha, said.work)) or _is_list_of_targets(clause, said):
        return False
    # "Văn phòng họp mỗi quý 01 lần": of the work only its verb is left.
    told = said.lead and said.deadline.text and clause.rank is not Rank.PLAIN
    least = (
        1
        if told and begins_work(f"{plain} ")
        else 2
        if said.assigns and clause.rank is not Rank.PLAIN
        else 3
    )
    if len(plain.split()) < least or (clause.rank is Rank.PLAIN and len(plain) < _SHORTEST):
        return False
    if _BLAMED.match(plain) and not said.deadline.text:
        return False
    whole_line = clause.sentence.plain
    if names_member(whole_line) or remarks(plain) or tells_results(whole_line):
        return False
    if clause.rank is Rank.PLAIN:
        words = clause.sentence.plain
        if not clause.children and leads_in_work(words):
            return False
        if clause.text.rstrip().endswith((";", ",")) and _RESTS_ON.match(words):
            return False
        if issues_plan(clause):
            return False
        if _RESTS_ON_PAPER.match(words) and not (said.lead or said.deadline.due):
            return False
        if _ANSWERS_FOR.match(plain) and not said.deadline.text:
            return False
        remark = is_remark(words) and not (said.deadline.text and LETS_KNOW.match(words))
        if remark or (
            only_reports(plain)
            and (moments(words, reporting=True, of_year=of_year) or _DAILY.search(words))
        ):
            # "Báo cáo kết quả gửi về UBND xã trước ngày 20/11/2026." is a duty, read as such.
            return False
    asked = holds in (None, Holds.ASKED, Holds.MIXED)
    # "Sở A chủ trì, phối hợp với B tổng hợp, báo cáo …" is more than a duty.
    alone = asked and not said.coordinating
    if (alone or plain.startswith("dinh ky")) and _reports_regularly(clause, plain):
        return False
    # "Các chi bộ căn cứ Kế hoạch xây dựng chương trình …" asks for work.
    based = plain.startswith("can cu ") and said.lead and said.deadline.text
    if (LETS_KNOW.match(plain) or _AGREES.match(plain)) and not said.deadline.text:
        return False
    if only_praises(clause.sentence.plain):
        return False
    if (NO_WORK.match(plain) and not based) or _DOCUMENT.match(plain) or _FRAME.match(plain):
        return False
    if clause.rank <= Rank.CAPS:
        return False
    if (
        holds in (Holds.ASKED, Holds.MIXED)
        and _tells_of(plain)
        and not (said.lead or said.deadline.text)
    ):
        # "1. Về hồ sơ tồn đọng: còn 214 hồ sơ quá hạn."
        return False
    said_plainly = _ANNEX_IN_BRACKETS.sub("", plain)
    # "Kiểm kê máy tính theo mẫu tại Phụ lục I, xong trước ngày 20/6" has all a task has.
    told = said.deadline.text and (begins_work(plain) or (whole.lead and not begins_body(plain)))
    if (
        not told
        and _IN_ANNEX.search(said_plainly)
        and not (said.lead and _has_own_work(said_plainly))
        and (begins_body(plain) or said.lead or len(plain) < 200)
    ):
        return False
    if holds is Holds.TOPICS and not said.deadline.text:
        return False
    if holds in (None, Holds.TOPICS) or clause.rank is Rank.PLAIN:
        given = bool(whole.lead or said.deadline.text)
        if clause.rank is Rank.PLAIN and clause.text.rstrip().endswith(":"):
            return False
        begins = begins_work(plain) or (mended and clause.rank is Rank.PLAIN and holds is not None)
        begins = begins or bool(said.deadline.due and sends_in(plain))
        # "1. Công an tỉnh" / "- Tự rà soát …": what stands below a body is given to it.
        begins = begins or bool(whole.lead and clause.rank is not Rank.PLAIN)
        begins = begins or _takes_on(clause, said, whole)
        tasks = holds in (Holds.TASKS, Holds.ASKED)
        begins = begins or (tasks and _is_under_title(clause, plain))
        begins = begins or (tasks and bool(said.lead and whole.deadline.text))
        return begins and (given or holds not in (None, Holds.TOPICS))
    begins = begins_work(plain) or (plain.startswith("ve ") and _asks_of_topic(plain))
    if holds is Holds.MIXED and (not begins or _MEASURED.match(clause.sentence.plain)):
        return False
    return not (_FIGURE_FIRST.match(plain) and not begins_work(plain) and not said.assigns)


def _takes_on(clause: Clause, said: Said, whole: Said) -> bool:
    """Whether a sentence says what a body is bound to, with no verb that is known.

    "Tổ bảo vệ có trách nhiệm khóa cổng", or "Trực tiếp …" below the heading of a body.
    """
    if said.lead:
        words, start = clause.sentence.plain, said.plain[:_FIRST_WORDS]
        return any(f"{duty} {start}" in words for duty in _DUTIES)
    if not whole.lead or begins_body(said.plain):
        return False
    above = clause.parent
    if above is not None and above.rank in _NAMED_RANKS and names_only_units(above.text):
        return _TELLS.match(said.plain) is None
    return _TAKES_ON.match(said.plain) is not None


def _tells_of(plain: str) -> bool:
    """Whether folded words name what they are about and then only tell of it."""
    return plain.startswith("ve ") and ":" in plain and not _asks_of_topic(plain)


def _asks_of_topic(plain: str) -> bool:
    """Whether work follows behind what it is about: "Về nhân lực: huy động …"."""
    asked = plain.partition(":")[2].lstrip()
    return begins_work(asked) or _ASKS_EACH.match(asked) is not None


def _has_own_work(plain: str) -> bool:
    """Whether words say themselves what is done, and name an annex only for its forms or rules.

    "rà soát bến đò; điền biểu theo Phụ lục 4": no work stands in the annex.
    """
    pieces = [piece.strip() for piece in plain.split(";")]
    aside = [piece for piece in pieces if _IN_ANNEX.search(piece)]
    if not begins_work(plain) and not plain.startswith(("truc tiep ", "phoi hop ")):
        return False
    return not any(_LISTED.search(piece) for piece in aside)


def _is_list_of_targets(clause: Clause, said: Said) -> bool:
    """Whether a line below work says what it aims at; a numbered or dated one is work."""
    bare = clause.rank is Rank.PLAIN and not said.lead and not said.deadline.text
    return bare and lists_targets(said.plain)


def _reports_regularly(clause: Clause, plain: str) -> bool:
    """Whether a clause asks for nothing but a report that comes again, which is a duty."""
    if not only_reports(plain):
        return False
    words = clause.sentence.plain
    return _REGULAR.search(words) is not None and bool(moments(words, reporting=True))


def _is_under_title(clause: Clause, plain: str) -> bool:
    """Whether a sentence is the first below a numbered title, which it says the work of."""
    above = clause.parent
    if above is None or above.rank <= Rank.CAPS or above.is_bullet or clause.children:
        return False
    first = next((one for one in above.children if one.rank is Rank.PLAIN), None)
    short = len(above.text.split()) <= _TITLE_WORDS and above.text.rstrip()[-1:].isalnum()
    # "Thời gian: …" frames the work, "Phòng A là …" tells of a body.
    tells = ":" in clause.text[:_LABEL] or begins_body(plain)
    return first is clause and short and not tells


def is_short_work(clause: Clause) -> bool:
    """Whether a whole sentence of a few words asks for work: "2. Kiểm tra."."""
    return clause.text.rstrip().endswith(".") and begins_work(fold_fast(clause.text))
