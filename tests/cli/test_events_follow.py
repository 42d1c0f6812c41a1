"""`monitor events --follow`: a stream of the log for other programs."""

from __future__ import annotations

import json
import os
import signal
import subprocess
import sys
from datetime import UTC, datetime
from typing import TYPE_CHECKING, Any

import pytest

from monitor import database
from monitor.events import log
from monitor.events.kinds import SilenceEnded

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

    import sqlalchemy as sa

pytestmark = pytest.mark.slow

NOW = datetime(2025, 4, 10, 13, 12, tzinfo=UTC)


def append(engine: sa.Engine, *keys: str) -> None:
    """Appends an event for each key."""
    with database.transaction(engine) as connection:
        log.append(connection, [log.Pending(SilenceEnded(key, "a person", ""), key) for key in keys], NOW)


@pytest.fixture
def follow(store_url: str, tmp_path: Path) -> Iterator[Callable[..., subprocess.Popen[bytes]]]:
    """Starts the command on the store with these options; none outlives the test."""
    (tmp_path / "config.toml").write_text(f'[store]\nurl = "{store_url}"\n')
    started = []

    def start(*options: str) -> subprocess.Popen[bytes]:
        command = [sys.executable, "-m", "monitor", "events", "--follow", *options]
        command += ["--config", str(tmp_path / "config.toml")]
        started.append(subprocess.Popen(command, stdout=subprocess.PIPE, env={**os.environ, "PYTHONUNBUFFERED": ""}))
        return started[-1]

    yield start
    for process in started:
        process.kill()
        process.communicate()


def next_event(process: subprocess.Popen[bytes]) -> Any:
    """The next line of the stream."""
    assert process.stdout is not None
    return json.loads(process.stdout.readline())


def test_what_is_there_comes_first_and_then_what_is_appended(engine: sa.Engine, follow: Any) -> None:
    """Each line is at once readable and whole; told to stop, it ends well."""
    append(engine, "a", "b")
    stream = follow()
    assert [next_event(stream)["key"] for _ in "ab"] == ["a", "b"]
    append(engine, "c")
    assert next_event(stream)["position"] == 3
    stream.send_signal(signal.SIGTERM)
    assert stream.wait(20) == 0


def test_a_stream_is_gone_on_with_from_any_position(engine: sa.Engine, follow: Any) -> None:
    """A reader that keeps the last position misses nothing and sees nothing twice, also among some kinds alone."""
    append(engine, *"abcde")
    first = follow()
    last = [next_event(first) for _ in "ab"][-1]
    first.kill()
    stream = follow("--after", str(last["position"]), "--kind", "SilenceEnded")
    append(engine, "f")
    assert [next_event(stream)["key"] for _ in "cdef"] == list("cdef")


def test_it_ends_when_nobody_reads_any_more(engine: sa.Engine, follow: Any) -> None:
    """Also while nothing is appended: a stream without a reader is not left behind."""
    append(engine, "a")
    stream = follow()
    next_event(stream)
    stream.stdout.close()
    stream.wait(20)
    stream.stdout = None
    assert stream.returncode in {0, 1, 141, -signal.SIGPIPE}
