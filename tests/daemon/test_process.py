"""The daemon as a process: how it starts, ends, reloads, and what it says when it cannot."""

from __future__ import annotations

import os
import signal
import socket
import sqlite3
from pathlib import Path

import pytest

from tests.daemon.conftest import PATIENCE_S, Daemon, article

pytestmark = pytest.mark.slow


def test_it_reads_what_is_dropped_and_ends_in_good_manner(daemon: Daemon) -> None:
    """Ready, an article read without any command, stopping told, 0 within ten seconds."""
    process = daemon.start()
    daemon.wait_for(b"READY=1")
    (daemon.home / "inbox" / "a.txt").write_text(article(12))
    daemon.wait(lambda: daemon.files() == ["a.txt"], "the article to be read")
    status = daemon.query("status")
    assert status["alive"]
    assert str(process.pid) in status["daemon"]
    process.send_signal(signal.SIGTERM)
    daemon.wait_for(b"STOPPING=1")
    assert process.wait(10) == 0
    assert daemon.said()[-1]["event"] == "stopped"
    assert not daemon.query("status")["alive"]


def test_ctrl_c_ends_it_as_well_even_before_it_is_ready(daemon: Daemon) -> None:
    """The language model need not be loaded first."""
    process = daemon.start()
    lock = daemon.home / "monitor.db.lock"
    daemon.wait(lambda: lock.exists() and lock.read_bytes(), "the store to be locked")
    process.send_signal(signal.SIGINT)
    assert process.wait(10) == 0


def test_sigterm_ends_it_in_good_manner_while_it_still_loads(daemon: Daemon) -> None:
    """From the moment at which the command runs, long before all is loaded."""
    process = daemon.start()

    def loads() -> bool:
        caught = next(line for line in status.read_text().splitlines() if line.startswith("SigCgt"))
        return bool(int(caught.split()[1], 16) >> (signal.SIGTERM - 1) & 1)

    status = Path(f"/proc/{process.pid}/status")
    daemon.wait(loads, "the command to run")
    process.send_signal(signal.SIGTERM)
    assert process.wait(10) == 0
    assert not (daemon.home / "daemon.log").read_text()


def test_a_second_daemon_is_told_who_holds_the_store(daemon: Daemon) -> None:
    """It ends at once with 4, names process and host, and the first goes on."""
    process = daemon.start()
    daemon.wait_for(b"READY=1")
    for command in (("run",), ("run", "--once")):
        second = daemon.monitor(*command)
        assert second.returncode == 4
        assert f"process {process.pid} on {socket.gethostname()}" in second.stderr
    assert process.poll() is None


def test_sighup_reads_the_configuration_again(daemon: Daemon) -> None:
    """A new inbox is watched from then on; a configuration that cannot be used changes nothing and is told."""
    process = daemon.start()
    daemon.wait_for(b"READY=1")
    (daemon.home / "other").mkdir()
    good = '[inbox]\npath = "other"\nquiet_s = 0.1\n[extraction]\nworkers = 1\n'
    daemon.config.write_text(good)
    process.send_signal(signal.SIGHUP)
    daemon.wait_for(b"READY=1")
    (daemon.home / "other" / "b.txt").write_text(article(19))
    daemon.wait(lambda: daemon.files() == ["b.txt"], "the article in the new inbox to be read")

    daemon.config.write_text("[inbox]\npaht = 'third'\n")
    process.send_signal(signal.SIGHUP)
    refused = daemon.wait(lambda: [one for one in daemon.said() if one["level"] == "error"], "the refusal")
    assert "line 2: [inbox] paht: there is no such key; did you mean `path`?" in refused[0]["error"]
    daemon.wait_for(b"READY=1")
    daemon.config.write_text(good)
    (daemon.home / "other" / "c.txt").write_text(article(27))
    daemon.wait(lambda: daemon.files() == ["b.txt", "c.txt"], "the old configuration to go on")
    process.send_signal(signal.SIGTERM)
    assert process.wait(10) == 0


def test_a_bad_configuration_ends_it_at_once_with_2(daemon: Daemon) -> None:
    """Every bad key stands in the message."""
    daemon.config.write_text("[inbox]\npaht = 'x'\n[extraction]\nmodel = 'no_such_model'\nworkers = -1\n")
    done = daemon.monitor("run")
    assert done.returncode == 2
    assert "paht" in done.stderr
    assert "workers" in done.stderr


def test_a_model_that_is_not_installed_ends_it_with_2(daemon: Daemon) -> None:
    """Not only when the first article arrives, perhaps in the night."""
    daemon.config.write_text("[extraction]\nmodel = 'no_such_model'\n")
    done = daemon.monitor("run")
    assert done.returncode == 2
    assert "no_such_model" in done.stderr


def test_a_part_that_dies_ends_the_daemon_with_an_error(daemon: Daemon) -> None:
    """A daemon that only seems to live would be worse than none: somebody has to restart it."""
    process = daemon.start()
    daemon.wait_for(b"READY=1")
    with sqlite3.connect(daemon.home / "monitor.db") as store:
        store.execute("ALTER TABLE inbox_files RENAME TO elsewhere")
    store.close()
    (daemon.home / "inbox" / "a.txt").write_text(article(12))
    assert process.wait(PATIENCE_S) != 0
    assert any(one.get("part") == "intake" for one in daemon.said())


def test_killed_while_it_reads_it_goes_on_where_it_was(daemon: Daemon) -> None:
    """After SIGKILL and a new start each article is there once, and the log is whole."""
    tolls = (12, 19, 27, 34, 41, 58)
    for toll in tolls:
        (daemon.home / "inbox" / f"{toll}.txt").write_text(article(toll))
    process = daemon.start()
    daemon.wait(lambda: daemon.query("events"), "something to be received")
    process.kill()
    process.wait()
    process = daemon.start()
    wanted = sorted(f"{toll}.txt" for toll in tolls)
    daemon.wait(lambda: sorted(daemon.files()) == wanted, "all articles to be read")
    assert daemon.monitor("verify").returncode == 0
    received = [one["event"]["file"] for one in daemon.query("events") if one["kind"] == "ArticleReceived"]
    assert sorted(received) == wanted
    assert daemon.monitor("rebuild", "--check").returncode == 0
    process.send_signal(signal.SIGTERM)
    assert process.wait(10) == 0


def test_once_tells_what_is_wrong_with_single_files(daemon: Daemon) -> None:
    """And ends well, for the others are taken."""
    (daemon.home / "inbox" / "link.txt").symlink_to(daemon.config)
    done = daemon.monitor("run", "--once")
    assert done.returncode == 0
    assert "link.txt is a symbolic link and is left alone" in done.stderr


def test_once_takes_the_oldest_first_and_nothing_twice(daemon: Daemon) -> None:
    """By modification time, then name; a second round finds nothing new."""
    for number, name in enumerate(("b.txt", "c.txt", "a.txt")):
        file = daemon.home / "inbox" / name
        file.write_text(article(12 + number))
        os.utime(file, (1_700_000_000 + min(number, 1), 1_700_000_000 + min(number, 1)))
    assert daemon.monitor("run", "--once").returncode == 0
    assert daemon.files() == ["b.txt", "a.txt", "c.txt"]
    events = daemon.query("events")
    assert daemon.monitor("run", "--once").returncode == 0
    assert daemon.query("events") == events


def test_a_missing_inbox_is_told_by_status_at_once(daemon: Daemon) -> None:
    """Nobody has to wait for the next sign of life."""
    (daemon.home / "inbox").rmdir()
    daemon.start()
    daemon.wait_for(b"READY=1")
    heart = daemon.wait(lambda: daemon.query("status")["heartbeat"], "a sign of life")
    assert heart["inbox_missing"]
    assert heart["scanned_at"]
    assert "missing!" in daemon.monitor("status").stdout


def test_an_event_of_a_newer_program_stops_the_claims_alone(daemon: Daemon) -> None:
    """What it is and where it stands is told; articles are still taken in, and queries answer."""
    (daemon.home / "inbox" / "a.txt").write_text(article(5))
    assert daemon.monitor("run", "--once").returncode == 0
    with sqlite3.connect(daemon.home / "monitor.db") as connection:
        values = "SELECT 2, 'StoryClosed', 1, 'closed:1', recorded_at, '{}', hash FROM events WHERE position = 1"
        connection.execute(f"INSERT INTO events {values}")
        connection.execute("UPDATE log_head SET position = 2")
    connection.close()
    process = daemon.start()
    daemon.wait_for(b"READY=1")
    (daemon.home / "inbox" / "b.txt").write_text(article(9))
    daemon.wait(lambda: daemon.query("status")["events"] == 3, "the article to be received")
    status = daemon.query("status")
    assert process.poll() is None
    assert (status["lag"], status["claims"]) == (2, 1)
    assert "Event 2" in status["stopped"]
    assert "StoryClosed" in status["stopped"]
    assert [one for one in daemon.said() if one["event"].startswith("the claims cannot go on")]
    process.send_signal(signal.SIGTERM)
    assert process.wait(10) == 0
    listed = daemon.monitor("events")
    assert listed.returncode == 1
    assert "a.txt" in listed.stdout
    assert "StoryClosed" in listed.stderr
    assert daemon.monitor("run", "--once").returncode == 1


def test_what_waits_for_a_channel_that_is_gone_is_told(daemon: Daemon) -> None:
    """It keeps waiting, and status names the channel."""
    daemon.config.write_text(
        '[[channel]]\nname = "desk"\ntype = "email"\nhost = "127.0.0.1"\nport = 1\nto = ["a@example.org"]\n'
    )
    for toll in (5, 9):
        (daemon.home / "inbox" / f"{toll}.txt").write_text(article(toll))
        assert daemon.monitor("run", "--once").returncode == 0
    assert daemon.query("status")["no_channel"] == {}
    daemon.config.write_text("")
    assert daemon.query("status")["no_channel"] == {"desk": 1}
    assert "no channel 'desk'" in daemon.monitor("status").stdout
    daemon.start()
    daemon.wait_for(b"READY=1")
    assert [one["channel"] for one in daemon.said() if one["event"].startswith("alerts wait")] == ["desk"]
