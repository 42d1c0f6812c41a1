"""Reads whole claims out of the tables: each with its figures and positions, in the order of the log."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import msgspec
import sqlalchemy as sa

from monitor.claims import tables
from monitor.claims.claim import Claim, StatedFigure, TakenPosition

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

_CHUNK = 400  # bound parameters in one statement, well below what any driver takes


def load_claims(connection: sa.Connection, ids: Sequence[str]) -> list[Claim]:
    """The claims with these ids, figures and positions in the order of the log; the claims in no order."""
    claims = rows_in(connection, sa.select(tables.claims.c.id, tables.claims.c.state), tables.claims.c.id, ids)
    figures = _grouped(rows_in(connection, _FIGURES, tables.figures.c.claim_id, ids), StatedFigure)
    positions = _grouped(rows_in(connection, _POSITIONS, tables.claim_positions.c.claim_id, ids), TakenPosition)
    return [
        msgspec.structs.replace(
            msgspec.json.decode(row.state, type=Claim),
            figures=figures.get(row.id, ()),
            positions=positions.get(row.id, ()),
        )
        for row in claims
    ]


_FIGURES = sa.select(
    tables.figures.c.claim_id, tables.figures.c.position, tables.figures.c.start, tables.figures.c.id,
    tables.figures.c.state,
)  # fmt: skip
_POSITIONS = sa.select(
    tables.claim_positions.c.claim_id, tables.positions.c.position, tables.positions.c.start, tables.positions.c.id,
    tables.positions.c.state,
).join_from(
    tables.claim_positions, tables.positions, tables.positions.c.id == tables.claim_positions.c.position_id
)  # fmt: skip


def _grouped(rows: Iterable[sa.Row[Any]], shape: type[Any]) -> Mapping[str, tuple[Any, ...]]:
    found: dict[str, list[Any]] = {}
    for row in sorted(rows, key=lambda row: (row.position, row.start, row.id)):
        found.setdefault(row.claim_id, []).append(msgspec.json.decode(row.state, type=shape))
    return {claim_id: tuple(items) for claim_id, items in found.items()}


def rows_in(
    connection: sa.Connection, query: sa.Select[Any], column: sa.ColumnElement[Any], values: Sequence[str]
) -> list[sa.Row[Any]]:
    """The rows of a query whose column has one of these values, however many there are."""
    rows: list[sa.Row[Any]] = []
    for at in range(0, len(values), _CHUNK):
        rows += connection.execute(query.where(column.in_(values[at : at + _CHUNK]))).all()
    return rows
