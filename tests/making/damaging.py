"""Damages a text as recognition of a bad scan does; the same seed does the same damage."""

import random
import textwrap
import unicodedata
from dataclasses import dataclass

_CONFUSED = {
    "l": "1",
    "1": "l",
    "O": "0",
    "0": "O",
    "I": "l",
    "m": "rn",
    "h": "b",
    "c": "e",
    "n": "u",
    "t": "f",
}


@dataclass(frozen=True, slots=True)
class Damage:
    """Shares of what is damaged, from 0 to 1: letters' marks, words' letters, words.

    ``marks`` of the letters with a mark lose it. Of the words of letters, ``letters`` get one
    letter for another and ``broken`` a blank inside. Lines longer than ``width`` are printed on
    several, as a page has them (0: as they are). Digits stay: a wrong date is not a damage that
    anything could see.
    """

    marks: float = 0.0
    letters: float = 0.0
    broken: float = 0.0
    width: int = 0


def damaged(text: str, damage: Damage, seed: int) -> str:
    """Return the text damaged."""
    chance = random.Random(seed)
    lines = [_line(line, damage, chance) for line in text.split("\n")]
    if damage.width:
        lines = [piece for line in lines for piece in _printed(line, damage.width)]
    return "\n".join(lines)


def _printed(line: str, width: int) -> list[str]:
    if "\t" in line:
        return [line]
    return textwrap.wrap(line, width, break_on_hyphens=False) or [line]


def _line(line: str, damage: Damage, chance: random.Random) -> str:
    words = []
    for word in line.split(" "):
        bare = "".join(_unmarked(letter, damage, chance) for letter in word)
        if bare.isalpha() and len(bare) > 3 and not bare.isupper():
            if chance.random() < damage.letters:
                bare = _confused(bare, chance)
            if chance.random() < damage.broken:
                at = chance.randrange(2, len(bare) - 1)
                bare = f"{bare[:at]} {bare[at:]}"
        words.append(bare)
    return " ".join(words)


def _unmarked(letter: str, damage: Damage, chance: random.Random) -> str:
    plain = unicodedata.normalize("NFD", letter)[0].replace("đ", "d").replace("Đ", "D")
    return plain if plain != letter and chance.random() < damage.marks else letter


def _confused(word: str, chance: random.Random) -> str:
    places = [at for at, letter in enumerate(word) if letter in _CONFUSED and at]
    if not places:
        return word
    at = chance.choice(places)
    return word[:at] + _CONFUSED[word[at]] + word[at + 1 :]
