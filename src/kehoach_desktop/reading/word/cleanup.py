"""Turns the rarer shapes of a Word body into the plain ones the reader walks through."""

from collections.abc import Collection

from lxml import etree

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_OFF = ("0", "false", "off")
_COMPATIBILITY = "{http://schemas.openxmlformats.org/markup-compatibility/2006}"
_STRICT = b"http://purl.oclc.org/ooxml/wordprocessingml/main"
_USUAL = b"http://schemas.openxmlformats.org/wordprocessingml/2006/main"


def usual_namespace(xml: bytes) -> bytes:
    """Return the part with "Strict Open XML" names written the usual way."""
    return xml.replace(_STRICT, _USUAL) if _STRICT in xml[:4096] else xml


def simplify(root: etree._Element, shapes: Collection[str]) -> None:
    """Unwrap content controls, accept tracked changes, free text boxes, leave out what is hidden.

    Text boxes come to stand after their paragraph.

    ``shapes`` are the tags that occur in the body, of those that need it.
    """
    for choice in list(root.iter(_COMPATIBILITY + "Choice")):
        parent = choice.getparent()
        if parent is not None:
            for fallback in parent.findall(_COMPATIBILITY + "Fallback"):
                parent.remove(fallback)
    if W + "txbxContent" in shapes:
        _free_text_boxes(root)
    for moved in list(root.iter(W + "moveFrom")):
        _drop(moved)
    for mark in list(root.iter(W + "del")):
        holder = mark.getparent()
        if holder is not None and holder.tag == W + "trPr":
            row = holder.getparent()
            if row is not None:
                _drop(row)
    if W + "vanish" in shapes:
        _leave_out_hidden(root)
    if W + "sdt" in shapes:
        _unwrap(root, W + "sdt", W + "sdtContent")
    if W + "customXml" in shapes:
        _unwrap(root, W + "customXml", None)


def _drop(element: etree._Element) -> None:
    parent = element.getparent()
    if parent is not None:
        parent.remove(element)


def _free_text_boxes(root: etree._Element) -> None:
    for box in reversed(list(root.iter(W + "txbxContent"))):
        host = next(box.iterancestors(W + "p"), None)
        holder = host.getparent() if host is not None else None
        _drop(box)
        if host is not None and holder is not None:
            at = holder.index(host) + 1
            for offset, child in enumerate(list(box)):
                holder.insert(at + offset, child)


def _leave_out_hidden(root: etree._Element) -> None:
    for mark in list(root.iter(W + "vanish")):
        look = mark.getparent()
        run = look.getparent() if look is not None else None
        # A paragraph's mark may be hidden too: its words are not.
        if run is not None and run.tag == W + "r" and mark.get(W + "val", "1") not in _OFF:
            _drop(run)


def _unwrap(root: etree._Element, tag: str, inner: str | None) -> None:
    for wrapper in reversed(list(root.iter(tag))):
        parent = wrapper.getparent()
        if parent is None:
            continue
        content = wrapper.find(inner) if inner else wrapper
        at = parent.index(wrapper)
        for offset, child in enumerate(list(content) if content is not None else []):
            parent.insert(at + offset, child)
        parent.remove(wrapper)
