"""The real daemon in a workspace of its own, a real mail server and a real webhook receiver."""

from __future__ import annotations

import json
import os
import signal
import socket
import subprocess
import sys
import threading
import time
from contextlib import contextmanager
from email import message_from_bytes, policy
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import TYPE_CHECKING, Any

import pytest
from aiosmtpd.controller import Controller

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from email.message import EmailMessage
    from pathlib import Path

SECRET = "whsec_" + "bW9uaXRvci10ZXN0LXNlY3JldC0xMjM0NTY3OA=="
PATIENCE_S = 90.0


def wait_until(condition: Callable[[], Any], what: str, patience_s: float = PATIENCE_S, pause_s: float = 0.05) -> Any:
    """The condition's first true answer; fails with `what` was waited for when it does not come."""
    deadline = time.monotonic() + patience_s
    while time.monotonic() < deadline:
        if answer := condition():
            return answer
        time.sleep(pause_s)
    pytest.fail(f"waited {patience_s:.0f} s in vain for {what}")


def free_port() -> int:
    """A port that nobody listens on: aiosmtpd cannot be told to choose one."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


class Mailbox:
    """Keeps what a real SMTP server takes."""

    def __init__(self) -> None:
        self.mails: list[EmailMessage] = []

    async def handle_DATA(self, server: object, session: object, envelope: Any) -> str:  # noqa: N802
        """Takes a mail."""
        self.mails.append(message_from_bytes(envelope.content, policy=policy.default))
        return "250 taken"


class Hook:
    """Keeps what a real HTTP receiver takes: headers in lower case, and the body."""

    def __init__(self) -> None:
        self.calls: list[tuple[dict[str, str], bytes]] = []

    def bodies(self) -> list[dict[str, Any]]:
        """The JSON bodies, in order of arrival."""
        return [json.loads(body) for _, body in self.calls]


@pytest.fixture
def mailbox() -> Iterator[tuple[Mailbox, int]]:
    """A running SMTP server and its port."""
    box = Mailbox()
    controller = Controller(box, hostname="127.0.0.1", port=free_port())
    controller.start()
    yield box, controller.port
    controller.stop()


@pytest.fixture
def hook() -> Iterator[tuple[Hook, str]]:
    """A running HTTP receiver and its address."""
    kept = Hook()

    class Handler(BaseHTTPRequestHandler):
        def do_POST(self) -> None:
            body = self.rfile.read(int(self.headers["content-length"]))
            kept.calls.append(({name.lower(): value for name, value in self.headers.items()}, body))
            self.send_response(204)
            self.end_headers()

        def log_message(self, *_: object) -> None:
            """Says nothing."""

    server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    thread = threading.Thread(target=server.serve_forever, daemon=True)
    thread.start()
    yield kept, f"http://127.0.0.1:{server.server_port}/hook"
    server.shutdown()
    server.server_close()


class Workspace:
    """A folder made by `monitor init`, with both channels; `store` is what its [store] says, `mails` more of mail."""

    def __init__(self, home: Path, smtp_port: int, hook_url: str, store: str = "", mails: str = "") -> None:
        self.home = home
        self.config = home / "config.toml"
        self.environment = {**os.environ, "MONITOR_TEST_SECRET": SECRET, "OMP_NUM_THREADS": "1"}
        self.run("init", str(home), config=False)
        self.config.write_text(
            f"""
            {store}
            [inbox]
            quiet_s = 0.2
            [delivery]
            lease_s = 2
            retry_after_s = [0.2, 0.2, 0.2, 0.2, 0.2, 1, 1, 1, 1]
            [extraction]
            workers = 1
            [[channel]]
            name = "desk"
            type = "email"
            host = "127.0.0.1"
            port = {smtp_port}
            sender = "monitor@desk.example"
            to = ["editor@desk.example"]
            {mails}
            [[channel]]
            name = "hook"
            type = "webhook"
            url = "{hook_url}"
            secret_env = "MONITOR_TEST_SECRET"
            allow_private = true
            """
        )

    def run(self, *arguments: str, config: bool = True) -> str:
        """What a command prints; it must end well."""
        where = ("--config", str(self.config)) if config else ()
        command = [sys.executable, "-m", "monitor", *arguments, *where]
        done = subprocess.run(command, capture_output=True, text=True, env=self.environment, check=False)
        assert done.returncode == 0, done.stderr
        return done.stdout

    def query(self, *arguments: str) -> Any:
        """What a query answers with --json."""
        return json.loads(self.run(*arguments, "--json"))

    def drop(self, file: Path, name: str | None = None) -> None:
        """Puts a file into the inbox as a careful producer does: written beside, then renamed."""
        target = self.home / "inbox" / (name or file.name)
        partial = target.with_name(f".{target.name}.part")
        partial.write_bytes(file.read_bytes())
        partial.rename(target)

    def start(self) -> subprocess.Popen[bytes]:
        """Starts the daemon; its log goes to daemon.log in the workspace."""
        command = [sys.executable, "-m", "monitor", "run", "--config", str(self.config)]
        with (self.home / "daemon.log").open("ab") as log:
            return subprocess.Popen(command, stdout=log, stderr=log, env=self.environment, start_new_session=True)

    @contextmanager
    def daemon(self) -> Iterator[subprocess.Popen[bytes]]:
        """The running daemon, stopped in good manner at the end."""
        process = self.start()
        try:
            yield process
            process.send_signal(signal.SIGTERM)
            assert process.wait(timeout=10) == 0, (self.home / "daemon.log").read_text()[-3000:]
        finally:
            process.kill()
            process.wait()

    def read(self) -> list[str]:
        """The files that have been received and projected so far."""
        return [article["file"] for article in self.query("articles") if article["status"] == "accepted"]

    def settled(self) -> bool:
        """Whether every alert has reached every channel."""
        return all(d["status"] == "delivered" for alert in self.query("alerts") for d in alert["deliveries"])


@pytest.fixture
def workspace(tmp_path: Path, mailbox: tuple[Mailbox, int], hook: tuple[Hook, str]) -> Workspace:
    """A fresh workspace that delivers to the two receivers."""
    return Workspace(tmp_path / "desk", mailbox[1], hook[1])


@pytest.fixture(name="wait_until")
def _wait_until() -> Callable[..., Any]:
    """The function that waits for a condition."""
    return wait_until
