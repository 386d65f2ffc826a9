"""The office that keeps the plans, and how it signs."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Office:
    """A commune office; ``code`` is its five-digit official code, ``own`` marks this computer's.

    ``name`` is "Ủy ban nhân dân xã Tân Lập", ``place`` "Tân Lập", ``superior``
    the body reported to ("Ủy ban nhân dân thành phố Hải Phòng").
    """

    id: str
    name: str
    code: str = ""
    place: str = ""
    province: str = ""
    superior: str = ""
    own: bool = False
    symbol_suffix: str = "BC-UBND"
    signer_authority: tuple[str, ...] = ("TM. ỦY BAN NHÂN DÂN", "CHỦ TỊCH")
    signer_name: str = ""
    recipients: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Commune:
    """One row of the official list of communes and wards (3,321 of them since 1/7/2025)."""

    code: str
    name: str
    province: str
