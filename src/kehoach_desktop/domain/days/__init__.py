"""Days, months and periods of the calendar: working days, steps of months, grids."""
