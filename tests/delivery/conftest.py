"""A store of its own for each test, and the moment at which everything happens."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import TYPE_CHECKING

import pytest

from monitor import database

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    import sqlalchemy as sa

NOON = datetime(2025, 4, 10, 12, 0, tzinfo=UTC)


@pytest.fixture
def engine(tmp_path: Path) -> Iterator[sa.Engine]:
    """An SQLite store in a file."""
    engine = database.open_engine("sqlite:///monitor.db", home=tmp_path, create=True)
    database.upgrade(engine)
    yield engine
    engine.dispose()


class Clock:
    """A clock that stands still until it is set."""

    def __init__(self) -> None:
        self.moment = NOON

    def __call__(self) -> datetime:
        return self.moment


@pytest.fixture
def clock() -> Clock:
    """A clock that stands at noon."""
    return Clock()
