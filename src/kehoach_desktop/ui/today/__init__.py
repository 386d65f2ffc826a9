"""The first page: what is late, falls due, waits, and the next report."""
