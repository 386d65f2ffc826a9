"""Reporting duties: who reports to whom, how often, by which day."""
