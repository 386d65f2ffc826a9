"""A plan beside its newer version, and a plan beside the one that takes its place."""
