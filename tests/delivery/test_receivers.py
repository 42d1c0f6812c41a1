"""The receivers on this machine take what our channels send."""

from __future__ import annotations

import smtplib
import urllib.error
import urllib.request
from typing import TYPE_CHECKING

import pytest

from monitor import config
from monitor.delivery.channel import open_channel
from monitor.delivery.receivers import ReceivedHook, ReceivedMail, header, hook_receiver, mail_receiver, plain_text
from tests.delivery import samples

if TYPE_CHECKING:
    from pathlib import Path

SECRET = "whsec_" + "bW9uaXRvci10ZXN0LXNlY3JldC0xMjM0NTY3OA=="


def test_a_mail_is_handed_over_as_it_was_sent() -> None:
    """Subject and plain text, a line of one full stop and all."""
    taken: list[ReceivedMail] = []
    with mail_receiver(taken.append) as port:
        settings = config.Channel("desk", "email", host="127.0.0.1", port=port, to=("ana@desk.example",))
        open_channel(settings).send(samples.new_denial(), "dlv_abc", 1)
        with smtplib.SMTP("127.0.0.1", port, "desk.example") as client:
            client.sendmail("a@desk.example", ["b@desk.example", "c@desk.example"], "Subject: dots\r\n\r\n.\r\n..x\r\n")
    first, second = taken
    assert (first.sender, first.recipients) == ("monitor@localhost", ("ana@desk.example",))
    assert header(first, "Subject").startswith('[monitor] DENIED by China ("groundless")')
    assert "NEW DENIAL" in plain_text(first)
    assert second.recipients == ("b@desk.example", "c@desk.example")
    assert plain_text(second).split() == [".", "..x"]


def test_the_mail_receiver_wants_to_be_told_to_whom() -> None:
    """Commands it does not know, or out of turn, are refused, and the conversation goes on."""
    taken: list[ReceivedMail] = []
    with mail_receiver(taken.append) as port, smtplib.SMTP("127.0.0.1", port, "desk.example") as client:
        assert client.docmd("DATA")[0] == 503
        assert client.docmd("XYZZY")[0] == 500
        assert client.noop()[0] == 250
    assert taken == []


def test_a_webhook_is_handed_over_with_its_signature_checked(tmp_path: Path) -> None:
    """What is not signed is answered with 401 and marked."""
    (tmp_path / "secret").write_text(SECRET)
    taken: list[ReceivedHook] = []
    with hook_receiver(taken.append, SECRET) as url:
        settings = config.Channel("hook", "webhook", url=url, secret_file="secret", allow_private=True)
        open_channel(settings, tmp_path).send(samples.new_denial(), "dlv_abc", 1)
        forged = urllib.request.Request(url, data=b"{}", method="POST", headers={"webhook-id": "dlv_abc"})
        with pytest.raises(urllib.error.HTTPError, match="401") as refused:
            urllib.request.urlopen(forged)
        refused.value.close()
    assert [hook.verified for hook in taken] == [True, False]
    assert taken[0].headers["webhook-id"] == "dlv_abc"
