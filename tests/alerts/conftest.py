"""A store of its own for each test, with the newest schema."""

from collections.abc import Iterator
from pathlib import Path

import pytest
import sqlalchemy as sa

from monitor import database


@pytest.fixture
def engine(tmp_path: Path) -> Iterator[sa.Engine]:
    """An SQLite store in a file."""
    engine = database.open_engine("sqlite:///monitor.db", home=tmp_path, create=True)
    database.upgrade(engine)
    yield engine
    engine.dispose()
