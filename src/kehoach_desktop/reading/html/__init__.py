"""Web pages, and what other programs save as such."""
