"""What Prometheus is told of the daemon: the store as it stands when asked, and what was counted since the start.

Needs the extra `metrics` (prometheus-client). No text of an article is ever part of it.
"""

from __future__ import annotations

from datetime import datetime
from typing import TYPE_CHECKING, Any

import msgspec
import sqlalchemy as sa

from monitor import __version__, database
from monitor.alerts.channels import failing
from monitor.alerts.listing import tally_deliveries
from monitor.alerts.tables import alerts
from monitor.claims import store
from monitor.claims.tables import articles
from monitor.delivery.clean import clean
from monitor.errors import ConfigError, StoreError
from monitor.events import log
from monitor.events.tables import events
from monitor.tallies import BOUNDS_S

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

    from monitor.delivery.watchman import Health
    from monitor.tallies import Tallies

PREFIX = "claim_monitor_"
STATES = ("waiting", "delivered", "failed", "silenced")
OUTCOMES = ("accepted", "copy", "revision", "rejected")
_LABEL_CHARS = 60


def require() -> None:
    """Makes sure that the extra is installed.

    Raises:
        ConfigError: it is not; the message says what to do.
    """
    import importlib.util  # noqa: PLC0415 - asked once

    if importlib.util.find_spec("prometheus_client") is None:
        raise ConfigError(
            "[metrics] port needs the extra `claim-monitor[metrics]`, which is not installed; install it"
            " (`pip install prometheus-client`), or take `port` out."
        )


class Seen(msgspec.Struct, frozen=True):
    """What the last look at the inbox came to, and how long ago that was; `pending` files still change."""

    age_s: float = 0.0
    pending: int = 0
    missing: bool = False


class Metrics:
    """Answers a scrape; `health` looks at the daemon, `tallies` has counted."""

    def __init__(
        self, engine: sa.Engine, tallies: Tallies, health: Callable[[], Health], now: Callable[[], datetime],
        seen: Callable[[], Seen] = Seen,
    ) -> None:  # fmt: skip
        from prometheus_client import CollectorRegistry, PlatformCollector, ProcessCollector  # noqa: PLC0415 - an extra

        self._engine, self._tallies, self._health, self._now, self._seen = engine, tallies, health, now, seen
        self._registry = CollectorRegistry(auto_describe=False)
        self._registry.register(self)
        ProcessCollector(registry=self._registry)
        PlatformCollector(registry=self._registry)

    def page(self, accepts: str) -> tuple[bytes, str]:
        """All of it in the format that the one who asks `accepts`, and that format's content type."""
        from prometheus_client.exposition import choose_encoder  # noqa: PLC0415 - see above

        encode, content_type = choose_encoder(accepts)
        content: bytes = encode(self._registry)
        return content, content_type

    def collect(self) -> Iterator[Any]:
        """The measures, as prometheus-client asks for them."""
        yield _gauge("info", "The program's version.", [((__version__,), 1.0)], "version")
        yield from self._counted()
        seen = self._seen()
        yield _gauge("inbox_look_age_seconds", "Since the last look at the inbox.", [((), seen.age_s)])
        yield _gauge("inbox_pending_files", "Files that still change.", [((), float(seen.pending))])
        yield _gauge("inbox_missing", "1 where the folder is not there.", [((), float(seen.missing))])
        try:
            health = self._health()
            with database.reading(self._engine) as connection:
                found = [*_of_store(connection, self._now()), *_of_health(health)]
        except StoreError:
            found = []
        yield _gauge("store_up", "1 where the store answers; without it all that stands there is left out.",
                     [((), float(bool(found)))])  # fmt: skip
        yield from found

    def _counted(self) -> Iterator[Any]:
        from prometheus_client.core import CounterMetricFamily, HistogramMetricFamily  # noqa: PLC0415 - see above

        tried = CounterMetricFamily(
            PREFIX + "delivery_attempts", "Alerts tried since the start: delivered, retried, failed, lost.",
            labels=["channel", "result"],
        )  # fmt: skip
        for (channel, result), count in sorted(self._tallies.deliveries().items()):
            tried.add_metric([clean(channel, _LABEL_CHARS), result], count)
        yield tried
        taken = self._tallies.taken()
        sums = [sum(taken.classes[: n + 1]) for n in range(len(taken.classes))]
        buckets = [*zip(map(str, BOUNDS_S), sums[:-1], strict=True), ("+Inf", sums[-1])]
        yield HistogramMetricFamily(
            PREFIX + "extraction_seconds", "How long reading one article took.", buckets=buckets, sum_value=taken.sum_s
        )


def _of_store(connection: sa.Connection, now: datetime) -> Iterator[Any]:
    head, done = log.head(connection).position, store.position(connection)
    yield _gauge("log_position", "The newest event in the log.", [((), head)])
    yield _gauge("projection_position", "The newest event in the claims.", [((), done)])
    yield _gauge("projection_lag_events", "Events that are not yet in the claims.", [((), head - done)])
    next_at = connection.execute(sa.select(events.c.recorded_at).where(events.c.position == done + 1)).scalar()
    yield _gauge("projection_lag_seconds", "Age of the oldest event that is not yet in the claims.",
                 [((), _age_s(next_at, now))])  # fmt: skip
    by_outcome = dict.fromkeys(OUTCOMES, 0) | _count(connection, articles.c.status)
    yield _gauge("articles", "Files looked at, by what became of them.", _labelled(by_outcome), "outcome")
    yield _gauge("alerts", "Alerts raised, by kind.", _labelled(_count(connection, alerts.c.kind)), "kind")
    tallied = tally_deliveries(connection)
    by_state = {(one.channel, one.status): float(one.count) for one in tallied}
    channels = {one.channel for one in tallied}
    rows = [((channel, state), by_state.get((channel, state), 0.0)) for channel in sorted(channels) for state in STATES]
    yield _gauge("outbox", "Deliveries by channel and state.", rows, "channel", "state")
    oldest = {one.channel: _age_s(one.oldest, now) for one in tallied if one.status == "waiting"}
    ages = [((channel,), oldest.get(channel, 0.0)) for channel in sorted(channels)]
    yield _gauge("backlog_age_seconds", "Age of the oldest alert that waits, 0 where none does.", ages, "channel")
    down = [((one.channel,), float(one.failures)) for one in failing(connection)]
    yield _gauge("channel_failures", "Attempts that failed in a row, of channels whose last one did.", down, "channel")


def _of_health(health: Health) -> Iterator[Any]:
    rows = [((name,), 1.0) for name in sorted(health.problems)]
    yield _gauge("problem", "1 for each thing that is wrong; /readyz says what and what to do.", rows, "what")


def _count(connection: sa.Connection, column: sa.Column[Any]) -> dict[str, int]:
    return {row[0]: row[1] for row in connection.execute(sa.select(column, sa.func.count()).group_by(column))}


def _labelled(counts: dict[str, int]) -> list[tuple[tuple[str, ...], float]]:
    return [((name,), float(count)) for name, count in sorted(counts.items())]


def _age_s(moment: str | None, now: datetime) -> float:
    return max(0.0, (now - datetime.fromisoformat(moment)).total_seconds()) if moment else 0.0


def _gauge(name: str, what: str, rows: Sequence[tuple[tuple[str, ...], float]], *labels: str) -> Any:
    from prometheus_client.core import GaugeMetricFamily  # noqa: PLC0415 - an extra

    family = GaugeMetricFamily(PREFIX + name, what, labels=labels)
    for values, value in rows:
        family.add_metric([clean(text, _LABEL_CHARS) for text in values], value)
    return family
