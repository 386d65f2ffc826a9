"""Reads the list below "Nơi nhận", also where a layout ran it together with the signer."""

import re
from collections.abc import Sequence

from kehoach_desktop.domain.text.vietnamese import CAPITAL
from kehoach_desktop.reading.folding import fold_fast

_BULLET = re.compile(r"^\s*[-–+•*]\s*")
_HEADING = re.compile(r"^[^:]{0,12}:?\s*")
# Capitals at the end of a line are the signer's post in the column beside the list.
_BESIDE = re.compile(
    r"\s+((?:(?:TM|T/M|KT|K/T|TL|TUQ|Q)[./ ]|(?:PHÓ |QUYỀN )?(?:CHỦ TỊCH|GIÁM ĐỐC|"
    rf"TRƯỞNG (?:BAN|PHÒNG)|BÍ THƯ|CHÁNH VĂN PHÒNG|HIỆU TRƯỞNG))[{CAPITAL} .,&–-]*)$"
)
# "- UBND tỉnh (b/c); TỔ TRƯỞNG TỔ GIÚP VIỆC": behind an item's end, whatever the post.
_CAPITALS_BESIDE = re.compile(
    rf"(?<=[^:]{{6}}[;])\s+([{CAPITAL}]{{2,}}(?: [{CAPITAL}]{{2,}}){{1,7}})$"
)
# "- Lưu: VT.      Lê Thị Mẫu": who signed, in the same column below the post.
_NAME_BESIDE = re.compile(rf"(?<=[.;])\s+((?:[{CAPITAL}][^\W\d_]*\s+){{1,4}}[{CAPITAL}][^\W\d_]+)$")
# With no post above it in that column, a name is known by its surname alone.
_SURNAME = re.compile(
    r"(?:nguyen|tran|le|pham|hoang|huynh|phan|vu|vo|dang|bui|do|ho|ngo|duong|ly|dinh|trinh|cao|mai"
    r"|lam|luong|to|ta|quach|doan|dao|ha|luu|nong|vi|chau|thach|lo|quang|vang|giang|mua|sung|thao"
    r"|ma|hau|tong|kieu|la|truong|phung|chu|trieu|ly|dam|hua|be|khuat|nghiem|thai|son|kim|danh)"
    r" [a-z]+ [a-z]"
)
_FILED_BY = re.compile(r"\W*luu\b")
_SHORT = re.compile(r"(?:TM|T/M|KT|K/T|TL|TUQ|Q)[./ ]*")
_ON_ONE_LINE = re.compile(r";\s*(?:[-–+•]\s*)?|\.\s*[-–+•]\s+|\s+[-–+•]\s+(?=[A-ZĐ])")
_STOPS = re.compile(r"^(?:(?:tm|t/m|kt|k/t|tl|tuq)[./ ]|phu luc|nguoi ky|ky boi|\(?da ky)")
_LONGEST = 160


def take_recipients(lines: Sequence[str], into: list[str]) -> tuple[int, list[str]]:
    """Add the recipients listed from the heading line on.

    Returns (lines taken, posts that stood beside the list).
    """
    beside: list[str] = []
    first = _HEADING.sub("", _without_post(lines[0], beside), count=1)
    if first:
        items = _ON_ONE_LINE.split(first) if ";" in first else [first]
        into += [bare for item in items if (bare := _bare(item))]
    closed = first.rstrip().endswith((".", ";")) or not first
    # "- Hội Làm vườn, Hội Nuôi ong," / "Chi hội Hoa cây cảnh;" is one item.
    goes_on = False
    filed = bool(first) and _is_file_copy(into)
    used = 1
    for raw in lines[1:]:
        line = _without_post(raw, beside)
        if not line:
            used += 1
            continue
        words = fold_fast(line)
        bulleted = bool(_BULLET.match(line))
        if _STOPS.match(words) or (line.isupper() and not bulleted and not goes_on):
            break
        if bulleted or words.startswith("luu"):
            into.append(_bare(line))
        elif filed and closed:
            break
        elif not closed and into and (line[0].islower() or line[0] == "(" or goes_on):
            into[-1] = f"{into[-1]}{', ' if goes_on else ' '}{_bare(line)}"
        elif line.rstrip().endswith(";") and len(line) < _LONGEST and not filed:
            into.append(_bare(line))
        else:
            break
        filed = filed or _is_file_copy(into)
        closed = line.rstrip().endswith((";", "."))
        goes_on = line.rstrip().endswith(",")
        used += 1
    into[:] = [item for item in into if item]
    return used, beside


def _without_post(line: str, beside: list[str]) -> str:
    found = _BESIDE.search(line) or (None if line.isupper() else _CAPITALS_BESIDE.search(line))
    if found is None and _FILED_BY.match(fold_fast(line)):
        found = _NAME_BESIDE.search(line)
        if found and not beside and not _SURNAME.match(fold_fast(found[1])):
            found = None
    if found is None or found.start() == 0 or line.isupper():
        return line
    if _FILED_BY.match(fold_fast(line)) and _SHORT.fullmatch(found[1].strip()):
        # "Lưu: VT, KT." names the unit that keeps the file, whose letters are those of a post.
        return line
    beside.append(found[1].strip())
    return line[: found.start()].rstrip()


def _is_file_copy(items: Sequence[str]) -> bool:
    """Whether the list has come to the copy for the files, its last item."""
    return bool(items) and fold_fast(items[-1]).startswith("luu")


def _bare(line: str) -> str:
    return _BULLET.sub("", line).strip().rstrip(";.,").strip()
