"""Proves the log whole: every position there, every hash following from the one before, the head where the log ends."""

from __future__ import annotations

from typing import TYPE_CHECKING

import msgspec
import sqlalchemy as sa

from monitor.events.chain import START, link
from monitor.events.tables import EventRow, events, log_head

if TYPE_CHECKING:
    from collections.abc import Iterator

_PAGE = 1000


class Report(msgspec.Struct, frozen=True):
    """What the check found: `checked` events are whole; the first that is not stands at `first_bad`."""

    ok: bool
    first_bad: int | None
    reason: str
    checked: int


def verify(connection: sa.Connection, upto: int | None = None) -> Report:
    """Follows the chain from the first event to `upto`, or to the end and its head."""
    position, previous = 0, START
    for row in _rows(connection, upto):
        reason = row if isinstance(row, str) else _fault(row, position + 1, previous)
        if isinstance(row, str) or reason:
            return Report(ok=False, first_bad=position + 1, reason=reason, checked=position)
        position, previous = row.position, row.hash
    if upto is not None and position >= upto:
        return Report(ok=True, first_bad=None, reason="", checked=position)
    return _at_the_end(connection, position, previous)


def _at_the_end(connection: sa.Connection, position: int, previous: bytes) -> Report:
    row = connection.execute(sa.select(log_head.c.position, log_head.c.hash)).first()
    reason = ""
    if row is None:
        reason = "the head of the log is gone"
    elif row.position != position:
        reason = f"the log ends at {position}, its head says {row.position}"
    elif row.hash != previous:
        reason = "the head carries another hash than the last event"
    if not reason:
        return Report(ok=True, first_bad=None, reason="", checked=position)
    return Report(ok=False, first_bad=position + 1, reason=reason, checked=position)


def _fault(row: EventRow, expected: int, previous: bytes) -> str:
    position, kind, version, key, recorded_at, data, digest = row
    if position != expected:
        return f"event {expected} is missing: {position} comes next"
    if (
        not isinstance(data, str)
        or link(previous, (position, kind, version, key, recorded_at), data.encode()) != digest
    ):
        return "its hash does not follow from the event before and from what it says: it was altered"
    return ""


def _rows(connection: sa.Connection, upto: int | None) -> Iterator[EventRow | str]:
    """The rows in order; where one cannot be read, the reason takes its place."""
    query = sa.select(events).order_by(events.c.position)
    if upto is not None:
        query = query.where(events.c.position <= upto)
    after, page = 0, _PAGE
    while True:
        try:
            rows = connection.execute(query.where(events.c.position > after).limit(page)).all()
        except sa.exc.DatabaseError as error:
            if page == 1:
                yield f"it cannot be read: {error.orig}"
                return
            page = 1  # somewhere in this page; one by one finds where
            continue
        if not rows:
            return
        yield from rows
        after = rows[-1].position
