"""The full-text index over everything the office keeps."""
