"""A rebuild in a process of its own that is killed: the live projections stay, and the next one goes on."""

from __future__ import annotations

import signal
import subprocess
import sys
from typing import TYPE_CHECKING

import msgspec
import pytest
import sqlalchemy as sa

from monitor import config, database, pipeline, rebuilding
from monitor.claims import tables
from monitor.events import log
from monitor.extraction import model
from tests.daemon.test_pipeline import NOW, findings, receive

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

pytestmark = pytest.mark.slow

TOLLS = (12, 19, 27, 34, 41, 58)
KILLED = """
import os, signal, sys
import sqlalchemy as sa
from pathlib import Path
from monitor import config, rebuilding

url, home, moment = sys.argv[1:]
rebuilding.PAGE = 1
die = lambda: os.kill(os.getpid(), signal.SIGKILL)

def watch(conn, cursor, statement, *rest):
    if moment == "switching" and statement == "DELETE FROM claims":
        die()

def progress(position, of):
    if moment == "folding" and position == 3:
        die()

sa.event.listen(sa.Engine, "after_cursor_execute", watch)
settings = config.Config(home=Path(home), store=config.Store(url=url))
rebuilding.rebuild(settings, check=False, extract=False, progress=progress)
"""


@pytest.fixture
def settings(store_url: str, tmp_path: Path) -> config.Config:
    """A workspace without channels."""
    (tmp_path / "inbox").mkdir()
    return config.Config(home=tmp_path, store=config.Store(url=store_url), rule=config.DEFAULT_RULES)


@pytest.fixture
def engine(settings: config.Config) -> Iterator[sa.Engine]:
    """Its store, with articles read and projected, and claims that are not what the log makes of them."""
    engine = database.open_engine(settings.store.url)
    extractor = model.extractor_version(settings.extraction.model)
    for minute, toll in enumerate(TOLLS):
        found = msgspec.structs.replace(findings(toll), extractor=extractor)
        pipeline.keep_findings(engine, receive(engine, settings, toll, minute), found)
    while isinstance(pipeline.project_next(engine, settings, extractor, NOW), pipeline.Projected):
        pass
    with database.transaction(engine) as connection:
        connection.execute(sa.update(tables.claims).values(subject="spoilt"))
    yield engine
    engine.dispose()


@pytest.mark.parametrize("moment", ["folding", "switching"])
def test_killed_at_any_point_the_live_projections_stay_and_the_next_one_goes_on(
    settings: config.Config, engine: sa.Engine, moment: str
) -> None:
    """Neither half of the old nor half of the new is seen, no alert is raised, and nothing is left behind."""
    with database.reading(engine) as connection:
        before = log.head(connection)
        live = connection.execute(sa.select(tables.claims)).all()
    command = [sys.executable, "-c", KILLED, settings.store.url, str(settings.home), moment]
    assert subprocess.run(command, check=False).returncode == -signal.SIGKILL
    with database.reading(engine) as connection:
        assert connection.execute(sa.select(tables.claims)).all() == live
    reached: list[int] = []
    rebuilding.rebuild(settings, check=False, extract=False, progress=lambda position, _of: reached.append(position))
    assert min(reached) > (3 if moment == "folding" else before.position - 1)
    again = rebuilding.rebuild(settings, check=True, extract=False, progress=lambda _done, _of: None)
    assert again.difference.none
    with database.reading(engine) as connection:
        assert log.head(connection) == before
        assert "spoilt" not in connection.execute(sa.select(tables.claims.c.subject)).scalars().all()
    assert not list(settings.home.rglob("rebuild-*"))
