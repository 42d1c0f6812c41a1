"""Reads `NAME.meta.toml`, the file beside a bare article that tells its title, outlet, date and more."""

from __future__ import annotations

import tomllib
from typing import TYPE_CHECKING, Any

import msgspec

from monitor.errors import UnreadableError
from monitor.events.kinds import Block
from monitor.inbox import metadata
from monitor.inbox.folder import SIDECAR
from monitor.inbox.parts import folded, tidy

if TYPE_CHECKING:
    from monitor.inbox.document import Document

MOST_BYTES = 64_000


def told(raw: bytes) -> metadata.Told:
    """What the bytes of such a file tell.

    Raises:
        UnreadableError: they are no TOML; the message tells what to mend.
    """
    try:
        given = tomllib.loads(raw.decode("utf-8-sig"))
    except (UnicodeDecodeError, tomllib.TOMLDecodeError, RecursionError) as error:
        raise UnreadableError(f"has a {SIDECAR} file beside it that is no valid TOML: {str(error)[:200]}") from error
    keys = {key.lower().replace("-", "_"): value for key, value in given.items()}
    return metadata.Told(*(tidy(value) or None if value else None for value in metadata.read(keys)))


def with_told(document: Document, beside: metadata.Told, *, whole: bool) -> Document:
    """The document with what its sidecar tells, which goes first; of a part of a file only the outlet is told."""
    if not whole:
        return msgspec.structs.replace(document, outlet=document.outlet or beside.outlet)
    changes: dict[str, Any] = {name: value for name, value in beside._asdict().items() if value}
    if beside.title and folded(document.text.lstrip().split("\n", 1)[0]) != folded(beside.title):
        above = f"{beside.title}\n\n"
        changes["text"] = above + document.text
        if document.blocks:
            moved = (Block(one.kind, one.start + len(above), one.end + len(above)) for one in document.blocks)
            changes["blocks"] = (Block("title", 0, len(beside.title)), *moved)
    return msgspec.structs.replace(document, **changes)
