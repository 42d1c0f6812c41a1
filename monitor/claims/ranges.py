"""Asks for ids by how they begin, in a way that an index can answer."""

from __future__ import annotations

from typing import TYPE_CHECKING

import sqlalchemy as sa

if TYPE_CHECKING:
    from collections.abc import Iterable


def begins(connection: sa.Connection, column: sa.ColumnElement[str], *prefixes: str) -> sa.ColumnElement[bool]:
    """Whether an id begins with one of these; ids are ASCII, so that no other text begins any."""
    if connection.dialect.name == "postgresql":  # whose order of letters is the language's, where it is not told
        column = sa.collate(column, "C")
    return sa.or_(sa.false(), *(sa.and_(column >= one, column < end) for one, end in _ranges(prefixes)))


def _ranges(prefixes: Iterable[str]) -> Iterable[tuple[str, str]]:
    return ((one, one[:-1] + chr(ord(one[-1]) + 1)) for one in prefixes if one and one.isascii())
