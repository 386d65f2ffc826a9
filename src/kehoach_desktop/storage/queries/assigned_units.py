"""The units of tasks and indicators as written."""

from kehoach_desktop.storage.queries.reader import AMONG, Reader, array

_OF_TASKS = "SELECT task_id, role, text FROM assignment"
_OF_INDICATORS = "SELECT indicator_id, text FROM indicator_lead"

Names = dict[str, list[str]]


def units_of_tasks(reader: Reader, task_ids: list[str] | None = None) -> tuple[Names, Names]:
    """Return leads and coordinating units by task, in written order."""
    if task_ids is None:
        rows = reader.rows(_OF_TASKS)  # the table itself lies in the order of its key
    else:
        rows = reader.rows(f"{_OF_TASKS} WHERE task_id {AMONG}", array(task_ids))
    lead: Names = {}
    coordinating: Names = {}
    for task_id, role, text in rows:
        names = lead if role == "lead" else coordinating
        if task_id in names:
            names[task_id].append(text)
        else:
            names[task_id] = [text]
    return lead, coordinating


def units_of_indicators(reader: Reader) -> Names:
    """Return leads by indicator, in written order."""
    lead: Names = {}
    for indicator_id, text in reader.rows(_OF_INDICATORS):
        lead.setdefault(indicator_id, []).append(text)
    return lead
