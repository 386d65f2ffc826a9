"""The units of the office: their names, abbreviations and the plans' names tied to them."""

from collections.abc import Sequence
from dataclasses import replace

from kehoach_desktop.domain.changes import Changes
from kehoach_desktop.domain.errors import InvalidInput, NotFound
from kehoach_desktop.domain.identity import new_id
from kehoach_desktop.domain.text.vietnamese import clean, fold
from kehoach_desktop.domain.units.register import is_collective
from kehoach_desktop.domain.units.unit import Unit
from kehoach_desktop.services.office.unit_names import UnknownName, tie_names, unknown_names
from kehoach_desktop.services.ports.store import UnitOfWork, UnitOfWorkFactory
from kehoach_desktop.services.rows.assignees import unit_register
from kehoach_desktop.services.rows.field_reading import required
from kehoach_desktop.services.rows.finding import LEAST_PREFIX, the_plan
from kehoach_desktop.services.rows.positions import GAP
from kehoach_desktop.services.settings.office_setup import known_own_office


class OfficeUnits:
    """Reads and edits the register of units; each change is one undoable step."""

    def __init__(self, uow: UnitOfWorkFactory) -> None:
        self._uow = uow

    def units(self) -> list[Unit]:
        """Return the units of the register, in their order."""
        with self._uow() as work:
            return work.units.matching()

    def resolve(self, text: str) -> Unit | None:
        """Return the unit meant by a written name or abbreviation, or ``None``."""
        with self._uow() as work:
            return unit_register(work).resolve(text)

    def add_unit(self, name: str, aliases: Sequence[str] = ()) -> tuple[str, Changes]:
        """Add a unit and tie the names that mean it in the plans; return its key.

        Raises InvalidInput for an empty name or one that another unit bears.
        """
        with self._uow() as work:
            office = known_own_office(work)
            units = work.units.matching()
            unit = Unit(
                id=new_id(),
                office_id=office.id,
                name=required(name, "Đơn vị phải có tên"),
                aliases=_aliases(aliases),
                position=max((one.position for one in units), default=0) + GAP,
            )
            _refuse_same_names(unit, units)
            work.units.add(unit)
            tie_names(work)
            return unit.id, work.commit(f"thêm đơn vị {unit.name}")

    def edit_unit(
        self, unit_id: str, name: str | None = None, aliases: Sequence[str] | None = None
    ) -> Changes:
        """Change a unit's name or its other written forms; ``None`` leaves them as they are.

        Raises NotFound, and InvalidInput for a name that another unit bears.
        """
        with self._uow() as work:
            old = _the_unit(work, unit_id)
            unit = old
            if name is not None:
                unit = replace(unit, name=required(name, "Đơn vị phải có tên"))
            if aliases is not None:
                unit = replace(unit, aliases=_aliases(aliases))
            return _keep(work, old, unit)

    def link_name(self, written: str, unit_id: str) -> Changes:
        """Remember a written name as another name of a unit; it is known from then on.

        Names in the plans that it explains are tied to the unit in the same step. A name
        that means the unit already changes nothing more. Raises NotFound, and InvalidInput
        for a collective ("các thôn") or a name that another unit bears.
        """
        with self._uow() as work:
            unit = _the_unit(work, unit_id)
            name = required(written, "Tên cần gắn không được để trống")
            if is_collective(name):
                raise InvalidInput(
                    f"“{name}” chỉ nhiều đơn vị nên không gắn với một đơn vị được; tên trong kế "
                    "hoạch được giữ như đã viết."
                )
            known = unit_register(work).resolve(name)
            if known is not None and known.id != unit.id:
                raise InvalidInput(
                    f"“{name}” đang được hiểu là {known.name}; danh mục được giữ nguyên. Hãy bỏ "
                    "tên đó ở đơn vị kia trước."
                )
            if known is None:
                work.units.update(replace(unit, aliases=_aliases((*unit.aliases, name))))
            tie_names(work)
            return work.commit(f"gắn tên “{name}” với {unit.name}")

    def unknown_names(self, plan_id: str | None = None) -> list[UnknownName]:
        """Return the names in one plan, or in all, that no unit bears, the commonest first."""
        with self._uow() as work:
            if plan_id:
                the_plan(work, plan_id)
            return unknown_names(work, plan_id)

    def find_unit(self, text: str) -> Unit:
        """Return the unit meant by a name, an abbreviation or the beginning of its key.

        Raises NotFound when none fits.
        """
        words = clean(text)
        with self._uow() as work:
            if unit := unit_register(work).resolve(words):
                return unit
            units = work.units.matching()
        found = [unit for unit in units if len(words) >= LEAST_PREFIX and unit.id.startswith(words)]
        if len(found) == 1:
            return found[0]
        raise NotFound(f"Không có đơn vị nào tên là “{words}” trong danh mục; xem: kehoach units.")

    def remove_unit(self, unit_id: str) -> Changes:
        """Remove a unit; its names stay in the plans as written."""
        with self._uow() as work:
            unit = _the_unit(work, unit_id)
            work.units.remove(unit_id)
            return work.commit(f"xóa đơn vị {unit.name}")


def _keep(work: UnitOfWork, old: Unit, unit: Unit) -> Changes:
    _refuse_same_names(unit, work.units.matching())
    work.units.update(unit)
    tie_names(work)
    return work.commit(f"sửa đơn vị {old.name}")


def _the_unit(work: UnitOfWork, unit_id: str) -> Unit:
    if unit := work.units.find(unit_id):
        return unit
    raise NotFound("Đơn vị này không còn trong danh mục; có thể nó đã được xóa.")


def _aliases(aliases: Sequence[str]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(words for alias in aliases if (words := clean(alias))))


def _refuse_same_names(unit: Unit, others: Sequence[Unit]) -> None:
    names = {fold(name): name for name in (unit.name, *unit.aliases)}
    for other in others:
        same = names.keys() & {fold(name) for name in (other.name, *other.aliases)}
        if other.id != unit.id and same:
            raise InvalidInput(
                f"Tên “{names[min(same)]}” đã dùng cho đơn vị {other.name}; "
                "danh mục được giữ nguyên."
            )
