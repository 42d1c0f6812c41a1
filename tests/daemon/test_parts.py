"""The small parts that the daemon is put together from."""

from __future__ import annotations

import io
import json
import logging
import multiprocessing
import os
import socket
import threading
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest
import structlog

from monitor import app, lock, logs, schedule
from monitor.errors import StoreBusyError
from monitor.inert import inert, inert_lines
from monitor.notify import notify
from monitor.stages import Leash, Stage

if TYPE_CHECKING:
    from collections.abc import Iterator


# ---- inert


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("plain – “text” ü 中", "plain – “text” ü 中"),
        ("\x1b[31mred\x07", "\\x1b[31mred\\x07"),
        ("a\nb\tc\r", "a\\nb\\tc\\r"),
        ("\x9b1m", "\\x9b1m"),
        ("abc\u202edcb", "abc\\u202edcb"),
        ("\ud800", "\\ud800"),
    ],
)
def test_what_would_steer_a_terminal_is_written_out(text: str, shown: str) -> None:
    """Ordinary text of any script stays as it is."""
    assert inert(text) == shown


def test_line_ends_stay_where_lines_are_wanted() -> None:
    """Only what moves the cursor otherwise is written out."""
    assert inert_lines("a\n\tb\x1b[2J\r\n") == "a\n\tb\\x1b[2J\\r\n"


# ---- logs


@pytest.fixture
def logged() -> Iterator[io.StringIO]:
    """What is logged as JSON; the process's logging is put back afterwards."""
    root = logging.getLogger()
    before, level = root.handlers[:], root.level
    stream = io.StringIO()
    logs.configure("info", "json", stream)
    yield stream
    root.handlers[:] = before
    root.setLevel(level)
    structlog.reset_defaults()


def test_log_lines_are_json_and_cannot_be_forged(logged: io.StringIO) -> None:
    """A file name with a line end and an escape sequence stays inside its value."""
    structlog.get_logger("monitor").info("inbox read", file="a\n{}\x1b[2J.txt", sizes=[1, "\x07"])
    (line,) = logged.getvalue().splitlines()
    told = json.loads(line)
    assert (told["event"], told["level"]) == ("inbox read", "info")
    assert told["file"] == "a\\n{}\\x1b[2J.txt"
    assert told["sizes"] == [1, "\\x07"]


def test_other_libraries_log_the_same_way(logged: io.StringIO) -> None:
    """The standard library's records come out as the same JSON lines, below the level not at all."""
    logging.getLogger("some.library").warning("gave up on %s", "x\x1b")
    logging.getLogger("some.library").debug("never mind")
    (line,) = logged.getvalue().splitlines()
    assert json.loads(line)["event"] == "gave up on x\\x1b"


# ---- lock


def _hold_until(file: Path, held: Any, release: Any) -> None:
    with lock.hold(file):
        held.set()
        release.wait()


def test_a_second_holder_is_told_who_is_first(tmp_path: Path) -> None:
    """Process and host are named; when the first has gone, the lock is free."""
    context = multiprocessing.get_context("spawn")
    held, release = context.Event(), context.Event()
    file = tmp_path / "store.lock"
    first = context.Process(target=_hold_until, args=(file, held, release))
    first.start()
    assert held.wait(30)
    name = f"process {first.pid} on {socket.gethostname()}"
    with pytest.raises(StoreBusyError, match=name), lock.hold(file):
        pass
    assert lock.holder(file) == name
    release.set()
    first.join()
    assert lock.holder(file) is None
    with lock.hold(file):
        assert lock.holder(file) == f"process {os.getpid()} on {socket.gethostname()}"


@pytest.mark.parametrize(
    ("url", "file"),
    [
        ("sqlite:///monitor.db", "/desk/monitor.db.lock"),
        ("sqlite:////srv/news.db", "/srv/news.db.lock"),
        ("sqlite+pysqlite:///a.db?x=1", "/desk/a.db.lock"),
        ("postgresql://host/news", "/desk/monitor.lock"),
    ],
)
def test_the_lock_stands_beside_the_store(url: str, file: str) -> None:
    """Two configurations that name one store meet at one lock."""
    assert lock.beside(url, Path("/desk")) == Path(file)


# ---- notify


def test_the_service_manager_is_told(tmp_path: Path) -> None:
    """What is told arrives as one datagram; without a socket nobody is told, and nothing fails."""
    with socket.socket(socket.AF_UNIX, socket.SOCK_DGRAM) as manager:
        manager.bind(str(tmp_path / "notify"))
        manager.settimeout(5)
        assert notify("READY=1", {"NOTIFY_SOCKET": str(tmp_path / "notify")})
        assert manager.recv(100) == b"READY=1"
    assert not notify("READY=1", {})
    assert not notify("READY=1", {"NOTIFY_SOCKET": str(tmp_path / "nobody")})


def test_a_service_manager_that_does_not_listen_holds_nothing_up(tmp_path: Path) -> None:
    """When its queue is full, what is told is dropped instead of waited with."""
    with socket.socket(socket.AF_UNIX, socket.SOCK_DGRAM) as manager:
        manager.bind(str(tmp_path / "notify"))
        told = [notify("WATCHDOG=1", {"NOTIFY_SOCKET": str(tmp_path / "notify")})]
        while told[-1] and len(told) < 10_000:
            told.append(notify("WATCHDOG=1", {"NOTIFY_SOCKET": str(tmp_path / "notify")}))
        assert not told[-1]


# ---- schedule


class Job:
    """A job that keeps when it was planned for."""

    def __init__(self) -> None:
        self.planned: list[datetime] = []

    def modify(self, next_run_time: datetime) -> None:
        """Takes the new time."""
        self.planned.append(next_run_time)


class Scheduler:
    """A scheduler with one job."""

    def __init__(self) -> None:
        self.job = Job()

    def get_jobs(self) -> list[Job]:
        """The job."""
        return [self.job]


@pytest.mark.parametrize("set_by_s", [-3600.0, 3600.0, 86400.0])
def test_jobs_are_planned_anew_when_the_clock_is_set(set_by_s: float) -> None:
    """However the wall clock jumps, the jobs are due at once by its new time."""
    scheduler = Scheduler()
    before = schedule.Clocks(wall_s=1_700_000_000.0, monotonic_s=50.0)
    now = schedule.Clocks(wall_s=1_700_000_001.0 + set_by_s, monotonic_s=51.0)
    assert schedule.after_clock_change(scheduler, before, now) == now
    assert scheduler.job.planned == [datetime.fromtimestamp(now.wall_s, UTC)]


def test_jobs_keep_their_time_while_the_clocks_agree() -> None:
    """The ordinary slewing of a clock plans nothing anew."""
    scheduler = Scheduler()
    before = schedule.Clocks(wall_s=1_700_000_000.0, monotonic_s=50.0)
    now = schedule.Clocks(wall_s=1_700_003_600.4, monotonic_s=3650.0)
    assert schedule.after_clock_change(scheduler, before, now) == before
    assert scheduler.job.planned == []


def test_a_tick_comes_again_and_again() -> None:
    """The scheduler runs what it was given, and ends at once when told to."""
    ticks = threading.Semaphore(0)
    scheduler = schedule.start([schedule.Tick("tick", 0.1, ticks.release)])
    try:
        assert ticks.acquire(timeout=10)
        assert ticks.acquire(timeout=10)
    finally:
        scheduler.shutdown(wait=False)


# ---- stages


def test_a_wake_up_during_the_work_is_not_lost() -> None:
    """A stage that is woken while it works looks once more."""
    working, go_on, rounds = threading.Event(), threading.Event(), threading.Semaphore(0)

    def step(_stop: threading.Event) -> None:
        working.set()
        assert go_on.wait(10)
        rounds.release()

    stage = Stage("test", step)
    stage.start(lambda error: pytest.fail(str(error)))
    assert working.wait(10)
    stage.wake.set()
    go_on.set()
    assert rounds.acquire(timeout=10)
    assert rounds.acquire(timeout=10)
    stage.stop()
    assert stage.join(10)


def test_a_stage_looks_again_when_it_said_it_would() -> None:
    """The delay that a step returns is kept without any wake-up."""
    rounds = threading.Semaphore(0)

    def step(_stop: threading.Event) -> float:
        rounds.release()
        return timedelta(milliseconds=10).total_seconds()

    stage = Stage("test", step)
    stage.start(lambda error: pytest.fail(str(error)))
    assert all(rounds.acquire(timeout=10) for _ in range(3))
    stage.stop()
    assert stage.join(10)


def test_a_stage_that_fails_is_told_of() -> None:
    """What ends a stage does not go unnoticed."""
    failed: list[BaseException] = []
    told = threading.Event()

    def step(_stop: threading.Event) -> None:
        raise ZeroDivisionError

    def tell(error: BaseException) -> None:
        failed.append(error)
        told.set()

    Stage("test", step).start(tell)
    assert told.wait(10)
    assert isinstance(failed[0], ZeroDivisionError)


def test_a_stage_that_hangs_is_found_and_one_that_waits_is_not() -> None:
    """Silence counts only during work, and each look at the leash ends it."""
    silent, look, looked, end = (threading.Event() for _ in range(4))

    def step(stop: threading.Event) -> None:
        assert isinstance(stop, Leash)
        stop.looked_at_s -= 100  # as if the work had gone on for so long
        silent.set()
        assert look.wait(10)
        assert not stop.is_set()
        looked.set()
        assert end.wait(10)

    stage = Stage("test", step)
    assert app.is_well([stage], longest_silence_s=60)
    stage.start(lambda error: pytest.fail(str(error)))
    assert silent.wait(10)
    assert not app.is_well([stage], longest_silence_s=60)
    look.set()
    assert looked.wait(10)
    assert app.is_well([stage], longest_silence_s=60)
    stage.stop()
    end.set()
    assert stage.join(10)
    assert stage.silent_s() == 0
