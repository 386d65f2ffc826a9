"""Taking a bundle in."""
