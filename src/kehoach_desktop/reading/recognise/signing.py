"""Reads who receives a document and who signed it."""

import re
from collections.abc import Sequence

from kehoach_desktop.domain.draft import Signer
from kehoach_desktop.reading.document import Document, Paragraph
from kehoach_desktop.reading.folding import fold_fast

_RECIPIENTS = re.compile(r"^noi nh[a-z]{1,3}\s*:?")
_BULLET = re.compile(r"^\s*[-–+•*]\s*")
_ROLE = re.compile(
    r"^(?:tm|kt|tl|tuq|q)\.|^(?:pho |quyen )?(?:chu tich|giam doc|truong ban|truong phong|bi thu|"
    r"chanh van phong|thu truong|hieu truong|truong)\b"
)
_NAME = re.compile(r"^[A-ZÀ-ỸĐ][\wÀ-ỹ]*(?:\s+[A-ZÀ-ỸĐ][\wÀ-ỹ]*){1,5}$")
_LONGEST_BLOCK = 30


def signing(document: Document) -> tuple[tuple[str, ...], tuple[Signer, ...]]:
    """Return (recipients, signers); a post printed on several lines keeps its lines."""
    recipients: list[str] = []
    signers: list[Signer] = []
    lines = [
        line.strip(" *_")
        for block in document.blocks
        if isinstance(block, Paragraph)
        for line in block.text.split("\n")
    ]
    for index, line in enumerate(lines):
        if line[:1] in ("N", "n") and len(line) < 60 and _RECIPIENTS.match(fold_fast(line)):
            used = _recipients(lines[index:], recipients)
            signer = _signer(lines[index + used : index + used + _LONGEST_BLOCK])
            if signer is not None:
                signers.append(signer)
    return tuple(dict.fromkeys(recipients)), tuple(dict.fromkeys(signers))


def _recipients(lines: Sequence[str], into: list[str]) -> int:
    """Add the recipients listed from the heading on; return how many lines they take."""
    rest = re.sub(r"^[^:]*:?\s*", "", lines[0], count=1)
    if rest:
        into.append(_bare(rest))
    used = 1
    for line in lines[1:]:
        if not line:
            used += 1
            continue
        if not _BULLET.match(line) and not fold_fast(line).startswith("luu"):
            break
        into.append(_bare(line))
        used += 1
    return used


def _bare(line: str) -> str:
    return _BULLET.sub("", line).strip().rstrip(";.").strip()


def _signer(lines: Sequence[str]) -> Signer | None:
    roles: list[str] = []
    for line in lines:
        words = fold_fast(line)
        if not words or words.startswith(("(ky", "da ky", "(da ky")):
            continue
        if line.isupper() and len(line) < 90:
            if roles or _ROLE.search(words):
                roles.append(line)
            elif len(words.split()) > 8:
                return None
            continue
        if _NAME.match(line) and len(line) < 50:
            return Signer("\n".join(roles), line)
        return Signer("\n".join(roles), "") if roles else None
    return Signer("\n".join(roles), "") if roles else None
