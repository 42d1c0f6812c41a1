"""A throw-away workspace with a running daemon, and receivers on this machine that keep what it sends."""

from __future__ import annotations

import base64
import os
import secrets
import signal
import socket
import subprocess
import sys
import time
from contextlib import ExitStack, contextmanager
from typing import TYPE_CHECKING, Any

from monitor import database
from monitor.alerts.listing import ListedAlert, list_alerts
from monitor.alerts.outbox import delivery_id
from monitor.claims import queries, store
from monitor.delivery import receivers
from monitor.errors import MonitorError
from monitor.events import log

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

    import sqlalchemy as sa

    from monitor.claims.claim import Claim

PATIENCE_S = 60.0
LOOK_S = 0.03
STOP_S = 15.0
SECRET_NAME = "MONITOR_DEMO_SECRET"  # noqa: S105 - the name of a variable
CONFIG = """\
[inbox]
quiet_s = 0.2

[delivery]
retry_after_s = [0.2, 0.5, 1, 2]

[[channel]]
name = "desk"
type = "email"
host = "127.0.0.1"
port = {port}
sender = "monitor@localhost"
to = ["desk@localhost"]

[[channel]]
name = "hook"
type = "webhook"
url = "{url}"
secret_env = "{secret_name}"
allow_private = true
"""


class Desk:
    """The workspace, the daemon in it, and what its receivers took."""

    def __init__(
        self,
        home: Path,
        daemon: subprocess.Popen[bytes],
        mails: list[receivers.ReceivedMail],
        hooks: list[receivers.ReceivedHook],
    ) -> None:
        self.home, self.mails, self.hooks = home, mails, hooks
        self._daemon = daemon
        self._engine: sa.Engine = database.open_engine("sqlite:///monitor.db", home=home)

    def drop(self, article: Path) -> None:
        """Puts an article into the inbox in one go: written beside, then renamed."""
        target = self.home / "inbox" / article.name
        partial = target.with_name(f".{target.name}.part")
        partial.write_bytes(article.read_bytes())
        partial.rename(target)

    def claims(self) -> list[Claim]:
        """The claims as they stand."""
        with database.reading(self._engine) as connection:
            return queries.list_claims(connection)

    def alerts(self) -> list[ListedAlert]:
        """The alerts as they stand."""
        with database.reading(self._engine) as connection:
            return list_alerts(connection)

    def wait_until_read(self, file: str) -> None:
        """Waits until an article is in the log and all of the log is in the claims."""

        def is_read() -> bool:
            with database.reading(self._engine) as connection:
                known = any(row.file == file for row in queries.list_articles(connection))
                return known and store.position(connection) == log.head(connection).position

        self.wait(is_read, f"{file} to be read")

    def wait_for_deliveries(self) -> list[ListedAlert]:
        """The alerts, once none of them is on its way any more."""

        def all_settled() -> bool:
            return all(one.status != "waiting" for listed in self.alerts() for one in listed.deliveries)

        self.wait(all_settled, "all alerts to be delivered")
        return self.alerts()

    def mail_of(self, alert_id: str) -> receivers.ReceivedMail | None:
        """The mail that told an alert."""
        wanted = delivery_id(alert_id, "desk")
        return next((mail for mail in self.mails if wanted in receivers.header(mail, "message-id")), None)

    def hook_of(self, alert_id: str) -> receivers.ReceivedHook | None:
        """The webhook call that told an alert."""
        wanted = delivery_id(alert_id, "hook")
        return next((hook for hook in self.hooks if hook.headers.get("webhook-id") == wanted), None)

    def wait(self, condition: Callable[[], Any], what: str) -> None:
        """Looks until the condition holds.

        Raises:
            MonitorError: it does not come, or the daemon has ended; the message has the end of its log.
        """
        deadline = time.monotonic() + PATIENCE_S
        while not condition():
            if self._daemon.poll() is not None or time.monotonic() > deadline:
                said = (self.home / "daemon.log").read_text(errors="replace")[-2000:]
                raise MonitorError(f"Waited in vain for {what}. The daemon said:\n{said}")
            time.sleep(LOOK_S)

    def close(self) -> None:
        """Ends the daemon in good manner.

        Raises:
            MonitorError: it did not end with 0.
        """
        self._engine.dispose()
        self._daemon.send_signal(signal.SIGTERM)
        code = self._daemon.wait(STOP_S)
        if code:
            raise MonitorError(f"The daemon ended with {code}.")


@contextmanager
def open_desk(home: Path) -> Iterator[Desk]:
    """A workspace in `home` with its daemon running and ready."""
    mails: list[receivers.ReceivedMail] = []
    hooks: list[receivers.ReceivedHook] = []
    secret = "whsec_" + base64.b64encode(secrets.token_bytes(24)).decode()
    with ExitStack() as stack:
        port = stack.enter_context(receivers.mail_receiver(mails.append))
        url = stack.enter_context(receivers.hook_receiver(hooks.append, secret))
        (home / "inbox").mkdir()
        (home / "config.toml").write_text(CONFIG.format(port=port, url=url, secret_name=SECRET_NAME))
        daemon = stack.enter_context(_daemon(home, secret))
        desk = Desk(home, daemon, mails, hooks)
        yield desk
        desk.close()


@contextmanager
def _daemon(home: Path, secret: str) -> Iterator[subprocess.Popen[bytes]]:
    """The daemon as a process of its own, once it has told the way that service managers listen on that it is ready."""
    told = socket.socket(socket.AF_UNIX, socket.SOCK_DGRAM)
    told.bind(str(home / "notify"))
    told.settimeout(LOOK_S)
    environment = {name: value for name, value in os.environ.items() if not name.startswith("MONITOR_")}
    environment |= {SECRET_NAME: secret, "NOTIFY_SOCKET": str(home / "notify")}
    command = [sys.executable, "-m", "monitor", "run", "--config", str(home / "config.toml")]
    with told, (home / "daemon.log").open("wb") as said:
        process = subprocess.Popen(command, stdout=said, stderr=said, stdin=subprocess.DEVNULL, env=environment)  # noqa: S603 - our own program
        try:
            _wait_for_ready(process, told, home / "daemon.log")
            yield process
        finally:
            if process.poll() is None:
                process.terminate()
                process.wait(STOP_S)


def _wait_for_ready(process: subprocess.Popen[bytes], told: socket.socket, log_file: Path) -> None:
    deadline = time.monotonic() + PATIENCE_S
    while True:
        try:
            if b"READY=1" in told.recv(500):
                return
        except TimeoutError:
            pass
        if process.poll() is not None or time.monotonic() > deadline:
            raise MonitorError(f"The daemon did not start. It said:\n{log_file.read_text(errors='replace')[-2000:]}")
