"""The commands by which people decide, on a workspace of their own: what they print, change, refuse and take back."""

from __future__ import annotations

import getpass
import json
import os
import re
import shutil
import signal
import subprocess
import sys
from typing import TYPE_CHECKING, Any

import pytest

from monitor import app, config, once, pipeline

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    Ran = subprocess.CompletedProcess[str]
    Ask = Callable[..., Ran]

pytestmark = pytest.mark.slow
LATE = (
    "Ordel landslide: 23 people killed\n\nAt least 23 people were killed by the landslide in Ordel, "
    "Governor Mara Teel said.\n"
)
WHY = ("--reason", "a second look", "--by", "ana")


@pytest.fixture
def home(desk: Path, tmp_path: Path) -> Path:
    """A copy of the workspace in which the articles have been read."""
    return shutil.copytree(desk, tmp_path / "desk")


@pytest.fixture
def ask(home: Path, monitor: Callable[..., Ran]) -> Ask:
    """Asks that copy."""
    return lambda *arguments, **environment: monitor(
        *arguments, MONITOR_CONFIG=str(home / "config.toml"), **environment
    )


def answered(ask: Ask, *arguments: str) -> Any:
    """The JSON document that a command prints."""
    done = ask(*arguments, "--json")
    assert done.returncode == 0, done.stderr
    return json.loads(done.stdout)


def claim_of(ask: Ask, value: float) -> dict[str, Any]:
    """The claim that has this value."""
    (found,) = [one for one in answered(ask, "claims") if value in {figure["value"] for figure in one["figures"]}]
    return found


def test_a_merge_is_shown_at_once_with_author_and_reason(ask: Ask) -> None:
    """The claims are one, `show` tells who merged them and why, and nobody is alerted for it."""
    first, second, alerts = claim_of(ask, 12), claim_of(ask, 40), answered(ask, "alerts")
    done = ask("merge", first["id"][:6], second["id"], *WHY)
    assert done.returncode == 0, done.stderr
    assert re.search(r"`monitor undo \w{10} --reason TEXT` takes it back", done.stderr)
    merged = answered(ask, "show", second["id"])
    assert merged["id"] == first["id"]
    assert {figure["value"] for figure in merged["figures"]} == {12, 19, 40}
    (note,) = merged["decisions"]
    assert (note["kind"], note["author"], note["reason"]) == ("merge", "ana", "a second look")
    for words in (note["id"], "ana", "a second look", f"merged {second['id']}"):
        assert words in ask("show", first["id"]).stdout
        assert words in ask("decisions").stdout
        assert words in ask("events").stdout
    assert answered(ask, "alerts") == alerts
    assert answered(ask, "status")["claims"] == len(answered(ask, "claims"))


def test_every_decision_survives_a_rebuild_and_can_be_undone(ask: Ask) -> None:
    """All kinds, one after the other; undone, the claims and articles are the same to the byte."""
    before = ask("claims", "--json").stdout, ask("articles", "--json").stdout
    toll = claim_of(ask, 12)
    made = [
        answered(ask, *arguments, *WHY)
        for arguments in (
            ("split", toll["id"], toll["figures"][0]["id"]),
            ("dismiss", toll["figures"][-1]["id"]),
            ("alias", "Harl Works", "Ordel Mining"),
            ("rename", claim_of(ask, 40)["id"], "Roads closed"),
            ("retract", "3-steering"),
        )
    ]
    assert [(one["kind"], one["applied"], one["author"]) for one in made] == [
        (kind, True, "ana") for kind in ("split", "dismiss", "alias", "rename", "retract")
    ]
    assert [one["status"] for one in answered(ask, "articles")] == ["accepted", "accepted", "retracted", "rejected"]
    assert "Ordel Mining" in ask("claims", "--json").stdout
    shown = ask("claims", "--json").stdout
    assert shown != before[0]
    assert "identical" in ask("rebuild", "--check").stdout
    assert ask("rebuild").returncode == 0
    assert ask("claims", "--json").stdout == shown
    assert ask("claims", "--json", "--as-of", str(made[0]["position"] - 1)).stdout == before[0]
    for one in made:
        assert ask("undo", one["id"][:7], *WHY).returncode == 0
    assert (ask("claims", "--json").stdout, ask("articles", "--json").stdout) == before
    assert [bool(one["undone_by"]) for one in answered(ask, "decisions")] == [True] * 5 + [False] * 5
    assert answered(ask, "verify")["ok"]


def test_the_author_is_named_configured_or_logged_in(ask: Ask) -> None:
    """In this order."""
    claim = claim_of(ask, 40)["id"]
    named = answered(ask, "rename", claim, "One", "--reason", "x", "--by", "ana")
    logged_in = answered(ask, "rename", claim, "Two", "--reason", "x")
    done = ask("rename", claim, "Three", "--reason", "x", "--json", MONITOR__PEOPLE__AUTHOR="Night desk")
    assert [named["author"], logged_in["author"], json.loads(done.stdout)["author"]] == [
        "ana", getpass.getuser(), "Night desk",
    ]  # fmt: skip


def test_decisions_are_listed_and_narrowed(ask: Ask) -> None:
    """By words, by time, as of a position; one that was undone says by which."""
    assert ask("decisions").stderr == "Nobody has decided anything yet.\n"
    claim = claim_of(ask, 40)["id"]
    first = answered(ask, "rename", claim, "Roads closed by fog", *WHY)
    undone = answered(ask, "undo", first["id"], "--reason", "on reflection", "--by", "ben")
    listed = answered(ask, "decisions")
    assert [(one["id"], one["undone_by"]) for one in listed] == [(first["id"], undone["id"]), (undone["id"], None)]
    assert listed[0]["event"]["title"] == "Roads closed by fog"
    assert listed[1]["told"] == undone["told"] == f"undid {first['id']}: {first['told']}"
    assert answered(ask, "decisions", "--search", "ben reflection") == listed[1:]
    assert answered(ask, "decisions", "--since", "2999-01-01") == []
    assert [one["undone_by"] for one in answered(ask, "decisions", "--as-of", str(first["position"]))] == [None]
    assert f"undone by {undone['id']}" in ask("decisions").stdout


@pytest.mark.parametrize(
    ("arguments", "code", "told"),
    [
        (("merge", "aa", *WHY), 2, "at least two claims"),
        (("merge", "aa", "bb"), 2, "--reason"),
        (("rename", "aa", "Title", "--reason", " "), 2, "tell in a few words why"),
        (("merge", "nothing", "at-all", *WHY), 3, "There is no claim 'nothing'"),
        (("split", "nothing", "a.1", *WHY), 3, "There is no claim 'nothing'"),
        (("dismiss", "nothing.1", *WHY), 3, "`monitor show CLAIM` lists"),
        (("retract", "nothing", *WHY), 3, "`monitor articles` lists them"),
        (("undo", "nothing", *WHY), 3, "`monitor decisions` lists them"),
        (("alias", "Harl Works", "HARL WORKS", *WHY), 1, "one name already"),
    ],
)
def test_what_cannot_be_decided_is_refused(ask: Ask, arguments: tuple[str, ...], code: int, told: str) -> None:
    """With the exit code of its kind and what to do; nothing is written, nothing printed."""
    before = answered(ask, "status")["events"]
    done = ask(*arguments)
    assert (done.returncode, done.stdout) == (code, "")
    assert told in done.stderr
    assert answered(ask, "status")["events"] == before


def test_a_name_that_nobody_bears_is_noted_and_said(ask: Ask) -> None:
    """It may be heard later; or it was misspelt."""
    done = ask("alias", "Hral Works", "Ordel Mining", *WHY)
    assert done.returncode == 0
    assert "Nobody called 'Hral Works' has been heard so far" in done.stderr
    assert "Nobody called" not in ask("alias", "Harl Works", "Ordel Mining", *WHY).stderr


def test_a_decision_waits_for_articles_that_came_before_it(home: Path, ask: Ask) -> None:
    """They may raise alerts, which the daemon or the next run does; then the claims show the decision too."""
    claim = claim_of(ask, 40)["id"]
    (home / "inbox" / "6-late.txt").write_text(LATE)
    settings = config.Config(home=home)
    engine = app.open_store(settings)
    pipeline.take_in(engine, settings, app.now(), settle=False)
    done = ask("rename", claim, "Roads closed by fog", *WHY, "--json")
    assert json.loads(done.stdout)["applied"] is False
    assert "`monitor run` reads them, then the claims show it" in done.stderr
    (waiting,) = answered(ask, "decisions")
    assert waiting["applied"] is False
    assert "waits" in ask("decisions").stdout
    once.project_all(engine, settings, lambda _done, _of: None)
    engine.dispose()
    assert answered(ask, "show", claim)["subject"] == "Roads closed by fog"


def test_decisions_can_be_made_beside_a_running_daemon(home: Path, ask: Ask) -> None:
    """Both fold the one log; articles that come later find the claims as decided."""
    first, second = claim_of(ask, 12), claim_of(ask, 40)
    command = [sys.executable, "-m", "monitor", "run", "--config", str(home / "config.toml")]
    environment = {**os.environ, "MONITOR__INBOX__SCAN_INTERVAL_S": "0.2", "MONITOR__INBOX__QUIET_S": "0.1"}
    with subprocess.Popen(command, stderr=subprocess.PIPE, text=True, env=environment) as daemon:
        assert daemon.stderr is not None
        _wait_for(daemon, "ready")
        assert answered(ask, "merge", first["id"], second["id"], *WHY)["applied"]
        (home / "inbox" / "6-late.txt").write_text(LATE)
        _wait_for(daemon, "article read")
        daemon.send_signal(signal.SIGTERM)
        daemon.communicate(timeout=60)
        assert daemon.returncode == 0
    assert {figure["value"] for figure in answered(ask, "show", first["id"])["figures"]} >= {12, 19, 40, 23}
    assert "identical" in ask("rebuild", "--check").stdout


def _wait_for(daemon: subprocess.Popen[str], told: str) -> None:
    """Reads what the daemon tells of itself up to these words."""
    assert daemon.stderr is not None
    for line in daemon.stderr:
        if told in line:
            return
    raise AssertionError(f"The daemon ended before it told {told!r}.")
