"""Finds what a letter without numbers gives to somebody: "… có ý kiến: Giao Phòng A …"."""

import re
from collections.abc import Iterator
from dataclasses import replace
from itertools import pairwise

from kehoach_desktop.domain.text.late_pattern import LatePattern
from kehoach_desktop.reading.recognise.prose.asks_work import issues_plan, only_reports
from kehoach_desktop.reading.recognise.prose.assignments.said import Said
from kehoach_desktop.reading.recognise.prose.clauses.clause_signs import Rank
from kehoach_desktop.reading.recognise.prose.clauses.clause_tree import Clause
from kehoach_desktop.reading.recognise.prose.clauses.sections import Holds
from kehoach_desktop.reading.recognise.prose.figures.striving import without_striving
from kehoach_desktop.reading.recognise.prose.remarks import is_remark
from kehoach_desktop.reading.recognise.sentence import Sentence
from kehoach_desktop.reading.recognise.work_words import HEAD, VERB, begins_body, begins_work

_TIME = r"(?:(?:tu|ke tu|truoc|trong|den|cham nhat)\b[^,;:]{3,60}, )?"
_ASKS_BELOW = re.compile(
    r"\b(?:yeu cau|de nghi|chi thi|giao|phan cong"
    r"|(?P<concludes>ket luan|co y kien|thong nhat|chi dao))\b"
    r"(?! ?(?:cua|tai|so|nay|tren)\b)[^.;]{0,300}:$"
)
# "Chủ tịch xã lưu ý các thôn những công việc còn dở dang sau lũ:"
_WORKS_BELOW = re.compile(
    r"\b(?:mot so|cac|nhung) (?:nhiem vu|cong viec|giai phap)\b[^.;:]{0,100}:$"
)
_LOOKS_BACK = re.compile(r"\b(?:da|ket qua|danh gia)\b")
# "yêu cầu công dân đi về từ các địa điểm sau:" lists places, not work.
_LISTS_THINGS = re.compile(
    r"\b(?:dia diem|dia chi|truong hop|doi tuong|thanh phan|danh sach|tai lieu|ho so|giay to"
    r"|bieu mau|mau bieu|thong tin|so dien thoai|van ban|ten)(?: (?:sau|sau day|nhu|cu the|gom"
    r"|duoi day))*:$"
)
_LISTS_CONTENT = re.compile(
    r"\b(?:yeu cau|de nghi|giao|chi dao)\b[^:]{0,120}"
    r"\b(?:bao cao|gop y|cung cap|cho y kien|thong ke)\b"
    r"[^:]{0,120}\b(?:theo|ve|gom|voi) "
    r"(?:cac |mot so |nhung |mau )*(?:noi dung|thong tin|so lieu|van de)"
    r"(?: (?:cu the|chinh|chu yeu|co ban|sau|sau day|nhu|duoi day))*:$"
)
# "1. Đánh giá kết quả.": what a report is to hold may begin so too; "1. Rà soát …" asks for work.
_REPORTED = re.compile(
    r"(?:danh gia|kien nghi|de xuat|thong ke|nhan xet|phan tich|neu|tong hop|xac dinh)\b"
    # A paper ("Đơn đề nghị …" is folded like "dọn"), and a case ("Xây dựng trái phép …").
    r"|(?:don (?:de nghi|xin|dang ky)|to (?:khai|trinh|roi)|giay|bien ban|danh sach"
    r"|ban (?:cam ket|sao|chinh|ve|ke|photo)|so (?:dien thoai|lieu|luong|ho|nguoi))\b"
    r"|(?:su dung|xay dung|san xuat|khai thac|chuyen|lap|to chuc|trong|xa|do|mo)\b[^.;]{0,60}?"
    r"\b(?:trai phep|trai quy dinh|khong phep|sai (?:muc dich|quy dinh|phep)|lan chiem)\b"
)
_TOLD = re.compile(
    r"(?:ket qua|so|nhung|tinh hinh|cong tac|kho khan|noi dung|danh sach|viec|ty le|cac|ton tai)\b"
)
_DUE_BELOW = re.compile(
    r"\b(?:(?:truoc|cham nhat|xong|hoan thanh) (?:la )?(?:vao |trong |truoc )?"
    r"(?:ngay|thang|quy|tuan|\d)|trong (?:thang|quy) [\divx]|han (?:chot|cuoi|la)\b)"
)
_ACTS_BELOW = LatePattern(
    rf"{HEAD}(?:(?! (?:duoc|bi|la|da|dang) )[^.;]){{0,120}}?[ :]"
    rf"(?!tham gia|tham du|phu trach|lien he)(?:{VERB})\b"
)
# "hoàn thành trước ngày 30/10 các nhiệm vụ sau": what is to be done is no part of the time.
_WORKS_TOLD = re.compile(
    r"(?i),? (?:(?:một số|các|những|toàn bộ) )+(?:nhiệm vụ|nội dung|công việc|phần việc)\b[^;]*$"
)
_ASKS = re.compile(r"\b(?:yeu cau|de nghi|giao|chi dao|nhu sau) ?:$")
_ASKING = 40
# "Theo đó, Công an tỉnh được giao …", "Để kịp mùa mưa, các thôn cần …".
_LINKS = (
    r"(?:(?:theo do|dong thoi|ngoai ra|ben canh do|trong do|cung voi do"
    r"|(?:de(?! nghi| xuat)|nham)\b[^,.;:]{4,90}), )?"
)
_GIVES = LatePattern(
    r"(?:(?:^|[.:;,] |\b(?:xa|huyen|tinh|phuong|thanh pho|bi thu|thuong vu|chinh tri|chinh phu"
    r"|tinh uy|huyen uy|dang uy|thu tuong|bo truong|giam doc|chi dao) |; va |, va"
    r" | va (?=giao ))(?:(?:cung|dong thoi|tiep tuc) )?"
    r"(?P<gives>(?:giao(?: nhiem vu)?(?: cho)?|phan cong)(?: dong chi)?)"
    r"|\b(?:xa|huyen|tinh|phuong|thanh pho|thu tuong|bo truong|giam doc|chinh phu)"
    r" (?:(?:cung|dong thoi|tiep tuc) )?(?P<directs>chi dao)"
    r"|(?<!theo )(?<!cac )(?<!nhung )(?<!xet )(?<!dap ung )(?<!va )(?<!co )"
    r"(?:(?<!\d )|(?<=quan \d )|(?<=quan \d\d )|(?<=phuong \d )|(?<=phuong \d\d ))"
    rf"\b(?P<asks>yeu cau|de nghi)(?P<colon>:)?) (?={_TIME}{HEAD})"
    # "Văn phòng A có trách nhiệm …" begins a sentence of its own.
    rf"|(?:^|[.;] ){_LINKS}"
    rf"(?P<duty>(?={HEAD}[^.;:]{{0,90}}? (?:(?:co|chiu) trach nhiem (?!ve |truoc |cua )"
    rf"|(?:cung )?(?:can (?:phai )?|phai )(?:{VERB})\b)))"
    # "… có ý kiến như sau: Sở A chủ trì, phối hợp …", "Sở A được UBND tỉnh giao …".
    rf"|(?:^|[.;:] ){_LINKS}(?P<leads>(?={HEAD}(?:(?!\b(?:giao|yeu cau|de nghi|phan cong)\b)[^.;:])"
    r"{2,120}? (?:chu tri(?! hop| cuoc| hoi)|duoc (?:(?!giao\b)[a-z]+ ){0,7}?giao)\b))"
)
# "… cấp chổi. Nhận được văn bản này, yêu cầu …": the next request begins so.
_LEADS_ON = re.compile(
    r"[.;] (?:nhan duoc|can cu|de|nham|vi vay|do do|theo do|(?:trong )?qua trinh)\b[^.;:]{2,90}, ?$"
)

# "… trong đó có yêu cầu Sở A triển khai các giải pháp như sau:"
_ASKS_BODY = LatePattern(
    rf"(?<!theo )\b(?:yeu cau|de nghi|giao|chi dao|phan cong)(?: nhiem vu)?(?: cho)?:? "
    rf"(?={_TIME}(?:dong chi )?{HEAD})"
)
_STOP = re.compile(r"(?<=\w)\. (?=\w)")
_TELLS_OF_PAST = re.compile(r"\b(?:da|den nay|vua qua|ket qua la)\b")
_JOINS = re.compile(r"(?:chu tri|phoi hop)\b")
# What tells of the work just given: when it ends, what of it is reported, why.
_TELLS_OF_SAME = re.compile(
    r"(?:(?:tong hop|lap)?,? ?(?:bao cao|gui|thong bao)|hoan thanh|ket thuc|tien hanh|thuc hien|"
    r"trong (?:qua trinh|do)|nham|de |bao dam|dam bao|yeu cau|viec|thoi|neu|khong|tranh|xong)\b"
)
_REQUEST = re.compile(rf"(?:giao|phan cong|yeu cau|de nghi)(?: cho)? {HEAD}")
_FEWEST_WORDS = 6
_TITLE_WORDS = 4


def given_sentences(root: Clause) -> Iterator[Clause]:
    """Yield a clause for each piece of a line right below the root that gives work to a body.

    A piece begins with the word that gives, and goes on to the next that does; what the letter
    says before the first is left out. A sentence behind it that names nobody and asks for other
    work is a piece of its own, which whoever was named last does.
    """
    asked = given = False
    for line in root.children:
        line = replace(line, text=without_striving(line.text))
        if line.rank is not Rank.PLAIN or line.children:
            asked = given = False
            continue
        pieces = [words for words in _pieces(line) if not words.endswith(":")]
        asked = asked and not is_remark(line.sentence.plain)
        given = given and not pieces and begins_work(line.sentence.plain)
        if given or (asked and not pieces and begins_body(line.sentence.plain)):
            # "Văn phòng UBND tỉnh đề nghị:" / "UBND các xã rà soát …".
            pieces = [line.text]
        elif whom := gives_all_below(line):
            # "Sở A yêu cầu các trường phải:" / "Rà soát …" / "Kiểm tra …".
            given = True
            yield Clause(Rank.BULLET, "", whom, line.where, "-")
        for piece in pieces:
            for words in _sentences(piece):
                yield Clause(Rank.BULLET, "", words, line.where, "-")
        asked = asked or _ASKS.search(Sentence.of(line.text[-_ASKING:]).plain) is not None


def gives_all_below(line: Clause) -> str:
    """Return the words that give somebody all that is numbered below a line, "" for none."""
    if line.rank is not Rank.PLAIN or not line.text.rstrip().endswith(":"):
        return ""
    if issues_plan(line) or lists_content(line):
        return ""
    whole = line.sentence
    asks = [found.start() for found in _ASKS_BODY.finditer(whole.plain)]
    return whole.original(asks[-1], len(whole.plain)).strip(" ;,") if asks else ""


def for_all_below(said: Said) -> Said:
    """Return what a request says of all that is numbered below it: who does it, by which day.

    "yêu cầu các đơn vị hoàn thành trước ngày 30/10/2026 các nhiệm vụ sau:"
    """
    given = Said(lead=said.lead)
    dated = said.lead and said.deadline.due and not (said.doubtful or said.deadline.recurrence)
    if not dated:
        return given
    words = _WORKS_TOLD.sub("", said.deadline.text)
    return replace(given, deadline=replace(said.deadline, text=words or said.deadline.text))


def holds_below(line: Clause) -> Holds | None:
    """Return what the numbers below a line hold, by its words: "Chủ tịch UBND tỉnh chỉ thị:".

    What is asked for is work, however it begins; of what is concluded, a part may only tell.
    """
    if line.rank is not Rank.PLAIN or not line.text.rstrip().endswith(":"):
        return None
    if issues_plan(line) or lists_content(line):
        return None
    plain = Sentence.of(line.text.rstrip()).plain
    found = _ASKS_BELOW.search(plain)
    if found is None:
        works = _WORKS_BELOW.search(plain) and not _LOOKS_BACK.search(plain)
        return Holds.MIXED if works else None
    return Holds.MIXED if found["concludes"] else Holds.ASKED


def asked_anyway(clause: Clause, holds: Holds | None, below: Holds | None) -> Holds | None:
    """Return what a clause holds; a sentence of work asked for is none of a plan's last sections.

    "2. Kiểm tra, giám sát các trường." in a letter, as "VI. KIỂM TRA, GIÁM SÁT" in a plan.
    """
    if below is Holds.ORGANISING and clause.rank is Rank.BULLET:
        # Behind what a report is to hold: "Đề nghị các xã gửi báo cáo trước ngày 20/12".
        return Holds.ASKED if _REQUEST.match(clause.sentence.plain) else holds
    if holds is not Holds.ORGANISING or below is not Holds.ASKED or clause.children:
        return holds
    plain = clause.sentence.plain
    whole = clause.text.rstrip().endswith((".", ";")) and len(plain.split()) > _TITLE_WORDS
    return below if whole and begins_work(plain) and not only_reports(plain) else holds


def lists_content(line: Clause) -> bool:
    """Whether below a line stands only what its request is about: "báo cáo các nội dung sau:"."""
    if line.rank is not Rank.PLAIN or not line.text.rstrip().endswith(":"):
        return False
    plain = Sentence.of(line.text.rstrip()).plain
    things = _ASKS_BELOW.search(plain) and _LISTS_THINGS.search(plain)
    return bool(things or _LISTS_CONTENT.search(plain)) and not any(map(_gives, _below(line)))


def _below(line: Clause) -> Iterator[Clause]:
    """Yield the lines a line leads in: those inside it, or behind it up to the next like it."""
    yield from line.walk()
    beside = iter(line.parent.children if line.parent and not line.children else ())
    for one in beside:
        if one is line:
            break
    rank: Rank | None = None
    for one in beside:
        if one.rank is Rank.PLAIN or one.rank < Rank.NUMBER or one.rank > (rank or one.rank):
            # A bullet behind numbers closes the paper: "Đề nghị các xã gửi báo cáo trước 20/12".
            return
        rank = one.rank
        yield one
        yield from one.walk()


def _gives(line: Clause) -> bool:
    """Whether a line begins work, is given by a day or names who acts, so that it asks itself."""
    plain = line.sentence.plain
    if _DUE_BELOW.search(plain):
        return begins_body(plain) or _TOLD.match(plain) is None
    if _REPORTED.match(plain):
        return False
    return bool(_ACTS_BELOW.match(plain)) if begins_body(plain) else begins_work(plain)


def given_in(line: Clause) -> Iterator[Clause]:
    """Yield a clause for each piece of one line that gives work to a body, a list below it."""
    for piece in _pieces(line):
        yield Clause(Rank.BULLET, "", piece.rstrip(" :"), line.where, "-")


def _sentences(piece: str) -> Iterator[str]:
    """Yield what is given first, and each sentence behind it that begins with other work."""
    whole = Sentence.of(piece)
    begins = [found.end() for found in _STOP.finditer(whole.plain)]
    fresh = [
        at
        for at, end in pairwise([*begins, len(whole.plain)])
        if whole.source[whole.place(at)].isupper() and _asks_more(whole.plain[at:end])
    ]
    for begin, end in pairwise([0, *fresh, len(whole.plain)]):
        yield whole.original(begin, end).strip(" ;,")


def _asks_more(plain: str) -> bool:
    few = len(plain.split()) < _FEWEST_WORDS
    if few or _TELLS_OF_SAME.match(plain) or begins_body(plain):
        return False
    return _JOINS.match(plain) is not None or begins_work(plain)


def _asks_by_directing(plain: str, given: int, found: re.Match[str]) -> bool:
    """Whether "UBND tỉnh chỉ đạo các xã rà soát …" asks, and tells not of what was done.

    Behind what is given in the same sentence it is of that work.
    """
    begin = max((stop.end() for stop in _STOP.finditer(plain, 0, found.start())), default=0)
    end = next((stop.start() for stop in _STOP.finditer(plain, found.end())), len(plain))
    return given <= begin and _TELLS_OF_PAST.search(plain, begin, end) is None


def _pieces(line: Clause) -> Iterator[str]:
    whole = line.sentence
    begins: list[int] = []
    for found in _GIVES.finditer(whole.plain):
        if not found["directs"]:
            names = ("gives", "asks", "duty", "leads")
            begins.append(found.end() if found["colon"] else max(map(found.start, names)))
        elif _asks_by_directing(whole.plain, begins[-1] if begins else 0, found):
            begins.append(found.end())
    for begin, end in pairwise([*begins, len(whole.plain)]):
        if leads := _LEADS_ON.search(whole.plain, begin, end):
            end = leads.start()
        yield whole.original(begin, end).strip(" ;,")
