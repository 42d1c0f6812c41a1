"""What a file may hold: one article or several, each with the bytes that it is known by, within limits."""

from __future__ import annotations

from typing import NamedTuple

import msgspec

from monitor.errors import UnreadableError
from monitor.inbox.document import Document  # noqa: TC001 - msgspec looks the annotations up


class Limits(msgspec.Struct, frozen=True):
    """How much is taken out of one file before it is refused as a trap."""

    articles: int = 10_000
    unpacked_bytes: int = 100_000_000
    depth: int = 3  # archives in mails in archives


DEFAULT_LIMITS = Limits()


class Piece(msgspec.Struct, frozen=True, tag=True):
    """An article of a file. `raw` is None where the whole file is the article, whose `part` is empty then."""

    part: str  # its place in the file: "report.pdf" of a mail, "3" of a feed
    document: Document
    raw: bytes | None = None


class Refused(msgspec.Struct, frozen=True, tag=True):
    """A part of a file that holds no article; `reason` is for the user, to follow "the file ..."."""

    part: str
    size: int
    reason: str


class Held(NamedTuple):
    """Something found in a file: an article that is read already, or bytes that are a file by themselves.

    `problem` tells why it is not to be read at all.
    """

    name: str
    raw: bytes
    document: Document | None = None
    problem: str | None = None


class Budget:
    """What may still be taken out of a file; it is shared by all that lies in it."""

    def __init__(self, limits: Limits) -> None:
        self.limits = limits
        self._bytes_left, self._articles_left = limits.unpacked_bytes, limits.articles

    @property
    def bytes_left(self) -> int:
        """How many bytes may still be unpacked."""
        return self._bytes_left

    @property
    def is_spent(self) -> bool:
        """Whether a limit was reached, so that nothing more is read of the file."""
        return self._bytes_left < 0 or self._articles_left < 0

    def take(self, size: int) -> None:
        """Counts one thing of so many bytes.

        Raises:
            UnreadableError: it is one too many, or too large.
        """
        self._bytes_left -= size
        self._articles_left -= 1
        if self._bytes_left < 0:
            raise UnreadableError(
                f"unpacks to more than {self.limits.unpacked_bytes} bytes (max_unpacked_bytes of the inbox)"
            )
        if self._articles_left < 0:
            raise UnreadableError(f"holds more than {self.limits.articles} articles (max_articles of the inbox)")
