"""What happens to deadlines: extensions, documents that come, occurrences, what falls due."""
