"""Parts the text of a page into stretches, each printed by one run of the page."""

import ctypes
from itertools import repeat

from kehoach_desktop.reading.pdf.library import Calls, Handle

BLANKS = " \u00a0\t\u2002\u2003\u2009\u200b"
_PLAIN = (
    ("\r", "\n"),
    ("\0", "\n"),
    ("\uffff", "\n"),
    ("\u00a0", " "),
    # PDFium's signs for a hyphen that ends a line.
    ("\u0002", "-"),
    ("\ufffe", "-"),
)


class Stretches:
    """The stretches of a page: where each begins in its text, what it says, and its run's handle.

    ``parted`` names lines of several: their first stretch, and how many there are.
    """

    def __init__(self, calls: Calls, text_page: Handle, text: str) -> None:
        self._object_of = calls.text_object
        self._page = text_page
        self._text = text
        self.starts: list[int] = []
        self.words: list[str] = []
        self.parted: list[tuple[int, int]] = []
        starts, words = self.starts, self.words
        begin, say = starts.append, words.append
        first = 0
        for line in text.split("\n"):
            if said := line.strip(BLANKS):
                begin(first if line[0] == said[0] else first + line.index(said))
                say(said)
            first += len(line) + 1
        self.runs: list[int] = list(map(self._object_of, repeat(text_page), starts))
        lasts = [start + len(said) - 1 for start, said in zip(starts, words, strict=True)]
        finals = list(map(self._object_of, repeat(text_page), lasts))
        if self.runs != finals:
            self._part(finals)

    def _part(self, finals: list[int]) -> None:
        """Part the lines that end in other runs than they begin with."""
        starts, words, runs = self.starts, self.words, self.runs
        self.starts, self.words, self.runs = [], [], []
        done = 0
        for at, (run, final) in enumerate(zip(runs, finals, strict=True)):
            if run != final:
                if at > done:
                    self._go_on_with(starts[done:at], words[done:at], runs[done:at])
                done = at + 1
                before, start = len(self.starts), starts[at]
                self._part_line(start, start + len(words[at]), run, final)
                self.parted.append((before, len(self.starts) - before))
        self._go_on_with(starts[done:], words[done:], runs[done:])

    def _go_on_with(self, starts: list[int], words: list[str], runs: list[int]) -> None:
        self.starts += starts
        self.words += words
        self.runs += runs

    def _part_line(self, begun: int, end: int, run: int, final: int) -> None:
        """Part a line that begins in one run and ends in another."""
        text, page, object_of = self._text, self._page, self._object_of
        starts, words, runs = self.starts, self.words, self.runs
        while run != final:
            # Halve what lies between a letter of the run and the first known of another;
            # blanks may be the library's own, of no run.
            low = same = begun
            high = other = end - 1
            following = final
            while high - low > 1:
                middle = at = (low + high) // 2
                while text[at] in BLANKS:
                    at += 1
                if at == other:
                    high = middle
                elif (found := object_of(page, at)) == run:
                    low = same = at
                else:
                    high, other, following = middle, at, found
            starts.append(begun)
            words.append(text[begun : same + 1])
            runs.append(run)
            begun, run = other, following
        starts.append(begun)
        words.append(text[begun:end])
        runs.append(final)


def whole_text(calls: Calls, text_page: Handle) -> str:
    """Return the page's text, a letter for each of the library's, its lines apart by "\\n"."""
    count = calls.count_letters(text_page)
    if count <= 0:
        return ""
    taken = bytearray(2 * (count + 1))
    room = ctypes.c_char.from_buffer(taken)
    length = calls.take_text(text_page, 0, count, ctypes.byref(room))
    text = taken[: 2 * max(length - 1, 0)].decode("utf-16-le", "replace")
    if len(text) != count:
        codes = [calls.letter(text_page, at) for at in range(count)]
        text = "".join(
            chr(code) if code < 0x110000 and not 0xD800 <= code < 0xE000 else "\ufffd"
            for code in codes
        )
    for odd, plain in _PLAIN:
        text = text.replace(odd, plain)
    return text
