from __future__ import annotations

import os
import random
import subprocess
import sys
from collections import Counter
from contextlib import ExitStack
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from monitor import database
from monitor.events import log

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    import sqlalchemy as sa

WRITER = Path(__file__).parent / "writer.py"
KILLS = int(os.environ.get("MONITOR_TEST_WRITER_KILLS", "10"))  # `make soak` asks for a hundred
NEVER = 10**9


@pytest.fixture
def start(engine: sa.Engine) -> Iterator[Callable[[str, int, int], subprocess.Popen[bytes]]]:
    """Starts a process that appends events of its own, and others that all writers append; none outlives the test."""
    with ExitStack() as started:

        def start(name: str, first: int, upto: int) -> subprocess.Popen[bytes]:
            url = engine.url.render_as_string(hide_password=False)
            command = [sys.executable, str(WRITER), url, name, str(first), str(upto)]
            writer = started.enter_context(subprocess.Popen(command, stdout=subprocess.PIPE))
            started.callback(writer.kill)
            return writer

        yield start


def kill_at_random(writer: subprocess.Popen[bytes], chance: random.Random) -> int:
    """Kills a writer after it acknowledged some events; the last number that it acknowledged."""
    assert writer.stdout is not None
    lines = [writer.stdout.readline() for _ in range(chance.randrange(1, 40))]
    assert lines[-1], "the writer ended by itself"
    for _ in range(chance.randrange(20_000)):
        pass  # somewhere in the next append
    writer.kill()
    lines += writer.stdout.read().splitlines(keepends=True)
    return int([line for line in lines if line.endswith(b"\n")][-1])


@pytest.mark.slow
def test_killed_at_any_moment_nothing_acknowledged_is_lost_or_doubled(
    engine: sa.Engine, start: Callable[[str, int, int], subprocess.Popen[bytes]]
) -> None:
    """A writer that starts again where it was last sure may repeat itself; the log does not."""
    chance = random.Random(20250410)
    acknowledged = 0
    for _ in range(KILLS):
        acknowledged = kill_at_random(start("a", acknowledged + 1, NEVER), chance)
        with database.reading(engine) as connection:
            assert log.verify(connection).ok
            assert log.find(connection, f"a:{acknowledged}")
    with database.reading(engine) as connection:
        found = [event.event.ended_at for event in log.read(connection, limit=NEVER) if event.key.startswith("a:")]
    assert len(found) >= acknowledged >= KILLS
    assert found == [str(n) for n in range(1, len(found) + 1)]


@pytest.mark.slow
def test_a_reader_that_follows_many_writers_misses_nothing(
    engine: sa.Engine, start: Callable[[str, int, int], subprocess.Popen[bytes]]
) -> None:
    """Positions arrive one after the other, each once, while four processes append and take back."""
    names, each = "abcd", 60
    writers = [start(name, 1, each) for name in names]
    seen: list[log.Recorded] = []
    while len(seen) < each * (len(names) + 1):
        ended = all(writer.poll() is not None for writer in writers)
        with database.reading(engine) as connection:
            fresh = log.read(connection, after=seen[-1].position if seen else 0, limit=50)
        assert [event.position for event in fresh] == list(range(len(seen) + 1, len(seen) + len(fresh) + 1))
        seen += fresh
        assert fresh or not ended, f"the writers are done and {len(seen)} events were seen"
    assert [writer.wait() for writer in writers] == [0] * len(names)
    assert Counter(event.key.split(":")[0] for event in seen) == dict.fromkeys("abcd", each) | {"all": each}
    with database.reading(engine) as connection:
        assert log.head(connection).position == len(seen)
        assert log.verify(connection).ok
