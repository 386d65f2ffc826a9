"""Finds a sentence that only strives for a figure: "Phấn đấu đến hết quý II tỷ lệ … đạt 70%"."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from kehoach_desktop.domain.text.late_pattern import LatePattern
from kehoach_desktop.reading.folding import fold_in_place
from kehoach_desktop.reading.recognise.work_words import HEAD, VERB, begins_work

_WHEN = (
    r"(?:(?:den|trong|toi|het|cuoi|truoc|vao|ngay|chi tieu)[ ,]+){0,4}"
    r"(?:\d{1,2}/\d{1,2}|quy (?:[ivx]+|\d)|thang \d{1,2}|(?:0?6|sau) thang (?:dau|cuoi) nam|nam)"
    r"(?:(?:/| nam | )(?P<year>20\d\d|nay))?,? "
)
# "…đạt 95%, Trạm A tổ chức khám …": what a body does for it is work, and no part of the target.
_IN_TARGET = (
    rf"(?:(?!, {HEAD}(?:[^.;%]{{0,300}}(?:[.;]|$)|[^,.;%]{{0,60}}? (?:{VERB})\b))[^.;]|\.(?=\d))*"
)
_STRIVES = LatePattern(
    rf"(?:^|(?<=\. ))\W*phan dau(?: (?P<when>{_WHEN})|,? )"
    r"(?P<target>(?:(?!phan dau)[^.;]|\.(?=\d))*?\d ?%"
    rf"{_IN_TARGET}"
    # "…; tỷ lệ hồ sơ trực tuyến không dưới 82%": another share that is striven for.
    r"(?:; ?(?:ty le|so|muc|tren|it nhat|toi thieu|khong|\d)[^.;]*?\d ?%"
    rf"{_IN_TARGET})*)[.;]?"
)
# "Để đẩy nhanh tiến độ, phấn đấu đến hết quý II đạt trên 50% kế hoạch, UBND tỉnh yêu cầu:"
_LEADS_IN = re.compile(
    rf"[,;] phan dau (?P<when>{_WHEN})?"
    r"(?P<target>(?:(?!phan dau)[^.,;:]|[.,](?=\d))*?\d ?%(?:[^.,;:]|[.,](?=\d))*)(?=, [^.;]*:$)"
)
_OF_MONEY = re.compile(r"giai ngan (?:[a-z]+ ){0,6}?dat (?:tu |tren |toi thieu |it nhat )?\d")
"""What is measured by the same word as the work: "giải ngân đạt trên 50% kế hoạch"."""
_SIGN = "hấn đấu"


@dataclass(frozen=True, slots=True)
class Striving:
    """A sentence that strives for a share: where it stands, the target, by when.

    The words are as written; ``year`` is the one that those of the time name.
    """

    begin: int
    end: int
    target: str
    when: str
    year: int | None


def may_strive(text: str) -> bool:
    """Whether a text holds the words that each such sentence begins with."""
    return _SIGN in text


def striving(text: str) -> Iterator[Striving]:
    """Yield each sentence that strives for a share.

    What is done on the way ("Phấn đấu hoàn thành rà soát 100% …") is work.
    """
    if not may_strive(text):
        return
    plain = fold_in_place(text)
    inner = _LEADS_IN.search(plain) if plain.endswith(":") else None
    for found in [inner] if inner else _STRIVES.finditer(plain):
        if begins_work(found["target"]) and not _OF_MONEY.match(found["target"]):
            continue
        year = found["year"]
        target = text[found.start("target") : found.end("target")].strip(" ,")
        when = text[found.start("when") : found.end("when")].strip(" ,") if found["when"] else ""
        yield Striving(
            found.start(),
            found.end(),
            target,
            when,
            int(year) if year and year.isdigit() else None,
        )


def only_strives(text: str) -> bool:
    """Whether a text is nothing but a sentence that strives for a share."""
    if not may_strive(text):
        return False
    whole = len(text.strip())
    return any(one.end - one.begin >= whole for one in striving(text.strip()))


def without_striving(text: str) -> str:
    """Return a text without the sentences behind its first that strive for a share."""
    for one in reversed(list(striving(text))):
        if text[: one.begin].rstrip().endswith("."):
            text = f"{text[: one.begin].rstrip()} {text[one.end :].lstrip(' ,')}".strip()
    return text
