"""First deadlines, and which rows go on with those of a replaced plan."""

import sqlalchemy as sa
from alembic import op

revision = "0002"
down_revision = "0001"

_ROWS = ("old_task_id", "new_task_id", "old_indicator_id", "new_indicator_id")


def upgrade() -> None:
    """Make two tables; what is stored stays as it is."""
    op.create_table(
        "first_deadline",
        sa.Column("task_id", sa.Text(), nullable=False),
        sa.Column("text", sa.Text(), nullable=False),
        sa.Column("start", sa.Date(), nullable=True),
        sa.Column("due", sa.Date(), nullable=True),
        sa.Column("ongoing", sa.Boolean(), nullable=False),
        sa.Column("recurrence", sa.Text(), nullable=True),
        sa.Column("after", sa.Text(), nullable=True),
        _reference("first_deadline", "task_id", "task"),
        sa.PrimaryKeyConstraint("task_id", name="pk_first_deadline"),
        sqlite_with_rowid=False,
    )
    op.create_table(
        "succession",
        sa.Column("id", sa.Text(), nullable=False),
        sa.Column("plan_id", sa.Text(), nullable=False),
        *(sa.Column(name, sa.Text(), nullable=True) for name in _ROWS),
        sa.Column("reason", sa.Text(), nullable=False),
        _reference("succession", "plan_id", "plan"),
        *(_reference("succession", name, name.split("_")[1]) for name in _ROWS),
        sa.PrimaryKeyConstraint("id", name="pk_succession"),
    )
    op.create_index("ix_succession_plan_id", "succession", ["plan_id"])
    for name in _ROWS:
        op.create_index(
            f"ix_succession_{name}",
            "succession",
            [name],
            sqlite_where=sa.text(f"{name} IS NOT NULL"),
        )


def _reference(table: str, column: str, target: str) -> sa.ForeignKeyConstraint:
    return sa.ForeignKeyConstraint(
        [column],
        [f"{target}.id"],
        name=f"fk_{table}_{column}_{target}",
        deferrable=True,
        initially="DEFERRED",
    )
