"""Parts a sentence that speaks to several in turn: "Đối với Phòng A: …; đối với Trạm B: …"."""

import re

from kehoach_desktop.reading.recognise.sentence import Mend, Sentence

_FOR = r"(?:con |rieng )?doi voi [^.;:()]{2,90}: (?=[a-z\d])"
_OPENS = re.compile(_FOR)
_NEXT = re.compile(rf"(?:;|(?<=\w)\.) (?:va )?(?={_FOR})")


def addressed_apart(text: str, mend: Mend | None) -> list[str]:
    """Return the words spoken to each, all of them alone where only one is spoken to.

    What stands before the first ("Giải phóng mặt bằng. Đối với Phòng A: …") is a piece of its own.
    """
    if mend is not None or text.count("ối với ") < 2:
        return [text]
    sentence = Sentence.of(text)
    cuts = list(_NEXT.finditer(sentence.plain))
    if len(cuts) < 1 + (_OPENS.match(sentence.plain) is None):
        return [text]
    begins = [0, *(cut.end() for cut in cuts)]
    ends = [*(cut.start() for cut in cuts), len(sentence.plain)]
    pieces = [sentence.original(begin, end) for begin, end in zip(begins, ends, strict=True)]
    return [f"{piece[:1].upper()}{piece[1:]}" for piece in pieces]


def leads_in(text: str) -> bool:
    """Whether a piece stands before those that are spoken to."""
    return _OPENS.match(Sentence.of(text).plain) is None
