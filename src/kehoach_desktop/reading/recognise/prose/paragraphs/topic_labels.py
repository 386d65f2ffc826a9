"""Finds the topic before a colon that heads what several bodies do: "Về rác: Thôn A …; Ban B …"."""

import re

from kehoach_desktop.reading.recognise.prose.assignments.labels import labelled
from kehoach_desktop.reading.recognise.sentence import Sentence
from kehoach_desktop.reading.recognise.work_words import HEAD, begins_body

_TOPIC = re.compile(
    r"(?P<topic>[^.;:()]{3,90}): "
    r"(?=(?:[^.;:()]{3,60}, )?(?:(?:giao|yeu cau|de nghi|phan cong)(?: cho)? )?"
    rf"(?:dong chi )?{HEAD})"
)
_MOST_WORDS = 12


def behind_topic(text: str) -> str | None:
    """Return the words behind a topic's colon where who acts begins them, ``None`` without one.

    "Chủ trì: Phòng A" is a label, and "Phòng A: …" names who does it.
    """
    if ":" not in text[: _MOST_WORDS * 10]:
        return None
    sentence = Sentence.of(text)
    found = _TOPIC.match(sentence.plain)
    if found is None or len(found["topic"].split()) > _MOST_WORDS or begins_body(found["topic"]):
        return None
    labels = labelled(sentence.plain)
    if labels and labels[0].whole[0] <= found.end():
        return None
    words = sentence.original(found.end(), len(sentence.plain))
    return words[:1].upper() + words[1:]
