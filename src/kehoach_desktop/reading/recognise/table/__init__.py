"""Tables of work, figures and progress: their columns, headings and rows."""
