"""Kế hoạch: plans, indicators and monthly reports of a Vietnamese commune office."""

__version__ = "0.1.0"
