"""The office's reports: drafting them, their steps, what the units asked for in them."""
