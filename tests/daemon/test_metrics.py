"""What Prometheus and whoever watches the daemon's health are told, by a real daemon and by its parts."""

from __future__ import annotations

import json
import re
import socket
import threading
from datetime import UTC, datetime, timedelta
from typing import TYPE_CHECKING, Any

import httpx2
import pytest
from prometheus_client.openmetrics.parser import text_string_to_metric_families as parse_open
from prometheus_client.parser import text_string_to_metric_families as parse

from monitor import config, database, metrics, observing
from monitor.alerts import channels, outbox
from monitor.checks import check_metrics
from monitor.delivery import watchman
from monitor.delivery.deliver import Delivered
from monitor.errors import ConfigError, StoreError, UnknownEventError
from monitor.health_pages import Answer, Server, open_server
from monitor.metrics import Metrics
from monitor.stages import Stage
from monitor.tallies import BOUNDS_S, Tallies
from tests.delivery import samples

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    import sqlalchemy as sa

    from tests.daemon.conftest import Daemon

HOSTILE = "desk\"} 1\r\nfake_total 5\x1b[31m \u202egnitirw\u202c \u2028 \\n =cmd|'/c calc'!A1 " + "x" * 10_000
NOON = datetime(2025, 4, 10, 12, 0, tzinfo=UTC)


def free_port() -> int:
    """A port that nobody listens at just now."""
    with socket.socket() as port:
        port.bind(("127.0.0.1", 0))
        return int(port.getsockname()[1])


def values(page: str) -> dict[str, float]:
    """Every sample of a page by its name and labels, as one line writes them."""
    return {
        sample.name.removeprefix("claim_monitor_") + json.dumps(sample.labels): sample.value
        for family in parse(page)
        for sample in family.samples
    }


def measured(engine: sa.Engine, home: Path, tallies: Tallies | None = None, now: datetime = NOON) -> Metrics:
    """What a scrape of this store is answered by."""
    return Metrics(
        engine, tallies or Tallies(), lambda: watchman.look(engine, home, inbox_missing=False, now=now), lambda: now
    )


# ------------------------------------------------------------------------------------------------------ the measures


def test_counts_and_ages_are_those_of_store_and_tallies(engine: sa.Engine, tmp_path: Path) -> None:
    """Outbox by state, the age of what waits, attempts by result, reading times in classes."""
    with database.transaction(engine) as connection:
        outbox.record(connection, samples.raised(samples.new_denial(), "desk", "hook"), NOON)
        channels.failed(connection, channels.State("hook"), "refused", None, NOON)
    tallies = Tallies()
    tallies.delivered("desk", Delivered(delivered=3, failed=1))
    tallies.delivered("desk", Delivered(delivered=2))
    tallies.extracted(0.15)
    tallies.extracted(100.0)
    raised = datetime.fromisoformat(samples.new_denial().raised_at)
    told = values(measured(engine, tmp_path, tallies, raised + timedelta(minutes=5)).page("")[0].decode())
    assert told['outbox{"channel": "desk", "state": "waiting"}'] == 1
    assert told['outbox{"channel": "hook", "state": "failed"}'] == 0
    assert told['backlog_age_seconds{"channel": "desk"}'] == 300
    assert told['channel_failures{"channel": "hook"}'] == 1
    assert told['alerts{"kind": "new_denial"}'] == 1
    assert told['delivery_attempts_total{"channel": "desk", "result": "delivered"}'] == 5
    assert told['delivery_attempts_total{"channel": "desk", "result": "failed"}'] == 1
    assert told['extraction_seconds_bucket{"le": "0.1"}'] == 0
    assert told['extraction_seconds_bucket{"le": "0.2"}'] == 1
    assert told['extraction_seconds_bucket{"le": "60.0"}'] == 1
    assert told['extraction_seconds_bucket{"le": "+Inf"}'] == told["extraction_seconds_count{}"] == 2
    assert told["extraction_seconds_sum{}"] == pytest.approx(100.15)
    assert told["store_up{}"] == 1
    assert told["log_position{}"] == told["projection_lag_events{}"] == told["projection_lag_seconds{}"] == 0
    assert told['articles{"outcome": "rejected"}'] == 0


def test_a_time_on_the_edge_of_a_class_belongs_to_it() -> None:
    """The upper ends are included, as Prometheus has it."""
    tallies = Tallies()
    tallies.extracted(BOUNDS_S[2])
    assert tallies.taken().classes[2] == 1


def test_the_page_speaks_both_of_prometheus_formats(engine: sa.Engine, tmp_path: Path) -> None:
    """As the one who asks accepts."""
    told = measured(engine, tmp_path)
    page, kind = told.page("application/openmetrics-text; version=1.0.0")
    assert kind.startswith("application/openmetrics-text")
    assert any(family.name == "claim_monitor_log_position" for family in parse_open(page.decode()))
    assert told.page("text/plain")[1].startswith("text/plain")


def test_a_store_that_does_not_answer_leaves_the_other_measures(engine: sa.Engine, tmp_path: Path) -> None:
    """The daemon can still be asked about itself."""
    away = database.open_engine(f"sqlite:///{tmp_path / 'store.db'}", create=True)
    told = values(measured(away, tmp_path).page("")[0].decode())
    assert told["store_up{}"] == 0
    assert "log_position{}" not in told
    assert "process_start_time_seconds{}" in told


def test_hostile_names_stay_within_their_label(engine: sa.Engine, tmp_path: Path) -> None:
    """A channel's name may come from an imported log; of articles' words nothing is told."""
    with database.transaction(engine) as connection:
        outbox.record(connection, samples.raised(samples.new_denial(), HOSTILE), NOON)
    page = measured(engine, tmp_path).page("")[0].decode()
    named = {sample.labels["channel"] for one in parse(page) for sample in one.samples if "channel" in sample.labels}
    (name,) = named
    assert name.isprintable()
    assert len(name) <= 60
    lines = [line for line in page.splitlines() if not line.startswith("#")]
    assert all(re.fullmatch(r"[a-z_]+(\{.*\})? \S+", line) for line in lines)
    assert "\x1b" not in page
    assert "groundless" not in page
    assert "log_position" in page


# --------------------------------------------------------------------------------------------------------- the pages


class Fixed:
    """Pages that say what they are told to."""

    def __init__(self) -> None:
        self.answer = Answer("ok")

    def alive(self) -> Answer:
        """The answer."""
        return self.answer

    ready = alive

    def metrics(self, accepts: str) -> tuple[bytes, str]:
        """What was accepted."""
        return accepts.encode(), "text/plain"


@pytest.fixture
def served() -> Iterator[tuple[str, Fixed]]:
    """A server on this machine and what it answers."""
    pages, stop = Fixed(), threading.Event()
    server = Server("127.0.0.1", 0, pages)
    thread = threading.Thread(target=server.step, args=(stop,))
    thread.start()
    yield f"http://127.0.0.1:{server.port}", pages
    stop.set()
    thread.join()


@pytest.mark.parametrize(("status", "code"), [("ok", 200), ("degraded", 200), ("starting", 503), ("failed", 503)])
def test_the_status_is_told_twice(served: tuple[str, Fixed], status: str, code: int) -> None:
    """By the code for machines that look at nothing else, with the reasons for people."""
    url, pages = served
    pages.answer = Answer(status, {"disk": "has only 3 MB left; make room"})
    for path in ("/healthz", "/readyz"):
        answer = httpx2.get(url + path, trust_env=False)
        assert answer.status_code == code
        assert answer.json() == {"status": status, "reasons": {"disk": "has only 3 MB left; make room"}}


def test_other_paths_methods_and_names_lead_nowhere(served: tuple[str, Fixed]) -> None:
    """A web page that makes its own name point to this machine learns nothing."""
    url, _ = served
    assert "/metrics" in httpx2.get(f"{url}/", trust_env=False).text
    assert httpx2.get(f"{url}/", trust_env=False).status_code == 404
    assert httpx2.post(f"{url}/metrics", trust_env=False).status_code == 501
    assert httpx2.head(f"{url}/readyz", trust_env=False).content == b""
    for host in ("evil.example", "127.0.0.1.evil.example", ""):
        answer = httpx2.get(f"{url}/metrics", headers={"host": host}, trust_env=False)
        assert answer.status_code == 403
    assert httpx2.get(f"{url}/metrics", headers={"host": "localhost:80"}, trust_env=False).status_code == 200


def test_one_who_says_nothing_does_not_keep_others_waiting(served: tuple[str, Fixed]) -> None:
    """Every caller has a thread of its own."""
    url, _ = served
    with socket.create_connection(("127.0.0.1", int(url.rpartition(":")[2]))) as silent:
        silent.send(b"GET /heal")
        assert httpx2.get(f"{url}/healthz", trust_env=False).status_code == 200


def test_a_port_that_is_taken_does_not_stop_the_daemon() -> None:
    """Articles matter more."""
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        taken.listen()
        assert open_server("127.0.0.1", taken.getsockname()[1], Fixed()) is None


# ------------------------------------------------------------------------------------------------- what they say when


class Part:
    """A stand-in for what the daemon's stages tell of themselves."""

    def __init__(self, **told: Any) -> None:
        self.__dict__.update(told)


@pytest.fixture
def observed(engine: sa.Engine, tmp_path: Path) -> observing.Observing:
    """What a daemon that is warm and well tells."""
    intake, reading = Part(last=Part(missing=False, pending=0), last_at=NOON), Part(halted=None)
    found = observing.Observing(engine, config.Config(home=tmp_path), Tallies(), intake, reading, lambda: NOON)
    found.warm = Part(done=lambda: True)
    return found


def test_what_is_well_is_ready(observed: observing.Observing) -> None:
    """And says nothing else."""
    assert (observed.alive(), observed.ready()) == (Answer("ok"), Answer("ok"))


def test_not_ready_while_the_model_is_loaded(observed: observing.Observing) -> None:
    """The first article would wait."""
    observed.warm = None
    assert observed.ready().status == "starting"
    assert observed.alive().code == 200


def test_a_dead_channel_is_degraded_and_a_missing_inbox_failed(
    observed: observing.Observing, engine: sa.Engine
) -> None:
    """The one does not keep articles out, the other does."""
    with database.transaction(engine) as connection:
        state = channels.State("desk")
        for _ in range(3):
            state = channels.failed(connection, state, "refused", None, NOON)
    assert (observed.ready().status, observed.ready().code) == ("degraded", 200)
    assert "refused" in observed.ready().reasons["channel desk"]
    observed._intake.last = Part(missing=True, pending=0)  # type: ignore[assignment]
    assert (observed.ready().status, observed.ready().code) == ("failed", 503)
    assert observed.ready().reasons.keys() == {"channel desk", "inbox"}


def test_an_event_of_a_newer_program_is_told(observed: observing.Observing) -> None:
    """Claims stand still at it."""
    observed._reading.halted = UnknownEventError("Event 7: kind X is not known")
    assert observed.ready() == Answer("failed", {"claims": "Event 7: kind X is not known"})


def test_a_stage_that_hangs_is_not_alive(observed: observing.Observing) -> None:
    """By its name."""
    observed.watch([Part(name="delivery-desk", silent_s=lambda: 61.0), Part(name="read", silent_s=lambda: 1.0)], 60.0)
    assert observed.alive() == Answer("failed", {"delivery-desk": "gives no sign of life"})


def test_a_store_that_cannot_be_written_takes_no_articles(observed: observing.Observing) -> None:
    """A full disk, told by the stage that met it, until an attempt works again."""
    full = Stage("read", lambda _stop: failing.pop()())

    def fails() -> float:
        raise StoreError("The store cannot be used: database or disk is full.")

    failing: list[Any] = [lambda: 0.0, fails]
    full._stop.set()  # no waiting between the attempts
    observed.watch([full], 60.0)
    tries = [(full._attempt(), observed.ready().status) for _ in range(2)]
    assert tries == [(0, "failed"), (0.0, "ok")]


# ---------------------------------------------------------------------------------------------------------- the set-up


def test_a_missing_extra_is_told_with_the_mend(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    """Where a port is given; else nothing is missed."""
    monkeypatch.setattr("importlib.util.find_spec", lambda name: None)
    with pytest.raises(ConfigError, match=r"claim-monitor\[metrics\].*pip install"):
        metrics.require()
    asked = config.Config(home=tmp_path, metrics=config.Metrics(port=9464))
    with pytest.raises(ConfigError):
        observing.check(asked)
    observing.check(config.Config(home=tmp_path))
    (finding,) = check_metrics(asked)
    assert (finding.level, finding.exit_code) == ("failed", 1)
    assert "prometheus-client" in (finding.mend or "")
    assert list(check_metrics(config.Config(home=tmp_path))) == []


def test_doctor_sees_a_port_that_is_free_and_one_that_is_taken(tmp_path: Path) -> None:
    """Before the daemon runs."""
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        asked = config.Config(home=tmp_path, metrics=config.Metrics(port=taken.getsockname()[1]))
        (free,) = check_metrics(asked)
        taken.listen()
        (used,) = check_metrics(asked)
    assert (free.level, used.level) == ("ok", "failed")
    assert "another `port`" in (used.mend or "")


@pytest.mark.slow
def test_the_daemon_answers_and_goes_on_answering_after_a_reload(daemon: Daemon) -> None:
    """By a real client: articles by outcome, reading times, lag; ready, not without its inbox; the port moved."""
    port, other = free_port(), free_port()
    settings = daemon.config.read_text()
    daemon.config.write_text(f"{settings}[metrics]\nport = {port}\n")
    daemon.start()
    daemon.wait_for(b"READY=1")
    url = f"http://127.0.0.1:{port}"
    assert httpx2.get(f"{url}/readyz", trust_env=False).json() == {"status": "ok", "reasons": {}}
    (daemon.home / "inbox" / "a.txt").write_text("Ferry sinks\n\nAt least 12 people died, the mayor said.\n")
    (daemon.home / "inbox" / "b.pdf").write_bytes(b"no PDF at all")

    def scraped() -> dict[str, float]:
        return values(httpx2.get(f"{url}/metrics", trust_env=False).text)

    def done() -> bool:
        now = scraped()
        return now['articles{"outcome": "accepted"}'] == now['articles{"outcome": "rejected"}'] == 1

    daemon.wait(done, "both articles")
    told = scraped()
    assert told["extraction_seconds_count{}"] == 1
    assert told["log_position{}"] == told["projection_position{}"] == 2
    assert told["process_resident_memory_bytes{}"] > 0
    assert told["inbox_pending_files{}"] == told["inbox_missing{}"] == 0
    assert 0 <= told["inbox_look_age_seconds{}"] < 60
    (daemon.home / "inbox").rename(daemon.home / "away")
    failed = daemon.wait(
        lambda: (answer := httpx2.get(f"{url}/readyz", trust_env=False)).status_code == 503 and answer, "the lost inbox"
    )
    assert "inbox" in failed.json()["reasons"]
    assert httpx2.get(f"{url}/healthz", trust_env=False).status_code == 200
    (daemon.home / "away").rename(daemon.home / "inbox")
    daemon.config.write_text(f"{settings}[metrics]\nport = {other}\n")
    assert daemon.process is not None
    daemon.process.send_signal(1)
    daemon.wait_for(b"READY=1")
    assert httpx2.get(f"http://127.0.0.1:{other}/healthz", trust_env=False).status_code == 200
    with pytest.raises(httpx2.ConnectError):
        httpx2.get(f"{url}/healthz", trust_env=False)
