"""The kinds of administrative documents and the signs that their symbols bear."""

import re

from kehoach_desktop.domain.text.vietnamese import fold

LETTER = "Công văn"
DOCUMENT_KINDS = {
    "NQ": "Nghị quyết",
    "NĐ": "Nghị định",
    "QĐ": "Quyết định",
    "KH": "Kế hoạch",
    "CTr": "Chương trình",
    "CTHĐ": "Chương trình hành động",
    "PA": "Phương án",
    "ĐA": "Đề án",
    "CT": "Chỉ thị",
    "KL": "Kết luận",
    "TT": "Thông tư",
    "TB": "Thông báo",
    "HD": "Hướng dẫn",
    "TTr": "Tờ trình",
    "BC": "Báo cáo",
}
"""The kind of each sign, as Annex III of Decree 30/2020/NĐ-CP and Party offices write them."""

_OTHER_SIGNS = ("HĐ", "BB", "GM", "CĐ", "QC", "DA")
"""Signs of contracts, minutes, invitations and the like: none of the kinds above."""

_SIGNS = {fold(sign): kind for sign, kind in DOCUMENT_KINDS.items()}
_SIGN = re.compile(r"[/–-]\s?([^\W\d_]+)")


def kind_by_symbol(symbol: str) -> str:
    """Return the kind whose sign the symbol bears ("12/KH-UBND", "82-QĐ/ĐU"), else ""."""
    sign = _SIGN.search(symbol)
    if sign is None or sign[1] in _OTHER_SIGNS:
        return ""
    # A damaged text has lost the marks.
    return DOCUMENT_KINDS.get(sign[1]) or _SIGNS.get(fold(sign[1]), "")


def is_letter(symbol: str, title: str) -> bool:
    """Tell whether it is a letter: numbered without a sign, and said to be "về việc" something.

    A letter's symbol has its sender where others have their sign (Decree 30/2020/NĐ-CP).
    """
    sign = _SIGN.search(symbol)
    told = fold(title).startswith(("v/v", "ve viec"))
    is_other = sign is not None and sign[1] in _OTHER_SIGNS
    return symbol[:1].isdigit() and told and not is_other and not kind_by_symbol(symbol)
