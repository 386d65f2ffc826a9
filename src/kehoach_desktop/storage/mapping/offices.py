"""Offices and units."""

from collections.abc import Sequence
from typing import Any

from kehoach_desktop.domain.office import Office
from kehoach_desktop.domain.units.unit import Unit
from kehoach_desktop.storage.mapping.cells import cell_lines, flag, lines_cell
from kehoach_desktop.storage.mapping.entity_mapping import EntityMapping, Row
from kehoach_desktop.storage.tables import Base


def _office_row(office: Office) -> Row:
    return (
        office.id,
        office.name,
        office.code,
        office.place,
        office.province,
        office.superior,
        int(office.own),
        office.symbol_suffix,
        lines_cell(office.signer_authority),
        office.signer_name,
        lines_cell(office.recipients),
    )


def _office(row: tuple[Any, ...], _parts: Sequence[Sequence[Row]]) -> Office:
    id, name, code, place, province, superior, own, suffix, authority, signer, recipients = row
    return Office(
        id=id,
        name=name,
        code=code,
        place=place,
        province=province,
        superior=superior,
        own=flag(own),
        symbol_suffix=suffix,
        signer_authority=cell_lines(authority),
        signer_name=signer,
        recipients=cell_lines(recipients),
    )


def _unit_row(unit: Unit) -> Row:
    return (unit.id, unit.office_id, unit.name, lines_cell(unit.aliases), unit.position)


def _unit(row: tuple[Any, ...], _parts: Sequence[Sequence[Row]]) -> Unit:
    id, office_id, name, aliases, position = row
    return Unit(id, office_id, name, cell_lines(aliases), position)


_TABLES = Base.metadata.tables

OFFICES = EntityMapping("đơn vị", _TABLES["office"], ("name", "id"), _office_row, _office)
UNITS = EntityMapping("bộ phận", _TABLES["unit"], ("position", "name", "id"), _unit_row, _unit)
