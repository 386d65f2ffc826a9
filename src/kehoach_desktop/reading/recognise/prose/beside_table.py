"""Work in sentences beside a table of tasks that names nobody and no day, and so is not taken."""

from collections.abc import Container, Sequence

from kehoach_desktop.reading.folding import fold_fast
from kehoach_desktop.reading.recognise.findings import Findings
from kehoach_desktop.reading.recognise.prose.clauses.clause_signs import Rank
from kehoach_desktop.reading.recognise.prose.clauses.clause_tree import Clause
from kehoach_desktop.reading.recognise.work_words import begins_work

_FEWEST_WORDS = 6
_LONGEST = 60


def pieces_of_work(section: Clause) -> list[Clause]:
    """Return the lines of a section, or its own, that begin as work does with nothing below."""
    return [
        line
        for line in (section.walk() if section.children else (section,))
        if line.rank > Rank.CAPS
        and not line.children
        and len(line.text.split()) >= _FEWEST_WORDS
        and begins_work(fold_fast(line.text))
    ]


def tell_of_passed(lines: Sequence[Clause], known: Container[str], findings: Findings) -> None:
    """Warn once of lines of work that no row of a table holds and that were not taken."""
    fresh = [line for line in lines if line.text not in known]
    if not fresh:
        return
    first = fresh[0].text
    if len(first) > _LONGEST:
        first = f"{first[: _LONGEST - 1].rstrip()}…"
    findings.warn(
        fresh[0].where,
        f"Ngoài bảng nhiệm vụ, phần nhiệm vụ còn {len(fresh)} việc viết thành câu không ghi đơn vị "
        f"hay thời hạn nên chưa nhận, kể từ “{first}”; việc nào cần theo dõi thì thêm tay.",
    )
