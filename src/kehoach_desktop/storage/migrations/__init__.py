"""The migration scripts of the data file, run by Alembic."""
