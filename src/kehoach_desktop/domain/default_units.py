"""The bodies of a commune since 1/7/2025 (Nghị định 150/2025/NĐ-CP), to start a register from."""

from kehoach_desktop.domain.unit import Unit


def default_units(office_id: str = "", *, ward: bool = False) -> list[Unit]:
    """Return the usual units of a commune, or of a ward, for the office to edit."""
    _ = office_id, ward
    return []
