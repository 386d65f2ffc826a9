"""Tells "tổ chức", the noun, from the verb: "các tổ chức", but "Phòng A tổ chức lễ"."""

_NOUN_AFTER = (
    "lien quan",
    "co lien quan",
    "doan the",
    "chinh tri",
    ",",
    "va ",
    "ct-xh",
    "xa hoi",
    "hoi",
)


def organisation_at(plain: str, at: int) -> bool:
    """Whether "tổ chức" is a noun here: "các tổ chức", "cơ quan, tổ chức liên quan"."""
    before = plain[max(0, at - 12) : at].rstrip()
    after = plain[at + 7 :].lstrip()
    if before.endswith(("cac", "nhung", "moi")):
        return True
    return after.startswith(_NOUN_AFTER) and before.endswith((",", "va", "cac"))
