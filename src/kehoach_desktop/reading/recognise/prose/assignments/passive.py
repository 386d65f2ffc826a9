"""Takes who does the work of a sentence about it: "Việc lắp máy ảnh do Tổ An ninh phụ trách"."""

import re

from kehoach_desktop.domain.text.late_pattern import LatePattern
from kehoach_desktop.reading.recognise.prose.assignments.parts import Parts
from kehoach_desktop.reading.recognise.work_words import HEAD

_GIVEN = LatePattern(
    r"viec (?P<what>[^.;:]{4,160}?)"
    r"(?P<how>,? (?:duoc |se )*(?:tien hanh|thuc hien|to chuc|trien khai) [^.;:]{3,90})?"
    r",? (?:duoc |se )*(?:do|giao(?: cho)?|(?:thuoc )?trach nhiem (?:cua|thuoc)) "
    rf"(?=(?:dong chi )?{HEAD})"
)
_DOES = re.compile(
    r",? (?:se |cung |truc tiep )*(?:tham muu(?: thuc hien)?|phu trach|dam nhiem|dam nhan|dam trach"
    r"|chu tri|thuc hien|chuan bi|lo|lam dau moi|lam chu dau tu|chiu trach nhiem(?: chinh)?"
    r"|to chuc|trien khai|theo doi)(?=[,.;)]|$)"
)
_ABOUT = len("viec ")


def take_passive(parts: Parts) -> bool:
    """Take the lead of "Việc … do Phòng A tham mưu"; return whether one is found."""
    plain = parts.plain
    found = _GIVEN.match(plain) if plain.startswith("viec ") and not parts.mended else None
    if found is None or parts.is_cut(found.end()):
        return False
    end = parts.bodies.end(found.end())
    if end is None:
        return False
    does = _DOES.match(plain, end)
    if does is None and plain[end:].lstrip()[:1] not in ("", ",", ".", ";"):
        return False
    if not parts.add("lead", found.end(), end):
        return False
    ends = found.end("how") if found["how"] else found.end("what")
    parts.cut += [(0, _ABOUT), (ends, does.end() if does else end)]
    parts.cut_in_front = True
    return True
