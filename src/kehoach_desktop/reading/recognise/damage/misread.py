"""Finds out whether recognition has misread letters of a text that has kept its marks.

Three signs are looked at, word by word: a fixed phrase of such papers with other marks than
it ever has ("nhán dân", "chủ tri"), a word that no Vietnamese syllable is spelled as ("hop",
"nhiệrn"), and a digit for a letter ("1ãnh"). A slip or two stand in any paper; many
different ones do not.
"""

import re
import unicodedata
from collections.abc import Iterable, Iterator
from functools import lru_cache

from kehoach_desktop.reading.folding import fold_label
from kehoach_desktop.reading.recognise.damage.syllables import is_syllable

_PHRASES = (
    "nhân dân|ban nhân|phối hợp|chủ trì|kế hoạch|thực hiện|triển khai|tổ chức|nhiệm vụ|giải pháp|"
    "hoàn thành|thường xuyên|chuyển đổi|công nghệ|thông tin|cơ quan|đơn vị|lãnh đạo|chỉ đạo|"
    "kiểm tra|báo cáo|quyết định|nghị quyết|chính quyền|doanh nghiệp|cán bộ|công chức|mục tiêu|"
    "yêu cầu|xây dựng|ban hành|trách nhiệm|đảng viên|văn phòng|hội đồng|đổi mới|sáng tạo|"
    "nâng cao|hiệu quả|tuyên truyền|địa bàn|chủ tịch|chính phủ|thủ tướng|thủ tục|hành chính|"
    "dịch vụ|trực tuyến|phát triển|quản lý|hệ thống|dữ liệu|chất lượng|bảo đảm|tăng cường|"
    "đẩy mạnh|hướng dẫn|giám sát|người dân|đào tạo|ứng dụng|hoạt động|kinh tế|văn hóa|phê duyệt|"
    "kết quả|thời gian|thời hạn|liên quan|cộng đồng|chính trị|đảng ủy|quy định|theo dõi|"
    "tổng hợp|định kỳ|kinh phí|ngân sách|căn cứ|ủy ban|cụ thể|nội dung|đề nghị"
)
# "hóa" and "hoá", "ủy" and "uỷ" are the same.
_PLACED_TONES = (("óa", "oá"), ("òa", "oà"), ("ủy", "uỷ"), ("úy", "uý"), ("ùy", "uỳ"), ("ũy", "uỹ"))
_STOPPED = re.compile(r"[a-z]*[aeiouy](?:ch|[cpt])")
_TONES_OF_STOPPED = "\u0301\u0323"
_OTHER_TONES = re.compile("[\u0300\u0303\u0309]")
_FOREIGN = frozenset(
    ("chip", "net", "chat", "hot", "set", "kit", "top", "pop", "cup", "tap", "lap", "bit", "it")
)
_DIGIT_IN_WORD = re.compile(r"[a-zà-ỹđ]+[01][a-zà-ỹđ]+|[01][a-zà-ỹđ]*[à-ỹđ][a-zà-ỹđ]*")
_LETTERS = re.compile(r"[a-zà-ỹđ]{2,}")
_EDGES = "\"'“”‘’()[],.;:!?…*_|-–+•"
_SAMPLE = 6_000
_LEAST_DIFFERENT = 3
_LEAST_SHARE, _SHORT_SHARE = 1 / 150, 1 / 100
# "C NG HÒA XÃ H I": letters that fell away leave a syllable's others alone.
_ALONE = re.compile(r"(?:[bcdđghklmnpqrst]|ch|gh|kh|ng|nh|ph|th|tr)", re.IGNORECASE)
_LONGEST_ALONE = 2
_ALONE_SHARE, _LEAST_ALONE = 0.12, 10


def _spellings() -> dict[tuple[str, str], frozenset[tuple[str, str]]]:
    known: dict[tuple[str, str], frozenset[tuple[str, str]]] = {}
    for phrase in _PHRASES.split("|"):
        first, second = phrase.split()
        forms = {(one, two) for one in _forms(first) for two in _forms(second)}
        known[fold_label(first), fold_label(second)] = frozenset(forms)
    return known


def _forms(syllable: str) -> set[str]:
    forms = {syllable}
    for new, old in _PLACED_TONES:
        if syllable.endswith(new):
            forms.add(syllable.removesuffix(new) + old)
    return forms


_KNOWN = _spellings()


def is_misread(texts: Iterable[str]) -> bool:
    """Return whether recognition has plainly misread letters of a text with marks."""
    words = _words(_sample(texts))
    found = list(_suspicious(words))
    different = len({words.lower() for words in found})
    if different >= _LEAST_DIFFERENT and len(found) >= _LEAST_SHARE * len(words):
        return True
    if different == _LEAST_DIFFERENT - 1 and len(found) >= _SHORT_SHARE * len(words):
        return True
    alone = sum(1 for word in words if len(word) <= _LONGEST_ALONE and _ALONE.fullmatch(word))
    return alone >= _LEAST_ALONE and alone >= _ALONE_SHARE * len(words)


def misread_words(text: str) -> tuple[str, ...]:
    """Return the words or phrases of a text that look misread, each once, as written."""
    return tuple(dict.fromkeys(_suspicious(_words(text))))


def _sample(texts: Iterable[str]) -> str:
    taken: list[str] = []
    size = 0
    for text in texts:
        taken.append(text)
        size += len(text)
        if size > _SAMPLE:
            break
    return " ".join(taken)[:_SAMPLE]


def _words(text: str) -> list[str]:
    return [bare for word in text.split() if (bare := word.strip(_EDGES))]


def _suspicious(words: list[str]) -> Iterator[str]:
    before = lower_before = folded_before = ""
    looked_at: dict[str, tuple[str, str, bool]] = {}
    for word in words:
        seen = looked_at.get(word)
        if seen is None:
            may_be = word[0].islower() or word[0] in "01"
            lower = word.lower()
            seen = looked_at[word] = lower, fold_label(lower), may_be and _is_impossible(word)
        lower, folded, is_impossible = seen
        known = _KNOWN.get((folded_before, folded))
        if known is not None and (lower_before, lower) not in known:
            yield f"{before} {word}"
        elif is_impossible:
            yield word
        before, lower_before, folded_before = word, lower, folded


@lru_cache(maxsize=8192)
def _is_impossible(word: str) -> bool:
    """Whether a word in small letters is spelled as no syllable, and is not plainly foreign."""
    if _DIGIT_IN_WORD.fullmatch(word):
        return True
    if not _LETTERS.fullmatch(word):
        return False
    bare = fold_label(word)
    if not is_syllable(bare):
        # Without any mark it is as likely a foreign word.
        return not word.isascii()
    if not _STOPPED.fullmatch(bare) or bare in _FOREIGN:
        return False
    marks = unicodedata.normalize("NFD", word)
    return bool(_OTHER_TONES.search(marks)) or not any(tone in marks for tone in _TONES_OF_STOPPED)
