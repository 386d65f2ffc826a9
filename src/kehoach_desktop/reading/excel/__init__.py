"""Spreadsheets: cells as they are seen, behind a guard against hostile files."""
