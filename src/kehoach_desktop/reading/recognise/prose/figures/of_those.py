"""Shares of what the measure before counts: "…; 80% trong số đó sử dụng thường xuyên"."""

import re

from kehoach_desktop.domain.drafts.draft import DraftIndicator
from kehoach_desktop.domain.indicators.reading import read_target
from kehoach_desktop.reading.recognise.prose.figures.figure_signs import LIMIT, NUMBER
from kehoach_desktop.reading.recognise.sentence import Sentence
from kehoach_desktop.reading.recognise.work_words import begins_work

_THOSE = r"(?:trong )?so (?:do|nay|tren|ho do|nguoi do|ho so do)"
_SHARE_BEHIND = rf"(?:(?:{LIMIT}) )*(?:{NUMBER}) ?%"
_SHARE = rf"(?P<figure>{_SHARE_BEHIND})"
_OF_THOSE = re.compile(
    rf"(?:phan dau )?(?:{_SHARE} {_THOSE},?"
    rf"|trong so (?:do|nay|ho do),? (?:co |phan dau )?(?P<behind>{_SHARE_BEHIND}))"
    r" (?P<does>[a-z][^;%]{3,120})"
)
CUT = re.compile(r"[,;]? trong so (?:do|nay),? (?=(?:co |phan dau |it nhat |toi thieu |tren )*\d)")
"""Where such a share begins that stands behind its whole."""
_DOES = re.compile(
    r"(?:duoc|co|dat|su dung|tham gia|biet|thuc hien|hoan thanh|nop|dang ky|ky|cai dat|tiep can"
    r"|la|thanh toan|ket noi|ung dung|hoat dong|phat sinh|giao dich|tai su dung)\b"
)
_WHO = re.compile(r"(?:Tỷ lệ|Tỉ lệ|Tỷ trọng|Phần trăm) (?:số )?(?=\w)")
_THOSE_OF = re.compile(r"(?:Số|Tổng số) (?=\w)")
_EDGES = " ,;.:-–+"


def of_those(last: DraftIndicator, piece: Sentence, year: int | None) -> DraftIndicator | None:
    """Return the indicator of a part that tells a share of what the ``last`` one counts.

    Its name is that of the whole with what is done of it; where the whole is an act, that
    name is a doubt.
    """
    if " so " not in f" {piece.plain}":
        return None
    found = _OF_THOSE.fullmatch(piece.plain.rstrip(_EDGES))
    if found is None:
        return None
    does = piece.original(*found.span("does")).strip(_EDGES)
    name, doubts = f"{does[:1].upper()}{does[1:]}", frozenset[str]()
    if _DOES.match(found["does"]):
        whole = _THOSE_OF.sub("", _WHO.sub("", last.name))
        name = f"{whole[:1].upper()}{whole[1:]} {does}"
        doubts = frozenset({"name"} if begins_work(Sentence.of(last.name).plain) else ())
    words = piece.original(*found.span("figure" if found["figure"] else "behind"))
    target = read_target(words.strip(_EDGES), year, measure_unit="%")
    return last._replace(
        name=name, measure_unit="%", targets=(target,), note="", doubts=doubts, key=""
    )
