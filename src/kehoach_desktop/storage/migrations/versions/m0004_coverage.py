"""What the officer said of the points of a higher plan."""

import sqlalchemy as sa
from alembic import op

revision = "0004"
down_revision = "0003"


def upgrade() -> None:
    """Make one table; what is stored stays as it is."""
    op.create_table(
        "coverage_mark",
        sa.Column("id", sa.Text(), nullable=False),
        sa.Column("point_id", sa.Text(), nullable=False),
        sa.Column("task_id", sa.Text(), nullable=True),
        _task("point_id"),
        _task("task_id"),
        sa.PrimaryKeyConstraint("id", name="pk_coverage_mark"),
        sa.UniqueConstraint("point_id", name="uq_coverage_mark_point_id"),
    )
    op.create_index("ix_coverage_mark_task_id", "coverage_mark", ["task_id"])


def _task(column: str) -> sa.ForeignKeyConstraint:
    return sa.ForeignKeyConstraint(
        [column],
        ["task.id"],
        name=f"fk_coverage_mark_{column}_task",
        deferrable=True,
        initially="DEFERRED",
    )
