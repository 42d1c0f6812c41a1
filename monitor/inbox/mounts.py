"""Tells which kind of file system a folder lies on, and whether that one tells of changes that other machines make."""

from __future__ import annotations

import re
from pathlib import Path

_TABLE = Path("/proc/self/mountinfo")
# Where other machines write, of which the system here hears nothing.
_SHARED = re.compile(
    r"nfs4?|cifs|smb\w*|ncpfs|afs|9p|ceph|gluster\w*|lustre|beegfs|gpfs|orangefs|ocfs2|gfs2|davfs|drvfs|vboxsf|virtiofs"
    r"|vmhgfs|prl_fs|fuse(?:\..+|blk)?"
)
_OCTAL = re.compile(r"\\([0-7]{3})")


def kind(path: Path, table: str | None = None) -> str | None:
    """The type of the file system that `path` lies on; None where the system does not say.

    `table` is what /proc/self/mountinfo holds.
    """
    try:
        real = path.resolve()
        lines = (_TABLE.read_text(errors="surrogateescape") if table is None else table).splitlines()
    except (OSError, RuntimeError):
        return None
    found: tuple[int, str | None] = (-1, None)
    for line in lines:
        before, _, after = line.partition(" - ")
        fields, rest = before.split(" "), after.split(" ")
        if len(fields) > 4:  # noqa: PLR2004 - the fifth is where it is mounted
            point = _OCTAL.sub(lambda octal: chr(int(octal[1], 8)), fields[4])
            if (str(real) == point or real.is_relative_to(point)) and len(point) >= found[0]:
                found = (len(point), rest[0])
    return found[1]


def is_shared(path: Path, table: str | None = None) -> bool:
    """Whether other machines may write there unheard, so that one has to look again and again."""
    name = kind(path, table)
    return name is not None and _SHARED.fullmatch(name) is not None
