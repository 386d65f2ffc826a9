"""A share of the budget that a plan sets aside, wherever its sentence stands.

"Bố trí tối thiểu 1% tổng chi ngân sách xã cho chuyển đổi số" is measured each year, though it
stands among the means or the works. Who bears which part of the costs is no such share.
"""

import re
from collections.abc import Iterator

from kehoach_desktop.reading.folding import fold_in_place
from kehoach_desktop.reading.recognise.prose.clauses.clause_tree import Clause
from kehoach_desktop.reading.recognise.prose.figures.figure_signs import NUMBER

_SIGNS = ("ngân sách", "Ngân sách", "chi thường xuyên")
_LIMIT = r"(?:it nhat|toi thieu|khong duoi|khong thap hon|khong it hon|tren|tu|dat|muc|khoang)"
_SHARE = re.compile(
    r"(?:^|(?<=[.;,:] )|(?<= va ))(?P<what>(?:hang nam,? |moi nam,? |phan dau |tiep tuc |uu tien )*"
    r"(?:bo tri|danh|can doi|trich|chi|bao dam|dam bao|duy tri|muc chi|ty le chi)\b[^.;,%]{0,80}?"
    rf"(?:{_LIMIT} )+(?:{NUMBER}) ?%(?: tro len)?(?: [a-z]+){{0,4}}? "
    r"(?:chi |chi tieu |du toan |von |nguon )*(?:ngan sach|thuong xuyen)\b[^.;%]*)"
)
_WHO_BEARS = re.compile(r"\b(?:doi ung|ho tro (?!cho)|dam bao theo|theo co cau)\b")


def is_of_budget(name: str) -> bool:
    """Whether an indicator's name says that a share of the budget is measured."""
    return any(words in name.lower() for words in ("chi ngân sách", "chi thường xuyên"))


def budget_shares(clause: Clause) -> Iterator[tuple[Clause, str]]:
    """Yield each clause below this one that sets a share of the budget aside, with its words."""
    for child in clause.children:
        if "%" in child.text and any(sign in child.text for sign in _SIGNS):
            found = _SHARE.search(fold_in_place(child.text))
            if found and not _WHO_BEARS.search(found["what"]):
                yield child, child.text[found.start("what") : found.end("what")].strip(" ,")
        yield from budget_shares(child)
