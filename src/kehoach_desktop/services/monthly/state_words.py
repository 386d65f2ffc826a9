"""Vietnamese words for what was reported of a task, as officers type and paste them."""

import re

from kehoach_desktop.domain.plans.progress import ReportedState
from kehoach_desktop.domain.text.vietnamese import fold

_PUNCTUATION = re.compile(r"[^a-z0-9]+")
# "hoàn thành đúng hạn" says the state and what the calendar says; only the first is reported.
_CALENDAR = (
    r"(?:dung|qua|tre|trong|truoc|cham|vuot|chua den|con|kip) (?:thoi )?(?:han|tien do)|cham|tre"
)
_CALENDAR_WORDS = re.compile(rf" (?:nhung |va |con )?(?:bi )?(?:{_CALENDAR})$")
_CALENDAR_ALONE = re.compile(rf"(?:da |dang |bi )?(?:{_CALENDAR})")
# "HT", "Chưa TH": how narrow columns shorten the words.
_SHORT = (
    (re.compile(r"\bth\b"), "thuc hien"),
    (re.compile(r"\btk\b"), "trien khai"),
    (re.compile(r"\bht\b"), "hoan thanh"),
)
_SHARE = re.compile(r"\s*(\d{1,3})(?:[.,]\d+)?\s*%?\s*")
_PART_OF_ONE = re.compile(r"\s*0[.,]\d*[1-9]\d*\s*")
_SHARE_LAST = re.compile(
    r"(?P<words>[^\W\d_].*?)[\s:;,(–-]*(?:đạt\s+|được\s+|khoảng\s+)?(?<![\d.,/])"
    r"(?P<share>\d{1,3})(?:[.,]\d+)?\s*(?P<sign>%)?\s*\)?\.?\s*"
)
_LONGEST_SHORT = 40
_WORDS: dict[ReportedState, tuple[str, ...]] = {
    ReportedState.NOT_STARTED: (
        "chua",
        "chua bat dau",
        "chua den han",
        "chua lam",
        "chua thuc hien",
        "chua trien khai",
        "chua trien khai thuc hien",
        "chua xu ly",
        "chua giai quyet",
    ),
    ReportedState.IN_PROGRESS: (
        "dang",
        "dang lam",
        "dang thuc hien",
        "dang tien hanh",
        "dang trien khai",
        "dang trien khai thuc hien",
        "dang xu ly",
        "dang giai quyet",
        "thuong xuyen",
        "thuc hien thuong xuyen",
    ),
    ReportedState.DONE: (
        "da hoan thanh",
        "da xu ly xong",
        "da giai quyet xong",
        "da thuc hien xong",
        "da xong",
        "hoan thanh",
        "thuc hien xong",
        "xong",
    ),
    ReportedState.PAUSED: ("dung", "tam dung", "tam dung thuc hien", "tam hoan"),
    ReportedState.DROPPED: (
        "bo",
        "da huy",
        "dung thuc hien",
        "huy",
        "huy bo",
        "khong con thuc hien",
        "khong thuc hien nua",
        "khong tiep tuc thuc hien",
    ),
}
_BY_WORDS = {words: state for state, all_words in _WORDS.items() for words in all_words}


def read_state(text: str) -> ReportedState | None:
    """Return the state these words report, or ``None`` when they can't be understood.

    Case, diacritics and punctuation do not matter, nor what is added about the deadline
    ("đúng hạn", "chậm tiến độ"). "Chưa hoàn thành" is not understood on purpose: it may mean
    under way or not begun.
    """
    words = _plain(text)
    if words.replace(" ", "_") in set(ReportedState):
        return ReportedState(words.replace(" ", "_"))
    return _BY_WORDS.get(words) or _BY_WORDS.get(_CALENDAR_WORDS.sub("", words))


def says_only_time(text: str) -> bool:
    """Whether the words say how the task stands to its deadline and not its state: "Quá hạn"."""
    return bool(_CALENDAR_ALONE.fullmatch(_plain(text)))


def share_of(text: str) -> int | None:
    """Return the percentage a cell gives alone ("70%", "70"), else ``None``.

    "0,25" without the sign may be a quarter as well as a quarter of a percent: not known.
    """
    if _PART_OF_ONE.fullmatch(text):
        return None
    found = _SHARE.fullmatch(text)
    return int(found[1]) if found and int(found[1]) <= 100 else None


def is_share(text: str) -> bool:
    """Whether a cell holds but a share, though it may not be known in what: "70%", "0,25"."""
    return share_of(text) is not None or _PART_OF_ONE.fullmatch(text) is not None


def parted_share(text: str) -> tuple[str, int | None]:
    """Return (words, percentage) of a cell: "Đang thực hiện 60%", "Quá hạn 30", "70%".

    A number without the sign is a percentage only behind words that say how a task stands.
    """
    if (alone := share_of(text)) is not None:
        return "", alone
    found = _SHARE_LAST.fullmatch(text)
    if found is None or int(found["share"]) > 100:
        return text, None
    words = found["words"].strip()
    stands = read_state(words) is not None or says_only_time(words)
    return (words, int(found["share"])) if stands else (text, None)


def _plain(text: str) -> str:
    words = _PUNCTUATION.sub(" ", fold(text)).strip()
    if len(words) < _LONGEST_SHORT:
        for short, full in _SHORT:
            words = short.sub(full, words)
    return words
