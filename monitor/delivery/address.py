"""Which network addresses a webhook may go to, and which a name stands for at this moment."""

from __future__ import annotations

import ipaddress
import socket
import threading

from monitor.errors import DeliveryError

Address = ipaddress.IPv4Address | ipaddress.IPv6Address

_BROADCAST = ipaddress.ip_address("255.255.255.255")
_NAT64 = ipaddress.ip_network("64:ff9b::/96")
_COMPATIBLE = ipaddress.ip_network("::/96")  # the old way to wrap IPv4; holds :: and ::1 too
# Where clouds hand out credentials, and not marked as private by any register.
_METADATA = frozenset(
    map(ipaddress.ip_address, ("168.63.129.16", "100.100.100.200", "192.0.0.192", "fd00:ec2::254", "fd20:ce::254"))
)
_TRANSLATED = ipaddress.ip_network("::ffff:0:0:0/96")  # RFC 2765
_ISATAP = (0x00005EFE, 0x02005EFE)  # before the IPv4 address, in the lower half (RFC 5214)
# Of no single place in the world, which not every release of `ipaddress` knows.
_NOWHERE = tuple(
    map(
        ipaddress.ip_network,
        ("fec0::/10", "64:ff9b:1::/48", "5f00::/16", "3fff::/20", "192.0.0.0/24", "192.88.99.0/24"),
    )
)


def resolve(host: str, port: int, *, allow_private: bool, timeout_s: float) -> list[str]:
    """The addresses that `host` stands for now, all of them allowed; connect to one of these and to nothing else.

    Raises:
        DeliveryError: the name is not known or not found in time (temporary), or an address is refused (permanent).
    """
    found = _look_up(host, port, timeout_s)
    for address in found:
        if reason := refusal(ipaddress.ip_address(address.partition("%")[0]), allow_private=allow_private):
            raise DeliveryError(f"{host} stands for {address}, which is {reason}; nothing was sent", permanent=True)
    return found


def refusal(address: Address, *, allow_private: bool) -> str | None:
    """Why nothing may be sent to an address, None where it may. Addresses wrapped in another are judged by the inner.

    Private is what cannot be reached from everywhere: loopback, home and company networks, carriers' shared space.
    Link-local, metadata, multicast and unspecified addresses are refused even where private ones are allowed.
    """
    inner = _unwrapped(address)
    if inner in _METADATA:
        return "a cloud's metadata address"
    if inner.is_link_local:
        return "link-local"
    if inner.is_multicast or inner.is_unspecified or inner == _BROADCAST:
        return "no single machine's address"
    if not allow_private and (not inner.is_global or any(inner in network for network in _NOWHERE)):
        kind = "loopback" if inner.is_loopback else "private"
        return f"{kind} (set `allow_private = true` on the channel if that is meant)"
    return None


def _unwrapped(address: Address) -> Address:
    if isinstance(address, ipaddress.IPv4Address):
        return address
    isatap = (int(address) >> 32) & 0xFFFFFFFF in _ISATAP
    if isatap or address in _NAT64 or address in _TRANSLATED or (address in _COMPATIBLE and int(address) > 1):
        return ipaddress.IPv4Address(int(address) & 0xFFFFFFFF)
    inner = address.ipv4_mapped or address.sixtofour or (address.teredo[1] if address.teredo else None)
    return inner or address


def _look_up(host: str, port: int, timeout_s: float) -> list[str]:
    """Asks in a thread of its own, for the system's resolver knows no time limit."""
    answers: list[str] = []
    problems: list[str] = []

    def ask() -> None:
        try:
            infos = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM, proto=socket.IPPROTO_TCP)
            answers.extend(dict.fromkeys(str(info[4][0]) for info in infos))
        except (OSError, UnicodeError) as error:
            problems.append(str(error))

    asking = threading.Thread(target=ask, name=f"look-up {host}", daemon=True)
    asking.start()
    asking.join(timeout_s)
    if not answers:
        why = problems[0] if problems else f"no answer within {timeout_s:g} s"
        raise DeliveryError(f"the address of {host} was not found: {why}")
    return answers
