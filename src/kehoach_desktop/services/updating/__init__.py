"""A newer version of a plan held: what it changes, and taking that over."""
