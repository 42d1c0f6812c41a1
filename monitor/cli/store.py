"""Opens the store for commands that only read."""

from __future__ import annotations

import os
from contextlib import contextmanager
from typing import TYPE_CHECKING

from monitor import database
from monitor.config_file import load

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    import sqlalchemy as sa

    from monitor.config import Config


@contextmanager
def reading(config_file: Path) -> Iterator[tuple[sa.Connection, Config]]:
    """A snapshot of the store that a configuration names, and the configuration.

    Raises:
        ConfigError, StoreError, SchemaError: one of them cannot be used.
    """
    settings = load(config_file, os.environ)
    engine = database.open_engine(settings.store.url, home=settings.home)
    try:
        with database.reading(engine) as connection:
            database.require_current(connection)
            yield connection, settings
    finally:
        engine.dispose()
