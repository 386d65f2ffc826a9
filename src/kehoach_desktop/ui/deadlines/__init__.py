"""Deadlines beyond the words of the plan: extensions, awaited documents, occurrences."""
