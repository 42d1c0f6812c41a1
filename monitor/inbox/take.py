"""Takes one finished file into the log: its bytes, its event and the memory of it in one transaction."""

from __future__ import annotations

import hashlib
from typing import TYPE_CHECKING, Literal, NamedTuple

from monitor import database
from monitor.errors import UnreadableError
from monitor.events import ids, log
from monitor.events.blobs import put_blob
from monitor.events.kinds import ArticleReceived, ArticleRejected, ArticleSeenAgain
from monitor.inbox import read, seen
from monitor.inbox.opening import read_unchanged

if TYPE_CHECKING:
    from datetime import datetime

    import sqlalchemy as sa

    from monitor import config
    from monitor.inbox.document import Document
    from monitor.inbox.folder import Entry


class Taken(NamedTuple):
    """What became of a file; `article_id` where it holds an article."""

    kind: Literal["received", "seen_again", "known", "rejected", "unfinished"]
    article_id: str | None = None


class _Case(NamedTuple):
    """A file in hand."""

    inbox: config.Inbox
    entry: Entry
    first_seen: str
    now: datetime


def take(
    engine: sa.Engine,
    inbox: config.Inbox,
    entry: Entry,
    now: datetime,
    *,
    first_seen: str | None = None,
    even_while_written: bool = False,
) -> Taken:
    """Reads the file and records what it is, unless it changes meanwhile.

    Raises:
        OSError: the file cannot be read.
        StoreError, sqlalchemy.exc.SQLAlchemyError: the store cannot be read or written.
    """
    case = _Case(inbox, entry, first_seen or log.timestamp(now), now)
    if entry.stamp.size > inbox.max_bytes:
        reason = f"is too large: {entry.stamp.size} bytes, and max_bytes of the inbox is {inbox.max_bytes}"
        return _reject(engine, case, reason)
    raw = read_unchanged(entry, even_while_written=even_while_written)
    if raw is None:
        return Taken("unfinished")
    sha256 = hashlib.sha256(raw).hexdigest()
    with database.reading(engine) as connection:
        known = log.find(connection, _key(sha256)) is not None
    if known:
        with database.transaction(engine) as connection:
            return _see_again(connection, case, sha256)
    try:
        document = read.read(raw, entry.name)
    except UnreadableError as error:
        return _reject(engine, case, str(error), sha256)
    except Exception as error:  # noqa: BLE001 - a reader's own mistake must cost this file only
        return _reject(engine, case, f"could not be read: {type(error).__name__}: {error}", sha256)
    return _receive(engine, case, raw, sha256, document)


def _key(sha256: str) -> str:
    return f"article:{sha256}"


def _receive(engine: sa.Engine, case: _Case, raw: bytes, sha256: str, document: Document) -> Taken:
    article_id = ids.article_id(sha256)
    event = ArticleReceived(
        article_id=article_id,
        sha256=sha256,
        size=len(raw),
        inbox=case.inbox.name,
        file=case.entry.name,
        format=document.format,
        text=document.text,
        received_at=log.timestamp(case.now),
        title=document.title,
        outlet=document.outlet or case.inbox.outlet,
        author=document.author,
        origin=document.origin,
        url=document.url,
        published_at=document.published_at,
        modified_at=document.modified_at,
        language=document.language,
        blocks=document.blocks,
    )
    with database.transaction(engine) as connection:
        put_blob(connection, raw)
        (appended,) = log.append(connection, [log.Pending(event, _key(sha256))], case.now)
        if not appended.new:  # another daemon was faster
            return _see_again(connection, case, sha256)
        _remember(connection, case, "article", article_id)
    return Taken("received", article_id)


def _see_again(connection: sa.Connection, case: _Case, sha256: str) -> Taken:
    """Records that a known article turned up under this name too; nothing, where it is the name it came by."""
    article_id = ids.article_id(sha256)
    inbox, file = case.inbox.name, case.entry.name
    _remember(connection, case, "article", article_id)
    recorded = log.find(connection, _key(sha256))
    first = recorded.event if recorded else None
    if isinstance(first, ArticleReceived) and (first.inbox, first.file) == (inbox, file):
        return Taken("known", article_id)
    event = ArticleSeenAgain(article_id=article_id, inbox=inbox, file=file, seen_at=log.timestamp(case.now))
    (appended,) = log.append(connection, [log.Pending(event, f"seen:{article_id}:{inbox}:{file}")], case.now)
    return Taken("seen_again" if appended.new else "known", article_id)


def _reject(engine: sa.Engine, case: _Case, reason: str, sha256: str | None = None) -> Taken:
    stamp, inbox, file = case.entry.stamp, case.inbox.name, case.entry.name
    event = ArticleRejected(
        inbox=inbox,
        file=file,
        size=stamp.size,
        reason=reason,
        rejected_at=log.timestamp(case.now),
        sha256=sha256,
    )
    key = f"rejected:{inbox}:{file}:{stamp.size}:{stamp.mtime_ns}"
    with database.transaction(engine) as connection:
        (appended,) = log.append(connection, [log.Pending(event, key)], case.now)
        _remember(connection, case, "rejected", None)
    return Taken("rejected" if appended.new else "known")


def _remember(connection: sa.Connection, case: _Case, outcome: seen.Outcome, article_id: str | None) -> None:
    now = log.timestamp(case.now)
    row = seen.Seen(case.entry.name, *case.entry.stamp, outcome, article_id, case.first_seen, now)
    seen.save(connection, case.inbox.name, [row])
