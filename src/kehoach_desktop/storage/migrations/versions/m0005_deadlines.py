"""Extensions, the coming of what was waited for, occurrences, and when a plan was taken up."""

import sqlalchemy as sa
from alembic import op

revision = "0005"
down_revision = "0004"


def upgrade() -> None:
    """Make four tables and one column; what is stored stays as it is."""
    with op.batch_alter_table("plan", recreate="always") as plan:
        plan.add_column(sa.Column("accepted_on", sa.Date(), nullable=True))
    op.create_table(
        "written_deadline",
        sa.Column("task_id", sa.Text(), nullable=False),
        *_deadline(),
        _reference("written_deadline", "task_id", "task"),
        sa.PrimaryKeyConstraint("task_id", name="pk_written_deadline"),
        sqlite_with_rowid=False,
    )
    op.create_table(
        "extension",
        sa.Column("id", sa.Text(), nullable=False),
        sa.Column("task_id", sa.Text(), nullable=False),
        *_deadline(),
        sa.Column("document", sa.Text(), nullable=False),
        sa.Column("document_id", sa.Text(), nullable=True),
        sa.Column("reason", sa.Text(), nullable=False),
        sa.Column("decided_on", sa.Date(), nullable=True),
        sa.Column("position", sa.Integer(), nullable=False),
        _reference("extension", "task_id", "task"),
        _reference("extension", "document_id", "document"),
        sa.PrimaryKeyConstraint("id", name="pk_extension"),
    )
    op.create_index("ix_extension_task_id", "extension", ["task_id"])
    op.create_table(
        "arrival",
        sa.Column("id", sa.Text(), nullable=False),
        sa.Column("task_id", sa.Text(), nullable=False),
        sa.Column("came_on", sa.Date(), nullable=False),
        sa.Column("due", sa.Date(), nullable=True),
        sa.Column("document", sa.Text(), nullable=False),
        sa.Column("document_id", sa.Text(), nullable=True),
        sa.Column("days", sa.Integer(), nullable=True),
        sa.Column("working_days", sa.Boolean(), nullable=False),
        sa.Column("months", sa.Integer(), nullable=True),
        _reference("arrival", "task_id", "task"),
        _reference("arrival", "document_id", "document"),
        sa.PrimaryKeyConstraint("id", name="pk_arrival"),
        sa.UniqueConstraint("task_id", name="uq_arrival_task_id"),
    )
    op.create_table(
        "occurrence_record",
        sa.Column("id", sa.Text(), nullable=False),
        sa.Column("task_id", sa.Text(), nullable=False),
        sa.Column("day", sa.Date(), nullable=False),
        sa.Column("state", sa.Text(), nullable=False),
        sa.Column("recorded_on", sa.Date(), nullable=True),
        sa.Column("note", sa.Text(), nullable=False),
        _reference("occurrence_record", "task_id", "task"),
        sa.PrimaryKeyConstraint("id", name="pk_occurrence_record"),
        sa.UniqueConstraint("task_id", "day", name="uq_occurrence_record_task_id_day"),
    )


def _deadline() -> tuple[sa.Column[object], ...]:
    return (
        sa.Column("text", sa.Text(), nullable=False),
        sa.Column("start", sa.Date(), nullable=True),
        sa.Column("due", sa.Date(), nullable=True),
        sa.Column("ongoing", sa.Boolean(), nullable=False),
        sa.Column("recurrence", sa.Text(), nullable=True),
        sa.Column("after", sa.Text(), nullable=True),
    )


def _reference(table: str, column: str, target: str) -> sa.ForeignKeyConstraint:
    return sa.ForeignKeyConstraint(
        [column],
        [f"{target}.id"],
        name=f"fk_{table}_{column}_{target}",
        deferrable=True,
        initially="DEFERRED",
    )
