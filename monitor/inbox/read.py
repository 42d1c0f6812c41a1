"""Reads a file's bytes as an article: picks the reader that knows the format."""

from __future__ import annotations

from pathlib import PurePath
from typing import TYPE_CHECKING

from monitor.errors import UnreadableError
from monitor.inbox import read_markdown, read_text
from monitor.inbox.charset import READ, decode
from monitor.inbox.document import Document

if TYPE_CHECKING:
    from collections.abc import Callable

__all__ = ["Document", "read"]

READERS: dict[str, Callable[[str], Document]] = {
    "": read_text.read,
    ".txt": read_text.read,
    ".text": read_text.read,
    ".md": read_markdown.read,
    ".markdown": read_markdown.read,
}


def read(raw: bytes, name: str) -> Document:
    """The article in the bytes of a file called `name`.

    Raises:
        UnreadableError: there is none; the message is the reason, to follow "the file ...".
    """
    suffix = PurePath(name).suffix.lower()
    reader = READERS.get(suffix)
    if reader is None:
        raise UnreadableError(f"has the suffix {suffix}; {READ}")
    return reader(decode(raw))
