"""Keeps the projections as they were at some positions of the log, so that a look back folds only from the nearest.

A checkpoint is an SQLite file beside the store. Its name tells what it was made with: the program, the extractor, the
tolerances, the schema, and the hash of the event that it ends with. What was made with anything else is thrown away.
"""

from __future__ import annotations

import hashlib
import os
import re
import sqlite3
from contextlib import closing, suppress
from pathlib import Path
from typing import TYPE_CHECKING, Any

import msgspec
import sqlalchemy as sa

from monitor import __version__, database
from monitor.events.tables import events

if TYPE_CHECKING:
    from monitor.config import Config

LEAST = 5_000  # events from one to the next; fewer are folded in seconds
KEPT = 8  # at most about so many: each is a copy of the projections as large as they were then
FOLDER = "checkpoints"
_NAME = re.compile(r"(?P<made_with>[0-9a-f]{16})-(?P<position>\d{12})-(?P<hash>[0-9a-f]{16})\.db")


class Checkpoint(msgspec.Struct, frozen=True):
    """A file with the projections as they were at a position, and the hash of the log there."""

    position: int
    hash: str
    file: Path


class Shelf:
    """The checkpoints of one store and one way of making them."""

    def __init__(self, folder: Path, made_with: str) -> None:
        self._folder, self._made_with = folder / FOLDER, made_with

    def nearest(self, source: sa.Connection, position: int) -> Checkpoint | None:
        """The last one at or before a position, of the log that `source` holds."""
        before = [one for one in self._listed() if one.position <= position]
        for one in sorted(before, key=lambda one: -one.position):
            if _hash_at(source, one.position) == one.hash:
                return one
            with suppress(OSError):  # the store was put back to an older copy, and went another way
                one.file.unlink()
        return None

    def offer(self, source: sa.Connection, made: sa.Engine, position: int) -> None:
        """Keeps what `made` holds where it is far enough from the others; a folder not to be written to is no fault."""
        end = source.execute(sa.select(sa.func.max(events.c.position))).scalar() or 0
        step = _step(end)
        known = {one.position // step for one in self._listed()}
        if position < step or position // step in known:
            return
        with suppress(OSError, sqlite3.Error):
            self._tidy(step)
            self._folder.mkdir(exist_ok=True)
            name = f"{self._made_with}-{position:012}-{_hash_at(source, position)}.db"
            _copy(made, self._folder / name)

    def clear(self) -> None:
        """Throws them all away, for they are made again."""
        for one in self._listed():
            one.file.unlink(missing_ok=True)

    def _listed(self) -> list[Checkpoint]:
        found = ((_NAME.fullmatch(file.name), file) for file in self._folder.glob("*.db"))
        return [
            Checkpoint(int(match["position"]), match["hash"], file)
            for match, file in found
            if match is not None and match["made_with"] == self._made_with
        ]

    def _tidy(self, step: int) -> None:
        """Throws away what was made with anything else, and what is too near to another now that the log has grown."""
        mine = sorted(self._listed(), key=lambda one: one.position)
        first = {one.position // step: one.file for one in reversed(mine) if one.position >= step}
        for file in self._folder.glob("*.db"):
            if file not in first.values():
                file.unlink(missing_ok=True)


def shelf(source: sa.Connection, settings: Config, extractor: str) -> Shelf:
    """Where the checkpoints of a store are that this extractor makes."""
    tolerances = msgspec.json.encode(settings.claims)
    made_with = (__version__, extractor, tolerances, database.newest_revision(), _hash_at(source, 1))
    name = hashlib.sha256(msgspec.msgpack.encode(made_with)).hexdigest()[:16]
    file = source.engine.url.database or ""
    return Shelf(settings.home if database.is_shared(source.engine) else Path(file).parent, name)


def _step(end: int) -> int:
    """How many events from one to the next, of a log that ends there: it doubles as the log does."""
    step = LEAST
    while end > step * KEPT:
        step *= 2
    return step


def _hash_at(source: sa.Connection, position: int) -> str:
    found = source.execute(sa.select(events.c.hash).where(events.c.position == position)).scalar()
    return bytes(found or b"").hex()[:16]


def _copy(made: sa.Engine, target: Path) -> None:
    """Copies page by page, which is much faster than row by row; the file is whole under its name or not there."""
    partial = target.with_name(f".{target.name}.{os.getpid()}.part")
    driver: Any = made.raw_connection()
    try:
        with closing(sqlite3.connect(partial)) as copy:
            driver.driver_connection.backup(copy)
            copy.execute("PRAGMA journal_mode=DELETE")  # so that the one file is all of it
        with partial.open("rb") as written:
            os.fsync(written.fileno())
        partial.rename(target)
    finally:
        driver.close()
        partial.unlink(missing_ok=True)
