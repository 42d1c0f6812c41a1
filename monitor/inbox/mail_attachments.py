"""Finds the files that a mail brings along, and the mails attached to it: each may be an article of its own."""

from __future__ import annotations

from pathlib import PurePosixPath
from typing import TYPE_CHECKING, Any

from monitor.inbox.folder import escaped
from monitor.inbox.parts import tidy
from monitor.inbox.pieces import Held

if TYPE_CHECKING:
    from collections.abc import Iterator
    from email.message import Message

_MOST_PARTS = 500
_LONGEST_NAME = 200


def find(message: Message) -> Iterator[Held]:
    """The attachments of a mail, in order; those of attached mails are found when these are read."""
    waiting: list[Any] = [message]
    for number in range(_MOST_PARTS):
        if not waiting:
            return
        part = waiting.pop(0)
        try:
            kind, held = part.get_content_type(), part.get_payload()
            if kind == "message/rfc822" and part is not message:
                if isinstance(held, list) and held:
                    yield Held(f"mail-{number}.eml", held[0].as_bytes())
            elif isinstance(held, list):
                waiting[:0] = held
            elif (name := _name(part)) and isinstance(raw := part.get_payload(decode=True), bytes):
                yield Held(name, raw)
        except Exception:  # noqa: BLE001, S112 - a part with broken headers is passed over, the others are read
            continue


def _name(part: Message) -> str | None:
    """What an attached file is called; None where the part is the mail's own text."""
    told = part.get_filename()
    if not told or (part.get_content_disposition() != "attachment" and part.get_content_maintype() == "text"):
        return None
    return escaped(PurePosixPath(tidy(str(told)).replace("\\", "/")).name[:_LONGEST_NAME]) or None
