"""The neutral document as it is laid beside the reading."""

from kehoach_desktop.domain.draft import SourceBlock
from kehoach_desktop.reading.document import Document, Paragraph


def source_blocks(document: Document) -> tuple[SourceBlock, ...]:
    """Return the paragraphs and table rows in reading order, empty ones left out."""
    blocks: list[SourceBlock] = []
    for number, block in enumerate(document.blocks):
        if isinstance(block, Paragraph):
            if block.text:
                blocks.append(SourceBlock(block.where, text=block.text))
            continue
        blocks.extend(
            SourceBlock(row.where, cells=row.cells, table=number, spans=row.spans)
            for row in block.rows
        )
    return tuple(blocks)
