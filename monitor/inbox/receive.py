"""Looks through an inbox and takes what is finished into the log, each article once, however often it is looked at."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

import msgspec

from monitor import database
from monitor.events.log import timestamp
from monitor.inbox import finished, folder, put_away, seen
from monitor.inbox.seen import Seen
from monitor.inbox.take import Taken, take

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import datetime
    from pathlib import Path

    import sqlalchemy as sa

    from monitor import config
    from monitor.inbox.finished import Plan
    from monitor.inbox.folder import Entry, Looked


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


class _Scan(msgspec.Struct):
    """A scan under way."""

    engine: sa.Engine
    inbox: config.Inbox
    root: Path
    target: Path | None  # where done files go
    now: datetime
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
) -> ScanResult:
    """Looks through the inbox once and takes what is finished, in order of modification time, then name.

    `settle` False takes everything now, without waiting for the quiet period. `stop` is asked before each file; what
    is left then is taken by the next scan. What is wrong with a single file is told in `problems`, not raised.

    Raises:
        StoreError, sqlalchemy.exc.SQLAlchemyError: the store cannot be read or written.
    """
    root = (home / inbox.path).absolute()
    target = (home / inbox.move_to).absolute() if inbox.after == "move" else None
    try:
        status = root.stat()
        looked = folder.look(root, recursive=inbox.recursive, ignore=inbox.ignore, outside=target)
    except (FileNotFoundError, NotADirectoryError):
        return ScanResult(missing=True)
    except OSError as error:
        return ScanResult(missing=True, problems=(f"the inbox {root} cannot be looked into: {error.strerror}",))
    with database.reading(engine) as connection:
        remembered = seen.load(connection, inbox.name)
    plan = finished.plan(looked.entries, remembered, now, inbox.quiet_s if settle else 0)
    this = _Scan(engine, inbox, root, target, now, problems=list(looked.problems), wait=plan.wait)
    for entry in plan.done:  # what an earlier scan was kept from putting away
        _put_away(this, entry)
    taken = _take_all(this, plan, remembered, stop, settle=settle)
    _update_memory(this, looked, remembered)
    result = _result(this, plan, taken)
    return msgspec.structs.replace(result, inode=folder.identity(status), ignored=looked.ignored)


def _take_all(
    this: _Scan, plan: Plan, remembered: dict[str, Seen], stop: Callable[[], bool], *, settle: bool
) -> list[Taken]:
    taken: list[Taken] = []
    for entry in plan.take:
        if stop():
            break
        before = remembered.get(entry.name)
        first_seen = before.first_seen if before else timestamp(this.now)
        try:
            one = take(this.engine, this.inbox, entry, this.now, first_seen=first_seen, even_while_written=not settle)
        except FileNotFoundError:  # gone since it was seen
            one = Taken("known")
        except OSError as error:
            this.problems.append(f"{entry.name} cannot be read: {error.strerror}")
            one = Taken("unfinished")
        if one.kind == "unfinished":
            this.wait.append(Seen(entry.name, *entry.stamp, "waiting", None, first_seen, timestamp(this.now)))
        elif one.article_id:
            _put_away(this, entry)
        taken.append(one)
    return taken


def _put_away(this: _Scan, entry: Entry) -> None:
    """Does what the configuration asks for with a file whose article is in the log."""
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
    kinds = Counter(one.kind for one in taken)
    left = len(plan.take) - len(taken)
    retry_in_s = plan.retry_in_s
    if kinds["unfinished"]:
        retry_in_s = min(this.inbox.quiet_s, plan.retry_in_s or this.inbox.quiet_s)
    return ScanResult(
        received=tuple(one.article_id for one in taken if one.kind == "received" and one.article_id),
        seen_again=kinds["seen_again"],
        rejected=kinds["rejected"],
        pending=len(this.wait) + left,
        retry_in_s=0 if left else retry_in_s,
        known=plan.known + kinds["known"],
        problems=tuple(this.problems),
    )
