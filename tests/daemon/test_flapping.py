"""A figure that goes to and fro a thousand times a minute: 60 ms lie between two changes."""

from __future__ import annotations

import os
from datetime import timedelta
from typing import TYPE_CHECKING

import pytest

from monitor import config, database, pipeline
from monitor.claims import queries
from monitor.events import log
from tests.daemon.test_pipeline import EXTRACTOR, NOW, findings

if TYPE_CHECKING:
    from pathlib import Path

pytestmark = pytest.mark.slow

CHANGES = int(os.environ.get("MONITOR_TEST_CHANGES", "40"))  # `make soak` asks for a thousand
TOLLS = (12, 19)


def test_a_figure_that_flaps_loses_nothing_of_its_history(store_url: str, tmp_path: Path) -> None:
    """Every change stands in the claim and in the log, in its order, however fast they come."""
    (tmp_path / "inbox").mkdir()
    settings = config.Config(home=tmp_path, store=config.Store(url=store_url), rule=config.DEFAULT_RULES)
    engine = database.open_engine(store_url)
    for number in range(CHANGES):
        toll = TOLLS[number % 2]
        file = tmp_path / "inbox" / f"{number:04}.txt"
        file.write_text(f"The landslide in Ordel killed {toll} people, Mara Teel said.\n\nUpdate {number}.\n")
        at = NOW + timedelta(milliseconds=60 * number)
        (article_id,) = pipeline.take_in(engine, settings, at, settle=False).received
        file.unlink()
        pipeline.keep_findings(engine, article_id, findings(toll))
        while isinstance(pipeline.project_next(engine, settings, EXTRACTOR, at), pipeline.Projected):
            pass
    with database.reading(engine) as connection:
        (claim,) = queries.list_claims(connection)
        raised = [one for one in log.read(connection, limit=10 * CHANGES) if one.kind == "AlertRaised"]
        assert log.verify(connection).ok
    assert [figure.value for figure in claim.figures] == [float(TOLLS[n % 2]) for n in range(CHANGES)]
    assert len({one.key for one in raised}) == len(raised)
    engine.dispose()
