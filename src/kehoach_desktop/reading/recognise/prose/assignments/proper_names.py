"""Finds where a body's name ends with the place it is called by: "Hợp tác xã Bản Lầu dựng …"."""

import re

from kehoach_desktop.domain.text.vietnamese import CAPITAL
from kehoach_desktop.reading.recognise.prose.assignments.usual_bodies import GOES_ON
from kehoach_desktop.reading.recognise.sentence import Sentence

# A place in two words or more, or one counted: "Mường Lai", "khu phố 3".
_PLACE = re.compile(
    rf"(?: [{CAPITAL}][^\W\d]*){{2,}}(?= [^\W\d])"
    r"|(?i: (?:khu phố|tổ dân phố|thôn|ấp|bản|khóm|tổ|đội|khu vực) )(?:số )?\d{1,3}(?= [^\W\d])"
)
_STATES = re.compile(
    r"(?:la|da|dang|chua|van|con|cung|khong|bi|duoc|co|thi|ma|nay|do|nam|cho|ve|trong|tren|tu|se"
    r"|o|nhu|gom|phu trach|pho|vao|khi|de|boi|giua|sau|truoc|hang|moi|mot|nhung|cap|xa|phuong|tinh"
    r"|huyen|thanh pho|dac khu|thi)\b"
)
_STOPS = re.compile(r"[,;:.()]| - ")
_FEWEST_WORDS = 2


def after_proper_name(sentence: Sentence, begin: int, limit: int) -> int | None:
    """Return where a name that begins at a place ends behind the place it is called by.

    What follows is a verb that no list knows, and has at least one word more; the first stop
    ends the search.
    """
    plain = sentence.plain
    stop = _STOPS.search(plain, begin, limit)
    until = stop.start() if stop else min(limit, len(plain))
    if len(plain) != len(sentence.source):
        return None
    for found in _PLACE.finditer(sentence.source, begin, until):
        if not sentence.source[found.end() + 1].islower():
            continue
        rest = plain[found.end() + 1 : until]
        if rest.startswith("moi ") and sentence.source.startswith("mời", found.end() + 1):
            return found.end()
        if GOES_ON.match(rest) or _STATES.match(rest) or len(rest.split()) < _FEWEST_WORDS:
            continue
        return found.end()
    return None
