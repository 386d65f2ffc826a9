"""Figures in sentences: what is measured, the words of its targets, wholes and their parts."""
