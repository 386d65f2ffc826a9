"""Deadlines: their words, what these mean, what they wait for, and how they change."""
