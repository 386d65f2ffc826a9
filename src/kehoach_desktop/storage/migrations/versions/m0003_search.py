"""The search index; what is stored is taken into it before the first search."""

import sqlalchemy as sa
from alembic import op

revision = "0003"
down_revision = "0002"


def upgrade() -> None:
    """Make the index, empty, and note that all of it is to be filled."""
    op.create_table(
        "search_entry",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("kind", sa.Text(), nullable=False),
        sa.Column("thing_id", sa.Text(), nullable=False),
        sa.PrimaryKeyConstraint("id", name="pk_search_entry"),
        sa.UniqueConstraint("kind", "thing_id", name="uq_search_entry_kind_thing_id"),
    )
    op.create_table(
        "search_pending",
        sa.Column("step_id", sa.Integer(), nullable=False),
        sa.PrimaryKeyConstraint("step_id", name="pk_search_pending"),
    )
    op.execute(
        "CREATE VIRTUAL TABLE search_text USING fts5("
        "exact_title, exact_body, title, body, tokenize = 'unicode61 remove_diacritics 0')"
    )
    op.execute(
        "INSERT INTO search_text (search_text, rank) VALUES ('rank', 'bm25(8.0, 1.0, 8.0, 1.0)')"
    )
    op.execute("INSERT INTO search_pending (step_id) VALUES (0)")
