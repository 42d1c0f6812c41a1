"""Making the projections again: the same as live, undisturbed, and resumed where it was killed."""

from __future__ import annotations

import shutil
from typing import TYPE_CHECKING

import msgspec
import pytest
import sqlalchemy as sa

from monitor import config, database, rebuilding, shipped
from monitor.alerts.listing import list_alerts
from monitor.claims import store, tables
from monitor.errors import MonitorError
from monitor.events import archive, log
from monitor.extraction import cache
from monitor.once import run_once

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

pytestmark = pytest.mark.slow


@pytest.fixture
def settings(store_url: str, tmp_path: Path) -> config.Config:
    """A workspace that has read the sample articles."""
    home = tmp_path / "desk"
    shutil.copytree(shipped.path("seeds"), home / "inbox", ignore=shutil.ignore_patterns("*.md"))
    made = config.Config(
        home=home, store=config.Store(url=store_url), rule=config.DEFAULT_RULES, extraction=config.Extraction(workers=1)
    )
    run_once(made)
    return made


@pytest.fixture
def engine(settings: config.Config) -> Iterator[sa.Engine]:
    """The workspace's store."""
    engine = database.open_engine(settings.store.url)
    yield engine
    engine.dispose()


def rebuild(
    settings: config.Config, *, check: bool = False, progress: object = lambda _done, _of: None
) -> rebuilding.Rebuilt:
    """A rebuild from the findings that are kept."""
    return rebuilding.rebuild(settings, check=check, extract=False, progress=progress)  # type: ignore[arg-type]


def spoil(engine: sa.Engine) -> str:
    """Changes a claim behind the program's back; its id."""
    with database.transaction(engine) as connection:
        id_ = str(connection.execute(sa.select(tables.claims.c.id).order_by(tables.claims.c.id)).scalars().first())
        connection.execute(sa.update(tables.claims).where(tables.claims.c.id == id_).values(subject="spoilt"))
    return id_


def test_a_fresh_fold_equals_what_is_live(settings: config.Config) -> None:
    """Byte for byte, every row of every table."""
    done = rebuild(settings, check=True)
    assert done.difference.none
    assert done.events > 5


def test_a_check_says_where_it_differs_and_mends_nothing(settings: config.Config, engine: sa.Engine) -> None:
    """The claim is named; a rebuild mends it."""
    id_ = spoil(engine)
    for _ in range(2):
        found = rebuild(settings, check=True).difference
        assert found.rows == {"claims": 1}
        assert found.claims == ((id_, "spoilt", "would change"),)
    rebuild(settings)
    assert rebuild(settings, check=True).difference.none


def test_a_rebuild_raises_and_sends_nothing(settings: config.Config, engine: sa.Engine) -> None:
    """Log and outbox are as they were."""
    with database.reading(engine) as connection:
        before = log.head(connection), list_alerts(connection)
    rebuild(settings)
    with database.reading(engine) as connection:
        assert (log.head(connection), list_alerts(connection)) == before


def test_killed_on_the_way_it_goes_on_where_it_was(
    settings: config.Config, engine: sa.Engine, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The live tables are untouched until the switch, and no page is folded twice."""
    monkeypatch.setattr(rebuilding, "PAGE", 2)
    spoil(engine)
    reached: list[int] = []

    def stop_at_four(position: int, _of: int) -> None:
        reached.append(position)
        if position >= 4:
            raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        rebuild(settings, progress=stop_at_four)
    with database.reading(engine) as connection:
        assert connection.execute(sa.select(tables.claims).where(tables.claims.c.subject == "spoilt")).all()
    reached.clear()
    rebuild(settings, progress=lambda position, _of: reached.append(position))
    assert min(reached) > 4
    assert rebuild(settings, check=True).difference.none
    assert not list(settings.home.parent.rglob("rebuild-*"))


def test_it_needs_every_article_read(settings: config.Config, engine: sa.Engine) -> None:
    """What this version of the extractor has not read is read first, and found the same."""
    with database.transaction(engine) as connection:
        connection.execute(sa.delete(cache.table))
    assert rebuild(settings, check=True).difference.none


def test_a_log_goes_on_elsewhere(settings: config.Config, engine: sa.Engine, tmp_path: Path) -> None:
    """Exported and imported, it makes the same projections and alerts, and nothing is waiting that was delivered."""
    moved = msgspec.structs.replace(settings, store=config.Store(url=f"sqlite:///{tmp_path / 'moved.db'}"))
    other = database.open_engine(moved.store.url, create=True)
    database.upgrade(other)
    with database.reading(engine) as connection:
        archive.take_in(other, archive.export(connection))
    rebuilding.catch_up(moved, progress=lambda _done, _of: None)
    with database.reading(engine) as here, database.reading(other) as there:
        assert rebuilding.compare(here, there).none
        assert list_alerts(here) == list_alerts(there)
        assert store.position(there) == log.head(here).position
    other.dispose()


def test_a_store_without_a_schema_is_not_rebuilt(settings: config.Config, tmp_path: Path) -> None:
    """What to do is told."""
    empty = msgspec.structs.replace(settings, store=config.Store(url=f"sqlite:///{tmp_path / 'empty.db'}"))
    database.open_engine(empty.store.url, create=True).connect().close()
    with pytest.raises(MonitorError, match="is empty; `monitor run` sets it up"):
        rebuild(empty)
