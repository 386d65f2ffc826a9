"""What is said unasked: reminders to the officer, letters to the units."""
