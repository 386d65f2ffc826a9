"""Cuts a clause into the parts that each name a figure of their own."""

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from kehoach_desktop.reading.recognise.prose.figures.change_in_front import with_verb_of_first
from kehoach_desktop.reading.recognise.prose.figures.figure_signs import LIMIT, has_number
from kehoach_desktop.reading.recognise.prose.figures.figures_by_year import (
    YEAR,
    by_years,
    years_before_name,
)
from kehoach_desktop.reading.recognise.prose.figures.measure_words import MEASURE, SHARE
from kehoach_desktop.reading.recognise.prose.figures.of_those import CUT
from kehoach_desktop.reading.recognise.prose.figures.parts_of_year import (
    cuts_within_year,
    is_on_the_way,
    names_parts_of_year,
)
from kehoach_desktop.reading.recognise.prose.figures.rank_behind import rank_apart
from kehoach_desktop.reading.recognise.prose.figures.shared_verb import counts_apart
from kehoach_desktop.reading.recognise.prose.figures.shares_of_whole import shares_of_whole
from kehoach_desktop.reading.recognise.prose.figures.wholes import cuts_of_parts
from kehoach_desktop.reading.recognise.prose.figures.year_levels import year_levels
from kehoach_desktop.reading.recognise.sentence import Mend, Sentence

_PIECES = re.compile(r";(?!\s*(?:trong do|tru)\b)\s*|(?<! tp)(?<! tr)\.\s+(?=\S)")
_AND_ANOTHER = re.compile(
    rf",? (?:va|dong thoi) (?=(?:{MEASURE}\b|it nhat|toi thieu|tren|\d{{1,3}} ?%"
    r"|co (?:tu |tren |it nhat )?\d{1,3} ?%))"
    # "Củng cố tổ chức, phấn đấu có 80% chi hội đạt vững mạnh": what is aimed at is the figure.
    r"|, phan dau (?=(?:co |tren |tu |it nhat )*\d{1,3} ?% [a-z ]{3,80}? (?:dat|co|duoc|tham gia"
    r"|biet|la)\b)"
    r"|, (?=(?:tien|huong) toi \d{1,3} ?% (?!vao\b|nam\b|den\b|trong\b)[a-z])"
    r"|, (?=ty le |so luong |(?:tren )?\d{2,3} ?% )"
)
_ANOTHER_NAME = re.compile(
    rf", (?:va )?(?=(?:{MEASURE}) "
    r"[^,;.]{4,120}\d)"
    r"|(?:, (?:va )?| va )(?=(?:dua|tao|xoa|xay(?: moi| dung)?|sua(?: chua)?"
    r"|cai tao|nang cap|trong(?! do\b)|mo|trao|dao tao|van dong|giai quyet"
    r"|thanh lap|ket nap"
    r"|phat trien|ho tro|giup|gioi thieu|tap huan|boi duong|trang bi|lap dat|to chuc|mua sam|so hoa"
    r"|bien soan|phat hanh|dang tai|nhan rong|chuyen giao|cap moi|cap phat|huong dan)"
    r"(?: (?!dat\b|la\b|len\b)[a-z]+){0,5} \d+ [a-z])"
    r"|, (?!(?:phan dau|uoc|trong do|nam|den|hang) )(?=[a-z]+(?:[ -]+[a-z]+){0,5} (?:dat|chiem) "
    r"(?:(?:tren|khoang|it nhat|toi thieu) )?\d)"
    r"|, (?=co (?:it nhat|toi thieu) \d+ [a-z])"
    r"|, (?=(?:phan dau |va )?(?:dat |co |hoan thanh )?them (?:it nhat |toi thieu )?\d+ [a-z])"
    r"|, (?:va )?(?=0\d [a-z]+(?: [a-z]+){0,4} (?:dat|duoc|hoan thanh)\b)"
    r"|, (?=(?:rieng |doi voi )+[a-z ]{3,60}? (?:la|dat) (?:tren |it nhat |toi thieu |tu )?\d)"
    r"|, (?=toc do tang[^,;.\d]{0,60}\d)"
    r"|, (?=\d{1,3} ?/ ?\d{1,3} [a-z]+(?: [a-z]+){0,3} (?:co|dat|duoc|hoan thanh)\b)"
)
# "…, còn hồ sơ trễ hạn thì giữ ở mức không quá 1%": as written, for "con nuôi" is none.
_YET = re.compile(
    r"(?P<yet>[,;] (?:con|rieng|trong khi do|cung luc do) )(?=[a-z][^,;.\d%]{4,100} ?"
    r"(?:thi|dat|giu|o muc|khong|duoi|tren|it nhat|toi thieu|giam|tang|con|:|la) ?"
    r"[^,;.\d%]{0,30}\d)"
)
_LATER_LEVELS = re.compile(rf"[,;] (?:va )?(?={YEAR}\b)")
# "60% … trong năm 2026, nâng lên 80% vào năm 2028"
_RAISED_LATER = re.compile(
    r"(?:[,;] (?:va |roi |sau do )?| va )(?=(?:tiep tuc )?(?:nang|tang|len|dat|con|giam|ha|phan dau"
    r"|it nhat|toi thieu|tren|duoi|khong (?:qua|duoi)|tu|tien toi|huong toi|hoan thanh"
    r"|\d)[^;]{0,50}\b20[2-9]\d)"
)
_OF_YEAR = re.compile(r"\d ?%?[^;]{2,160}\bnam 20[2-9]\d$")
_COMPARED = re.compile(r"\b(?:tang|giam|so voi|nam 20)\b")
_RESULT = re.compile(
    r"(?P<result>(?:ket qua|(?:uoc )?thuc hien|uoc|hien trang|thuc trang)(?: [a-z]+){0,4}?"
    r" nam (?P<then>20\d\d)\b[^;]{0,90}?[,;.] )"
    r"(?=(?:muc tieu|phan dau|ke hoach|chi tieu)(?: (?:den|trong|het|cua))? nam (?P<aimed>20\d\d))"
)
# "…; đến năm 2030, tỷ lệ …": the year belongs to what follows.
_ONLY_YEAR = re.compile(rf"\W*{YEAR}")
_BRACKET_AT_END = re.compile(r"\((?P<inner>[^()]*)\)(?=\s*(?:[.;,]|$))")
_EDGES = " ,;.:-–+"


# "Đối với hộ nghèo, 95% …": of whom the figure behind it is.
_OF_WHOM = re.compile(r"(?:rieng )?(?:doi voi|voi) [a-z][^,;:\d]{3,80}$")
# "…, trong đó tỷ lệ hồ sơ trực tuyến không thấp hơn 85%": a measure with a name of its own.
_OWN_MEASURE = re.compile(
    rf"[,;]? trong do,? (?=(?:{SHARE}|chi so|muc do)(?: [a-z]+){{3,14}}?(?: dat| la|:)? ?"
    rf"(?:{LIMIT}:? )*\d)"
)


def sentence_parts(whole: Sentence, mend: Mend | None) -> list[Sentence]:
    """Return the parts of a clause that each name a figure of their own."""
    if shares := shares_of_whole(whole, mend):
        return shares
    if years_before_name(whole) or names_parts_of_year(whole):
        return [whole]
    result = _RESULT.match(whole.plain)
    if result and int(result["then"]) < int(result["aimed"]):
        # "Kết quả năm 2025 đạt 82%, phấn đấu năm 2026 …": what was reached is no target.
        whole = whole.since(result.end("result"))
    outside = _outside_brackets(whole.plain)
    cuts = {0, len(whole.plain)}
    cuts |= {found.end() for found in _PIECES.finditer(whole.plain) if outside[found.start()]}
    cuts |= set(cuts_of_parts(whole.plain))
    of_years = [
        (begin, end)
        for begin, end in pairwise(sorted(cuts))
        if by_years(Sentence.of(whole.original(begin, end).strip(_EDGES), mend))
    ]
    for found in _AND_ANOTHER.finditer(whole.plain):
        last = max(cut for cut in cuts if cut <= found.start())
        alone = _ONLY_YEAR.fullmatch(whole.plain, last, found.start())
        alone = alone or _OF_WHOM.match(whole.plain[last : found.start()])
        if outside[found.start()] and not alone and not _within(of_years, found.start()):
            cuts.add(found.end())
    for found in _ANOTHER_NAME.finditer(whole.plain):
        # "…, mức độ hài lòng đạt 92%" is another figure where one stands before it too.
        last = max(cut for cut in cuts if cut <= found.start())
        part = whole.plain[last : found.start()]
        of_part = part.rfind("trong do")
        if of_part >= 0 and not has_number(part[of_part:]):
            # "…, trong đó có bằng cấp, chứng chỉ đạt 32%" is one part.
            continue
        if outside[found.start()] and has_number(part):
            cuts.add(found.end())
    for found in _YET.finditer(whole.plain):
        said = whole.original(*found.span("yet")).strip(" ,;").lower()
        before = whole.plain[max(cut for cut in cuts if cut <= found.start()) : found.start()]
        if said != "con" and outside[found.start()] and has_number(before):
            cuts.add(found.end())
    for found in _OWN_MEASURE.finditer(whole.plain) if "trong do" in whole.plain else ():
        last = max(cut for cut in cuts if cut <= found.start())
        if outside[found.start()] and has_number(whole.plain[last : found.start()]):
            cuts |= {found.start(), found.end()}
    for found in CUT.finditer(whole.plain) if "trong so" in whole.plain else ():
        cuts.add(found.start() + len(found[0]) - len(found[0].lstrip(" ,;")))
    cuts |= set(_levels_in_brackets(whole.plain))
    for found in _LATER_LEVELS.finditer(whole.plain):
        # "… cuối năm còn 3,8%, năm 2027 còn 3%, năm 2028 dưới 2%"
        begin, end = _around(cuts, found.start())
        if (
            outside[found.start()]
            and not _within(of_years, found.start())
            and has_number(whole.plain[begin : found.start()])
            and year_levels(whole.plain[found.end() : end])
        ):
            cuts.add(found.end())
    for found in _RAISED_LATER.finditer(whole.plain):
        begin, end = _around(cuts, found.start())
        if (
            outside[found.start()]
            and not _within(of_years, found.start())
            and (
                _OF_YEAR.search(whole.plain, begin, found.start())
                or _alike(whole.plain[begin : found.start()], whole.plain[found.end() : end])
            )
            and year_levels(whole.plain[found.end() : end])
        ):
            cuts.add(found.end())
    for at in cuts_within_year(whole.plain):
        # "Cuối quý II đạt 45%, cuối quý III đạt 70% và hết năm đạt 95% …"
        begin, _end = _around(cuts, at - 1)
        if is_on_the_way(whole.plain[begin:at]):
            cuts.add(at)
    parts: list[Sentence] = []
    for begin, end in pairwise(sorted(cuts)):
        if has_number(whole.plain[begin:end]):
            words = _balanced(whole.original(begin, end).strip(_EDGES))
            one = Sentence.of(words, mend)
            if parts:
                one = with_verb_of_first(parts[-1], one, mend)
            for piece in counts_apart(one, mend):
                parts += rank_apart(piece, mend)
    return parts


def _alike(first: str, later: str) -> bool:
    """Whether "Dành 2% chi ngân sách …" is measured as the later "phấn đấu 3% vào năm 2027"."""
    levels = year_levels(later)
    if not levels or not has_number(first) or _COMPARED.search(first):
        return False
    counted = levels[0][3]
    return ("%" in first) == ("%" in later) and (not counted or f" {counted} " in f"{first} ")


def _levels_in_brackets(plain: str) -> Iterator[int]:
    """Yield where brackets stand behind a figure that tell the levels of other years."""
    for found in _BRACKET_AT_END.finditer(plain):
        if year_levels(found["inner"]) and has_number(plain[: found.start()]):
            yield from found.span()


def _balanced(words: str) -> str:
    if words.count("(") < words.count(")") and words.endswith(")"):
        return words[:-1].rstrip(_EDGES)
    return words


def _around(cuts: set[int], at: int) -> tuple[int, int]:
    return max(cut for cut in cuts if cut <= at), min(cut for cut in cuts if cut > at)


def _within(spans: Sequence[tuple[int, int]], at: int) -> bool:
    return any(begin <= at < end for begin, end in spans)


def _outside_brackets(plain: str) -> list[bool]:
    outside: list[bool] = []
    depth = 0
    for letter in plain:
        depth += (letter == "(") - (letter == ")")
        outside.append(depth <= 0)
    return outside
