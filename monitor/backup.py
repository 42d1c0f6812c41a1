"""Copies an SQLite store while it is in use: one consistent moment of it, whole under its name or not there."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING, Any

from monitor import database
from monitor.errors import StoreError

if TYPE_CHECKING:
    from pathlib import Path

    import sqlalchemy as sa


def copy(engine: sa.Engine, target: Path) -> int:
    """Writes the store as it is now to `target`, which must not exist; gives its size in bytes.

    Raises:
        StoreError: the store is not on SQLite, or the copy cannot be written.
    """
    if database.is_shared(engine):
        raise StoreError("A PostgreSQL store is copied by pg_dump; `monitor export` takes the log anywhere.")
    if target.exists():
        raise StoreError(f"{target} is there already; name a new file.")
    partial = target.with_name(f".{target.name}.part")
    try:
        partial.unlink(missing_ok=True)
        _vacuum_into(engine, partial)
        with partial.open("rb") as written:
            os.fsync(written.fileno())
        partial.rename(target)
    except OSError as error:
        raise StoreError(f"The copy {target} cannot be written: {error.strerror or error}.") from error
    finally:
        partial.unlink(missing_ok=True)
    return target.stat().st_size


def _vacuum_into(engine: sa.Engine, file: Path) -> None:
    """SQLite's own way: a read transaction on the one side, a file without gaps on the other."""
    driver: Any = engine.raw_connection()
    try:
        driver.driver_connection.execute("VACUUM INTO ?", (str(file),))
    except engine.dialect.loaded_dbapi.Error as error:
        raise StoreError(f"The store cannot be copied to {file}: {error}.") from error
    finally:
        driver.close()
