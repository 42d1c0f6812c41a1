"""An empty projection in memory, and what folds articles into it."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
import sqlalchemy as sa

from monitor import database

sys.path.insert(0, str(Path(__file__).parent))  # for claims_made and its like, which the tests here share

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from monitor.claims.changes import Changes
    from monitor.events.kinds import ArticleReceived


@pytest.fixture
def connection() -> Iterator[sa.Connection]:
    """An empty projection in memory."""
    engine = sa.create_engine("sqlite://")
    database.metadata.create_all(engine)
    with engine.begin() as connection:
        yield connection
    engine.dispose()


@pytest.fixture
def take(connection: sa.Connection, tmp_path: Path) -> Callable[..., list[Changes]]:
    """Folds articles into the projection."""
    from articles_made import fold  # noqa: PLC0415 - found by the path set above

    def run(*articles: ArticleReceived, after: int = 0) -> list[Changes]:
        return fold(connection, *articles, home=tmp_path, after=after)

    return run
