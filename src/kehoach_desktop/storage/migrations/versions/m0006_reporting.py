"""Steps of periodic reports, receipts from units, answers to recommendations."""

import sqlalchemy as sa
from alembic import op

revision = "0006"
down_revision = "0005"


def upgrade() -> None:
    """Make three tables; what is stored stays as it is."""
    op.create_table(
        "reporting_step",
        sa.Column("id", sa.Text(), nullable=False),
        sa.Column("duty_id", sa.Text(), nullable=False),
        sa.Column("period", sa.Text(), nullable=False),
        sa.Column("step", sa.Text(), nullable=False),
        sa.Column("day", sa.Date(), nullable=False),
        _owner("reporting_step", "duty_id", "duty"),
        sa.PrimaryKeyConstraint("id", name="pk_reporting_step"),
        sa.UniqueConstraint(
            "duty_id", "period", "step", name="uq_reporting_step_duty_id_period_step"
        ),
    )
    op.create_table(
        "unit_receipt",
        sa.Column("id", sa.Text(), nullable=False),
        sa.Column("unit_id", sa.Text(), nullable=False),
        sa.Column("period", sa.Text(), nullable=False),
        sa.Column("day", sa.Date(), nullable=False),
        _owner("unit_receipt", "unit_id", "unit"),
        sa.PrimaryKeyConstraint("id", name="pk_unit_receipt"),
        sa.UniqueConstraint("unit_id", "period", name="uq_unit_receipt_unit_id_period"),
    )
    op.create_table(
        "recommendation_answer",
        sa.Column("id", sa.Text(), nullable=False),
        sa.Column("task_id", sa.Text(), nullable=False),
        sa.Column("asked", sa.Text(), nullable=False),
        sa.Column("text", sa.Text(), nullable=False),
        sa.Column("symbol", sa.Text(), nullable=False),
        sa.Column("day", sa.Date(), nullable=True),
        _owner("recommendation_answer", "task_id", "task"),
        sa.PrimaryKeyConstraint("id", name="pk_recommendation_answer"),
    )
    op.create_index("ix_recommendation_answer_task_id", "recommendation_answer", ["task_id"])


def _owner(table: str, column: str, target: str) -> sa.ForeignKeyConstraint:
    return sa.ForeignKeyConstraint(
        [column],
        [f"{target}.id"],
        name=f"fk_{table}_{column}_{target}",
        deferrable=True,
        initially="DEFERRED",
    )
