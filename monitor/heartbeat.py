"""The row by which a running daemon tells `monitor status`, now and then, that it lives and what it last saw."""

from __future__ import annotations

import msgspec
import sqlalchemy as sa

from monitor.database import metadata

table = sa.Table(
    "heartbeat",
    metadata,
    sa.Column("host", sa.Text, primary_key=True),
    sa.Column("process", sa.Integer, nullable=False),
    sa.Column("version", sa.Text, nullable=False),
    sa.Column("started_at", sa.Text, nullable=False),
    sa.Column("beat_at", sa.Text, nullable=False),
    sa.Column("scanned_at", sa.Text),
    sa.Column("pending_files", sa.Integer, nullable=False),
    sa.Column("inbox_missing", sa.Boolean, nullable=False),
)


class Heartbeat(msgspec.Struct, frozen=True):
    """A daemon as it last told of itself; times in ISO 8601, UTC. `pending_files` are not finished yet."""

    host: str
    process: int
    version: str
    started_at: str
    beat_at: str
    scanned_at: str | None = None
    pending_files: int = 0
    inbox_missing: bool = False


def beat(connection: sa.Connection, heartbeat: Heartbeat) -> None:
    """Writes the heartbeat over the last one of the same host."""
    values = msgspec.structs.asdict(heartbeat)
    if not connection.execute(sa.update(table).where(table.c.host == heartbeat.host).values(values)).rowcount:
        connection.execute(sa.insert(table).values(values))


def all_of(connection: sa.Connection) -> list[Heartbeat]:
    """The last heartbeat of every daemon that has worked on this store, by name."""
    rows = connection.execute(sa.select(table).order_by(table.c.host))
    return [Heartbeat(**row._mapping) for row in rows]  # noqa: SLF001 - SQLAlchemy's documented way to a mapping


def last(connection: sa.Connection) -> Heartbeat | None:
    """The newest heartbeat, None where no daemon has run yet."""
    row = connection.execute(sa.select(table).order_by(table.c.beat_at.desc()).limit(1)).first()
    return Heartbeat(**row._mapping) if row else None  # noqa: SLF001 - SQLAlchemy's documented way to a mapping
