"""Whether what was read agrees with itself; what does not is marked, and nothing is changed."""
