"""Paragraphs and cells in a row, as .doc, .rtf and .html have them, put into tables and lines."""
