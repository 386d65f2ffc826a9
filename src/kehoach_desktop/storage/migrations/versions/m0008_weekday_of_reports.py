"""The day of the week by which a weekly report is due."""

import sqlalchemy as sa
from alembic import op

revision = "0008"
down_revision = "0007"


def upgrade() -> None:
    """Add a column; what is stored stays as it is, with no day named."""
    with op.batch_alter_table("duty", recreate="always") as duty:
        duty.add_column(sa.Column("weekday", sa.Integer(), nullable=True))
