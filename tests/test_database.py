from __future__ import annotations

import importlib
import shutil
import threading
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest
import sqlalchemy as sa
from alembic.autogenerate import compare_metadata
from alembic.migration import MigrationContext

from monitor import database, shipped
from monitor.errors import BrokenLogError, ConfigError, SchemaError, StoreBusyError, StoreError
from monitor.events import log
from monitor.events.kinds import SilenceEnded
from monitor.store_file import file_system, require_place

if TYPE_CHECKING:
    from collections.abc import Iterator

NOW = datetime(2025, 4, 10, 13, 12, tzinfo=UTC)
PACKAGE = Path(database.__file__).parent


@pytest.fixture
def engine(tmp_path: Path) -> Iterator[sa.Engine]:
    """A new store, its schema up."""
    engine = database.open_engine("sqlite:///monitor.db", home=tmp_path, create=True)
    database.upgrade(engine)
    yield engine
    engine.dispose()


@pytest.fixture
def migrations(tmp_path: Path) -> Path:
    """A copy of the first migration alone, for tests to put others beside it."""
    folder = tmp_path / "migrations"
    (folder / "versions").mkdir(parents=True)
    shutil.copy(shipped.path("migrations") / "env.py", folder)
    for first in (shipped.path("migrations") / "versions").glob("0001_*.py"):
        shutil.copy(first, folder / "versions")
    return folder


def add_migration(migrations: Path, *steps: str) -> None:
    """Puts a second migration there that runs these statements."""
    body = "".join(f"    op.execute({step!r})\n" for step in steps)
    text = f"from alembic import op\n\nrevision = '0002'\ndown_revision = '0001'\n\n\ndef upgrade():\n{body}"
    (migrations / "versions" / "0002_next.py").write_text(text, encoding="utf-8")


def old_store(tmp_path: Path, migrations: Path) -> sa.Engine:
    """A store as the first migration leaves it, with two events."""
    engine = database.open_engine("sqlite:///old.db", home=tmp_path, create=True)
    database.upgrade(engine, migrations=migrations)
    append(engine, "a", "b")
    return engine


def append(engine: sa.Engine, *keys: str) -> None:
    """Appends an event for each key."""
    with database.transaction(engine) as connection:
        log.append(connection, [log.Pending(SilenceEnded(key, "a person", ""), key) for key in keys], NOW)


def position(engine: sa.Engine) -> int:
    """Where the log ends."""
    with database.reading(engine) as connection:
        return log.head(connection).position


def test_every_connection_is_set_up_to_lose_nothing(engine: sa.Engine) -> None:
    """What is acknowledged is on the disk, and a foreign key means something."""
    with database.reading(engine) as connection:
        pragmas = ("journal_mode", "synchronous", "foreign_keys", "trusted_schema", "busy_timeout")
        found = [connection.exec_driver_sql(f"PRAGMA {pragma}").scalar() for pragma in pragmas]
    assert found == ["wal", 2, 1, 0, 30_000]


def test_a_transaction_holds_the_write_lock_from_its_start(engine: sa.Engine) -> None:
    """Several that read first and write later come one after the other; none fails and none is lost."""

    def count_up() -> None:
        for _ in range(20):
            with database.transaction(engine) as connection:
                number = log.head(connection).position
                event = SilenceEnded(f"s{number}", "a person", "")
                log.append(connection, [log.Pending(event, f"after {number}")], NOW)

    threads = [threading.Thread(target=count_up) for _ in range(4)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert position(engine) == 80


def test_a_store_held_by_another_for_too_long_is_told(engine: sa.Engine, monkeypatch: pytest.MonkeyPatch) -> None:
    """The error says what is the matter, whichever statement ran into it."""
    monkeypatch.setattr(database, "BUSY_TIMEOUT_S", 0.05)
    other = database.open_engine(engine.url.render_as_string())
    with (
        database.transaction(engine),
        pytest.raises(StoreBusyError, match="another process"),
        database.transaction(other),
    ):
        pass
    append(other, "a")
    other.dispose()
    assert position(engine) == 1


def test_a_store_that_cannot_be_written_is_told(engine: sa.Engine) -> None:
    """What the database says is handed on, with the store's name."""

    @sa.event.listens_for(engine, "checkout")
    def forbid_writing(connection: Any, _record: object, _proxy: object) -> None:
        connection.execute("PRAGMA query_only=ON")

    with pytest.raises(StoreError, match=r"monitor\.db.*readonly"):
        append(engine, "a")


def test_a_full_disk_takes_nothing_and_goes_on_when_there_is_room(engine: sa.Engine) -> None:
    """The transaction that found no room is taken back whole, and the next finds the log as it was."""
    pages = 0

    @sa.event.listens_for(engine, "checkout")
    def limit(connection: Any, _record: object, _proxy: object) -> None:
        connection.execute(f"PRAGMA max_page_count={pages}")

    append(engine, "a")
    pages = 1  # as few as there are now
    with pytest.raises(StoreError, match="full"):
        append(engine, *(f"n{n}" for n in range(1_000)))
    assert position(engine) == 1
    pages = 2**30
    append(engine, "b")
    with database.reading(engine) as connection:
        assert [event.key for event in log.read(connection)] == ["a", "b"]
        assert log.verify(connection).ok


def test_a_file_that_is_no_store_is_told(tmp_path: Path) -> None:
    """Somebody's picture is neither read nor written over."""
    file = tmp_path / "monitor.db"
    file.write_bytes(b"\x89PNG\r\n" * 1_000)
    engine = database.open_engine(f"sqlite:///{file}")
    with pytest.raises(StoreError, match=r"monitor\.db.*not a database"):
        position(engine)
    engine.dispose()
    assert file.read_bytes() == b"\x89PNG\r\n" * 1_000


def test_a_reading_is_a_snapshot(engine: sa.Engine) -> None:
    """What is committed meanwhile does not show, and a reader keeps no writer waiting."""
    append(engine, "a")
    with database.reading(engine) as connection:
        before = log.read(connection)
        append(engine, "b")
        assert log.read(connection) == before
    assert position(engine) == 2


def test_a_failed_transaction_leaves_nothing(engine: sa.Engine) -> None:
    """All of it or none."""

    def fail() -> None:
        with database.transaction(engine) as connection:
            log.put_blob(connection, b"an article")
            raise RuntimeError

    with pytest.raises(RuntimeError):
        fail()
    with database.reading(engine) as connection:
        assert connection.execute(sa.text("SELECT count(*) FROM blobs")).scalar() == 0


def test_migrations_and_tables_agree(engine: sa.Engine) -> None:
    """The migrations make the very tables that the program speaks of, all of them."""
    for file in PACKAGE.rglob("*.py"):
        if "sa.Table(" in file.read_text(encoding="utf-8"):
            importlib.import_module(".".join(file.relative_to(PACKAGE.parent).with_suffix("").parts))
    with engine.connect() as connection:
        options = {"compare_type": True, "compare_server_default": True}
        context = MigrationContext.configure(connection, opts=options)
        assert compare_metadata(context, database.metadata) == []
    assert {"events", "log_head", "blobs"} <= set(database.metadata.tables)


def test_an_upgrade_of_a_store_that_is_up_changes_nothing(engine: sa.Engine) -> None:
    """The daemon may start as often as it likes."""
    append(engine, "a")
    database.upgrade(engine)
    database.upgrade(engine)
    assert position(engine) == 1
    with database.reading(engine) as connection:
        database.require_current(connection)


def test_an_upgrade_keeps_what_is_there(tmp_path: Path, migrations: Path) -> None:
    """An old store is brought up with its log."""
    engine = old_store(tmp_path, migrations)
    add_migration(migrations, "ALTER TABLE events ADD COLUMN note TEXT")
    database.upgrade(engine, migrations=migrations)
    assert position(engine) == 2
    with database.reading(engine) as connection:
        assert database.revision(connection) == "0002"
        assert log.verify(connection).ok
    engine.dispose()


def test_a_migration_that_fails_half_way_leaves_the_store_as_it_was(tmp_path: Path, migrations: Path) -> None:
    """All steps are one transaction, tables included."""
    engine = old_store(tmp_path, migrations)
    add_migration(migrations, "CREATE TABLE half (id INTEGER)", "INSERT INTO half VALUES (1)", "THIS IS NOT SQL")
    with pytest.raises(StoreError, match="syntax error"):
        database.upgrade(engine, migrations=migrations)
    with database.reading(engine) as connection:
        assert database.revision(connection) == "0001"
        assert not sa.inspect(connection).has_table("half")
        assert log.verify(connection).ok
    engine.dispose()


@pytest.mark.parametrize(
    "steps",
    [
        ["DROP TRIGGER events_refuse_update"],
        ["DROP TRIGGER blobs_refuse_replace"],
        ["DROP TRIGGER events_refuse_delete", "DELETE FROM events WHERE position = 2"],
        ["CREATE TABLE new AS SELECT * FROM events", "DROP TABLE events", "ALTER TABLE new RENAME TO events"],
        ["UPDATE log_head SET position = 1"],
    ],
    ids=lambda steps: steps[-1],
)
def test_a_migration_that_touches_the_log_is_taken_back(tmp_path: Path, migrations: Path, steps: list[str]) -> None:
    """The guards stand and the log is what it was, or the upgrade does not count."""
    engine = old_store(tmp_path, migrations)
    add_migration(migrations, *steps)
    with pytest.raises(BrokenLogError):
        database.upgrade(engine, migrations=migrations)
    with database.reading(engine) as connection:
        assert database.revision(connection) == "0001"
        assert log.verify(connection) == log.Report(ok=True, first_bad=None, reason="", checked=2)
    database.upgrade(engine, migrations=shipped.path("migrations"))
    engine.dispose()


def test_a_store_whose_guards_are_gone_is_not_used(engine: sa.Engine) -> None:
    """Somebody took a trigger away while the program was not running."""
    with database.transaction(engine) as connection:
        connection.execute(sa.text("DROP TRIGGER events_refuse_delete"))
    with pytest.raises(BrokenLogError, match="events_refuse_delete"):
        database.upgrade(engine)


def test_a_store_of_a_newer_program_is_refused(engine: sa.Engine) -> None:
    """Neither upgraded nor read, for its tables may mean something else."""
    with database.transaction(engine) as connection:
        connection.execute(sa.text("UPDATE alembic_version SET version_num = '9999'"))
    with pytest.raises(SchemaError, match="9999"):
        database.upgrade(engine)
    with database.reading(engine) as connection, pytest.raises(SchemaError, match="newer program"):
        database.require_current(connection)


def test_a_store_without_tables_is_told(tmp_path: Path) -> None:
    """A command that only reads does not set a store up."""
    engine = database.open_engine("sqlite:///new.db", home=tmp_path, create=True)
    with database.reading(engine) as connection, pytest.raises(SchemaError, match="empty"):
        database.require_current(connection)
    engine.dispose()


def test_no_store_is_made_by_mistake(tmp_path: Path) -> None:
    """A wrong path is told, not filled with an empty store."""
    with pytest.raises(StoreError, match=r"no store at .*typo\.db"):
        database.open_engine("sqlite:///typo.db", home=tmp_path)
    with pytest.raises(StoreError, match=r"folder .*nowhere does not exist"):
        database.open_engine("sqlite:///nowhere/monitor.db", home=tmp_path, create=True)
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize("url", ["mysql://localhost/monitor", "monitor.db", "oracle:///x", "nonsense+x://"])
def test_a_url_that_cannot_be_used_is_a_mistake_in_the_configuration(url: str) -> None:
    """The key to mend is named."""
    with pytest.raises(ConfigError, match=r"`url` under \[store\]"):
        database.open_engine(url)


MOUNTS = """\
/dev/sda1 / ext4 rw,relatime 0 0
server:/export /srv nfs4 rw 0 0
/dev/sdb1 /srv/local xfs rw 0 0
//nas/news /mnt/the\\040news cifs rw 0 0
tmpfs /over tmpfs rw 0 0
user@host: /over fuse.sshfs rw 0 0
broken line
"""


@pytest.mark.parametrize(
    ("folder", "kind"),
    [
        ("/home/desk", "ext4"),
        ("/srv/monitor", "nfs4"),
        ("/srv/local/monitor", "xfs"),
        ("/srvx", "ext4"),
        ("/mnt/the news/monitor", "cifs"),
        ("/over/monitor", "fuse.sshfs"),
    ],
)
def test_the_file_system_of_a_folder_is_that_of_the_nearest_mount(folder: str, kind: str) -> None:
    """The longest mount point counts, and the later of two at the same place."""
    assert file_system(Path(folder), MOUNTS) == kind


def test_where_mounts_are_not_told_nothing_is_refused(tmp_path: Path) -> None:
    """Not every system has /proc."""
    assert file_system(tmp_path, "") == ""


def test_a_store_on_a_network_file_system_is_refused(tmp_path: Path) -> None:
    """A write-ahead log needs memory that all users share, which a network cannot give."""
    with pytest.raises(StoreError, match=r"network file system \(nfs\).*PostgreSQL"):
        require_place(tmp_path / "monitor.db", create=True, mounts=f"nas:/x {tmp_path} nfs rw 0 0\n")
