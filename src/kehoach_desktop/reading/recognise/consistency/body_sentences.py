"""The paragraphs of a plan's body as they are looked through for what the reading left out."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from kehoach_desktop.domain.drafts.draft import SourceBlock
from kehoach_desktop.reading.recognise.lines import ANNEX_PLACE
from kehoach_desktop.reading.recognise.sentence import Sentence

_SIGN = re.compile(
    r"(?:(?P<roman>[IVX]+\s?[.)/-]|[A-ZĐ]\s?[.)](?!\w))|(?P<article>Điều \d+|Mục \d+|Phần \w+)\b|"
    r"(?P<number>\d{1,2})[.)/-](?!\d)|(?P<deep>\d{1,2}(?:\.\d{1,2})+)|"
    r"(?P<letter>[a-zđ])\))\s*[.:]?\s*"
)
_RANKS = ("roman", "article", "number", "deep", "letter")
_OPENS = re.compile(
    r"\b(?:nhu sau|sau day|noi dung sau|viec sau|nhiem vu sau|yeu cau|de nghi|giao|ket luan)\b"
    r"[^.;:]{0,60}:$"
)
_ONE = ("Một là", "Thứ nhất")
_RECIPIENTS = re.compile(r"\W*noi nhan\b")
# What tells of what was, of why, of money: its figures are no measures.
_ASIDE = re.compile(
    r"\b(?:danh gia chung|ket qua (?:thuc hien|dat duoc|nam|cong tac|noi bat)|tinh hinh"
    r"|thuc trang|ton tai|han che|su can thiet|boi canh|dac diem|nguyen nhan|kinh phi|du toan"
    r"|nguon (?:von|luc)|muc dich|quan diem|can cu|co so phap ly|khai quat|nhung viec da lam"
    r"|bai hoc kinh nghiem|du bao)\b"
)
_MEASURES = re.compile(r"\b(?:chi tieu|muc tieu|yeu cau can dat|ket qua can dat)\b")
_LONGEST_HEADING, _LONGEST_OPENING = 110, 160


@dataclass(slots=True)
class BodyParagraph:
    """A paragraph of the body; ``measures`` says that it stands under a heading of aims."""

    block: SourceBlock
    measures: bool
    _words: Sentence | None = None

    @property
    def words(self) -> Sentence:
        """The text seen twice; folded for the few that hold a sign of what is looked for."""
        if self._words is None:
            self._words = Sentence.of(self.block.text)
        return self._words


def sign_of(text: str) -> int | None:
    """Return the rank of the number a line begins with, 0 the outermost; ``None`` without one."""
    sign = _SIGN.match(text)
    return None if sign is None else _RANKS.index(sign.lastgroup or "letter")


def ends_body(text: str) -> bool:
    """Whether a line heads the list of recipients."""
    return text[:1] in "Nn*_" and _RECIPIENTS.match(Sentence.of(text[:20]).plain) is not None


def body_sentences(blocks: Sequence[SourceBlock]) -> Iterator[BodyParagraph]:
    """Yield the paragraphs of the body, without what tells of the past.

    The body begins with the first numbered line, or below a line that announces it, and ends
    above the recipients; what is attached behind them has a body of its own.
    """
    begun = False
    aside: int | None = None
    measures: int | None = None
    for block in blocks:
        text = block.text
        if not text or ANNEX_PLACE.match(block.where):
            continue
        sign = _SIGN.match(text)
        if sign is None and not begun:
            begun = text.startswith(_ONE) or (
                text.rstrip().endswith(":")
                and _OPENS.search(Sentence.of(text[-_LONGEST_OPENING:]).plain) is not None
            )
            continue
        begun = True
        if ends_body(text):
            # A decision ends so, and the plan attached to it begins anew.
            begun, aside, measures = False, None, None
            continue
        if sign is not None:
            rank = _RANKS.index(sign.lastgroup or "letter")
            if aside is not None and rank <= aside:
                aside = None
            if measures is not None and rank <= measures:
                measures = None
            head = Sentence.of(text[sign.end() :].partition(":")[0][:_LONGEST_HEADING]).plain
            if len(head) < _LONGEST_HEADING:
                if aside is None and _ASIDE.search(head):
                    aside = rank
                if measures is None and _MEASURES.search(head):
                    measures = rank
        if aside is None:
            yield BodyParagraph(block, measures is not None)
