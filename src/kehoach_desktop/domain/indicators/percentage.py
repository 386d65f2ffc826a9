"""A part in percent of its whole; apart from the other reckoning because start-up needs it."""

from decimal import Decimal


def percentage(numerator: Decimal | None, denominator: Decimal | None) -> Decimal | None:
    """Return the numerator in percent of the denominator, unrounded; ``None`` if undefined."""
    if numerator is None or denominator is None or denominator == 0:
        return None
    return numerator * 100 / denominator
