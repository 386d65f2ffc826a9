"""Word files (.docx): paragraphs, lists, tables and marks into the neutral document."""
