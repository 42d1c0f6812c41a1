"""Where webhooks go: to the address that was looked up and checked, over a connection to the right name."""

from __future__ import annotations

import socket
import threading
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import TYPE_CHECKING, Any

import httpx2
import pytest
from werkzeug import Response

from monitor.delivery import address
from monitor.delivery.webhook import WebhookChannel
from monitor.errors import DeliveryError
from tests.delivery import samples
from tests.delivery.test_webhook import failure, send

if TYPE_CHECKING:
    import ssl
    from collections.abc import Iterator

    from pytest_httpserver import HTTPServer
    from werkzeug import Request


def test_nothing_is_sent_to_this_machine_unless_allowed(httpserver: HTTPServer) -> None:
    """The address is refused before a connection is made."""
    httpserver.expect_request("/").respond_with_data(status=200)
    for host in ("localhost", "127.0.0.1", "2130706433", "[::ffff:127.0.0.1]"):
        error = failure(f"http://{host}:{httpserver.port}/", allow_private=False)
        assert error.permanent
        assert "nothing was sent" in str(error)
    assert httpserver.log == []


def test_a_name_is_looked_up_once_and_pinned(httpserver: HTTPServer, monkeypatch: pytest.MonkeyPatch) -> None:
    """A name that points elsewhere the second time leads nowhere: there is no second time. Host stays the name."""
    asked: list[str] = []

    def look_up(host: str, port: int, **_how: Any) -> list[Any]:
        asked.append(host)
        inside = "10.255.255.1" if len(asked) > 1 else "127.0.0.1"
        return [(socket.AF_INET, socket.SOCK_STREAM, 6, "", (inside, port))]

    monkeypatch.setattr(address.socket, "getaddrinfo", lambda host, port, **how: (
        look_up(host, port, **how) if host == "desk.example" else real(host, port, **how)
    ))  # fmt: skip
    hosts: list[str | None] = []

    def note(request: Request) -> Response:
        hosts.append(request.headers.get("host"))
        return Response(status=200)

    httpserver.expect_request("/").respond_with_handler(note)
    send(f"http://desk.example:{httpserver.port}/")
    assert asked == ["desk.example"]
    assert hosts == [f"desk.example:{httpserver.port}"]


real = socket.getaddrinfo


def test_the_next_address_is_tried_when_one_does_not_answer(
    httpserver: HTTPServer, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A name with several addresses is reached by any of them."""
    monkeypatch.setattr(address, "resolve", lambda *_args, **_more: ["127.0.0.9", "127.0.0.1"])
    httpserver.expect_request("/").respond_with_data(status=200)
    send(f"http://desk.example:{httpserver.port}/")
    assert len(httpserver.log) == 1


def test_proxies_of_the_environment_are_not_used(httpserver: HTTPServer, monkeypatch: pytest.MonkeyPatch) -> None:
    """A proxy would look the name up again, and elsewhere."""
    monkeypatch.setenv("HTTP_PROXY", "http://127.0.0.1:9/")
    monkeypatch.setenv("ALL_PROXY", "http://127.0.0.1:9/")
    httpserver.expect_request("/").respond_with_data(status=200)
    send(httpserver.url_for("/"))
    assert len(httpserver.log) == 1


class _Taking(BaseHTTPRequestHandler):
    def do_POST(self) -> None:
        self.rfile.read(int(self.headers["content-length"]))
        self.send_response(204)
        self.end_headers()

    def log_message(self, *_: object) -> None:
        pass


@pytest.fixture
def secure(server_tls: ssl.SSLContext) -> Iterator[int]:
    """The port of an HTTPS server whose certificate is for localhost."""
    with ThreadingHTTPServer(("127.0.0.1", 0), _Taking) as server:
        server.socket = server_tls.wrap_socket(server.socket, server_side=True, do_handshake_on_connect=False)
        server.handle_error = lambda *_: None  # type: ignore[method-assign]
        threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.05}, daemon=True).start()
        yield server.server_address[1]
        server.shutdown()


def test_the_certificate_is_checked_for_the_name_and_not_the_address(
    secure: int, client_tls: ssl.SSLContext, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Pinned to an address, the connection is still one to the name; strangers' certificates are refused."""

    def post(host: str, trust: ssl.SSLContext | None) -> None:
        url = httpx2.URL(f"https://{host}:{secure}/")
        WebhookChannel(url, [], allow_private=True, trust=trust).send(samples.new_denial(), "dlv_abc", 1)

    post("localhost", client_tls)
    with pytest.raises(DeliveryError, match=r"(?i)certificate"):
        post("localhost", None)
    monkeypatch.setattr(address, "resolve", lambda *_args, **_more: ["127.0.0.1"])
    with pytest.raises(DeliveryError, match=r"(?i)certificate"):
        post("other.example", client_tls)
