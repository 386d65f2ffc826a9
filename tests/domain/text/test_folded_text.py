import re

from hypothesis import given
from hypothesis import strategies as st

from kehoach_desktop.domain.documents.mentions import mask_documents
from kehoach_desktop.domain.text.folded_text import MASK, FoldedText, mask_all
from kehoach_desktop.domain.text.vietnamese import clean


def test_a_span_of_folded_text_gives_back_the_written_words() -> None:
    folded = FoldedText.of("Quý Ⅱ – sau khi  ĐƯỢC duyệt.")
    begin = folded.text.index("sau")
    assert folded.text == "quy ii - sau khi duoc duyet."
    assert folded.original(begin, len(folded.text)) == "sau khi ĐƯỢC duyệt"


@given(st.text(max_size=60))
def test_every_folded_letter_knows_its_place(text: str) -> None:
    folded = FoldedText.of(text)
    assert folded.source == clean(text)
    assert len(folded.text) == len(folded.places)
    assert list(folded.places) == sorted(folded.places)
    assert MASK not in folded.text
    assert folded.original(0, len(folded.text)) in folded.source


@given(st.text("a1 /-", max_size=40))
def test_masking_moves_nothing(text: str) -> None:
    masked = mask_all(text, re.compile(r"\d+"))
    assert masked == re.sub(r"\d", MASK, text)
    assert len(mask_documents(text)) == len(text)


def test_only_the_document_is_masked() -> None:
    text = FoldedText.of("Nghị quyết 57-NQ/TW ngày 22/12/2024, xong trước 30/6/2026").text
    masked = mask_documents(text)
    assert "2024" not in masked
    assert masked.endswith("xong truoc 30/6/2026")
