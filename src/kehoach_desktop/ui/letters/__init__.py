"""The letters that press units: whom, for what, and their files."""
