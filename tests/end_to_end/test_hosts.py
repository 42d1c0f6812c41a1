"""Several daemons on one PostgreSQL store, as on several hosts: one is killed, one is paused, the server restarts."""

from __future__ import annotations

import os
import signal
from collections import Counter
from typing import TYPE_CHECKING, Any

import psycopg
import pytest
import sqlalchemy as sa

from benchmarks import archive
from tests.end_to_end.conftest import Workspace

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

LEASE_S = 2
ARTICLES = int(os.environ.get("MONITOR_TEST_ARTICLES", archive.A_DAY))  # `make soak` asks for many more
PATIENCE_S = 90.0 + 3 * ARTICLES
REPEATS = 6  # of one mail, under one id: each daemon at most once for each time that something was lost
PAUSE_S = 0.05 + ARTICLES / 1000  # asking for all articles takes the longer, the more there are

pytestmark = pytest.mark.slow


@pytest.fixture
def hosts(shared_url: str, tmp_path: Path, mailbox: Any, hook: Any) -> list[Workspace]:
    """Three workspaces with an inbox each, and one store."""
    store = f'[store]\nurl = "{shared_url}"\nlease_s = {LEASE_S}'
    return [Workspace(tmp_path / f"host{n}", mailbox[1], hook[1], store, "max_per_hour = 0") for n in range(3)]


def drop(hosts: list[Workspace], folder: Path, numbers: range) -> None:
    """Drops articles of many stories, each at one host, the first of them at all: the same bytes, which count once."""
    for number in numbers:
        file = folder / f"{number:05}.txt"
        file.write_text(archive.article(number).text)
        for host in hosts if number % 7 == 0 else [hosts[number % 3]]:
            host.drop(file)


def thirds() -> tuple[range, range, range]:
    """The articles in three parts."""
    return tuple(range(ARTICLES * part // 3, ARTICLES * (part + 1) // 3) for part in range(3))  # type: ignore[return-value]


@pytest.mark.timeout(500 + 10 * ARTICLES)
def test_lost_and_paused_hosts_lose_and_double_nothing(
    hosts: list[Workspace], hook: Any, mailbox: Any, wait_until: Any, tmp_path: Path
) -> None:
    """Every article is there once, every alert once by its id, whoever was killed, paused or late."""
    killed, paused = hosts[0].start(), hosts[1].start()
    with hosts[2].daemon():
        try:
            before, between, after = thirds()
            drop(hosts, tmp_path, before)
            wait_until(*projected(hosts[2], 1))
            drop(hosts, tmp_path, between)
            killed.send_signal(signal.SIGKILL)
            paused.send_signal(signal.SIGSTOP)
            drop(hosts, tmp_path, after)
            wait_until(*projected(hosts[2], len(before)))  # by the host that is left
            paused.send_signal(signal.SIGCONT)
            with hosts[0].daemon():
                wait_until(*projected(hosts[2], ARTICLES))
                wait_until(hosts[2].settled, "all alerts to be delivered", PATIENCE_S, PAUSE_S)
        finally:
            for process in (killed, paused):
                process.kill()
                process.wait()
    assert_each_once(hosts[2], hook, mailbox[0])


def assert_each_once(host: Workspace, hook: Any, mailbox: Any) -> None:
    """No article and no alert is lost or doubled, in the log and at the receiver."""
    events = host.query("events")
    assert [event["position"] for event in events] == list(range(1, len(events) + 1))
    received = Counter(event["event"]["file"] for event in events if event["kind"] == "ArticleReceived")
    assert received == dict.fromkeys((f"{number:05}.txt" for number in range(ARTICLES)), 1)
    alerts = [event["event"] for event in events if event["kind"] == "AlertRaised"]
    raised = [alert["alert_id"] for alert in alerts]
    assert len(raised) == len(set(raised)) >= ARTICLES // 4
    assert len({alert["claim_id"] for alert in alerts}) >= ARTICLES // 12, "they tell of many claims"
    told = {
        (headers["webhook-id"], alert)
        for (headers, _), body in zip(hook[0].calls, hook[0].bodies(), strict=True)
        for alert in alerts_of(body)
    }
    assert sorted(alert for _, alert in told) == sorted(raised)
    mails = Counter(mail["message-id"] for mail in mailbox.mails)
    assert max(mails.values()) <= REPEATS, "a mail that takes longer than its lease goes round and round"


def alerts_of(body: dict[str, Any]) -> list[str]:
    """The ids of the alerts that a body tells: one, several, or none where it tells how the daemon itself is."""
    if body["type"] == "digest":
        assert body["data"]["omitted"] == 0
        return [alert["id"] for alert in body["data"]["alerts"]]
    return [] if body["type"] == "notice" else [body["data"]["id"]]


@pytest.mark.timeout(500 + 10 * ARTICLES)
def test_a_server_that_restarts_is_waited_for(
    hosts: list[Workspace], hook: Any, mailbox: Any, wait_until: Any, tmp_path: Path, shared_url: str
) -> None:
    """Connections that the server ends cost time, no article and no alert."""
    with hosts[0].daemon(), hosts[1].daemon():
        for part in thirds():
            drop(hosts[:2] + hosts[:1], tmp_path, part)
            wait_until(*projected(hosts[0], part.start + 1))
            end_connections(shared_url)
        wait_until(*projected(hosts[0], ARTICLES))
        wait_until(hosts[0].settled, "all alerts to be delivered", PATIENCE_S, PAUSE_S)
    assert_each_once(hosts[0], hook, mailbox[0])


def projected(host: Workspace, least: int) -> tuple[Callable[[], bool], str, float, float]:
    """What to wait for until so many articles stand in the projection, copies of others too."""
    return lambda: len(host.query("articles")) >= least, f"{least} articles to be projected", PATIENCE_S, PAUSE_S


def end_connections(url: str) -> None:
    """What a restart or a failover does to those who are connected."""
    plain = sa.make_url(url).set(drivername="postgresql").render_as_string(hide_password=False)
    with psycopg.connect(plain, autocommit=True) as connection:
        connection.execute(
            "SELECT pg_terminate_backend(pid) FROM pg_stat_activity"
            " WHERE datname = current_database() AND pid <> pg_backend_pid()"
        )
