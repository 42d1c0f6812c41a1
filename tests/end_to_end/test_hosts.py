"""Several daemons on one PostgreSQL store, as on several hosts: one is killed, one is paused, the server restarts."""

from __future__ import annotations

import os
import signal
from collections import Counter
from functools import partial
from typing import TYPE_CHECKING, Any

import psycopg
import pytest
import sqlalchemy as sa

from tests.end_to_end.conftest import Workspace
from tests.end_to_end.test_kills import article

if TYPE_CHECKING:
    from pathlib import Path

LEASE_S = 2
TOLLS = (12, 19, 27, 34, 41, 58, 63, 77, 85, 92, 104, 116, 123, 135, 147, 158, 166, 171, 183, 195, 206)
ARTICLES = int(os.environ.get("MONITOR_TEST_ARTICLES", len(TOLLS)))  # `make soak` asks for many more
PATIENCE_S = 90.0 + 3 * ARTICLES

pytestmark = pytest.mark.slow


@pytest.fixture
def hosts(shared_url: str, tmp_path: Path, mailbox: Any, hook: Any) -> list[Workspace]:
    """Three workspaces with an inbox each, and one store."""
    store = f'[store]\nurl = "{shared_url}"\nlease_s = {LEASE_S}'
    return [Workspace(tmp_path / f"host{n}", mailbox[1], hook[1], store) for n in range(3)]


def drop(hosts: list[Workspace], folder: Path, numbers: range) -> None:
    """Drops articles, each at one host, the first of them at all: the same bytes, which count once."""
    for number in numbers:
        file = folder / f"{number:04}.txt"
        story, nth = divmod(number, len(TOLLS))
        file.write_text(
            article(TOLLS[nth], f"{'BDFGKLMNPR'[story // 5 % 10]}{'aeiou'[story % 5]}rdel{'aeiou'[story // 50]}")
        )
        for host in hosts if number % 7 == 0 else [hosts[number % 3]]:
            host.drop(file)


def thirds() -> tuple[range, range, range]:
    """The articles in three parts."""
    return tuple(range(ARTICLES * part // 3, ARTICLES * (part + 1) // 3) for part in range(3))  # type: ignore[return-value]


@pytest.mark.timeout(500 + 10 * ARTICLES)
def test_lost_and_paused_hosts_lose_and_double_nothing(
    hosts: list[Workspace], hook: Any, wait_until: Any, tmp_path: Path
) -> None:
    """Every article is there once, every alert once by its id, whoever was killed, paused or late."""
    killed, paused = hosts[0].start(), hosts[1].start()
    with hosts[2].daemon():
        try:
            before, between, after = thirds()
            drop(hosts, tmp_path, before)
            wait_until(hosts[2].read, "the first article to be read", PATIENCE_S)
            drop(hosts, tmp_path, between)
            killed.send_signal(signal.SIGKILL)
            paused.send_signal(signal.SIGSTOP)
            drop(hosts, tmp_path, after)
            wait_until(lambda: len(hosts[2].read()) >= len(before), "the host that is left to go on", PATIENCE_S)
            paused.send_signal(signal.SIGCONT)
            with hosts[0].daemon():
                wait_until(lambda: len(hosts[2].read()) == ARTICLES, "all articles to be read", PATIENCE_S)
                wait_until(hosts[2].settled, "all alerts to be delivered", PATIENCE_S)
        finally:
            for process in (killed, paused):
                process.kill()
                process.wait()
    assert_each_once(hosts[2], hook)


def assert_each_once(host: Workspace, hook: Any) -> None:
    """No article and no alert is lost or doubled, in the log and at the receiver."""
    events = host.query("events")
    assert [event["position"] for event in events] == list(range(1, len(events) + 1))
    received = Counter(event["event"]["file"] for event in events if event["kind"] == "ArticleReceived")
    assert received == dict.fromkeys((f"{number:04}.txt" for number in range(ARTICLES)), 1)
    raised = [event["event"]["alert_id"] for event in events if event["kind"] == "AlertRaised"]
    assert len(raised) == len(set(raised))
    told = {
        (headers["webhook-id"], alert)
        for (headers, _), body in zip(hook[0].calls, hook[0].bodies(), strict=True)
        for alert in alerts_of(body)
    }
    assert sorted(alert for _, alert in told) == sorted(raised)
    assert raised


def alerts_of(body: dict[str, Any]) -> list[str]:
    """The ids of the alerts that a body tells: one, several, or none where it tells how the daemon itself is."""
    if body["type"] == "digest":
        assert body["data"]["omitted"] == 0
        return [alert["id"] for alert in body["data"]["alerts"]]
    return [] if body["type"] == "notice" else [body["data"]["id"]]


@pytest.mark.timeout(500 + 10 * ARTICLES)
def test_a_server_that_restarts_is_waited_for(
    hosts: list[Workspace], hook: Any, wait_until: Any, tmp_path: Path, shared_url: str
) -> None:
    """Connections that the server ends cost time, no article and no alert."""
    with hosts[0].daemon(), hosts[1].daemon():
        for part in thirds():
            drop(hosts[:2] + hosts[:1], tmp_path, part)
            wait_until(
                partial(has_read_more_than, hosts[0], part.start), "an article of this part to be read", PATIENCE_S
            )
            end_connections(shared_url)
        wait_until(lambda: len(hosts[0].read()) == ARTICLES, "all articles to be read", PATIENCE_S)
        wait_until(hosts[0].settled, "all alerts to be delivered", PATIENCE_S)
    assert_each_once(hosts[0], hook)


def has_read_more_than(host: Workspace, count: int) -> bool:
    """Whether so many articles are in the claims, and more."""
    return len(host.read()) > count


def end_connections(url: str) -> None:
    """What a restart or a failover does to those who are connected."""
    plain = sa.make_url(url).set(drivername="postgresql").render_as_string(hide_password=False)
    with psycopg.connect(plain, autocommit=True) as connection:
        connection.execute(
            "SELECT pg_terminate_backend(pid) FROM pg_stat_activity"
            " WHERE datname = current_database() AND pid <> pg_backend_pid()"
        )
