"""The projection of claims: claims, their figures and positions, the keys that find them, parties and articles."""

import sqlalchemy as sa
from alembic import op

revision = "0004"
down_revision = "0003"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table(
        "claims",
        sa.Column("id", sa.Text, primary_key=True),
        sa.Column("last_position", sa.BigInteger, nullable=False),
        sa.Column("subject", sa.Text, nullable=False),
        sa.Column("last_seen", sa.Text, nullable=False),
        sa.Column("state", sa.LargeBinary, nullable=False),
        sa.Column("anchors", sa.LargeBinary, nullable=False),
    )
    op.create_index("ix_claims_last_position", "claims", ["last_position"])
    op.create_table(
        "figures",
        sa.Column("id", sa.Text, primary_key=True),
        sa.Column("claim_id", sa.Text, nullable=False),
        sa.Column("position", sa.BigInteger, nullable=False),
        sa.Column("start", sa.BigInteger, nullable=False),
        sa.Column("state", sa.LargeBinary, nullable=False),
    )
    op.create_index("ix_figures_claim", "figures", ["claim_id", "position", "start"])
    op.create_table(
        "positions",
        sa.Column("id", sa.Text, primary_key=True),
        sa.Column("position", sa.BigInteger, nullable=False),
        sa.Column("start", sa.BigInteger, nullable=False),
        sa.Column("state", sa.LargeBinary, nullable=False),
    )
    op.create_table(
        "claim_positions",
        sa.Column("claim_id", sa.Text, primary_key=True),
        sa.Column("position_id", sa.Text, primary_key=True),
    )
    op.create_table(
        "claim_keys",
        sa.Column("key", sa.Text, primary_key=True),
        sa.Column("claim_id", sa.Text, primary_key=True),
        sa.Column("position", sa.BigInteger, nullable=False),
    )
    op.create_index("ix_claim_keys_newest", "claim_keys", ["key", "position", "claim_id"])
    op.create_index("ix_claim_keys_claim", "claim_keys", ["claim_id"])
    op.create_table(
        "parties",
        sa.Column("name", sa.Text, primary_key=True),
        sa.Column("party", sa.Text, nullable=False),
        sa.Column("position", sa.BigInteger, nullable=False),
    )
    op.create_table(
        "articles",
        sa.Column("position", sa.BigInteger, primary_key=True, autoincrement=False),
        sa.Column("id", sa.Text, nullable=True),
        sa.Column("file", sa.Text, nullable=False),
        sa.Column("sha256", sa.Text, nullable=True),
        sa.Column("title", sa.Text, nullable=True),
        sa.Column("outlet", sa.Text, nullable=True),
        sa.Column("published_at", sa.Text, nullable=True),
        sa.Column("received_at", sa.Text, nullable=False),
        sa.Column("status", sa.Text, nullable=False),
        sa.Column("reason", sa.Text, nullable=True),
    )
    op.create_index("ix_articles_id", "articles", ["id"])
    op.create_table(
        "projection",
        sa.Column("name", sa.Text, primary_key=True),
        sa.Column("position", sa.BigInteger, nullable=False),
    )


def downgrade() -> None:
    for table in (
        "projection",
        "articles",
        "parties",
        "claim_keys",
        "claim_positions",
        "positions",
        "figures",
        "claims",
    ):
        op.drop_table(table)
