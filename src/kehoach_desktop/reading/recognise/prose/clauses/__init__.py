"""Clauses: the numbers that begin them, the tree they make, and what a section of it holds."""
