"""Reads and writes rows of the projection in bulk: statements compiled once, run by the driver's own cursor."""

from __future__ import annotations

import functools
from typing import TYPE_CHECKING, Any

import sqlalchemy as sa

from monitor.events.statements import Statement, pipelined

if TYPE_CHECKING:
    from collections.abc import Sequence

_SIZES = (1, 4, 16, 64, 400)  # values asked for in one statement; well below what any driver takes

Row = tuple[Any, ...]


class Among:
    """A query for the rows whose column has one of some values, however many there are."""

    def __init__(self, query: sa.Select[Any], column: sa.ColumnElement[Any]) -> None:
        self._query, self._column = query, column
        self._statements: dict[int, Statement] = {}  # made when they are needed, for whoever asks little starts faster

    def rows(self, connection: sa.Connection, values: Sequence[Any]) -> list[Row]:
        """The rows, in no order."""
        found: list[Row] = []
        for at in range(0, len(values), _SIZES[-1]):
            part = list(values[at : at + _SIZES[-1]])
            size = next(size for size in _SIZES if size >= len(part))
            part += part[-1:] * (size - len(part))
            found += self._of(size).all(connection, *part)
        return found

    def _of(self, size: int) -> Statement:
        if size not in self._statements:
            names = [f"value_{n}" for n in range(size)]
            wanted = self._column.in_([sa.bindparam(name, type_=self._column.type) for name in names])
            self._statements[size] = Statement(self._query.where(wanted), *names)
        return self._statements[size]


class Pending:
    """Rows that are to be written: the last state of each, kept until `flush` writes all of them at once.

    Rows of a table that only grows are inserted, and a second one with the same key is refused by the database.
    """

    def __init__(self, growing: Sequence[sa.Table]) -> None:
        self._growing = growing
        self._rows: dict[sa.Table, dict[Row, Row | None]] = {}  # None where one is to be taken out

    def put(self, table: sa.Table, key: Row, row: Row) -> None:
        """The row is to stand under this key; values in the order of the table's columns."""
        self._rows.setdefault(table, {})[key] = row

    def drop(self, table: sa.Table, key: Row) -> None:
        """No row is to stand under this key."""
        self._rows.setdefault(table, {})[key] = None

    def flush(self, connection: sa.Connection) -> None:
        """Writes all rows, in the caller's transaction."""
        with pipelined(connection):
            for table, rows in self._rows.items():
                gone = [key for key, row in rows.items() if row is None]
                if gone:
                    _delete(table).many(connection, sorted(gone))
                there = sorted((key, row) for key, row in rows.items() if row is not None)
                if there:
                    _write(table, grows=table in self._growing).many(connection, [row for _, row in there])
        self._rows = {}


@functools.cache
def _delete(table: sa.Table) -> Statement:
    keys = {f"key_{column.name}": column for column in table.primary_key}
    return Statement(sa.delete(table).where(*(column == sa.bindparam(name) for name, column in keys.items())), *keys)


@functools.cache
def _write(table: sa.Table, *, grows: bool) -> Statement:
    return Statement(sa.insert(table) if grows else _upsert(table), *table.columns.keys())


def _upsert(table: sa.Table) -> sa.TextClause:
    """The one statement for a row that may stand already which SQLite and PostgreSQL both know."""
    names = list(table.columns.keys())
    keys = [column.name for column in table.primary_key]
    told = ", ".join(f"{name} = excluded.{name}" for name in names if name not in keys)
    return sa.text(
        f"INSERT INTO {table.name} ({', '.join(names)}) VALUES ({', '.join(f':{name}' for name in names)}) "  # noqa: S608 - names of our own tables
        f"ON CONFLICT ({', '.join(keys)}) DO {f'UPDATE SET {told}' if told else 'NOTHING'}"
    )
