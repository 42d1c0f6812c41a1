"""A network of its own, with a name server that lies: run by `unshare -rmn`, prints what webhooks did there as JSON.

This machine bears a public address there, at which the receiver listens; "inside" listens at 127.0.0.1 alone and must
never hear anything. Names are looked up by the system's own resolver over real DNS.
"""

from __future__ import annotations

import fcntl
import json
import socket
import struct
import subprocess
import sys
import tempfile
import threading
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

import httpx2

from monitor.delivery.webhook import WebhookChannel
from monitor.errors import DeliveryError
from tests.delivery import samples

PUBLIC, INSIDE, PORT = "93.184.215.14", "127.0.0.1", 8080
A, CNAME, AAAA = 1, 5, 28
_SET_ADDRESS, _SET_FLAGS, _UP = 0x8916, 0x8914, 0x1
# By name and type: what is answered the first time, the second, and from then on.
ZONE: dict[tuple[str, int], list[list[tuple[int, str]]]] = {
    ("steady.example", A): [[(A, PUBLIC)]],
    ("rebound.example", A): [[(A, PUBLIC)], [(A, INSIDE)]],
    ("alias.example", A): [[(CNAME, "inside.example"), (A, INSIDE)]],
    ("alias.example", AAAA): [[(CNAME, "inside.example")]],
    ("both.example", A): [[(A, PUBLIC), (A, INSIDE)]],
    ("sixth.example", A): [[(A, PUBLIC)]],
    ("sixth.example", AAAA): [[(AAAA, "::1")]],
    ("mapped.example", AAAA): [[(AAAA, "::ffff:127.0.0.1")]],
    ("translated.example", AAAA): [[(AAAA, "64:ff9b::7f00:1")]],
    ("metadata.example", A): [[(A, "169.254.169.254")]],
}


def main() -> None:
    """Sets the network up and tries each name."""
    _make_network()
    asked: list[str] = []
    threading.Thread(target=_name_server, args=(asked,), daemon=True).start()
    heard = {host: _receiver(host) for host in (PUBLIC, INSIDE)}
    told = {name: _send(f"http://{name}:{PORT}/") for name in dict.fromkeys(name for name, _ in ZONE)}
    told["rebound.example again"] = _send(f"http://rebound.example:{PORT}/")
    told["redirect"] = _send(f"http://steady.example:{PORT}/elsewhere")
    ZONE["kept.example", A] = [[(A, PUBLIC)], [(A, INSIDE)]]
    told["kept.example"] = _send(f"http://kept.example:{PORT}/", 3)
    sys.stdout.write(json.dumps({"told": told, "public": heard[PUBLIC], "inside": heard[INSIDE], "asked": asked}))


def _send(url: str, count: int = 1) -> str:
    channel = WebhookChannel(httpx2.URL(url), [], timeout_s=5.0)
    try:
        with channel.connected() as line:
            for number in range(count):
                line.send(samples.new_denial(), f"dlv_{number}", 1)
    except DeliveryError as error:
        return str(error)
    return "sent"


def _make_network() -> None:
    with socket.socket(socket.AF_INET, socket.SOCK_DGRAM) as port:
        for name, address in ((b"lo", INSIDE), (b"lo:1", PUBLIC)):
            where = struct.pack("16sH2x4s8x", name, socket.AF_INET, socket.inet_aton(address))
            fcntl.ioctl(port, _SET_ADDRESS, where)
            fcntl.ioctl(port, _SET_FLAGS, struct.pack("16sH14x", name, _UP))
    folder = Path(tempfile.mkdtemp(dir=sys.argv[1]))
    for name, content in (("resolv.conf", f"nameserver {INSIDE}\n"), ("nsswitch.conf", "hosts: files dns\n")):
        (folder / name).write_text(content)
        subprocess.run(["mount", "--bind", folder / name, Path("/etc", name).resolve()], check=True)


class _Receiver(BaseHTTPRequestHandler):
    heard: list[str]

    def do_POST(self) -> None:
        self.rfile.read(int(self.headers["content-length"]))
        self.heard.append(self.headers["host"])
        self.send_response(302 if self.path == "/elsewhere" else 204)
        self.send_header("location", f"http://{INSIDE}:{PORT}/")
        self.end_headers()

    def log_message(self, *_: object) -> None:
        pass


def _receiver(host: str) -> list[str]:
    heard: list[str] = []
    handler = type("Receiver", (_Receiver,), {"heard": heard, "protocol_version": "HTTP/1.1"})
    server = ThreadingHTTPServer((host, PORT), handler)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    return heard


def _name_server(asked: list[str]) -> None:
    """Answers by ZONE, with nothing to be remembered (a time to live of 0)."""
    times: dict[tuple[str, int], int] = {}
    with socket.socket(socket.AF_INET, socket.SOCK_DGRAM) as port:
        port.bind((INSIDE, 53))
        while True:
            question, who = port.recvfrom(512)
            name, end = _name(question, 12)
            kind = struct.unpack_from("!H", question, end)[0]
            number = times[name, kind] = times.get((name, kind), -1) + 1
            asked.append(f"{name} {kind}")
            answers = ZONE.get((name, kind), [[]])
            records = answers[min(number, len(answers) - 1)]
            packet = question[:2] + struct.pack("!HHHHH", 0x8180, 1, len(records), 0, 0) + question[12 : end + 4]
            owner = name
            for type_, value in records:
                data = _data(type_, value)
                packet += _encoded(owner) + struct.pack("!HHIH", type_, 1, 0, len(data)) + data
                owner = value if type_ == CNAME else owner
            port.sendto(packet, who)


def _name(packet: bytes, at: int) -> tuple[str, int]:
    labels = []
    while length := packet[at]:
        labels.append(packet[at + 1 : at + 1 + length].decode())
        at += 1 + length
    return ".".join(labels).lower(), at + 1


def _encoded(name: str) -> bytes:
    return b"".join(bytes([len(label)]) + label.encode() for label in name.split(".")) + b"\0"


def _data(type_: int, value: str) -> bytes:
    if type_ == CNAME:
        return _encoded(value)
    return socket.inet_pton(socket.AF_INET if type_ == A else socket.AF_INET6, value)


if __name__ == "__main__":
    main()
