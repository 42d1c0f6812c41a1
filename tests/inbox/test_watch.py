"""The watcher: hints come, also after what would silence it."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
import threading
from typing import TYPE_CHECKING, Any

import pytest

from monitor.inbox import watch as watching

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

PATIENCE_S = 20


class Hints:
    """Counts hints and lets a test wait for a further one."""

    def __init__(self) -> None:
        self._arrived = threading.Semaphore(0)

    def __call__(self) -> None:
        """Takes a hint."""
        self._arrived.release()

    def come(self) -> bool:
        """Whether a hint comes that has not been waited for before."""
        return self._arrived.acquire(timeout=PATIENCE_S)

    def clear(self) -> None:
        """Forgets the hints that have come."""
        while self._arrived.acquire(blocking=False):
            pass


@pytest.fixture
def start(monkeypatch: pytest.MonkeyPatch) -> Iterator[Callable[[Path], Hints]]:
    """Starts a watcher that is quick to notice, and ends it after the test."""
    monkeypatch.setattr(watching, "_WAKE_MS", 50)
    stop = threading.Event()
    threads: list[threading.Thread] = []

    def begin(path: Path) -> Hints:
        hints = Hints()
        thread = threading.Thread(target=watching.watch, args=([path], hints, stop), kwargs={"retry_s": 0.05})
        thread.start()
        threads.append(thread)
        assert hints.come()  # it is armed, or tells that it cannot be
        return hints

    yield begin
    stop.set()
    for thread in threads:
        thread.join(PATIENCE_S)
        assert not thread.is_alive()


@pytest.mark.parametrize("folder", ["inbox", ".git/inbox", ".venv/inbox"])
def test_a_dropped_file_is_hinted_at(start: Callable[[Path], Hints], tmp_path: Path, folder: str) -> None:
    """Whatever the parents of the folder are called."""
    inbox = tmp_path / folder
    inbox.mkdir(parents=True)
    hints = start(inbox)
    hints.clear()
    (inbox / "a.txt").write_text("Words.")
    assert hints.come()


def test_a_name_that_is_no_utf8_does_not_end_the_watch(start: Callable[[Path], Hints], tmp_path: Path) -> None:
    """The failure is a hint of its own, and later files are hinted at too."""
    hints = start(tmp_path)
    hints.clear()
    (tmp_path / os.fsdecode(b"a\xff.txt")).write_text("Words.")
    assert hints.come()
    assert hints.come()  # armed again
    hints.clear()
    (tmp_path / "b.txt").write_text("Words.")
    assert hints.come()


def test_an_inbox_made_again_is_watched_again(start: Callable[[Path], Hints], tmp_path: Path) -> None:
    """While it is gone hints go on, so that looking there notices."""
    inbox = tmp_path / "inbox"
    inbox.mkdir()
    hints = start(inbox)
    hints.clear()
    shutil.rmtree(inbox)
    assert hints.come()
    assert hints.come()
    inbox.mkdir()
    for _ in range(3):
        assert hints.come()
        hints.clear()
        (inbox / "a.txt").write_text("Words.")
    assert hints.come()


def test_a_folder_that_is_not_there_yet_is_hinted_at_regularly(start: Callable[[Path], Hints], tmp_path: Path) -> None:
    """Nothing is raised, and nobody waits for ever."""
    hints = start(tmp_path / "later")
    assert all(hints.come() for _ in range(3))


def test_a_failing_watcher_is_begun_anew(
    start: Callable[[Path], Hints], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Where the system has no watches left, hints come regularly instead."""

    def no_watches(*_: object, **__: object) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(watching.watchfiles, "watch", no_watches)
    hints = start(tmp_path)
    assert all(hints.come() for _ in range(3))


AT_THE_LIMIT = """
import logging, pathlib, sys, threading
from monitor.inbox import watch
logging.basicConfig(format="%(message)s", stream=sys.stdout)
stop, hints = threading.Event(), []
def hint():
    hints.append(1)
    if len(hints) == 4:
        stop.set()
watch.watch([pathlib.Path(sys.argv[1])], hint, stop, retry_s=0.05)
"""


@pytest.mark.slow
def test_where_no_more_folders_can_be_watched_hints_come_all_the_same_and_it_is_said(tmp_path: Path) -> None:
    """In a name space whose user may watch ten; once, not with each look."""
    for number in range(30):
        (tmp_path / str(number)).mkdir()
    limited = ["unshare", "-Ur", "sh", "-c", 'echo 10 > /proc/sys/user/max_inotify_watches && exec "$@"', "sh"]
    command = [*limited, sys.executable, "-c", AT_THE_LIMIT, str(tmp_path)]
    try:
        done = subprocess.run(command, capture_output=True, text=True, check=False, timeout=60)
    except FileNotFoundError:
        pytest.skip("there is no unshare")
    if "unshare" in done.stderr or "sh:" in done.stderr:
        pytest.skip("no name spaces here")
    assert done.stdout.count("No more folders can be watched") == 1, done.stderr


def test_a_folder_without_permission_keeps_no_other_from_being_watched(
    start: Callable[[Path], Hints], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """It is tried strictly first, for what passes over that passes over the limit of watches too."""
    watches = watching.watchfiles.watch
    asked: list[bool] = []

    def strict_first(*paths: Path, **how: Any) -> Any:
        asked.append(how["ignore_permission_denied"])
        if not how["ignore_permission_denied"]:
            raise PermissionError(13, "Permission denied about shut")
        return watches(*paths, **how)

    monkeypatch.setattr(watching.watchfiles, "watch", strict_first)
    hints = start(tmp_path)
    assert hints.come()
    hints.clear()
    (tmp_path / "a.txt").write_text("Words.")
    assert hints.come()
    assert asked[:2] == [False, True]
