"""The store's engine and its transactions, the same on SQLite and PostgreSQL.

Every write is one `transaction`: on SQLite it takes the write lock at once (BEGIN IMMEDIATE), for one that
reads first and writes later fails under load in spite of any busy timeout. Every query is one `reading`, a snapshot.
"""

from __future__ import annotations

import re
import threading
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Any
from weakref import WeakKeyDictionary

import sqlalchemy as sa

from monitor import shipped
from monitor.errors import (
    BrokenLogError,
    ConfigError,
    SchemaError,
    StoreAwayError,
    StoreBusyError,
    StoreError,
    StoreFaultError,
)
from monitor.store_file import StoreFile, require_place

if TYPE_CHECKING:
    from collections.abc import Iterator

metadata = sa.MetaData()
_turns: WeakKeyDictionary[sa.Engine, tuple[threading.Lock, threading.Lock]] = WeakKeyDictionary()

BUSY_TIMEOUT_S = 30.0
WAKE_UPS = "monitor"  # the channel of PostgreSQL's NOTIFY
PROGRAM = "monitor"  # what the server calls the sessions of this program
_PRAGMAS = ("synchronous=FULL", "foreign_keys=ON", "trusted_schema=OFF", "mmap_size=0")
_UPGRADE_LOCK = 0x6D6F6E69  # any number that no other program on the server is likely to lock


def open_engine(url: str, *, home: Path | None = None, create: bool = False) -> sa.Engine:
    """An engine for the store at `url`; a relative SQLite path is taken from `home`.

    Raises:
        ConfigError: the URL cannot be used.
        StoreError: the file of an SQLite store does not exist and `create` is not set, or it cannot be there.
    """
    try:
        parsed = sa.make_url(url)
        if parsed.get_backend_name() == "postgresql":
            return _open_postgresql(parsed)
    except (sa.exc.ArgumentError, ImportError) as error:
        raise ConfigError(
            f"`url` under [store] cannot be used: {error}. PostgreSQL needs the extra `claim-monitor[postgresql]`."
        ) from error
    if parsed.get_backend_name() != "sqlite":
        raise ConfigError("`url` under [store] must begin with sqlite:/// or postgresql://.")
    return _open_sqlite(parsed, home or Path.cwd(), create=create)


def _open_postgresql(url: sa.URL) -> sa.Engine:
    if url.drivername == "postgresql":  # psycopg 3, not the old driver that SQLAlchemy takes by default
        url = url.set(drivername="postgresql+psycopg")
    return sa.create_engine(url, connect_args={"application_name": PROGRAM, "connect_timeout": 10})


def is_shared(engine: sa.Engine) -> bool:
    """Whether several daemons, on several hosts, may work on the store at once."""
    return engine.dialect.name == "postgresql"


def _open_sqlite(url: sa.URL, home: Path, *, create: bool) -> sa.Engine:
    file = None
    if url.database not in {None, "", ":memory:"}:
        path = home / str(url.database)
        require_place(path, create=create)
        url = url.set(database=str(path))
        file = StoreFile(path, create=create)
    engine = sa.create_engine(url, connect_args={"timeout": BUSY_TIMEOUT_S, "check_same_thread": False})
    if file is not None:
        sa.event.listen(engine, "do_connect", file.connect)
        sa.event.listen(engine, "connect", file.opened)
        sa.event.listen(engine, "begin", lambda _connection: file.require_same())
    sa.event.listen(engine, "connect", _prepare_sqlite)
    sa.event.listen(engine, "begin", _begin_sqlite)
    return engine


def _prepare_sqlite(connection: Any, _record: object) -> None:
    """Sets a new connection up; the driver's own transaction control is off, `_begin_sqlite` takes its place."""
    connection.isolation_level = None
    (mode,) = connection.execute("PRAGMA journal_mode=WAL").fetchone()
    if mode not in {"wal", "memory"}:
        raise StoreError(f"SQLite cannot keep a write-ahead log beside the store (it stays with {mode!r}); move it.")
    for pragma in _PRAGMAS:
        connection.execute(f"PRAGMA {pragma}")


def _begin_sqlite(connection: sa.Connection) -> None:
    reads = connection.get_execution_options().get("reads")
    # By the driver's own call: through Core it would cost a tenth of an append.
    driver: Any = connection.connection.driver_connection
    driver.execute("BEGIN" if reads else "BEGIN IMMEDIATE")


@contextmanager
def transaction(engine: sa.Engine) -> Iterator[sa.Connection]:
    """A transaction that may write; committed at the end, rolled back when anything is raised.

    Raises:
        StoreBusyError: another writer held the store for longer than the busy timeout.
        StoreAwayError: the server does not answer, or ended the connection; nothing was written.
        StoreFaultError: the disk failed; what was written last may be lost, so it is not acknowledged.
        StoreError: the store cannot be written: the disk is full or fails, the file is read-only, the server is gone.
    """
    with _told(engine), _in_turn(engine), engine.begin() as connection:
        yield connection


@contextmanager
def _in_turn(engine: sa.Engine) -> Iterator[None]:
    """Lets the threads of this process write one after the other.

    SQLite would do so as well, but whoever finds the store locked sleeps for up to a tenth of a second before he looks
    again, and may find another there: two busy threads would mostly sleep. Whoever is next holds a lock of its own
    while it waits, so that one who writes again and again does not go before it each time.
    """
    if is_shared(engine):
        yield
        return
    upcoming, turn = _turns.setdefault(engine, (threading.Lock(), threading.Lock()))
    _acquire(upcoming)
    try:
        _acquire(turn)
    finally:
        upcoming.release()
    try:
        yield
    finally:
        turn.release()


def _acquire(lock: threading.Lock) -> None:
    if not lock.acquire(timeout=BUSY_TIMEOUT_S):
        raise StoreBusyError("The store is busy: another part of this process has been writing to it for too long.")


def hint(connection: sa.Connection) -> None:
    """Wakes the daemons that share the store once this transaction is committed; a hint may be lost."""
    if connection.dialect.name == "postgresql":
        connection.execute(sa.text(f"NOTIFY {WAKE_UPS}"))


@contextmanager
def reading(engine: sa.Engine) -> Iterator[sa.Connection]:
    """A snapshot of the store: what is read belongs together, and nothing is locked.

    Raises:
        StoreError: the store cannot be read.
    """
    options: dict[str, Any] = {"reads": True}
    if engine.dialect.name == "postgresql":  # otherwise each statement would see what others committed before it
        options |= {"isolation_level": "REPEATABLE READ", "postgresql_readonly": True}
    with _told(engine), engine.connect().execution_options(**options) as connection:
        connection.begin()  # never committed: there is nothing to commit, and a damaged file would refuse even that
        yield connection


@contextmanager
def _told(engine: sa.Engine) -> Iterator[None]:
    """Says in the program's own terms what went wrong with the store; mistakes in a statement pass as they are."""
    driver: Any = engine.dialect.loaded_dbapi
    try:
        yield
    except (sa.exc.DatabaseError, driver.DatabaseError) as error:
        cause = getattr(error, "orig", error)
        if not isinstance(cause, driver.OperationalError) and type(cause) is not driver.DatabaseError:
            raise  # a constraint or a statement that is wrong
        reason = str(cause)
        if "database is locked" in reason:
            raise StoreBusyError("The store is busy: another process has been writing to it for too long.") from error
        if "disk I/O error" in reason:
            engine.dispose()  # what the kernel could not write it has forgotten; only a file read anew tells the truth
            raise StoreFaultError(
                f"The disk with the store {engine.url.render_as_string()} failed: {reason}."
            ) from error
        told = StoreAwayError if is_shared(engine) and isinstance(cause, driver.OperationalError) else StoreError
        raise told(f"The store {engine.url.render_as_string()} cannot be used: {reason}.") from error


def newest_revision(migrations: Path | None = None) -> str:
    """The schema that this program works with: the newest file among the migrations."""
    versions = (migrations or shipped.path("migrations")) / "versions"
    return max(match[1] for file in versions.glob("*.py") if (match := re.match(r"(\d{4})_", file.name)))


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


def upgrade(engine: sa.Engine, *, migrations: Path | None = None) -> None:
    """Brings the store's schema up by the migrations, in one transaction; a store that is up is only looked at.

    An SQLite store that holds something is copied first, to its name with the old revision behind it.

    Raises:
        SchemaError: the store was made by a newer program.
        BrokenLogError: the log lacks a trigger that guards it, or a migration changed it; nothing was written.
    """
    _keep_the_old(engine, migrations)
    with transaction(engine) as connection:
        if connection.dialect.name == "postgresql":  # two daemons may start at once; SQLite's lock is held already
            connection.execute(sa.text("SELECT pg_advisory_xact_lock(:lock)"), {"lock": _UPGRADE_LOCK})
        found, newest = revision(connection), newest_revision(migrations)
        if found is not None and found > newest:
            raise SchemaError(f"The store has schema {found}, this program knows {newest}: update the program.")
        if found != newest:
            before = _log_state(connection)
            _migrate(connection, migrations or shipped.path("migrations"))
            if before is not None and _log_state(connection) != before:
                raise BrokenLogError(
                    "A migration changed the log itself; it was taken back. This is a fault: report it."
                )
        _require_guards(connection)


def _keep_the_old(engine: sa.Engine, migrations: Path | None) -> None:
    from monitor import backup  # noqa: PLC0415 - stands on this file

    file = engine.url.database
    if is_shared(engine) or file in {None, "", ":memory:"}:
        return
    with reading(engine) as connection:
        found = revision(connection)
    copy = Path(f"{file}.before-{newest_revision(migrations)}")
    if found is not None and found < newest_revision(migrations) and not copy.exists():
        backup.copy(engine, copy)


def _migrate(connection: sa.Connection, migrations: Path) -> None:
    from alembic import command  # noqa: PLC0415 - a quarter of a second that reading commands do not pay
    from alembic.config import Config  # noqa: PLC0415

    settings = Config()
    settings.set_main_option("script_location", str(migrations).replace("%", "%%"))
    settings.attributes["connection"] = connection
    command.upgrade(settings, "head")


def _log_state(connection: sa.Connection) -> tuple[Any, ...] | None:
    """How many events there are and where the chain ends: what no migration may change; None before the first one."""
    if not sa.inspect(connection).has_table("log_head"):
        return None
    counts = ("(SELECT count(*) FROM events), (SELECT count(*) FROM blobs)", "position, hash FROM log_head")
    return tuple(connection.execute(sa.text(f"SELECT {', '.join(counts)}")).one())


def _require_guards(connection: sa.Connection) -> None:
    """Alembic's batch mode has been seen to drop triggers without a word."""
    postgresql = connection.dialect.name == "postgresql"
    names = "tgname FROM pg_trigger" if postgresql else "name FROM sqlite_master WHERE type = 'trigger'"
    standing = set(connection.execute(sa.text(f"SELECT {names}")).scalars())
    changes = ("update", "delete", "truncate" if postgresql else "replace")
    gone = {f"{table}_refuse_{change}" for table in ("events", "blobs") for change in changes} - standing
    if gone:
        raise BrokenLogError(
            f"The log is not guarded against change, {', '.join(sorted(gone))} is gone; restore the store from a copy."
        )
