"""The raw bytes of articles, kept beside the log by their sha256, compressed, and as unchangeable as the log."""

from __future__ import annotations

import hashlib
import zlib

import sqlalchemy as sa

from monitor.errors import BrokenLogError, NotFoundError
from monitor.events.tables import blobs

# Two daemons on one PostgreSQL may put the same bytes at once. Core has this only once for each dialect, and the module
# of the one that is not in use costs a reading command a tenth of its time.
_INSERT = sa.text("INSERT INTO blobs (sha256, size, data) VALUES (:sha256, :size, :data) ON CONFLICT DO NOTHING")


def put_blob(connection: sa.Connection, raw: bytes) -> str:
    """Keeps the bytes and gives their sha256 in hex; bytes that are kept already are left alone."""
    sha256 = hashlib.sha256(raw).hexdigest()
    if connection.execute(sa.select(blobs.c.size).where(blobs.c.sha256 == sha256)).first() is None:
        connection.execute(_INSERT, {"sha256": sha256, "size": len(raw), "data": zlib.compress(raw)})
    return sha256


def bad_documents(connection: sa.Connection) -> tuple[int, dict[str, str]]:
    """How many documents are kept, and which of them are not what their hash says, each with the reason."""
    count, bad = 0, {}
    for sha256 in connection.execute(sa.select(blobs.c.sha256).order_by(blobs.c.sha256)).scalars().all():
        count += 1
        try:
            get_blob(connection, sha256)
        except BrokenLogError as error:
            bad[sha256] = str(error)
    return count, bad


def get_blob(connection: sa.Connection, sha256: str) -> bytes:
    """The bytes with this hash.

    Raises:
        NotFoundError: none such are kept.
        BrokenLogError: what is kept under the hash is something else.
    """
    row = connection.execute(sa.select(blobs.c.data, blobs.c.size).where(blobs.c.sha256 == sha256)).first()
    if row is None:
        raise NotFoundError(f"No document with sha256 {sha256} is kept in this store.")
    try:
        raw = zlib.decompress(row.data)
    except zlib.error as error:
        raise BrokenLogError(f"The document kept as {sha256} cannot be unpacked: {error}.") from error
    if hashlib.sha256(raw).hexdigest() != sha256:
        raise BrokenLogError(f"The document kept as {sha256} was altered; restore it from a copy of the store.")
    return raw
