"""Tells the service manager how the daemon is: ready, alive, stopping (the protocol of sd_notify)."""

from __future__ import annotations

import contextlib
import socket
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping

PATIENCE_S = 0.5  # a manager that does not listen must not hold the daemon up


def notify(state: str, environment: Mapping[str, str]) -> bool:
    """Sends `state` ("READY=1") to the socket that NOTIFY_SOCKET names; False where there is none to tell."""
    address = environment.get("NOTIFY_SOCKET", "")
    if not address.startswith(("/", "@")):
        return False
    if address.startswith("@"):  # a name in Linux' abstract name space
        address = "\0" + address[1:]
    with contextlib.suppress(OSError), socket.socket(socket.AF_UNIX, socket.SOCK_DGRAM | socket.SOCK_CLOEXEC) as port:
        port.settimeout(PATIENCE_S)
        port.sendto(state.encode(), address)
        return True
    return False
