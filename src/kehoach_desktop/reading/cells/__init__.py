"""Tables in a text without bars or tabs, each cell on a line of its own: rows and cells again."""
