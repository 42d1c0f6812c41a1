"""`ack`, `silence`, `silences`, `outbox` and `notify test`, as people type them."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

import pytest

from monitor.delivery.receivers import ReceivedMail, header, mail_receiver, plain_text

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from tests.cli.conftest import Ran

pytestmark = pytest.mark.slow


@pytest.fixture
def workspace(tmp_path: Path, desk: Path, monitor: Callable[..., Ran]) -> Callable[..., Ran]:
    """Asks a copy of the desk's store, which has one mail channel that nobody answers."""
    archive = tmp_path / "archive.jsonl"
    assert monitor("export", archive, "--config", desk / "config.toml").returncode == 0
    (tmp_path / "config.toml").write_text(
        '[[channel]]\nname = "mail"\ntype = "email"\nport = 1\nto = ["ana@desk.example"]\n', encoding="utf-8"
    )
    done = monitor("import", archive, "--config", tmp_path / "config.toml")
    assert done.returncode == 0, done.stderr

    def run(*arguments: str, **environment: str) -> Ran:
        return monitor(*arguments, MONITOR_CONFIG=str(tmp_path / "config.toml"), **environment)

    return run


def test_an_alert_is_acknowledged_by_its_short_id(workspace: Callable[..., Ran]) -> None:
    """The listing tells when."""
    alert = json.loads(workspace("alerts", "--json").stdout)[0]
    done = workspace("ack", alert["id"][:6], "--by", "Ana", "--note", "seen it")
    assert done.returncode == 0, done.stderr
    assert alert["message"] in done.stdout
    assert json.loads(workspace("alerts", "--json").stdout)[0]["acknowledged_at"]
    assert workspace("ack", "zzzz").returncode == 3


def test_a_silence_is_added_listed_and_ended(workspace: Callable[..., Ran]) -> None:
    """With matcher, end, author and reason."""
    done = workspace("silence", "--kind", "new_denial", "--for", "8h", "--reason", "known for weeks", "--by", "Ana")
    assert done.returncode == 0, done.stderr
    (made,) = json.loads(workspace("silences", "--json").stdout)
    assert (made["matcher"], made["author"], made["reason"]) == ({"kind": "new_denial"}, "Ana", "known for weeks")
    assert "known for weeks" in workspace("silences").stdout
    assert workspace("silence", "--end", made["id"], "--by", "Ben").returncode == 0
    assert json.loads(workspace("silences", "--json").stdout) == []
    assert "ended by Ben" in workspace("silences", "--all").stdout


@pytest.mark.parametrize(
    ("arguments", "code", "said"),
    [
        (("--kind", "x", "--for", "8h"), 2, "--reason"),
        (("--kind", "x", "--reason", "r"), 2, "--for SPAN or --until"),
        (("--kind", "x", "--reason", "r", "--for", "soon"), 2, "90m"),
        (("--kind", "x", "--reason", "r", "--until", "tomorrow"), 2, "2025-04-12"),
        (("--reason", "r", "--for", "8h"), 1, "something to match"),
    ],
)
def test_a_silence_that_means_nothing_is_refused(
    workspace: Callable[..., Ran], arguments: tuple[str, ...], code: int, said: str
) -> None:
    """The message says what to write."""
    done = workspace("silence", *arguments)
    assert done.returncode == code
    assert said in done.stderr


def test_an_empty_outbox_says_so(workspace: Callable[..., Ran]) -> None:
    """And an id that is not there is an error of its own."""
    assert "everything has arrived" in workspace("outbox").stderr
    assert workspace("outbox", "retry").returncode == 2
    assert workspace("outbox", "drop", "zzz").returncode == 3


def test_a_channel_is_tried(workspace: Callable[..., Ran]) -> None:
    """The exit code tells whether it arrived."""
    taken: list[ReceivedMail] = []
    with mail_receiver(taken.append) as port:
        done = workspace("notify", "test", "mail", MONITOR__CHANNEL__0__PORT=str(port))
    assert done.returncode == 0, done.stderr
    assert header(taken[0], "Subject") == "[monitor] Test of channel mail"
    assert "nothing has to be done" in " ".join(plain_text(taken[0]).split())
    lost = workspace("notify", "test", "mail")
    assert lost.returncode == 1
    assert "does not arrive" in lost.stdout
    assert workspace("notify", "test", "mial").returncode == 3
