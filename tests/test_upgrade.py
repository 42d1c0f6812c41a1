from __future__ import annotations

import importlib
import shutil
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
import sqlalchemy as sa
from alembic import command
from alembic.autogenerate import compare_metadata
from alembic.config import Config
from alembic.migration import MigrationContext

from monitor import backup, database, shipped
from monitor.errors import BrokenLogError, SchemaError, StoreError
from monitor.events import log
from monitor.events.kinds import SilenceEnded

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


def test_migrations_and_tables_agree(store_url: str) -> None:
    """The migrations make the very tables that the program speaks of, all of them, on every database."""
    engine = database.open_engine(store_url)
    for file in PACKAGE.rglob("*.py"):
        if "sa.Table(" in file.read_text(encoding="utf-8"):
            importlib.import_module(".".join(file.relative_to(PACKAGE.parent).with_suffix("").parts))
    with engine.connect() as connection:
        options = {"compare_type": True, "compare_server_default": True}
        context = MigrationContext.configure(connection, opts=options)
        assert compare_metadata(context, database.metadata) == []
    assert {"events", "log_head", "blobs"} <= set(database.metadata.tables)
    engine.dispose()


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


def test_the_old_store_is_kept_before_it_is_changed(tmp_path: Path, migrations: Path) -> None:
    """A copy with the old schema and the whole log stands beside the store; an upgrade that is none makes no copy."""
    engine = old_store(tmp_path, migrations)
    add_migration(migrations, "ALTER TABLE events ADD COLUMN note TEXT")
    database.upgrade(engine, migrations=migrations)
    database.upgrade(engine, migrations=migrations)
    engine.dispose()
    assert [file.name for file in tmp_path.glob("old.db.before*")] == ["old.db.before-0002"]
    copy = database.open_engine("sqlite:///old.db.before-0002", home=tmp_path)
    with database.reading(copy) as connection:
        assert database.revision(connection) == "0001"
        assert log.verify(connection).checked == 2
    copy.dispose()


def test_down_to_the_log_and_up_again(store_url: str) -> None:
    """Everything but the log can be taken away and made again; the log stays, its guards and its chain with it."""
    engine = database.open_engine(store_url)
    append(engine, "a", "b")
    with database.transaction(engine) as connection:
        settings = Config()
        settings.set_main_option("script_location", str(shipped.path("migrations")))
        settings.attributes["connection"] = connection
        command.downgrade(settings, "0001")
    with database.reading(engine) as connection:
        assert set(sa.inspect(connection).get_table_names()) == {"alembic_version", "events", "log_head", "blobs"}
    database.upgrade(engine)
    assert position(engine) == 2
    with database.reading(engine) as connection:
        assert log.verify(connection).ok
        database.require_current(connection)
    engine.dispose()


def test_a_copy_is_one_moment_of_a_store_in_use(engine: sa.Engine, tmp_path: Path) -> None:
    """What is written meanwhile is in the store, not in the copy; an existing file is not touched."""
    append(engine, "a", "b")
    backup.copy(engine, tmp_path / "copy.db")
    append(engine, "c")
    copy = database.open_engine(f"sqlite:///{tmp_path / 'copy.db'}")
    assert (position(copy), position(engine)) == (2, 3)
    copy.dispose()
    with pytest.raises(StoreError, match="is there already"):
        backup.copy(engine, tmp_path / "copy.db")
    with pytest.raises(StoreError, match="cannot be copied"):
        backup.copy(engine, tmp_path / "nowhere" / "copy.db")
