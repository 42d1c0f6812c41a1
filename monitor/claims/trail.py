"""Keeps the decisions that are folded into the claims, and reads back what holds of them."""

from __future__ import annotations

import functools
from typing import TYPE_CHECKING, get_args

import msgspec
import sqlalchemy as sa

from monitor import config
from monitor.claims import tables
from monitor.claims.decided import NOTHING, Decided, Made, fold
from monitor.events import codec
from monitor.events.kinds import Decision

if TYPE_CHECKING:
    from monitor.events.log import Recorded

KINDS = frozenset(kind.__name__ for kind in get_args(Decision))
_TABLE = tables.decisions.c


def keep(connection: sa.Connection, recorded: Recorded, settings: config.Claims) -> None:
    """Keeps a decision, with the tolerances under which the claims that it changes are restated."""
    event = recorded.event
    assert isinstance(event, Decision)
    row = {
        "position": recorded.position, "id": event.decision_id, "kind": type(event).__name__, "version": event.VERSION,
        "data": codec.encode(event), "tolerances": msgspec.json.encode(settings),
    }  # fmt: skip
    connection.execute(sa.insert(tables.decisions), [row])


def made(connection: sa.Connection) -> list[Made]:
    """All decisions that are folded into the claims, undone ones too, in the order of the log."""
    rows = connection.execute(
        sa.select(_TABLE.position, _TABLE.kind, _TABLE.version, _TABLE.data).order_by(_TABLE.position)
    )
    return [Made(row.position, _event(row.kind, row.version, row.data)) for row in rows]


@functools.lru_cache(maxsize=10_000)
def _event(kind: str, version: int, data: bytes) -> Decision:
    """The decision; each is read anew with every article, and never changes."""
    event = codec.decode(kind, version, data)
    assert isinstance(event, Decision)
    return event


def decided(connection: sa.Connection) -> Decided:
    """What people decided and did not take back."""
    found = made(connection)
    return fold(found) if found else NOTHING


def tolerances(connection: sa.Connection) -> config.Claims:
    """When two figures count as the same, as the claims that decisions change were last folded with."""
    newest = sa.select(_TABLE.tolerances).order_by(_TABLE.position.desc()).limit(1)
    found = connection.execute(newest).scalar()
    return msgspec.json.decode(found, type=config.Claims) if found is not None else config.Claims()
