"""Reads one finished file: what it holds, for it to be recorded, or why it holds nothing. Writes nothing."""

from __future__ import annotations

import errno
import hashlib
import os
from typing import TYPE_CHECKING, NamedTuple, TypeAlias

from monitor import database
from monitor.errors import UnreadableError
from monitor.events import log
from monitor.events.kinds import ArticleReceived  # noqa: TC001 - a field of a tuple that others look into
from monitor.inbox import article, metadata, sidecar
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


class Case(NamedTuple):
    """A file in hand."""

    inbox: config.Inbox
    entry: Entry
    first_seen: str
    now: datetime


class Article(NamedTuple):
    """An article of a file, and the bytes that it is known by."""

    event: ArticleReceived
    raw: bytes


class Found(NamedTuple):
    """What a file holds: articles and parts without one; or it is one that is known; or why it is rejected."""

    case: Case
    articles: tuple[Article, ...] = ()
    refused: tuple[Refused, ...] = ()
    known: str | None = None  # the sha256 of the file, which the log knows as an article
    reason: str | None = None
    sha256: str | None = None  # of a rejected file

    @property
    def held_bytes(self) -> int:
        """How much memory it takes, about."""
        return sum(len(one.raw) + len(one.event.text) for one in self.articles)


def look_into(
    engine: sa.Engine,
    inbox: config.Inbox,
    entry: Entry,
    now: datetime,
    *,
    first_seen: str | None = None,
    even_while_written: bool = False,
    read: Reader = read_all,
) -> Found | None:
    """What the file holds; None where it is not finished: it changes meanwhile, or is open for writing.

    Raises:
        OSError: the file cannot be read.
        StoreError, sqlalchemy.exc.SQLAlchemyError: the store cannot be read.
    """
    case = Case(inbox, entry, first_seen or log.timestamp(now), now)
    if entry.stamp.size > inbox.max_bytes:
        reason = f"is too large: {entry.stamp.size} bytes, and max_bytes of the inbox is {inbox.max_bytes}"
        return Found(case, reason=reason)
    raw = read_unchanged(entry, even_while_written=even_while_written)
    if raw is None:
        return None
    sha256 = hashlib.sha256(raw).hexdigest()
    with database.reading(engine) as connection:
        if log.find(connection, key_of(sha256)) is not None:
            return Found(case, known=sha256)
    try:
        beside = _beside(entry)
        pieces = read(raw, entry.name, limits_of(inbox))
    except UnreadableError as error:
        return Found(case, reason=str(error), sha256=sha256)
    except OSError:  # the process that reads does not start, or is to stop: nothing is said of the file
        raise
    except Exception as error:  # noqa: BLE001 - a reader's own mistake must cost this file only
        return Found(case, reason=f"could not be read: {type(error).__name__}: {error}", sha256=sha256)
    articles = tuple(_article(case, one, one.raw or raw, beside) for one in pieces if isinstance(one, Piece))
    return Found(case, articles, tuple(one for one in pieces if isinstance(one, Refused)))


def limits_of(inbox: config.Inbox) -> Limits:
    """How much is taken out of one file of this inbox."""
    return Limits(articles=inbox.max_articles, unpacked_bytes=inbox.max_unpacked_bytes)


def key_of(sha256: str) -> str:
    """What an article with these bytes is known by in the log."""
    return f"article:{sha256}"


def file_of(case: Case, part: str) -> str:
    """The name of a part of the file."""
    return f"{case.entry.name}/{part}" if part else case.entry.name


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


def _article(case: Case, piece: Piece, raw: bytes, beside: metadata.Told | None) -> Article:
    document = piece.document
    if beside is not None:
        document = sidecar.with_told(document, beside, whole=not piece.part)
    event = article.received(document, raw, file_of(case, piece.part), case.inbox, log.timestamp(case.now))
    return Article(event, raw)
