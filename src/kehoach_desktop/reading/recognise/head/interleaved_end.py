"""Puts the end of a page in order whose two columns were read line by line, one into the other.

"Nơi nhận:" / "KT. GIÁM ĐỐC" / "- Như trên;" / "PHÓ GIÁM ĐỐC" / "- Lưu: VT." / "Hà Văn Mẫu".
"""

import re
from collections.abc import Sequence

from kehoach_desktop.reading.folding import fold_fast

_LONGEST = 24
_FILED = re.compile(r"\W*luu\b")
"""The copy for the files is the last of those whom a document is for."""
_BULLETS = ("-", "–", "+", "•", "*")


def untangled(lines: Sequence[str]) -> list[str]:
    """Return lines that begin with "Nơi nhận": whom it is for first, then who signs.

    They come back as they are where no line in capitals stands before the copy for the files.
    """
    block, rest = list(lines[:_LONGEST]), lines[_LONGEST:]
    if ":" not in block[0] or block[0].partition(":")[2].strip():
        return list(lines)
    items = [at for at, line in enumerate(block) if line.startswith(_BULLETS)]
    filed = (at for at in items if _FILED.match(fold_fast(block[at][:12])))
    last = next(filed, 0)
    if last < 2 or not any(line.isupper() for line in block[1:last]):
        return list(lines)
    listed: list[str] = []
    others: list[str] = []
    for at, line in enumerate(block[1:], start=1):
        follows = line[:1].islower() or line[:1] == "("
        goes_on = follows and bool(listed) and not listed[-1].endswith((";", "."))
        if at <= last and line and (line.startswith(_BULLETS) or goes_on):
            listed.append(line)
        elif line or at > last:
            others.append(line)
    return [block[0], *listed, "", *others, *rest]
