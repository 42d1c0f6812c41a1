"""The append-only log: the only writer of `events`, and the way to read them back in their one order.

Positions have no gaps and no late arrivals: whoever appends holds the row of `log_head` until its transaction ends.
Each event carries the hash of the one before, so that nothing can be altered, taken out or put in unseen.
"""

from __future__ import annotations

import functools
from contextlib import ExitStack
from datetime import UTC, datetime
from typing import TYPE_CHECKING, TypeAlias

import msgspec
import sqlalchemy as sa

from monitor import database
from monitor.errors import BrokenLogError, MonitorError
from monitor.events import codec
from monitor.events.blobs import get_blob, put_blob
from monitor.events.chain import START, link
from monitor.events.kinds import Event  # noqa: TC001 - a struct's fields are types that it needs to know
from monitor.events.statements import Statement, Utf8, pipelined
from monitor.events.tables import events, log_head
from monitor.events.verify import Report, verify

if TYPE_CHECKING:
    from collections.abc import Sequence


__all__ = [
    "Appended", "Head", "Pending", "Recorded", "Report",
    "append", "find", "get", "get_blob", "head", "put_blob", "read", "timestamp", "verify",
]  # fmt: skip


class Pending(msgspec.Struct, frozen=True):
    """An event to be appended. `key` is unique over the log: the same key appended twice is one event."""

    event: Event
    key: str


class Appended(msgspec.Struct, frozen=True):
    """Where an event stands; `new` is False when its key was known and nothing was written."""

    position: int
    new: bool


class Recorded(msgspec.Struct, frozen=True):
    """An event as the log holds it, brought up to today's shape of its kind; `version` is the one written."""

    position: int
    kind: str
    version: int
    key: str
    recorded_at: str
    event: Event
    hash: bytes


class Head(msgspec.Struct, frozen=True):
    """The last position, 0 while the log is empty, and the hash of the chain up to it."""

    position: int
    hash: bytes


_HEAD = sa.select(log_head.c.position, log_head.c.hash)
# SQLite knows no FOR UPDATE and needs none: there the transaction holds the only lock.
_LOCK_HEAD = Statement(_HEAD.with_for_update())
_MOVE_HEAD = Statement(sa.update(log_head).values(position=sa.bindparam("at"), hash=sa.bindparam("to")), "at", "to")
_INSERT = Statement(sa.insert(events), *events.c.keys())
_WAKE = Statement(sa.text(f"NOTIFY {database.WAKE_UPS}"))
_KEYS_AT_ONCE = 500

_Row: TypeAlias = tuple[int, str, int, str, str, str, bytes]
_Read: TypeAlias = tuple[int, str, int, str, str, bytes, bytes]


def append(connection: sa.Connection, pending: Sequence[Pending], now: datetime) -> list[Appended]:
    """Appends events in their order and tells where each stands; needs a `database.transaction`."""
    if not pending:
        return []
    last, positions = _locked(connection, [item.key for item in pending])
    rows, appended = _chained(last, pending, positions, timestamp(now))
    if rows:
        with pipelined(connection):
            _INSERT.many(connection, rows)
            _MOVE_HEAD.run(connection, rows[-1][0], rows[-1][-1])
            if connection.dialect.name == "postgresql":
                _WAKE.run(connection)
    return appended


def _locked(connection: sa.Connection, keys: list[str]) -> tuple[Head, dict[str, int]]:
    """The head of the log, nobody else's until the transaction ends, and where those keys stand that it knows.

    The keys are asked for after the lock, by a statement of its own: one with the lock in it would not see
    what another writer has committed while this one waited.
    """
    parts = [keys[start : start + _KEYS_AT_ONCE] for start in range(0, len(keys), _KEYS_AT_ONCE)]
    with ExitStack() as cursors:
        with pipelined(connection):
            locked = _LOCK_HEAD.start(connection, cursors)
            asked = [_known_among(len(part)).start(connection, cursors, *part) for part in parts]
        found = {key: position for cursor in asked for key, position in cursor.fetchall()}
        last = locked.fetchone()
        assert last is not None, "the migration writes the one row of log_head"
        return Head(*last), found


@functools.lru_cache(maxsize=64)
def _known_among(size: int) -> Statement:
    names = [f"key_{n}" for n in range(size)]
    wanted = events.c.key.in_([sa.bindparam(name) for name in names])
    return Statement(sa.select(events.c.key, events.c.position).where(wanted), *names)


def _chained(
    last: Head, pending: Sequence[Pending], positions: dict[str, int], recorded_at: str
) -> tuple[list[_Row], list[Appended]]:
    """The rows to write, chained to the last one, and where each of the events stands then; `positions` grows."""
    rows: list[_Row] = []
    appended = []
    position, previous = last.position, last.hash
    for item in pending:
        if (known := positions.get(item.key)) is not None:
            appended.append(Appended(known, new=False))
            continue
        position += 1
        kind, version = type(item.event).__name__, item.event.VERSION
        data = codec.encode(item.event)
        previous = link(previous, (position, kind, version, item.key, recorded_at), data)
        rows.append((position, kind, version, item.key, recorded_at, data.decode(), previous))
        positions[item.key] = position
        appended.append(Appended(position, new=True))
    return rows, appended


def timestamp(now: datetime) -> str:
    """A moment as the log writes it: ISO 8601 in UTC, microseconds, ending in Z.

    Raises:
        ValueError: `now` does not say which time zone it is in.
    """
    if now.tzinfo is None:
        raise ValueError("A moment without a time zone cannot be recorded; pass datetime.now(UTC).")
    return now.astimezone(UTC).isoformat(timespec="microseconds").removesuffix("+00:00") + "Z"


def read(
    connection: sa.Connection,
    after: int = 0,
    limit: int = 1000,
    kinds: Sequence[str] | None = None,
    *,
    proved: bool = False,
) -> list[Recorded]:
    """The next events after a position, at most `limit`, of all kinds or of some, in order.

    An event that cannot be understood ends the list before it, so that it stops the reader only once it is next; so
    does, where they are to be `proved`, one that does not follow from the one before it. That needs all kinds.

    Raises:
        UnknownEventError, BrokenLogError: the very next event is such a one; the message names its position.
    """
    found: list[Recorded] = []
    previous = _hash_at(connection, after) if proved else None
    for row in _page(len(kinds or ())).all(connection, after, *(kinds or ()), limit, 0) if kinds != [] else ():
        try:
            if previous is not None:
                previous = _proved(row, previous)
            found.append(_recorded(row))
        except MonitorError:
            if not found:
                raise
            break
    return found


@functools.lru_cache(maxsize=16)
def _page(kinds: int) -> Statement:
    """The events after a position, of so many kinds or, with none, of all of them."""
    names = [f"kind_{n}" for n in range(kinds)]
    wanted = events.c.position > sa.bindparam("after", type_=sa.BigInteger)
    if names:
        wanted &= events.c.kind.in_([sa.bindparam(name) for name in names])
    columns = (Utf8(column) if column is events.c.data else column for column in events.c)
    query = (
        sa.select(*columns).where(wanted).order_by(events.c.position).limit(sa.bindparam("at_most", type_=sa.Integer))
    )
    skipped = sa.bindparam("skipped", type_=sa.Integer)  # always 0: without it SQLite's dialect adds one of its own
    return Statement(query.offset(skipped), "after", *names, "at_most", "skipped")


def _hash_at(connection: sa.Connection, position: int) -> bytes:
    if position == 0:
        return START
    return connection.execute(sa.select(events.c.hash).where(events.c.position == position)).scalar() or b""


def _proved(row: _Read, previous: bytes) -> bytes:
    position, kind, version, key, recorded_at, data, digest = row
    if link(previous, (position, kind, version, key, recorded_at), data) != digest:
        raise BrokenLogError(
            f"Event {position} does not follow from the one before: the log was altered. Nothing is folded past it; "
            "`monitor verify` says more. Restore the store from a copy made before."
        )
    return digest


def get(connection: sa.Connection, position: int) -> Recorded | None:
    """The event at a position, None past the end."""
    row = connection.execute(sa.select(events).where(events.c.position == position)).first()
    return _recorded(tuple(row)) if row else None


def find(connection: sa.Connection, key: str) -> Recorded | None:
    """The event with this idempotency key."""
    row = connection.execute(sa.select(events).where(events.c.key == key)).first()
    return _recorded(tuple(row)) if row else None


def _recorded(row: _Row | _Read) -> Recorded:
    position, kind, version, key, recorded_at, data, digest = row
    try:
        event = codec.decode(kind, version, data)
    except MonitorError as error:
        raise type(error)(f"Event {position}: {error}") from error
    return Recorded(position, kind, version, key, recorded_at, event, digest)


def head(connection: sa.Connection) -> Head:
    """Where the log ends."""
    return Head(*connection.execute(_HEAD).one())
