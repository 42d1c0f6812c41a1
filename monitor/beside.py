"""Keeps new projections in a store of their own while they are made, and puts them in the place of the live ones."""

from __future__ import annotations

import hashlib
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Any

import msgspec
import sqlalchemy as sa

from monitor import database
from monitor.claims import store
from monitor.comparing import PROJECTIONS
from monitor.events.statements import Statement

if TYPE_CHECKING:
    from collections.abc import Iterator

    from monitor.config import Config

_ROWS_AT_ONCE = 2_000
_PRAGMAS = (
    "synchronous=NORMAL",  # what the last pages held is made again where the power fails; nothing else is lost
    "cache_size=-32000",
)


@contextmanager
def store_beside(engine: sa.Engine, settings: Config, extractor: str) -> Iterator[sa.Engine]:
    """A store for the new projections alone. It stays where it is when the rebuild is killed, for the next one.

    Its name tells what it was made with; one that was made with anything else is thrown away.
    """
    with database.reading(engine) as connection:
        first = connection.execute(sa.text("SELECT hash FROM events WHERE position = 1")).scalar() or b""
    made_with = (extractor, msgspec.json.encode(settings.claims), database.newest_revision(), bytes(first))
    name = hashlib.sha256(msgspec.msgpack.encode(made_with)).hexdigest()[:16]
    folder = Path(engine.url.database or "").parent if engine.dialect.name == "sqlite" else settings.home
    file = folder / f"rebuild-{name}.db"
    for old in folder.glob("rebuild-*.db*"):
        if not old.name.startswith(file.name):
            old.unlink()
    made = database.open_engine(f"sqlite:///{file}", create=True)
    sa.event.listen(made, "connect", _prepare)
    with database.transaction(made) as connection, database.reading(engine) as live:
        database.metadata.create_all(connection, tables=PROJECTIONS)
        if store.position(connection) > store.position(live):  # the store was put back to an older copy
            store.clear(connection)
    try:
        yield made
    finally:
        made.dispose()
    for left in folder.glob(f"{file.name}*"):
        left.unlink()


def _prepare(connection: Any, _record: object) -> None:
    for pragma in _PRAGMAS:
        connection.execute(f"PRAGMA {pragma}")


def exchange(live: sa.Connection, fresh: sa.Connection) -> None:
    """Puts the rows of `fresh` in the place of the live ones, ordered by their keys, in the caller's transaction."""
    for table in reversed(PROJECTIONS):
        live.execute(sa.delete(table))
    for table in PROJECTIONS:
        into = Statement(sa.insert(table), *table.columns.keys())
        found = fresh.execute(sa.select(table).order_by(*table.primary_key).execution_options(yield_per=_ROWS_AT_ONCE))
        for some in found.partitions(_ROWS_AT_ONCE):
            into.many(live, [tuple(row) for row in some])
