"""Finds the sentence by which a body says that it issues a plan: who, and which plan."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from kehoach_desktop.domain.text.signs import Signs
from kehoach_desktop.domain.text.vietnamese import CAPITAL

NAME = rf"(?:[{CAPITAL}][\w’'-]*(?:[ -][{CAPITAL}\d][\w’'-]*){{0,4}})"
"""A place's name: words with capitals."""
LEVELS = (
    r"(?:[Xx]ã|[Pp]hường|[Đđ]ặc khu|[Tt]hị trấn|[Hh]uyện|[Qq]uận|[Tt]hị xã|[Tt]hành phố|TP\.?|"
    r"[Tt]ỉnh)"
)
COMMITTEE = r"(?:[ỦU]y ban nhân dân|Uỷ ban nhân dân|[ỦU]y ban Nhân dân|UBND)"
_OTHER_BODY = (
    r"(?:Ban (?:[Cc]hỉ đạo|[Cc]hỉ huy|[Tt]hường vụ|[Cc]hấp hành|[Tt]hường trực|[Tt]ổ chức|"
    r"[Qq]uản lý|Bí thư)|BCH|BTV|BCĐ|Đảng ủy|Đảng uỷ|Đảng bộ|Huyện ủy|Thành ủy|Tỉnh ủy|"
    r"Chi bộ|Sở|Phòng|Trung tâm|Văn phòng|Trường|Hội|Đoàn|Công an|Chi cục|Trạm|Bộ|Ủy ban MTTQ|"
    r"Ủy ban Mặt trận)"
)
_VERB = r"(?:ban hành|xây dựng|lập|đề ra|tổ chức|triển khai)"
_ASIDE = r"(?:\s*\([^()]*\))?"
_PLAN = r"(?:[Kk]ế hoạch|KẾ HOẠCH|[Cc]hương trình(?: hành động| công tác)?|[Pp]hương án|[Đđ]ề án)"
_ACT = (
    rf"{_ASIDE}\s+(?:đã |vừa |thống nhất |tiến hành |đề ra và |tổ chức )?{_VERB}"
    rf"(?: và {_VERB})?(?: nội dung)?\s+"
    rf"(?P<plan>{_PLAN}\b)"
)
_SENTENCE = re.compile(
    rf"(?:^|[.;,:]\s+|\n)(?P<body>{COMMITTEE}(?:\s+{LEVELS}(?:\s+{NAME})?)?|"
    rf"{_OTHER_BODY}\b[^.;:()]{{0,120}}?){_ACT}"
)
_ENDS = re.compile(
    r",?\s*(?:(?:cụ thể|như sau|với (?:các|những|một số)? ?nội dung|với nội dung|gồm|theo các|"
    r"trong đó|và yêu cầu)\b|\(sau đây)|[:;]|\.(?!\d)"
)
_SAYS_FOLLOWS = re.compile(r"(?:như sau|sau đây|dưới đây|cụ thể|chủ yếu sau)\W*$")
_FIRST_LINES = 80
_PLAN_MARKS = Signs("ế hoạch", "Ế HOẠCH", "hương trình", "hương án", "ề án")
_VERB_MARKS = Signs("ban hành", "xây dựng", "triển khai", "lập", "đề ra", "tổ chức")


@dataclass(frozen=True, slots=True)
class Act:
    """Who issues, and the plan's name as the sentence writes it; ``line`` counts the texts.

    ``opens`` says that the plan itself follows ("… như sau:").
    """

    body: str
    plan: str
    line: int
    opens: bool


def _sentences(texts: Sequence[str]) -> Iterator[tuple[int, str]]:
    """Yield (line, words) with the lines of a page's width joined where a sentence goes on."""
    begun: list[str] = []
    first = 0
    for line, text in enumerate(texts):
        goes_on = begun and text[:1].islower() and not begun[-1].rstrip().endswith((".", ":"))
        if begun and not goes_on and not (text[:1].isdigit() and begun[-1][-1:].isalpha()):
            yield first, " ".join(begun)
            begun = []
        first = first if begun else line
        begun.append(text)
    if begun:
        yield first, " ".join(begun)


def acts(texts: Sequence[str]) -> Iterator[Act]:
    """Yield every sentence of the first lines in which a body issues a plan."""
    for line, text in _sentences(texts[:_FIRST_LINES]):
        if not (_PLAN_MARKS.stand_in(text) and _VERB_MARKS.stand_in(text)):
            continue
        for found in _SENTENCE.finditer(text):
            rest = text[found.start("plan") :]
            ends = _ENDS.search(rest)
            yield Act(
                " ".join(found["body"].split()),
                " ".join((rest[: ends.start()] if ends else rest).split()).strip(" ,"),
                line,
                bool(_SAYS_FOLLOWS.search(rest)),
            )
