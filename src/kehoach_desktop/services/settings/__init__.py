"""Settings of the office that several services read: its place, its calendar, its choices."""
