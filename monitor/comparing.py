"""Compares two makings of the projections, row by row, in memory that does not grow with them."""

from __future__ import annotations

import hashlib
from typing import TYPE_CHECKING, Any

import msgspec
import sqlalchemy as sa

from monitor.claims import prints, tables

if TYPE_CHECKING:
    from collections.abc import Iterator

PROJECTIONS: tuple[sa.Table, ...] = (*tables.ALL, *prints.ALL)
NAMED = 10  # of the claims that differ
_PAGE = 2_000


class Difference(msgspec.Struct, frozen=True):
    """How two makings differ: rows by table, and some of the claims, each as (id, subject, what is the matter).

    `before` and `after` are sha256 of all rows.
    """

    before: str
    after: str
    rows: dict[str, int]
    claims: tuple[tuple[str, str, str], ...]
    claims_in_all: int

    @property
    def none(self) -> bool:
        """Whether the two are the same, byte for byte."""
        return self.before == self.after


def compare(before: sa.Connection, after: sa.Connection) -> Difference:
    """What is different in the projections of `after`."""
    digests = hashlib.sha256(), hashlib.sha256()
    rows: dict[str, int] = {}
    claims: dict[str, tuple[str, str]] = {}
    count = 0
    for table in PROJECTIONS:
        for old, new in _side_by_side(table, before, after):
            for digest, row in zip(digests, (old, new), strict=True):
                if row is not None:
                    digest.update(msgspec.msgpack.encode((str(table.name), row)))
            if old == new:
                continue
            rows[str(table.name)] = rows.get(str(table.name), 0) + 1
            if table is tables.claims:
                count += 1
                if len(claims) < NAMED:
                    row = old or new
                    assert row is not None
                    claims[row[0]] = (row[2], _matter(old, new))
    told = tuple((id_, subject, matter) for id_, (subject, matter) in claims.items())
    return Difference(digests[0].hexdigest(), digests[1].hexdigest(), rows, told, count)


def _matter(old: object, new: object) -> str:
    if old is None:
        return "would be new"
    return "would be gone" if new is None else "would change"


Row = tuple[Any, ...]


def _side_by_side(table: sa.Table, *stores: sa.Connection) -> Iterator[tuple[Row | None, Row | None]]:
    """The rows of a table in both stores, those with the same key together; None where a store has no such row."""
    size = len(table.primary_key)
    one, other = (_rows(store, table) for store in stores)
    left, right = next(one, None), next(other, None)
    while left is not None or right is not None:
        if right is None or (left is not None and _key(left, size) < _key(right, size)):
            yield left, None
            left = next(one, None)
        elif left is None or _key(right, size) < _key(left, size):
            yield None, right
            right = next(other, None)
        else:
            yield left, right
            left, right = next(one, None), next(other, None)


def _key(row: Row, size: int) -> tuple[bytes | int, ...]:
    return tuple(part.encode() if isinstance(part, str) else part for part in row[:size])


def _rows(connection: sa.Connection, table: sa.Table) -> Iterator[Row]:
    """The rows by their key, texts ordered by their bytes on every database."""
    keys = [_by_bytes(connection, column) for column in table.primary_key]
    rest = [column for column in table.columns if not column.primary_key]
    query = sa.select(*table.primary_key, *rest).order_by(*keys)
    for row in connection.execute(query.execution_options(yield_per=_PAGE)):
        yield tuple(bytes(part) if isinstance(part, memoryview) else part for part in row)


def _by_bytes(connection: sa.Connection, column: sa.Column[Any]) -> sa.ColumnElement[Any]:
    if connection.dialect.name == "postgresql" and isinstance(column.type, sa.Text):
        return sa.collate(column, "C")
    return column
