"""Where webhooks go: to the address that was looked up and checked, over a connection to the right name."""

from __future__ import annotations

import contextlib
import socket
import threading
from contextlib import contextmanager
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
    for host in ("localhost", "127.0.0.1", "2130706433", "0177.1", "[::ffff:127.0.0.1]"):
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


class _Counting(_Taking):
    """Keeps connections open and notes which of them each message came over, and with which headers."""

    protocol_version = "HTTP/1.1"

    def do_POST(self) -> None:
        self.server.came.append((self.client_address, dict(self.headers)))  # type: ignore[attr-defined]
        self.rfile.read(int(self.headers["content-length"]))
        self.send_response(200)
        self.send_header("set-cookie", "known=you")
        self.answer()

    def answer(self) -> None:
        """A word, and the connection stays."""
        self.send_header("content-length", "2")
        self.end_headers()
        self.wfile.write(b"ok")


class _Leaving(_Counting):
    def answer(self) -> None:
        """Hangs up without having said so."""
        super().answer()
        self.connection.shutdown(socket.SHUT_RDWR)
        self.close_connection = True


class _Dripping(_Counting):
    def answer(self) -> None:
        """Goes on for as long as somebody listens."""
        self.send_header("transfer-encoding", "chunked")
        self.end_headers()
        with contextlib.suppress(OSError):
            while not self.server.ends.wait(0.05):  # type: ignore[attr-defined]
                self.wfile.write(b"4\r\nmore\r\n")


@contextmanager
def receiving(handler: type[_Counting]) -> Iterator[tuple[str, list[Any]]]:
    """A receiver's address, and what came."""
    with ThreadingHTTPServer(("127.0.0.1", 0), handler) as server:
        came: list[Any] = []
        server.came, server.ends = came, threading.Event()  # type: ignore[attr-defined]
        server.handle_error = lambda *_: None  # type: ignore[method-assign]
        threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.05}, daemon=True).start()
        yield f"http://desk.example:{server.server_address[1]}/", came
        server.ends.set()  # type: ignore[attr-defined]
        server.shutdown()


@pytest.fixture
def looked_up(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """Names that were asked for; all of them stand for this machine."""
    asked: list[str] = []

    def look_up(host: str, port: int, **_how: Any) -> list[Any]:
        asked.append(host)
        return [(socket.AF_INET, socket.SOCK_STREAM, 6, "", ("127.0.0.1", port))]

    monkeypatch.setattr(address.socket, "getaddrinfo", look_up)
    return asked


def send_many(url: str, count: int, timeout_s: float = 15.0) -> None:
    """Sends a round of messages."""
    with WebhookChannel(httpx2.URL(url), [], allow_private=True, timeout_s=timeout_s).connected() as line:
        for number in range(count):
            line.send(samples.new_denial(), f"dlv_{number}", 1)


def test_a_round_goes_over_one_connection_after_one_look_up(looked_up: list[str]) -> None:
    """In the order in which it was sent; cookies are not taken."""
    with receiving(_Counting) as (url, came):
        send_many(url, 20)
    assert [headers["webhook-id"] for _, headers in came] == [f"dlv_{number}" for number in range(20)]
    assert len({who for who, _ in came}) == 1
    assert not any("cookie" in {name.lower() for name in headers} for _, headers in came)
    assert looked_up == ["desk.example"]


def test_a_receiver_that_hangs_up_in_between_is_called_again(looked_up: list[str]) -> None:
    """It has not failed, and nothing is lost or comes twice."""
    with receiving(_Leaving) as (url, came):
        send_many(url, 10)
    assert [headers["webhook-id"] for _, headers in came] == [f"dlv_{number}" for number in range(10)]


def test_an_answer_that_does_not_end_does_not_hold_the_next_message(looked_up: list[str]) -> None:
    """What was taken is taken."""
    with receiving(_Dripping) as (url, came):
        send_many(url, 3, timeout_s=5.0)
    assert len(came) == 3


def test_after_a_failure_the_name_is_looked_up_and_judged_again(
    looked_up: list[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    """A target that has moved is found; one that has moved inside is not followed there."""
    with receiving(_Counting) as (url, came):
        moved = WebhookChannel(httpx2.URL(url), [], allow_private=True)
        with moved.connected() as line:
            line.send(samples.new_denial(), "dlv_1", 1)
            monkeypatch.setattr(address, "refusal", lambda *_args, **_more: "private")
            line.send(samples.new_denial(), "dlv_2", 1)  # over the connection that was allowed
            line._hosts = []
            with pytest.raises(DeliveryError, match="nothing was sent"):
                line.send(samples.new_denial(), "dlv_3", 1)
    assert len(came) == 2
