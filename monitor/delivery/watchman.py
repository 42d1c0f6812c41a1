"""Watches the watcher: tells when the daemon itself is not well, and an outside switch that it lives."""

from __future__ import annotations

import shutil
from datetime import datetime
from typing import TYPE_CHECKING

import httpx2
import msgspec
import sqlalchemy as sa
import structlog

from monitor import database
from monitor.alerts.channels import failing
from monitor.alerts.tables import outbox
from monitor.claims import store
from monitor.delivery import letter, secret
from monitor.delivery.plan import KNOCKS
from monitor.delivery.words import day
from monitor.errors import DeliveryError
from monitor.events import log
from monitor.events.ids import short_id
from monitor.events.log import timestamp

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

    from monitor import config
    from monitor.alerts.channels import State
    from monitor.delivery.channel import Port

DISK_BYTES = 500_000_000  # less than this left, and the store may soon not be written
BEHIND = 200  # events that the claims may lag behind the log
LASTS_S = 300.0  # what passes within this time is told to nobody
PING_S = 10.0

_log = structlog.get_logger(__name__)


class Health(msgspec.Struct, frozen=True):
    """How the daemon stands: the log's head, how far the claims lag, what waits since when, what is wrong."""

    position: int
    head: str
    lag: int
    waiting: int
    oldest_waiting_s: float
    problems: dict[str, str]  # by name: what is the matter, and what to do


def look(engine: sa.Engine, home: Path, *, inbox_missing: bool, now: datetime) -> Health:
    """How things stand now."""
    with database.reading(engine) as connection:
        head = log.head(connection)
        lag = head.position - store.position(connection)
        query = sa.select(sa.func.count(), sa.func.min(outbox.c.due_at)).where(outbox.c.status == "waiting")
        waiting, oldest = connection.execute(query).one()
        down = [one for one in failing(connection) if one.failures >= KNOCKS]
    problems = {f"channel {one.channel}": f"takes nothing since {_since(one)}: {one.last_error}" for one in down}
    if inbox_missing:
        problems["inbox"] = "is missing; make the folder again, or mend `path` under [inbox]"
    if lag > BEHIND:
        problems["claims"] = f"lag {lag} events behind the log; `monitor status` tells why"
    if (left := shutil.disk_usage(home).free) < DISK_BYTES:
        problems["disk"] = f"has only {left // 1_000_000} MB left; make room"
    age_s = (now - datetime.fromisoformat(oldest)).total_seconds() if oldest else 0.0
    return Health(head.position, head.hash.hex(), lag, int(waiting), max(0.0, age_s), problems)


def _since(one: State) -> str:
    return day(one.failing_since, clock=True) if one.failing_since else "a while"


class Watchman:
    """Remembers since when something is wrong, and whether it was told."""

    def __init__(self) -> None:
        self._since: dict[str, datetime] = {}
        self._told: set[str] = set()

    def tell(self, health: Health, ports: Mapping[str, Port], now: datetime) -> bool:
        """Tells what has been wrong for a while, once, and that it is well again; whether anything was told."""
        self._since = {name: self._since.get(name, now) for name in health.problems}
        lasting = {name for name, since in self._since.items() if (now - since).total_seconds() >= LASTS_S}
        fresh, mended = lasting - self._told, self._told - set(health.problems)
        if not fresh and not mended:
            return False
        facts = [(name, health.problems[name]) for name in sorted(fresh)]
        facts += [(name, "is well again") for name in sorted(mended)]
        title = f"The monitor is not well: {', '.join(sorted(fresh))}" if fresh else "The monitor is well again"
        told = letter.notice(title, facts, "The claim monitor tells of itself.", timestamp(now))
        heard = [_post(ports[name], name, told) for name in ports if f"channel {name}" not in health.problems]
        if not any(heard):
            return False
        self._told = (self._told | fresh) - mended
        return True


def _post(port: Port, name: str, told: letter.Letter) -> bool:
    try:
        port.post(told, "ntc_" + short_id("health", name, told.title, told.at, length=16), 1)
    except DeliveryError as error:
        _log.warning("the monitor's own health cannot be told", channel=name, error=str(error))
        return False
    return True


def switch(settings: config.Delivery, home: Path) -> str | None:
    """The address of the dead man's switch; None where there is none.

    Raises:
        ConfigError: the variable or the file that is to hold it does not.
    """
    named = (settings.alive_url_env, settings.alive_url_file)
    return secret.read(*named, channel="dead man's switch", what="address", home=home) or settings.alive_url


def ping(url: str, health: Health) -> bool:
    """Tells an outside dead man's switch that the daemon lives; whether the switch heard it."""
    try:
        with httpx2.stream(
            "POST", url, content=msgspec.json.encode(health), headers={"content-type": "application/json"},
            timeout=PING_S, follow_redirects=False, trust_env=False,
        ) as answer:  # fmt: skip
            return bool(answer.is_success)  # what else it says, for however long, is not read
    except (httpx2.HTTPError, httpx2.InvalidURL) as error:
        _log.warning("the dead man's switch does not hear", error=str(error) or type(error).__name__)
        return False
