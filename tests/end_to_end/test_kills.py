"""The daemon killed without warning, again and again, while articles arrive."""

from __future__ import annotations

import os
import random
import signal
import subprocess
from collections import defaultdict
from typing import TYPE_CHECKING, Any

import pytest

if TYPE_CHECKING:
    from pathlib import Path

KILLS = int(os.environ.get("MONITOR_TEST_KILLS", "20"))  # in tens; `make soak` asks for many more
TOLLS = (12, 19, 27, 34, 41, 58, 63, 77, 85, 92)

pytestmark = pytest.mark.slow


def article(toll: int, town: str = "Ordel") -> str:
    """A short article of our own with a toll that nobody gave before."""
    return (
        f"Landslide kills {toll} people in the {town} valley\n\n"
        f"At least {toll} people were killed when a hillside came down on the town of {town}, the governor said.\n\n"
        f'"We have counted {toll} people killed by the landslide," Governor Mara Teel told reporters.\n'
    )


def kill_somewhere(workspace: Any, moment_s: float) -> None:
    """Starts the daemon and kills it so many seconds later, wherever it is then."""
    process = workspace.start()
    try:
        process.wait(timeout=moment_s)
        pytest.fail((workspace.home / "daemon.log").read_text()[-3000:])
    except subprocess.TimeoutExpired:
        process.send_signal(signal.SIGKILL)
        process.wait()


@pytest.mark.timeout(300 + 10 * KILLS)
def test_killed_anywhere_nothing_is_lost_or_doubled(
    workspace: Any, mailbox: Any, hook: Any, wait_until: Any, tmp_path: Path
) -> None:
    """After all these kills every article is there once and every alert arrived; repeats carry the same id."""
    moments = random.Random(20250410)
    waiting = [f"{number:02}-toll-{toll}.txt" for number, toll in enumerate(TOLLS)]
    for name, toll in zip(waiting, TOLLS, strict=True):
        (tmp_path / name).write_text(article(toll))
    for kill in range(KILLS):
        if kill % (KILLS // len(TOLLS)) == 0:
            workspace.drop(tmp_path / waiting[kill * len(TOLLS) // KILLS])
        kill_somewhere(workspace, moments.uniform(0.3, 4.0))
    with workspace.daemon():
        wait_until(lambda: set(workspace.read()) == set(waiting), "all articles to be read")
        wait_until(workspace.settled, "all alerts to be delivered")

    events = workspace.query("events")
    received = [event["event"]["file"] for event in events if event["kind"] == "ArticleReceived"]
    assert sorted(received) == waiting
    assert [event["position"] for event in events] == list(range(1, len(events) + 1))
    raised = [event["event"]["alert_id"] for event in events if event["kind"] == "AlertRaised"]
    assert len(raised) == len(set(raised)) == len(TOLLS) - 1
    assert {body["data"]["id"] for body in hook[0].bodies()} == set(raised)

    alert_of_id = defaultdict(set)
    for headers, body in zip((headers for headers, _ in hook[0].calls), hook[0].bodies(), strict=True):
        alert_of_id[headers["webhook-id"]].add(body["data"]["id"])
    assert sorted(alert for alerts in alert_of_id.values() for alert in alerts) == sorted(raised)
    mails = {mail["message-id"]: mail["subject"] for mail in mailbox[0].mails}
    assert len(mails) == len(raised)
