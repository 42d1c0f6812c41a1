"""Sends alerts to a web address: signed by Standard Webhooks, the body a CloudEvent.

The address is looked up, checked and then connected to as checked, so that a name cannot point elsewhere the second
time. Redirects are not followed, cookies not kept, proxies of the environment not used, and all of it ends within one
time limit. A round of messages goes over one connection.
"""

from __future__ import annotations

import asyncio
import binascii
import contextlib
import ssl
from contextlib import contextmanager
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
    from collections.abc import Callable, Iterator
    from pathlib import Path

    from monitor import config
    from monitor.alerts.alert import Alert
    from monitor.delivery.letter import Letter

ANSWER_BYTES = 2_000  # read of what a receiver says
DRAIN_S = 0.25  # for the rest of an answer that has told already that the message was taken
FRESH_S = 30.0  # for so long a look-up holds while messages follow one another
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
        self.url = url
        self._signers = signers
        self._allow_private = allow_private
        self.timeout_s = timeout_s
        self._trust = trust or ssl.create_default_context()
        self.now = now

    def send(self, alert: Alert, delivery_id: str, attempt: int) -> None:
        """See `channel.Port.send`."""
        with self.connected() as line:
            line.send(alert, delivery_id, attempt)

    def post(self, letter: Letter, letter_id: str, attempt: int) -> None:
        """See `channel.Port.post`."""
        with self.connected() as line:
            line.post(letter, letter_id, attempt)

    @contextmanager
    def connected(self) -> Iterator[_Line]:
        """See `channel.Connecting`."""
        with asyncio.Runner() as runner:
            line = _Line(self, runner, httpx2.AsyncHTTPTransport(verify=self._trust, trust_env=False))
            try:
                yield line
            finally:
                line.close()

    def look_up(self) -> list[str]:
        """The addresses that may be connected to, as they are now."""
        port = self.url.port or (443 if self.url.scheme == "https" else 80)
        return address.resolve(self.url.host, port, allow_private=self._allow_private, timeout_s=self.timeout_s)

    def headers(self, delivery_id: str, attempt: int, content: str) -> dict[str, str]:
        """What is told beside the body, the signatures among it."""
        moment = self.now()
        headers = {
            "host": self.url.netloc.decode("ascii"),
            "content-type": "application/cloudevents+json; charset=utf-8",
            "user-agent": f"claim-monitor/{__version__}",
            "webhook-id": delivery_id,
            "webhook-timestamp": str(int(moment.timestamp())),
            "webhook-attempt": str(attempt),
        }
        if self._signers:
            headers["webhook-signature"] = " ".join(s.sign(delivery_id, moment, content) for s in self._signers)
        return headers


class _Line:
    """One thread's way to the address; its connection is kept from one message to the next."""

    def __init__(self, channel: WebhookChannel, runner: asyncio.Runner, transport: httpx2.AsyncHTTPTransport) -> None:
        self._channel, self._runner, self._transport = channel, runner, transport
        self._hosts: list[str] = []  # looked up and allowed; nothing else is connected to
        self._looked_up_s = 0.0
        self._used = False  # whether there is a connection that has carried something

    def send(self, alert: Alert, delivery_id: str, attempt: int) -> None:
        """See `channel.Port.send`."""
        self._call(body(alert), delivery_id, attempt)

    def post(self, letter: Letter, letter_id: str, attempt: int) -> None:
        """See `channel.Port.post`."""
        self._call(letter_body(letter, letter_id), letter_id, attempt)

    def close(self) -> None:
        """Hangs up."""
        if self._used:
            self._runner.run(self._hang_up())

    async def _hang_up(self) -> None:
        with contextlib.suppress(TimeoutError, httpx2.HTTPError):
            async with asyncio.timeout(DRAIN_S):
                await self._transport.aclose()

    def _call(self, content: bytes, delivery_id: str, attempt: int) -> None:
        until = monotonic() + self._channel.timeout_s
        headers = self._channel.headers(delivery_id, attempt, content.decode())
        if not self._hosts or monotonic() - self._looked_up_s > FRESH_S:
            self._hosts, self._looked_up_s = self._channel.look_up(), monotonic()
        try:
            self._runner.run(self._post_in_time(headers, content, until - monotonic()))
        except DeliveryError:
            self._hosts = []
            raise

    async def _post_in_time(self, headers: dict[str, str], content: bytes, left_s: float) -> None:
        try:
            async with asyncio.timeout(left_s):
                await self._post(headers, content)
        except TimeoutError as error:
            raise DeliveryError(f"no answer within {self._channel.timeout_s:g} s") from error

    async def _post(self, headers: dict[str, str], content: bytes) -> None:
        """Posts to the first of the addresses that can be connected to."""
        url = self._channel.url
        for host in self._hosts:
            request = httpx2.Request(
                "POST",
                url.copy_with(host=host),
                headers=headers,
                content=content,
                extensions={"sni_hostname": url.host},
            )
            try:
                response = await self._answer(request)
            except httpx2.ConnectError as error:
                if host == self._hosts[-1]:
                    raise DeliveryError(f"could not connect to {url.host}: {error}") from error
            except httpx2.HTTPError as error:
                raise DeliveryError(f"the connection failed: {error or type(error).__name__}") from error
            else:
                self._hosts = [host]
                await self._judge(response)
                return

    async def _answer(self, request: httpx2.Request) -> httpx2.Response:
        """The answer; a connection that the receiver closed while it lay idle is no failure of the receiver's."""
        before, self._used = self._used, True
        try:
            return await self._transport.handle_async_request(request)
        except (httpx2.RemoteProtocolError, httpx2.ReadError, httpx2.WriteError):
            if not before:
                raise
            return await self._transport.handle_async_request(request)

    async def _judge(self, response: httpx2.Response) -> None:
        """Returns where the receiver has taken it; what it says beside its status counts only in a refusal."""
        try:
            if response.is_success:
                await _drain(response)
                return
            status = response.status_code
            raise DeliveryError(
                await _words(response),
                permanent=status == _GONE,
                retry_after_s=_retry_after_s(response, self._channel.now()) if status in _WAITS else None,
            )
        finally:
            await response.aclose()


async def _drain(response: httpx2.Response) -> None:
    """Reads a short answer to its end, so that the connection can be used again; a long or slow one is cut off."""
    size = 0
    with contextlib.suppress(httpx2.HTTPError, TimeoutError):
        async with asyncio.timeout(DRAIN_S):
            async for part in response.aiter_raw(ANSWER_BYTES):
                size += len(part)
                if size >= ANSWER_BYTES:
                    break


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
