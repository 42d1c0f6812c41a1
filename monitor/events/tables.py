"""The tables of the log, as migration 0001 makes them; `log` is the only writer of `events` and `log_head`."""

from typing import TypeAlias

import sqlalchemy as sa

from monitor.database import metadata

EventRow: TypeAlias = "sa.Row[int, str, int, str, str, str, bytes]"  # the columns of `events` in their order

# On SQLite only INTEGER is the row's own number; BIGINT would be a second index.
_POSITION = sa.BigInteger().with_variant(sa.Integer(), "sqlite")

events = sa.Table(
    "events",
    metadata,
    sa.Column("position", _POSITION, primary_key=True, autoincrement=False),
    sa.Column("kind", sa.Text, nullable=False),
    sa.Column("version", sa.Integer, nullable=False),
    sa.Column("key", sa.Text, nullable=False),
    sa.Column("recorded_at", sa.Text, nullable=False),
    sa.Column("data", sa.Text, nullable=False),
    sa.Column("hash", sa.LargeBinary, nullable=False),
    sa.UniqueConstraint("key", name="events_key"),
)
log_head = sa.Table(
    "log_head",
    metadata,
    sa.Column("id", sa.Integer, primary_key=True, autoincrement=False),
    sa.Column("position", _POSITION, nullable=False),
    sa.Column("hash", sa.LargeBinary, nullable=False),
    sa.CheckConstraint("id = 1", name="log_head_is_one_row"),
)
blobs = sa.Table(
    "blobs",
    metadata,
    sa.Column("sha256", sa.Text, primary_key=True),
    sa.Column("size", sa.BigInteger, nullable=False),  # bytes before compression
    sa.Column("data", sa.LargeBinary, nullable=False),
)
