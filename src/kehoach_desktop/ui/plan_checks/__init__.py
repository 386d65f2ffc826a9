"""The checks of a plan: what is not clear in it, what of a higher one it leaves unanswered."""
