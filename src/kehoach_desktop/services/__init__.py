"""What the office can do; each call is one unit of work."""
