"""Stable keys of everything the office keeps."""

import uuid


def new_id() -> str:
    """Return a new random UUID as text; keys never change and survive a bundle's journey."""
    return str(uuid.uuid4())
