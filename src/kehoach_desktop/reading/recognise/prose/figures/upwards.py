"""To which number "trở lên" belongs: the target's, or an age or a grade within its name."""

import re

# "95% hộ trở lên có …": not "người từ đủ 15 tuổi trở lên", nor "trường đạt mức độ 2 trở lên".
_COUNTED = r"((?:(?!từ |có |đạt |được )[^\W\d]{1,20}(?:/[^\W\d]{1,20}){0,2},? ){1,5})"
UPWARDS = re.compile(_COUNTED + r"trở lên (?=\w)", re.IGNORECASE)
"""The target's "trở lên" behind what its figure counts, in a written name."""
_AT_END = re.compile(_COUNTED + r"trở (?:lên|xuống)", re.IGNORECASE)


def without_upwards(name: str) -> str:
    """Return a name without the target's "trở lên"; that of "từ 15 tuổi trở lên" is its own."""
    found = _AT_END.fullmatch(name)
    return found[1].rstrip(" ,") if found else name
