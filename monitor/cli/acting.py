"""Takes what a person does with alerts into the store: one transaction, signed with a name."""

from __future__ import annotations

import os
from datetime import UTC, datetime
from typing import TYPE_CHECKING, TypeVar

from monitor import database
from monitor.cli.decided import author
from monitor.config_file import load

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    import sqlalchemy as sa

Result = TypeVar("Result")


def act(config_file: Path, by: str | None, do: Callable[[sa.Connection, str, datetime], Result]) -> Result:
    """What `do` gives back; it is handed a transaction, the author's name, and the moment.

    Raises:
        MonitorError: what `do` raises; nothing was written.
    """
    settings = load(config_file, os.environ)
    name = author(settings, by)
    engine = database.open_engine(settings.store.url, home=settings.home)
    try:
        with database.transaction(engine) as connection:
            database.require_current(connection)
            done = do(connection, name, datetime.now(UTC))
            database.hint(connection)
    finally:
        engine.dispose()
    return done
