from __future__ import annotations

import random
import subprocess
import sys
from collections import Counter
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from monitor import database
from monitor.events import log

if TYPE_CHECKING:
    import sqlalchemy as sa

WRITER = Path(__file__).parent / "writer.py"
KILLS = 10
NEVER = 10**9


def start(engine: sa.Engine, name: str, first: int, upto: int) -> subprocess.Popen[bytes]:
    """A process that appends events of its own, and others that all writers append."""
    url = engine.url.render_as_string(hide_password=False)
    command = [sys.executable, str(WRITER), url, name, str(first), str(upto)]
    return subprocess.Popen(command, stdout=subprocess.PIPE)


def kill_at_random(writer: subprocess.Popen[bytes], chance: random.Random) -> int:
    """Kills a writer after it acknowledged some events; the last number that it acknowledged."""
    assert writer.stdout is not None
    with writer:
        for _ in range(chance.randrange(1, 40)):
            last = writer.stdout.readline()
        for _ in range(chance.randrange(20_000)):
            pass  # somewhere in the next append
        writer.kill()
        rest = writer.stdout.read().splitlines(keepends=True)
    whole = [line for line in [last, *rest] if line.endswith(b"\n")]
    return int(whole[-1])


@pytest.mark.slow
def test_killed_at_any_moment_nothing_acknowledged_is_lost_or_doubled(engine: sa.Engine) -> None:
    """A writer that starts again where it was last sure may repeat itself; the log does not."""
    chance = random.Random(20250410)
    acknowledged = 0
    for _ in range(KILLS):
        acknowledged = kill_at_random(start(engine, "a", acknowledged + 1, NEVER), chance)
        with database.reading(engine) as connection:
            assert log.verify(connection).ok
            assert log.find(connection, f"a:{acknowledged}")
    with database.reading(engine) as connection:
        found = [event.event.ended_at for event in log.read(connection, limit=NEVER) if event.key.startswith("a:")]
    assert len(found) >= acknowledged >= KILLS
    assert found == [str(n) for n in range(1, len(found) + 1)]


@pytest.mark.slow
def test_a_reader_that_follows_many_writers_misses_nothing(engine: sa.Engine) -> None:
    """Positions arrive one after the other, each once, while four processes append and take back."""
    names, each = "abcd", 60
    writers = [start(engine, name, 1, each) for name in names]
    seen: list[log.Recorded] = []
    while len(seen) < each * (len(names) + 1):
        ended = all(writer.poll() is not None for writer in writers)
        with database.reading(engine) as connection:
            fresh = log.read(connection, after=seen[-1].position if seen else 0, limit=50)
        assert [event.position for event in fresh] == list(range(len(seen) + 1, len(seen) + len(fresh) + 1))
        seen += fresh
        assert fresh or not ended, f"the writers are done and {len(seen)} events were seen"
    for writer in writers:
        with writer:
            assert writer.wait() == 0
    assert Counter(event.key.split(":")[0] for event in seen) == dict.fromkeys("abcd", each) | {"all": each}
    with database.reading(engine) as connection:
        assert log.head(connection).position == len(seen)
        assert log.verify(connection).ok
