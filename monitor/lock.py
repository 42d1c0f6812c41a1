"""Keeps a second daemon off a store: a locked file beside it tells who holds it."""

from __future__ import annotations

import fcntl
import os
import socket
from contextlib import contextmanager
from typing import TYPE_CHECKING

from monitor.errors import StoreBusyError, StoreError

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path


def beside(store_url: str, home: Path) -> Path:
    """The lock of a store: beside an SQLite file, else in the workspace `home`."""
    _, _, file = store_url.partition(":///")
    if store_url.startswith("sqlite") and file:
        return home / f"{file.partition('?')[0]}.lock"
    return home / "monitor.lock"


@contextmanager
def hold(file: Path) -> Iterator[None]:
    """Holds the lock `file` for as long as the block runs; the kernel frees it when the process dies, however it dies.

    The file itself stays: removing it would let two processes lock two files of one name.

    Raises:
        StoreBusyError: another process holds it; the message names process and host.
        StoreError: the file cannot be made.
    """
    try:
        descriptor = os.open(file, os.O_RDWR | os.O_CREAT | os.O_CLOEXEC, 0o644)
    except OSError as error:
        raise StoreError(f"The lock {file} cannot be made: {error.strerror}. Mend the folder's permissions.") from error
    try:
        _take(descriptor, file)
        yield
    finally:
        os.close(descriptor)


def holder(file: Path) -> str | None:
    """Who holds the lock `file` ("process 4711 on newsroom"), or None when nobody does."""
    try:
        with file.open("rb") as opened:
            try:
                fcntl.flock(opened, fcntl.LOCK_SH | fcntl.LOCK_NB)
            except BlockingIOError:
                return opened.read(200).decode(errors="replace").strip() or "a process that has just started"
    except FileNotFoundError:
        pass
    return None


def _take(descriptor: int, file: Path) -> None:
    try:
        fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except BlockingIOError:
        who = os.pread(descriptor, 200, 0).decode(errors="replace").strip() or "another process"
        raise StoreBusyError(
            f"The store is held by {who} (lock {file}). One daemon works on a store: stop that one, "
            "or name another store by `url` under [store]."
        ) from None
    os.ftruncate(descriptor, 0)
    os.pwrite(descriptor, f"process {os.getpid()} on {socket.gethostname()}\n".encode(), 0)
