"""Puts the end of a page in order whose two columns were read line by line, one into the other.

"Nơi nhận:" / "KT. GIÁM ĐỐC" / "- Như trên;" / "PHÓ GIÁM ĐỐC" / "- Lưu: VT." / "Hà Văn Mẫu".
"""

from collections.abc import Sequence

_LONGEST = 24
_BULLETS = ("-", "–", "+", "•", "*")


def untangled(lines: Sequence[str]) -> list[str]:
    """Return lines that begin with "Nơi nhận": whom it is for first, then who signs.

    They come back as they are where no line in capitals stands among those with a dash.
    """
    block, rest = list(lines[:_LONGEST]), lines[_LONGEST:]
    items = [at for at, line in enumerate(block) if line.startswith(_BULLETS)]
    posts = [at for at, line in enumerate(block) if at and line.isupper()]
    if len(items) < 2 or not any(at < items[-1] for at in posts) or ":" not in block[0]:
        return list(lines)
    if block[0].partition(":")[2].strip():
        return list(lines)
    last = items[-1]
    listed: list[str] = []
    others: list[str] = []
    for at, line in enumerate(block[1:], start=1):
        goes_on = line[:1].islower() and bool(listed) and not listed[-1].endswith((";", "."))
        if at <= last and line and (line.startswith(_BULLETS) or goes_on):
            listed.append(line)
        elif line or at > last:
            others.append(line)
    return [block[0], *listed, "", *others, *rest]
