"""Parts a sentence that names a figure into what is measured and the words of its target."""

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from kehoach_desktop.domain.indicators.words import FORMER, excepts
from kehoach_desktop.reading.recognise.prose.figures.as_written import (
    past_nouns,
    with_placing_masked,
)
from kehoach_desktop.reading.recognise.prose.figures.figure_names import (
    EACH,
    capital,
    counted,
    is_unit_alone,
    with_object,
)
from kehoach_desktop.reading.recognise.prose.figures.figure_signs import (
    FIGURE,
    LIMIT,
    NUMBER,
    has_number,
    tells_parts,
    without_other_numbers,
)
from kehoach_desktop.reading.recognise.prose.figures.figures_by_year import (
    YEAR,
    by_years,
    years_before_name,
)
from kehoach_desktop.reading.recognise.prose.figures.graded_names import name_with_grade
from kehoach_desktop.reading.recognise.prose.figures.measure_words import MEASURE
from kehoach_desktop.reading.recognise.prose.figures.parts_of_year import (
    by_parts_of_year,
    cuts_within_year,
    is_on_the_way,
)
from kehoach_desktop.reading.recognise.prose.figures.rank_behind import rank_apart
from kehoach_desktop.reading.recognise.prose.figures.ranks import ranked
from kehoach_desktop.reading.recognise.prose.figures.shared_verb import counts_apart
from kehoach_desktop.reading.recognise.prose.figures.shares_of_whole import shares_of_whole
from kehoach_desktop.reading.recognise.prose.figures.topic_labels import behind_label, labelled
from kehoach_desktop.reading.recognise.prose.figures.turned_round import turned_round
from kehoach_desktop.reading.recognise.prose.figures.upwards import UPWARDS, without_upwards
from kehoach_desktop.reading.recognise.prose.figures.wholes import WHOLE, cuts_of_parts, whole_after
from kehoach_desktop.reading.recognise.prose.figures.year_levels import name_and_levels, year_levels
from kehoach_desktop.reading.recognise.sentence import Mend, Sentence

_STARTS = re.compile(
    r"^(?:(?:phan dau|bao dam|dam bao|duy tri|giu vung|thuc hien|hoan thanh|co|dat"
    r"|den nam 20\d\d|trong nam 20\d\d|nam 20\d\d|hang nam)"
    rf",? ){{0,5}}(?P<value>(?:{LIMIT} ){{0,6}}(?:{NUMBER})"
    rf"(?:(?: ?%)? ?(?:-|den) ?(?:{NUMBER}))? ?%)(?: tro len)?"
    r"(?P<sep>,? (?:so |tong so |cac )?)(?=[a-z(])"
)
_LEADS = re.compile(
    r"(?:,? ?(?<![a-z])(?:phan dau|duy tri|bao dam|dam bao|thuc hien|hoan thanh|nam 20\d\d"
    r"|den nam 20\d\d|(?<!binh quan )hang nam|uoc|ca nam)"
    rf",? ){{0,4}}(?:\bdat\b|\bla\b|\b(?<!tro )len\b|:)(?: muc)? ?:? ?"
    rf"(?={LIMIT}(?![a-z])|\d|top\b|[≥≤<>])"
)
_LIMITED = re.compile(
    r"(?:\b(?:giam )?(?:con|xuong) )?(?:toi thieu|it nhat|khong duoi|khong thap hon|khong qua"
    r"|khong vuot qua|toi da|phan dau"
    rf"|[≥≤<>]=?|tren|duoi|giam|tang)(?: (?:dat|la|co|khoang|muc|duoc)){{0,4}}:? ?(?={NUMBER})"
)
_CHANGE = re.compile(
    r"(?<!ty le )(?<!toc do )(?<!muc )(?<!he so )"
    r"\b(?:tang(?! (?:cuong|qua|the)\b)|giam(?! (?:sat|doc|dinh)\b))(?: [a-z]+){0,5}?"
    r" (?:it nhat |toi thieu |tren |tu )?\d"
)
_CHANGED = re.compile(
    r"^(?:phan dau |bao dam |(?:hang|moi) nam,? )*"
    r"(?P<way>(?:keo |cat )?giam|rut(?: ngan)?|tang|tiet kiem)"
    r"(?: it nhat| toi thieu| tren| tu| khoang| binh quan| trung binh)*"
    rf" (?:{NUMBER}) ?%?(?: ?(?:-|den) ?(?:{NUMBER}))? ?(?:%|diem (?:%|phan tram))(?: tro len)?"
)
_PIECES = re.compile(r";(?!\s*(?:trong do|tru)\b)\s*|(?<! tp)(?<! tr)\.\s+(?=\S)")
_AND_ANOTHER = re.compile(
    rf",? (?:va|dong thoi) (?=(?:{MEASURE}\b|it nhat|toi thieu|tren|\d{{1,3}} ?%"
    r"|co (?:tu |tren |it nhat )?\d{1,3} ?%))"
    # "Củng cố tổ chức, phấn đấu có 80% chi hội đạt vững mạnh": what is aimed at is the figure.
    r"|, phan dau (?=(?:co |tren |tu |it nhat )*\d{1,3} ?% [a-z ]{3,80}? (?:dat|co|duoc|tham gia"
    r"|biet|la)\b)"
    r"|, (?=ty le |so luong |(?:tren )?\d{2,3} ?% )"
)
_ANOTHER_NAME = re.compile(
    rf", (?:va )?(?=(?:{MEASURE}) "
    r"[^,;.]{4,120}\d)"
    r"|(?:, (?:va )?| va )(?=(?:dua|tao|xoa|xay(?: moi| dung)?|sua(?: chua)?"
    r"|cai tao|nang cap|trong(?! do\b)|mo|trao|dao tao|van dong|giai quyet"
    r"|thanh lap|ket nap"
    r"|phat trien|ho tro|giup|gioi thieu|tap huan|boi duong)"
    r"(?: (?!dat\b|la\b|len\b)[a-z]+){0,5} \d+ [a-z])"
    r"|, (?!(?:phan dau|uoc|trong do|nam|den|hang) )(?=[a-z]+(?:[ -]+[a-z]+){0,5} (?:dat|chiem) "
    r"(?:(?:tren|khoang|it nhat|toi thieu) )?\d)"
    r"|, (?=co (?:it nhat|toi thieu) \d+ [a-z])"
    r"|, (?=(?:phan dau |va )?(?:dat |co |hoan thanh )?them (?:it nhat |toi thieu )?\d+ [a-z])"
    r"|, (?:va )?(?=0\d [a-z]+(?: [a-z]+){0,4} (?:dat|duoc|hoan thanh)\b)"
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
_RESULT = re.compile(
    r"(?P<result>(?:ket qua|(?:uoc )?thuc hien|uoc|hien trang|thuc trang)(?: [a-z]+){0,4}?"
    r" nam (?P<then>20\d\d)\b[^;]{0,90}?[,;.] )"
    r"(?=(?:muc tieu|phan dau|ke hoach|chi tieu)(?: (?:den|trong|het|cua))? nam (?P<aimed>20\d\d))"
)
_COMPARED = re.compile(
    r",? so voi (?:cung ky|nam|cuoi nam|ke hoach|muc|du toan|quy dinh|chi tieu|hien nay)\b.*$"
)
# "…; đến năm 2030, tỷ lệ …": the year belongs to what follows.
_ONLY_YEAR = re.compile(rf"\W*{YEAR}")
_KEPT_BELOW = re.compile(
    r"^khong (?:de|con)(?: (?:xay ra|phat sinh)(?! vu\b))? (?P<what>[^,;.]{4,100}?) "
    r"(?P<limit>(?:vuot qua|vuot|qua|tren) \d)"
)
_NOT_OVER = re.compile(
    r"^khong (?:de|con)(?: (?:xay ra|phat sinh|co))? "
    rf"(?P<limit>(?:vuot qua|vuot|qua) (?:{NUMBER})) "
    r"(?P<what>[a-z][^,;.%]{4,100})$"
)
_COUNTS_BEHIND = re.compile(r"(?<=%) ?\(\d[^()]*\)")
_TO_THE_TOP = " trở lên"
_STARS = re.compile(r" (?:sao|tuoi)\b")
_KEPT_LEVEL = re.compile(
    r"\b(?:con|xuong)(?: (?:duoi|khong qua|toi da|muc|khoang))* (?=\d[\d.,]* ?%?, (?:giam|tang)\b)"
)
_OF_EACH = re.compile(r"[,;(] ?(?:moi|tung) [a-z]")
_SIZED_BY = re.compile(
    r",? (?:voi|co) (?:tong |muc )?(?:von(?: dau tu)?|kinh phi|quy mo|dien tich|cong suat|tri gia"
    r"|so tien|gia tri) ?$"
)
_OF_COUNTED = re.compile(
    rf"(?:(?:{LIMIT}) )*(?:{NUMBER})(?! ?%) [a-z][^,;%]{{3,80}}? duoc (?:cat |keo )?"
)
_LEAST_EACH = re.compile(
    r"(?P<limit>it nhat|toi thieu) (?P<who>(?:moi|tung)(?: [a-z]+){1,4} (?:co )?)(?=\d)"
)
_SHORTEST_NAME = 4
_SHORTEST_REACHED = 2
"""Of what reaches a figure: "lợn đạt 1.300 con"."""
_UNDOES, _SAVES = ("xoa", "bo", "pha"), ("rut", "rut ngan", "cat giam", "tiet kiem")
_WAYS = re.compile(
    r"(?:phan dau )?(?:giam|ha|keo giam|nang|tang|dua|rut(?: ngan)?|cat giam)"
    rf" (?=(?:{MEASURE}|thoi gian)\b)"
)
_ENDS_IN_WAY = re.compile(r",? (?:tăng|giảm|nâng|hạ|đạt|là|có)$", re.IGNORECASE)
_EDGES = " ,;.:-–+"
_BRACKET_AT_END = re.compile(r"\((?P<inner>[^()]*)\)(?=\s*(?:[.;,]|$))")
_EXCEPTED = re.compile(r"\((?:tru|ngoai tru|khong ke|khong bao gom|doi voi)\b[^)]*\)")


def sentence_parts(whole: Sentence, mend: Mend | None) -> list[Sentence]:
    """Return the parts of a clause that each name a figure of their own."""
    if shares := shares_of_whole(whole, mend):
        return shares
    if years_before_name(whole):
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
    for at in cuts_within_year(whole.plain):
        # "Cuối quý II đạt 45%, cuối quý III đạt 70% và hết năm đạt 95% …"
        begin, _end = _around(cuts, at - 1)
        if is_on_the_way(whole.plain[begin:at]):
            cuts.add(at)
    parts: list[Sentence] = []
    for begin, end in pairwise(sorted(cuts)):
        if has_number(whole.plain[begin:end]):
            words = _balanced(whole.original(begin, end).strip(_EDGES))
            for piece in counts_apart(Sentence.of(words, mend), mend):
                parts += rank_apart(piece, mend)
    return parts


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


def name_and_target(piece: Sentence) -> tuple[str, str] | None:
    """Part what is measured from the words of its target; ``None`` if no figure is a target."""
    piece = with_placing_masked(piece)
    if each := _LEAST_EACH.match(piece.plain):
        # "Ít nhất mỗi thôn 01 tổ" is "Mỗi thôn ít nhất 01 tổ".
        who, limit = piece.original(*each.span("who")), piece.original(*each.span("limit"))
        piece = Sentence.of(f"{who.strip()} {limit.strip()} {piece.since(each.end()).source}")
    if of_years := years_before_name(piece) or by_years(piece):
        return capital(of_years[0]), of_years[1]
    if leveled := name_and_levels(piece):
        return capital(leveled[0]), leveled[1]
    if stepped := by_parts_of_year(piece):
        return capital(stepped[0]), stepped[1]
    if turned := turned_round(piece):
        return capital(turned[0]), turned[1]
    if (topic := behind_label(piece)) and (parted := name_and_target(topic[1])):
        name = labelled(*topic, parted[0])
        if name is not None:
            return name, parted[1]
    if graded := name_with_grade(piece):
        return capital(graded[0]), graded[1]
    former = FORMER.search(piece.plain, _SHORTEST_NAME)
    if former and not has_number(piece.plain[: former.start()]):
        return _from_level(piece, former)
    plain = without_other_numbers(piece.plain)
    if begun := _STARTS.match(plain):
        if whole := WHOLE.search(plain):
            # What the whole is made of stays with the target: "…, trong đó 60% trực tuyến".
            name = piece.original(begun.end("value"), whole.start()).strip(_EDGES)
            words = piece.original(*begun.span("value")).strip(_EDGES)
            rest = piece.original(whole.start(), len(plain)).strip(_EDGES + "()")
            return capital(name), f"{words}, {rest}"
        name = piece.original(begun.end("value"), len(plain)).strip(_EDGES)
        words = piece.original(*begun.span("value")).strip(_EDGES)
        if upwards := UPWARDS.match(name):
            # "từ 92% hộ gia đình trở lên đạt danh hiệu …"
            name, words = f"{upwards[1]}{name[upwards.end() :]}", f"{words} trở lên"
        exception = _EXCEPTED.search(plain)
        if exception and excepts(piece.original(exception.start() + 1, exception.end())):
            words = f"{words} {piece.original(*exception.span())}"
            name = piece.original(begun.end("value"), exception.start()).strip(_EDGES)
            rest = piece.original(exception.end(), len(plain)).strip(_EDGES)
            name = f"{name} {rest}".strip()
        name = without_upwards(name.removeprefix("trở lên "))
        if words.lower().startswith("từ ") and name.endswith(_TO_THE_TOP):
            name, words = name.removesuffix(_TO_THE_TOP), words + _TO_THE_TOP
        return (capital(name), words) if len(name) > 3 else None
    if most := _NOT_OVER.match(plain):
        # "Không để phát sinh quá 02 người nghiện mới"
        words = f"{piece.original(0, 5)} {piece.original(most.start('limit'), len(plain))}"
        return capital(piece.original(*most.span("what")).strip(_EDGES)), words.strip(_EDGES)
    if kept := _KEPT_BELOW.match(plain):
        # "Không để hồ sơ quá hạn vượt quá 0,5%"
        words = f"{piece.original(0, 5)} {piece.original(kept.start('limit'), len(plain))}"
        return capital(piece.original(*kept.span("what")).strip(_EDGES)), words.strip(_EDGES)
    if in_order := ranked(piece, plain):
        return in_order
    # "… 05 khu, nâng tổng số lên 12": what follows only tells the whole it makes.
    if whole := whole_after(plain):
        plain = plain[: whole.start()] + "~" * (len(plain) - whole.start())
    # "62,5% (25/40 thôn, tăng thêm 5 thôn)": what is counted behind a share is no target.
    plain = _COUNTS_BEHIND.sub(lambda found: "~" * len(found[0]), plain)
    if changed := _CHANGED.match(plain):
        words = piece.original(changed.start("way"), len(plain)).strip(_EDGES)
        end = compared.start() if (compared := _COMPARED.search(piece.plain)) else len(plain)
        name = piece.original(changed.end(), max(end, changed.end())).strip(_EDGES)
        is_change = changed["way"] == "cat giam" and compared is not None
        if changed["way"] in _SAVES and not is_change:
            # "Rút ngắn 30% thời gian giải quyết": what is counted is the share that is cut.
            name = f"{piece.original(*changed.span('way'))} {name}"
        name = without_upwards(name)
        return (capital(name), words) if len(name) > 3 else None
    # "Mỗi thôn lập 01 tổ, tối thiểu 05 người": the first figure is the target.
    for pattern in (_LEADS, _KEPT_LEVEL, _CHANGE, _LIMITED) if not EACH.match(plain) else ():
        for found in pattern.finditer(plain):
            figure = FIGURE.search(plain, found.start())
            if figure is None or tells_parts(plain, found.start()):
                continue
            if (each := _OF_EACH.search(plain, 0, found.start())) and has_number(
                plain[: each.start()]
            ):
                # "02 tuyến đường, mỗi tuyến dài tối thiểu 500 m" counts the roads.
                continue
            if has_number(plain[: found.start()]) and (
                _SIZED_BY.search(plain, 0, found.start())
                or _OF_COUNTED.fullmatch(plain[: found.start()])
            ):
                # "03 dự án với tổng vốn trên 50 tỷ đồng", "02 thủ tục được cắt giảm 50% …"
                continue
            name = piece.original(0, found.start()).strip(_EDGES)
            shortest = _SHORTEST_REACHED if "dat" in found[0] else _SHORTEST_NAME
            if _STARS.match(plain, figure.end()) and FIGURE.search(plain, 0, found.start()):
                # "03 sản phẩm OCOP đạt từ 3 sao" counts the products.
                continue
            if len(name) < shortest or "đất" in piece.original(*found.span()).lower():
                continue
            words = piece.original(found.start(), len(plain)).strip(_EDGES)
            return capital(with_object(name, piece, figure.end())), words
    last = FIGURE.search(plain)
    if last is None:
        return None
    at = last.start("limit") if last["limit"] else last.start("number")
    at = past_nouns(piece, at, last.start("number"))
    if EACH.match(plain) and plain.startswith("co ", at):
        at += 3
    name = piece.original(0, at).strip(_EDGES)
    words = piece.original(at, len(plain)).strip(_EDGES)
    if len(name) < 4 and not (name and is_unit_alone(piece.original(last.end(), len(piece.plain)))):
        # "01 khu công nghiệp đạt chuẩn": what is counted names the indicator.
        done = f"{name} " if piece.plain[:at].strip() in _UNDOES else ""
        named = done + counted(piece.original(last.end(), len(plain)))
        return None if is_unit_alone(named) else (capital(named), words)
    return capital(with_object(name, piece, last.end())), words


def _from_level(piece: Sentence, former: re.Match[str]) -> tuple[str, str]:
    """Part "Giảm tỷ lệ hộ nghèo từ 5% năm 2025 xuống còn 3%": the level names the change."""
    way = _WAYS.match(piece.plain)
    name = piece.original(way.end() if way else 0, former.start()).strip(_EDGES)
    words = piece.original(former.start(), len(piece.plain)).strip(_EDGES)
    name = _ENDS_IN_WAY.sub("", name)
    if len(name) < _SHORTEST_NAME or not name.count(" "):
        # "Tăng từ 3 lên 5 mô hình": what is counted names the indicator.
        figures = list(FIGURE.finditer(piece.plain))
        name = f"{name} {counted(piece.original(figures[-1].end(), len(piece.plain)))}".strip()
    return capital(name), words


def what_it_makes(words: str) -> tuple[str, str]:
    """Part the words of a target from the whole it makes: "05 khu", "nâng tổng số lên 12"."""
    sentence = Sentence.of(words)
    found = whole_after(sentence.plain)
    if found is None:
        return words, ""
    whole = sentence.original(found.start(), len(sentence.plain)).strip(_EDGES + "()")
    return sentence.original(0, found.start()).strip(_EDGES), whole
