"""Plain text and tables in it: encodings, wrapped lines, bars, tabs."""
