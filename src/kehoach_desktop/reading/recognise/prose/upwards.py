"""To which number "trở lên" belongs: the target's, or an age or a grade within its name."""

import re

# "95% hộ trở lên có …": not "người từ đủ 15 tuổi trở lên", nor "giáo viên đạt bậc 3 trở lên".
UPWARDS = re.compile(r"((?:(?!từ |có |đạt |được )[^\W\d]+ ){1,4})trở lên (?=\w)")
"""The target's "trở lên" behind what its figure counts, in a written name."""
_OWN = re.compile(r"(?:\btừ (?:đủ )?|\d ?)[^,;.%]{1,24} trở (?:lên|xuống)$", re.IGNORECASE)


def without_upwards(name: str) -> str:
    """Return a name without the target's "trở lên"; that of "từ 15 tuổi trở lên" is its own."""
    if _OWN.search(name):
        return name
    return name.removesuffix("trở lên").removesuffix("trở xuống")
