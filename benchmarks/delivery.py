"""A thousand alerts to a receiver that is fast, beside bare requests; and from a drop to the webhook on an idle daemon.

Both sides of the first are sent over one connection to the same process, and each alert is signed, logged and marked.
"""

from __future__ import annotations

import http.client
import os
import statistics
import subprocess
import sys
import tempfile
import threading
import time
from contextlib import contextmanager
from datetime import UTC, datetime
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import TYPE_CHECKING, ClassVar

import msgspec

from benchmarks import daemon
from benchmarks.measure import Measure
from monitor import config, database, logs
from monitor.alerts import outbox
from monitor.alerts.alert import Alert, ClaimRef
from monitor.claims.claim import ArticleRef, Range, StatedFigure
from monitor.delivery.body import body
from monitor.delivery.channel import open_channel
from monitor.delivery.deliver import deliver_channel
from monitor.events.kinds import AlertRaised
from monitor.extraction.findings import Counted

if TYPE_CHECKING:
    from collections.abc import Iterator

MANY = 1000
ROUNDS = 3
SINGLES = 15  # drops on an idle daemon
QUIET_S = 1.0
WANTED_RATE = 200.0
WANTED_MS = 700.0
SECRET = "whsec_bW9uaXRvci1iZW5jaC1zZWNyZXQtMTIzNDU2Nzg="
MOMENT = "2025-04-10T13:12:00.000000Z"
_RECEIVER = """
import socket, threading
def serve(connection):
    lines = connection.makefile("rb")
    while lines.readline():
        length = 0
        while (line := lines.readline()) != b"\\r\\n":
            if line.lower().startswith(b"content-length"):
                length = int(line.split(b":")[1])
        lines.read(length)
        connection.sendall(b"HTTP/1.1 204 No Content\\r\\n\\r\\n")
listening = socket.create_server(("127.0.0.1", 0))
print(listening.getsockname()[1], flush=True)
while True:
    connection, _ = listening.accept()
    connection.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
    threading.Thread(target=serve, args=(connection,), daemon=True).start()
"""


def run() -> Iterator[Measure]:
    """Alerts a second, and milliseconds from the drop of an article to its alert beyond the quiet period."""
    os.environ["MONITOR_BENCH_SECRET"] = SECRET
    with _receiver() as port:
        rounds = [(_delivered(port), _bare(port)) for _ in range(ROUNDS)]
    rate, bare_rate = (statistics.median(MANY / took_s for took_s in column) for column in zip(*rounds, strict=True))
    yield Measure(
        f"{MANY:,} alerts to a fast receiver", "alerts/s", rate, "wanted", WANTED_RATE, rate / WANTED_RATE, 1.0
    )
    ratio = statistics.median(bare_s / our_s for our_s, bare_s in rounds)
    yield Measure("the same beside bare requests", "alerts/s", rate, "http.client alone", bare_rate, ratio)
    beyond_ms = 1e3 * (statistics.median(_dropped()) - QUIET_S)
    yield Measure(
        "drop to webhook beyond the quiet period", "ms", beyond_ms, "wanted", WANTED_MS, WANTED_MS / beyond_ms, 1.0
    )


@contextmanager
def _receiver() -> Iterator[int]:
    """The port of a receiver in a process of its own that takes everything at once."""
    with subprocess.Popen([sys.executable, "-c", _RECEIVER], stdout=subprocess.PIPE, text=True) as process:
        assert process.stdout is not None
        try:
            yield int(process.stdout.readline())
        finally:
            process.kill()


def _delivered(port: int) -> float:
    """Seconds from the first lease to the last mark of as many alerts."""
    with tempfile.TemporaryDirectory() as folder:
        with open(Path(folder) / "log", "w") as said:  # noqa: PTH123 - what the daemon logs is written, as it always is
            logs.configure("info", "json", stream=said)
            engine = database.open_engine(f"sqlite:///{folder}/monitor.db", create=True)
            database.upgrade(engine)
            with database.transaction(engine) as connection:
                for number in range(MANY):
                    outbox.record(connection, raised(alert(number)), _now())
            settings = config.Channel(
                "hook",
                "webhook",
                url=f"http://127.0.0.1:{port}/",
                secret_env="MONITOR_BENCH_SECRET",
                allow_private=True,
            )
            start = time.perf_counter()
            done = deliver_channel(engine, "hook", open_channel(settings), config.Delivery(), _now)
            took_s = time.perf_counter() - start
            engine.dispose()
        logs.configure("warning")
    assert done.delivered == MANY, done
    return took_s


def _bare(port: int) -> float:
    """Seconds for the same bodies by the standard library alone."""
    bodies = [body(alert(number)) for number in range(MANY)]
    connection = http.client.HTTPConnection("127.0.0.1", port)
    start = time.perf_counter()
    for content in bodies:
        connection.request("POST", "/", content)
        connection.getresponse().read()
    took_s = time.perf_counter() - start
    connection.close()
    return took_s


def _now() -> datetime:
    return datetime.now(UTC)


def alert(number: int) -> Alert:
    """An alert of an ordinary size."""
    source = ArticleRef("a1b2c3", f"{number:06}.txt", "Harbour Wire", "Toll rises in Ordel", "2025-04-10", MOMENT)
    quote = (
        "At least 163 people were killed in Ordel, Governor Mara Teel said, and more than 400 were taken to hospital."
    )
    figures = [
        StatedFigure(
            id=f"a1b2c3.{value}", value=value, low=value, high=None, qualifier="at_least", unit="people",
            text=f"At least {value} people", quote=quote.replace("163", str(value)), quote_start=0, start=0, end=19,
            line=3, speaker="Mara Teel", speakers=("Mara Teel",), party="Ordel", article=source, position=number,
            subject="people killed in Ordel", counted=Counted("people", "people"),
        )
        for value in (155, 163)
    ]  # fmt: skip
    claim = ClaimRef("7k2m4q0vbd", "people killed in Ordel", "people", "disputed", Range(155, 163))
    return Alert(
        id=f"{number:010}", kind="figure_changed", claim=claim, claims=(claim.id,), article=source,
        message="155 -> 163 people killed in Ordel", rule="any-change", reason="a value that the claim never had",
        raised_at=MOMENT, previous=figures[0], current=figures[1], standing=(figures[0],),
    )  # fmt: skip


def raised(told: Alert) -> AlertRaised:
    """The event that raises it."""
    plain = msgspec.to_builtins(told)
    return AlertRaised(told.id, told.kind, told.claim.id, told.article.id, told.rule, ("hook",), plain, told.raised_at)


# ------------------------------------------------------------------------------------------------------ the daemon


class _Arrivals(BaseHTTPRequestHandler):
    """Notes when each alert arrives."""

    protocol_version = "HTTP/1.1"
    at: ClassVar[list[float]] = []

    def do_POST(self) -> None:
        self.at.append(time.perf_counter())
        self.rfile.read(int(self.headers["content-length"]))
        self.send_response(204)
        self.end_headers()

    def log_message(self, *_: object) -> None:
        """Keeps still."""


def _dropped() -> list[float]:
    """Seconds from the drop of one article to the arrival of its alert, each on a daemon that was idle."""
    took = []
    with tempfile.TemporaryDirectory() as folder, ThreadingHTTPServer(("127.0.0.1", 0), _Arrivals) as server:
        threading.Thread(target=server.serve_forever, daemon=True).start()
        home = Path(folder)
        with _daemon(home, server.server_port):
            for number in range(SINGLES + 1):  # the first figure is no change yet
                part = home / "inbox" / f".{number}.part"
                part.write_text(_article(155 + 40 * number), encoding="utf-8")
                start = time.perf_counter()
                part.rename(part.with_name(f"{number}.txt"))
                if number == 0:
                    time.sleep(QUIET_S + 3.0)
                    continue
                daemon.wait(lambda number=number: len(_Arrivals.at) >= number, "an alert")
                took.append(_Arrivals.at[number - 1] - start)
        server.shutdown()
    return took


def _article(toll: int) -> str:
    return f"Landslide kills {toll} in Ordel\n\nGovernor Mara Teel said {toll} people were killed in Ordel on Monday.\n"


@contextmanager
def _daemon(home: Path, port: int) -> Iterator[None]:
    """A daemon that is ready."""
    (home / "inbox").mkdir()
    (home / "config.toml").write_text(
        f"[inbox]\nquiet_s = {QUIET_S}\n[extraction]\nworkers = 1\n[[channel]]\nname = 'hook'\ntype = 'webhook'\n"
        f"url = 'http://127.0.0.1:{port}/'\nallow_private = true\n"
    )
    with daemon.running(home):
        yield
