"""Parses XML from outside: no entities, no network, no document type, bounded memory."""

from lxml import etree

from kehoach_desktop.reading.refusal import damaged, too_big, unsafe

# What a tree costs: libxml2 keeps about 120 bytes an element and 220 an attribute with its
# text. The sum keeps a hostile file under the memory a reading may take.
_PER_TAG, _PER_ATTRIBUTE, _MAX_MEMORY = 75, 220, 380 * 1024 * 1024

# Inside well-formed XML these stand only in a document type, which no office file has.
_TRICKS = tuple(
    mark.encode(encoding)
    for mark in ("<!DOCTYPE", "<!ENTITY")
    for encoding in ("utf-8", "utf-16-le", "utf-16-be")
)


def parse(xml: bytes, name: str) -> etree._Element:
    """Return the root; raises UnusableFile for broken, tricky or oversized XML."""
    if any(trick in xml for trick in _TRICKS):
        raise unsafe(name)
    cost = xml.count(b"<") * _PER_TAG + xml.count(b"=") * _PER_ATTRIBUTE + 2 * len(xml)
    if cost > _MAX_MEMORY:
        raise too_big(name)
    parser = etree.XMLParser(
        resolve_entities=False,
        no_network=True,
        load_dtd=False,
        dtd_validation=False,
        huge_tree=False,
        remove_comments=True,
        remove_pis=True,
    )
    try:
        return etree.fromstring(xml, parser)
    except (etree.XMLSyntaxError, ValueError):
        raise damaged(name) from None
