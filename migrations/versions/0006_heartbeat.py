"""The daemon's heartbeat: one row that tells `status` what it is doing."""

import sqlalchemy as sa
from alembic import op

revision = "0006"
down_revision = "0005"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table(
        "heartbeat",
        sa.Column("host", sa.Text, primary_key=True),
        sa.Column("process", sa.Integer, nullable=False),
        sa.Column("version", sa.Text, nullable=False),
        sa.Column("started_at", sa.Text, nullable=False),
        sa.Column("beat_at", sa.Text, nullable=False),
        sa.Column("scanned_at", sa.Text),
        sa.Column("pending_files", sa.Integer, nullable=False),
        sa.Column("inbox_missing", sa.Boolean, nullable=False),
    )


def downgrade() -> None:
    op.drop_table("heartbeat")
