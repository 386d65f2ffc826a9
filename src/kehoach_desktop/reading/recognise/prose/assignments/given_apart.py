"""Parts a sentence that gives several bodies work of their own: "Giao A …; giao B …"."""

import re

from kehoach_desktop.reading.recognise.sentence import Mend, Sentence
from kehoach_desktop.reading.recognise.work_words import HEAD, VERB, begins_body, begins_work

_GIVES = r"(?:giao|yeu cau|de nghi|phan cong)(?: cho)? "
_FIRST = re.compile(rf"(?:{_GIVES})?{HEAD}")
_NEXT = re.compile(rf"; (?:va |dong thoi )?(?={_GIVES}{HEAD})")
# "Giao Phòng A trả lời …; Phòng B trả lời …": said once of all of them.
_GIVEN = re.compile(rf"{_GIVES}{HEAD}")
_NEXT_BODY = re.compile(
    rf"; (?:va |dong thoi )?(?={HEAD}(?:(?! phoi hop| chu tri)[^;.:]){{0,80}}? "
    rf"(?!phoi hop\b)(?:{VERB})\b)"
)
_NEXT_SENTENCE = re.compile(rf"(?<=\w)\. (?=(?:{_GIVES})?{HEAD})")
_ANY_SENTENCE = re.compile(r"(?<=\w)\. (?=[a-z(])")
_BRACKET = re.compile(r"\([^()]+\)[.;]?")
# "Giao Phòng A lập dự toán, Trạm B khám tuyển, …": commas part bodies, each with what it does.
_NEXT_COMMA = re.compile(rf",? (?:va |con )?(?=(?:{_GIVES})?{HEAD})")
_NEAR = 120
_GIVEN_TO_ONE = re.compile(r"\b(?:cho|voi|gom|cung|cua|tai|o|den|ve|gui|den cac|phoi hop) ?$")
# "hướng dẫn các thôn, các trường học xây dựng …": whom the one body tells, not who does it.
_TOLD = re.compile(
    r"\b(?:huong dan|don doc|yeu cau|de nghi|chi dao|van dong|ho tro|giup|kiem tra|giam sat"
    r"|nhac nho|phoi hop|tap huan|doi thoai|moi|tu van|theo doi|giai quyet|dao tao|boi duong)"
    rf"(?: cho| voi| cung)? (?={HEAD})[^,;.]{{2,60}}$"
)
_MAY_GIVE = re.compile(r"\W*(?:giao|y[eê]u c[aầ]u|[dđ][eề] ngh[iị]|ph[aâ]n c[oô]ng)", re.IGNORECASE)
_FEWEST_WORDS = 5


def given_apart(text: str, mend: Mend | None) -> list[str]:
    """Return the words of each giving, all of them alone where only one body is given work."""
    if ";" not in text:
        return [text]
    sentence = Sentence.of(text, mend)
    if not _FIRST.match(sentence.plain):
        return [text]
    pieces = _pieces(sentence, _NEXT)
    if len(pieces) == 1 and _GIVEN.match(sentence.plain):
        return _pieces(sentence, _NEXT_BODY)
    return pieces


def given_by_commas(text: str, mend: Mend | None) -> list[str]:
    """Return the words of each giving where commas part them, all of them alone if none does.

    Whether each of the pieces names a body and its work, its reader has to ask.
    """
    # Looked for in the words as they stand, for folding every sentence twice is dear.
    if mend is not None or ", " not in text or ";" in text or not _MAY_GIVE.match(text):
        return [text]
    sentence = Sentence.of(text)
    plain = sentence.plain
    opens = _GIVEN.match(plain)
    if opens is None or re.search(r"\w\. \w", plain):
        return [text]
    begins = [0]
    for cut in _NEXT_COMMA.finditer(plain, 1):
        if cut[0][0] != "," and not cut[0].endswith("va "):
            continue
        # A comma a page behind is looked at from near by, for texts without end.
        near = max(0, cut.start() - _NEAR)
        told = _TOLD.search(plain, max(begins[-1] or opens.end(), near), cut.start())
        if not (told or _GIVEN_TO_ONE.search(plain, near, cut.start())):
            begins.append(cut.end())
    ends = [*begins[1:], len(plain)]
    return [
        re.sub(r",?(?: và)?\s*$", "", sentence.original(begin, end))
        for begin, end in zip(begins, ends, strict=True)
    ]


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


def dated_apart(text: str, mend: Mend | None) -> list[str]:
    """Return the sentences of a paragraph whose every one begins as work or with a body.

    A bracket of its own at the end ("… . (Phòng A chủ trì)") goes to each of them.
    """
    if mend is not None or ". " not in text:
        return [text]
    sentence = Sentence.of(text, mend)
    pieces = _pieces(sentence, _ANY_SENTENCE)
    closing = pieces.pop() if _BRACKET.fullmatch(pieces[-1]) else ""
    plain = [Sentence.of(one).plain for one in pieces]
    if any(len(one.split()) < _FEWEST_WORDS or not _begins(one) for one in plain):
        return [text]
    return [f"{one} {closing}".rstrip() for one in pieces]


def _begins(plain: str) -> bool:
    return begins_work(plain) or begins_body(plain)


def _pieces(sentence: Sentence, sign: re.Pattern[str]) -> list[str]:
    cuts = list(sign.finditer(sentence.plain))
    begins = [0, *(cut.end() for cut in cuts)]
    ends = [*(cut.start() for cut in cuts), len(sentence.plain)]
    return [sentence.original(begin, end) for begin, end in zip(begins, ends, strict=True)]
