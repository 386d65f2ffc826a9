"""Files exchanged with other offices."""
