from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from monitor import database

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    import sqlalchemy as sa


@pytest.fixture(params=["sqlite"])
def engine(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[sa.Engine]:
    """An empty store, once for each kind of database."""
    url = {"sqlite": f"sqlite:///{tmp_path / 'monitor.db'}"}[request.param]
    engine = database.open_engine(url, create=True)
    database.upgrade(engine)
    yield engine
    engine.dispose()
