"""Asks mail servers and webhooks whether they would take a message, and sends none."""

from __future__ import annotations

import smtplib
import socket
import ssl
from typing import TYPE_CHECKING
from urllib.parse import urlsplit

from monitor.delivery import address, secret
from monitor.delivery.channel import open_channel
from monitor.delivery.clean import clean
from monitor.errors import ConfigError, DeliveryError

if TYPE_CHECKING:
    from pathlib import Path

    from monitor.config import Channel

_PATIENCE_S = 10.0
_TAKEN = 300  # SMTP answers below this mean yes


def knock(channel: Channel, home: Path) -> str:
    """What the other side said.

    Raises:
        ConfigError: a setting or a secret is missing.
        DeliveryError: it would not take a message, or does not answer.
    """
    open_channel(channel, home)
    try:
        return _mail(channel, home) if channel.type == "email" else _webhook(channel, home)
    except smtplib.SMTPResponseException as error:
        answer = error.smtp_error if isinstance(error.smtp_error, str) else error.smtp_error.decode(errors="replace")
        raise DeliveryError(f"{_where(channel)} answers {error.smtp_code} {clean(answer, 200)}") from error
    except (smtplib.SMTPException, OSError, ValueError) as error:
        raise DeliveryError(f"{_where(channel)}: {clean(str(error) or type(error).__name__, 200)}") from error


def _where(channel: Channel) -> str:
    return f"{channel.host}:{channel.port}" if channel.type == "email" else "the address"


def _mail(channel: Channel, home: Path) -> str:
    """Goes as far as naming sender and recipients, then takes it back."""
    password = secret.read(
        channel.password_env, channel.password_file, channel=channel.name, what="password", home=home
    )
    limit_s = min(channel.timeout_s, _PATIENCE_S)
    trust = ssl.create_default_context()
    client = (
        smtplib.SMTP_SSL(channel.host, channel.port, timeout=limit_s, context=trust)
        if channel.security == "tls"
        else smtplib.SMTP(channel.host, channel.port, timeout=limit_s)
    )
    with client:
        if channel.security == "starttls":
            client.starttls(context=trust)
        if channel.username:
            client.login(channel.username, password or "")
        client.ehlo_or_helo_if_needed()
        for code, said in (client.mail(channel.sender), *(client.rcpt(one) for one in channel.to)):
            if code >= _TAKEN:
                raise smtplib.SMTPResponseException(code, said)
        client.rset()
    return f"{_where(channel)} would take a mail to {', '.join(channel.to)}"


def _webhook(channel: Channel, home: Path) -> str:
    """Connects, and sees that the certificate is good; whether the receiver likes messages, only one can tell."""
    told = channel.url or secret.read(
        channel.url_env, channel.url_file, channel=channel.name, what="address", home=home
    )
    if told is None:
        raise ConfigError(f"Channel {channel.name!r} has no address; set `url`.")
    parts = urlsplit(told)
    host, port = parts.hostname or "", parts.port or (443 if parts.scheme == "https" else 80)
    limit_s = min(channel.timeout_s, _PATIENCE_S)
    found = address.resolve(host, port, allow_private=channel.allow_private, timeout_s=limit_s)
    with socket.create_connection((found[0], port), timeout=limit_s) as connection:
        if parts.scheme == "https":
            with ssl.create_default_context().wrap_socket(connection, server_hostname=host):
                pass
    return f"{host}:{port} answers; `monitor notify test {channel.name}` sends it something"
