"""The tables of alerts: what was raised, what is still to be delivered, what is silenced, how the channels stand."""

import sqlalchemy as sa

from monitor.database import metadata

# On SQLite only INTEGER counts up by itself.
_NUMBER = sa.BigInteger().with_variant(sa.Integer(), "sqlite")

alerts = sa.Table(
    "alerts",
    metadata,
    sa.Column("number", _NUMBER, primary_key=True, autoincrement=True),
    sa.Column("id", sa.Text, nullable=False),
    sa.Column("kind", sa.Text, nullable=False),
    sa.Column("claim_id", sa.Text, nullable=False),
    sa.Column("article_id", sa.Text, nullable=False),
    sa.Column("raised_at", sa.Text, nullable=False),
    sa.Column("acknowledged_at", sa.Text),
    sa.Column("data", sa.Text, nullable=False),
    sa.UniqueConstraint("id", name="alerts_id"),
    sa.Index("alerts_raised_at", "raised_at"),
    sa.Index("alerts_claim", "claim_id", "kind"),
    sa.Index("alerts_article", "article_id"),
)
outbox = sa.Table(
    "outbox",
    metadata,
    sa.Column("number", _NUMBER, primary_key=True, autoincrement=True),
    sa.Column("alert_id", sa.Text, sa.ForeignKey("alerts.id"), nullable=False),
    sa.Column("channel", sa.Text, nullable=False),
    sa.Column("status", sa.Text, nullable=False),
    sa.Column("attempts", sa.Integer, nullable=False),
    sa.Column("due_at", sa.Text, nullable=False),
    sa.Column("lease_until", sa.Text),
    sa.Column("fence", sa.Integer, nullable=False),
    sa.Column("last_error", sa.Text),
    # The id under which it was handed to the receiver, alone or with others; stays set until the outcome is known.
    sa.Column("sent_as", sa.Text),
    sa.Column("settled_at", sa.Text),
    sa.Column("told_at", sa.Text),  # when another channel told that this one gave it up
    sa.Column("note", sa.Text),  # why it goes out by this channel, where no rule asked for it
    sa.UniqueConstraint("alert_id", "channel", name="outbox_alert_channel"),
    sa.Index("outbox_due", "channel", "status", "due_at"),
    sa.Index("outbox_settled", "channel", "settled_at"),
)
channel_states = sa.Table(
    "channel_states",
    metadata,
    sa.Column("channel", sa.Text, primary_key=True),
    sa.Column("failures", sa.Integer, nullable=False),  # in a row, up to now
    sa.Column("failing_since", sa.Text),
    sa.Column("again_at", sa.Text),
    sa.Column("last_error", sa.Text),
)
silences = sa.Table(
    "silences",
    metadata,
    sa.Column("id", sa.Text, primary_key=True),
    sa.Column("matcher", sa.Text, nullable=False),
    sa.Column("until", sa.Text, nullable=False),
    sa.Column("author", sa.Text, nullable=False),
    sa.Column("reason", sa.Text, nullable=False),
    sa.Column("added_at", sa.Text, nullable=False),
    sa.Column("ended_at", sa.Text),
    sa.Column("ended_by", sa.Text),
)
