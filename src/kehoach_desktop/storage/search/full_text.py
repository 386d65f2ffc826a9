"""The full-text table itself, which no mapped row can describe."""

TABLE = "search_text"

CREATE = (
    "CREATE VIRTUAL TABLE search_text USING fts5("
    "exact_title, exact_body, title, body, tokenize = 'unicode61 remove_diacritics 0')"
)
"""Titles and bodies twice: in small letters as written, and folded.

SQLite's own removal of diacritics knows nothing of đ, so the folding is done here.
"""

RANKING = "INSERT INTO search_text (search_text, rank) VALUES ('rank', 'bm25(8.0, 1.0, 8.0, 1.0)')"
"""A word in a title weighs more than one in what stands below it."""

MAKE = (CREATE, RANKING)
"""What makes the empty table."""

INSERT = (
    "INSERT INTO search_text (rowid, exact_title, exact_body, title, body) VALUES (?, ?, ?, ?, ?)"
)
