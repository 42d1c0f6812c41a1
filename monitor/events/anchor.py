"""An anchor: the head of the log at some moment, kept outside the store, so that a log rewritten whole is betrayed."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

import msgspec
import sqlalchemy as sa

from monitor.errors import BrokenLogError, StoreError
from monitor.events.tables import events

if TYPE_CHECKING:
    from pathlib import Path

    from monitor.events.log import Head


class Anchor(msgspec.Struct, frozen=True):
    """A position of the log and the hash of the chain up to it, in hex."""

    position: int
    hash: str


def hold(connection: sa.Connection, file: Path, head: Head) -> Anchor | None:
    """Compares the log with the anchor in a file, if there is one, and gives that; then anchors the head there.

    Raises:
        BrokenLogError: the log is not the one that was anchored; the file stays as it is.
        StoreError: the file cannot be read or written.
    """
    try:
        known = msgspec.json.decode(file.read_bytes(), type=Anchor) if file.exists() else None
    except (OSError, msgspec.MsgspecError) as error:
        raise StoreError(f"The anchor {file} cannot be read: {error}.") from error
    if known is not None and known.position > 0:
        at = sa.select(events.c.hash).where(events.c.position == known.position)
        if connection.execute(at).scalar() != bytes.fromhex(known.hash):
            raise BrokenLogError(
                f"The log is not the one that was anchored in {file}: event {known.position} is another one, or gone. "
                "The chain was made anew, or the store was put back to an older copy."
            )
    _write(file, Anchor(head.position, head.hash.hex()))
    return known


def _write(file: Path, anchor: Anchor) -> None:
    partial = file.with_name(f".{file.name}.part")
    try:
        with partial.open("wb") as target:
            target.write(msgspec.json.encode(anchor) + b"\n")
            target.flush()
            os.fsync(target.fileno())
        partial.replace(file)
    except OSError as error:
        raise StoreError(f"The anchor {file} cannot be written: {error.strerror or error}.") from error
