"""Words before a time that look as if they were of it: a level, a day that names a feast."""

import re

_THEN = r",? (?=(?:vao|trong|truoc|den|cham|muon|het|cuoi|xong|hoan)\b)"
# "… đạt từ 60% trở lên vào cuối quý II", "… ngày hội chuyển đổi số (10/10) trước ngày 05/10"
_OF_WORK = (
    re.compile(rf"tu \d[\d.,]* ?%(?: tro len)?{_THEN}"),
    re.compile(rf" ?\(?\d{{1,2}}/\d{{1,2}}\){_THEN}"),
)


def without_words_before(plain: str, span: tuple[int, int]) -> tuple[int, int]:
    """Return the span of a time without what belongs to the work before it."""
    begin, end = span
    for pattern in _OF_WORK:
        if found := pattern.match(plain, begin, end):
            begin = found.end()
    return begin, end
