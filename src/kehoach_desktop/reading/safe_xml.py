"""Parses XML from outside: no entities, no network, no document type, bounded memory."""

from lxml import etree

from kehoach_desktop.reading.refusal import damaged, too_big, unsafe

# What a tree costs: libxml2 keeps about 120 bytes an element and 220 an attribute with its
# text. The sum keeps a hostile file under the memory a reading may take.
_COUNTED_FROM = 3 * 1024 * 1024
_PER_TAG, _PER_ATTRIBUTE, _MAX_MEMORY = 150, 220, 300 * 1024 * 1024


def parse(xml: bytes, name: str) -> etree._Element:
    """Return the root; raises UnusableFile for broken, tricky or oversized XML."""
    if len(xml) > _COUNTED_FROM:
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
        root = etree.fromstring(xml, parser)
    except (etree.XMLSyntaxError, ValueError):
        tricky = b"<!ENTITY" in xml or b"<!DOCTYPE" in xml
        raise (unsafe(name) if tricky else damaged(name)) from None
    if root.getroottree().docinfo.internalDTD is not None:
        # No office file has a document type; its entities were not expanded.
        raise unsafe(name)
    return root
