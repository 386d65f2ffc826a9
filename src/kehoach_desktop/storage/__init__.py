"""The SQLite store behind the services' ports."""
