"""Sizes of the page and of the letters, in points unless said otherwise."""

from dataclasses import dataclass

MM = 72 / 25.4

NATION_SIZE = 13
MOTTO_SIZE = 14
ISSUER_SIZE = 13
NUMBER_SIZE = 13
PLACE_SIZE = 14
LETTER_SUBJECT_SIZE = 12
BODY_SIZE = 14
PAGE_NUMBER_SIZE = 13
RECIPIENTS_HEADING_SIZE = 12
RECIPIENTS_SIZE = 11
ANNEX_TITLE_SIZE = 14
TABLE_SIZE = 11

FIRST_LINE_INDENT = 12.7 * MM
PARAGRAPH_SPACE = 6
LINE_FACTOR = 1.18
"""Height of a line in parts of the letters' size: Word's single spacing of Times."""

LEFT_COLUMN_SHARE = 0.39
"""The issuing body's share of the head's width; the nation's name takes the rest."""
RULE_SHARE = 0.4
"""Length of the rule under the issuing body and the subject in parts of the line above it;
the decree asks for 1/3 to 1/2."""


@dataclass(frozen=True, slots=True)
class Paper:
    """A page with its margins."""

    width: float
    height: float
    top: float = 20 * MM
    bottom: float = 20 * MM
    left: float = 30 * MM
    right: float = 15 * MM

    @property
    def text_width(self) -> float:
        """Width between the margins."""
        return self.width - self.left - self.right

    @property
    def text_height(self) -> float:
        """Height between the margins."""
        return self.height - self.top - self.bottom

    @property
    def center(self) -> float:
        """The middle between the margins."""
        return self.left + self.text_width / 2


PORTRAIT = Paper(210 * MM, 297 * MM)
LANDSCAPE = Paper(297 * MM, 210 * MM)
