"""Reads a file's bytes as articles: picks the reader that knows the format, by content as well as by name."""

from __future__ import annotations

import functools
import re
from importlib.metadata import entry_points
from pathlib import PurePath
from typing import TYPE_CHECKING

from monitor.errors import UnreadableError
from monitor.inbox import (
    read_docx,
    read_eml,
    read_feed,
    read_html,
    read_json,
    read_markdown,
    read_mhtml,
    read_pdf,
    read_text,
    read_zip,
)
from monitor.inbox.charset import READ, decode
from monitor.inbox.document import Document
from monitor.inbox.pieces import DEFAULT_LIMITS, Budget, Held, Limits, Piece, Refused

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

__all__ = ["Document", "Limits", "Piece", "Refused", "read", "read_all"]

GROUP = "claim_monitor.readers"  # the entry points by which an installed package adds readers
_HTML_BEGINS = re.compile(
    rb"(?:\xef\xbb\xbf)?\s*(?:<\?xml[^>]{0,200}>\s*)?(?:<!--.{0,2000}?-->\s*)?<(?:!doctype\s+html|html)\b",
    re.IGNORECASE | re.DOTALL,
)
_MAIL_BEGINS = re.compile(rb"(?:[A-Za-z][\w-]{1,60}:[^\n]*\n(?:[ \t][^\n]*\n)*)+\r?\n")
_OF_MAILS_ONLY = re.compile(
    rb"^(?:message-id|mime-version|received|return-path|dkim-signature|delivered-to):", re.IGNORECASE | re.MULTILINE
)
_OF_SAVED_PAGES = re.compile(
    rb"^(?:snapshot-content-location:|from:[ \t\x22]*<?saved by )", re.IGNORECASE | re.MULTILINE
)
_SNIFFED_BYTES = 64_000
# What comes along with pages and mails and is passed over without a word.
_BESIDES = frozenset(
    """.png .jpg .jpeg .gif .webp .svg .ico .bmp .tif .tiff .heic .avif .css .js .mjs .woff .woff2 .ttf .otf .eot .mp3
    .mp4 .m4a .mov .avi .webm .wav .ogg .ics .vcf .asc .sig .p7s .p7m""".split()  # noqa: SIM905 - a list of suffixes
)
_TOLD_AT_MOST = 3


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
    ".mhtml": read_mhtml.read,
    ".mht": read_mhtml.read,
    ".pdf": read_pdf.read,
    ".docx": read_docx.read,
}
# Formats whose files may hold several articles.
OPENERS: dict[str, Callable[[bytes, Budget], Iterator[Held]]] = {
    ".eml": read_eml.open_mail,
    ".json": read_json.open_document,
    ".jsonl": read_json.open_lines,
    ".ndjson": read_json.open_lines,
    ".xml": read_feed.open_feed,
    ".rss": read_feed.open_feed,
    ".atom": read_feed.open_feed,
    ".rdf": read_feed.open_feed,
    ".zip": read_zip.open_archive,
}


def read(raw: bytes, name: str) -> Document:
    """The article, or the first of several, in the bytes of a file called `name`.

    Raises:
        UnreadableError: there is none; the message is the reason, to follow "the file ...".
    """
    return next(piece.document for piece in read_all(raw, name) if isinstance(piece, Piece))


def read_all(raw: bytes, name: str, limits: Limits = DEFAULT_LIMITS) -> tuple[Piece | Refused, ...]:
    """All articles in the bytes of a file called `name`, one at least, and which parts of it hold none.

    Raises:
        UnreadableError: there is none; the message is the reason, to follow "the file ...".
    """
    found = tuple(_pieces(raw, name, Budget(limits), limits.depth))
    if not any(isinstance(piece, Piece) for piece in found):
        told = "; ".join(
            f"{piece.part} {piece.reason}" for piece in found[:_TOLD_AT_MOST] if isinstance(piece, Refused)
        )
        raise UnreadableError(f"holds no article that can be read{': ' if told else ''}{told}")
    return found


def _pieces(raw: bytes, name: str, budget: Budget, depth: int) -> Iterator[Piece | Refused]:
    suffix = PurePath(name).suffix.lower()
    opener = _opener(raw, suffix)
    if opener is None:
        yield Piece("", _reader(raw, suffix, name)(raw))
        return
    if depth <= 0:
        raise UnreadableError("lies too deep in archives and mails")
    for held in opener(raw, budget):
        budget.take(len(held.raw))
        yield from _within(held, budget, depth)


def _within(held: Held, budget: Budget, depth: int) -> Iterator[Piece | Refused]:
    """What one thing in a file holds; nothing of it keeps the others from being read, save for a limit reached."""
    if held.document is not None:
        yield Piece(held.name, held.document, held.raw if held.name else None)
    elif held.problem is not None:
        yield Refused(held.name, len(held.raw), held.problem)
    elif PurePath(held.name).suffix.lower() not in _BESIDES:
        try:
            for piece in _pieces(held.raw, held.name, budget, depth - 1):
                part = f"{held.name}/{piece.part}" if piece.part else held.name
                if isinstance(piece, Piece):
                    yield Piece(part, piece.document, held.raw if piece.raw is None else piece.raw)
                else:
                    yield Refused(part, piece.size, piece.reason)
        except UnreadableError as error:
            if budget.is_spent:
                raise
            yield Refused(held.name, len(held.raw), str(error))


def _reader(raw: bytes, suffix: str, name: str) -> Callable[[bytes], Document]:
    """The reader of a file that is one article: for what the bytes plainly are, whatever the file is called."""
    front = raw[:_SNIFFED_BYTES]
    if front.startswith(b"%PDF-"):
        return read_pdf.read
    if front.startswith(b"PK\x03\x04") and read_zip.is_word_document(raw):
        return read_docx.read
    headers = _MAIL_BEGINS.match(front)
    if headers and _OF_SAVED_PAGES.search(headers[0]):
        return read_mhtml.read
    if _HTML_BEGINS.match(front):
        return read_html.read
    if reader := READERS.get(suffix):
        return reader
    if (added := _added().get(suffix)) is not None:
        return functools.partial(added, name=name)
    raise UnreadableError(f"has the suffix {suffix}; {READ}")


def _opener(raw: bytes, suffix: str) -> Callable[[bytes, Budget], Iterator[Held]] | None:
    """The reader of a format that may hold several articles; None where the bytes are rather one."""
    front = raw[:_SNIFFED_BYTES]
    known = suffix in READERS or suffix in OPENERS
    if front.startswith((b"PK\x03\x04", b"PK\x05\x06")):
        return read_zip.open_archive if known and not read_zip.is_office_document(raw) else None
    headers = _MAIL_BEGINS.match(front)
    saved_page = headers is not None and _is_saved_page(headers[0], suffix)
    if saved_page or _HTML_BEGINS.match(front) or front.startswith(b"%PDF-"):
        return None
    if read_feed.looks_like(front):
        return read_feed.open_feed
    if headers and _OF_MAILS_ONLY.search(headers[0]):
        return read_eml.open_mail
    if suffix in {"", ".txt", ".text"} and read_json.looks_like(raw):
        return read_json.open_document
    return OPENERS.get(suffix)


def _is_saved_page(headers: bytes, suffix: str) -> bool:
    return suffix in {".mhtml", ".mht"} or _OF_SAVED_PAGES.search(headers) is not None


@functools.cache
def _added() -> dict[str, Callable[..., Document]]:
    """The readers that installed packages add, by suffix: an entry point "odt" reads files called *.odt."""
    return {f".{point.name.lower().lstrip('.')}": point.load() for point in entry_points(group=GROUP)}
