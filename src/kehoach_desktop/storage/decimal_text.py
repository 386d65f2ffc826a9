"""Numbers as they are stored: exact, in one canonical text."""

from decimal import Decimal

from kehoach_desktop.domain.errors import InvalidInput

_LONGEST = 60  # digits written out plainly; beyond it the exponent form is kept


def decimal_to_text(value: Decimal | None) -> str | None:
    """Return the canonical text of a number: no exponent, no trailing zeros, point as mark.

    Raises InvalidInput for infinity and not-a-number.
    """
    if value is None:
        return None
    if not value.is_finite():
        raise InvalidInput("Số liệu phải là một con số; giá trị cũ được giữ nguyên.")
    if not value:
        return "0"
    if abs(value.adjusted()) > _LONGEST:
        return str(value)
    text = format(value, "f")
    return text.rstrip("0").rstrip(".") if "." in text else text


def decimal_from_text(text: str | None) -> Decimal | None:
    """Return the number of a canonical text."""
    return None if text is None else Decimal(text)
