"""Whether a plan to be imported comes from another commune than the own office."""

import re

from kehoach_desktop.domain.text import clean, fold

# "thị xã" is a town of the former districts, no commune.
_COMMUNE = re.compile(
    r"(?<!thị )\b(?:xã|phường|đặc khu|thị trấn)\s+(?P<name>[^\s,;.(–-][^,;.(–]*)", re.IGNORECASE
)


def issuer_remark(issuer: str, own: str) -> str:
    """Return what to say when the issuer clearly names another commune, else "".

    "UBND xã Tân Lập", "Ủy ban nhân dân xã Tân Lập" and a committee of that commune are of
    the same; an issuer or own office that names no commune says nothing.
    """
    theirs, ours = _commune(issuer), _commune(own)
    shorter, longer = sorted((theirs, ours), key=len)
    if not shorter or f"{longer} ".startswith(f"{shorter} "):
        return ""
    return (
        f"Cơ quan ban hành là {clean(issuer)}, khác với cơ quan đang dùng ({clean(own)}); "
        f"kế hoạch vẫn được ghi vào dữ liệu của {clean(own)}."
    )


def _commune(body: str) -> str:
    """Return the folded words from a commune's name on, "" where none is named."""
    found = _COMMUNE.search(clean(body))
    if not found or not (found["name"][0].isupper() or found["name"][0].isdigit()):
        return ""
    return fold(found["name"])
