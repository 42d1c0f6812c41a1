"""Takes the whole log elsewhere: as lines of JSON, events and documents in order, proved on both sides.

The first line names the format, each `blob` comes before the event that speaks of it, the last line is the head. What
an event says travels as the very text that was hashed, so that the chain can be followed at the other end.
"""

from __future__ import annotations

import base64
import binascii
import hashlib
import zlib
from typing import TYPE_CHECKING, TypeAlias

import msgspec
import sqlalchemy as sa

from monitor import database
from monitor.errors import BrokenLogError, StoreError, UnreadableError
from monitor.events.chain import START, link
from monitor.events.log import Head, head
from monitor.events.tables import blobs, events, log_head

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator

FORMAT = "claim-monitor-log/1"
_PAGE = 200
_LARGEST = 200_000_000  # bytes of one document; what says that it is more is no archive of ours


class Opening(msgspec.Struct, frozen=True, tag_field="line", tag="log"):
    """The first line."""

    format: str


class Blob(msgspec.Struct, frozen=True, tag_field="line", tag="blob"):
    """A document: `data` is its bytes, compressed by zlib, in base64."""

    sha256: str
    size: int
    data: str


class Entry(msgspec.Struct, frozen=True, tag_field="line", tag="event"):
    """An event as the log holds it: `data` is its JSON as it was hashed, `hash` is in hex."""

    position: int
    kind: str
    version: int
    key: str
    recorded_at: str
    data: str
    hash: str


class Ending(msgspec.Struct, frozen=True, tag_field="line", tag="head"):
    """The last line: where the log ends, and the hash of the chain up to there."""

    position: int
    hash: str


Line: TypeAlias = Opening | Blob | Entry | Ending


class Imported(msgspec.Struct, frozen=True):
    """What an import came to: `known` events were in the log before."""

    new: int
    known: int
    documents: int


# ------------------------------------------------------------------------------------------------------------ out


def export(connection: sa.Connection) -> Iterator[bytes]:
    """The lines of an archive of the whole log, each ending in a line break.

    Raises:
        BrokenLogError: the log does not verify; what was given up to there is whole, and has no last line.
    """
    yield _line(Opening(FORMAT))
    last = Head(0, START)
    while page := _page(connection, last.position):
        for entry in page:
            last = _follows(last, entry)
            yield from _documents(connection, entry)
            yield _line(entry)
    if (wanted := head(connection)) != last:
        raise BrokenLogError(f"The log ends at {last.position}, its head says {wanted.position}; `monitor verify`.")
    yield _line(Ending(last.position, last.hash.hex()))


def _line(line: Line) -> bytes:
    return msgspec.json.encode(line) + b"\n"


def _page(connection: sa.Connection, after: int) -> list[Entry]:
    query = sa.select(events).where(events.c.position > after).order_by(events.c.position).limit(_PAGE)
    return [
        Entry(position, kind, version, key, recorded_at, data, digest.hex())
        for position, kind, version, key, recorded_at, data, digest in connection.execute(query)
    ]


def _documents(connection: sa.Connection, entry: Entry) -> Iterator[bytes]:
    """The document that an event brought, where it is kept."""
    sha256 = _document_of(entry)
    row = connection.execute(sa.select(blobs).where(blobs.c.sha256 == sha256)).first() if sha256 else None
    if row is not None:
        yield _line(Blob(row.sha256, row.size, base64.b64encode(row.data).decode()))


def _document_of(entry: Entry) -> str | None:
    return msgspec.json.decode(entry.data).get("sha256") if entry.kind == "ArticleReceived" else None


def _follows(last: Head, entry: Entry) -> Head:
    """The head behind this event.

    Raises:
        BrokenLogError: it does not follow from the one before.
    """
    header = (entry.position, entry.kind, entry.version, entry.key, entry.recorded_at)
    digest = link(last.hash, header, entry.data.encode())
    if entry.position != last.position + 1 or digest.hex() != entry.hash:
        raise BrokenLogError(f"Event {entry.position} does not follow from event {last.position}: it was altered.")
    return Head(entry.position, digest)


# ------------------------------------------------------------------------------------------------------------ in


def take_in(engine: sa.Engine, lines: Iterable[bytes], progress: Callable[[int], None] = lambda _: None) -> Imported:
    """Writes an archive into an empty log, or into one that begins in the same way, and so can be repeated.

    `progress` is told how many events have been looked at. What was written before an error stays: it is whole.

    Raises:
        UnreadableError: this is no archive, or it was cut off.
        BrokenLogError: an event or a document was altered.
        StoreError: the log at hand is another one.
    """
    reading = _Reading(engine)
    for number, raw in enumerate(lines, start=1):
        line = _parsed(raw, number)
        if number == 1 and line != Opening(FORMAT):
            raise UnreadableError(f"This is no archive of a log: its first line is not {FORMAT!r}.")
        reading.add(line)
        if isinstance(line, Entry) and line.position % _PAGE == 0:
            reading.write()
            progress(line.position)
    reading.write()
    if not reading.ended:
        raise UnreadableError(f"The archive ends after event {reading.last.position} without its last line: cut off.")
    progress(reading.last.position)
    return Imported(reading.new, reading.known, reading.documents)


def _parsed(raw: bytes, number: int) -> Line:
    try:
        return msgspec.json.decode(raw, type=Opening | Blob | Entry | Ending)
    except msgspec.MsgspecError as error:
        raise UnreadableError(f"Line {number} of the archive cannot be read: {error}.") from error


class _Reading:
    """An archive that is being read: what has been proved, and what of it is still to be written."""

    def __init__(self, engine: sa.Engine) -> None:
        self.last = Head(0, START)
        self.new = self.known = self.documents = 0
        self.ended = False
        self._engine = engine
        self._entries: list[Entry] = []
        self._blobs: dict[str, Blob] = {}

    def add(self, line: Line) -> None:
        """Proves a line and keeps it for writing."""
        match line:
            case Entry():
                self.last = _follows(self.last, line)
                self._entries.append(line)
            case Blob():
                _require_whole(line)
                self._blobs[line.sha256] = line
            case Ending(position, digest):
                self.ended = (position, digest) == (self.last.position, self.last.hash.hex())
                if not self.ended:
                    raise BrokenLogError(f"The archive should end at {position}, it ends at {self.last.position}.")

    def write(self) -> None:
        """Writes what was kept, in one transaction."""
        if not self._entries and not self._blobs:
            return
        with database.transaction(self._engine) as connection:
            stands = connection.execute(sa.select(log_head.c.position).with_for_update()).scalar_one()
            known = [entry for entry in self._entries if entry.position <= stands]
            new = [entry for entry in self._entries if entry.position > stands]
            _require_same(connection, known)
            if new and known == [] and new[0].position != stands + 1:
                raise StoreError("Somebody else writes to this log; stop the daemon, then import again.")
            self.documents += _write_blobs(connection, self._blobs)
            if new:
                connection.execute(sa.insert(events), [_row(entry) for entry in new])
                moved = {"position": new[-1].position, "hash": bytes.fromhex(new[-1].hash)}
                connection.execute(sa.update(log_head).values(moved))
        self.new, self.known = self.new + len(new), self.known + len(known)
        self._entries, self._blobs = [], {}


def _row(entry: Entry) -> dict[str, object]:
    return {**msgspec.structs.asdict(entry), "hash": bytes.fromhex(entry.hash)}


def _require_same(connection: sa.Connection, entries: list[Entry]) -> None:
    """Makes sure that the log has these very events."""
    if not entries:
        return
    at_last = sa.select(events.c.hash).where(events.c.position == entries[-1].position)
    if connection.execute(at_last).scalar() != bytes.fromhex(entries[-1].hash):
        raise StoreError(
            f"This store holds another log: its event {entries[-1].position} is not the archive's. "
            "Import into an empty workspace: `monitor init FOLDER`."
        )


def _require_whole(blob: Blob) -> None:
    """Makes sure that a document is what its hash says, without unpacking more than it may be."""
    try:
        packed = base64.b64decode(blob.data, validate=True)
        unpacking = zlib.decompressobj()
        raw = unpacking.decompress(packed, min(blob.size, _LARGEST) + 1)
    except (binascii.Error, zlib.error) as error:
        raise BrokenLogError(f"The document {blob.sha256} cannot be unpacked: {error}.") from error
    if len(raw) != blob.size or hashlib.sha256(raw).hexdigest() != blob.sha256:
        raise BrokenLogError(f"The document {blob.sha256} was altered on the way.")


def _write_blobs(connection: sa.Connection, found: dict[str, Blob]) -> int:
    if not found:
        return 0
    known = set(connection.execute(sa.select(blobs.c.sha256).where(blobs.c.sha256.in_(list(found)))).scalars())
    rows = [
        {"sha256": blob.sha256, "size": blob.size, "data": base64.b64decode(blob.data)}
        for blob in found.values()
        if blob.sha256 not in known
    ]
    if rows:
        connection.execute(sa.insert(blobs), rows)
    return len(rows)
