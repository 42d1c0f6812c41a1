"""Statements of the log that run for every event: written in Core, compiled once, run by the driver's own cursor.

Core's bookkeeping for one execution costs as much as SQLite's work for it, and an append has four.
"""

from __future__ import annotations

from contextlib import ExitStack, closing, nullcontext
from typing import TYPE_CHECKING, Any

import sqlalchemy as sa
from sqlalchemy.ext.compiler import compiles
from sqlalchemy.sql.functions import FunctionElement

if TYPE_CHECKING:
    from collections.abc import Sequence
    from contextlib import AbstractContextManager

    from sqlalchemy.engine.interfaces import DBAPICursor
    from sqlalchemy.sql.compiler import SQLCompiler


class Utf8(FunctionElement[bytes]):
    """The bytes of a text column: JSON is decoded from bytes, so that to make them a text first would be lost work."""

    inherit_cache = True
    type = sa.LargeBinary()


@compiles(Utf8)
def _in_sqlite(element: Utf8, compiler: SQLCompiler, **options: Any) -> str:
    return f"CAST({compiler.process(element.clauses, **options)} AS BLOB)"


@compiles(Utf8, "postgresql")
def _in_postgresql(element: Utf8, compiler: SQLCompiler, **options: Any) -> str:
    return f"convert_to({compiler.process(element.clauses, **options)}, 'UTF8')"


_POSITIONAL = {"sqlite": "qmark", "postgresql": "format"}


def pipelined(connection: sa.Connection) -> AbstractContextManager[object]:
    """Lets what runs inside travel together where there is a server: its answers are waited for once."""
    if connection.dialect.name != "postgresql":
        return nullcontext()
    driver: Any = connection.connection.driver_connection
    return driver.pipeline()  # type: ignore[no-any-return]


class Statement:
    """A Core statement with its parameters in the order named; rows go in and come out as plain tuples.

    Types with processing of their own are not for it: numbers, texts and bytes only.
    """

    def __init__(self, statement: sa.ClauseElement, *parameters: str) -> None:
        self._statement = statement
        self._parameters = list(parameters)
        self._compiled: dict[str, str] = {}

    def first(self, connection: sa.Connection, *values: object) -> tuple[Any, ...] | None:
        """Runs it and gives the first row."""
        found = self.all(connection, *values)
        return found[0] if found else None

    def all(self, connection: sa.Connection, *values: object) -> list[tuple[Any, ...]]:
        """Runs it and gives every row."""
        with closing(self._cursor(connection)) as cursor:
            cursor.execute(self._sql(connection), values)
            return list(cursor.fetchall())

    def each(self, connection: sa.Connection, asked: Sequence[tuple[object, ...]]) -> list[list[tuple[Any, ...]]]:
        """Runs it for each row of values and gives the rows that each of them brings."""
        if not asked:
            return []
        if connection.dialect.name == "postgresql":
            with ExitStack() as cursors:
                with pipelined(connection):
                    sent = [self.start(connection, cursors, *values) for values in asked]
                return [list(cursor.fetchall()) for cursor in sent]
        with closing(self._cursor(connection)) as cursor:
            found = []
            for values in asked:
                cursor.execute(self._sql(connection), values)
                found.append(list(cursor.fetchall()))
            return found

    def run(self, connection: sa.Connection, *values: object) -> None:
        """Runs it for what it does."""
        with closing(self._cursor(connection)) as cursor:
            cursor.execute(self._sql(connection), values)

    def many(self, connection: sa.Connection, rows: Sequence[tuple[object, ...]]) -> None:
        """Runs it once for each row of values."""
        with closing(self._cursor(connection)) as cursor:
            cursor.executemany(self._sql(connection), rows)

    def start(self, connection: sa.Connection, cursors: ExitStack, *values: object) -> DBAPICursor:
        """Sends it; its rows are fetched from the cursor, at once or, in a pipeline, once all are sent."""
        cursor = cursors.enter_context(closing(self._cursor(connection)))
        cursor.execute(self._sql(connection), values)
        return cursor

    def _cursor(self, connection: sa.Connection) -> DBAPICursor:
        if not connection.in_transaction():
            connection.begin()  # as Core does by itself; without it each statement would stand alone
        if connection.dialect.name == "postgresql":
            return connection.connection.cursor(binary=True)  # bytes come as they are, not written out
        return connection.connection.cursor()

    def _sql(self, connection: sa.Connection) -> str:
        name = connection.dialect.name
        if name not in self._compiled:
            dialect = type(connection.dialect)(paramstyle=_POSITIONAL[name])  # type: ignore[call-arg]
            compiled = self._statement.compile(dialect=dialect)
            if (compiled.positiontup or []) != self._parameters:  # type: ignore[attr-defined]
                raise TypeError(f"{compiled} takes {compiled.positiontup}, not {self._parameters}")  # type: ignore[attr-defined]
            self._compiled[name] = str(compiled)
        return self._compiled[name]
