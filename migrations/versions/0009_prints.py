"""How articles are recognised, so that copies and new versions are told from reports."""

import sqlalchemy as sa
from alembic import op

revision = "0009"
down_revision = "0008"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table(
        "article_prints",
        sa.Column("article_id", sa.Text, primary_key=True),
        sa.Column("position", sa.BigInteger, nullable=False),
        sa.Column("about", sa.LargeBinary, nullable=False),
        sa.Column("runs", sa.LargeBinary, nullable=False),
    )
    op.create_table(
        "article_marks",
        sa.Column("mark", sa.Text, primary_key=True),
        sa.Column("position", sa.BigInteger, primary_key=True, autoincrement=False),
        sa.Column("article_id", sa.Text, nullable=False),
    )
    op.create_index("ix_figures_position", "figures", ["position"])
    op.create_index("ix_positions_position", "positions", ["position"])


def downgrade() -> None:
    op.drop_index("ix_positions_position", "positions")
    op.drop_index("ix_figures_position", "figures")
    op.drop_table("article_marks")
    op.drop_table("article_prints")
