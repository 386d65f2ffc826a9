"""Which facts of a task are doubtful, and why."""

from collections import Counter
from collections.abc import Callable, Mapping, Sequence

from kehoach_desktop.domain.drafts.draft import DraftTask, PlanDraft, SourceBlock
from kehoach_desktop.reading.recognise.consistency.crossed_columns import crossed_cells
from kehoach_desktop.reading.recognise.consistency.deadline_marks import (
    DeadlineMarks,
    not_on_a_calendar,
)
from kehoach_desktop.reading.recognise.consistency.far_days import lone_far_days
from kehoach_desktop.reading.recognise.consistency.impossible_times import impossible_time
from kehoach_desktop.reading.recognise.consistency.joined_items import (
    are_merged_rows,
    item_below,
    joined_item,
)
from kehoach_desktop.reading.recognise.consistency.repeated_rows import repeated_rows
from kehoach_desktop.reading.recognise.consistency.said_twice import (
    names_lead_inside,
    names_leads_twice,
    names_times_twice,
)
from kehoach_desktop.reading.recognise.consistency.torn_leads import leads_of_later_headings
from kehoach_desktop.reading.recognise.consistency.unit_names import UnitNames
from kehoach_desktop.reading.recognise.consistency.unlikely_words import holds_remains, is_torn
from kehoach_desktop.reading.recognise.consistency.words_left import about_words

# Where most titles of a plan begin small, beginning small is its way of writing.
_HABIT = 0.3


class TaskMarks:
    """Judges the tasks of one plan."""

    def __init__(self, draft: PlanDraft, blocks: Mapping[str, SourceBlock]) -> None:
        self._year = draft.year
        self._deadlines = DeadlineMarks(draft.date, draft.year)
        self._all = draft.blocks
        self._blocks = blocks
        self.unlikely_unit = UnitNames().among

    def why(self, tasks: Sequence[DraftTask]) -> Callable[[DraftTask], Mapping[str, str]]:
        """Return what says of each of these tasks why its fields are doubtful, by field."""
        torn = {task.key for task in tasks if is_torn(task.title)}
        if len(tasks) > 1 and len(torn) > max(1, len(tasks) * _HABIT):
            torn = set()
        repeated = repeated_rows(tasks)
        far = lone_far_days(tasks, self._year)
        places = Counter(task.where for task in tasks)
        below = leads_of_later_headings(tasks, self._all)

        def reasons(task: DraftTask) -> Mapping[str, str]:
            why = crossed_cells(task)
            if task.key in torn:
                why["title"] = "Nội dung nhiệm vụ có vẻ bị cắt ở đầu hoặc ở cuối; so với bản gốc."
            elif holds_remains(task.title):
                why["title"] = (
                    "Nội dung nhiệm vụ có vẻ còn lẫn chữ của phần phân công; so với bản gốc."
                )
            if doubt := self.unlikely_unit(task.lead):
                why["lead"] = doubt
            elif task.key in below:
                why["lead"] = (
                    f"“{below[task.key]}” chỉ có ở đề mục bên dưới nhiệm vụ này; hãy xem đơn vị "
                    "nào chủ trì."
                )
            if task.coordinating and (doubt := self.unlikely_unit(task.coordinating)):
                why["coordinating"] = doubt
            doubts = self._deadlines.about(task.deadline)
            if task.key in far:
                why["deadline"] = self._deadlines.unlikely_day(task.deadline)
            elif doubts.time:
                why["deadline"] = doubts.time
            if task.key in repeated:
                other = repeated[task.key]
                field = "title" if task.lead == other.lead else "lead"
                why.setdefault(
                    field,
                    f"Nhiệm vụ này ghi hai lần (cũng ở {other.where}); hãy bỏ một dòng hoặc xem "
                    "lại.",
                )
            if doubts.reading:
                why.setdefault("deadline", doubts.reading)
            block = self._blocks.get(task.where)
            if block is not None:
                if block.cells:
                    self._about_row(task, block.cells, why)
                else:
                    self._about_sentence(task, block.text, why, alone=places[task.where] < 2)
            about_words(task, why, in_table=block is not None and bool(block.cells))
            return why

        return reasons

    @staticmethod
    def _about_row(task: DraftTask, cells: Sequence[str], why: dict[str, str]) -> None:
        if names_lead_inside(task.title, task.lead):
            why["title"] = why["lead"] = (
                "Nội dung nhiệm vụ nêu một đơn vị chủ trì, cột đơn vị nêu đơn vị khác; hãy xem lại."
            )
        item = joined_item(task.title, task.number)
        if "\n" in "".join(cells):
            if are_merged_rows(cells):
                why["title"] = "Dòng này có vẻ là hai dòng bị gộp; hãy tách ra."
            item = item or item_below(cells, task.number)
        if item:
            why.setdefault("title", _holds_item(item))

    def _about_sentence(
        self, task: DraftTask, text: str, why: dict[str, str], *, alone: bool
    ) -> None:
        if item := joined_item(text, task.number):
            why["title"] = _holds_item(item)
        if bad := impossible_time(text):
            why.setdefault("deadline", not_on_a_calendar(bad))
        if not alone:
            return
        if names_times_twice(text, task.deadline):
            why.setdefault(
                "deadline", "Câu này nêu hai thời hạn; hãy xem thời hạn nào là của nhiệm vụ."
            )
        if task.lead and names_leads_twice(text):
            why.setdefault(
                "lead", "Câu này nêu hai lần đơn vị chủ trì; hãy xem đơn vị nào chủ trì."
            )


def _holds_item(number: str) -> str:
    return f"Nội dung này có vẻ gồm cả mục {number} bên dưới; hãy tách thành hai nhiệm vụ."
