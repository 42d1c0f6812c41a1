"""Remembers what was done with each file of an inbox, so that the next look costs only a stat.

Derived: where it is lost, files are read again and the log knows their articles.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal, NamedTuple

import sqlalchemy as sa
from sqlalchemy.dialects import postgresql, sqlite

from monitor.database import metadata

if TYPE_CHECKING:
    from collections.abc import Iterable

    from monitor.inbox.folder import Stamp

Outcome = Literal["waiting", "article", "rejected"]

inbox_files = sa.Table(
    "inbox_files",
    metadata,
    sa.Column("inbox", sa.Text, primary_key=True),
    sa.Column("path", sa.Text, primary_key=True),  # inside the inbox, odd characters escaped
    sa.Column("size", sa.BigInteger, nullable=False),
    sa.Column("mtime_ns", sa.BigInteger, nullable=False),
    sa.Column("ctime_ns", sa.BigInteger, nullable=False),
    sa.Column("inode", sa.Text, nullable=False),
    sa.Column("outcome", sa.Text, nullable=False),
    sa.Column("article_id", sa.Text),
    sa.Column("first_seen", sa.Text, nullable=False),
    sa.Column("since", sa.Text, nullable=False),  # when it was first seen as it is
)
_FORGET_AT_ONCE = 500


class Seen(NamedTuple):
    """A file as it was at the last look. `since` is the moment when it was first seen so, as ISO 8601 text."""

    path: str
    size: int
    mtime_ns: int
    ctime_ns: int
    inode: str
    outcome: Outcome
    article_id: str | None
    first_seen: str
    since: str

    def shows(self, stamp: Stamp) -> bool:
        """Whether the file had this stamp."""
        return self[1:5] == stamp


_new = tuple.__new__
_COLUMNS = [inbox_files.c[name] for name in Seen._fields]


def load(connection: sa.Connection, inbox: str) -> dict[str, Seen]:
    """What is remembered of an inbox, by the path inside it."""
    result = connection.execute(sa.select(*_COLUMNS).where(inbox_files.c.inbox == inbox))
    cursor = result.cursor
    assert cursor is not None
    try:  # by the driver: Core's rows take as long again, and there may be a hundred thousand
        return {row[0]: _new(Seen, row) for row in cursor.fetchall()}
    finally:
        result.close()


def save(connection: sa.Connection, inbox: str, files: Iterable[Seen]) -> None:
    """Remembers files, in place of what was remembered under their paths."""
    rows = [{"inbox": inbox} | one._asdict() for one in files]
    if not rows:
        return
    insert = (postgresql.insert if connection.dialect.name == "postgresql" else sqlite.insert)(inbox_files)
    changed = {name: insert.excluded[name] for name in Seen._fields if name != "path"}
    connection.execute(insert.on_conflict_do_update(index_elements=["inbox", "path"], set_=changed), rows)


def forget(connection: sa.Connection, inbox: str, paths: Iterable[str]) -> None:
    """Forgets files that are gone."""
    gone = list(paths)
    for start in range(0, len(gone), _FORGET_AT_ONCE):
        some = gone[start : start + _FORGET_AT_ONCE]
        connection.execute(sa.delete(inbox_files).where(inbox_files.c.inbox == inbox, inbox_files.c.path.in_(some)))
