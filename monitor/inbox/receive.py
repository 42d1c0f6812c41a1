"""Looks through an inbox and takes what is finished into the log, each article once, however often it is looked at."""

from __future__ import annotations

from typing import TYPE_CHECKING

import msgspec

from monitor import database
from monitor.events import log
from monitor.events.kinds import ArticleRejected
from monitor.events.log import timestamp
from monitor.inbox import finished, folder, put_away, record, seen
from monitor.inbox.read import read_all
from monitor.inbox.record import Taken, reject_key
from monitor.inbox.seen import Seen
from monitor.inbox.take import Reader, look_into
from monitor.uncollected import uncollected

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping
    from datetime import datetime
    from pathlib import Path

    import sqlalchemy as sa

    from monitor import config
    from monitor.inbox.finished import Plan
    from monitor.inbox.folder import Entry, Looked
    from monitor.inbox.take import Found


class ScanResult(msgspec.Struct, frozen=True):
    """What one look at an inbox came to."""

    received: tuple[str, ...] = ()  # ids of the new articles, in the order of the log
    seen_again: int = 0  # files with the bytes of a known article
    rejected: int = 0
    pending: int = 0  # files that still change, or have not been still for long enough
    retry_in_s: float | None = None  # when the first of those may be ready; 0: there is more to take now
    missing: bool = False  # the folder is not there, or cannot be looked into
    inode: str | None = None  # of the folder; another one than before tells that it was made again
    known: int = 0  # files that need nothing more
    ignored: int = 0  # hidden, partial and configured names
    problems: tuple[str, ...] = ()  # what is wrong with single files, in the same words at each scan


def together(results: Mapping[str, ScanResult]) -> ScanResult:
    """What a look at several inboxes, by their names, came to."""
    if len(results) == 1:
        return next(iter(results.values()))
    found = list(results.values())
    waits = [one.retry_in_s for one in found if one.retry_in_s is not None]
    return ScanResult(
        received=tuple(article_id for one in found for article_id in one.received),
        seen_again=sum(one.seen_again for one in found),
        rejected=sum(one.rejected for one in found),
        pending=sum(one.pending for one in found),
        retry_in_s=min(waits, default=None),
        missing=any(one.missing for one in found),
        inode=" ".join(one.inode or "-" for one in found),
        known=sum(one.known for one in found),
        ignored=sum(one.ignored for one in found),
        problems=tuple(f"{name}: {problem}" for name, one in results.items() for problem in one.problems),
    )


class _Scan(msgspec.Struct):
    """A scan under way."""

    engine: sa.Engine
    inbox: config.Inbox
    root: Path
    target: Path | None  # where done files go
    rejects: Path | None  # where rejected files go
    now: datetime
    read: Reader
    tell: Callable[[int, int], None]
    problems: list[str]
    wait: list[Seen] = msgspec.field(default_factory=list)


def scan(
    engine: sa.Engine,
    inbox: config.Inbox,
    home: Path,
    now: datetime,
    *,
    settle: bool = True,
    stop: Callable[[], bool] = lambda: False,
    read: Reader = read_all,
    tell: Callable[[int, int], None] = lambda _done, _of: None,
) -> ScanResult:
    """Looks through the inbox once and takes what is finished, in order of modification time, then name.

    `settle` False takes everything now, without waiting for the quiet period. `stop` is asked before each file; what
    is left then is taken by the next scan. `tell` is called after each file, with how many are done, and of how many.
    What is wrong with a single file is told in `problems`, not raised.

    Raises:
        StoreError, sqlalchemy.exc.SQLAlchemyError: the store cannot be read or written.
    """
    root = (home / inbox.path).absolute()
    target = (home / inbox.move_to).absolute() if inbox.after == "move" else None
    rejects = (home / inbox.reject_to).absolute() if inbox.reject_to else None
    try:
        status = root.stat()
        outside = [one for one in (target, rejects) if one is not None]
        with uncollected():
            looked = folder.look(root, recursive=inbox.recursive, ignore=inbox.ignore, outside=outside)
    except (FileNotFoundError, NotADirectoryError):
        return ScanResult(missing=True)
    except OSError as error:
        return ScanResult(missing=True, problems=(f"the inbox {root} cannot be looked into: {error.strerror}",))
    with database.reading(engine) as connection, uncollected():
        remembered = seen.load(connection, inbox.name)
        plan = finished.plan(
            looked.entries, remembered, now, inbox.quiet_s if settle else 0,
            newest=inbox.order == "newest", in_pairs=inbox.sidecar == "wait",
        )  # fmt: skip
    this = _Scan(engine, inbox, root, target, rejects, now, read, tell, problems=list(looked.problems), wait=plan.wait)
    late = record.record_late(engine, inbox.name, plan.late, remembered, now)
    _put_away_at_last(this, plan)
    taken = _take_all(this, plan, remembered, stop, settle=settle)
    _update_memory(this, looked, remembered)
    result = _result(this, plan, taken)
    rejected = result.rejected + late
    return msgspec.structs.replace(
        result, inode=folder.identity(status), ignored=looked.ignored, rejected=rejected
    )  # fmt: skip


def _take_all(
    this: _Scan, plan: Plan, remembered: dict[str, Seen], stop: Callable[[], bool], *, settle: bool
) -> list[Taken]:
    taken: list[Taken] = []
    group = record.Group()

    def together() -> None:
        """Records what is in hand, and only then does what the configuration asks for with the files."""
        found = group.emptied()
        for one, what in zip(found, record.record(this.engine, found), strict=True):
            _done(this, one.case.entry, what)
            taken.append(what)
            this.tell(len(taken), len(plan.take))

    for entry in plan.take:
        if stop():
            break
        before = remembered.get(entry.name)
        looked = _look_into(this, entry, before.first_seen if before else timestamp(this.now), settle=settle)
        if isinstance(looked, Taken):
            taken.append(looked)
            this.tell(len(taken), len(plan.take))
        else:
            group.add(looked)
        if group.is_full:
            together()
    together()
    return taken


def _look_into(this: _Scan, entry: Entry, first_seen: str, *, settle: bool) -> Found | Taken:
    """What the file holds, or that it is gone or unfinished."""
    try:
        found = look_into(
            this.engine, this.inbox, entry, this.now,
            first_seen=first_seen, even_while_written=not settle, read=this.read,
        )  # fmt: skip
    except FileNotFoundError:  # gone since it was seen
        return Taken("known")
    except OSError as error:
        this.problems.append(f"{entry.name} cannot be read: {error.strerror}")
        found = None
    if found is None:
        this.wait.append(Seen(entry.name, *entry.stamp, "waiting", None, first_seen, timestamp(this.now)))
        return Taken("unfinished")
    return found


def _done(this: _Scan, entry: Entry, taken: Taken) -> None:
    if taken.holds_article:
        _put_away(this, entry)
    elif taken.kind == "rejected":
        _reject(this, entry, taken.reason)


def _put_away_at_last(this: _Scan, plan: Plan) -> None:
    """Puts away what an earlier scan was kept from."""
    if this.inbox.after != "keep":
        for entry in plan.done:
            _put_away(this, entry)
    for entry in plan.refused if this.rejects is not None else ():
        with database.reading(this.engine) as connection:
            recorded = log.find(connection, reject_key(this.inbox.name, entry))
        _reject(
            this, entry, recorded.event.reason if recorded and isinstance(recorded.event, ArticleRejected) else None
        )


def _reject(this: _Scan, entry: Entry, reason: str | None) -> None:
    """Moves a file whose rejection is in the log to where the configuration wants it, with the reason beside it."""
    if this.rejects is None:
        return
    try:
        put_away.move(entry, this.root, this.rejects, reason=reason)
    except OSError as error:
        this.problems.append(f"{entry.name} cannot be moved to {this.inbox.reject_to}: {error.strerror}")


def _put_away(this: _Scan, entry: Entry) -> None:
    """Does what the configuration asks for with a file whose articles are in the log."""
    try:
        if this.inbox.after == "delete":
            put_away.delete(entry)
        elif this.target is not None:
            put_away.move(entry, this.root, this.target)
    except OSError as error:
        this.problems.append(f"{entry.name} cannot be put away ({this.inbox.after}): {error.strerror}")


def _update_memory(this: _Scan, looked: Looked, remembered: dict[str, Seen]) -> None:
    """Keeps what is waited for, and forgets files that are gone, unless a part of the folder could not be looked at."""
    wait = [one for one in this.wait if remembered.get(one.path) != one]
    here = {entry.name for entry in looked.entries}
    gone = [path for path in remembered if path not in here] if looked.whole else []
    if wait or gone:
        with database.transaction(this.engine) as connection:
            seen.save(connection, this.inbox.name, wait)
            seen.forget(connection, this.inbox.name, gone)


def _result(this: _Scan, plan: Plan, taken: list[Taken]) -> ScanResult:
    unfinished, known = (sum(one.kind == kind for one in taken) for kind in ("unfinished", "known"))
    left = len(plan.take) - len(taken)
    retry_in_s = plan.retry_in_s
    if unfinished:
        retry_in_s = min(this.inbox.quiet_s, plan.retry_in_s or this.inbox.quiet_s)
    return ScanResult(
        received=tuple(article_id for one in taken for article_id in one.received),
        seen_again=sum(one.seen_again for one in taken),
        rejected=sum(one.rejected for one in taken),
        pending=len(this.wait) + left,
        retry_in_s=0 if left else retry_in_s,
        known=plan.known + known,
        problems=tuple(this.problems),
    )
