"""Reads a file that others may be writing, replacing or faking: all of it as it was seen, or not at all."""

from __future__ import annotations

import fcntl
import os
import signal
import stat
from typing import TYPE_CHECKING

from monitor.inbox.folder import Stamp

if TYPE_CHECKING:
    from monitor.inbox.folder import Entry

_CHUNK_BYTES = 1 << 20


def read_unchanged(entry: Entry, *, even_while_written: bool = False) -> bytes | None:
    """The bytes of the file; None where it is not the one that was seen, changed meanwhile, or is open for writing.

    Raises:
        OSError: it cannot be opened or read.
    """
    # Not following links and not blocking: between the look and now a link or a FIFO may have taken the name.
    descriptor = os.open(entry.path, os.O_RDONLY | os.O_NOFOLLOW | os.O_NONBLOCK | os.O_CLOEXEC)
    try:
        if not _is_still(descriptor, entry.stamp) or (not even_while_written and _has_writer(descriptor)):
            return None
        raw = _read(descriptor, entry.stamp.size)
        return raw if len(raw) == entry.stamp.size and _is_still(descriptor, entry.stamp) else None
    finally:
        os.close(descriptor)


def _is_still(descriptor: int, stamp: Stamp) -> bool:
    status = os.fstat(descriptor)
    return stat.S_ISREG(status.st_mode) and Stamp.of(status) == stamp


def _has_writer(descriptor: int) -> bool:
    """Whether some process has the file open for writing, as far as the system tells: Linux grants no read lease then.

    The lease is given back at once; a writer who comes in between waits for that, and the signal that would tell us
    of it is one that does nothing.
    """
    if not hasattr(fcntl, "F_SETLEASE"):
        return False
    try:
        fcntl.fcntl(descriptor, fcntl.F_SETSIG, signal.SIGURG)
        fcntl.fcntl(descriptor, fcntl.F_SETLEASE, fcntl.F_RDLCK)
        fcntl.fcntl(descriptor, fcntl.F_SETLEASE, fcntl.F_UNLCK)
    except BlockingIOError:
        return True
    except OSError:  # another's file, or a file system without leases: the quiet period has to do
        return False
    return False


def _read(descriptor: int, size: int) -> bytes:
    """At most one byte more than `size`, which tells that the file grew."""
    chunks: list[bytes] = []
    left = size + 1
    while left > 0 and (chunk := os.read(descriptor, min(left, _CHUNK_BYTES))):
        chunks.append(chunk)
        left -= len(chunk)
    return b"".join(chunks)
