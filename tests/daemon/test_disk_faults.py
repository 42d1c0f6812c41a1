"""The disk under a running daemon: full, failing, and a store that is taken away or exchanged."""

from __future__ import annotations

import os
import shutil
import subprocess
from contextlib import suppress
from typing import TYPE_CHECKING

import pytest

from tests.daemon.conftest import PATIENCE_S, Daemon, article

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

pytestmark = pytest.mark.slow

SIZE = "size=4m"


@pytest.fixture
def disk(tmp_path: Path) -> Iterator[Path]:
    """A file system of 4 MiB of its own."""
    point = tmp_path / "disk"
    point.mkdir()
    if os.geteuid() != 0 or subprocess.run(["mount", "-t", "tmpfs", "-o", SIZE, "none", point], check=False).returncode:
        pytest.skip("only root can mount a small file system here")
    yield point
    subprocess.run(["umount", "--lazy", point], check=True)


def ready(daemon: Daemon, store: Path | None = None) -> subprocess.Popen[bytes]:
    """The daemon, ready, with its store there."""
    if store is not None:
        daemon.config.write_text(daemon.config.read_text() + f'[store]\nurl = "sqlite:///{store}"\n')
    process = daemon.start()
    daemon.wait_for(b"READY=1")
    return process


def drop(daemon: Daemon, toll: int) -> None:
    """Puts an article into the inbox."""
    (daemon.home / "inbox" / f"{toll}.txt").write_text(article(toll))


def events_said(daemon: Daemon) -> str:
    """All that the daemon has said of events and errors."""
    return "\n".join(f"{line['event']} {line.get('error', '')}" for line in daemon.said())


def test_a_store_that_is_deleted_ends_the_daemon_and_none_is_made_in_its_place(daemon: Daemon) -> None:
    """An empty new store would hide that everything is gone."""
    process = ready(daemon)
    for file in daemon.home.glob("monitor.db*"):
        if file.suffix != ".lock":
            file.unlink()
    drop(daemon, 5)
    assert process.wait(PATIENCE_S) == 4
    assert "monitor.db is gone while it was in use" in (daemon.home / "daemon.log").read_text()
    assert not (daemon.home / "monitor.db").exists()


def test_a_store_that_is_replaced_ends_the_daemon_and_the_other_is_not_written(daemon: Daemon) -> None:
    """A copy put in its place holds another past; nothing of this one is mixed into it."""
    other = daemon.home / "copy.db"
    assert daemon.monitor("run", "--once").returncode == 0
    shutil.copy(daemon.home / "monitor.db", other)
    process = ready(daemon)
    before = other.read_bytes()
    other.replace(daemon.home / "monitor.db")
    drop(daemon, 5)
    assert process.wait(PATIENCE_S) == 4
    assert "was replaced by another file" in (daemon.home / "daemon.log").read_text()
    assert (daemon.home / "monitor.db").read_bytes() == before


def test_a_full_disk_is_waited_for(daemon: Daemon, disk: Path) -> None:
    """While there is no room nothing is in the log; once there is, the daemon goes on by itself."""
    process = ready(daemon, disk / "monitor.db")
    ballast = disk / "ballast"
    with ballast.open("wb", buffering=0) as filled, suppress(OSError):
        while True:
            filled.write(b"x" * 4096)
    for toll in range(5, 15):
        drop(daemon, toll)
    daemon.wait(lambda: "trying again" in events_said(daemon), "the daemon to find the disk full")
    assert process.poll() is None
    ballast.unlink()
    daemon.wait(lambda: len(daemon.files()) == 10, "all articles to be read")
    assert daemon.monitor("verify").returncode == 0


def test_a_disk_that_fails_for_a_moment_loses_nothing(daemon: Daemon) -> None:
    """What could not be brought to the disk is not acknowledged; the store is opened again, proved, and it is done."""
    strace = shutil.which("strace")
    if strace is None:
        pytest.skip("strace injects the fault, and there is none")
    process = ready(daemon)
    inject = ["-e", "trace=fsync,fdatasync", "-e", "inject=fsync,fdatasync:error=EIO"]
    failing = subprocess.Popen([strace, "-f", "-qq", "-o", "/dev/null", *inject, "-p", str(process.pid)])
    try:
        drop(daemon, 5)
        daemon.wait(lambda: failing.poll() is not None or "the disk failed" in events_said(daemon), "the fault")
        if failing.poll() is not None:
            pytest.skip("strace may not look into processes here")
    finally:
        failing.terminate()
        failing.wait()
    daemon.wait(lambda: daemon.files() == ["5.txt"], "the article to be read")
    assert process.poll() is None
    assert daemon.monitor("verify").returncode == 0


def test_a_store_that_may_only_be_read_is_told_and_left_as_it_is(daemon: Daemon, disk: Path) -> None:
    """The daemon ends at once and says which file; nothing is made in its place."""
    store = disk / "monitor.db"
    daemon.config.write_text(daemon.config.read_text() + f'[store]\nurl = "sqlite:///{store}"\n')
    drop(daemon, 5)
    assert daemon.monitor("run", "--once").returncode == 0
    before = store.read_bytes()
    subprocess.run(["mount", "-o", "remount,ro", disk], check=True)
    drop(daemon, 6)
    for arguments in (("run",), ("run", "--once")):
        done = daemon.monitor(*arguments)
        assert done.returncode not in {0, 2, 3}
        assert str(disk) in done.stderr
        assert "Traceback" not in done.stderr
    assert store.read_bytes() == before
    subprocess.run(["mount", "-o", "remount,rw", disk], check=True)
    assert daemon.monitor("run", "--once").returncode == 0
    assert daemon.files() == ["5.txt", "6.txt"]


def test_a_store_that_becomes_read_only_ends_the_daemon(daemon: Daemon) -> None:
    """What cannot be written is not acknowledged; whoever watches the service sees that it ended."""
    strace = shutil.which("strace")
    if strace is None:
        pytest.skip("strace injects the fault, and there is none")
    process = ready(daemon)
    inject = ["-e", "trace=pwrite64,fsync,fdatasync,ftruncate"]
    inject += ["-e", "inject=pwrite64,fsync,fdatasync,ftruncate:error=EROFS"]
    failing = subprocess.Popen([strace, "-f", "-qq", "-o", "/dev/null", *inject, "-p", str(process.pid)])
    try:
        drop(daemon, 5)
        daemon.wait(lambda: failing.poll() is not None or process.poll() is not None, "the daemon to end")
        if process.poll() is None:
            pytest.skip("strace may not look into processes here")
    finally:
        failing.terminate()
        failing.wait()
    assert process.returncode not in {0, 2, 3}
    assert daemon.files() == []
    assert daemon.monitor("verify").returncode == 0
