"""Reads an e-mail: its subject is the title, its sender the outlet, its text or HTML the article; and its files."""

from __future__ import annotations

import email
import re
from email.header import decode_header, make_header
from email.utils import parsedate_to_datetime
from typing import TYPE_CHECKING, Any

from monitor.errors import UnreadableError
from monitor.inbox import dates, furniture, mail_attachments, mail_parts, masthead, press_names, read_html
from monitor.inbox.charset import decode, refuse_binary
from monitor.inbox.document import Document
from monitor.inbox.page_tree import holds_tags
from monitor.inbox.parts import Part, compose, lines_at_top, tidy
from monitor.inbox.pieces import Held

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from email.message import Message

    from monitor.inbox.pieces import Budget

_MOST_MULTIPARTS = 30
_MOST_PARTS = 500
_LONGEST_HEADER = 4_000
_MOST_CHARS = 1_000_000
_MOST_LINES = 20_000
_LEAST_CHARS = 20
_REAL_SHARE = 0.3
_FORWARDED = re.compile(r"^\s*(?:(?:fwd?|wg|tr|rv|i)\s*:\s*)+", re.IGNORECASE)
_OFFICE = re.compile(
    r"(?:the )?(?:press|media|news|communications)(?: (?:office|team|desk|relations|service))?", re.IGNORECASE
)
_PARTED = r"\s+(?:at|from|of|-|\|)\s+|,\s+"
_VIA = re.compile(r"\s+(?:via|on behalf of)\s+.*$", re.IGNORECASE)
_FORWARD_HEAD = re.compile(
    r"(?:^|\n)[ >]*(?:-+ ?(?:forwarded message|original message) ?-+|begin forwarded message:)\s*\n"
    r"(?P<head>(?:[ >]*\*?(?:from|date|sent|subject|to|cc|reply-to)\*?:[^\n]*\n"
    r"(?:\s*\n(?=[ >]*\*?(?:from|date|sent|subject|to)))?){2,8})",
    re.IGNORECASE,
)
_FORWARD_LINE = re.compile(r"^[ >]*\*?(from|date|sent|subject)\*?:\s*(.+)$", re.IGNORECASE | re.MULTILINE)


def open_mail(raw: bytes, _: Budget) -> Iterator[Held]:
    """The article that a mail is, then the files attached to it; a mail that only carries files is none itself.

    Raises:
        UnreadableError: the bytes are no mail, or the mail holds neither text nor files.
    """
    message = _parsed(raw)
    attached = list(mail_attachments.find(message))
    try:
        yield Held("", raw, _document(message))
    except UnreadableError:
        if not attached:
            raise
    yield from attached


def _document(message: Message) -> Document:
    parts, told = _body(message)
    title = _title(told.get("subject") or _header(message, "subject"))
    outlet = _sender(message, told.get("from"))
    seen = masthead.read(lines_at_top(parts), title)
    outlet = outlet or seen.outlet or _named_in(title, parts)
    text, blocks = compose(title or seen.title, furniture.heads_marked(parts, outlet))
    if len(text) < _LEAST_CHARS:
        raise UnreadableError("is an e-mail without text or files")
    return Document(
        text=text,
        format="eml",
        title=title or seen.title,
        outlet=outlet,
        author=seen.author,
        origin=seen.origin,
        published_at=dates.as_iso(told.get("date") or told.get("sent")) or _date(message) or seen.published_at,
        modified_at=seen.modified_at,
        language=_language(message),
        blocks=blocks,
    )


def _parsed(raw: bytes) -> Message:
    refuse_binary(raw)
    if raw.lower().count(b"boundary=") > _MOST_MULTIPARTS:
        raise UnreadableError(f"is an e-mail of more than {_MOST_MULTIPARTS} nested parts")
    try:
        message = email.message_from_bytes(raw.lstrip(b"\xef\xbb\xbf\r\n"))
    except Exception as error:  # the parser of the standard library trips over some broken mails
        raise UnreadableError(f"is an e-mail that cannot be taken apart ({type(error).__name__})") from error
    if not any(name in message for name in ("from", "subject", "date")):
        raise UnreadableError("has no sender, subject or date, so it is no e-mail")
    return message


def _header(message: Message, name: str) -> str | None:
    """A header as text, be it encoded as it should be or plain UTF-8; None where there is none that can be read."""
    raw = next((value for key, value in message.raw_items() if key.lower() == name), None)
    if raw is None or len(raw) > _LONGEST_HEADER:
        return None
    text = re.sub(r"[\r\n]+", "", raw).encode("utf-8", "surrogateescape").decode("utf-8", "replace")
    try:
        return tidy(str(make_header(decode_header(text)))) or None
    except (ValueError, LookupError):
        return tidy(text) or None


def _title(subject: str | None) -> str | None:
    return _FORWARDED.sub("", subject, count=1) or None if subject else None


def _sender(message: Message, forwarded: str | None) -> str | None:
    """The name that the sender goes by; an address alone is none."""
    name = (forwarded or _header(message, "from") or "").split("<")[0]
    name = _VIA.sub("", re.sub(r"\s*[\[(][^\])]*[\])]?\s*$", "", name).strip("\"'* "))
    office = re.split(_PARTED, name, maxsplit=1)
    if len(office) > 1 and _OFFICE.fullmatch(office[0]):
        name = re.sub(r"^the\s+", "", office[1], flags=re.IGNORECASE)
    parts = re.split(_PARTED, name)
    if len(parts) > 1 and not press_names.is_outlet(name) and press_names.is_outlet(parts[-1]):
        name = parts[-1]
    return name if name and "@" not in name else None


def _named_in(title: str | None, parts: Sequence[Part]) -> str | None:
    """The newsletter's name where the mail begins with it and so does its subject: "Inland Notes: the well"."""
    name = parts[0].words if parts else ""
    return name if title and title.startswith(f"{name}:") and press_names.is_name(name) else None


def _date(message: Message) -> str | None:
    try:
        return dates.as_iso(parsedate_to_datetime(_header(message, "date") or ""))
    except (ValueError, TypeError, OverflowError):
        return None


def _language(message: Message) -> str | None:
    told = (_header(message, "content-language") or "").split(",")[0].strip()
    return told if re.fullmatch(r"[A-Za-z]{2,3}(?:-[A-Za-z0-9]{1,8}){0,3}", told) else None


def _body(message: Message) -> tuple[list[Part], dict[str, str]]:
    """The parts of the mail's text, and the head of the mail that it forwards, if it does nothing else."""
    texts = {kind: (text, flowed) for kind, text, flowed in reversed(list(_texts(message)))}
    (plain, flowed), (page, _) = texts.get("text/plain", ("", False)), texts.get("text/html", ("", False))
    if page and not holds_tags(page):
        plain, page = plain or page, ""
    rich = read_html.read_parts(page) if page else []
    if rich and len(plain) < _REAL_SHARE * sum(len(part.words) for part in rich if part.kind != "furniture"):
        return rich, {}
    if len(plain) > _MOST_CHARS or plain.count("\n") > _MOST_LINES:
        raise UnreadableError(f"is an e-mail of more than {_MOST_CHARS} characters or {_MOST_LINES} lines of text")
    plain, told = _unforwarded(plain)
    return furniture.marked_in_mail(mail_parts.gather(plain, flowed=flowed)), told


def _texts(message: Message) -> Iterator[tuple[str, str, bool]]:
    """The mail's own texts in order, each with its type and whether its lines flow.

    Attached mails and files hold others.
    """
    waiting: list[Any] = [message]
    for _ in range(_MOST_PARTS):
        if not waiting:
            return
        part = waiting.pop(0)
        try:
            kind, held = part.get_content_type(), part.get_payload()
            own = part.get_content_disposition() != "attachment"
            if isinstance(held, list) and not kind.startswith("message/"):
                waiting[:0] = held
            elif own and kind in {"text/plain", "text/html"} and (raw := part.get_payload(decode=True)):
                flowed = str(part.get_param("format", "")).lower() == "flowed"
                yield kind, decode(raw, part.get_content_charset()), flowed
        except UnreadableError:
            continue
        except Exception:  # noqa: BLE001, S112 - a part with broken headers is passed over, the others are read
            continue


def _unforwarded(text: str) -> tuple[str, dict[str, str]]:
    """The text below the head of a forwarded mail with what that head tells; the text itself where there is none."""
    head = _FORWARD_HEAD.search(text[:20_000])
    if not head or len(text[: head.start()]) > len(text) // 2:
        return text, {}
    told = {match[1].lower(): match[2].strip(" *\t") for match in _FORWARD_LINE.finditer(head["head"])}
    return text[head.end() :], told
