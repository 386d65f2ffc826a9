"""Reads Word documents of 1997 to 2003 into the neutral document."""

from pathlib import Path

from kehoach_desktop.reading.document import Document
from kehoach_desktop.reading.flow.document import flow_document
from kehoach_desktop.reading.old_word.fonts import word_fonts
from kehoach_desktop.reading.old_word.lists import word_lists
from kehoach_desktop.reading.old_word.looks import ParagraphLooks
from kehoach_desktop.reading.old_word.pages import character_formatting, paragraph_formatting
from kehoach_desktop.reading.old_word.pieces import text_pieces
from kehoach_desktop.reading.old_word.stories import StoryReader
from kehoach_desktop.reading.old_word.streams import SECTIONS, WordStreams
from kehoach_desktop.reading.old_word.styles import Styles
from kehoach_desktop.reading.old_word.text_boxes import text_boxes
from kehoach_desktop.services.ports.store import Monitor

_SECTION = 12


def read_old_word(path: Path, monitor: Monitor | None = None) -> Document:
    """Return the document's paragraphs and tables; raises UnusableFile."""
    if monitor:
        monitor(0, 2, "Đang đọc văn bản Word")
    streams = WordStreams(path)
    styles, lists = Styles(streams), word_lists(streams)
    section_ends, _ = streams.entries(SECTIONS, _SECTION)
    reader = StoryReader(
        streams.name,
        streams.text,
        text_pieces(streams),
        character_formatting(streams),
        paragraph_formatting(streams),
        styles,
        lists,
        ParagraphLooks(styles, lists, streams.data),
        word_fonts(streams),
        frozenset(section_ends),
        text_boxes(streams),
    )
    paragraphs = reader.read(0, streams.main_length)
    if monitor:
        monitor(1, 2, "Đang đọc văn bản Word")
    return flow_document(streams.name, paragraphs)
