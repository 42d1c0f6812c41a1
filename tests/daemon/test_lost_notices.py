"""What the system fails to tell of changes in the inbox is found all the same."""

from __future__ import annotations

import signal
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from tests.daemon.conftest import article

if TYPE_CHECKING:
    from tests.daemon.conftest import Daemon

pytestmark = pytest.mark.slow

QUEUE = Path("/proc/sys/fs/inotify/max_queued_events")
NOTICES_OF_A_FILE = 3  # made, written, closed
MOST = 40_000


def test_more_changes_than_the_system_keeps_lose_no_article(daemon: Daemon) -> None:
    """The daemon stands still while they come, as on a machine that is busy; the last ones go untold."""
    queue = int(QUEUE.read_text()) if QUEUE.exists() else MOST
    if queue >= MOST:
        pytest.skip("the system keeps more notices than a test can make")
    process = daemon.start()
    daemon.wait_for(b"READY=1")
    process.send_signal(signal.SIGSTOP)
    inbox = daemon.home / "inbox"
    for number in range(queue // NOTICES_OF_A_FILE + 1000):
        (inbox / f"{number}.part").write_text("x")
    wanted = [f"{toll}.txt" for toll in range(12, 20)]
    for toll in range(12, 20):
        (inbox / f"{toll}.txt").write_text(article(toll))
    process.send_signal(signal.SIGCONT)
    daemon.wait(lambda: sorted(daemon.files()) == wanted, "all articles to be read")
    received = [one["event"]["file"] for one in daemon.query("events") if one["kind"] == "ArticleReceived"]
    assert sorted(received) == wanted
