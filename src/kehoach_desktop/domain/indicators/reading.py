"""Reads the words of a target.

A bare number, "đạt" and "khoảng" mean at least that number; a rank ("Top 20") at most.
"Tăng", "giảm", "cắt giảm" and "rút ngắn" by a percent are a change, with the base year where it
is written; "tăng lên 95%" and "giảm còn 5%" name the level itself. Of "17/99 xã" the 17 is the
value. Words without a number, or measured against another figure, stay unread.
"""

import re
from dataclasses import dataclass, replace
from decimal import Decimal

from kehoach_desktop.domain.indicators import words
from kehoach_desktop.domain.indicators.measuring import read_number
from kehoach_desktop.domain.indicators.target import Comparator, Target
from kehoach_desktop.domain.text.folded_text import MASK, FoldedText
from kehoach_desktop.domain.text.vietnamese import clean, fold

_WHOLE = r"(?:\d{1,3}(?:\.\d{3})+|\d+)(?![\d.,])"
_VALUE = re.compile(
    rf"(?<![\w.,/~])(?P<low>{words.NUMBER})(?: ?/ ?{_WHOLE})?(?P<lp> ?%| ?phan tram)?"
    rf"(?: ?(?:-|den|toi) ?(?P<high>{words.NUMBER})(?P<hp> ?%| ?phan tram)?)?(?![\w/]|[.,]\d)"
)
# "tăng từ 71% lên 75%": the second number is the target.
_RISES_FROM = re.compile(r" ?(?:len|xuong)\b")
_LONGEST = 2000


def read_target(text: str, year: int | None = None, *, measure_unit: str = "") -> Target:
    """Return what the words say for ``year``; comparator ``None`` when they cannot be read.

    ``measure_unit`` is the indicator's unit; "Thứ bậc" or "Xếp hạng" make a number a rank.
    """
    target = Target(year, clean(text))
    folded = FoldedText.of(words.tidy(text)[:_LONGEST])
    plain = words.mask_other_numbers(folded.text)
    whole = read_number(folded.source)
    if whole is not None:
        rank = words.is_rank(plain, 0, len(plain), fold(measure_unit))
        usual = Comparator.AT_MOST if rank else Comparator.AT_LEAST
        return target if whole < 0 else replace(target, comparator=usual, value=whole, rank=rank)
    if words.SHARE_OF_ORDER.search(folded.text):
        return target
    change = _change(target, folded, plain)
    if change is not None:
        return change
    if half := words.UPPER_HALF.search(plain):
        # "trong nửa trên của bảng xếp hạng 126 xã": the 63rd place or a better one.
        place = Decimal(int(half["all"]) // 2)
        return replace(
            target, comparator=Comparator.AT_MOST, value=place, rank=True, also=target.text
        )
    chosen = _chosen(plain)
    if chosen is None:
        return target
    return _level(target, folded, plain, chosen, fold(measure_unit))


def _change(target: Target, folded: FoldedText, plain: str) -> Target | None:
    """Read "giảm 10% so với năm 2025" or "gấp 2 lần năm 2025"; ``None`` if it is no change."""
    if level := words.LEVEL_OF_BASE.search(folded.text):
        return _of_base(target, folded, plain, level)
    found = words.CHANGE.search(plain)
    if found is None:
        times = words.TIMES.search(plain)
        number = read_number(words.times_percent(times)) if times else None
        if times is None or number is None or number <= 0 or _VALUE.search(plain[: times.start()]):
            return None
        value, upper, end = (number - 1) * 100, None, times.end()
    else:
        if _VALUE.search(plain[: found.start()]):
            return None
        low, high = read_number(found["low"]), read_number(found["high"] or "")
        if low is None:
            return None
        sign = 1 if found["way"] == "tang" else -1
        value, upper, end = low * sign, None if high is None else high * sign, found.end()
    return replace(
        target,
        comparator=Comparator.CHANGE,
        value=value,
        upper=upper,
        base_year=_base_year(folded.text, target.year),
        also=_also(folded, plain, end),
    )


def _of_base(target: Target, folded: FoldedText, plain: str, level: re.Match[str]) -> Target | None:
    """Read "bằng 70% so với năm 2025" as the change that it comes to."""
    share = read_number(level["share"] or level["part"])
    base = _base_year(folded.text, target.year)
    is_own = target.year is not None and base is not None and base >= target.year
    if share is None or is_own or _VALUE.search(plain[: level.start()]):
        return None
    return replace(
        target,
        comparator=Comparator.CHANGE,
        value=share - 100,
        base_year=base,
        also=_also(folded, plain, level.end()),
    )


def _base_year(text: str, year: int | None) -> int | None:
    if found := words.BASE_YEAR.search(text):
        return int(found["times"] or found["year"] or found["same"] or found["of"])
    return year - 1 if year is not None and words.LAST_YEAR.search(text) else None


@dataclass(frozen=True, slots=True)
class _Chosen:
    begin: int
    end: int
    low: Decimal
    high: Decimal | None
    comparator: Comparator | None


def _chosen(plain: str) -> _Chosen | None:
    """Return the number the target is about: one with a comparator, else a percentage, else one
    that is led to by "đạt" or "có", else the first.

    A percentage that opens the words goes before what describes its whole: "95% hộ có thu
    nhập trên 50 triệu đồng", "đạt 95% trẻ dưới 6 tuổi". An age is taken only if it is alone.
    """
    best: tuple[int, _Chosen] | None = None
    for found in _VALUE.finditer(plain):
        low, high = read_number(found["low"]), read_number(found["high"] or "")
        if low is None or (best and words.is_aside(plain, found.start())):
            continue
        percent = bool(found["lp"] or found["hp"])
        if _RISES_FROM.match(plain, found.end()):
            continue
        if not percent and words.is_difference(plain, *found.span()):
            continue
        comparator = words.comparator_before(plain, found.start())
        after = words.comparator_after(plain, found.end())
        if after and comparator is None and best and words.opens(plain, best[1].begin):
            # "Có từ 02 sản phẩm 3 sao trở lên" counts the products.
            continue
        if after is not None and comparator is not Comparator.MORE_THAN:
            comparator = after
        weight = 4 * (comparator is not None) + 2 * percent
        weight += words.is_achieved(plain, found.start())
        weight += 4 * (percent and words.opens(plain, found.start()))
        weight -= 8 * words.is_age(plain, found.end())
        chosen = _Chosen(*found.span(), low, high, comparator)
        if best is None or weight > best[0]:
            best = (weight, chosen)
    return best[1] if best else None


def _level(
    target: Target, folded: FoldedText, plain: str, chosen: _Chosen, measure_unit: str
) -> Target:
    end = chosen.end
    stop = plain.find(",", end)
    against = words.AGAINST.search(plain, end, stop if stop > 0 else len(plain))
    if against and chosen.comparator in (Comparator.MORE_THAN, Comparator.LESS_THAN):
        # "cao hơn 5% so với bình quân chung": the figure it is measured against is not here.
        return target
    also = _also(folded, plain, end)
    rank = words.is_rank(plain, chosen.begin, end, measure_unit)
    if chosen.high is not None:
        if chosen.high < chosen.low:
            return target
        return replace(
            target,
            comparator=Comparator.BETWEEN,
            value=chosen.low,
            upper=chosen.high,
            rank=rank,
            also=also,
        )
    if rank and chosen.comparator is Comparator.AT_LEAST:
        # "xếp thứ 5 trở lên", "không thấp hơn vị trí thứ 5": the fifth place or a better one.
        chosen = replace(chosen, comparator=Comparator.AT_MOST)
    usual = Comparator.AT_MOST if rank else Comparator.AT_LEAST
    return replace(
        target, comparator=chosen.comparator or usual, value=chosen.low, rank=rank, also=also
    )


def _also(folded: FoldedText, plain: str, place: int) -> str | None:
    span = words.second_condition(plain, place, folded.original)
    if span is None:
        return None
    written = folded.original(*span).strip()
    if written.count("(") != written.count(")") or (written[:1], written[-1:]) == ("(", ")"):
        written = written.strip(" ()")
    return written if written and not _YEAR_ALONE.fullmatch(written) else None


_YEAR_ALONE = re.compile(r"(?:năm )?20\d\d")
_PIECE = re.compile(r"[;\n|]|,(?=\s)|\s+(?:và|va|VÀ)\s+")
_NAMED_YEAR = re.compile(
    r"(?:\b(?:nam|den|toi|vao|trong|het|sang|cuoi|rieng|tu) |^ ?\(?|\()"
    r"(?P<year>(?:19|2[01])\d\d)(?![\d%.,]\d|\d| ?%)"
)
_ALONE_YEAR = re.compile(
    r" ?(?:rieng |trong do |den (?:het )?|phan dau (?:den )?|(?:uoc )?thuc hien |ket qua |uoc "
    r"|da dat |dat duoc |hien trang |cung ky |cuoi )*(?:nam )?(?:19|2[01])\d\d\b"
)
_RAISED = re.compile(
    r" ?(?:phan dau|nang|tang|tien toi|huong toi|dat)(?: len| dat| muc)*(?= [^,;]*"
    r"(?:nam|den|vao) (?:19|2[01])\d\d\b)"
)
_OF_BASE = rf"\bbang [a-z ]{{0,14}}(?:{words.NUMBER}) ?% [a-z ]{{0,24}}nam \d{{4}}"
_BASE = re.compile(
    rf"{words.FORMER.pattern}|{_OF_BASE}|"
    r"\bgap (?:[a-z]+|[\d,.]+)(?: lan)?(?: so voi)? (?:nam )?\d{4}"
    r"|\b(?:so )?voi (?:[a-z]+ ){0,4}?(?:nam )?\d{4}|\bcung ky (?:nam )?\d{4}"
    r"|\b(?:thap|cao|it|nhieu|lon|kem|nho|bang)(?: hon)?(?: (?:muc|ket qua))?(?: cua)? nam \d{4}"
)


def read_targets(
    text: str, year: int | None = None, *, measure_unit: str = "", since: int | None = None
) -> tuple[Target, ...]:
    """Return one target for each year the words name, else one for ``year``; blank gives none.

    "50% năm 2027, 80% năm 2030" gives two. A year compared with ("so với năm 2025") and the
    years of a stretch ("giai đoạn 2026-2030") name no target year. What was reached before
    ``since``, the plan's first year ("350 ha (năm 2025: 120 ha)"), stays beside the target.
    """
    targets = _targets(text, year, measure_unit)
    if since is None:
        return targets
    aimed = [target for target in targets if target.year is None or target.year >= since]
    if not aimed or len(aimed) == len(targets):
        return targets
    former = "; ".join(target.text for target in targets if target not in aimed)
    return (replace(aimed[0], also=aimed[0].also or former), *aimed[1:])


def _targets(text: str, year: int | None, measure_unit: str) -> tuple[Target, ...]:
    if not clean(text):
        return ()
    parts = _parts_by_year(text) if len(text) <= _LONGEST else []
    if len(parts) == 1 and year is not None and (cut := _own_year_after(text)):
        # "85%; riêng năm 2030 đạt 95%": the first is for the year asked about.
        first = read_target(text[:cut].strip(" ,;(\n"), year, measure_unit=measure_unit)
        last = read_target(text[cut:].strip(" ,;)\n"), parts[0][0], measure_unit=measure_unit)
        return (first, last)
    if len(parts) < 2:
        named = parts[0][0] if parts else None
        return (read_target(text, named or year, measure_unit=measure_unit),)
    return tuple(read_target(part, named, measure_unit=measure_unit) for named, part in parts)


def _own_year_after(text: str) -> int | None:
    """Return where "; riêng năm 2030 …" begins when values stand both before it and in it."""
    for found in re.finditer(r"[;\n,(]", text):
        rest = FoldedText.of(words.tidy(text[found.end() :])).text
        before = FoldedText.of(words.tidy(text[: found.start()])).text
        named = _ALONE_YEAR.match(rest) or _later_level(before, rest)
        if named is None or _NAMED_YEAR.search(_BASE.sub(" ", before)):
            continue
        if _VALUE.search(words.mask_other_numbers(before)) and _VALUE.search(
            words.mask_other_numbers(rest[named.end() :])
        ):
            return found.end()
    return None


def _later_level(before: str, rest: str) -> re.Match[str] | None:
    """Return how "phấn đấu 3% vào năm 2027" begins, behind a level measured as it is."""
    named = _RAISED.match(rest)
    return named if named and ("%" in before) == ("%" in rest) else None


def _parts_by_year(text: str) -> list[tuple[int, str]]:
    """Return the pieces of the text that hold both a value and a year of their own."""
    cuts = [*(found.end() for found in _PIECE.finditer(text)), len(text)]
    parts: list[tuple[int, int, int]] = []
    begin = piece_begin = 0
    has_value = False
    for end in cuts:
        piece = FoldedText.of(words.tidy(text[piece_begin:end])).text
        piece_begin = end
        named = _NAMED_YEAR.search(_BASE.sub(" ", piece))
        bare = piece.replace(named["year"], MASK) if named else piece
        has_value = has_value or _VALUE.search(words.mask_other_numbers(bare)) is not None
        if named and has_value:
            parts.append((int(named["year"]), begin, end))
            begin, has_value = end, False
    if parts:
        last_year, last_begin, _end = parts[-1]
        parts[-1] = (last_year, last_begin, len(text))
    return [(named, text[first:last].strip(" ,;\n")) for named, first, last in parts]
