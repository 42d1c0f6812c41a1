"""Sends alerts by mail: plain text and HTML together, threaded by claim, under a Message-ID that stays the same."""

from __future__ import annotations

import contextlib
import smtplib
import ssl
from datetime import datetime
from email import policy
from email.errors import HeaderParseError
from email.headerregistry import Address
from email.message import EmailMessage
from typing import TYPE_CHECKING

from monitor.delivery import render, secret
from monitor.delivery.clean import clean
from monitor.delivery.message import message
from monitor.errors import ConfigError, DeliveryError

if TYPE_CHECKING:
    from collections.abc import Iterable
    from pathlib import Path

    from monitor import config
    from monitor.alerts.alert import Alert
    from monitor.delivery.letter import Letter

PERMANENT_FROM = 500  # answers from here on mean that the same mail will never be taken
_REMEMBERED = 1000


def open_email(settings: config.Channel, home: Path | None = None) -> EmailChannel:
    """The mail channel that the settings describe.

    Raises:
        ConfigError: an address or the password is missing or unusable.
    """
    if not settings.to:
        raise ConfigError(f'Channel {settings.name!r} has nobody to write to; set `to = ["name@example.org"]`.')
    for address in (settings.sender, *settings.to):
        _require_address(address, settings.name)
    password = secret.read(
        settings.password_env, settings.password_file, channel=settings.name, what="password", home=home
    )
    if settings.username and password is None:
        raise ConfigError(
            f"Channel {settings.name!r} has a username and no password; set password_env or password_file."
        )
    return EmailChannel(settings, password)


def _require_address(address: str, channel: str) -> None:
    try:
        parsed = Address(addr_spec=address)
    except (HeaderParseError, ValueError, IndexError) as error:
        raise ConfigError(f"Channel {channel!r}: {clean(address)!r} is no mail address ({error}).") from error
    if not parsed.domain or not address.isascii() or not address.isprintable():
        raise ConfigError(f"Channel {channel!r}: {clean(address)!r} is no mail address; write name@example.org.")


class EmailChannel:
    """One mail server and the people it writes to; see `channel.Port`."""

    def __init__(self, settings: config.Channel, password: str | None, trust: ssl.SSLContext | None = None) -> None:
        self._settings = settings
        self._password = password
        self._domain = Address(addr_spec=settings.sender).domain
        self._trust = trust
        self._taken: dict[str, set[str]] = {}  # recipients who have a mail that others are still to get

    def send(self, alert: Alert, delivery_id: str, attempt: int) -> None:  # noqa: ARG002 - every attempt is the same
        """See `channel.Port.send`. Whoever has the mail already is left out when it is tried again for the others."""
        self._hand_over(compose(alert, delivery_id, self._settings).as_bytes(), delivery_id)

    def post(self, letter: Letter, letter_id: str, attempt: int) -> None:  # noqa: ARG002 - every attempt is the same
        """See `channel.Port.post`."""
        self._hand_over(compose_letter(letter, letter_id, self._settings).as_bytes(), letter_id)

    def _hand_over(self, content: bytes, delivery_id: str) -> None:
        taken = self._taken.get(delivery_id, set())
        recipients = [address for address in self._settings.to if address not in taken]
        refused = self._submit(content, recipients)
        if refused:
            self._remember(delivery_id, set(self._settings.to) - set(refused))
            _raise_refusals(refused, partly=len(refused) < len(self._settings.to))
        self._taken.pop(delivery_id, None)

    def _remember(self, delivery_id: str, taken: set[str]) -> None:
        if len(self._taken) >= _REMEMBERED:
            self._taken.pop(next(iter(self._taken)))
        self._taken[delivery_id] = taken

    def _submit(self, content: bytes, recipients: list[str]) -> dict[str, tuple[int, bytes]]:
        """Hands the mail over; who was refused, and with which answer."""
        try:
            client = self._connect()
            try:
                self._log_in(client)
                return client.sendmail(self._settings.sender, recipients, content)
            finally:
                with contextlib.suppress(smtplib.SMTPException, OSError):
                    client.quit()
                client.close()
        except smtplib.SMTPRecipientsRefused as error:
            return dict(error.recipients)
        except (smtplib.SMTPSenderRefused, smtplib.SMTPDataError) as error:
            raise DeliveryError(_answer(error), permanent=error.smtp_code >= PERMANENT_FROM) from error
        except smtplib.SMTPResponseException as error:
            # A greeting or a login that fails says nothing about this mail: it may go once the server is mended.
            raise DeliveryError(_answer(error)) from error
        except (smtplib.SMTPException, OSError) as error:
            where = f"{self._settings.host}:{self._settings.port}"
            raise DeliveryError(f"{where}: {clean(str(error) or type(error).__name__, 200)}") from error

    def _connect(self) -> smtplib.SMTP:
        settings = self._settings
        if settings.security == "tls":
            return smtplib.SMTP_SSL(
                settings.host, settings.port, self._domain, timeout=settings.timeout_s, context=self._context()
            )
        return smtplib.SMTP(settings.host, settings.port, self._domain, timeout=settings.timeout_s)

    def _log_in(self, client: smtplib.SMTP) -> None:
        if self._settings.security == "starttls":
            client.starttls(context=self._context())
        if self._settings.username:
            client.login(self._settings.username, self._password or "")

    def _context(self) -> ssl.SSLContext:
        self._trust = self._trust or ssl.create_default_context()
        return self._trust


def _answer(error: smtplib.SMTPResponseException) -> str:
    return _said(error.smtp_code, error.smtp_error)


def _said(code: int, words: bytes | str) -> str:
    text = words.decode("utf-8", "replace") if isinstance(words, bytes) else words
    return f"the server answered {code} {clean(text, 200)}"


def _raise_refusals(refused: dict[str, tuple[int, bytes]], *, partly: bool) -> None:
    """Final only where every refusal is: while one may still be taken back, the mail is tried again."""
    reasons = "; ".join(f"{address}: {_said(*answer)}" for address, answer in refused.items())
    permanent = all(code >= PERMANENT_FROM for code, _ in refused.values())
    raise DeliveryError(reasons, permanent=permanent, partly=partly)


def compose(alert: Alert, delivery_id: str, settings: config.Channel) -> EmailMessage:
    """The mail; the same alert and delivery give the same mail, whenever it is sent."""
    shown = message(alert)
    mail = _addressed(settings, shown.subject, alert.raised_at, delivery_id, f"claim-{_token(alert.claim.id)}")
    _head(mail, (
        ("X-Monitor-Alert", _token(alert.id)),
        ("X-Monitor-Claim", _token(alert.claim.id)),
        ("X-Monitor-Kind", _token(alert.kind)),
    ))  # fmt: skip
    return _filled(mail, render.as_text(shown), render.as_html(shown))


def compose_letter(letter: Letter, letter_id: str, settings: config.Channel) -> EmailMessage:
    """The mail of a letter; letters of one kind are one thread."""
    mail = _addressed(settings, letter.subject, letter.at, letter_id, f"{letter.kind}-{_token(settings.name)}")
    _head(mail, [("X-Monitor-Kind", letter.kind)])
    return _filled(mail, render.letter_as_text(letter), render.letter_as_html(letter))


def _addressed(settings: config.Channel, subject: str, at: str, id_: str, thread: str) -> EmailMessage:
    domain = Address(addr_spec=settings.sender).domain
    mail = EmailMessage(policy=policy.SMTP)
    _head(mail, (
        ("From", Address("Claim monitor", addr_spec=settings.sender)),
        ("To", [Address(addr_spec=address) for address in settings.to]),
        ("Subject", subject),
        ("Date", datetime.fromisoformat(at)),
        ("Message-ID", f"<{_token(id_)}@{domain}>"),
        ("In-Reply-To", f"<{thread}@{domain}>"),
        ("References", f"<{thread}@{domain}>"),
        ("List-Id", f"Claim monitor <alerts.{domain}>"),
        ("Auto-Submitted", "auto-generated"),
        ("X-Auto-Response-Suppress", "All"),
    ))  # fmt: skip
    return mail


def _filled(mail: EmailMessage, text: str, html: str) -> EmailMessage:
    mail.set_content(text, cte="quoted-printable")
    mail.add_alternative(html, subtype="html", cte="quoted-printable")
    return mail


def _head(mail: EmailMessage, headers: Iterable[tuple[str, object]]) -> None:
    for name, value in headers:
        mail[name] = value


def _token(text: str) -> str:
    """What may stand in a header as one word; our ids are such words already."""
    return "".join(
        character for character in text if character.isascii() and (character.isalnum() or character in "-_")
    )
