"""Reading many articles: on the cores of this machine, on a real Dask cluster, and again after being killed."""

from __future__ import annotations

import subprocess
import sys
from datetime import UTC, datetime
from typing import TYPE_CHECKING, Any

import pytest

from monitor import config, database, extracting
from monitor.errors import ConfigError
from monitor.events import log
from monitor.events.kinds import ArticleReceived
from monitor.extraction import cache, cluster, model
from monitor.extraction.findings import Findings

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    import sqlalchemy as sa

MANY = 40
EXTRACTOR = model.extractor_version(config.Extraction().model)

pytestmark = pytest.mark.slow


@pytest.fixture
def home(tmp_path: Path) -> Path:
    """A workspace's folder."""
    return tmp_path


@pytest.fixture
def store(home: Path) -> Iterator[sa.Engine]:
    """A store with articles that nobody has read."""
    engine = database.open_engine("sqlite:///monitor.db", home=home, create=True)
    database.upgrade(engine)
    with database.transaction(engine) as connection:
        pending = [log.Pending(article(number), f"{number}") for number in range(MANY)]
        log.append(connection, pending, datetime(2031, 3, 1, tzinfo=UTC))
    yield engine
    engine.dispose()


def article(number: int) -> ArticleReceived:
    """One with a figure, a speaker and a denial."""
    text = (
        f"Ferry strands {number + 11} people\n\nAt least {number + 11} people were stranded on the ferry, Captain Ada "
        "Orr said.\n\nThe company Harl Lines denied that the ferry was unsafe.\n"
    )
    return ArticleReceived(
        article_id=f"a{number:02}", sha256=f"{number:064x}", size=len(text), inbox="inbox", file=f"{number}.txt",
        format="text", text=text, received_at="2031-03-01T00:00:00Z", title=f"Ferry strands {number + 11} people",
    )  # fmt: skip


def settings(home: Path) -> config.Config:
    """Of a machine with one core to spare."""
    return config.Config(home=home, extraction=config.Extraction(workers=1, timeout_s=30))


def kept(store: sa.Engine) -> dict[str, Any]:
    """All findings that are kept, by article."""
    with database.reading(store) as connection:
        found = {f"a{number:02}": cache.load(connection, f"a{number:02}", EXTRACTOR) for number in range(MANY)}
    return {id_: findings for id_, findings in found.items() if findings is not None}


def quiet(_done: int, _of: int) -> None:
    """Hears of progress and says nothing."""


@pytest.fixture
def scheduler(tmp_path: Path) -> Iterator[str]:
    """The address of a scheduler, a process of its own, with two workers in processes of their own."""
    file = tmp_path / "scheduler.json"
    run = [sys.executable, "-m", "distributed.cli.dask_scheduler", "--port", "0", "--host", "127.0.0.1"]
    work = [sys.executable, "-m", "distributed.cli.dask_worker", "--nthreads", "1", "--no-dashboard"]
    where = ["--scheduler-file", str(file)]
    with (tmp_path / "dask.log").open("wb") as told:
        processes = [
            subprocess.Popen([*run, "--no-dashboard", *where], stdout=told, stderr=told),
            *(
                subprocess.Popen([*work, "--local-directory", str(tmp_path), *where], stdout=told, stderr=told)
                for _ in "12"
            ),
        ]
        try:
            yield scheduler_address(file, tmp_path / "dask.log")
        finally:
            for process in reversed(processes):
                process.kill()
                process.wait()


def scheduler_address(file: Path, told: Path) -> str:
    """What the scheduler says of itself, once it does."""
    import json  # noqa: PLC0415 - for this alone
    import time  # noqa: PLC0415

    deadline = time.monotonic() + 60
    while time.monotonic() < deadline:
        if file.exists() and (text := file.read_text()):
            return str(json.loads(text)["address"])
        time.sleep(0.05)
    pytest.fail(told.read_text())


def test_a_cluster_finds_what_this_machine_finds(store: sa.Engine, home: Path, scheduler: str) -> None:
    """Every article is read, and to the byte the same is found, whoever reads."""
    told: list[tuple[int, int]] = []
    extracting.read_missing(store, settings(home), EXTRACTOR, lambda done, of: told.append((done, of)), scheduler)
    there = kept(store)
    assert len(there) == MANY
    assert told[-1] == (MANY, MANY)
    assert all(found.figures and found.positions and not found.problems for found in there.values())
    extracting.read_again(store, settings(home), EXTRACTOR, quiet)
    assert kept(store) == there


def test_a_worker_that_is_lost_costs_no_article(store: sa.Engine, home: Path, scheduler: str) -> None:
    """What the cluster gives up is read here."""
    extracting.read_missing(store, settings(home), EXTRACTOR, quiet, scheduler)
    there = kept(store)
    with database.transaction(store) as connection:
        cache.forget(connection, EXTRACTOR)
    failing = Failing(scheduler, settings(home).extraction)
    failing.start()
    try:
        extracting._read(store, settings(home), EXTRACTOR, extracting._unread(store, EXTRACTOR, quiet), failing)
    finally:
        failing.stop()
    assert kept(store) == there


class Failing(cluster.Cluster):
    """A cluster that gives up one chunk of three."""

    given = 0

    def read(self, articles: Any) -> Any:
        """The findings to come, or none."""
        self.given += 1
        if self.given % 3 == 2:
            lost: Any = extracting.Future()
            lost.set_exception(cluster.GivenUpError("three workers were lost at it"))
            return lost
        return super().read(articles)


def test_reading_again_goes_on_after_a_kill(store: sa.Engine, home: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """What was read anew before the end came is not read once more."""
    extracting.read_missing(store, settings(home), EXTRACTOR, quiet)

    class KilledError(Exception):
        """The end."""

    def half(engine: sa.Engine, given: config.Config, extractor: str, articles: Any, readers: Any) -> None:
        read(engine, given, extractor, (next(articles) for _ in range(MANY // 2)), readers)
        raise KilledError

    read = extracting._read
    monkeypatch.setattr(extracting, "_read", half)
    with pytest.raises(KilledError):
        extracting.read_again(store, settings(home), EXTRACTOR, quiet)
    assert len(kept(store)) == MANY // 2
    left: list[str] = []
    monkeypatch.setattr(extracting, "_read", lambda *arguments: left.extend(one.id for one in arguments[3]))
    extracting.read_again(store, settings(home), EXTRACTOR, quiet)
    assert len(left) == MANY // 2
    assert [file.name for file in home.glob("reading-again-*")] == []


def test_nobody_at_the_address_is_told_as_such(store: sa.Engine, home: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """With what to start; and whoever wanted all read again still has what was found before."""
    monkeypatch.setattr(cluster, "CONNECT_TIMEOUT_S", 0.5)
    found = Findings(extractor=EXTRACTOR)
    with database.transaction(store) as connection:
        cache.save(connection, "a00", found)
    with pytest.raises(ConfigError, match="dask scheduler"):
        extracting.read_again(store, settings(home), EXTRACTOR, quiet, "tcp://127.0.0.1:9")
    assert kept(store) == {"a00": found}
    with pytest.raises(ConfigError, match="dask scheduler"):
        extracting.read_missing(store, settings(home), EXTRACTOR, quiet, "tcp://127.0.0.1:9")


def test_without_the_extra_it_is_asked_for(store: sa.Engine, home: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """By the name under which it is installed."""
    monkeypatch.setitem(sys.modules, "distributed", None)
    with pytest.raises(ConfigError, match=r"claim-monitor\[dask\]"):
        extracting.read_missing(store, settings(home), EXTRACTOR, quiet, "tcp://127.0.0.1:9")
