"""The written forms of a unit's name, brought to one key."""

import re

from kehoach_desktop.domain.text.vietnamese import fold

_PUNCTUATION = re.compile(r"[^\w]+")
# Only as whole words; "xã hội" is a part of a name, "xã" and "xã Tân Lập" say which commune.
_COMMUNE = r"(?:xa(?! hoi)|phuong|dac khu)"
_OWNER = re.compile(
    r"(?<!hop tac )\b(?:(?:cua |thuoc |(?<!va )(?<!hdnd )(?<!nhan dan ))"
    rf"(?:ubnd|uy ban nhan dan) )?(?:cua )?{_COMMUNE}\b"
)
_FULL_FORMS = (
    (re.compile(r"\bvp\b"), "van phong"),
    (re.compile(r"\btt(?=[a-z]{3,}\b)"), "trung tam "),
    (re.compile(r"\b(?:tt|t tam)\b"), "trung tam"),
    (re.compile(r"\bp(?= )"), "phong"),
    (re.compile(r"\bhoi dong nhan dan\b"), "hdnd"),
    (re.compile(r"\buy ban nhan dan\b"), "ubnd"),
    (re.compile(r"\bubmttq(?: ?vn)?\b|\bub mttq(?: ?vn)?\b"), "uy ban mat tran to quoc"),
    (re.compile(r"\bmttq(?: ?vn)?\b"), "mat tran to quoc"),
    (re.compile(r"\bto quoc viet nam\b"), "to quoc"),
    (re.compile(r"\bpvhcc\b"), "phuc vu hanh chinh cong"),
    (re.compile(r"\bhcc\b"), "hanh chinh cong"),
    (re.compile(r"\b(?:cu)?dvsnc\b"), "dich vu su nghiep cong"),
    (re.compile(r"\bcung ung dich vu\b"), "dich vu"),
    (re.compile(r"\bvh ?xh\b"), "van hoa xa hoi"),
    (re.compile(r"\bkt ?ht ?(?:va )?dt\b"), "kinh te ha tang do thi"),
    (re.compile(r"\bkt ?ht\b"), "kinh te ha tang"),
    (re.compile(r"\bbch\b"), "ban chi huy"),
    (re.compile(r"\bchqs\b"), "chi huy quan su"),
    (re.compile(r"\bqs\b"), "quan su"),
    (re.compile(r"\bcnscd\b"), "cong nghe so cong dong"),
    (re.compile(r"\bcns\b"), "cong nghe so"),
    (re.compile(r"\bbcd\b"), "ban chi dao"),
    (re.compile(r"\blhpn\b"), "lien hiep phu nu"),
    (re.compile(r"\bccb\b"), "cuu chien binh"),
    (re.compile(r"\bva\b"), " "),
)
_HEADS = ("van phong", "phong", "trung tam", "ban", "to", "hoi", "tram", "uy ban")


def plain_key(text: str) -> str:
    """Return the name without case, diacritics, dashes and other signs: "phong van hoa xa hoi"."""
    spelled = fold(text).replace("&", " va ")
    return " ".join(_PUNCTUATION.sub(" ", spelled).split())


def own_key(name: str) -> str:
    """Return the key under which a registered name is found: a commune it names stays in it.

    So "Trường Mầm non xã An Lạc" is never found for the same school of another commune.
    """
    key = plain_key(name)
    owner = _OWNER.search(key)
    return _written_out(key) if owner and owner.end() < len(key) else name_key(name)


def name_key(text: str) -> str:
    """Return the plain key without the commune, with abbreviations met in plans written out.

    "VP HĐND&UBND xã" and "Văn phòng HĐND và UBND" give the same key. What follows the word
    "xã" or "phường" names the commune and is left out: "Công an xã Tân Lập".
    """
    key = plain_key(text)
    if owner := _OWNER.search(key):
        key = key[: owner.start()].strip() or key
    return _written_out(key)


def _written_out(key: str) -> str:
    for pattern, full in _FULL_FORMS:
        key = pattern.sub(full, key)
    return " ".join(key.split())


def initials(text: str) -> frozenset[str]:
    """Return the abbreviations a name would be given: "ptvhxh"-like runs of first letters.

    With the first word or words written out or as initials; "và" never counts.
    """
    key = name_key(text)
    words = key.split()
    if len(words) < 3:
        return frozenset()
    runs = {"".join(word[0] for word in words)}
    for head in _HEADS:
        if key.startswith(f"{head} ") and len(words) > len(head.split()) + 1:
            rest = words[len(head.split()) :]
            runs.add(head.replace(" ", "") + "".join(word[0] for word in rest))
    return frozenset(run for run in runs if len(run) > 2)
