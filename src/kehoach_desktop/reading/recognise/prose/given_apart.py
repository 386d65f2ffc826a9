"""Parts a sentence that gives several bodies work of their own: "Giao A …; giao B …"."""

import re

from kehoach_desktop.reading.recognise.sentence import Mend, Sentence
from kehoach_desktop.reading.recognise.work_words import HEAD

_GIVES = r"(?:giao|yeu cau|de nghi|phan cong)(?: cho)? "
_FIRST = re.compile(rf"(?:{_GIVES})?{HEAD}")
_NEXT = re.compile(rf"; (?:va |dong thoi )?(?={_GIVES}{HEAD})")


def given_apart(text: str, mend: Mend | None) -> list[str]:
    """Return the words of each giving, all of them alone where only one body is given work."""
    if ";" not in text:
        return [text]
    sentence = Sentence.of(text, mend)
    if not _FIRST.match(sentence.plain):
        return [text]
    cuts = list(_NEXT.finditer(sentence.plain))
    begins = [0, *(cut.end() for cut in cuts)]
    ends = [*(cut.start() for cut in cuts), len(sentence.plain)]
    if len(begins) == 1:
        return [text]
    return [sentence.original(begin, end) for begin, end in zip(begins, ends, strict=True)]
