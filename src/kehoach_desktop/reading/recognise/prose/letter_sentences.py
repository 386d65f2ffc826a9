"""Finds what a letter without numbers gives to somebody: "… có ý kiến: Giao Phòng A …"."""

import re
from collections.abc import Iterator
from itertools import pairwise

from kehoach_desktop.reading.recognise.prose.asks_work import issues_plan
from kehoach_desktop.reading.recognise.prose.clause_signs import Rank
from kehoach_desktop.reading.recognise.prose.clauses import Clause
from kehoach_desktop.reading.recognise.sentence import Sentence
from kehoach_desktop.reading.recognise.work_words import HEAD, begins_body

_TIME = r"(?:(?:tu|ke tu|truoc|trong|den|cham nhat)\b[^,;:]{3,60}, )?"
_ASKS = re.compile(r"\b(?:yeu cau|de nghi|giao|chi dao|nhu sau) ?:$")
_ASKING = 40
_GIVES = re.compile(
    r"(?:(?:^|[.:;,] |\b(?:xa|huyen|tinh|phuong|thanh pho) |; va |, va | va (?=giao ))"
    r"(?P<gives>(?:giao(?: nhiem vu)?(?: cho)?|phan cong)(?: dong chi)?)"
    r"|(?<!theo )(?<!cac )(?<!nhung )(?<!xet )(?<!dap ung )(?<!va )(?<!co )(?<!\d )"
    rf"\b(?P<asks>yeu cau|de nghi)(?P<colon>:)?) (?={_TIME}{HEAD})"
    # "Văn phòng A có trách nhiệm …" begins a sentence of its own.
    rf"|(?:^|[.;] )(?P<duty>(?={HEAD}[^.;:]{{2,90}}? (?:co|chiu) trach nhiem (?!ve |truoc |cua )))"
)
# "… cấp chổi. Nhận được văn bản này, yêu cầu …": the next request begins so.
_LEADS_ON = re.compile(
    r"[.;] (?:nhan duoc|can cu|de|nham|vi vay|do do|theo do|(?:trong )?qua trinh)\b[^.;:]{2,90}, ?$"
)


def given_sentences(root: Clause) -> Iterator[Clause]:
    """Yield a clause for each piece of a line right below the root that gives work to a body.

    A piece begins with the word that gives, and goes on to the next that does; what the letter
    says before the first is left out.
    """
    asked = False
    for line in root.children:
        if line.rank is not Rank.PLAIN or line.children:
            asked = False
            continue
        pieces = [words for words in _pieces(line) if not words.endswith(":")]
        if asked and not pieces and begins_body(Sentence.of(line.text).plain):
            # "Văn phòng UBND tỉnh đề nghị:" / "UBND các xã rà soát …".
            pieces = [line.text]
        for words in pieces:
            yield Clause(Rank.BULLET, "", words, line.where, "-")
        asked = _ASKS.search(Sentence.of(line.text[-_ASKING:]).plain) is not None


def gives_all_below(line: Clause) -> str:
    """Return the words that give somebody all that is numbered below a line, "" for none."""
    if line.rank is not Rank.PLAIN or line.children or not line.text.rstrip().endswith(":"):
        return ""
    if issues_plan(line):
        return ""
    return next(reversed(list(_pieces(line))), "")


def _pieces(line: Clause) -> Iterator[str]:
    whole = Sentence.of(line.text)
    begins = [
        found.end()
        if found["colon"]
        else max(found.start("gives"), found.start("asks"), found.start("duty"))
        for found in _GIVES.finditer(whole.plain)
    ]
    for begin, end in pairwise([*begins, len(whole.plain)]):
        if leads := _LEADS_ON.search(whole.plain, begin, end):
            end = leads.start()
        yield whole.original(begin, end).strip(" ;,")
