"""Mail, sent to a real SMTP server that takes it, refuses it, wants a login, or is not there."""

from __future__ import annotations

import smtplib
import socket
from contextlib import contextmanager
from email import message_from_bytes, policy
from typing import TYPE_CHECKING, Any

import pytest
from aiosmtpd.controller import Controller
from aiosmtpd.smtp import AuthResult, LoginPassword

from monitor import config
from monitor.delivery.channel import open_channel
from monitor.delivery.email import EmailChannel, compose, open_email
from monitor.errors import ConfigError, DeliveryError
from tests.delivery import samples

if TYPE_CHECKING:
    import ssl
    from collections.abc import Iterator
    from email.message import EmailMessage
    from pathlib import Path

READERS = ("ana@desk.example", "ben@desk.example")


class Mailbox:
    """Takes mail, but answers what it is told to: per recipient, and after the mail."""

    def __init__(self, *, refused: dict[str, str] | None = None, after_data: str = "250 taken") -> None:
        self.refused = refused or {}
        self.after_data = after_data
        self.envelopes: list[Any] = []

    async def handle_RCPT(  # noqa: N802 - the name is the library's
        self, server: object, session: object, envelope: Any, address: str, options: object
    ) -> str:
        """Takes a recipient or refuses it."""
        if address in self.refused:
            return self.refused[address]
        envelope.rcpt_tos.append(address)
        return "250 well"

    async def handle_DATA(self, server: object, session: object, envelope: Any) -> str:  # noqa: N802
        """Takes the mail or refuses it."""
        self.envelopes.append(envelope)
        return self.after_data

    def mails(self) -> list[EmailMessage]:
        """The mails as their readers' programs would read them."""
        return [message_from_bytes(envelope.content, policy=policy.default) for envelope in self.envelopes]


def free_port() -> int:
    """A port that nobody listens on."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


@contextmanager
def serving(box: Mailbox, **options: Any) -> Iterator[int]:
    """A running mail server; its port."""
    controller = Controller(box, hostname="127.0.0.1", port=free_port(), **options)
    controller.start()
    try:
        yield controller.port
    finally:
        controller.stop()


def settings(port: int = 25, **more: Any) -> config.Channel:
    """A channel to a server on this machine."""
    fields = {"host": "localhost", "sender": "monitor@desk.example", "to": READERS, "timeout_s": 5.0, **more}
    return config.Channel(name="desk", type="email", port=port, **fields)


def send(port: int, alert: Any = None, **more: Any) -> None:
    """Sends one alert."""
    open_channel(settings(port, **more)).send(alert or samples.figure_changed(), "dlv_abc", 1)


def test_a_mail_arrives_with_plain_text_and_html() -> None:
    """Both say the same; the subject says it all."""
    box = Mailbox()
    with serving(box) as port:
        send(port)
    (mail,) = box.mails()
    assert box.envelopes[0].rcpt_tos == list(READERS)
    assert mail["subject"] == "[monitor] 155 -> 163 Chinese citizens fighting for Russia"
    assert mail.get_content_type() == "multipart/alternative"
    for kind in ("plain", "html"):
        part = mail.get_body((kind,))
        assert part is not None
        assert "at least 163 Chinese nationals" in part.get_content()


def test_the_headers_name_thread_list_and_machine() -> None:
    """All mails on one claim are one thread, and no out-of-office answers."""
    changed = compose(samples.figure_changed(), "dlv_abc", settings())
    denied = compose(samples.new_denial(), "dlv_xyz", settings())
    assert changed["message-id"] == "<dlv_abc@desk.example>"
    assert changed["references"] == changed["in-reply-to"] == denied["references"] == "<claim-7k2m4q0vbd@desk.example>"
    assert changed["auto-submitted"] == "auto-generated"
    assert changed["list-id"] == "Claim monitor <alerts.desk.example>"
    assert changed["date"] == "Thu, 10 Apr 2025 13:12:00 +0000"
    assert changed["to"] == ", ".join(READERS)


def test_every_attempt_carries_the_same_message_id() -> None:
    """A server that took it but could not say so gets it again under the same id."""
    box = Mailbox()
    with serving(box) as port:
        for _ in range(2):
            send(port)
    first, second = box.mails()
    assert first["message-id"] == second["message-id"]
    assert first["date"] == second["date"]


def test_starttls_and_login(server_tls: ssl.SSLContext, client_tls: ssl.SSLContext) -> None:
    """The password goes over an encrypted line, to a server that shows the right name."""
    box = Mailbox()

    def knows(_server: object, _session: object, _envelope: object, _how: str, given: LoginPassword) -> AuthResult:
        return AuthResult(success=(given.login, given.password) == (b"desk", b"open sesame"), handled=False)

    with serving(box, tls_context=server_tls, require_starttls=True, authenticator=knows, auth_required=True) as port:
        secure = settings(port, security="starttls", username="desk")
        EmailChannel(secure, "open sesame", client_tls).send(samples.figure_changed(), "dlv_abc", 1)
        assert len(box.envelopes) == 1
        with pytest.raises(DeliveryError, match="535") as wrong:
            EmailChannel(secure, "guess", client_tls).send(samples.figure_changed(), "dlv_abc", 1)
        assert not wrong.value.permanent
        with pytest.raises(DeliveryError, match=r"(?i)certificate") as stranger:
            EmailChannel(secure, "open sesame").send(samples.figure_changed(), "dlv_abc", 1)
        assert not stranger.value.permanent
    assert len(box.envelopes) == 1


def test_tls_from_the_first_byte(server_tls: ssl.SSLContext, client_tls: ssl.SSLContext) -> None:
    """The way of port 465."""
    box = Mailbox()
    with serving(box, ssl_context=server_tls) as port:
        EmailChannel(settings(port, security="tls"), None, client_tls).send(samples.figure_changed(), "dlv_abc", 1)
    assert len(box.envelopes) == 1


@pytest.mark.parametrize(("answer", "permanent"), [("451 later", False), ("554 never", True)])
def test_the_server_says_whether_it_may_be_tried_again(answer: str, *, permanent: bool) -> None:
    """4xx is for now, 5xx for ever, whoever is refused: the mail or all of its recipients."""
    for box in (Mailbox(after_data=answer), Mailbox(refused=dict.fromkeys(READERS, answer))):
        with serving(box) as port, pytest.raises(DeliveryError, match=answer) as refused:
            send(port)
        assert refused.value.permanent is permanent


def test_who_has_the_mail_does_not_get_it_again_for_others_sake() -> None:
    """One reader's mailbox is full for a while: only that one is written to again."""
    box = Mailbox(refused={READERS[1]: "452 full"})
    with serving(box) as port:
        channel = open_email(settings(port))
        with pytest.raises(DeliveryError, match=f"{READERS[1]}.*452") as refused:
            channel.send(samples.figure_changed(), "dlv_abc", 1)
        assert not refused.value.permanent
        box.refused = {}
        channel.send(samples.figure_changed(), "dlv_abc", 2)
    assert [envelope.rcpt_tos for envelope in box.envelopes] == [[READERS[0]], [READERS[1]]]


def test_one_reader_who_is_not_known_is_told_of() -> None:
    """The others have their mail; the refusal is final and names whom it concerns."""
    box = Mailbox(refused={READERS[0]: "550 unknown"})
    with serving(box) as port, pytest.raises(DeliveryError, match=f"^{READERS[0]}: .*550 unknown$") as refused:
        send(port)
    assert refused.value.permanent
    assert box.envelopes[0].rcpt_tos == [READERS[1]]


def test_a_server_that_is_not_there_is_named() -> None:
    """The error says where nobody answered, and may pass."""
    port = free_port()
    with pytest.raises(DeliveryError, match=f"localhost:{port}: .*refused") as down:
        send(port)
    assert not down.value.permanent


def test_a_server_without_starttls_gets_nothing() -> None:
    """Encryption that was asked for is not left out."""
    box = Mailbox()
    with serving(box) as port, pytest.raises(DeliveryError, match="STARTTLS"):
        send(port, security="starttls")
    assert box.envelopes == []


def test_an_accepted_mail_is_delivered_whatever_follows(monkeypatch: pytest.MonkeyPatch) -> None:
    """A line that breaks at the farewell does not make it a failure."""

    def broken(_client: smtplib.SMTP) -> None:
        raise TimeoutError("no farewell")

    monkeypatch.setattr(smtplib.SMTP, "quit", broken)
    box = Mailbox()
    with serving(box) as port:
        send(port)
    assert len(box.envelopes) == 1


@pytest.mark.parametrize("kind", ["figure_changed", "new_denial"])
def test_hostile_text_is_inert_in_headers_text_and_html(kind: str) -> None:
    """Line ends, markup, escapes, direction marks and endless words change nothing but what is read."""
    box = Mailbox()
    with serving(box) as port:
        send(port, samples.nasty(kind))
    (mail,) = box.mails()
    assert mail["bcc"] is None
    assert len(mail["subject"]) <= 140
    assert box.envelopes[0].rcpt_tos == list(READERS)
    assert all(len(line) <= 998 for line in box.envelopes[0].content.splitlines())
    for part in ("plain", "html"):
        body = mail.get_body((part,))
        assert body is not None
        content = body.get_content().replace("\r\n", "\n")
        assert not set(content) & set("\r\x00\x1b\u202e\u202c\u2028")
        assert "<script" not in content or part == "plain"
        assert len(content) < 40_000


@pytest.mark.parametrize(
    ("wrong", "said"),
    [
        ({"to": ()}, "nobody to write to"),
        ({"to": ("ana",)}, "'ana' is no mail address"),
        ({"to": ("ana@desk.example\r\nBcc: all@desk.example",)}, "no mail address"),
        ({"sender": "mönitor@desk.example"}, "no mail address"),
        ({"username": "desk"}, "no password"),
        ({"username": "desk", "password_env": "MONITOR_NOT_SET"}, "MONITOR_NOT_SET, which is empty"),
        ({"username": "desk", "password_file": "none.txt"}, "none.txt, which cannot be read"),
    ],
)
def test_settings_that_cannot_work_are_refused_at_the_start(wrong: dict[str, Any], said: str) -> None:
    """The message names the channel, what is wrong, and what to set."""
    with pytest.raises(ConfigError, match=said):
        open_channel(settings(**wrong))


def test_a_password_file_lies_beside_the_configuration(tmp_path: Path) -> None:
    """A relative path is taken from the configuration's folder; the line end is no part of the password."""
    (tmp_path / "password").write_text("open sesame\n")
    channel = open_email(settings(username="desk", password_file="password"), tmp_path)
    assert channel._password == "open sesame"
