"""How an event becomes JSON and JSON an event again, old versions carried up to today's shape."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import msgspec

from monitor.errors import BrokenLogError, UnknownEventError
from monitor.events.kinds import KINDS, Event

Upcaster = Callable[[dict[str, Any]], dict[str, Any]]

# (kind, version) -> what makes the fields of that version those of the next one; pure, and kept for ever.
UPCASTERS: dict[tuple[str, int], Upcaster] = {}

_ENCODER = msgspec.json.Encoder()
_DECODERS = {name: msgspec.json.Decoder(kind) for name, kind in KINDS.items()}


def encode(event: Event) -> bytes:
    """The event's fields as one JSON object, in the order in which its kind lists them."""
    return _ENCODER.encode(event)


def decode(kind: str, version: int, data: bytes | str) -> Event:
    """The event that the log holds as `data`.

    Raises:
        UnknownEventError: this program knows no such kind, or not that version of it.
        BrokenLogError: the data is not what that kind and version look like.
    """
    decoder = _DECODERS.get(kind)
    if decoder is None:
        raise UnknownEventError(f"No event is called {kind!r} here: a newer program wrote it; update this one.")
    try:
        return decoder.decode(data) if version == KINDS[kind].VERSION else _carried_up(kind, version, data)
    except (msgspec.DecodeError, UnicodeDecodeError) as error:
        raise BrokenLogError(f"An event does not read as {kind} version {version}: {error}.") from error


def _carried_up(kind: str, version: int, data: bytes | str) -> Event:
    newest = KINDS[kind].VERSION
    fields = msgspec.json.decode(data, type=dict[str, Any])
    for step in range(version, newest):
        if (kind, step) not in UPCASTERS:
            raise UnknownEventError(f"Nothing carries {kind} up from version {step} to {step + 1}; update the program.")
        fields = UPCASTERS[kind, step](fields)
    if version > newest:
        raise UnknownEventError(f"{kind} has version {version}, this program knows {newest}: update the program.")
    return msgspec.convert(fields, KINDS[kind])
