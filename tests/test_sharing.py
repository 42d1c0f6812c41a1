"""A daemon's part in a store that several share."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from typing import TYPE_CHECKING

import psycopg
import pytest
import sqlalchemy as sa

from monitor import database
from monitor.sharing import Share, projector

if TYPE_CHECKING:
    from pathlib import Path

NOW = datetime(2031, 3, 1, tzinfo=UTC)

pytestmark = pytest.mark.slow


def test_a_daemon_ends_well_though_the_server_has_cut_its_connections(shared_url: str, tmp_path: Path) -> None:
    """What it holds runs out by itself; that it could not give it back is no failure."""
    engine = database.open_engine(shared_url, home=tmp_path, create=True)
    database.upgrade(engine)
    share = Share(engine, lambda: NOW, lease_s=30)
    assert share.may_project()
    plain = sa.make_url(shared_url).set(drivername="postgresql").render_as_string(hide_password=False)
    with psycopg.connect(plain, autocommit=True) as connection:
        connection.execute(
            "SELECT pg_terminate_backend(pid) FROM pg_stat_activity"
            " WHERE datname = current_database() AND pid <> pg_backend_pid()"
        )
    share.leave()
    engine.dispose()
    with database.reading(engine) as connection:
        assert projector(connection, NOW) == share.holder
        assert projector(connection, NOW + timedelta(seconds=31)) is None
    engine.dispose()
