"""Records what finished files hold: the bytes, events and memory of several files in one transaction."""

from __future__ import annotations

import time
from typing import TYPE_CHECKING, Literal, NamedTuple

from monitor import database
from monitor.events import ids, log
from monitor.events.blobs import put_blob
from monitor.events.kinds import ArticleReceived, ArticleRejected, ArticleSeenAgain
from monitor.inbox import seen
from monitor.inbox.folder import SIDECAR
from monitor.inbox.take import file_of, key_of

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence
    from datetime import datetime

    import sqlalchemy as sa

    from monitor.inbox.folder import Entry
    from monitor.inbox.pieces import Refused
    from monitor.inbox.take import Case, Found

FILES_AT_ONCE = 64
BYTES_AT_ONCE = 4_000_000
LONGEST_WAIT_S = 0.25  # of a file for others, so that a slow one keeps no other back


class Taken(NamedTuple):
    """What became of a file: its new articles, how many it holds that were known, how many parts hold none."""

    kind: Literal["taken", "known", "rejected", "unfinished"]
    received: tuple[str, ...] = ()
    seen_again: int = 0
    rejected: int = 0
    holds_article: bool = False
    reason: str | None = None  # why it was rejected


class Group:
    """Files that are to be recorded together, for a commit waits for the disk whatever it holds.

    The first one is recorded alone, then two, then four and so on: whoever works on articles has some from the start.
    """

    def __init__(self, clock_s: Callable[[], float] = time.monotonic) -> None:
        self._clock_s = clock_s
        self._found: list[Found] = []
        self._most, self._bytes, self._began_s = 1, 0, 0.0

    def add(self, found: Found) -> None:
        """One more."""
        if not self._found:
            self._began_s = self._clock_s()
        self._found.append(found)
        self._bytes += found.held_bytes

    @property
    def is_full(self) -> bool:
        """Whether it is time to record them."""
        return (
            len(self._found) >= self._most
            or self._bytes >= BYTES_AT_ONCE
            or (bool(self._found) and self._clock_s() - self._began_s >= LONGEST_WAIT_S)
        )

    def emptied(self) -> list[Found]:
        """Those that it held."""
        found, self._found, self._bytes = self._found, [], 0
        self._most = min(2 * self._most, FILES_AT_ONCE)
        return found


def record(engine: sa.Engine, found: Sequence[Found]) -> list[Taken]:
    """Writes what these files of one look hold, in their order, all or nothing of it; what became of each.

    Raises:
        StoreError, sqlalchemy.exc.SQLAlchemyError: the store cannot be written.
    """
    if not found:
        return []
    now, inbox = found[0].case.now, found[0].case.inbox.name
    pending = [_pending(one) for one in found]
    with database.transaction(engine) as connection:
        for one in found:
            for article in one.articles:
                put_blob(connection, article.raw)
        appended = iter(log.append(connection, [event for events in pending for event in events], now))
        where = [[next(appended) for _ in events] for events in pending]
        taken = [_taken(connection, one, places) for one, places in zip(found, where, strict=True)]
        seen.save(connection, inbox, map(_remembered, found))
    return taken


def reject_key(inbox: str, entry: Entry) -> str:
    """What the rejection of a file as it is now is known by in the log."""
    mtime_ns = max(entry.stamp.mtime_ns, entry.sidecar[1].mtime_ns if entry.sidecar else 0)
    return f"rejected:{inbox}:{entry.name}:{entry.stamp.size}:{mtime_ns}"


def _pending(found: Found) -> list[log.Pending]:
    """The events of a file: its articles, each under its own key, then the parts that hold none."""
    if found.known is not None:
        return []
    if found.reason is not None:
        return [_rejected(found)]
    articles = [log.Pending(one.event, key_of(one.event.sha256)) for one in found.articles]
    return [*articles, *(_part_rejected(found.case, part) for part in found.refused)]


def _taken(connection: sa.Connection, found: Found, places: Sequence[log.Appended]) -> Taken:
    if found.reason is not None:
        return Taken("rejected", rejected=int(places[0].new), reason=found.reason)
    if found.known is not None:
        seen_again = _see_again(connection, found.case, [(found.known, found.case.entry.name)])
        return Taken("taken" if seen_again else "known", seen_again=seen_again, holds_article=True)
    here = list(zip(found.articles, places, strict=False))
    known = [(one.event.sha256, one.event.file) for one, where in here if not where.new]
    seen_again = _see_again(connection, found.case, known) if known else 0
    received = tuple(one.event.article_id for one, where in here if where.new)
    rejected = sum(where.new for where in places[len(here) :])
    kind: Literal["taken", "known"] = "taken" if received or seen_again or rejected else "known"
    return Taken(kind, received, seen_again, rejected, holds_article=True)


def _see_again(connection: sa.Connection, case: Case, known: Sequence[tuple[str, str]]) -> int:
    """Records that known articles turned up in this file too, once for each; how many were new to be found here.

    Nothing is recorded where it is the name that an article came by, or another place in the file that it came in: the
    entries of a feed move down from week to week.
    """
    inbox, whole = case.inbox.name, case.entry.name
    pending = []
    for sha256, file in known:
        recorded = log.find(connection, key_of(sha256))
        first = recorded.event if recorded else None
        if isinstance(first, ArticleReceived) and first.inbox == inbox and f"{first.file}/".startswith(f"{whole}/"):
            continue
        article_id = ids.article_id(sha256)
        event = ArticleSeenAgain(article_id=article_id, inbox=inbox, file=file, seen_at=log.timestamp(case.now))
        pending.append(log.Pending(event, f"seen:{article_id}:{inbox}:{whole}"))
    return sum(appended.new for appended in log.append(connection, pending, case.now))


def _rejected(found: Found) -> log.Pending:
    case = found.case
    event = ArticleRejected(
        inbox=case.inbox.name, file=case.entry.name, size=case.entry.stamp.size, reason=found.reason or "",
        rejected_at=log.timestamp(case.now), sha256=found.sha256,
    )  # fmt: skip
    return log.Pending(event, reject_key(case.inbox.name, case.entry))


def _part_rejected(case: Case, part: Refused) -> log.Pending:
    event = ArticleRejected(
        inbox=case.inbox.name, file=file_of(case, part.part), size=part.size, reason=part.reason,
        rejected_at=log.timestamp(case.now),
    )  # fmt: skip
    return log.Pending(event, f"{reject_key(case.inbox.name, case.entry)}:{part.part}")


def _remembered(found: Found) -> seen.Seen:
    case = found.case
    if found.reason is not None:
        outcome: seen.Outcome = "rejected"
        article_id = None
    else:
        outcome = "article"
        article_id = ids.article_id(found.known) if found.known else found.articles[0].event.article_id
    return seen.Seen(
        case.entry.name, *case.entry.stamp, outcome, article_id, case.first_seen, log.timestamp(case.now)
    )  # fmt: skip


def record_late(
    engine: sa.Engine, inbox: str, entries: Sequence[Entry], remembered: Mapping[str, seen.Seen], now: datetime
) -> int:
    """Records of files that tell of articles which had been read before they came, that they are not used."""
    pending = []
    for entry in entries:
        assert entry.sidecar is not None
        event = ArticleRejected(
            inbox=inbox, file=entry.name + SIDECAR, size=entry.sidecar[1].size, rejected_at=log.timestamp(now),
            reason=f"came or changed after {entry.name} had been read, and so is not used: what an article tells is "
            'fixed once it is received; write it first, or set sidecar = "wait" under [inbox]',
        )  # fmt: skip
        pending.append(log.Pending(event, f"late:{inbox}:{entry.name}:{entry.sidecar[1].mtime_ns}"))
    if not pending:
        return 0
    with database.transaction(engine) as connection:
        appended = log.append(connection, pending, now)
        told = [remembered[entry.name]._replace(since=log.timestamp(now)) for entry in entries]
        seen.save(connection, inbox, told)
    return sum(one.new for one in appended)
