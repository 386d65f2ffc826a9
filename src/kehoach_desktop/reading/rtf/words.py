"""The control words of RTF that the reader knows, by what they mean."""

from kehoach_desktop.reading.rtf.rows import WORDS as ROW_WORDS

SIGNS = {
    b"tab": "\t",
    b"line": "\n",
    b"page": "\n",
    b"column": "\n",
    b"lbr": "\n",
    b"softline": "\n",
    b"emdash": "—",
    b"endash": "–",
    b"bullet": "•",
    b"lquote": "‘",
    b"rquote": "’",
    b"ldblquote": "“",
    b"rdblquote": "”",
    b"emspace": " ",
    b"enspace": " ",
    b"qmspace": " ",
}
"""Words that stand for a character."""

# TCVN3's "ư" lies where Unicode has the soft hyphen, which RTF writes "\-".
SYMBOLS = {b"~": "\u00a0", b"_": "-", b"-": "\u00ad", b"\\": "\\", b"{": "{", b"}": "}"}
"""Symbols that stand for a character."""

PARAGRAPH_ENDS = frozenset({b"par", b"sect"})
ENDS = PARAGRAPH_ENDS | {b"cell", b"nestcell", b"row", b"nestrow"}
"""Words that end a paragraph, and a cell or row with it."""

CODE_PAGES = frozenset({b"ansicpg", b"mac", b"pc", b"pca"})
FONT_WORDS = frozenset({b"f", b"fcharset", b"cpg"})
LOOKS = CODE_PAGES | {b"f", b"v", b"deleted", b"plain", b"pard", b"intbl", b"itap", b"uc", b"deff"}
"""Words of how text looks or where it stands."""

GOALS = frozenset(
    {
        b"fonttbl",
        b"listtext",
        b"pntext",
        b"shpinst",
        b"do",
        b"nesttableprops",
        b"shptxt",
        b"dptxbxtext",
        b"upr",
        b"ud",
    }
)
"""Words that say where a group's text goes."""

SKIPPED = frozenset(
    {
        b"colortbl",
        b"stylesheet",
        b"info",
        b"pict",
        b"nonshppict",
        b"shprslt",
        b"footnote",
        b"header",
        b"headerl",
        b"headerr",
        b"headerf",
        b"footer",
        b"footerl",
        b"footerr",
        b"footerf",
        b"xe",
        b"tc",
        b"rxe",
        b"nonesttables",
        b"listtable",
        b"listoverridetable",
        b"listname",
        b"revtbl",
        b"filetbl",
        b"fldinst",
        b"mmath",
        b"private",
        b"objdata",
    }
)
"""Groups that hold no text of the document, or the same once more."""

KNOWN = frozenset({b"u", *SIGNS, *ENDS, *FONT_WORDS, *LOOKS, *GOALS, *ROW_WORDS, *SKIPPED})
"""All of them."""
