"""The store's engine and its transactions, the same on SQLite and PostgreSQL.

Every write is one `transaction`: on SQLite it takes the write lock at once (BEGIN IMMEDIATE), for one that
reads first and writes later fails under load in spite of any busy timeout. Every query is one `reading`, a snapshot.
"""

from __future__ import annotations

import re
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Any

import sqlalchemy as sa

from monitor import shipped
from monitor.errors import SchemaError, StoreBusyError, StoreError

if TYPE_CHECKING:
    from collections.abc import Iterator

metadata = sa.MetaData()

BUSY_TIMEOUT_S = 30.0


def open_engine(url: str, *, home: Path | None = None, create: bool = False) -> sa.Engine:
    """An engine for the store at `url`; a relative SQLite path is taken from `home`.

    Raises:
        StoreError: the file of an SQLite store does not exist and `create` is not set, or its folder does not.
    """
    parsed = sa.make_url(url)
    if parsed.get_backend_name() != "sqlite":
        return sa.create_engine(parsed, pool_pre_ping=True)
    if parsed.database not in {None, "", ":memory:"}:
        file = (home or Path.cwd()) / str(parsed.database)
        _require_place(file, create=create)
        parsed = parsed.set(database=str(file))
    engine = sa.create_engine(parsed, connect_args={"timeout": BUSY_TIMEOUT_S, "check_same_thread": False})
    sa.event.listen(engine, "connect", _prepare_sqlite)
    sa.event.listen(engine, "begin", _begin_sqlite)
    return engine


def _require_place(file: Path, *, create: bool) -> None:
    if not file.parent.is_dir():
        raise StoreError(f"The store's folder {file.parent} does not exist; make it, or mend `url` under [store].")
    if not create and not file.exists():
        raise StoreError(f"There is no store at {file}; `monitor init` or `monitor run` makes one.")


def _prepare_sqlite(connection: Any, _record: object) -> None:
    """Sets a new connection up; the driver's own transaction control is off, `_begin_sqlite` takes its place."""
    connection.isolation_level = None
    for pragma in ("journal_mode=WAL", "synchronous=FULL", "foreign_keys=ON", "trusted_schema=OFF", "mmap_size=0"):
        connection.execute(f"PRAGMA {pragma}")


def _begin_sqlite(connection: sa.Connection) -> None:
    reads = connection.get_execution_options().get("reads")
    connection.exec_driver_sql("BEGIN" if reads else "BEGIN IMMEDIATE")


@contextmanager
def transaction(engine: sa.Engine) -> Iterator[sa.Connection]:
    """A transaction that may write; committed at the end, rolled back when anything is raised.

    Raises:
        StoreBusyError: another writer held the store for longer than the busy timeout.
    """
    try:
        with engine.begin() as connection:
            yield connection
    except sa.exc.OperationalError as error:
        if "database is locked" in str(error):
            raise StoreBusyError("The store is busy: another process has been writing to it for too long.") from error
        raise


@contextmanager
def reading(engine: sa.Engine) -> Iterator[sa.Connection]:
    """A snapshot of the store: what is read belongs together, and nothing is locked."""
    with engine.connect().execution_options(reads=True) as connection, connection.begin():
        yield connection


def newest_revision() -> str:
    """The schema that this program works with: the newest file among the migrations."""
    return max(match[1] for file in _versions() if (match := re.match(r"(\d{4})_", file.name)))


def _versions() -> list[Path]:
    return list((shipped.path("migrations") / "versions").glob("*.py"))


def revision(connection: sa.Connection) -> str | None:
    """The schema that the store has, or None where there is none yet."""
    if not sa.inspect(connection).has_table("alembic_version"):
        return None
    return connection.execute(sa.text("SELECT version_num FROM alembic_version")).scalar()


def require_current(connection: sa.Connection) -> None:
    """Makes sure that store and program speak of the same tables, without loading Alembic.

    Raises:
        SchemaError: they do not.
    """
    found, wanted = revision(connection), newest_revision()
    if found is None:
        raise SchemaError("The store is empty; `monitor run` sets it up.")
    if found != wanted:
        mend = (
            "run `monitor run` once to bring it up" if found < wanted else "it was made by a newer program: update this"
        )
        raise SchemaError(f"The store has schema {found}, this program needs {wanted}; {mend}.")


def upgrade(engine: sa.Engine, to: str = "head") -> None:
    """Brings the store's schema up by the migrations, in one transaction.

    Raises:
        SchemaError: the store was made by a newer program.
    """
    from alembic import command  # noqa: PLC0415 - a quarter of a second that reading commands do not pay
    from alembic.config import Config  # noqa: PLC0415

    with transaction(engine) as connection:
        found = revision(connection)
        if found is not None and found > newest_revision():
            raise SchemaError(
                f"The store has schema {found}, this program knows {newest_revision()}: update the program."
            )
        settings = Config()
        settings.set_main_option("script_location", str(shipped.path("migrations")).replace("%", "%%"))
        settings.attributes["connection"] = connection
        command.upgrade(settings, to)
