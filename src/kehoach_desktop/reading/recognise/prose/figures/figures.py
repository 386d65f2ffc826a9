"""Parts a sentence that names a figure into what is measured and the words of its target."""

import re

from kehoach_desktop.domain.indicators.words import FORMER, SIZED, excepts
from kehoach_desktop.reading.recognise.prose.figures.as_written import (
    past_nouns,
    with_placing_masked,
)
from kehoach_desktop.reading.recognise.prose.figures.change_in_front import change_in_front
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
    by_years,
    years_before_name,
)
from kehoach_desktop.reading.recognise.prose.figures.graded_names import name_with_grade
from kehoach_desktop.reading.recognise.prose.figures.measure_words import MEASURE
from kehoach_desktop.reading.recognise.prose.figures.of_whom import of_whom_first
from kehoach_desktop.reading.recognise.prose.figures.parts_of_year import (
    by_parts_of_year,
)
from kehoach_desktop.reading.recognise.prose.figures.ranks import ranked
from kehoach_desktop.reading.recognise.prose.figures.topic_labels import behind_label, labelled
from kehoach_desktop.reading.recognise.prose.figures.turned_round import turned_round
from kehoach_desktop.reading.recognise.prose.figures.upwards import UPWARDS, without_upwards
from kehoach_desktop.reading.recognise.prose.figures.wholes import WHOLE, whole_after
from kehoach_desktop.reading.recognise.prose.figures.year_levels import name_and_levels
from kehoach_desktop.reading.recognise.sentence import Sentence

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
    r"\b(?:duoc )?(?:(?:cat |keo )?(?:tang(?! (?:cuong|qua|the)\b)|giam(?! (?:sat|doc|dinh)\b))"
    r"|rut ngan(?=[^;,\d]{0,40}\d[^;,a-z]* ?%))(?: [a-z]+){0,5}?"
    r" (?:it nhat |toi thieu |tren |tu )?\d"
)
_CHANGED = re.compile(
    r"^(?:phan dau |bao dam |(?:hang|moi) nam,? )*"
    r"(?P<way>(?:keo |cat )?giam|rut(?: ngan)?|tang|tiet kiem)"
    r"(?: them| it nhat| toi thieu| tren| tu| khoang| khong duoi| binh quan| trung binh)*"
    rf" (?:{NUMBER}) ?%?(?: ?(?:-|den) ?(?:{NUMBER}))? ?(?:%|diem (?:%|phan tram))(?: tro len)?"
)
_COMPARED = re.compile(
    r",? so voi (?:cung ky|nam|cuoi nam|ke hoach|muc|du toan|quy dinh|chi tieu|hien nay)\b.*$"
)
_KEPT_BELOW = re.compile(
    r"^khong (?:de|con)(?: (?:xay ra|phat sinh)(?! vu\b))? (?P<what>[^,;.]{4,100}?) "
    r"(?P<limit>(?:vuot qua|vuot|qua|tren) \d)"
)
_NOT_OVER = re.compile(
    r"^khong (?:de|con)(?: (?:xay ra|phat sinh|co))? "
    rf"(?P<limit>(?:vuot qua|vuot|qua) (?:{NUMBER})) "
    r"(?P<what>[a-z][^,;.%]{4,100})$"
)
_NOT_BEYOND = re.compile(
    r"(?P<who>[a-z][^;:\d]{2,80}?) khong (?:phai |de |duoc )?"
    rf"(?P<deed>(?!vuot\b|qua\b)[a-z]+(?: [a-z]+){{0,4}}?) (?P<limit>qua (?:{NUMBER})[^;]*)"
)
_COUNTS_BEHIND = re.compile(r"(?<=%) ?\(\d[^()]*\)")
_TO_THE_TOP = " trở lên"
_STARS = re.compile(r" (?:sao|tuoi)\b")
_KEPT_LEVEL = re.compile(
    r"\b(?:con|xuong)(?: (?:duoi|khong qua|toi da|muc|khoang))* (?=\d[\d.,]* ?%?, (?:giam|tang)\b)"
)
_OF_EACH = re.compile(r"[,;(] ?(?:moi|tung) [a-z]")
_OF_COUNTED = re.compile(
    rf"(?:(?:{LIMIT}) )*(?:{NUMBER})(?! ?%) [a-z][^,;%]{{3,80}}? duoc (?:cat |keo )?"
)
_LEAST_EACH = re.compile(
    r"(?P<limit>it nhat|toi thieu) (?P<who>(?:moi|tung)(?: [a-z]+){1,4} (?:co )?)(?=\d)"
)
_SHORTEST_NAME = 4
_SHORTEST_REACHED = 2
"""Of what reaches a figure: "lợn đạt 1.300 con"."""
_UNDOES, _SAVES = ("xoa", "bo", "pha"), "tiet kiem"
_WAYS = re.compile(
    r"(?:phan dau )?(?:giam|ha|keo giam|nang|tang|dua|rut(?: ngan)?|cat giam)"
    rf" (?=(?:{MEASURE}|thoi gian)\b)"
)
_ENDS_IN_WAY = re.compile(r",? (?:tăng|giảm|nâng|hạ|đạt|là|có)$", re.IGNORECASE)
_EDGES = " ,;.:-–+"
_EXCEPTED = re.compile(r"\((?:tru|ngoai tru|khong ke|khong bao gom|doi voi)\b[^)]*\)")


def name_and_target(piece: Sentence) -> tuple[str, str] | None:
    """Part what is measured from the words of its target; ``None`` if no figure is a target."""
    piece = with_placing_masked(piece)
    if each := _LEAST_EACH.match(piece.plain):
        # "Ít nhất mỗi thôn 01 tổ" is "Mỗi thôn ít nhất 01 tổ".
        who, limit = piece.original(*each.span("who")), piece.original(*each.span("limit"))
        piece = Sentence.of(f"{who.strip()} {limit.strip()} {piece.since(each.end()).source}")
    piece = of_whom_first(piece)
    if of_years := years_before_name(piece) or by_years(piece):
        return capital(of_years[0]), of_years[1]
    if leveled := name_and_levels(piece):
        return capital(leveled[0]), leveled[1]
    if stepped := by_parts_of_year(piece):
        return capital(stepped[0]), f"{stepped[1]}; {stepped[2]}"
    if changes := change_in_front(piece):
        return capital(changes[0]), changes[1]
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
    if beyond := _NOT_BEYOND.fullmatch(plain):
        # "Mỗi công dân không phải đi lại quá 01 lần"
        name = f"{piece.original(*beyond.span('who'))} {piece.original(*beyond.span('deed'))}"
        words = f"không {piece.original(beyond.start('limit'), len(plain)).strip(_EDGES)}"
        return capital(name.strip(_EDGES)), words
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
        if changed["way"] == _SAVES:
            # "Tiết kiệm 10% chi thường xuyên": what is counted is the share that is saved.
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
                SIZED.search(plain, 0, found.start())
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
