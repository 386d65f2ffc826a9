"""A document read, corrected as a draft, and taken as a plan."""
