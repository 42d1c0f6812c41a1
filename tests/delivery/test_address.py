"""Which addresses a webhook may go to."""

from __future__ import annotations

import ipaddress
import socket
import threading

import pytest

from monitor.delivery.address import refusal, resolve
from monitor.errors import DeliveryError

PRIVATE = (
    "127.0.0.1", "127.8.8.8", "10.0.0.1", "172.16.0.1", "192.168.1.1", "100.64.0.1", "192.0.2.1", "198.18.0.1",
    "240.0.0.1", "::1", "fc00::1", "2001:db8::1", "::ffff:127.0.0.1", "::ffff:10.0.0.1", "::127.0.0.1",
    "64:ff9b::7f00:1", "2002:7f00:1::", "2002:a00:1::", "::ffff:0:7f00:1", "64:ff9b:1::7f00:1", "fec0::1",
    "2606:2800:21f:cb07:0:5efe:a00:1", "5f00::1", "3fff::1", "192.88.99.1", "192.0.0.8",
)  # fmt: skip
NEVER = (
    "169.254.169.254", "169.254.1.1", "168.63.129.16", "100.100.100.200", "fd00:ec2::254", "fe80::1",
    "::ffff:169.254.169.254", "64:ff9b::a9fe:a9fe", "0.0.0.0", "::", "224.0.0.1", "ff02::1", "255.255.255.255",
    "192.0.0.192", "fd20:ce::254", "::ffff:0:a9fe:a9fe", "2606:2800::200:5efe:a9fe:a9fe", "2002:a9fe:a9fe::",
)  # fmt: skip
PUBLIC = ("93.184.215.14", "2606:2800:21f:cb07:6820:80da:af6b:8b2c", "::ffff:93.184.215.14", "64:ff9b::5db8:d70e")


@pytest.mark.parametrize("text", PRIVATE)
def test_private_addresses_are_refused_unless_the_channel_allows_them(text: str) -> None:
    """Whichever way the address is wrapped."""
    address = ipaddress.ip_address(text)
    assert refusal(address, allow_private=False)
    assert refusal(address, allow_private=True) is None


@pytest.mark.parametrize("text", NEVER)
def test_addresses_that_no_receiver_has_are_always_refused(text: str) -> None:
    """Link-local, where clouds hand out credentials, nobody's and everybody's."""
    address = ipaddress.ip_address(text)
    assert refusal(address, allow_private=False)
    assert refusal(address, allow_private=True)


@pytest.mark.parametrize("text", PUBLIC)
def test_public_addresses_are_allowed(text: str) -> None:
    """Anybody's web server."""
    assert refusal(ipaddress.ip_address(text), allow_private=False) is None


@pytest.mark.parametrize(
    "host",
    ["localhost", "127.0.0.1", "2130706433", "0x7f000001", "127.1", "::1", "0177.0.0.1", "017700000001", "0x7f.0.0.1"],
)
def test_every_spelling_of_this_machine_is_refused(host: str) -> None:
    """What counts is what the system's resolver makes of it."""
    with pytest.raises(DeliveryError, match="nothing was sent") as refused:
        resolve(host, 80, allow_private=False, timeout_s=5)
    assert refused.value.permanent


def test_one_bad_address_among_good_ones_is_enough(monkeypatch: pytest.MonkeyPatch) -> None:
    """A name that stands for two machines goes to neither when one of them is forbidden."""
    both = [(socket.AF_INET, socket.SOCK_STREAM, 6, "", (host, 80)) for host in ("93.184.215.14", "10.0.0.1")]
    monkeypatch.setattr(socket, "getaddrinfo", lambda *_args, **_more: both)
    with pytest.raises(DeliveryError, match=r"10\.0\.0\.1"):
        resolve("two.example", 80, allow_private=False, timeout_s=5)
    assert resolve("two.example", 80, allow_private=True, timeout_s=5) == ["93.184.215.14", "10.0.0.1"]


def test_a_name_that_is_not_known_may_be_known_later() -> None:
    """The top-level name invalid is kept free for ever."""
    with pytest.raises(DeliveryError, match=r"nobody\.invalid was not found") as unknown:
        resolve("nobody.invalid", 80, allow_private=False, timeout_s=20)
    assert not unknown.value.permanent


def test_a_resolver_that_hangs_does_not_hold_the_channel(monkeypatch: pytest.MonkeyPatch) -> None:
    """The system's resolver knows no time limit; we do."""
    answered = threading.Event()
    monkeypatch.setattr(socket, "getaddrinfo", lambda *_args, **_more: answered.wait(10) and [])
    with pytest.raises(DeliveryError, match=r"no answer within 0\.05 s"):
        resolve("slow.example", 80, allow_private=False, timeout_s=0.05)
    answered.set()
