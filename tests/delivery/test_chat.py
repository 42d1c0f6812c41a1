"""Chats by apprise, against a web address of our own."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from monitor import config
from monitor.delivery import letter
from monitor.delivery.channel import open_channel
from monitor.errors import ConfigError, DeliveryError
from tests.delivery import samples

if TYPE_CHECKING:
    from pathlib import Path

    from pytest_httpserver import HTTPServer

pytest.importorskip("apprise", reason="the extra `chat` is not installed")
pytestmark = pytest.mark.filterwarnings("ignore::DeprecationWarning")  # apprise loads old modules of Python


def test_an_alert_and_a_letter_reach_the_chat(httpserver: HTTPServer, tmp_path: Path) -> None:
    """Subject and plain text; the address comes from a file."""
    httpserver.expect_request("/room").respond_with_data("")
    (tmp_path / "address").write_text(httpserver.url_for("/room").replace("http", "json", 1))
    chat = open_channel(config.Channel("chat", "apprise", url_file="address"), tmp_path)
    chat.send(samples.new_denial(), "dlv_abc", 1)
    chat.post(letter.digest([samples.new_denial(), samples.figure_changed()], "Together."), "dgt_abc", 1)
    first, second = (request.get_json() for request, _ in httpserver.log)
    assert first["title"].startswith('[monitor] DENIED by China ("groundless")')
    assert "NEW DENIAL" in first["message"]
    assert second["title"].startswith("[monitor] 2 alerts")


def test_a_chat_that_refuses_is_tried_again(httpserver: HTTPServer) -> None:
    """What apprise does not take is a failure that may pass."""
    httpserver.expect_request("/room").respond_with_data("", status=500)
    url = httpserver.url_for("/room").replace("http", "json", 1)
    with pytest.raises(DeliveryError, match="not taken it") as refused:
        open_channel(config.Channel("chat", "apprise", url=url)).send(samples.new_denial(), "dlv_abc", 1)
    assert not refused.value.permanent


def test_an_address_that_apprise_does_not_know_is_refused_at_the_start() -> None:
    """The message names the channel and gives an example."""
    with pytest.raises(ConfigError, match=r"'chat'.*ntfys://"):
        open_channel(config.Channel("chat", "apprise", url="nowhere"))
