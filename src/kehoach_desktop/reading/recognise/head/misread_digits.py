"""Puts right the digits of a document's number and day that were read as letters."""

import re

_LIKE_DIGITS = str.maketrans("OoQlI|", "000111")
_PLACES = re.compile(
    r"(?:(?<=^S[ốo]:)|(?<=^S[ốo] )|(?<=^S[ốo]: )|(?<=ngày )|(?<=tháng )|(?<=năm ))"
    r"(?P<digits>[\dOoQlI|]{1,4})(?=[\s/.,–-]|$)"
)


def digits_put_right(text: str) -> tuple[str, tuple[str, ...]]:
    """Return a line with letters for digits put right, and what stood there ("2O26")."""
    wrong: list[str] = []

    def right(found: re.Match[str]) -> str:
        written = found["digits"]
        if written.isdigit():
            return written
        if not any(sign.isdigit() for sign in written) and len(written) > 2:
            return written
        wrong.append(written)
        return written.translate(_LIKE_DIGITS)

    return _PLACES.sub(right, text), tuple(wrong)
