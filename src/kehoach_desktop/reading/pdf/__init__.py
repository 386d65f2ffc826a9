"""PDF files into the neutral document: characters and rules, lines, tables, paragraphs."""
