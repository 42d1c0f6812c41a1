"""Keeps how articles are recognised: what each has of words, under marks by which one with the same words finds it."""

from __future__ import annotations

import struct
from typing import TYPE_CHECKING

import msgspec
import sqlalchemy as sa

from monitor.claims.changes import KnownArticle
from monitor.claims.kept import Kept
from monitor.claims.rows import Among
from monitor.database import metadata

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from monitor.claims.changes import Changes
    from monitor.claims.rows import Pending

article_prints = sa.Table(
    "article_prints",
    metadata,
    sa.Column("article_id", sa.Text, primary_key=True),
    sa.Column("position", sa.BigInteger, nullable=False),
    sa.Column("about", sa.LargeBinary, nullable=False),  # the article without its runs, as JSON
    sa.Column("runs", sa.LargeBinary, nullable=False),  # 32-bit hashes, little-endian
)

article_marks = sa.Table(
    "article_marks",
    metadata,
    sa.Column("mark", sa.Text, primary_key=True),
    sa.Column("position", sa.BigInteger, primary_key=True, autoincrement=False),
    sa.Column("article_id", sa.Text, nullable=False),
)

ALL = (article_prints, article_marks)
ADDRESS = "url:"  # begins a mark that is no hash
NEAR = 8  # articles with most of the same marks
PER_MARK = 20  # what more articles than these have is what every page of an outlet says
_MARKS_KEPT, _PRINTS_KEPT = 40_000, 400

_MARKS = article_marks.c
_LED_TO = Among(sa.select(_MARKS.mark, _MARKS.position, _MARKS.article_id), _MARKS.mark)
_PRINTS = Among(sa.select(article_prints), article_prints.c.article_id)
_decode = msgspec.json.Decoder(KnownArticle).decode
_encode = msgspec.json.Encoder().encode


class Prints:
    """How the articles that are asked for are recognised; what is missing is read from the store."""

    def __init__(self, pending: Pending) -> None:
        self._pending = pending
        self._led_to: Kept[str, dict[int, str]] = Kept(_MARKS_KEPT)  # articles by their position, by mark
        self._known: Kept[str, KnownArticle] = Kept(_PRINTS_KEPT)

    def expect(self, connection: sa.Connection, marks: Iterable[str]) -> None:
        """Reads whatever of these marks is not known yet."""
        lacking = self._led_to.lacking(marks)
        found: dict[str, dict[int, str]] = {mark: {} for mark in lacking}
        for mark, position, article_id in _LED_TO.rows(connection, lacking):
            found[mark][position] = article_id
        for mark, led_to in found.items():
            self._led_to.put(mark, led_to)

    def near(self, connection: sa.Connection, marks: Sequence[str]) -> tuple[KnownArticle, ...]:
        """The articles that share most of these marks, in the order of the log."""
        self.expect(connection, marks)
        shared: dict[str, int] = {}
        at: dict[str, int] = {}
        for mark in marks:
            for position, article_id in (self._led_to.get(mark) or {}).items():
                shared[article_id] = shared.get(article_id, 0) + 1
                at[article_id] = position
        ids = sorted(shared, key=lambda id_: (-shared[id_], -at[id_], id_))[:NEAR]
        for row in _PRINTS.rows(connection, self._known.lacking(ids)):
            self._known.put(row[0], _known(*row[2:]))
        known = [one for id_ in ids if (one := self._known.get(id_)) is not None]
        return tuple(sorted(known, key=lambda one: one.position))

    def keep(self, connection: sa.Connection, changes: Changes) -> None:
        """Keeps how the article of these changes is recognised, where it is more than a copy."""
        printed = changes.printed
        if printed is None:
            return
        about = _encode(msgspec.structs.replace(printed, runs=()))
        runs = struct.pack(f"<{len(printed.runs)}I", *printed.runs)
        self._pending.put(article_prints, (printed.id,), (printed.id, printed.position, about, runs))
        self._known.put(printed.id, printed)
        self.expect(connection, changes.marks)
        for mark in changes.marks:
            led_to = self._led_to.get(mark)
            assert led_to is not None, "what was expected is here until it is written"
            if len(led_to) >= PER_MARK and not mark.startswith(ADDRESS):
                continue
            if len(led_to) >= PER_MARK:  # of an address the newest versions are kept: the next is compared with them
                oldest = min(led_to)
                del led_to[oldest]
                self._pending.drop(article_marks, (mark, oldest))
            led_to[printed.position] = printed.id
            self._pending.put(article_marks, (mark, printed.position), (mark, printed.position, printed.id))

    def age(self) -> None:
        """Lets go of what was not asked for lately; only once all is written."""
        self._led_to.age()
        self._known.age()


def _known(about: bytes, runs: bytes) -> KnownArticle:
    known = _decode(about)
    return msgspec.structs.replace(known, runs=struct.unpack(f"<{len(runs) // 4}I", runs))
