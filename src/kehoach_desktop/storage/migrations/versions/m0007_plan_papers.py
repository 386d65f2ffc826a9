"""Dossiers of tasks, recipients and signers of a plan."""

import sqlalchemy as sa
from alembic import op

revision = "0007"
down_revision = "0006"


def upgrade() -> None:
    """Make three tables; what is stored stays as it is."""
    _table(
        "dossier",
        *(
            sa.Column(name, sa.Text(), nullable=False)
            for name in (
                "number",
                "title",
                "legal_basis",
                "urgency",
                "scale_and_products",
                "time",
                "funding",
            )
        ),
        sa.Column("task_id", sa.Text(), nullable=True),
        _refers("dossier", "task_id", "task"),
    )
    op.create_index("ix_dossier_task_id", "dossier", ["task_id"])
    _table("plan_recipient", sa.Column("name", sa.Text(), nullable=False))
    _table(
        "plan_signer",
        sa.Column("role", sa.Text(), nullable=False),
        sa.Column("name", sa.Text(), nullable=False),
    )


def _table(name: str, *columns: sa.schema.SchemaItem) -> None:
    op.create_table(
        name,
        sa.Column("id", sa.Text(), nullable=False),
        sa.Column("plan_id", sa.Text(), nullable=False),
        sa.Column("position", sa.Integer(), nullable=False),
        *columns,
        _refers(name, "plan_id", "plan"),
        sa.PrimaryKeyConstraint("id", name=f"pk_{name}"),
    )
    op.create_index(f"ix_{name}_plan_id", name, ["plan_id"])


def _refers(table: str, column: str, to: str) -> sa.ForeignKeyConstraint:
    return sa.ForeignKeyConstraint(
        [column],
        [f"{to}.id"],
        name=f"fk_{table}_{column}_{to}",
        deferrable=True,
        initially="DEFERRED",
    )
