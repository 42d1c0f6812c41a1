"""Reads a file's bytes as an article: picks the reader that knows the format, by content as well as by name."""

from __future__ import annotations

import re
from pathlib import PurePath
from typing import TYPE_CHECKING

from monitor.errors import UnreadableError
from monitor.inbox import read_eml, read_html, read_markdown, read_text
from monitor.inbox.charset import READ, decode
from monitor.inbox.document import Document

if TYPE_CHECKING:
    from collections.abc import Callable

__all__ = ["Document", "read"]

_HTML_BEGINS = re.compile(
    rb"(?:\xef\xbb\xbf)?\s*(?:<\?xml[^>]{0,200}>\s*)?(?:<!--.{0,2000}?-->\s*)?<(?:!doctype\s+html|html)\b",
    re.IGNORECASE | re.DOTALL,
)
_MAIL_BEGINS = re.compile(rb"(?:[A-Za-z][\w-]{1,60}:[^\n]*\n(?:[ \t][^\n]*\n)*)+\r?\n")
_OF_MAILS_ONLY = re.compile(
    rb"^(?:message-id|mime-version|received|return-path|dkim-signature|delivered-to):", re.IGNORECASE | re.MULTILINE
)
_SNIFFED_BYTES = 64_000


def _text(raw: bytes) -> Document:
    return read_text.read(decode(raw))


def _markdown(raw: bytes) -> Document:
    return read_markdown.read(decode(raw))


READERS: dict[str, Callable[[bytes], Document]] = {
    "": _text,
    ".txt": _text,
    ".text": _text,
    ".md": _markdown,
    ".markdown": _markdown,
    ".html": read_html.read,
    ".htm": read_html.read,
    ".xhtml": read_html.read,
    ".eml": read_eml.read,
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
    return (_by_content(raw) or reader)(raw)


def _by_content(raw: bytes) -> Callable[[bytes], Document] | None:
    """The reader for what the bytes plainly are, whatever the file is called; a saved mail may be called anything."""
    front = raw[:_SNIFFED_BYTES]
    if _HTML_BEGINS.match(front):
        return read_html.read
    headers = _MAIL_BEGINS.match(front)
    return read_eml.read if headers and _OF_MAILS_ONLY.search(headers[0]) else None
