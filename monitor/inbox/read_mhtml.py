"""Reads a web page that a browser saved with all its parts in one file (MHTML): the page in it, as if it lay alone."""

from __future__ import annotations

import email
import re
from typing import TYPE_CHECKING

import msgspec

from monitor.errors import UnreadableError
from monitor.inbox import read_html
from monitor.inbox.charset import refuse_binary

if TYPE_CHECKING:
    from email.message import Message

    from monitor.inbox.document import Document

_MOST_PARTS = 2_000
_MOST_MULTIPARTS = 30
_WEB = re.compile(r"https?://\S{1,2000}$")


def read(raw: bytes) -> Document:
    """The article in the bytes of a saved page.

    Raises:
        UnreadableError: the bytes are none such, or the page holds no article.
    """
    refuse_binary(raw)
    if raw.lower().count(b"boundary=") > _MOST_MULTIPARTS:
        raise UnreadableError(f"is a saved web page of more than {_MOST_MULTIPARTS} nested parts")
    try:
        message = email.message_from_bytes(raw.lstrip(b"\xef\xbb\xbf\r\n"))
        page = _page(message)
        found = page.get_payload(decode=True) if page is not None else None
        declared = page.get_content_charset() if page is not None else None
        url = _address(message, page)
    except Exception as error:  # the parser of the standard library trips over some broken files
        raise UnreadableError(f"is a saved web page that cannot be taken apart ({type(error).__name__})") from error
    if not isinstance(found, bytes):
        raise UnreadableError("is a saved web page without a page in it; save it again as HTML")
    document = read_html.read(found, declared)
    return msgspec.structs.replace(document, format="mhtml", url=document.url or url)


def _page(message: Message) -> Message | None:
    """The part that holds the page: the first of them, as every browser writes it."""
    waiting: list[Message] = [message]
    for _ in range(_MOST_PARTS):
        if not waiting:
            return None
        part = waiting.pop(0)
        held = part.get_payload()
        if isinstance(held, list):
            waiting[:0] = [one for one in held if not isinstance(one, str)]
        elif part.get_content_type() in {"text/html", "application/xhtml+xml"}:
            return part
    return None


def _address(message: Message, page: Message | None) -> str | None:
    told = [message.get("Snapshot-Content-Location"), page.get("Content-Location") if page is not None else None]
    return next((str(url).strip() for url in told if url and _WEB.match(str(url).strip())), None)
