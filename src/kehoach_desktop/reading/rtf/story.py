"""Gathers the paragraphs of an RTF file's text, or of one of its text boxes."""

from kehoach_desktop.reading.flow.stream import NO_SHAPE, End, FlowParagraph, RowShape
from kehoach_desktop.reading.list_numbering import bullet
from kehoach_desktop.reading.old_fonts import Decoder


class RtfStory:
    """The paragraphs so far, and the pieces, number and text boxes of the one being read."""

    def __init__(self) -> None:
        self.paragraphs: list[FlowParagraph] = []
        self._made = FlowParagraph()
        self._pieces: list[tuple[list[str], Decoder | None]] = []

    def words(self, text: str, decode: Decoder | None) -> None:
        """Add words to the paragraph."""
        if self._pieces and self._pieces[-1][1] is decode:
            self._pieces[-1][0].append(text)
        else:
            self._pieces.append(([text], decode))

    def number(self, written: str, *, symbol: bool) -> None:
        """Take the automatic number that stands before the paragraph's words."""
        label = written.strip()
        if symbol or label == "o" or (label and not any(sign.isalnum() for sign in label)):
            # Bullets, the letter "o" of a typewriter's font among them.
            label = bullet(label)
        self._made.label = label

    def box(self, paragraphs: list[FlowParagraph]) -> None:
        """Anchor a text box in the paragraph."""
        while paragraphs and not paragraphs[-1].pieces and not paragraphs[-1].boxes:
            paragraphs.pop()
        if paragraphs:
            self._made.boxes.append(paragraphs)

    def end(self, ends: End, depth: int, shape: RowShape = NO_SHAPE) -> None:
        """End the paragraph, and the cell or row with it."""
        made, self._made = self._made, FlowParagraph()
        made.ends, made.depth, made.shape = ends, depth, shape
        made.pieces = [("".join(texts), decode) for texts, decode in self._pieces]
        self._pieces.clear()
        self.paragraphs.append(made)

    def finish(self) -> list[FlowParagraph]:
        """Return the paragraphs, one that nothing ended among them."""
        if self._pieces or self._made.boxes:
            self.end(End.PARAGRAPH, 0)
        return self.paragraphs
