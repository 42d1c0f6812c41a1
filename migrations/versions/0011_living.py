"""What makes alerts livable: silences, letters that tell several alerts, and how each channel stands."""

import sqlalchemy as sa
from alembic import op

revision = "0011"
down_revision = "0010"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.add_column("outbox", sa.Column("sent_as", sa.Text))
    op.add_column("outbox", sa.Column("settled_at", sa.Text))
    op.add_column("outbox", sa.Column("told_at", sa.Text))
    op.add_column("outbox", sa.Column("note", sa.Text))
    op.create_index("outbox_settled", "outbox", ["channel", "settled_at"])
    op.create_table(
        "channel_states",
        sa.Column("channel", sa.Text, primary_key=True),
        sa.Column("failures", sa.Integer, nullable=False),
        sa.Column("failing_since", sa.Text),
        sa.Column("again_at", sa.Text),
        sa.Column("last_error", sa.Text),
    )
    op.create_table(
        "silences",
        sa.Column("id", sa.Text, primary_key=True),
        sa.Column("matcher", sa.Text, nullable=False),
        sa.Column("until", sa.Text, nullable=False),
        sa.Column("author", sa.Text, nullable=False),
        sa.Column("reason", sa.Text, nullable=False),
        sa.Column("added_at", sa.Text, nullable=False),
        sa.Column("ended_at", sa.Text),
        sa.Column("ended_by", sa.Text),
    )


def downgrade() -> None:
    op.drop_table("silences")
    op.drop_table("channel_states")
    op.drop_index("outbox_settled", "outbox")
    for name in ("note", "told_at", "settled_at", "sent_as"):
        op.drop_column("outbox", name)
