"""Takes a file out of the inbox once its article is in the log: removed, or moved without ever overwriting another."""

from __future__ import annotations

import errno
import os
import shutil
from pathlib import Path
from typing import TYPE_CHECKING

from monitor.inbox.folder import SIDECAR, Stamp

if TYPE_CHECKING:
    from monitor.inbox.folder import Entry

REASON = ".reason.txt"
_NO_LINKS = {errno.EXDEV, errno.EPERM, errno.EOPNOTSUPP, errno.ENOTSUP, errno.EMLINK, errno.ENOSYS}


def delete(entry: Entry) -> None:
    """Removes the file and what lies beside it to tell of it, unless another took its name meanwhile."""
    if _is_same(entry):
        Path(entry.path).unlink()
        _without_sidecar(entry)


def move(entry: Entry, root: Path, target: Path, *, reason: str | None = None) -> None:
    """Moves the file to its place under `target`; a number is added to its name where that is taken.

    A link is made before the old name is taken away, so that the file is never without a name; killed in between, the
    next call finds the link and finishes. What lies beside the file to tell of it goes along; `reason` is written
    beside it under its new name.
    """
    if not _is_same(entry):
        return
    wanted = target / Path(entry.path).relative_to(root)
    wanted.parent.mkdir(parents=True, exist_ok=True)
    place = _place(Path(entry.path), wanted)
    if reason is not None:
        place.with_name(f"{place.name}{REASON}").write_text(f"The file {reason}.\n", encoding="utf-8")
    if entry.sidecar is not None and Path(entry.sidecar[0]).exists():
        _place(Path(entry.sidecar[0]), place.with_name(f"{place.name}{SIDECAR}"))
    Path(entry.path).unlink()
    _without_sidecar(entry)


def _without_sidecar(entry: Entry) -> None:
    if entry.sidecar is not None:
        Path(entry.sidecar[0]).unlink(missing_ok=True)


def _is_same(entry: Entry) -> bool:
    try:
        return Stamp.of(os.lstat(entry.path)) == entry.stamp
    except FileNotFoundError:
        return False


def _place(source: Path, wanted: Path) -> Path:
    """Sets the file there, under a name that is free; which it is."""
    number = 1
    place = wanted
    while not _placed(source, place):
        number += 1
        place = wanted.with_name(f"{wanted.stem}-{number}{wanted.suffix}")
    return place


def _placed(source: Path, place: Path) -> bool:
    """Whether the file has come to stand at `place`; not where another stands there."""
    try:
        os.link(source, place, follow_symlinks=False)
    except FileExistsError:
        return os.path.samestat(os.lstat(source), os.lstat(place))
    except OSError as error:
        if error.errno not in _NO_LINKS:
            raise
        return _copied(source, place)
    return True


def _copied(source: Path, place: Path) -> bool:
    """Copies to another file system; a copy half made has a name that is ignored, and is made again."""
    if place.exists():
        return _same_bytes(source, place)
    partial = place.with_name(f".{place.name}.part")
    shutil.copy2(source, partial, follow_symlinks=False)
    with partial.open("rb") as copy:
        os.fsync(copy.fileno())
    partial.rename(place)
    return True


def _same_bytes(source: Path, place: Path) -> bool:
    """Whether an earlier attempt has made the copy already."""
    return (
        place.is_file() and place.stat().st_size == source.stat().st_size and place.read_bytes() == source.read_bytes()
    )
