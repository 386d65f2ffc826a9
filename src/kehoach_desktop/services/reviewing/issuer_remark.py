"""Whether a plan comes from another commune than the own office, or than another plan."""

import re

from kehoach_desktop.domain.text.vietnamese import clean, fold

# "thị xã" is a town of the former districts, no commune.
_COMMUNE = re.compile(
    r"(?<!thị )\b(?:xã|phường|đặc khu|thị trấn)\s+(?P<name>[^\s,;.(–-][^,;.(–]*)", re.IGNORECASE
)
_PROVINCE = re.compile(r"\b(?:tỉnh|thành phố)\s+(?P<name>[^\s,;.(–-][^,;.(–]*)", re.IGNORECASE)


def issuer_remark(issuer: str, own: str) -> str:
    """Return what to say when the issuer clearly names another commune, else "".

    "UBND xã Tân Lập", "Ủy ban nhân dân xã Tân Lập" and a committee of that commune are of
    the same; an issuer or own office that names no commune says nothing.
    """
    if not _differ(_commune(issuer), _commune(own)):
        return ""
    return (
        f"Cơ quan ban hành là {clean(issuer)}, khác với cơ quan đang dùng ({clean(own)}); "
        f"kế hoạch vẫn được ghi vào dữ liệu của {clean(own)}."
    )


def names_commune(issuer: str) -> bool:
    """Whether the issuer is a body of a commune: its committee, Party committee, a department."""
    return bool(_commune(issuer))


def are_apart(issuer: str, other: str) -> bool:
    """Whether two issuers clearly are of two communes or provinces, or of one of each.

    All their committees number their plans alike ("12/KH-UBND").
    """
    communes = _commune(issuer), _commune(other)
    if all(communes):
        return _differ(*communes)
    if any(communes):
        lacking = issuer if communes[1] else other
        return bool(_named(_PROVINCE, lacking))
    return _differ(_named(_PROVINCE, issuer), _named(_PROVINCE, other))


def _differ(one: str, other: str) -> bool:
    """Whether both are named, and neither is the other with more words behind it."""
    shorter, longer = sorted((one, other), key=len)
    return bool(shorter) and not f"{longer} ".startswith(f"{shorter} ")


def _commune(body: str) -> str:
    return _named(_COMMUNE, body)


def _named(sort: re.Pattern[str], body: str) -> str:
    """Return the folded words from a place's name on, "" where none is named."""
    found = sort.search(clean(body))
    if not found or not (found["name"][0].isupper() or found["name"][0].isdigit()):
        return ""
    return fold(found["name"])
