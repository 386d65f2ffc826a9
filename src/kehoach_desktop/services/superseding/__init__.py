"""A plan that takes another's place, and the work handed over to it."""
