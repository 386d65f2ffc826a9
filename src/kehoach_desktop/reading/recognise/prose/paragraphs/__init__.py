"""Paragraphs that hold several pieces of work: where each begins, and whose it is."""
