"""The tables of the projection of claims. All of it can be thrown away and folded again from the log."""

from __future__ import annotations

import sqlalchemy as sa

from monitor.database import metadata

claims = sa.Table(
    "claims",
    metadata,
    sa.Column("id", sa.Text, primary_key=True),
    sa.Column("last_position", sa.BigInteger, nullable=False, index=True),
    sa.Column("subject", sa.Text, nullable=False),
    sa.Column("last_seen", sa.Text, nullable=False),
    sa.Column("state", sa.LargeBinary, nullable=False),  # the claim without its figures and positions, as JSON
)

figures = sa.Table(
    "figures",
    metadata,
    sa.Column("id", sa.Text, primary_key=True),
    sa.Column("claim_id", sa.Text, nullable=False),
    sa.Column("position", sa.BigInteger, nullable=False, index=True),
    sa.Column("start", sa.BigInteger, nullable=False),
    sa.Column("state", sa.LargeBinary, nullable=False),
    sa.Index("ix_figures_claim", "claim_id", "position", "start"),
)

positions = sa.Table(
    "positions",
    metadata,
    sa.Column("id", sa.Text, primary_key=True),
    sa.Column("position", sa.BigInteger, nullable=False, index=True),
    sa.Column("start", sa.BigInteger, nullable=False),
    sa.Column("state", sa.LargeBinary, nullable=False),
)

claim_positions = sa.Table(
    "claim_positions",
    metadata,
    sa.Column("claim_id", sa.Text, primary_key=True),
    sa.Column("position_id", sa.Text, primary_key=True),
)

stories = sa.Table(
    "stories",
    metadata,
    sa.Column("article_id", sa.Text, primary_key=True),
    sa.Column("position", sa.BigInteger, nullable=False),
    sa.Column("anchors", sa.LargeBinary, nullable=False),  # what tells the article's story, as a JSON list
)

story_keys = sa.Table(
    "story_keys",
    metadata,
    sa.Column("anchor", sa.Text, primary_key=True),
    sa.Column("position", sa.BigInteger, primary_key=True, autoincrement=False),
    sa.Column("article_id", sa.Text, nullable=False),
)

parties = sa.Table(
    "parties",
    metadata,
    sa.Column("name", sa.Text, primary_key=True),  # folded
    sa.Column("party", sa.Text, nullable=False),
    sa.Column("position", sa.BigInteger, nullable=False),
)

articles = sa.Table(
    "articles",
    metadata,
    sa.Column("position", sa.BigInteger, primary_key=True, autoincrement=False),
    sa.Column("id", sa.Text, nullable=True, index=True),
    sa.Column("file", sa.Text, nullable=False),
    sa.Column("sha256", sa.Text, nullable=True),
    sa.Column("title", sa.Text, nullable=True),
    sa.Column("outlet", sa.Text, nullable=True),
    sa.Column("published_at", sa.Text, nullable=True),
    sa.Column("received_at", sa.Text, nullable=False),
    sa.Column("status", sa.Text, nullable=False, index=True),
    sa.Column("reason", sa.Text, nullable=True),
)

decisions = sa.Table(
    "decisions",
    metadata,
    sa.Column("position", sa.BigInteger, primary_key=True, autoincrement=False),
    sa.Column("id", sa.Text, nullable=False, index=True),
    sa.Column("kind", sa.Text, nullable=False),
    sa.Column("version", sa.Integer, nullable=False),
    sa.Column("data", sa.LargeBinary, nullable=False),  # the event as `events.codec` writes it
    sa.Column("tolerances", sa.LargeBinary, nullable=False),  # when two figures count as the same, as JSON
)

CLAIMS = "claims"  # how the projection is called that all these tables are of
projection = sa.Table(
    "projection",
    metadata,
    sa.Column("name", sa.Text, primary_key=True),
    sa.Column("position", sa.BigInteger, nullable=False),
)

ALL = (claims, figures, positions, claim_positions, stories, story_keys, parties, articles, decisions, projection)
