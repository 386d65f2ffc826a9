"""Frozen values that views and listings show; never a mapped row."""
