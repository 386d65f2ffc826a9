"""The period's report: what is missing, a preview, and the files."""
