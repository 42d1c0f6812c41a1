"""Articles are found by what tells their story; claims no longer need keys of their own.

The claims of a store made before have to be folded anew from the log, by `monitor rebuild`, before they are found.
"""

import sqlalchemy as sa
from alembic import op

revision = "0010"
down_revision = "0009"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table(
        "stories",
        sa.Column("article_id", sa.Text, primary_key=True),
        sa.Column("position", sa.BigInteger, nullable=False),
        sa.Column("anchors", sa.LargeBinary, nullable=False),
    )
    op.create_table(
        "story_keys",
        sa.Column("anchor", sa.Text, primary_key=True),
        sa.Column("position", sa.BigInteger, primary_key=True, autoincrement=False),
        sa.Column("article_id", sa.Text, nullable=False),
    )
    op.drop_table("claim_keys")
    op.drop_column("claims", "anchors")


def downgrade() -> None:
    op.add_column("claims", sa.Column("anchors", sa.LargeBinary, nullable=False, server_default=sa.text("'[]'")))
    op.create_table(
        "claim_keys",
        sa.Column("key", sa.Text, primary_key=True),
        sa.Column("claim_id", sa.Text, primary_key=True),
        sa.Column("position", sa.BigInteger, nullable=False),
    )
    op.create_index("ix_claim_keys_newest", "claim_keys", ["key", "position", "claim_id"])
    op.create_index("ix_claim_keys_claim", "claim_keys", ["claim_id"])
    op.drop_table("story_keys")
    op.drop_table("stories")
