"""Looking back: from a checkpoint as from the start, whatever became of the store meanwhile."""

from __future__ import annotations

import hashlib
from datetime import UTC, datetime
from typing import TYPE_CHECKING

import pytest
import sqlalchemy as sa

from monitor import checkpoints, comparing, config, database, looking_back, pipeline, rebuilding
from monitor.alerts.listing import list_alerts
from monitor.events import log
from monitor.events.kinds import ArticleReceived
from monitor.extraction import cache, model
from monitor.extraction.findings import Counted, Figure, Findings, Name

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

EVERY = 2  # events from one checkpoint to the next
TOLLS = (12, 19, 27, 34)
NOW = datetime(2031, 3, 1, tzinfo=UTC)
EXTRACTOR = model.extractor_version(config.Extraction().model)


@pytest.fixture
def settings(store_url: str, tmp_path: Path) -> config.Config:
    """A workspace that has read of a mine where more and more people are found dead, and told of it."""
    made = config.Config(home=tmp_path, store=config.Store(url=store_url), rule=config.DEFAULT_RULES)
    engine = database.open_engine(store_url)
    with database.transaction(engine) as connection:
        for number, toll in enumerate(TOLLS):
            log.append(connection, [log.Pending(article(number, toll), str(number))], NOW)
            cache.save(connection, f"a{number}", findings(toll))
    while pipeline.project_next(engine, made, EXTRACTOR, NOW) is not None:
        pass
    engine.dispose()
    return made


def article(number: int, toll: int) -> ArticleReceived:
    """An article of its own words."""
    text = f"{toll} people died\n\n" + " ".join(f"word{number}x{n}" for n in range(40))
    return ArticleReceived(
        article_id=f"a{number}", sha256=f"{number:064x}", size=len(text), inbox="inbox", file=f"{number}.txt",
        format="text", text=text, received_at=f"2031-03-0{number + 1}T00:00:00.000000Z", outlet=f"Paper {number}",
    )  # fmt: skip


def findings(toll: int) -> Findings:
    """One figure, of one story."""
    text = f"{toll} people"
    figure = Figure(
        value=toll, low=toll, high=toll, qualifier="exact", unit="people", text=text, start=0, end=len(text),
        quote=f"{text} died", quote_start=0, subject="people who died in the mine",
        counted=Counted("people", "people", predicates=("die",), words=("die", "mine", "people")),
    )  # fmt: skip
    names = (Name("Vesk", "place"), Name("Orland", "place"), Name("Harl Works", "organisation"))
    return Findings(extractor=EXTRACTOR, figures=(figure,), names=names)


@pytest.fixture(autouse=True)
def _often(monkeypatch: pytest.MonkeyPatch) -> None:
    """Checkpoints at once, as in a store of tens of thousands of events."""
    monkeypatch.setattr(checkpoints, "LEAST", EVERY)
    monkeypatch.setattr(checkpoints, "KEPT", 100)
    monkeypatch.setattr(looking_back, "PAGE", 1)
    monkeypatch.setattr(rebuilding, "PAGE", 1)


@pytest.fixture
def source(engine: sa.Engine) -> Iterator[sa.Connection]:
    """A snapshot of the workspace's store."""
    with database.reading(engine) as connection:
        yield connection


def folder(settings: config.Config, source: sa.Connection) -> Path:
    """Where checkpoints are kept."""
    return checkpoints.shelf(source, settings, "any")._folder


def files(settings: config.Config, source: sa.Connection) -> set[str]:
    """The names of the checkpoints that are there."""
    return {file.name for file in folder(settings, source).glob("*")}


def then(settings: config.Config, source: sa.Connection, position: int) -> tuple[str, list[int]]:
    """A digest of every row of the projections as they were then, and the steps in which they were made."""
    told: list[int] = []
    part = looking_back.Claims(settings)
    with looking_back.at(source, settings, part, position, lambda done, _of: told.append(done)) as connection:
        rows = [
            connection.execute(sa.select(table).order_by(*table.primary_key)).all() for table in comparing.PROJECTIONS
        ]
    return hashlib.sha256(repr(rows).encode()).hexdigest(), told


def test_from_a_checkpoint_as_from_the_start(settings: config.Config, source: sa.Connection) -> None:
    """At every position the rows are the same to the byte, and no more is folded than since the last checkpoint."""
    end = log.head(source).position
    fresh: dict[int, str] = {}
    for position in range(end + 1):
        for file in folder(settings, source).glob("*"):
            file.unlink()
        fresh[position] = then(settings, source, position)[0]
    assert len(files(settings, source)) == end // EVERY
    for position in range(end + 1):
        digest, told = then(settings, source, position)
        assert digest == fresh[position]
        assert max(told, default=0) < EVERY
    assert looking_back.distance(source, settings, looking_back.Claims(settings), end) < EVERY


def test_alerts_are_as_they_were(settings: config.Config, source: sa.Connection) -> None:
    """At the end the very alerts of the store; before the first none; the second time from checkpoints."""
    end = log.head(source).position
    for _ in range(2):
        with looking_back.at(source, settings, looking_back.Alerts(), end, lambda _d, _o: None) as connection:
            assert list_alerts(connection) == list_alerts(source) != []
        with looking_back.at(source, settings, looking_back.Alerts(), 1, lambda _d, _o: None) as connection:
            assert list_alerts(connection) == []
    assert files(settings, source)


def test_a_rebuild_makes_them_again(settings: config.Config, source: sa.Connection) -> None:
    """Those that were there are thrown away with what they held."""
    end = log.head(source).position
    told, _ = then(settings, source, end)
    for file in folder(settings, source).glob("*.db"):
        spoilt = database.open_engine(f"sqlite:///{file}")
        with database.transaction(spoilt) as connection:
            connection.execute(sa.text("UPDATE articles SET title = 'spoilt'"))
        spoilt.dispose()
    assert then(settings, source, end)[0] != told
    rebuilding.rebuild(settings, check=False, extract=False, progress=lambda _done, _of: None)
    assert len({name for name in files(settings, source) if name.endswith(".db")}) == end // EVERY
    digest, steps = then(settings, source, end)
    assert (digest, max(steps, default=0) < EVERY) == (told, True)


def test_another_extractor_throws_them_away(settings: config.Config, source: sa.Connection) -> None:
    """They hold what the old one found."""
    then(settings, source, log.head(source).position)
    before = files(settings, source)
    shelf = checkpoints.shelf(source, settings, "another")
    assert shelf.nearest(source, log.head(source).position) is None
    empty = database.open_engine("sqlite://")
    shelf.offer(source, empty, log.head(source).position)
    assert before
    assert not before & files(settings, source)


def test_a_store_that_went_another_way_takes_no_foreign_checkpoint(
    settings: config.Config, source: sa.Connection
) -> None:
    """Put back to an older copy, it has other events at the same positions; that is seen by their hash."""
    then(settings, source, log.head(source).position)
    kept = folder(settings, source)
    for file in kept.glob("*.db"):
        file.rename(kept / f"{file.stem[:-16]}{'0' * 16}.db")
    assert then(settings, source, EVERY)[1][-1] == EVERY


def test_a_grown_log_keeps_few(settings: config.Config, source: sa.Connection, monkeypatch: pytest.MonkeyPatch) -> None:
    """The steps double, and those between are given up."""
    end = log.head(source).position
    then(settings, source, end)
    monkeypatch.setattr(checkpoints, "KEPT", 3)
    for file in sorted(folder(settings, source).glob("*.db"))[-1:]:
        file.unlink()
    then(settings, source, end)
    assert 1 <= len(files(settings, source)) <= 4
