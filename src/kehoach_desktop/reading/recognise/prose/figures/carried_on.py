"""Parts of a sentence that go on with the indicator before them instead of naming their own.

"…; sang năm 2027 nâng lên 80%" gives it the target of another year, "…, ít nhất phải đạt 95%"
the floor of the same one, and "…; cả nhiệm kỳ có 15 sản phẩm" measures it over another time.
"""

import re
from collections.abc import Sequence
from dataclasses import replace

from kehoach_desktop.domain.drafts.draft import DraftIndicator
from kehoach_desktop.domain.indicators.less_is_better import with_direction
from kehoach_desktop.domain.indicators.reading import read_target
from kehoach_desktop.domain.indicators.target import Comparator, Target
from kehoach_desktop.reading.folding import fold_fast
from kehoach_desktop.reading.recognise.prose.figures.figure_signs import EACH_YEAR, has_number
from kehoach_desktop.reading.recognise.prose.figures.figure_times import year_in_front
from kehoach_desktop.reading.recognise.prose.figures.figures import name_and_target
from kehoach_desktop.reading.recognise.prose.figures.name_edges import (
    behind_figure,
    is_hollow,
    tidy_name,
)
from kehoach_desktop.reading.recognise.prose.figures.of_those import of_those
from kehoach_desktop.reading.recognise.prose.figures.year_levels import year_levels
from kehoach_desktop.reading.recognise.sentence import Sentence

_WHOLE_YEAR = re.compile(r"\b(?:den|het|cuoi|ca|trong)[ ,]+(?:(?:het|cuoi)[ ,]+)?nam\b(?! 20)")
_END_OF_TERM = re.compile(
    r"\b(?:den|het|cuoi|toi)[ ,]+(?:(?:het|cuoi)[ ,]+)?(?:nhiem ky|giai doan|ky ke hoach)\b"
)
_END_OF_YEAR = re.compile(r"\b(?:het|cuoi|ca|toan)[ ,]+(?:(?:het|cuoi)[ ,]+)?nam 20\d\d")
_FLOOR = re.compile(
    r"\W*(?:va |nhung )?(?:it nhat|toi thieu|thap nhat|it ra|muc san)\b(?! (?:moi|tung)\b)"
)
_OTHER_TIME = re.compile(
    r"(?P<time>(?:tinh )?(?:ca|toan) (?:nhiem ky|giai doan|nam|ky)|luy ke(?: (?:den|ca) [a-z ]+?)?"
    r"|(?:hang|moi) nam|moi (?:quy|thang))(?: (?:phai|can|se))?(?: (?:co|dat|la|them))*"
)
_EACH = re.compile(r"moi (?P<who>[a-z]+(?: [a-z]+)?) (?:phai |can )?(?:co|gom)\b")
_STOPS = re.compile(
    r" (?:được|có|hoạt động|đạt|trên địa bàn|tại|ở|do|là|thực hiện|sử dụng|dùng|trong|của)\b",
    re.IGNORECASE,
)
_FEW_WORDS = 5
# Of whom or of what field another figure of the same measure is.
_OF_WHOM = re.compile(r"Đối với [^,:]+(?P<measure>[,:] .+)")
_PART = re.compile(
    r"(?P<alone>(?:rieng |trong do |con )*)"
    r"(?:(?P<of>cua|doi voi|tai)(?= [a-z])|(?:linh vuc|khu vuc|nhom|khoi|cap) (?!nay\b)[a-z])"
    r"(?!.*\b(?:ty le|so|muc|chi so|duoc|co|dat)\b)"
)


def carried_on(
    last: DraftIndicator, piece: Sentence, year: int | None, since: int | None
) -> tuple[DraftIndicator, ...]:
    """Return the indicator a part goes on with, changed; with one more where it is another.

    ``year`` is whose targets none else names, ``since`` the plan's first. Empty where the part
    names a measure of its own.
    """
    if levels := _levels(last, piece):
        changed = _with_levels(last, piece, levels, since)
        if changed is None and {year for year, _words in levels} <= {t.year for t in last.targets}:
            # "…, phấn đấu 3% vào năm 2026" behind the 2% of that very year.
            return (_beside(last, piece, piece.source, year),)
        return (_with_rest(changed, piece),) if changed else ()
    if made := of_those(last, piece, year):
        return (last, made)
    parted = name_and_target(_without_year(piece))
    if parted is None:
        return ()
    name, words = parted
    if made := _over_other_time(last, name, words, year):
        return (last, made)
    if made := _of_each(last, name, words, year):
        return (last, made)
    if made := _of_part(last, name, words, year):
        return (last, made)
    if not is_hollow(tidy_name(name)):
        return ()
    return (_beside(last, piece, words, year),)


def at_end_of_term(made: DraftIndicator, year: int | None) -> DraftIndicator:
    """Return "giảm 5%/năm, đến cuối nhiệm kỳ còn dưới 3%" with the level of its last year too."""
    first = made.targets[0]
    also = first.also or ""
    if len(made.targets) > 1 or not _END_OF_TERM.match(fold_fast(also)):
        return made
    if first.year == year and EACH_YEAR.search(fold_fast(first.text)):
        first = replace(first, year=None)
    if first.year == year:
        return made
    (level,), _is_unsure = with_direction(
        made.name, [read_target(also, year, measure_unit=made.measure_unit)]
    )
    if level.comparator in (None, Comparator.CHANGE):
        return made
    return made._replace(targets=(replace(first, also=None), level))


def beforehand(piece: Sentence, last: Sentence) -> bool:
    """Whether a part names a figure and its time only: "Đến cuối quý III: 60%; …".

    Where the ``last`` part of its sentence names nothing either, what stands behind the figure
    is measured: "đến hết tháng 6 đạt 45% kế hoạch giải ngân, hết năm đạt trên 95%".
    """
    parted = name_and_target(_without_year(piece))
    if parted is None or not is_hollow(tidy_name(parted[0])):
        return False
    return not behind_figure(piece) or bool(behind_figure(last))


def led_to(before: DraftIndicator, made: DraftIndicator) -> DraftIndicator | None:
    """Return an indicator that the one before, of a part of its year, only leads to.

    "Quý II/2026: 50% đơn vị hoàn thành; quý IV/2026: 100% đơn vị hoàn thành việc …"
    """
    first, *more = before.targets
    same = first.year == made.targets[0].year and before.measure_unit == made.measure_unit
    if more or not same or not before.note or len(made.targets) > 1:
        return None
    if not fold_fast(made.name).startswith(fold_fast(before.name)):
        return None
    on_the_way = f"{before.note}: {first.text}"
    also = "; ".join(filter(None, (on_the_way, made.targets[0].also)))
    return made._replace(targets=(replace(made.targets[0], also=also),))


def _without_year(piece: Sentence) -> Sentence:
    timed = year_in_front(piece.plain)
    return Sentence.of(piece.source[timed.end() :]) if timed else piece


def _levels(last: DraftIndicator, piece: Sentence) -> list[tuple[int, str]]:
    unit = fold_fast(last.measure_unit)
    said = " ".join(fold_fast(words) for words in (last.name, *(t.text for t in last.targets)))
    found: list[tuple[int, str]] = []
    for year, begin, end, counted in year_levels(piece.plain):
        words = piece.original(begin, end).strip(" ,;.:")
        is_share = "%" in words
        if counted and counted != unit and f" {counted} " not in f" {said} ":
            return []
        if is_share != (unit == "%") and (is_share or counted):
            return []
        found.append((year, words))
    return found


def _with_levels(
    last: DraftIndicator, piece: Sentence, levels: Sequence[tuple[int, str]], since: int | None
) -> DraftIndicator | None:
    targets = list(last.targets)
    for year, words in levels:
        if since is not None and year < since:
            targets[0] = replace(targets[0], also=targets[0].also or f"năm {year}: {words}")
            continue
        of_end = _END_OF_YEAR.search(piece.plain) is not None
        if year in {target.year for target in targets} and not (of_end and len(targets) == 1):
            return None
        added, _is_unsure = with_direction(
            last.name, [read_target(words, year, measure_unit=last.measure_unit)]
        )
        if added[0].comparator is None:
            return None
        if year == targets[0].year:
            # "hết quý II đạt 60%, hết năm 2026 đạt 90%": what comes first is on the way.
            first = targets.pop()
            before = f"{last.note}: {first.text}" if last.note else first.text
            also = "; ".join(filter(None, (before, first.also)))
            targets.append(replace(_same_way(first, added[0]), also=also))
            last = last._replace(note="")
        else:
            targets.append(_same_way(targets[0], added[0]))
    return _without_former(last._replace(targets=tuple(targets)), since)


def _without_former(made: DraftIndicator, since: int | None) -> DraftIndicator:
    """Keep what was reached before the plan begins beside its first target only."""
    first, *others = made.targets
    if since is None or first.year is None or first.year >= since or not others:
        return made
    also = others[0].also or f"năm {first.year}: {first.text}"
    doubts = made.doubts - {"targets"}
    return made._replace(targets=(replace(others[0], also=also), *others[1:]), doubts=doubts)


def _with_rest(made: DraftIndicator, piece: Sentence) -> DraftIndicator:
    """Keep "mỗi năm sau tăng thêm 10%" behind levels beside the last of them."""
    rest = piece.original(year_levels(piece.plain)[-1][2], len(piece.plain)).strip(" ,;.:()")
    if not has_number(fold_fast(rest)):
        return made
    *others, target = made.targets
    also = "; ".join(filter(None, (target.also, rest)))
    return made._replace(targets=(*others, replace(target, also=also)))


def _same_way(first: Target, later: Target) -> Target:
    """Return a later level with the first one's comparator where it says none of its own."""
    bare = later.comparator is Comparator.AT_LEAST and fold_fast(later.text)[:1].isdigit()
    if bare and first.comparator in (Comparator.AT_MOST, Comparator.LESS_THAN):
        return replace(later, comparator=Comparator.AT_MOST)
    return later


def _over_other_time(
    last: DraftIndicator, name: str, words: str, year: int | None
) -> DraftIndicator | None:
    """Make "cả nhiệm kỳ có tối thiểu 15 sản phẩm" an indicator of its own."""
    sentence = Sentence.of(name)
    found = _OTHER_TIME.match(sentence.plain)
    if found is None:
        return None
    rest = sentence.plain[found.end() :].strip(" ,:")
    if rest and rest != fold_fast(last.measure_unit):
        return None
    target = read_target(words, year, measure_unit=last.measure_unit)
    if target.comparator is None or target.comparator is Comparator.CHANGE:
        return None
    time = sentence.original(*found.span("time")).strip()
    bare = re.sub(r"^(?:Có thêm|Có|Thêm) ", "", last.name)
    named = f"{bare[:1].upper()}{bare[1:]} ({time[:1].lower()}{time[1:]})"
    return last._replace(name=named, targets=(target,))


def _of_each(
    last: DraftIndicator, name: str, words: str, year: int | None
) -> DraftIndicator | None:
    """Name "mỗi tổ có từ 05 đến 07 người" by what the sentence before says of "tổ"."""
    plain = fold_fast(name)
    found = _EACH.match(plain)
    if found is None or len(plain.split()) > _FEW_WORDS:
        return None
    before = Sentence.of(last.name)
    at = f" {before.plain} ".find(f" {found['who']} ")
    counted = Sentence.of(name).original(found.end(), len(plain)).strip()
    if at < 0 or not counted:
        return None
    who = _STOPS.split(before.original(at, len(before.plain)).strip(), maxsplit=1)[0]
    target = read_target(words, year)
    if target.comparator is None:
        return None
    return last._replace(
        name=f"Số {counted} mỗi {who[:1].lower()}{who[1:]}",
        measure_unit=counted,
        targets=(target,),
    )


def _of_part(
    last: DraftIndicator, name: str, words: str, year: int | None
) -> DraftIndicator | None:
    """Name "của doanh nghiệp đạt 92%", "riêng lĩnh vực đất đai: 60%" by the measure before it."""
    sentence = Sentence.of(name)
    found = _PART.match(sentence.plain)
    if found is None:
        return None
    rest = sentence.original(found.end("alone"), len(sentence.plain)).strip()
    rest = rest[:1].lower() + rest[1:]
    whole = last.name
    if found["of"] == "doi voi" and " doi voi " not in fold_fast(whole):
        before = _OF_WHOM.match(whole)
        whole = f"{whole},"
        if before:
            # "Đối với khu vực thành thị, tỷ lệ phủ sóng …": of another one, the same measure.
            rest, whole = f"{rest}{before['measure']}", ""
    elif found["of"]:
        at = fold_fast(whole).find(f" {found['of']} ")
        if at < 0:
            return None
        whole = whole[:at]
    target = read_target(words, year, measure_unit=last.measure_unit)
    if target.comparator in (None, Comparator.CHANGE):
        return None
    targets, _is_unsure = with_direction(last.name, [target])
    name = f"{whole} {rest}".strip()
    return last._replace(name=f"{name[:1].upper()}{name[1:]}", targets=targets)


def _beside(last: DraftIndicator, piece: Sentence, words: str, year: int | None) -> DraftIndicator:
    """Give a figure without a measure to the indicator before: as its level, or beside it."""
    first, *others = last.targets
    read = read_target(words, first.year, measure_unit=last.measure_unit)
    (level,), _is_unsure = with_direction(last.name, [read])
    said = piece.source.strip(" ,;.:")
    figure = level.comparator not in (None, Comparator.CHANGE)
    if figure and _END_OF_TERM.search(piece.plain) and first.comparator is Comparator.CHANGE:
        return last._replace(targets=(*last.targets, replace(level, year=year, text=said)))
    if figure and (_WHOLE_YEAR.search(piece.plain) or _FLOOR.match(piece.plain)):
        # "Đến cuối quý II: 55%; hết năm 98%": the time in front is that of the first figure.
        before = f"{last.note}: {first.text}" if last.note else first.text
        joined = "; ".join(filter(None, (before, first.also)))
        level = replace(level, text=said, also=joined)
        return last._replace(targets=(level, *others), note="")
    also = "; ".join(filter(None, (first.also, said)))
    return last._replace(
        targets=(replace(first, also=also), *others),
        doubts=last.doubts | {"targets"},
    )
