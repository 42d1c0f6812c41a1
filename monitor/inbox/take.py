"""Takes one finished file into the log: its bytes, its events and the memory of it in one transaction."""

from __future__ import annotations

import errno
import hashlib
import os
from typing import TYPE_CHECKING, Literal, NamedTuple, TypeAlias

from monitor import database
from monitor.errors import UnreadableError
from monitor.events import ids, log
from monitor.events.blobs import put_blob
from monitor.events.kinds import ArticleReceived, ArticleRejected, ArticleSeenAgain
from monitor.inbox import article, metadata, seen, sidecar
from monitor.inbox.folder import SIDECAR, Entry
from monitor.inbox.opening import read_unchanged
from monitor.inbox.pieces import Limits, Piece, Refused
from monitor.inbox.read import read_all

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from datetime import datetime

    import sqlalchemy as sa

    from monitor import config

Reader: TypeAlias = "Callable[[bytes, str, Limits], Sequence[Piece | Refused]]"


class Taken(NamedTuple):
    """What became of a file: its new articles, how many it holds that were known, how many parts hold none."""

    kind: Literal["taken", "known", "rejected", "unfinished"]
    received: tuple[str, ...] = ()
    seen_again: int = 0
    rejected: int = 0
    holds_article: bool = False
    reason: str | None = None  # why it was rejected


class _Case(NamedTuple):
    """A file in hand."""

    inbox: config.Inbox
    entry: Entry
    first_seen: str
    now: datetime
    beside: metadata.Told | None = None  # what its sidecar tells


class _Article(NamedTuple):
    """An article of the file, and the bytes that it is known by."""

    event: ArticleReceived
    raw: bytes


def take(
    engine: sa.Engine,
    inbox: config.Inbox,
    entry: Entry,
    now: datetime,
    *,
    first_seen: str | None = None,
    even_while_written: bool = False,
    read: Reader = read_all,
) -> Taken:
    """Reads the file and records what it holds, unless it changes meanwhile.

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
    if (again := _known_again(engine, case, sha256)) is not None:
        return again
    try:
        case = case._replace(beside=_beside(entry))
        pieces = read(raw, entry.name, limits_of(inbox))
    except UnreadableError as error:
        return _reject(engine, case, str(error), sha256)
    except OSError:  # the process that reads does not start, or is to stop: nothing is said of the file
        raise
    except Exception as error:  # noqa: BLE001 - a reader's own mistake must cost this file only
        return _reject(engine, case, f"could not be read: {type(error).__name__}: {error}", sha256)
    return _receive(engine, case, raw, pieces)


def limits_of(inbox: config.Inbox) -> Limits:
    """How much is taken out of one file of this inbox."""
    return Limits(articles=inbox.max_articles, unpacked_bytes=inbox.max_unpacked_bytes)


def reject_key(inbox: str, entry: Entry) -> str:
    """What the rejection of a file as it is now is known by in the log."""
    mtime_ns = max(entry.stamp.mtime_ns, entry.sidecar[1].mtime_ns if entry.sidecar else 0)
    return f"rejected:{inbox}:{entry.name}:{entry.stamp.size}:{mtime_ns}"


def _key(sha256: str) -> str:
    return f"article:{sha256}"


def _beside(entry: Entry) -> metadata.Told | None:
    """What the file beside it tells of it.

    Raises:
        UnreadableError: that file is broken.
        OSError: it cannot be read, or changes meanwhile.
    """
    if entry.sidecar is None:
        return None
    path, stamp = entry.sidecar
    if stamp.size > sidecar.MOST_BYTES:
        raise UnreadableError(f"has a file beside it of {stamp.size} bytes; at most {sidecar.MOST_BYTES} are read")
    raw = read_unchanged(Entry(os.path.basename(path), path, stamp), even_while_written=True)  # noqa: PTH119
    if raw is None:
        raise OSError(errno.EAGAIN, f"{SIDECAR} beside it changes")  # it is looked at again
    return sidecar.told(raw)


def _known_again(engine: sa.Engine, case: _Case, sha256: str) -> Taken | None:
    """What is recorded where the whole file is an article that the log knows; None where it is not."""
    with database.reading(engine) as connection:
        if log.find(connection, _key(sha256)) is None:
            return None
    with database.transaction(engine) as connection:
        _remember(connection, case, "article", ids.article_id(sha256))
        seen_again = _see_again(connection, case, [(sha256, case.entry.name)])
    return Taken("taken" if seen_again else "known", seen_again=seen_again, holds_article=True)


def _receive(engine: sa.Engine, case: _Case, raw: bytes, pieces: Sequence[Piece | Refused]) -> Taken:
    """Records all articles of a file, each under its own key, and the parts that hold none."""
    articles = [_article(case, piece, piece.raw or raw) for piece in pieces if isinstance(piece, Piece)]
    refused = [piece for piece in pieces if isinstance(piece, Refused)]
    pending = [log.Pending(one.event, _key(one.event.sha256)) for one in articles]
    with database.transaction(engine) as connection:
        for one in articles:
            put_blob(connection, one.raw)
        appended = log.append(connection, [*pending, *(_part_rejected(case, part) for part in refused)], case.now)
        here = list(zip(articles, appended, strict=False))
        known = [(one.event.sha256, one.event.file) for one, where in here if not where.new]
        seen_again = _see_again(connection, case, known) if known else 0
        _remember(connection, case, "article", articles[0].event.article_id)
    received = tuple(one.event.article_id for one, where in here if where.new)
    rejected = sum(where.new for where in appended[len(articles) :])
    kind: Literal["taken", "known"] = "taken" if received or seen_again or rejected else "known"
    return Taken(kind, received, seen_again, rejected, holds_article=True)


def _article(case: _Case, piece: Piece, raw: bytes) -> _Article:
    document = piece.document
    if case.beside is not None:
        document = sidecar.with_told(document, case.beside, whole=not piece.part)
    event = article.received(document, raw, _file(case, piece.part), case.inbox, log.timestamp(case.now))
    return _Article(event, raw)


def _file(case: _Case, part: str) -> str:
    return f"{case.entry.name}/{part}" if part else case.entry.name


def _see_again(connection: sa.Connection, case: _Case, known: Sequence[tuple[str, str]]) -> int:
    """Records that known articles turned up in this file too, once for each; how many were new to be found here.

    Nothing is recorded where it is the name that an article came by, or another place in the file that it came in: the
    entries of a feed move down from week to week.
    """
    inbox, whole = case.inbox.name, case.entry.name
    pending = []
    for sha256, file in known:
        recorded = log.find(connection, _key(sha256))
        first = recorded.event if recorded else None
        if isinstance(first, ArticleReceived) and first.inbox == inbox and f"{first.file}/".startswith(f"{whole}/"):
            continue
        article_id = ids.article_id(sha256)
        event = ArticleSeenAgain(article_id=article_id, inbox=inbox, file=file, seen_at=log.timestamp(case.now))
        pending.append(log.Pending(event, f"seen:{article_id}:{inbox}:{whole}"))
    return sum(appended.new for appended in log.append(connection, pending, case.now))


def _part_rejected(case: _Case, part: Refused) -> log.Pending:
    event = ArticleRejected(
        inbox=case.inbox.name, file=_file(case, part.part), size=part.size, reason=part.reason,
        rejected_at=log.timestamp(case.now),
    )  # fmt: skip
    return log.Pending(event, f"{reject_key(case.inbox.name, case.entry)}:{part.part}")


def _reject(engine: sa.Engine, case: _Case, reason: str, sha256: str | None = None) -> Taken:
    event = ArticleRejected(
        inbox=case.inbox.name, file=case.entry.name, size=case.entry.stamp.size, reason=reason,
        rejected_at=log.timestamp(case.now), sha256=sha256,
    )  # fmt: skip
    with database.transaction(engine) as connection:
        pending = log.Pending(event, reject_key(case.inbox.name, case.entry))
        (appended,) = log.append(connection, [pending], case.now)
        _remember(connection, case, "rejected", None)
    return Taken("rejected", rejected=int(appended.new), reason=reason)


def _remember(connection: sa.Connection, case: _Case, outcome: seen.Outcome, article_id: str | None) -> None:
    now = log.timestamp(case.now)
    row = seen.Seen(case.entry.name, *case.entry.stamp, outcome, article_id, case.first_seen, now)
    seen.save(connection, case.inbox.name, [row])
