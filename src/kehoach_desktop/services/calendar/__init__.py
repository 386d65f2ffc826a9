"""The calendar of what falls due: looked at, printed, handed to other calendars."""
