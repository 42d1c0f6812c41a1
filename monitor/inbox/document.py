"""What a reader makes of a file: the text that is stored, and what the file tells about it."""

from __future__ import annotations

import msgspec

from monitor.events.kinds import Block  # noqa: TC001 - msgspec looks the annotations up


class Document(msgspec.Struct, frozen=True):
    """An article as read. Every field but `text` and `format` is None where the file does not say.

    `text` is NFC, its lines ended by a line feed; every offset ever given points into it. Dates are ISO 8601, as
    precise as the file tells.
    """

    text: str
    format: str  # which reader read it: "text", "markdown"
    title: str | None = None
    outlet: str | None = None
    author: str | None = None
    origin: str | None = None  # the agency that a byline or dateline names: "UPI"
    url: str | None = None
    published_at: str | None = None
    modified_at: str | None = None
    language: str | None = None
    blocks: tuple[Block, ...] = ()  # parts that the format tells of; the rest is found from the text
