"""Parts a file that holds several plans, each with a head of its own, into one document each."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import pairwise

from kehoach_desktop.reading.document import Block, Document, Paragraph
from kehoach_desktop.reading.folding import fold_fast
from kehoach_desktop.reading.recognise.head.title import starts_plan
from kehoach_desktop.reading.recognise.lines import ANNEX_PLACE, Line

# "Số: 12/KH-UBND" heads a document of its own; "Số: /KH-UBND" too, but not a form in an annex.
_HEAD = re.compile(
    r"S[ốo]\s*[:.]?\s*(?P<number>\d{1,5}[a-zA-Z]?)?[\s.…_]*[/\-–]\s*"
    r"(?P<kind>KH|QĐ|CTr|PA|ĐA|NQ)\s*[-–/]\s*[A-ZĐ]"
)
_ISSUER = re.compile(
    r"(?:uy ban|ubnd|hoi dong|hdnd|xa |phuong |dac khu|dang (?:uy|bo)|so |ban |tinh|thanh pho|"
    r"trung tam|phong |cong hoa|doc lap|truong |hoi |doan )"
)
_LONGEST_HEAD = 8


def plan_parts(document: Document) -> list[Document]:
    """Return the document itself, or one document for each plan in it.

    A decision and the plan attached to it are one; what follows a plan without being one
    stays with it.
    """
    starts = list(_head_blocks(document.blocks))
    if len(starts) < 2:
        return [document]
    cuts: list[int] = []
    bounds = [*starts, len(document.blocks)]
    has_plan = _holds_plan(document.blocks[: starts[1]])
    for first, last in zip(starts[1:], bounds[2:], strict=True):
        if has_plan and _plan_follows(document.blocks, first):
            cuts.append(first)
            has_plan = False
        has_plan = has_plan or _holds_plan(document.blocks[first:last])
    edges = [0, *cuts, len(document.blocks)]
    return [
        replace(document, blocks=document.blocks[first:last]) for first, last in pairwise(edges)
    ]


def _plan_follows(blocks: Sequence[Block], first: int) -> bool:
    return _holds_plan(blocks[first:])


def _head_blocks(blocks: Sequence[Block]) -> Iterator[int]:
    """Yield the block at which each numbered document begins: its issuer's first line."""
    for index, block in enumerate(blocks):
        if not isinstance(block, Paragraph) or "S" not in block.text[:200]:
            continue
        for line in block.text.split("\n")[:6]:
            found = _HEAD.match(line.strip(" *_"))
            if found and (found["number"] or not ANNEX_PLACE.match(block.where)):
                yield _begin(blocks, index)
                break


def _begin(blocks: Sequence[Block], index: int) -> int:
    """Return the first of the lines in capitals directly above the number."""
    first = index
    while first > 0 and index - first < _LONGEST_HEAD:
        above = blocks[first - 1]
        if not isinstance(above, Paragraph):
            break
        text = above.text.strip(" *_\n")
        is_motto = fold_fast(text).startswith(("doc lap", "cong hoa"))
        names_body = text.isupper() and _ISSUER.match(fold_fast(text) + " ")
        if text and not (is_motto or names_body):
            break
        first -= 1
    return first


def _holds_plan(blocks: Sequence[Block]) -> bool:
    return any(
        starts_plan(Line(text, block.where, 0, gap=False))
        for block in blocks
        if isinstance(block, Paragraph)
        for raw in block.text.split("\n")
        if len(text := raw.strip(" *_")) < 200 and text[:2].isupper()
    )
