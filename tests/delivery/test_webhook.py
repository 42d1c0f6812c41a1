"""Webhooks, sent to real HTTP servers that take them, refuse them, hang, lie, or send them elsewhere."""

from __future__ import annotations

import json
import socket
import threading
import time
from datetime import UTC, datetime, timedelta
from email.utils import format_datetime
from typing import TYPE_CHECKING, Any

import pytest
from standardwebhooks.webhooks import Webhook

from monitor import config
from monitor.delivery.channel import open_channel
from monitor.errors import ConfigError, DeliveryError
from tests.delivery import samples

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

    from pytest_httpserver import HTTPServer

SECRET = "whsec_" + "bW9uaXRvci10ZXN0LXNlY3JldC0xMjM0NTY3OA=="
OLD_SECRET = "whsec_" + "YW4tb2xkZXItc2VjcmV0LTEyMzQ1Njc4OTAxMg=="


def send(url: str, *, attempt: int = 1, **more: Any) -> None:
    """Sends a sample alert."""
    fields = {"allow_private": True, "timeout_s": 5.0, **more}
    channel = open_channel(config.Channel(name="hook", type="webhook", url=url, **fields))
    channel.send(samples.figure_changed(), "dlv_abc", attempt)


def failure(url: str, **more: Any) -> DeliveryError:
    """How sending fails."""
    with pytest.raises(DeliveryError) as failed:
        send(url, **more)
    return failed.value


def test_the_call_is_signed_and_a_cloud_event(httpserver: HTTPServer, monkeypatch: pytest.MonkeyPatch) -> None:
    """An outside library verifies the signature; the body carries the alert under the names of the queries."""
    monkeypatch.setenv("HOOK_SECRET", SECRET)
    httpserver.expect_request("/in", method="POST").respond_with_data(status=204)
    send(httpserver.url_for("/in"), secret_env="HOOK_SECRET")
    request = httpserver.log[0][0]
    event = Webhook(SECRET).verify(request.get_data(), dict(request.headers))
    assert request.headers["webhook-id"] == "dlv_abc"
    assert request.headers["content-type"].startswith("application/cloudevents+json")
    assert {name: event[name] for name in ("specversion", "type", "subject", "time")} == {
        "specversion": "1.0", "type": "figure_changed", "subject": "claim/7k2m4q0vbd",
        "time": "2025-04-10T13:12:00.000000Z",
    }  # fmt: skip
    assert event["data"]["current"]["value"] == 163
    assert event["data"]["current"]["text"] == "at least 163 Chinese nationals"


def test_repeats_have_one_id_and_one_body(httpserver: HTTPServer, tmp_path: Path) -> None:
    """Only attempt, time and signature differ."""
    (tmp_path / "secret").write_text(SECRET)
    httpserver.expect_request("/").respond_with_data(status=200)
    for attempt in (1, 2):
        send(httpserver.url_for("/"), attempt=attempt, secret_file=str(tmp_path / "secret"))
    first, second = (request for request, _ in httpserver.log)
    assert first.headers["webhook-id"] == second.headers["webhook-id"]
    assert first.get_data() == second.get_data()


def test_two_secrets_give_two_signatures(httpserver: HTTPServer, monkeypatch: pytest.MonkeyPatch) -> None:
    """While a secret is being changed, receivers with the old one and with the new one can both verify."""
    monkeypatch.setenv("HOOK_SECRET", f"{SECRET} {OLD_SECRET}")
    httpserver.expect_request("/").respond_with_data(status=200)
    send(httpserver.url_for("/"), secret_env="HOOK_SECRET")
    request = httpserver.log[0][0]
    for secret in (SECRET, OLD_SECRET):
        Webhook(secret).verify(request.get_data(), dict(request.headers))


@pytest.mark.parametrize(
    ("status", "permanent"), [(500, False), (502, False), (400, False), (404, False), (429, False), (410, True)]
)
def test_everything_but_success_is_a_failure(httpserver: HTTPServer, status: int, *, permanent: bool) -> None:
    """Only 410, gone, is for ever. What the receiver says is told, harmless and short."""
    httpserver.expect_request("/").respond_with_data("no\x1b[31m \r\n" + "way " * 5000, status=status)
    error = failure(httpserver.url_for("/"))
    assert error.permanent is permanent
    assert str(error).startswith(f"answered {status} ")
    assert "no [31m way way" in str(error)
    assert len(str(error)) < 300


@pytest.mark.parametrize("status", [429, 503])
def test_a_wait_that_is_asked_for_is_handed_on(httpserver: HTTPServer, status: int) -> None:
    """In seconds or as a date; nonsense is left alone."""
    at = format_datetime(datetime.now(UTC) + timedelta(seconds=600), usegmt=True)
    for asked, wait_s in (("120", 120), (at, 600), ("soon", None), ("-5", None)):
        httpserver.clear()
        httpserver.expect_request("/").respond_with_data(status=status, headers={"Retry-After": asked})
        assert failure(httpserver.url_for("/")).retry_after_s == (wait_s and pytest.approx(wait_s, abs=30))


@pytest.mark.parametrize("status", [301, 302, 307, 308])
def test_redirects_are_failures_and_not_followed(httpserver: HTTPServer, status: int) -> None:
    """Nobody is led to another address, least of all inside."""
    inside = httpserver.url_for("/inside")
    httpserver.expect_request("/").respond_with_data(status=status, headers={"Location": inside})
    httpserver.expect_request("/inside").respond_with_data(status=200)
    error = failure(httpserver.url_for("/"))
    assert "redirects are not followed" in str(error)
    assert not error.permanent
    assert len(httpserver.log) == 1


def test_a_receiver_that_is_not_there_may_come_back() -> None:
    """Nobody listens on the port."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port = probe.getsockname()[1]
    error = failure(f"http://127.0.0.1:{port}/")
    assert "could not connect" in str(error)
    assert not error.permanent


@pytest.fixture
def raw() -> Iterator[Callable[[Callable[[socket.socket], None]], str]]:
    """Starts a server that answers each request by what a function does with the bare connection."""
    listening: list[socket.socket] = []
    threads: list[threading.Thread] = []

    def start(answer: Callable[[socket.socket], None]) -> str:
        server = socket.create_server(("127.0.0.1", 0))
        listening.append(server)

        def serve() -> None:
            connection, _ = server.accept()
            with connection:
                connection.recv(100_000)
                try:
                    answer(connection)
                except OSError:
                    return  # the client has had enough

        thread = threading.Thread(target=serve, daemon=True)
        threads.append(thread)
        thread.start()
        return f"http://127.0.0.1:{server.getsockname()[1]}/"

    yield start
    for thread in threads:
        thread.join(10)
    for server in listening:
        server.close()


def timed(url: str, timeout_s: float) -> DeliveryError:
    """How sending fails within its time limit."""
    begun = time.monotonic()
    error = failure(url, timeout_s=timeout_s)
    assert time.monotonic() - begun < timeout_s + 2
    return error


def test_silence_ends_with_the_time_limit(raw: Any) -> None:
    """A receiver that takes the request and never answers."""
    released = threading.Event()
    error = timed(raw(lambda _connection: released.wait(10)), 0.3)
    released.set()
    assert "no answer within 0.3 s" in str(error)
    assert not error.permanent


def test_the_time_limit_is_one_for_the_whole_call(raw: Any) -> None:
    """A receiver that sends its header byte by byte, each in time, is cut off all the same."""

    def drip(connection: socket.socket) -> None:
        for byte in b"HTTP/1.1 200 OK\r\nX-Long: " + b"x" * 1000:
            connection.sendall(bytes([byte]))
            time.sleep(0.02)

    assert "no answer within 0.5 s" in str(timed(raw(drip), 0.5))


def test_an_endless_answer_is_cut_off(raw: Any) -> None:
    """Of a refusal a little is read; then the connection is closed."""

    def endless(connection: socket.socket) -> None:
        connection.sendall(b"HTTP/1.1 500 Oh\r\n\r\n")
        while True:
            connection.sendall(b"no " * 10_000)

    assert str(timed(raw(endless), 5)).startswith("answered 500 Oh: no no no")


def test_a_success_is_one_whatever_its_body_does(raw: Any) -> None:
    """The status says it; a body that never ends or is shorter than announced is not waited for."""

    def endless(connection: socket.socket) -> None:
        connection.sendall(b"HTTP/1.1 200 OK\r\n\r\n")
        while True:
            connection.sendall(b"yes " * 10_000)

    send(raw(endless))
    send(raw(lambda connection: connection.sendall(b"HTTP/1.1 200 OK\r\nContent-Length: 999\r\n\r\nshort")))


def test_an_answer_that_is_no_http_is_a_failure(raw: Any) -> None:
    """So is a connection closed without a word."""
    assert not failure(raw(lambda connection: connection.sendall(b"220 mail.example ESMTP\r\n\r\n"))).permanent
    assert not failure(raw(lambda _connection: None)).permanent


@pytest.mark.parametrize(
    ("wrong", "said"),
    [
        ({}, "needs an address"),
        ({"url": "ftp://desk.example/"}, "needs an address"),
        ({"url": "http://[::1"}, "its address is none"),
        ({"url_env": "MONITOR_NOT_SET"}, "MONITOR_NOT_SET, which is empty"),
        ({"url": "https://desk.example/", "secret_env": "HOOK_SECRET"}, "whsec_"),
    ],
)
def test_settings_that_cannot_work_are_refused_at_the_start(
    wrong: dict[str, Any], said: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The message names the channel, what is wrong, and what to set."""
    monkeypatch.setenv("HOOK_SECRET", "whsec_x")
    with pytest.raises(ConfigError, match=f"'hook'.*{said}"):
        open_channel(config.Channel(name="hook", type="webhook", **wrong))


def test_the_body_is_json_that_any_reader_takes(httpserver: HTTPServer) -> None:
    """UTF-8, as announced."""
    httpserver.expect_request("/").respond_with_data(status=200)
    send(httpserver.url_for("/"))
    assert json.loads(httpserver.log[0][0].get_data())["data"]["id"] == samples.figure_changed().id
