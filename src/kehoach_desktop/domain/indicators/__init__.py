"""Indicators: targets as written and as read, measurements, and judging one by the other."""
