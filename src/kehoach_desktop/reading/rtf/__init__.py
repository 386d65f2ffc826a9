"""Reads Rich Text Format (.rtf) into the neutral document."""
