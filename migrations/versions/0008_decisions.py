"""People's decisions, as far as they are folded into the claims."""

import sqlalchemy as sa
from alembic import op

revision = "0008"
down_revision = "0007"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table(
        "decisions",
        sa.Column("position", sa.BigInteger, primary_key=True, autoincrement=False),
        sa.Column("id", sa.Text, nullable=False),
        sa.Column("kind", sa.Text, nullable=False),
        sa.Column("version", sa.Integer, nullable=False),
        sa.Column("data", sa.LargeBinary, nullable=False),
        sa.Column("tolerances", sa.LargeBinary, nullable=False),
    )
    op.create_index("ix_decisions_id", "decisions", ["id"])


def downgrade() -> None:
    op.drop_table("decisions")
