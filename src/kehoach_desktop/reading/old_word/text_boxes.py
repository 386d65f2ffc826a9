"""Which text box stands where in an old Word document."""

import struct

from kehoach_desktop.reading.old_word.streams import ANCHORS, TEXT_BOXES, WordStreams

_ANCHOR, _BOX = 26, 22
_REUSABLE, _SHAPE = 8, 14
_MOST = 20_000
Span = tuple[int, int]
"""From one position of the text to another."""


def text_boxes(streams: WordStreams) -> dict[int, list[Span]]:
    """Return the text boxes by the positions they are anchored at.

    A box inside a group of shapes names itself, its anchor the group; such boxes are taken
    for the anchors without a box, in order.
    """
    boxes = _boxes(streams)
    positions, anchors = streams.entries(ANCHORS, _ANCHOR)
    shapes = [struct.unpack_from("<I", anchor)[0] for anchor in anchors[:_MOST]]
    placed: dict[int, list[Span]] = {}
    empty: list[int] = []
    for position, shape in zip(positions, shapes, strict=False):
        box = boxes.pop(shape, None)
        if box is None:
            empty.append(position)
        else:
            placed.setdefault(position, []).append(box)
    if empty:
        for index, box in enumerate(boxes.values()):
            placed.setdefault(empty[min(index, len(empty) - 1)], []).append(box)
    return placed


def _boxes(streams: WordStreams) -> dict[int, Span]:
    """Return where the text of each shape lies."""
    positions, entries = streams.entries(TEXT_BOXES, _BOX)
    found: dict[int, Span] = {}
    # The last entry is a spare one always.
    for index, entry in enumerate(entries[:-1][:_MOST]):
        (reusable,) = struct.unpack_from("<H", entry, _REUSABLE)
        start, end = positions[index], positions[index + 1]
        if not reusable and start < end <= streams.boxes_length:
            (shape,) = struct.unpack_from("<I", entry, _SHAPE)
            found[shape] = (streams.boxes_start + start, streams.boxes_start + end)
    return found
