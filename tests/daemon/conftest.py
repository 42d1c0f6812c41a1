"""A workspace of its own for each test, and the daemon as a process that runs in it."""

from __future__ import annotations

import json
import os
import socket
import subprocess
import sys
import time
from typing import TYPE_CHECKING, Any

import pytest

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

PATIENCE_S = 60.0
ENVIRONMENT = {**os.environ, "OMP_NUM_THREADS": "1"}


def article(toll: int) -> str:
    """A short article of our own."""
    return f"Landslide kills {toll} in Ordel\n\nAt least {toll} people were killed in Ordel, Governor Mara Teel said.\n"


class Daemon:
    """A workspace, and the daemon that runs in it."""

    def __init__(self, home: Path) -> None:
        self.home = home
        self.process: subprocess.Popen[bytes] | None = None
        self.monitor("init", str(home), config=False)
        self.config = home / "config.toml"
        self.config.write_text("[inbox]\nquiet_s = 0.1\n[extraction]\nworkers = 1\n")
        self.told = socket.socket(socket.AF_UNIX, socket.SOCK_DGRAM)
        self.told.bind(str(home / "notify"))
        self.told.settimeout(PATIENCE_S)

    def monitor(self, *arguments: str, config: bool = True) -> subprocess.CompletedProcess[str]:
        """Runs a command to its end."""
        where = ("--config", str(self.home / "config.toml")) if config else ()
        command = [sys.executable, "-m", "monitor", *arguments, *where]
        return subprocess.run(command, capture_output=True, text=True, env=ENVIRONMENT, check=False)

    def start(self) -> subprocess.Popen[bytes]:
        """Starts the daemon; its log goes to daemon.log."""
        command = [sys.executable, "-m", "monitor", "run", "--config", str(self.config)]
        environment = {**ENVIRONMENT, "NOTIFY_SOCKET": str(self.home / "notify")}
        with (self.home / "daemon.log").open("ab") as said:
            self.process = subprocess.Popen(command, stdout=said, stderr=said, env=environment)
        return self.process

    def wait_for(self, state: bytes) -> None:
        """Waits until the daemon tells its service manager so."""
        while state not in self.told.recv(100):
            pass

    def said(self) -> list[dict[str, Any]]:
        """The lines of the daemon's log."""
        lines = (self.home / "daemon.log").read_text().splitlines()
        return [json.loads(line) for line in lines if line.startswith("{")]

    def query(self, *arguments: str) -> Any:
        """What a query answers."""
        done = self.monitor(*arguments, "--json")
        assert done.returncode == 0, done.stderr
        return json.loads(done.stdout)

    def files(self) -> list[str]:
        """The files that were read, in the order of the log."""
        return [one["file"] for one in self.query("articles")]

    def wait(self, condition: Callable[[], Any], what: str) -> Any:
        """The condition's first true answer."""
        deadline = time.monotonic() + PATIENCE_S
        while time.monotonic() < deadline:
            if answer := condition():
                return answer
            time.sleep(0.05)
        return pytest.fail(f"waited in vain for {what}: {(self.home / 'daemon.log').read_text()[-2000:]}")


@pytest.fixture
def daemon(tmp_path: Path) -> Iterator[Daemon]:
    """A fresh workspace whose daemon is not running yet."""
    made = Daemon(tmp_path / "desk")
    yield made
    made.told.close()
    if made.process is not None and made.process.poll() is None:
        made.process.kill()
        made.process.wait()
