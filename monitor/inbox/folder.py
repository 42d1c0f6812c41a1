"""Looks through an inbox's folder: which regular files lie there, and what is left alone or cannot be looked at."""

from __future__ import annotations

import os
import re
import stat
from fnmatch import translate
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from pathlib import Path

# What editors, browsers, transfer and sync programs leave beside the files of people; compared in lower case.
_IGNORED_BEGINNINGS = (".", "~$", "#")
_IGNORED_ENDINGS = (
    "~", ".part", ".partial", ".tmp", ".temp", ".crdownload", ".download", ".opdownload", ".filepart", ".!ut",
    ".swp", ".swo", ".swx", ".bak", ".lock",
)  # fmt: skip
_IGNORED_NAMES = frozenset({
    "4913", "thumbs.db", "desktop.ini", "icon\r", "lost+found", "__macosx", "@eadir", "$recycle.bin",
    "system volume information",
})  # fmt: skip


SIDECAR = ".meta.toml"
UNFINISHED, FINISHED = "tmp", "new"  # folders of an inbox: programs write into the one and move to the other
_RAW_BYTES = range(0xDC80, 0xDD00)  # what stands for the bytes 0x80 to 0xff where a file's name is no UTF-8


class Stamp(NamedTuple):
    """What changes when a file does. The change time cannot be set back, as the modification time can."""

    size: int
    mtime_ns: int
    ctime_ns: int
    inode: str  # device and inode

    @classmethod
    def of(cls, status: os.stat_result) -> Stamp:
        """The stamp of a file from its status."""
        return cls(status.st_size, status.st_mtime_ns, status.st_ctime_ns, identity(status))


def identity(status: os.stat_result) -> str:
    """What stays the same of a file or folder while its name, size and times change: device and inode."""
    return f"{status.st_dev}:{status.st_ino}"


class Entry(NamedTuple):
    """A regular file. `name` is its path inside the inbox, odd characters escaped; `path` is what opens it."""

    name: str
    path: str
    stamp: Stamp
    sidecar: tuple[str, Stamp] | None = None  # the file beside it that tells of it: what opens it, and its stamp


class Looked(NamedTuple):
    """What lies in a folder: files, how many things were left alone by their name, and what was wrong."""

    entries: list[Entry]
    ignored: int
    problems: list[str]
    whole: bool  # every sub-folder could be looked into
    lonely: list[str]  # files that tell of others which are not there


_new = tuple.__new__  # half the time of naming the fields, which counts where there are a hundred thousand files


class _Look:
    """A look under way."""

    def __init__(self, base: str, ignore: Sequence[str], apart: set[str], *, recursive: bool) -> None:
        self.base, self.apart, self.recursive = base, apart | {os.path.join(base, UNFINISHED)}, recursive  # noqa: PTH118
        self.sidecars: dict[str, tuple[str, Stamp]] = {}  # by the path of the file that they tell of
        self.further = re.compile("|".join(translate(pattern.lower()) for pattern in ignore)) if ignore else None
        self.waiting = [base]  # folders yet to be looked into
        self.entries: list[Entry] = []
        self.problems: list[str] = []
        self.ignored = 0
        self.whole = True


def look(root: Path, *, recursive: bool, ignore: Sequence[str] = (), outside: Sequence[Path] = ()) -> Looked:
    """All regular files under `root` that are not to be ignored; links are never followed, nothing is opened.

    `outside` are folders that do not belong to the inbox although they may lie in it: where done files go. Neither does
    a folder `tmp` in it, where programs write what they then move to `new`.

    Raises:
        OSError: the root itself cannot be looked into.
    """
    this = _Look(str(root.absolute()), ignore, {str(one.absolute()) for one in outside}, recursive=recursive)
    while this.waiting:
        folder = this.waiting.pop()
        try:
            with os.scandir(folder) as children:
                _look_at(this, folder, children)
        except OSError as error:
            if folder == this.base:
                raise
            this.problems.append(f"the folder {_name(this, folder)} cannot be looked into: {error.strerror}")
            this.whole = False
    entries, beside = this.entries, dict(this.sidecars)
    if beside:
        entries = [entry._replace(sidecar=beside.pop(entry.path, None)) for entry in entries]
    lonely = sorted(_name(this, path) for path, _ in beside.values())
    return Looked(entries, this.ignored, this.problems, this.whole, lonely)


def _look_at(this: _Look, folder: str, children: Iterator[os.DirEntry[str]]) -> None:
    """Sorts the children of a folder; written for a hundred thousand of them, so with few calls for each."""
    inside = "" if folder == this.base else _name(this, folder) + os.sep
    for child in children:
        called, path = child.name, child.path
        if is_ignored(called, this.further) or path in this.apart:
            this.ignored += 1
            continue
        plain = called.isascii() and called.isprintable() and "\\" not in called
        name = inside + (called if plain else escaped(called))
        try:
            status = child.stat(follow_symlinks=False)
        except FileNotFoundError:
            continue  # gone since the folder was listed
        except OSError as error:
            this.problems.append(f"{name} cannot be looked at: {error.strerror}")
            continue
        if stat.S_ISREG(status.st_mode):
            inode = f"{status.st_dev}:{status.st_ino}"
            stamp = _new(Stamp, (status.st_size, status.st_mtime_ns, status.st_ctime_ns, inode))
            if called.endswith(SIDECAR):
                this.sidecars[path.removesuffix(SIDECAR)] = (path, stamp)
            else:
                this.entries.append(_new(Entry, (name, path, stamp, None)))
        elif not stat.S_ISDIR(status.st_mode):
            kind = "a symbolic link" if stat.S_ISLNK(status.st_mode) else "no regular file"
            this.problems.append(f"{name} is {kind} and is left alone; put the article itself there")
        elif this.recursive:
            this.waiting.append(child.path)


def is_ignored(name: str, further: re.Pattern[str] | None = None) -> bool:
    """Whether a file or folder is left alone for its name: hidden, half written, or of an editor or sync program."""
    name = name.lower()
    built_in = name.startswith(_IGNORED_BEGINNINGS) or name.endswith(_IGNORED_ENDINGS) or name in _IGNORED_NAMES
    return built_in or (further is not None and further.match(name) is not None)


def _name(this: _Look, path: str) -> str:
    return escaped(path[len(this.base) :].lstrip(os.sep))


def escaped(name: str) -> str:
    r"""A file's name as plain text, in which bytes that are no UTF-8, controls and marks of direction read as \x1b."""
    if name.isascii() and name.isprintable() and "\\" not in name:
        return name
    return "".join(char if char.isprintable() and char != "\\" else _escape(char) for char in name)


def _escape(char: str) -> str:
    """The character so that no two names come out alike: a backslash is doubled."""
    code = ord(char)
    if char == "\\":
        return "\\\\"
    if code in _RAW_BYTES:
        return f"\\x{code - _RAW_BYTES.start + 0x80:02x}"
    return f"\\x{code:02x}" if char.isascii() else f"\\u{{{code:x}}}"
