"""Of whom a figure is, before it: "Đối với hộ đủ điều kiện, 95% được cấp giấy chứng nhận"."""

import re

from kehoach_desktop.reading.recognise.prose.figures.figure_signs import LIMIT, NUMBER
from kehoach_desktop.reading.recognise.sentence import Sentence

_OF_WHOM = re.compile(
    r"(?:rieng )?(?:doi voi|voi) (?P<who>[a-z][^,;:\d]{3,80}), "
    rf"(?P<figure>(?:(?:{LIMIT}) )*(?:{NUMBER}) ?%)(?: so nay)? "
)
_DOES = re.compile(
    r"(?:duoc|co|dat|su dung|tham gia|biet|thuc hien|hoan thanh|nop|dang ky|ky|cai dat|tiep can"
    r"|khong|phai|thanh toan|ket noi|ung dung)\b"
)


def of_whom_first(piece: Sentence) -> Sentence:
    """Return a piece with the words of whom its share is where such words usually stand.

    "Đối với A, 95% được …" is "95% A được …"; "Đối với A, 95% hồ sơ …" is "Đối với A: 95% …".
    """
    if not piece.plain.startswith(("doi voi", "voi", "rieng")):
        return piece
    found = _OF_WHOM.match(piece.plain)
    if found is None:
        return piece
    who, figure = piece.original(*found.span("who")), piece.original(*found.span("figure"))
    rest = piece.original(found.end(), len(piece.plain))
    if _DOES.match(piece.plain, found.end()):
        return Sentence.of(f"{figure} {who} {rest}")
    return Sentence.of(f"Đối với {who}: {figure} {rest}")
