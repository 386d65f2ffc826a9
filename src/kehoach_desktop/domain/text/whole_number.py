"""How a task is named by its number; apart and light because start-up needs it."""


def whole_number(group: str | None, number: str) -> str:
    """Return a task's number with its group's: "II.5"; a number with points is whole already."""
    number = number.rstrip(".")
    if group and number and "." not in number:
        return f"{group.rstrip('.')}.{number}"
    return number
