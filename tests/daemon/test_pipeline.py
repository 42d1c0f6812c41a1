"""The steps from the inbox to the outbox, on a real store, with findings of our own."""

from __future__ import annotations

import threading
from concurrent.futures import Future
from datetime import UTC, datetime, timedelta
from typing import TYPE_CHECKING

import pytest
import sqlalchemy as sa

from monitor import config, database, folding, pipeline, stages
from monitor.alerts import outbox
from monitor.alerts.listing import list_alerts
from monitor.claims import queries, store, tables
from monitor.errors import MonitorError
from monitor.events import log
from monitor.extraction.findings import Counted, Figure, Findings, Name
from monitor.extraction.workers import Workers

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

NOW = datetime(2025, 4, 10, 13, 12, tzinfo=UTC)
EXTRACTOR = "test"


@pytest.fixture
def settings(tmp_path: Path) -> config.Config:
    """A workspace with one channel."""
    (tmp_path / "inbox").mkdir()
    channel = config.Channel(name="desk", type="email", to=("editor@desk.example",))
    return config.Config(home=tmp_path, channel=(channel,))


@pytest.fixture
def engine(settings: config.Config) -> Iterator[sa.Engine]:
    """A store with today's schema."""
    made = database.open_engine(settings.store.url, home=settings.home, create=True)
    database.upgrade(made)
    yield made
    made.dispose()


def receive(engine: sa.Engine, settings: config.Config, toll: int, minute: int) -> str:
    """Drops an article on a landslide and takes it in; its id."""
    file = settings.home / "inbox" / f"{toll}.txt"
    file.write_text(f"The landslide in Ordel killed {toll} people, Mara Teel said.\n")
    found = pipeline.take_in(engine, settings, NOW + timedelta(minutes=minute), settle=False)
    (article_id,) = found.received
    return article_id


def findings(toll: int) -> Findings:
    """What an extractor finds in such an article."""
    text = f"The landslide in Ordel killed {toll} people, Mara Teel said."
    counted = Counted(
        noun="people", noun_class="people", predicates=("kill",), participants=("landslide",), places=("ordel",),
        words=("kill", "landslide", "ordel", "people"),
    )  # fmt: skip
    start = text.index(str(toll))
    figure = Figure(
        value=toll, low=toll, high=toll, qualifier="exact", unit="people", text=f"{toll} people", start=start,
        end=start + len(f"{toll} people"), quote=text, quote_start=0, subject="people killed by the landslide in Ordel",
        counted=counted, speakers=("Mara Teel",),
    )  # fmt: skip
    names = (Name("Mara Teel", "person"), Name("Ordel", "place"))
    return Findings(EXTRACTOR, "en", (figure,), names=names, words=("landslide", "kill", "ordel"))


def project(engine: sa.Engine, settings: config.Config) -> pipeline.Projected | pipeline.Waiting | None:
    """One step of the projection."""
    return pipeline.project_next(engine, settings, EXTRACTOR, NOW)


def test_an_article_waits_until_it_has_been_read(engine: sa.Engine, settings: config.Config) -> None:
    """Nothing behind it is projected before it; findings of another extractor do not count."""
    assert project(engine, settings) is None
    article_id = receive(engine, settings, 12, 0)
    assert project(engine, settings) == pipeline.Waiting(article_id)
    pipeline.keep_findings(engine, article_id, Findings("another"))
    assert project(engine, settings) == pipeline.Waiting(article_id)
    pipeline.keep_findings(engine, article_id, findings(12))
    done = project(engine, settings)
    assert isinstance(done, pipeline.Projected)
    assert done.event.position == 1
    assert project(engine, settings) is None


def test_a_changed_figure_raises_one_alert_with_its_outbox_row(engine: sa.Engine, settings: config.Config) -> None:
    """Log, alerts and outbox hold it once; folding its own event raises nothing further."""
    for minute, toll in enumerate((12, 19)):
        pipeline.keep_findings(engine, receive(engine, settings, toll, minute), findings(toll))
    steps = [step for _ in range(4) if isinstance(step := project(engine, settings), pipeline.Projected)]
    assert [len(step.alerts) for step in steps] == [0, 1, 0]
    with database.reading(engine) as connection:
        (listed,) = list_alerts(connection)
        raised = log.find(connection, f"alert:{listed.alert.id}")
        assert store.position(connection) == log.head(connection).position == 3
    assert (listed.alert.previous and listed.alert.previous.value) == 12
    assert [(one.channel, one.status) for one in listed.deliveries] == [("desk", "waiting")]
    assert raised is not None
    assert raised.position == 3


def test_events_that_change_no_claim_are_passed_over_together(engine: sa.Engine, settings: config.Config) -> None:
    """Behind articles that came at once stand all their alerts; they take one step, and the next article its own."""
    for minute, toll in enumerate((12, 19, 27, 34)):
        pipeline.keep_findings(engine, receive(engine, settings, toll, minute), findings(toll))
    articles = [project(engine, settings) for _ in range(4)]
    assert [one.event.position for one in articles if isinstance(one, pipeline.Projected)] == [1, 2, 3, 4]
    late = receive(engine, settings, 41, 5)
    done = project(engine, settings)
    assert isinstance(done, pipeline.Projected)
    assert (done.event.position, done.alerts) == (7, ())
    assert project(engine, settings) == pipeline.Waiting(late)
    with database.reading(engine) as connection:
        assert store.position(connection) == 7


def test_articles_that_have_been_read_are_folded_together(
    engine: sa.Engine, settings: config.Config, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Up to the first one that has not; the alerts are those that one step after the other raises."""
    monkeypatch.setattr(pipeline, "RUN_S", 600)
    ids = [receive(engine, settings, toll, minute) for minute, toll in enumerate((12, 19, 27, 34))]
    for article_id, toll in list(zip(ids, (12, 19, 27, 34), strict=True))[:3]:
        pipeline.keep_findings(engine, article_id, findings(toll))
    done = pipeline.project_run(engine, settings, EXTRACTOR, NOW)
    assert isinstance(done, list)
    assert [(one.event.position, len(one.alerts)) for one in done] == [(1, 0), (2, 1), (3, 1)]
    assert pipeline.project_run(engine, settings, EXTRACTOR, NOW) == pipeline.Waiting(ids[3])
    with database.reading(engine) as connection:
        assert store.position(connection) == 3
        told = {one.alert.previous.value for one in list_alerts(connection) if one.alert.previous}
    assert told == {12, 19}


def test_projection_alert_and_outbox_are_written_together_or_not_at_all(
    engine: sa.Engine, settings: config.Config
) -> None:
    """When the outbox cannot be written, neither claim, position nor event stays; afterwards all comes out right."""
    for minute, toll in enumerate((12, 19)):
        pipeline.keep_findings(engine, receive(engine, settings, toll, minute), findings(toll))
    project(engine, settings)
    with database.transaction(engine) as connection:
        connection.execute(sa.text("ALTER TABLE outbox RENAME TO elsewhere"))
    with pytest.raises((MonitorError, sa.exc.SQLAlchemyError)):
        project(engine, settings)
    with database.transaction(engine) as connection:
        connection.execute(sa.text("ALTER TABLE elsewhere RENAME TO outbox"))
    with database.reading(engine) as connection:
        assert store.position(connection) == 1
        assert log.head(connection).position == 2
        assert [len(claim.figures) for claim in queries.list_claims(connection)] == [1]
        assert connection.execute(sa.select(sa.func.count()).select_from(outbox.alerts)).scalar() == 0
    done = project(engine, settings)
    assert isinstance(done, pipeline.Projected)
    assert len(done.alerts) == 1


def one_more(
    engine: sa.Engine, settings: config.Config, at_hand: folding.AtHand
) -> tuple[pipeline.Projected, ...] | pipeline.Waiting | pipeline.Superseded | None:
    """One event is folded, with what the events before it have left at hand."""
    done = pipeline.project_run(engine, settings, EXTRACTOR, NOW, at_most=1, at_hand=at_hand)
    return tuple(done) if isinstance(done, list) else done


def test_what_is_at_hand_is_what_the_store_holds(engine: sa.Engine, settings: config.Config) -> None:
    """Alerts are the same as with every row read anew, also where another has folded an event between."""
    for minute, toll in enumerate((12, 19, 27, 34)):
        pipeline.keep_findings(engine, receive(engine, settings, toll, minute), findings(toll))
    at_hand = folding.AtHand()
    for _ in range(2):
        one_more(engine, settings, at_hand)
    project(engine, settings)
    one_more(engine, settings, at_hand)
    with database.reading(engine) as connection:
        (claim,) = queries.list_claims(connection)
        told = {one.alert.previous.value for one in list_alerts(connection) if one.alert.previous}
    assert [figure.value for figure in claim.figures] == [12, 19, 27, 34]
    assert told == {12, 19, 27}


def test_what_is_at_hand_is_let_go_when_other_rows_are_put_in_its_place(
    engine: sa.Engine, settings: config.Config
) -> None:
    """A rebuild ends at the same position with other rows: the next article meets those."""
    for minute, toll in enumerate((12, 19)):
        pipeline.keep_findings(engine, receive(engine, settings, toll, minute), findings(toll))
    at_hand = folding.AtHand()
    one_more(engine, settings, at_hand)
    with database.transaction(engine) as connection:
        upto = store.position(connection)
        store.clear(connection)
        connection.execute(sa.insert(tables.projection).values(name=tables.CLAIMS, position=upto))
        folding.replaced(connection, "a rebuild")
    done = one_more(engine, settings, at_hand)
    assert isinstance(done, tuple)
    assert done[-1].alerts == ()
    with database.reading(engine) as connection:
        assert [len(claim.figures) for claim in queries.list_claims(connection)] == [1]


def test_what_is_at_hand_is_let_go_after_a_step_that_failed(engine: sa.Engine, settings: config.Config) -> None:
    """What such a step has folded was never written: folded again, it is written whole."""
    for minute, toll in enumerate((12, 19)):
        pipeline.keep_findings(engine, receive(engine, settings, toll, minute), findings(toll))
    at_hand = folding.AtHand()
    one_more(engine, settings, at_hand)
    with database.transaction(engine) as connection:
        connection.execute(sa.text("ALTER TABLE outbox RENAME TO elsewhere"))
    with pytest.raises((MonitorError, sa.exc.SQLAlchemyError)):
        one_more(engine, settings, at_hand)
    with database.transaction(engine) as connection:
        connection.execute(sa.text("ALTER TABLE elsewhere RENAME TO outbox"))
    done = one_more(engine, settings, at_hand)
    assert isinstance(done, tuple)
    assert len(done[-1].alerts) == 1
    with database.reading(engine) as connection:
        assert [len(claim.figures) for claim in queries.list_claims(connection)] == [2]


class Waited:
    """A clock that is moved by hand."""

    def __init__(self) -> None:
        self.moment = NOW

    def __call__(self) -> datetime:
        """The moment it is."""
        return self.moment


def test_of_a_backlog_several_articles_are_kept_together_but_none_waits_long(
    engine: sa.Engine, settings: config.Config
) -> None:
    """While as many are still being read; with the clock's time out, the one that has been read is kept."""
    first, clock = receive(engine, settings, 12, 0), Waited()
    reading = stages.Reading(engine, settings, Workers(config.Extraction(workers=1)), EXTRACTOR, clock)
    reading.ahead.upto = 1  # it is with the workers already, and so are as many others
    reading.ahead.futures = {str(n): Future() for n in range(stages.GATHERED)}
    reading.ahead.futures[first] = Future()
    reading.ahead.futures[first].set_result(findings(12))
    stop = threading.Event()
    assert reading.step(stop) == stages.GATHERING_S
    assert first in reading.ahead.futures
    clock.moment += timedelta(seconds=stages.GATHERING_S)
    assert reading.step(stop) == 0
    assert first not in reading.ahead.futures
    assert reading.position == 1


def test_a_rule_names_where_its_alerts_go(engine: sa.Engine, settings: config.Config) -> None:
    """Channels that the rule does not name get nothing."""
    hook = config.Channel(name="hook", type="webhook", url="https://hook.example")
    rule = config.Rule(name="any", kind="figure_changed", channels=("hook",))
    both = config.Config(home=settings.home, channel=(*settings.channel, hook), rule=(rule,))
    for minute, toll in enumerate((12, 19)):
        pipeline.keep_findings(engine, receive(engine, settings, toll, minute), findings(toll))
    while project(engine, both) is not None:
        pass
    with database.reading(engine) as connection:
        (listed,) = list_alerts(connection)
    assert [one.channel for one in listed.deliveries] == ["hook"]
