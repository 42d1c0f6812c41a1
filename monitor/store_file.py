"""Whether a file can hold an SQLite store: its folder is there, and on a disk of this machine."""

from __future__ import annotations

from pathlib import Path
from typing import Any
from urllib.parse import quote

from monitor.errors import StoreError

# WAL keeps its index in memory that all users of the file share; over a network each machine would have its own.
_OVER_A_NETWORK = frozenset({
    "afs", "beegfs", "ceph", "cifs", "fuse.cephfs", "fuse.glusterfs", "fuse.sshfs", "glusterfs",
    "lustre", "ncpfs", "nfs", "nfs4", "smb3", "smbfs",
})  # fmt: skip
_MOUNTS = Path("/proc/self/mounts")


def require_place(file: Path, *, create: bool, mounts: str | None = None) -> None:
    """Makes sure that a store can be opened at `file`, or made there when `create` is set.

    `mounts` is a table like /proc/self/mounts, which is read where none is given.

    Raises:
        StoreError: there is no such folder or no such file, or the folder is on a network file system.
    """
    if not file.parent.is_dir():
        raise StoreError(f"The store's folder {file.parent} does not exist; make it, or mend `url` under [store].")
    if not create and not file.exists():
        raise StoreError(f"There is no store at {file}; `monitor init` or `monitor run` makes one.")
    if (kind := file_system(file.parent.resolve(), _mounts() if mounts is None else mounts)) in _OVER_A_NETWORK:
        raise StoreError(
            f"The store {file} would be on a network file system ({kind}), where SQLite can lose data; "
            "put it on a local disk, or use PostgreSQL: `url` under [store]."
        )


def _mounts() -> str:
    return _MOUNTS.read_text(encoding="utf-8", errors="surrogateescape") if _MOUNTS.exists() else ""


def file_system(folder: Path, mounts: str) -> str:
    """The type of the file system that holds a folder, by a table like /proc/self/mounts; "" where it is silent."""
    kind, depth = "", -1
    for line in mounts.splitlines():
        fields = line.split(" ")
        if len(fields) < 3:  # noqa: PLR2004 - device, mount point, type
            continue
        point = Path(fields[1].replace("\\040", " "))
        if folder.is_relative_to(point) and len(point.parts) >= depth:  # the later of two mounts covers the earlier
            kind, depth = fields[2], len(point.parts)
    return kind


class StoreFile:
    """The file that a store is in: once it was opened, no other of its name is taken for it, none made anew.

    Its methods are what an engine calls: `connect` before each new connection, `opened` after it, `require_same` before
    each transaction.
    """

    def __init__(self, path: Path, *, create: bool) -> None:
        self._path = path
        self._create = create
        self._opened: tuple[int, int] | None = None

    def connect(self, _dialect: object, _record: object, arguments: list[Any], options: dict[str, Any]) -> None:
        """Has the connection opened without making a file, but for the first one where that was asked for."""
        self.require_same()
        if self._opened is not None or not self._create:
            arguments[:] = [f"file:{quote(str(self._path))}?mode=rw"]
            options["uri"] = True

    def opened(self, _connection: object, _record: object) -> None:
        """Remembers which file it is."""
        if self._opened is None:
            self._opened = self._identity()

    def require_same(self) -> None:
        """Makes sure that the file is there and is the one that was opened first.

        Raises:
            StoreError: it is gone, or another has its name. What is written now would be lost with the old one.
        """
        if self._opened is not None and (found := self._identity()) != self._opened:
            what = "is gone" if found is None else "was replaced by another file"
            raise StoreError(
                f"The store {self._path} {what} while it was in use; nothing more is written. "
                "Put it back, or restore a copy, then start again."
            )

    def _identity(self) -> tuple[int, int] | None:
        try:
            found = self._path.stat()
        except FileNotFoundError:
            return None
        return found.st_dev, found.st_ino
