"""Read models over the data file."""
