"""Answers whoever watches the daemon from outside over HTTP: /healthz, /readyz and /metrics.

/healthz: the daemon lives; 503 means that a part of it hangs, and that a restart is what helps.
/readyz: it takes articles; 503 while it starts, and where the store, the inbox or the log keeps it from it. What is
wrong and does not keep it, such as a channel that takes nothing, is told as `degraded` under 200: no restart mends it.
"""

from __future__ import annotations

import ipaddress
import socket
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import TYPE_CHECKING, Protocol
from urllib.parse import urlsplit

import msgspec
import structlog

from monitor.errors import MonitorError

if TYPE_CHECKING:
    import threading

LOOK_S = 0.5  # how soon the server sees that it is to end
SILENCE_S = 10.0  # whoever says nothing for so long is hung up on
PATHS = ("/healthz", "/readyz", "/metrics")

_log = structlog.get_logger(__name__)


class Answer(msgspec.Struct, frozen=True):
    """What a health page says: `ok`, `starting`, `degraded` or `failed`, and why, by the name of the part."""

    status: str
    reasons: dict[str, str] = {}

    @property
    def code(self) -> int:
        """The HTTP status: what is degraded still does its work."""
        return 200 if self.status in {"ok", "degraded"} else 503


class Pages(Protocol):
    """What the server asks for each path."""

    def alive(self) -> Answer:
        """Whether every part gives signs of life."""

    def ready(self) -> Answer:
        """Whether articles are taken."""

    def metrics(self, accepts: str) -> tuple[bytes, str]:
        """The page for Prometheus and its content type."""


class Server:
    """The server on one address; `step` is a stage of the daemon.

    Raises:
        OSError: the address cannot be listened at.
    """

    def __init__(self, host: str, port: int, pages: Pages) -> None:
        self._server = _Server(host, port, pages)
        self.port: int = self._server.server_address[1]

    def step(self, stop: threading.Event) -> None:
        """Answers until it is to stop."""
        with self._server:
            while not stop.is_set():
                self._server.handle_request()


class _Server(ThreadingHTTPServer):
    daemon_threads = True
    timeout = LOOK_S

    def __init__(self, host: str, port: int, pages: Pages) -> None:
        self.address_family = socket.AF_INET6 if ":" in host else socket.AF_INET
        super().__init__((host, port), _Handler)
        self.pages = pages
        self.for_this_machine = _is_loopback(host)

    def handle_error(self, request: object, client_address: object) -> None:
        """Whoever hangs up in the middle is no news."""


class _Handler(BaseHTTPRequestHandler):
    timeout = SILENCE_S
    server: _Server

    def do_GET(self) -> None:
        if self.server.for_this_machine and not _is_loopback(self._host()):
            # A web page in this machine's browser can make its own name point here; it has no business here.
            self._answer(403, "text/plain", b"ask by the name of this machine: 127.0.0.1 or localhost\n")
            return
        match urlsplit(self.path).path:
            case "/healthz":
                self._tell(self.server.pages.alive())
            case "/readyz":
                self._tell(self.server.pages.ready())
            case "/metrics":
                content, kind = self.server.pages.metrics(self.headers.get("accept", ""))
                self._answer(200, kind, content)
            case _:
                self._answer(404, "text/plain", f"there are: {', '.join(PATHS)}\n".encode())

    def do_HEAD(self) -> None:
        self.do_GET()

    def _host(self) -> str:
        return urlsplit(f"//{self.headers.get('host', '')}").hostname or ""

    def _tell(self, answer: Answer) -> None:
        self._answer(answer.code, "application/json", msgspec.json.encode(answer) + b"\n")

    def _answer(self, code: int, kind: str, content: bytes) -> None:
        self.send_response(code)
        self.send_header("content-type", kind)
        self.send_header("content-length", str(len(content)))
        self.send_header("cache-control", "no-store")
        self.end_headers()
        if self.command != "HEAD":
            self.wfile.write(content)

    def version_string(self) -> str:
        """Says nothing of versions to whoever may ask."""
        return "claim-monitor"

    def log_message(self, format: str, *args: object) -> None:  # noqa: A002 - the name is the library's
        """Keeps still: a question every few seconds is no news."""


def _is_loopback(host: str) -> bool:
    if host.lower().rstrip(".") == "localhost":
        return True
    try:
        return ipaddress.ip_address(host).is_loopback
    except ValueError:
        return False


def open_server(host: str, port: int, pages: Pages) -> Server | None:
    """The server, None where its address is taken: articles matter more, so the daemon goes on without it."""
    try:
        server = Server(host, port, pages)
    except (OSError, MonitorError) as error:
        _log.error("nobody can ask for metrics and health; mend `port` or `host` under [metrics]",
                   host=host, port=port, error=str(error))  # fmt: skip
        return None
    _log.info("metrics and health can be asked for", url=f"http://{host}:{server.port}/metrics")
    return server
