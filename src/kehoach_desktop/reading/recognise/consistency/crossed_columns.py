"""Cells of a task that hold what belongs into another: a body for a product, work for one."""

import re
from functools import lru_cache

from kehoach_desktop.domain.drafts.draft import DraftTask
from kehoach_desktop.reading.folding import fold_fast, fold_label
from kehoach_desktop.reading.recognise.consistency.products import begins_product
from kehoach_desktop.reading.recognise.work_words import begins_work

_LONGEST_BODY = 60
# Of the names that head bodies, those which no product begins with.
_BODY = re.compile(
    r"(?:phong (?!chong|doc|hoc)|van phong (?:ubnd|hdnd|dang uy)|cong an|tram y te|"
    r"ban (?:chi huy|quan ly|ve sinh)|hoi (?:nong dan|lien hiep|cuu|chu thap do)|doan thanh nien|"
    r"truong (?:tieu hoc|thcs|thpt|mam non)|ubnd|ubmttq|mttq|mat tran to quoc|uy ban|"
    r"tt (?:pvhcc|phuc vu)|trung tam phuc vu hanh chinh cong|cac (?:phong|thon|don vi|co quan))\b"
)
_BECOMES = re.compile(r"\b(?:duoc|di vao|hoat dong|van hanh|ban hanh|phe duyet)\b")
_SHORTEST_WORK = 12
_BARE_DAY = 10
"""Letters of "30/06/2026": there is no room for more than the day."""


def crossed_cells(task: DraftTask) -> dict[str, str]:
    """Return why fields of a task seem to hold another field's words, by field."""
    why: dict[str, str] = {}
    product = task.deliverable
    if product:
        if _is_body(product):
            why["deliverable"] = (
                f"Sản phẩm “{product}” là tên một đơn vị; có thể hai ô hoặc hai cột bị đổi chỗ."
            )
        elif len(product) > len(task.title) and _is_work_for_product(task.title, product):
            why["title"] = why["deliverable"] = (
                f"Nội dung “{task.title[:60]}” giống sản phẩm, còn sản phẩm giống nội dung công "
                "việc; có thể hai ô hoặc hai cột bị đổi chỗ."
            )
    said = task.deadline.text
    if len(said) > _BARE_DAY and task.deadline.due and begins_product(fold_label(said[:20])):
        why["deadline"] = (
            f"Thời hạn “{task.deadline.text[:60]}” còn lẫn sản phẩm; hãy tách phần sản phẩm ra."
        )
    return why


@lru_cache(maxsize=1024)
def _is_body(product: str) -> bool:
    if len(product) > _LONGEST_BODY:
        return False
    plain = fold_label(product)
    return _BODY.match(plain) is not None and not _BECOMES.search(plain)


def _is_work_for_product(title: str, product: str) -> bool:
    if len(product) < _SHORTEST_WORK:
        return False
    return begins_product(fold_fast(title)) and begins_work(fold_fast(product))
