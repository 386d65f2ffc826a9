"""The first page: what is late, falls due, waits and is asked for."""
