"""Two small receivers on this machine, a mail server and a web address, to show alerts as they arrive.

They take whatever comes from this machine and keep it in memory: for trying the program out, not for the open network.
"""

from __future__ import annotations

import threading
from contextlib import contextmanager
from email import message_from_bytes, policy
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from socketserver import StreamRequestHandler, TCPServer, ThreadingTCPServer
from typing import TYPE_CHECKING, ClassVar, TypeVar

import msgspec
from standardwebhooks.webhooks import Webhook, WebhookVerificationError

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

MAX_BYTES = 2_000_000  # of one message
_LINE_BYTES = 2_000
_SILENCE_S = 30.0


class ReceivedMail(msgspec.Struct, frozen=True):
    """A mail as it came in over the wire."""

    sender: str
    recipients: tuple[str, ...]
    content: bytes


class ReceivedHook(msgspec.Struct, frozen=True):
    """A webhook as it came in; header names in lower case, `verified` tells that the signature is right."""

    headers: dict[str, str]
    content: bytes
    verified: bool


def header(mail: ReceivedMail, name: str) -> str:
    """A header of a mail as a reader sees it, empty where there is none."""
    return str(message_from_bytes(mail.content, policy=policy.default).get(name, ""))


def plain_text(mail: ReceivedMail) -> str:
    """The plain text of a mail."""
    part = message_from_bytes(mail.content, policy=policy.default).get_body(("plain",))
    return str(part.get_content()) if part is not None else ""


@contextmanager
def mail_receiver(on_mail: Callable[[ReceivedMail], None]) -> Iterator[int]:
    """A mail server while the block lasts; gives its port and calls `on_mail`, from a thread, for every mail taken."""
    with _serving(_MailServer(on_mail)) as server:
        yield server.server_address[1]


@contextmanager
def hook_receiver(on_hook: Callable[[ReceivedHook], None], secret: str) -> Iterator[str]:
    """A web address while the block lasts; gives it and calls `on_hook`, from a thread, for every call.

    What is not signed with `secret` is answered with 401, and handed over all the same.
    """
    with _serving(_HookServer(on_hook, Webhook(secret))) as server:
        yield f"http://127.0.0.1:{server.server_port}/"


_Server = TypeVar("_Server", bound=TCPServer)


@contextmanager
def _serving(server: _Server) -> Iterator[_Server]:
    serving = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.05}, daemon=True)
    serving.start()
    try:
        yield server
    finally:
        server.shutdown()
        server.server_close()
        serving.join()


class _MailServer(ThreadingTCPServer):
    daemon_threads = True

    def __init__(self, on_mail: Callable[[ReceivedMail], None]) -> None:
        super().__init__(("127.0.0.1", 0), _MailHandler)
        self.on_mail = on_mail


class _MailHandler(StreamRequestHandler):
    """One conversation in the least of SMTP that a client needs (RFC 5321, 4.5.1)."""

    timeout = _SILENCE_S
    server: _MailServer
    _ANSWERS: ClassVar[dict[str, str]] = {
        "EHLO": "250-monitor\r\n250-8BITMIME\r\n250 SIZE 2000000",
        "HELO": "250 monitor",
        "NOOP": "250 well",
        "VRFY": "252 try",
    }

    def handle(self) -> None:
        self._sender, self._recipients = "", list[str]()
        self._answer("220 monitor")
        while line := self.rfile.readline(_LINE_BYTES):
            verb, _, rest = line.decode("ascii", "replace").strip().partition(" ")
            if verb.upper() == "QUIT":
                self._answer("221 bye")
                return
            self._answer(self._obey(verb.upper(), rest))

    def _obey(self, verb: str, rest: str) -> str:
        match verb:
            case "MAIL" | "RSET":
                self._sender, self._recipients = _address(rest), []
            case "RCPT":
                self._recipients.append(_address(rest))
            case "DATA":
                return self._take() if self._recipients else "503 to whom?"
            case _:
                return self._ANSWERS.get(verb, "500 that is not known here")
        return "250 well"

    def _take(self) -> str:
        self._answer("354 go on, end with a full stop")
        content = bytearray()
        while (line := self.rfile.readline(MAX_BYTES)) not in {b".\r\n", b""}:
            content += line[1:] if line.startswith(b".") else line
            if len(content) > MAX_BYTES:
                return "552 too long"
        if not line:
            return "451 cut short"
        self.server.on_mail(ReceivedMail(self._sender, tuple(self._recipients), bytes(content)))
        self._recipients = []
        return "250 taken"

    def _answer(self, line: str) -> None:
        self.wfile.write(f"{line}\r\n".encode())


def _address(rest: str) -> str:
    """The address of `FROM:<a@b> SIZE=…`."""
    return rest.partition("<")[2].partition(">")[0]


class _HookServer(ThreadingHTTPServer):
    daemon_threads = True

    def __init__(self, on_hook: Callable[[ReceivedHook], None], signer: Webhook) -> None:
        super().__init__(("127.0.0.1", 0), _HookHandler)
        self.on_hook = on_hook
        self.signer = signer


class _HookHandler(BaseHTTPRequestHandler):
    timeout = _SILENCE_S
    server: _HookServer

    def do_POST(self) -> None:
        length = self.headers.get("content-length", "")
        size = min(int(length), MAX_BYTES) if length.isdecimal() else 0
        content = self.rfile.read(size)
        headers = {name.lower(): value for name, value in self.headers.items()}
        verified = _is_signed(self.server.signer, headers, content)
        self.server.on_hook(ReceivedHook(headers, content, verified))
        self.send_response(204 if verified else 401)
        self.end_headers()

    def log_message(self, format: str, *args: object) -> None:  # noqa: A002 - the name is the library's
        """Keeps still: what arrived is told by `on_hook`."""


def _is_signed(signer: Webhook, headers: dict[str, str], content: bytes) -> bool:
    try:
        signer.verify(content, headers, json_parse=False)
    except (WebhookVerificationError, ValueError):
        return False
    return True
