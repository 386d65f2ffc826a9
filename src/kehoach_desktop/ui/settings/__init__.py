"""The page of the office, its signers and its units."""
