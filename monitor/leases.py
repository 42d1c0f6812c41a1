"""Leases: who of several daemons on one store may do what only one of them should do at a time.

A lease runs out by itself, so that a lost host stops nothing, and each time it is taken its fence counts up: one who
was too slow finds, inside the very transaction in which it would write, that another has taken over.
"""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

import msgspec
import sqlalchemy as sa

from monitor.database import metadata
from monitor.events.log import timestamp

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import datetime

table = sa.Table(
    "leases",
    metadata,
    sa.Column("name", sa.Text, primary_key=True),
    sa.Column("holder", sa.Text, nullable=False),
    sa.Column("fence", sa.Integer, nullable=False),
    sa.Column("until", sa.Text, nullable=False),
)


class Lease(msgspec.Struct, frozen=True):
    """What `holder` alone may do until the moment `until`, in ISO 8601, UTC."""

    name: str
    holder: str
    fence: int
    until: str


def take(connection: sa.Connection, name: str, holder: str, now: datetime, lease_s: float) -> Lease | None:
    """Takes the lease where it is free or has run out, prolongs it where `holder` has it; None: another has it.

    Prolonging leaves the fence as it is. Two that take it at once meet at the row, or at its key; one goes without.
    """
    moment, until = timestamp(now), timestamp(now + timedelta(seconds=lease_s))
    row = connection.execute(sa.select(table).where(table.c.name == name).with_for_update()).first()
    if row is None:
        return _first(connection, Lease(name, holder, 1, until))
    if row.until > moment and row.holder != holder:
        return None
    kept = row.until > moment  # it never ran out: nobody can have come between
    lease = Lease(name, holder, row.fence if kept else row.fence + 1, until)
    values = msgspec.structs.asdict(lease)
    connection.execute(sa.update(table).where(table.c.name == name).values(values))
    return lease


def _first(connection: sa.Connection, lease: Lease) -> Lease | None:
    try:
        with connection.begin_nested():
            connection.execute(sa.insert(table).values(msgspec.structs.asdict(lease)))
    except sa.exc.IntegrityError:
        return None
    return lease


def held(connection: sa.Connection, name: str, now: datetime) -> Lease | None:
    """The lease that somebody has now; only to be told about, for it may be another's a moment later."""
    row = connection.execute(sa.select(table).where(table.c.name == name, table.c.until > timestamp(now))).first()
    return Lease(**row._mapping) if row else None  # noqa: SLF001 - SQLAlchemy's documented way to a mapping


def stands(connection: sa.Connection, lease: Lease) -> bool:
    """Whether nobody has taken over; until this transaction ends, nobody can.

    A lease that has run out and that nobody wanted stands still: what counts is the fence.
    """
    fence = sa.select(table.c.fence).where(table.c.name == lease.name, table.c.holder == lease.holder)
    return connection.execute(fence.with_for_update()).scalar() == lease.fence


def fence(connection: sa.Connection, name: str) -> int:
    """How often the lease has been taken; 0 where it never was."""
    return connection.execute(sa.select(table.c.fence).where(table.c.name == name)).scalar() or 0


def supersede(connection: sa.Connection, name: str, holder: str) -> None:
    """Takes the lease from whoever has it; it has run out already, so that anybody can take it again."""
    its = table.c.name == name
    changed = connection.execute(
        sa.update(table).where(its).values(holder=holder, fence=table.c.fence + 1, until="")
    ).rowcount
    if not changed:
        connection.execute(sa.insert(table).values(name=name, holder=holder, fence=1, until=""))


def end(connection: sa.Connection, names: Sequence[str], holder: str) -> None:
    """Gives leases back, so that others need not wait until they run out."""
    for name in names:
        connection.execute(sa.delete(table).where(table.c.name == name, table.c.holder == holder))
