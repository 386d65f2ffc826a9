"""Other words by which a cell of units says who leads and who takes part: "CT: A", "giúp: B"."""

import re

_SAYS = re.compile(
    r"hối hợp|hủ trì\s*[:)]|\((?:làm )?(?:chính|phụ|hỗ trợ|giúp)\)|\b(?:CT|PH)\s*:"
    r"|(?:ỗ trợ|iúp|iúp việc|ầu mối|ùng làm|ham gia|hính)\s*:|\b(?:có|với) sự |"
    r"| cùng (?:với )?"
)
_LEADS = re.compile(
    r"(?:^|(?<=[;.,] ))(?:CT|(?:[Cc]ơ quan |[Đđ]ơn vị )?[Đđ]ầu mối|[Pp]hụ trách chính|[Cc]hính)\s*:"
)
_HELPS = re.compile(
    r"[;.,]?\s*(?:\bPH|\b(?:[Cc]ùng )?(?:[Hh]ỗ trợ|[Gg]iúp(?: việc)?|[Tt]ham gia|[Cc]ùng làm))\s*:"
)
_WITH_THEM = re.compile(
    r",?\s+(?:có|với) sự (?:tham gia|phối hợp|hỗ trợ|giúp đỡ) của\s+"
    r"|\s+cùng (?:với )?(?=(?:các|những|Phòng|Hội|Đoàn|Công an|Trạm|Ban|Tổ|Trung tâm|Văn phòng"
    r"|UBND|MTTQ|Mặt trận|Trường)\b)"
)


def says_role(cell: str) -> bool:
    """Whether a cell may say which of its units leads."""
    return _SAYS.search(cell) is not None


def in_usual_words(flat: str) -> str:
    """Return a cell, on one line, with "chủ trì" and "phối hợp" for other words of the kind."""
    if not _SAYS.search(flat):
        return flat
    flat = _LEADS.sub("Chủ trì:", flat)
    flat = _HELPS.sub("; Phối hợp:", flat)
    return _WITH_THEM.sub("; Phối hợp: ", flat, count=1)
