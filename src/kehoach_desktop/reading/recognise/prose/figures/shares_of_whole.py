"""The parts of a structure, each with its share: "Cơ cấu kinh tế: nông nghiệp 20%, dịch vụ …"."""

import re

from kehoach_desktop.reading.recognise.prose.figures.figure_signs import LIMIT, NUMBER
from kehoach_desktop.reading.recognise.sentence import Mend, Sentence

_STRUCTURE = re.compile(
    r"(?:(?:chuyen dich|phan dau|duy tri) )*(?P<whole>co cau(?: [a-z,-]+){1,8}?)"
    r"(?:,? (?:nhu sau|gom|cu the|den nam 20\d\d|nam 20\d\d))*: ?(?=[a-z])"
)
# "Tỷ lệ thu gom rác: khu trung tâm 98%, các thôn còn lại 85%"
_OF_SEVERAL = re.compile(
    r"(?P<whole>(?:ty le|ti le|muc|chi so)(?: [a-z,-]+){1,14}?) ?: ?(?=(?:doi voi|rieng|khu"
    r"|vung|cap|cac|nhom|khoi|thon|ho|nguoi|tre|nu|noi|tai|o|thanh thi|nong thon|mam non"
    r"|tieu hoc|thcs|thpt|xa|phuong)\b)"
)
_PARTED = re.compile(r"(?:[,;]| -)(?: va)? (?=[a-z])")
_SHARE = re.compile(
    rf"[a-z][^\d:;%]{{2,70}}?:? (?:{LIMIT} )*(?:{NUMBER})(?: ?- ?(?:{NUMBER}))? ?%[^%]{{0,20}}"
)
_EDGES = " ,;.:-–"


def shares_of_whole(whole: Sentence, mend: Mend | None) -> list[Sentence]:
    """Return a sentence for each part of a structure; empty where each has no share."""
    found = _STRUCTURE.match(whole.plain) or _OF_SEVERAL.match(whole.plain)
    if found is None:
        return []
    cuts = [found.end()]
    for stop in _PARTED.finditer(whole.plain, found.end()):
        # "công nghiệp, xây dựng 45%" and "công nghiệp - xây dựng 45%" are one part.
        if "%" in whole.plain[cuts[-1] : stop.start()]:
            cuts.append(stop.end())
    spans = list(zip(cuts, [*cuts[1:], len(whole.plain)], strict=True))
    if len(spans) < 2 or not all(
        _SHARE.fullmatch(whole.plain[begin:end].strip(_EDGES)) for begin, end in spans
    ):
        return []
    name = whole.original(*found.span("whole")).strip(_EDGES)
    return [
        Sentence.of(f"{name}: {whole.original(begin, end).strip(_EDGES)}", mend)
        for begin, end in spans
    ]
