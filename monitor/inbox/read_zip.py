"""Opens a ZIP archive: what lies in it is read as if it lay in the inbox; nothing is ever unpacked to the disk."""

from __future__ import annotations

import io
import stat
import zipfile
from typing import TYPE_CHECKING

from monitor.errors import UnreadableError
from monitor.inbox.folder import escaped, is_ignored
from monitor.inbox.pieces import Held

if TYPE_CHECKING:
    from collections.abc import Iterator

    from monitor.inbox.pieces import Budget

_CHUNK = 1 << 16
_LOCKED = 0x1
_LONGEST_NAME = 1000


def open_archive(raw: bytes, budget: Budget) -> Iterator[Held]:
    """The files in an archive, in its order; one that is locked, broken or named to lead elsewhere is told of.

    Raises:
        UnreadableError: the archive is broken, or unpacks to more than the budget.
    """
    try:
        archive = zipfile.ZipFile(io.BytesIO(raw))
        members = archive.infolist()
    except Exception as error:  # the package raises many kinds at broken archives
        raise UnreadableError(f"is a ZIP archive that is broken ({type(error).__name__})") from error
    if len(members) > budget.limits.articles:
        raise UnreadableError(
            f"is a ZIP archive of {len(members)} files; at most {budget.limits.articles} are read (max_articles)"
        )
    with archive:
        for member in members:
            if not member.is_dir() and not _is_ignored(member):
                yield _held(archive, member, budget)


def is_word_document(raw: bytes) -> bool:
    """Whether the archive is rather a Word document."""
    return _names(raw) >= {"[Content_Types].xml", "word/document.xml"}


def is_office_document(raw: bytes) -> bool:
    """Whether the archive is the file of an office or other program, whose parts are no articles."""
    return bool(_names(raw) & {"[Content_Types].xml", "mimetype", "META-INF/MANIFEST.MF", "AndroidManifest.xml"})


def _names(raw: bytes) -> set[str]:
    try:
        with zipfile.ZipFile(io.BytesIO(raw)) as archive:
            return set(archive.namelist()[:5000])
    except Exception:  # noqa: BLE001 - what is wrong with it is told when it is opened
        return set()


def _held(archive: zipfile.ZipFile, member: zipfile.ZipInfo, budget: Budget) -> Held:
    name = escaped(member.filename[:_LONGEST_NAME])
    if problem := _problem(member):
        return Held(name, b"", problem=problem)
    try:
        return Held(name, _unpacked(archive, member, budget))
    except (UnreadableError, MemoryError):
        raise
    except Exception as error:  # noqa: BLE001 - wrong checksums, unknown packing, broken streams
        return Held(name, b"", problem=f"cannot be unpacked ({type(error).__name__})")


def _is_ignored(member: zipfile.ZipInfo) -> bool:
    return any(is_ignored(part) for part in member.filename.split("/") if part not in {".", ".."})


def _problem(member: zipfile.ZipInfo) -> str | None:
    """Why a member is left alone, if it is."""
    path = member.filename.replace("\\", "/")
    if path.startswith("/") or ".." in path.split("/") or path[1:2] == ":":
        return "has a path that leads out of its archive, as only traps have"
    if stat.S_ISLNK(member.external_attr >> 16):
        return "is a symbolic link and is left alone"
    if member.flag_bits & _LOCKED:
        return "is locked by a password; unpack it and drop the articles themselves"
    return None


def _unpacked(archive: zipfile.ZipFile, member: zipfile.ZipInfo, budget: Budget) -> bytes:
    """A member's bytes; unpacked piece by piece, since what an archive tells of sizes may be untrue."""
    chunks: list[bytes] = []
    size = 0
    with archive.open(member) as stream:
        while chunk := stream.read(_CHUNK):
            size += len(chunk)
            chunks.append(chunk)
            if size > budget.bytes_left:
                budget.take(size)
    return b"".join(chunks)
