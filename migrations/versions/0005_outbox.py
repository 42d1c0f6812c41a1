"""Alerts as they were raised, and the outbox: a row for each alert and channel, and how far it has come."""

import sqlalchemy as sa
from alembic import op

revision = "0005"
down_revision = "0004"
branch_labels = None
depends_on = None

# On SQLite only INTEGER counts up by itself.
NUMBER = sa.BigInteger().with_variant(sa.Integer(), "sqlite")


def upgrade() -> None:
    op.create_table(
        "alerts",
        sa.Column("number", NUMBER, primary_key=True, autoincrement=True),
        sa.Column("id", sa.Text, nullable=False),
        sa.Column("kind", sa.Text, nullable=False),
        sa.Column("claim_id", sa.Text, nullable=False),
        sa.Column("article_id", sa.Text, nullable=False),
        sa.Column("raised_at", sa.Text, nullable=False),
        sa.Column("acknowledged_at", sa.Text),
        sa.Column("data", sa.Text, nullable=False),
        sa.UniqueConstraint("id", name="alerts_id"),
    )
    op.create_index("alerts_raised_at", "alerts", ["raised_at"])
    op.create_table(
        "outbox",
        sa.Column("number", NUMBER, primary_key=True, autoincrement=True),
        sa.Column("alert_id", sa.Text, sa.ForeignKey("alerts.id"), nullable=False),
        sa.Column("channel", sa.Text, nullable=False),
        sa.Column("status", sa.Text, nullable=False),
        sa.Column("attempts", sa.Integer, nullable=False),
        sa.Column("due_at", sa.Text, nullable=False),
        sa.Column("lease_until", sa.Text),
        sa.Column("fence", sa.Integer, nullable=False),
        sa.Column("last_error", sa.Text),
        sa.UniqueConstraint("alert_id", "channel", name="outbox_alert_channel"),
    )
    op.create_index("outbox_due", "outbox", ["channel", "status", "due_at"])


def downgrade() -> None:
    op.drop_table("outbox")
    op.drop_table("alerts")
