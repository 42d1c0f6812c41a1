"""Sends alerts to a web address: signed by Standard Webhooks, the body a CloudEvent.

The address is looked up, checked and then connected to as checked, so that a name cannot point elsewhere the second
time. Redirects are not followed, proxies of the environment are not used, and all of it ends within one time limit.
"""

from __future__ import annotations

import asyncio
import binascii
import ssl
from datetime import UTC, datetime
from email.utils import parsedate_to_datetime
from time import monotonic
from typing import TYPE_CHECKING

import httpx2
from standardwebhooks.webhooks import EmptyWebhookSecretError, Webhook

from monitor import __version__
from monitor.delivery import address, secret
from monitor.delivery.body import body, letter_body
from monitor.delivery.clean import clean
from monitor.errors import ConfigError, DeliveryError

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from monitor import config
    from monitor.alerts.alert import Alert
    from monitor.delivery.letter import Letter

ANSWER_BYTES = 2_000  # read of a refusal's words; of a success nothing is read
_GONE = 410
_WAITS = (429, 503)


def open_webhook(settings: config.Channel, home: Path | None = None) -> WebhookChannel:
    """The webhook channel that the settings describe.

    Raises:
        ConfigError: the address or a secret is missing or unusable.
    """

    def read(env: str | None, file: str | None, what: str) -> str | None:
        return secret.read(env, file, channel=settings.name, what=what, home=home)

    url = _url(read(settings.url_env, settings.url_file, "address") or settings.url or "", settings.name)
    secrets = read(settings.secret_env, settings.secret_file, "signing secret")
    return WebhookChannel(
        url, _signers(settings.name, secrets), allow_private=settings.allow_private, timeout_s=settings.timeout_s
    )


def _url(text: str, channel: str) -> httpx2.URL:
    try:
        url = httpx2.URL(text)
    except httpx2.InvalidURL as error:
        raise ConfigError(f"Channel {channel!r}: its address is none ({error}); write `https://…`.") from error
    if url.scheme not in {"http", "https"} or not url.host:
        raise ConfigError(f'Channel {channel!r} needs an address: `url = "https://…"`, or url_env or url_file.')
    return url


def _signers(channel: str, secrets: str | None) -> list[Webhook]:
    """One signer for each secret, so that a secret can be changed while receivers still know the old one."""
    try:
        return [Webhook(text) for text in (secrets or "").split()]
    except (binascii.Error, EmptyWebhookSecretError) as error:
        raise ConfigError(
            f"Channel {channel!r}: a signing secret is `whsec_` and then base64, as `openssl rand -base64 32` makes it;"
            f" this one is not ({error})."
        ) from error


class WebhookChannel:
    """One web address; see `channel.Port`."""

    def __init__(
        self,
        url: httpx2.URL,
        signers: list[Webhook],
        *,
        allow_private: bool = False,
        timeout_s: float = 15.0,
        trust: ssl.SSLContext | None = None,
        now: Callable[[], datetime] = lambda: datetime.now(UTC),
    ) -> None:
        self._url = url
        self._signers = signers
        self._allow_private = allow_private
        self._timeout_s = timeout_s
        self._trust = trust or ssl.create_default_context()
        self._now = now

    def send(self, alert: Alert, delivery_id: str, attempt: int) -> None:
        """See `channel.Port.send`."""
        self._call(body(alert), delivery_id, attempt)

    def post(self, letter: Letter, letter_id: str, attempt: int) -> None:
        """See `channel.Port.post`."""
        self._call(letter_body(letter, letter_id), letter_id, attempt)

    def _call(self, content: bytes, delivery_id: str, attempt: int) -> None:
        until = monotonic() + self._timeout_s
        headers = self._headers(delivery_id, attempt, content.decode())
        port = self._url.port or (443 if self._url.scheme == "https" else 80)
        hosts = address.resolve(self._url.host, port, allow_private=self._allow_private, timeout_s=self._timeout_s)
        asyncio.run(self._post_in_time(hosts, headers, content, until - monotonic()))

    def _headers(self, delivery_id: str, attempt: int, content: str) -> dict[str, str]:
        moment = self._now()
        headers = {
            "host": self._url.netloc.decode("ascii"),
            "content-type": "application/cloudevents+json; charset=utf-8",
            "user-agent": f"claim-monitor/{__version__}",
            "webhook-id": delivery_id,
            "webhook-timestamp": str(int(moment.timestamp())),
            "webhook-attempt": str(attempt),
        }
        if self._signers:
            headers["webhook-signature"] = " ".join(s.sign(delivery_id, moment, content) for s in self._signers)
        return headers

    async def _post_in_time(self, hosts: list[str], headers: dict[str, str], content: bytes, left_s: float) -> None:
        try:
            async with asyncio.timeout(left_s):
                await self._post(hosts, headers, content)
        except TimeoutError as error:
            raise DeliveryError(f"no answer within {self._timeout_s:g} s") from error

    async def _post(self, hosts: list[str], headers: dict[str, str], content: bytes) -> None:
        """Posts to the first of the addresses that can be connected to."""
        async with httpx2.AsyncClient(verify=self._trust, trust_env=False, timeout=self._timeout_s) as client:
            for host in hosts:
                request = client.build_request(
                    "POST", self._url.copy_with(host=host), headers=headers, content=content,
                    extensions={"sni_hostname": self._url.host},
                )  # fmt: skip
                try:
                    response = await client.send(request, stream=True, follow_redirects=False)
                except httpx2.ConnectError as error:
                    if host == hosts[-1]:
                        raise DeliveryError(f"could not connect to {self._url.host}: {error}") from error
                except httpx2.HTTPError as error:
                    raise DeliveryError(f"the connection failed: {error or type(error).__name__}") from error
                else:
                    await self._judge(response)
                    return

    async def _judge(self, response: httpx2.Response) -> None:
        """Returns where the receiver has taken it; what it says beside its status is read only from a refusal."""
        try:
            if response.is_success:
                return
            status = response.status_code
            raise DeliveryError(
                await _words(response),
                permanent=status == _GONE,
                retry_after_s=_retry_after_s(response, self._now()) if status in _WAITS else None,
            )
        finally:
            await response.aclose()


async def _words(response: httpx2.Response) -> str:
    answer = f"answered {response.status_code} {clean(response.reason_phrase, 60)}".rstrip()
    if response.is_redirect:
        return f"{answer}; redirects are not followed, give the channel the new address"
    said = b""
    try:
        async for part in response.aiter_raw(ANSWER_BYTES):
            said += part
            if len(said) >= ANSWER_BYTES:
                break
    except httpx2.HTTPError:
        pass  # the status has said it already
    words = clean(said[:ANSWER_BYTES].decode("utf-8", "replace"), 200)
    return f"{answer}: {words}" if words else answer


def _retry_after_s(response: httpx2.Response, now: datetime) -> float | None:
    """The wait that the receiver asked for, as seconds or as a date; None where it asked for none that is readable."""
    asked = response.headers.get("retry-after", "")
    if asked.isascii() and asked.isdigit():
        return float(asked[:9])
    try:
        return max(0.0, (parsedate_to_datetime(asked) - now).total_seconds())
    except (ValueError, TypeError, IndexError):
        return None
