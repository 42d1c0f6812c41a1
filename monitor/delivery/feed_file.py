"""Keeps the feed in a file up to date; whoever reads it sees the old one or the new one, never a part."""

from __future__ import annotations

from typing import TYPE_CHECKING

import msgspec
import sqlalchemy as sa
import structlog

from monitor import database
from monitor.alerts.alert import Alert
from monitor.alerts.tables import alerts
from monitor.delivery import feed
from monitor.errors import StoreError

if TYPE_CHECKING:
    from pathlib import Path

_log = structlog.get_logger(__name__)


def keep(engine: sa.Engine, file: Path) -> bool:
    """Writes the feed where it says something new; whether it did."""
    newest = sa.select(alerts.c.data).order_by(alerts.c.number.desc()).limit(feed.ENTRIES)
    with database.reading(engine) as connection:
        rows = connection.execute(newest).scalars().all()
    content = feed.feed([msgspec.json.decode(data, type=Alert) for data in reversed(rows)])
    try:
        if file.is_file() and file.read_bytes() == content:
            return False
        put(file, content)
    except (OSError, StoreError) as error:
        _log.warning("the feed cannot be written", file=str(file), error=str(error))
        return False
    return True


def put(file: Path, content: bytes) -> None:
    """Writes the file in one step.

    Raises:
        StoreError: it cannot be written there.
    """
    partial = file.with_name(f".{file.name}.part")
    try:
        partial.write_bytes(content)
        partial.replace(file)
    except OSError as error:
        raise StoreError(f"The feed {file} cannot be written: {error.strerror or error}.") from error
    finally:
        partial.unlink(missing_ok=True)
