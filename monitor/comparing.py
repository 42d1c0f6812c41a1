"""Compares two makings of the projections, row by row, in memory that does not grow with them."""

from __future__ import annotations

import hashlib
from itertools import chain, zip_longest
from typing import TYPE_CHECKING, Any

import msgspec
import sqlalchemy as sa

from monitor.claims import prints, tables

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

PROJECTIONS: tuple[sa.Table, ...] = (*tables.ALL, *prints.ALL)
NAMED = 10  # of the claims that differ
_PAGE = 2_000
_encode = msgspec.msgpack.Encoder().encode

Row = tuple[Any, ...]


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
    found = _Found()
    for table in PROJECTIONS:
        one, other = _pages(before, table), _pages(after, table)
        for left, right in zip_longest(one, other, fillvalue=()):
            if left == right:
                found.same(left)
                continue
            rest = chain(left, chain.from_iterable(one)), chain(right, chain.from_iterable(other))
            for old, new in _side_by_side(len(table.primary_key), *rest):
                found.pair(table, old, new)
    return found.told()


class _Found:
    """What is known of the difference so far. As long as there is none, one digest stands for both."""

    def __init__(self) -> None:
        self._before = self._after = hashlib.sha256()
        self._rows: dict[str, int] = {}
        self._claims: dict[str, tuple[str, str]] = {}
        self._count = 0

    def same(self, rows: Sequence[Row]) -> None:
        """These rows stand in both."""
        told = b"".join([_encode(row) for row in rows])
        self._before.update(told)
        if self._after is not self._before:
            self._after.update(told)

    def pair(self, table: sa.Table, old: Row | None, new: Row | None) -> None:
        """The rows of one key, None where there is none."""
        if old is not None and old == new:
            self.same((old,))
            return
        if self._after is self._before:
            self._after = self._before.copy()
        for digest, row in ((self._before, old), (self._after, new)):
            if row is not None:
                digest.update(_encode(row))
        self._rows[str(table.name)] = self._rows.get(str(table.name), 0) + 1
        if table is tables.claims:
            self._count += 1
            if len(self._claims) < NAMED:
                row = old or new
                assert row is not None
                self._claims[row[0]] = (row[2], _matter(old, new))

    def told(self) -> Difference:
        """All of it."""
        claims = tuple((id_, subject, matter) for id_, (subject, matter) in self._claims.items())
        return Difference(self._before.hexdigest(), self._after.hexdigest(), self._rows, claims, self._count)


def _matter(old: object, new: object) -> str:
    if old is None:
        return "would be new"
    return "would be gone" if new is None else "would change"


def _side_by_side(size: int, one: Iterator[Row], other: Iterator[Row]) -> Iterator[tuple[Row | None, Row | None]]:
    """The rows of a table in both stores, those with the same key together; None where a store has no such row."""
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


def _pages(connection: sa.Connection, table: sa.Table) -> Iterator[list[Row]]:
    """The rows by their key, texts ordered by their bytes on every database."""
    keys = [_by_bytes(connection, column) for column in table.primary_key]
    rest = [column for column in table.columns if not column.primary_key]
    query = sa.select(*table.primary_key, *rest).order_by(*keys)
    for rows in connection.execute(query.execution_options(yield_per=_PAGE)).partitions(_PAGE):
        yield [tuple(row) for row in rows]


def _by_bytes(connection: sa.Connection, column: sa.Column[Any]) -> sa.ColumnElement[Any]:
    if connection.dialect.name == "postgresql" and isinstance(column.type, sa.Text):
        return sa.collate(column, "C")
    return column
