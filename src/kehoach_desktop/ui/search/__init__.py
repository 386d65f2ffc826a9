"""Searching everything from anywhere (Ctrl+K)."""
