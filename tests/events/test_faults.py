"""Faults that a log must outlive: a commit held back, clocks that are set, a process killed while it migrates.

Where each of the faults is tried that an installation meets, the store's and the log's ones:

- killed while appending: `test_processes.py`; while receiving and delivering: `end_to_end/test_kills.py`
- killed between commit and moving the file: `inbox/test_put_away.py`; between acceptance and mark: `delivery/`
- killed while rebuilding: `test_rebuild_killed.py`; while migrating: here
- disk full, disk failing, store deleted or replaced under the daemon: `daemon/test_disk_faults.py`; read-only:
  `test_database.py`
- pages overwritten, rows edited: `test_verify.py`; nothing is folded past them: `test_anchor.py`
- a second daemon on one SQLite: `daemon/test_process.py`; one article at two daemons, one of them paused or killed, the
  server restarted: `end_to_end/test_hosts.py`, `test_leases.py`
- a commit held back among many writers: here; clocks set: here and `daemon/test_parts.py`
- a figure that flaps: `daemon/test_flapping.py`
- events of older and newer programs: `test_codec.py`, `test_released.py`, `daemon/test_process.py`
"""

from __future__ import annotations

import os
import shutil
import signal
import subprocess
import sys
import threading
from datetime import UTC, datetime, timedelta
from typing import TYPE_CHECKING

import pytest
import sqlalchemy as sa

from monitor import database, shipped
from monitor.events import log
from monitor.events.kinds import SilenceEnded

if TYPE_CHECKING:
    from pathlib import Path

NOW = datetime(2025, 10, 26, 0, 30, tzinfo=UTC)  # half an hour before Europe's clocks are set back
WRITERS, EACH = 8, 20
KILLED_ONCE = """
import os
import signal

from alembic import op

revision = "0002"
down_revision = "0001"


def upgrade():
    op.execute("CREATE TABLE half (id INTEGER)")
    op.execute("ALTER TABLE events ADD COLUMN note TEXT")
    if "KILLED" in os.environ:
        os.kill(os.getpid(), signal.SIGKILL)
"""
UPGRADE = """
import sys
from pathlib import Path
from monitor import database
database.upgrade(database.open_engine(sys.argv[1]), migrations=Path(sys.argv[2]))
"""


def append(engine: sa.Engine, key: str, at: datetime = NOW) -> None:
    """Appends an event."""
    with database.transaction(engine) as connection:
        log.append(connection, [log.Pending(SilenceEnded(key, "a person", ""), key)], at)


@pytest.mark.slow
def test_a_commit_held_back_among_eight_writers_is_missed_by_no_reader(engine: sa.Engine) -> None:
    """Whoever reads on from the last position it saw sees every event, each once, in the one order."""
    seen: list[int] = []
    done = threading.Event()
    held = threading.Event()

    def write(name: int) -> None:
        for number in range(EACH):
            append(engine, f"{name}:{number}")

    def hold_back() -> None:
        with database.transaction(engine) as connection:
            log.append(connection, [log.Pending(SilenceEnded("late", "a person", ""), "late")], NOW)
            held.set()
            done.wait(1.0)  # the others queue up meanwhile; they must not overtake what is not committed yet

    def look() -> None:
        with database.reading(engine) as connection:
            seen.extend(one.position for one in log.read(connection, after=seen[-1] if seen else 0, limit=7))

    holder = threading.Thread(target=hold_back)
    holder.start()
    assert held.wait(10)
    writers = [threading.Thread(target=write, args=(name,)) for name in range(WRITERS)]
    for writer in writers:
        writer.start()
    while any(thread.is_alive() for thread in (holder, *writers)):
        look()
    for _ in range(WRITERS * EACH):
        look()
    assert seen == list(range(1, WRITERS * EACH + 2))


def test_clocks_that_are_set_change_no_order(engine: sa.Engine) -> None:
    """Set back an hour, on an hour, on a day, or through the hour that comes twice: the position alone tells."""
    hour = timedelta(hours=1)
    moments = [NOW, NOW - hour, NOW + hour, NOW + 24 * hour, NOW, NOW + hour]
    for number, moment in enumerate(moments):
        append(engine, str(number), moment)
    with database.reading(engine) as connection:
        events = log.read(connection)
        assert log.verify(connection).ok
    assert [event.key for event in events] == ["0", "1", "2", "3", "4", "5"]
    assert [event.recorded_at for event in events] == [log.timestamp(moment) for moment in moments]


@pytest.mark.slow
def test_killed_while_it_migrates_the_store_is_as_it_was(bare_url: str, tmp_path: Path) -> None:
    """The migration counts whole or not at all; the next start makes it anew."""
    versions = tmp_path / "migrations" / "versions"
    versions.mkdir(parents=True)
    shutil.copy(shipped.path("migrations") / "env.py", versions.parent)
    shutil.copy(shipped.path("migrations") / "versions" / "0001_log.py", versions)
    engine = database.open_engine(bare_url, create=True)
    database.upgrade(engine, migrations=versions.parent)
    append(engine, "a")
    (versions / "0002_next.py").write_text(KILLED_ONCE)
    url = engine.url.render_as_string(hide_password=False)
    command = [sys.executable, "-c", UPGRADE, url, str(versions.parent)]
    killed = subprocess.run(command, env={**os.environ, "KILLED": "1"}, check=False)
    assert killed.returncode == -signal.SIGKILL
    with database.reading(engine) as connection:
        assert database.revision(connection) == "0001"
        assert not sa.inspect(connection).has_table("half")
        assert log.verify(connection) == log.Report(ok=True, first_bad=None, reason="", checked=1)
    subprocess.run(command, check=True)
    with database.reading(engine) as connection:
        assert database.revision(connection) == "0002"
        assert log.verify(connection).checked == 1
    engine.dispose()
