"""Takes away what web pages, Markdown and LaTeX leave behind in plain text."""

import re

_TAG = re.compile(
    r"</?(?:a|abbr|b|big|blockquote|center|code|div|em|font|h[1-6]|i|img|label|mark|ol|p|pre|s|small|"
    r"span|strike|strong|style|sub|sup|table|tbody|td|th|thead|tr|tt|u|ul)(?:\s[^<>]*)?/?>",
    re.IGNORECASE,
)
_BREAK = re.compile(r"\s*(?:<br\s*/?>|</li>|</p>(?=\s*<p))\s*", re.IGNORECASE)
_ITEM = re.compile(r"\s*<li(?:\s[^<>]*)?>\s*", re.IGNORECASE)
_FORMULA = re.compile(r"\$([^$\n\t]{1,80})\$")
# Bold that starts or ends inside a word, or right after its stop, stands where two lines were
# printed.
_BOLD_EDGE = re.compile(r"(?<=[\w.:;)”])\*{2,3}(?=[\w(])")
_STARS = re.compile(r"\*{2,3}")
_EMPHASIS = re.compile(r"(?<![\w*])\*(?=\S)([^*\n\t]{1,400}?)(?<=\S)\*(?![\w*])")
_ENTITY = re.compile(r"&(amp|lt|gt|quot|nbsp|#39|apos|ge|le);")
_ENTITIES = {
    "amp": "&",
    "lt": "<",
    "gt": ">",
    "quot": '"',
    "nbsp": " ",
    "#39": "'",
    "apos": "'",
    "ge": "≥",
    "le": "≤",
}
_COMMANDS = (
    (re.compile(r"\\(?:geqslant|geq|ge)(?![A-Za-z])"), "≥"),
    (re.compile(r"\\(?:leqslant|leq|le)(?![A-Za-z])"), "≤"),
    (re.compile(r"\\(?:times)(?![A-Za-z])"), "×"),
    (re.compile(r"\\(?:approx)(?![A-Za-z])"), "≈"),
    (re.compile(r"\\(?:pm)(?![A-Za-z])"), "±"),
    (re.compile(r"\\(?:rightarrow|to)(?![A-Za-z])"), "→"),
    (re.compile(r"\\(?:text|mathrm|mathbf|mathit)\s*\{([^{}]*)\}"), r"\1"),
    (re.compile(r"\^\s*\{?\\circ\}?"), "°"),
    (re.compile(r"\\([%&$#_{}])"), r"\1"),
    (re.compile(r"\\[,;! ]"), " "),
)


def without_markup(text: str) -> str:
    """Return the text without tags, emphasis marks and formula signs; items become "- " lines.

    Only known tags go, so that an address in angle brackets stays; a cell's lines are
    newlines in the result.
    """
    if "<" in text:
        text = _BREAK.sub("\n", text)
        text = _ITEM.sub("\n- ", text)
        text = _TAG.sub("", text)
        text = re.sub(r"\n- -\s*", "\n- ", text)
    if "&" in text:
        text = _ENTITY.sub(lambda found: _ENTITIES[found[1]], text)
    if "\\" in text or "$" in text:
        text = without_formulas(text)
    if "*" in text:
        text = _BOLD_EDGE.sub("\n", text)
        text = _EMPHASIS.sub(r"\1", _STARS.sub("", text))
    return text


def without_formulas(text: str) -> str:
    """Return the text with the signs that formulas stand for."""
    text = _FORMULA.sub(lambda found: found[1] if _is_formula(found[1]) else found[0], text)
    for command, sign in _COMMANDS:
        text = command.sub(sign, text)
    return text


def _is_formula(inside: str) -> bool:
    return "\\" in inside or bool(re.fullmatch(r"[\s\d.,<>=≥≤%+\-–]+", inside))
