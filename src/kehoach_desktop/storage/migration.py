"""Running Alembic; imported only when a migration is due."""

from pathlib import Path

from alembic import command
from alembic.config import Config
from sqlalchemy import Connection, Engine

SCRIPTS = Path(__file__).parent / "migrations"
"""The folder of the migration scripts."""


def upgrade(engine: Engine, target: str = "head", scripts: Path = SCRIPTS) -> None:
    """Bring the data file to a revision, wholly or not at all."""
    with engine.connect() as connection:
        # Rebuilding a table drops the old one, which foreign keys would forbid. They can
        # be switched only outside a transaction.
        driver = connection.connection.driver_connection
        assert driver is not None
        driver.execute("PRAGMA foreign_keys = OFF")
        try:
            with connection.begin():
                command.upgrade(configuration(connection, scripts), target)
                broken = connection.exec_driver_sql("PRAGMA foreign_key_check").first()
                if broken is not None:
                    raise RuntimeError(f"migration left a reference to nothing: {broken}")
        finally:
            driver.execute("PRAGMA foreign_keys = ON")


def configuration(connection: Connection, scripts: Path = SCRIPTS) -> Config:
    """Return Alembic's configuration for work on this connection."""
    config = Config()
    config.set_main_option("script_location", str(scripts).replace("%", "%%"))
    config.set_main_option("path_separator", "os")
    config.attributes["connection"] = connection
    return config
