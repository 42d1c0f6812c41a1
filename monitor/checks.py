"""Looks at the set-up of a monitor: what is wrong, and how each thing is mended. Nothing is changed, nothing sent."""

from __future__ import annotations

import importlib.util
import os
import shutil
import socket
import sqlite3
from datetime import datetime, timedelta
from pathlib import Path
from typing import TYPE_CHECKING, Literal

import msgspec

from monitor import database, lock
from monitor.errors import MonitorError, SchemaError, StoreError
from monitor.events import log
from monitor.inbox import folder, mounts

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    import sqlalchemy as sa

    from monitor.config import Config, Inbox

Level = Literal["ok", "warning", "failed"]

LEAST_FREE = 100_000_000  # bytes; below this the next article may not be kept
LITTLE_FREE = 1_000_000_000
_SOUND_SQLITE = (3, 51, 3)
_WATCHES = Path("/proc/sys/fs/inotify/max_user_watches")
_MOST_OF_THEM = 0.8
_AHEAD = timedelta(seconds=60)
_UNSYNCHRONISED = 5  # what adjtimex(2) answers then


class Finding(msgspec.Struct, frozen=True):
    """What one look came to. `mend` says what to do, where something is to be done."""

    what: str
    level: Level
    said: str
    mend: str | None = None
    exit_code: int = 0  # of a command that ends by this


def check(settings: Config, now: datetime) -> list[Finding]:
    """All that can be looked at on this machine; what is reached over the network is `monitor.delivery.knock`'s."""
    return [
        *(finding for inbox in settings.inboxes for finding in check_inbox(inbox, settings.home)),
        *check_store(settings, now),
        check_space(settings),
        check_model(settings.extraction.model),
        check_clock(kernel_clock()),
        check_daemon(settings),
        *check_metrics(settings),
    ]


# ------------------------------------------------------------------------------------------ the inbox


def check_inbox(inbox: Inbox, home: Path, watches: int | None = None) -> Iterator[Finding]:
    """Whether the folder is there and can be read, and whether changes in it are heard of."""
    what, path = f"inbox {inbox.name}", home / inbox.path
    if not path.is_dir():
        there = "is no folder" if path.exists() else "does not exist"
        yield Finding(what, "failed", f"{path} {there}", f"mkdir -p {path}, or mend `path` under [inbox]", 1)
        return
    try:
        looked = folder.look(path, recursive=inbox.recursive, ignore=inbox.ignore)
    except OSError as error:
        yield Finding(what, "failed", f"{path} cannot be read: {error.strerror}", _allow(path), 1)
        return
    yield Finding(what, "ok", f"{path}, {len(looked.entries)} files")
    yield from _unusable(what, path, inbox, home)
    for problem in looked.problems[:5]:
        yield Finding(what, "warning", problem, "give this user the right to read it, or take it out of the inbox")
    for name in looked.lonely[:5]:
        mend = "put its file beside it, or remove it; one that comes after its file was taken is not used"
        yield Finding(what, "warning", f"{name} tells of a file that is not there", mend)
    yield from _unheard(what, path, inbox, watches if watches is not None else _watch_limit())


def _unusable(what: str, path: Path, inbox: Inbox, home: Path) -> Iterator[Finding]:
    """Folders that files cannot be taken out of, or put into."""
    takes_out = inbox.after != "keep" or inbox.reject_to is not None
    if takes_out and not os.access(path, os.W_OK):
        yield Finding(what, "failed", f"files cannot be taken out of {path}, which is read-only", _allow(path), 1)
    targets = [inbox.move_to if inbox.after == "move" else None, inbox.reject_to]
    for target in (home / one for one in targets if one is not None):
        there = next(one for one in (target, *target.parents) if one.exists())
        if not os.access(there, os.W_OK | os.X_OK):
            yield Finding(what, "failed", f"files cannot be moved to {target}", _allow(there), 1)


def _unheard(what: str, path: Path, inbox: Inbox, watches: int | None) -> Iterator[Finding]:
    if mounts.is_shared(path):
        kind = mounts.kind(path)
        if inbox.watch == "notify":
            mend = 'set watch = "auto" under [inbox]'
            yield Finding(what, "warning", f"{kind} does not tell what other machines write there", mend)
        else:
            yield Finding(what, "ok", f"lies on {kind}; it is looked at every {inbox.poll_interval_s:g} s")
    folders = 1 + sum(len(names) for _, names, _ in os.walk(path)) if inbox.recursive else 1
    if watches is not None and folders > _MOST_OF_THEM * watches:
        mend = (
            f"sysctl fs.inotify.max_user_watches={max(524_288, 4 * folders)}; until then the folder is looked at "
            "every few seconds"
        )
        yield Finding(what, "warning", f"{folders} folders, and this user may watch {watches}", mend)


def _watch_limit() -> int | None:
    try:
        return int(_WATCHES.read_text())
    except (OSError, ValueError):
        return None


def _allow(path: Path) -> str:
    return f"give the user that runs the monitor its rights: chmod u+rwx {path}, or chown it"


# ------------------------------------------------------------------------------------------ the store


def check_store(settings: Config, now: datetime) -> Iterator[Finding]:
    """Whether the store can be opened, and speaks of the tables that this program knows."""
    try:
        engine = database.open_engine(settings.store.url, home=settings.home)
    except StoreError as error:
        yield Finding("store", "failed", str(error), "`monitor init` or `monitor run` makes it", error.exit_code)
        return
    try:
        with database.reading(engine) as connection:
            database.require_current(connection)
            yield Finding("store", "ok", f"{engine.url.render_as_string()}, {log.head(connection).position} events")
            yield from _check_times(connection, now)
    except SchemaError as error:
        yield Finding("store", "failed", str(error), "see above", error.exit_code)
    except MonitorError as error:
        yield Finding("store", "failed", str(error), "`monitor verify` looks deeper", error.exit_code)
    finally:
        engine.dispose()
    if engine.dialect.name == "sqlite" and sqlite3.sqlite_version_info < _SOUND_SQLITE:
        said = f"SQLite {sqlite3.sqlite_version} has a rare fault that can damage a store when its log is reset"
        yield Finding("store", "warning", said, "update SQLite to 3.51.3 or newer when the system offers it")


def _check_times(connection: sa.Connection, now: datetime) -> Iterator[Finding]:
    """Whether the clock stands behind what the log has recorded."""
    position = log.head(connection).position
    last = log.get(connection, position) if position else None
    if last is not None and datetime.fromisoformat(last.recorded_at) > now + _AHEAD:
        said = f"the last event was recorded at {last.recorded_at}, which is yet to come: the clock was set back"
        yield Finding("clock", "warning", said, "set the clock right; `timedatectl set-ntp true` keeps it so")


def check_space(settings: Config, free: int | None = None) -> Finding:
    """Whether there is room for what comes next."""
    file = settings.store.url.partition(":///")[2] if settings.store.url.startswith("sqlite") else ""
    place = (settings.home / file).parent
    place = next(one for one in (place, *place.parents) if one.exists())
    free = shutil.disk_usage(place).free if free is None else free
    said = f"{free / 1e9:.1f} GB free in {place}"
    if free < LEAST_FREE:
        return Finding("disk", "failed", said, "free some space; what waits goes on by itself then", 1)
    level: Level = "warning" if free < LITTLE_FREE else "ok"
    return Finding("disk", level, said, "free some space soon" if level == "warning" else None)


# ------------------------------------------------------------------------------------------ the rest


def check_model(name: str) -> Finding:
    """Whether the language model is installed; it is not loaded."""
    try:
        found = importlib.util.find_spec(name) is not None
    except (ImportError, ValueError):
        found = False
    if found or Path(name).is_dir():
        return Finding("model", "ok", name)
    mend = f"pip install {name.replace('_', '-')}, or name another `model` under [extraction]"
    return Finding("model", "failed", f"the language model {name} is not installed", mend, 1)


def kernel_clock() -> int | None:
    """What the kernel says of its clock, as adjtimex(2) answers; None where it does not."""
    import ctypes  # noqa: PLC0415 - for this alone

    try:
        answer = int(ctypes.CDLL(None, use_errno=True).adjtimex(ctypes.create_string_buffer(512)))
    except (OSError, AttributeError):
        return None
    return answer if answer >= 0 else None


def check_clock(answer: int | None) -> Finding:
    """Whether something keeps the clock right."""
    if answer == _UNSYNCHRONISED:
        mend = "timedatectl set-ntp true, or run chrony; times in the log are only as good as the clock"
        return Finding("clock", "warning", "nothing keeps this machine's clock right", mend)
    return Finding("clock", "ok", "is kept right" if answer is not None else "the system does not say")


def check_daemon(settings: Config) -> Finding:
    """Whether a daemon works on the store."""
    holder = lock.holder(lock.beside(settings.store.url, settings.home))
    return Finding("daemon", "ok", holder or "not running; `monitor run` starts it")


def check_metrics(settings: Config) -> Iterator[Finding]:
    """Whether the daemon can be asked for metrics and health, where a port is given for it."""
    asked, what = settings.metrics, "metrics"
    if asked.port is None:
        return
    if importlib.util.find_spec("prometheus_client") is None:
        mend = "pip install prometheus-client (the extra `metrics`), or take `port` out of [metrics]"
        yield Finding(what, "failed", "the extra `metrics` is not installed", mend, 1)
        return
    where = f"{asked.host}:{asked.port}"
    runs = lock.holder(lock.beside(settings.store.url, settings.home)) is not None
    try:
        socket.create_connection((asked.host, asked.port), timeout=1.0).close()
    except OSError as error:
        if runs:
            mend = "the daemon's log says why it cannot listen there; mend `host` or `port`, then kill -HUP"
            yield Finding(what, "failed", f"{where} does not answer: {error}", mend, 1)
        else:
            yield Finding(what, "ok", f"{where} is free for the daemon")
        return
    if runs:
        yield Finding(what, "ok", f"{where} answers")
    else:
        yield Finding(what, "failed", f"something else listens at {where}", "give [metrics] another `port`", 1)


def exit_code(findings: Sequence[Finding]) -> int:
    """What a command ends with: 0 where nothing failed, 4 where only the store did, else 1."""
    codes = {finding.exit_code or 1 for finding in findings if finding.level == "failed"}
    return codes.pop() if len(codes) == 1 else min(codes, default=0)
