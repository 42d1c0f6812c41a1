"""Words of articles that try to be more than words, wherever a reader or a program meets them.

Webhook bodies, feeds, metrics and single mails have tests of their own beside these.
"""

from __future__ import annotations

import json
import os
import re
import subprocess
import sys
from email import message_from_bytes, policy
from typing import TYPE_CHECKING, Any
from xml.etree import ElementTree as ET

import msgspec
import pytest

from monitor import config, database
from monitor.alerts import outbox, wording
from monitor.claims.claim import Claim, Range
from monitor.delivery.body import BODY_BYTES, letter_body
from monitor.delivery.channel import open_channel
from monitor.delivery.email import compose_letter
from tests.delivery import mails, samples
from tests.delivery.conftest import NOON

if TYPE_CHECKING:
    from pathlib import Path

    from pytest_httpserver import HTTPServer

STEERING = re.compile("[\x00-\x09\x0b-\x1f\x7f-\x9f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069\ufeff]")
HOSTILE = {name: one for name, one in mails.LETTERS.items() if name.startswith("hostile")}
STORED = samples.NASTY.replace("\ud800", "")  # no reader lets half a character into the store


@pytest.mark.parametrize("letter", HOSTILE.values(), ids=HOSTILE.keys())
def test_letters_keep_their_headers_and_bodies_to_themselves(letter: Any) -> None:
    """No header is added, none is long, and nothing in text or HTML steers or runs."""
    settings = config.Channel("desk", "email", to=("ana@desk.example",), sender="monitor@desk.example")
    content = compose_letter(letter, "dgt_abc", settings).as_bytes()
    mail = message_from_bytes(content, policy=policy.default)
    assert mail["bcc"] is None
    assert mail["to"] == "ana@desk.example"
    assert len(mail["subject"]) <= 140
    assert all(len(line) <= 998 for line in content.splitlines())
    for kind in ("plain", "html"):
        part = mail.get_body((kind,))
        assert part is not None
        text = part.get_content().replace("\r\n", "\n")
        assert not STEERING.search(text)
        assert kind == "plain" or "<script" not in text


@pytest.mark.parametrize("letter", HOSTILE.values(), ids=HOSTILE.keys())
def test_letters_stay_inside_their_json(letter: Any) -> None:
    """And under the limit."""
    content = letter_body(letter, "dgt_abc")
    assert len(content) < BODY_BYTES
    assert not set(content.decode()) & set("\r\n\x00\x1b")
    assert json.loads(content)["type"] == letter.kind


@pytest.mark.filterwarnings("ignore::DeprecationWarning")  # apprise loads old modules of Python
def test_a_chat_gets_plain_words(httpserver: HTTPServer, tmp_path: Path) -> None:
    """On lines of ours."""
    pytest.importorskip("apprise", reason="the extra `chat` is not installed")
    httpserver.expect_request("/room").respond_with_data("")
    (tmp_path / "address").write_text(httpserver.url_for("/room").replace("http", "json", 1))
    chat = open_channel(config.Channel("chat", "apprise", url_file="address"), tmp_path)
    chat.send(samples.nasty("new_denial"), "dlv_abc", 1)
    told = httpserver.log[0][0].get_json()
    assert not STEERING.search(told["title"] + told["message"])
    assert "\n" not in told["title"]
    assert len(told["title"]) <= 140


def test_a_line_never_begins_as_a_formula() -> None:
    """Whatever a claim is called, the line begins with a number or a word of ours, wherever it is pasted."""
    subject = "=cmd|'/c calc'!A1 of the harbour"
    claim = Claim("c1", "figure", subject, "people", "reported", Range(155, 163), (), (), 1, 1, "", "")
    before, now = samples.BEFORE, samples.NOW
    lines = [
        wording.of_figure(kind, claim, before, now)
        for kind in ("figure_changed", "figure_edited", "range_widened", "new_disagreement")
    ]
    lines += [wording.of_figure("first_figure", claim, None, now), wording.denied(claim, samples.GROUNDLESS)]
    assert all(line[0].isalnum() for line in lines)


@pytest.fixture(scope="module")
def home(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A workspace in whose store hostile alerts wait for a channel of a hostile name."""
    folder = tmp_path_factory.mktemp("hostile")
    (folder / "inbox").mkdir()
    (folder / "config.toml").write_text("")
    engine = database.open_engine(f"sqlite:///{folder / 'monitor.db'}", create=True)
    database.upgrade(engine)
    told = json.loads(json.dumps(msgspec.to_builtins(samples.nasty("figure_changed"))).replace("\\ud800", ""))
    alert = msgspec.convert(told, type(samples.figure_changed()))
    with database.transaction(engine) as connection:
        outbox.record(connection, samples.raised(alert, "desk", STORED[:100]), NOON)
        leased = outbox.lease_due(connection, "desk", NOON, 60)
        assert leased is not None
        outbox.mark_failed(connection, leased, STORED, NOON)
    engine.dispose()
    return folder


@pytest.mark.slow
@pytest.mark.parametrize(
    "command", ["alerts", "alerts --json", "alerts --jsonl", "outbox", "outbox --json", "why ALERT", "status", "feed"]
)
def test_commands_show_it_without_obeying_it(home: Path, command: str) -> None:
    """No line of it is its own, and no terminal is steered."""
    alert = samples.figure_changed().id
    arguments = [alert if word == "ALERT" else word for word in command.split()]
    done = subprocess.run(
        [sys.executable, "-m", "monitor", *arguments, "--config", str(home / "config.toml")],
        capture_output=True, check=False, env={**os.environ, "PYTHONIOENCODING": "utf-8"},
    )  # fmt: skip
    assert done.returncode == 0, done.stderr.decode()
    shown = done.stdout.decode()
    assert not STEERING.search(shown)
    assert not any(line.startswith(("Bcc:", "=")) for line in shown.splitlines())
    if "--json" in arguments:
        assert "Bcc: everyone" in json.dumps(json.loads(shown))
    if command == "feed":
        assert len(ET.fromstring(done.stdout)) > 0
