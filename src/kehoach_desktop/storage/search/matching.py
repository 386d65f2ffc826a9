"""Which entries of the index match, the best first."""

from collections.abc import Iterator

from kehoach_desktop.domain.text.search_words import SearchWords
from kehoach_desktop.storage.queries.reader import Reader

_FOUND = "SELECT rowid FROM search_text WHERE search_text MATCH ? ORDER BY rank LIMIT ?"
_EXACT, _FOLDED = "{exact_title exact_body}", "{title body}"


def matching_entries(reader: Reader, words: SearchWords, limit: int) -> list[int]:
    """Return the numbers of the best entries: as typed first, then without diacritics.

    A phrase comes before scattered words, a whole word before the beginning of one. Each
    looser question is asked only while there is room: what many entries answer closely
    costs no more than that one question.
    """
    found: dict[int, None] = {}
    for question in questions(words):
        for (number,) in reader.rows(_FOUND, question, limit):
            found.setdefault(number)
        if len(found) >= limit:
            break
    return list(found)[:limit]


def questions(words: SearchWords) -> Iterator[str]:
    """Yield what the index is asked, from the closest to the loosest."""
    for columns, terms in ((_EXACT, words.exact), (_FOLDED, words.folded)):
        if not terms or (columns == _FOLDED and not all(terms)):
            continue
        phrase = " ".join(terms)
        yield f'{columns} : "{phrase}"'
        yield f'{columns} : "{phrase}" *'
        if len(terms) > 1:
            whole = " AND ".join(f'"{term}"' for term in terms[:-1])
            yield f'{columns} : ({whole} AND "{terms[-1]}" *)'
