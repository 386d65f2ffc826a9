"""Parts a sentence that gives several bodies work of their own: "Giao A …; giao B …"."""

import re

from kehoach_desktop.reading.recognise.sentence import Mend, Sentence
from kehoach_desktop.reading.recognise.work_words import HEAD

_GIVES = r"(?:giao|yeu cau|de nghi|phan cong)(?: cho)? "
_FIRST = re.compile(rf"(?:{_GIVES})?{HEAD}")
_NEXT = re.compile(rf"; (?:va |dong thoi )?(?={_GIVES}{HEAD})")
_NEXT_SENTENCE = re.compile(rf"(?<=\w)\. (?=(?:{_GIVES})?{HEAD})")
_FEWEST_WORDS = 5


def given_apart(text: str, mend: Mend | None) -> list[str]:
    """Return the words of each giving, all of them alone where only one body is given work."""
    if ";" not in text:
        return [text]
    sentence = Sentence.of(text, mend)
    if not _FIRST.match(sentence.plain):
        return [text]
    return _pieces(sentence, _NEXT)


def sentences_apart(text: str, mend: Mend | None) -> list[str]:
    """Return the sentences of a paragraph whose every one begins with a body, else all of it.

    "Ban A tổ chức hội nghị. Các chi bộ viết thu hoạch trong 15 ngày."
    """
    if mend is not None or ". " not in text:
        return [text]
    sentence = Sentence.of(text, mend)
    if not _FIRST.match(sentence.plain):
        return [text]
    pieces = _pieces(sentence, _NEXT_SENTENCE)
    return pieces if all(len(one.split()) >= _FEWEST_WORDS for one in pieces) else [text]


def _pieces(sentence: Sentence, sign: re.Pattern[str]) -> list[str]:
    cuts = list(sign.finditer(sentence.plain))
    begins = [0, *(cut.end() for cut in cuts)]
    ends = [*(cut.start() for cut in cuts), len(sentence.plain)]
    return [sentence.original(begin, end) for begin, end in zip(begins, ends, strict=True)]
