"""Words that only fold as those before a figure do: "đặt" and "đạt", "đất 5 ha"."""

import re
from dataclasses import replace

from kehoach_desktop.reading.recognise.sentence import Sentence

# "đầu tư 12 tỷ" and "ruộng đất 5 ha": these nouns fold as words that lead to a figure do.
_AS_WRITTEN = {"tu": "từ", "dat": "đạt", "co": "có", "con": "còn", "la": "là", "hon": "hơn"}
_PLACING = re.compile(r"\bđặt\b")


def with_placing_masked(whole: Sentence) -> Sentence:
    """Return the sentence in which "đặt" does not fold to what "đạt" does: "được lắp đặt: 08"."""
    if "đặt" not in whole.source or len(whole.plain) != len(whole.source):
        return whole
    plain = whole.plain
    for found in _PLACING.finditer(whole.source):
        plain = f"{plain[: found.start()]}d~t{plain[found.end() :]}"
    return replace(whole, plain=plain)


def past_nouns(piece: Sentence, at: int, number: int) -> int:
    """Return where the words of a target begin that may begin with one that only folds alike."""
    while at < number:
        word = piece.plain[at:number].split(" ", 1)[0]
        written = piece.original(at, at + len(word)).lower()
        if word not in _AS_WRITTEN or written in (word, _AS_WRITTEN[word]):
            return at
        at = min(number, at + len(word) + 1)
    return at
