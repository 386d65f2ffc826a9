"""Organisational units: the register, and the forms in which names are written."""
