"""Indexes for what people ask a large store."""

from alembic import op

revision = "0012"
down_revision = "0011"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_index("alerts_claim", "alerts", ["claim_id", "kind"])
    op.create_index("alerts_article", "alerts", ["article_id"])
    op.create_index("ix_articles_status", "articles", ["status"])


def downgrade() -> None:
    op.drop_index("ix_articles_status", "articles")
    op.drop_index("alerts_article", "alerts")
    op.drop_index("alerts_claim", "alerts")
