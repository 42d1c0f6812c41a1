"""Reads and writes rows of the projection in bulk: statements compiled once, run by the driver's own cursor."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import sqlalchemy as sa

from monitor.events.statements import Statement

if TYPE_CHECKING:
    from collections.abc import Sequence

_SIZES = (1, 4, 16, 64, 400)  # values asked for in one statement; well below what any driver takes

Row = tuple[Any, ...]


class Among:
    """A query for the rows whose column has one of some values, however many there are."""

    def __init__(self, query: sa.Select[Any], column: sa.ColumnElement[Any]) -> None:
        self._statements = {size: _among(query, column, size) for size in _SIZES}

    def rows(self, connection: sa.Connection, values: Sequence[Any]) -> list[Row]:
        """The rows, in no order."""
        found: list[Row] = []
        for at in range(0, len(values), _SIZES[-1]):
            part = list(values[at : at + _SIZES[-1]])
            size = next(size for size in _SIZES if size >= len(part))
            part += part[-1:] * (size - len(part))
            found += self._statements[size].all(connection, *part)
        return found


def _among(query: sa.Select[Any], column: sa.ColumnElement[Any], size: int) -> Statement:
    names = [f"value_{n}" for n in range(size)]
    return Statement(query.where(column.in_([sa.bindparam(name, type_=column.type) for name in names])), *names)


class Pending:
    """Rows that are to be written: the last state of each, kept until `flush` writes all of them at once.

    Rows of a table that only grows are inserted, and a second one with the same key is refused by the database.
    """

    def __init__(self, tables: Sequence[sa.Table], growing: Sequence[sa.Table]) -> None:
        self._tables = [_Table(table, grows=table in growing) for table in tables]
        self._of = {table.table: table for table in self._tables}

    def put(self, table: sa.Table, key: Row, row: Row) -> None:
        """The row is to stand under this key; values in the order of the table's columns."""
        self._of[table].rows[key] = row

    def drop(self, table: sa.Table, key: Row) -> None:
        """No row is to stand under this key."""
        self._of[table].rows[key] = None

    def flush(self, connection: sa.Connection) -> None:
        """Writes all rows, in the caller's transaction."""
        for table in self._tables:
            table.flush(connection)


class _Table:
    """The pending rows of one table by their keys; None where one is to be taken out."""

    def __init__(self, table: sa.Table, *, grows: bool) -> None:
        self.table = table
        self.rows: dict[Row, Row | None] = {}
        keys = [column.name for column in table.primary_key]
        self._delete = Statement(
            sa.delete(table).where(*(column == sa.bindparam(f"key_{column.name}") for column in table.primary_key)),
            *(f"key_{name}" for name in keys),
        )
        self._write = Statement(sa.insert(table) if grows else _upsert(table), *table.columns.keys())

    def flush(self, connection: sa.Connection) -> None:
        if not self.rows:
            return
        gone = [key for key, row in self.rows.items() if row is None]
        if gone:
            self._delete.many(connection, sorted(gone))
        there = sorted((key, row) for key, row in self.rows.items() if row is not None)
        if there:
            self._write.many(connection, [row for _, row in there])
        self.rows = {}


def _upsert(table: sa.Table) -> sa.TextClause:
    """The one statement for a row that may stand already which SQLite and PostgreSQL both know."""
    names = list(table.columns.keys())
    keys = [column.name for column in table.primary_key]
    told = ", ".join(f"{name} = excluded.{name}" for name in names if name not in keys)
    return sa.text(
        f"INSERT INTO {table.name} ({', '.join(names)}) VALUES ({', '.join(f':{name}' for name in names)}) "  # noqa: S608 - names of our own tables
        f"ON CONFLICT ({', '.join(keys)}) DO {f'UPDATE SET {told}' if told else 'NOTHING'}"
    )
