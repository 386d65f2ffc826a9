"""Where things stand in a file, in words the officer can follow."""

import re

from kehoach_desktop.domain.text.numbering import from_roman

_ANNEX = re.compile(
    r"[\s*]*((?:phụ\s+lục|biểu(?:\s+mẫu)?|mẫu)(?:\s+số)?\s*"
    r"(?::?\s*(?:[IVXLC]+|\d{1,2}[a-zA-Z]?|[A-ZĐ])\b)?)",
    re.IGNORECASE,
)
_CHAPTER = re.compile(r"([IVX]{1,4})\.\s+\S")


class Places:
    """Names each paragraph and table while a reader walks through a file.

    An annex's heading ("PHỤ LỤC II: …") names what follows it, and tables are counted
    anew in each annex. Where ``page`` is set it stands in every place, and paragraphs are
    counted on each page.
    """

    def __init__(self, part: str = "") -> None:
        self._part = part
        self._page = 0
        self._on_page: dict[int, int] = {}
        self._body = part
        self._in_annex = False
        self._chapter = 0
        self._paragraphs = 0
        self._tables = self._body_tables = 0

    @property
    def page(self) -> int:
        """The page being read, 0 in files without pages."""
        return self._page

    @page.setter
    def page(self, number: int) -> None:
        if number != self._page:
            self._on_page[self._page] = self._paragraphs
            self._page, self._paragraphs = number, self._on_page.get(number, 0)

    def paragraph(self, text: str) -> str:
        """Return the place of the next paragraph."""
        self._paragraphs += 1
        if text[:1] in "PpBbMm* " and (annex := annex_name(text)):
            if not self._in_annex:
                self._body_tables = self._tables
            self._part, self._in_annex, self._tables = annex, True, 0
        elif text[:1] in "IVXN":
            self._follow_chapters(text)
        return self._placed(f"đoạn {self._paragraphs}", self._page)

    def _follow_chapters(self, text: str) -> None:
        """Go back to the body where its chapters go on behind a table that was headed "Biểu 2".

        Behind whom the document is for, and where an annex counts its own chapters, none do.
        """
        if text.startswith("Nơi nhận"):
            self._chapter = -1
            return
        found = _CHAPTER.match(text)
        number = from_roman(found[1]) if found else None
        if number is None or (self._chapter < 0 and (self._in_annex or number > 1)):
            return
        if not self._in_annex:
            # Behind the decision's own end the plan that it carries begins.
            self._chapter = number
        elif number == self._chapter + 1 and number > 1:
            self._part, self._in_annex, self._chapter = self._body, False, number
            self._tables = self._body_tables
        else:
            self._chapter = -1

    def table(self) -> str:
        """Return the place of the next table; its rows add ", dòng 5"."""
        self._tables += 1
        return self.table_on(self._page)

    def table_on(self, page: int) -> str:
        """Return the place of the same table on a page it goes on over."""
        return self._placed(f"bảng {self._tables}", page)

    def _placed(self, place: str, page: int) -> str:
        if page:
            place = f"trang {page}, {place}"
        return f"{self._part}, {place}" if self._part else place


def annex_name(text: str) -> str:
    """Return "Phụ lục II" for a paragraph that heads an annex, else ""."""
    line = text.lstrip("* \n").split("\n", 1)[0]
    found = _ANNEX.match(line)
    if not found:
        return ""
    rest = line[found.end() :].strip(" *")
    heads = not rest or rest[0] in ":.-–(" or rest.isupper() or line[:3].isupper()
    if not heads:
        return ""
    name = " ".join(found[1].replace(":", " ").split())
    words = name.split()
    last = words[-1]
    numbered = len(words) > 1 and (last.isdigit() or (last.isupper() and last not in ("LỤC", "SỐ")))
    label = words[:-1] if numbered else words
    shown = " ".join(label).lower().capitalize()
    return f"{shown} {last}" if numbered else shown
