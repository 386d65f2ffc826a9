"""Letters that recognition reads for digits in the times of a text: "l5/5/2O26"."""

import re

_LIKE_DIGITS = str.maketrans("lio", "110")
# Most texts pass by here: a letter like a digit right beside a digit stands in few of them.
_SUSPECT = re.compile(r"\d[lio](?![a-z])|(?<![a-z\d])[lio]\d|\d[lio]\d")
_YEAR = r"2[\dlio]{3}(?![\w])"
_TIME = re.compile(
    rf"(?<![\w/])[\dlio]{{1,2}} ?[/.-] ?[\dlio]{{1,2}}(?: ?[/.-] ?{_YEAR})(?![\w/])"
    r"|(?<=ngay )[\dlio]{1,2}(?:/[\dlio]{1,2})?(?![\w/])|(?<=thang )[\dlio]{1,2}(?!\w)"
    rf"|(?:(?<=nam )|(?<=/)){_YEAR}"
)


def digits_in_times(folded: str) -> str:
    """Return folded words with the letters put right that stand for digits in days and years.

    Every letter keeps its place. What has no digit beside it stays: "tháng I" is Roman.
    """
    if _SUSPECT.search(folded) is None:
        return folded
    return _TIME.sub(_right, folded)


def _right(found: re.Match[str]) -> str:
    written = found[0]
    return written.translate(_LIKE_DIGITS) if any(map(str.isdigit, written)) else written
