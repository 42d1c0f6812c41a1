"""The chain of hashes that ties each event to all before it (pure)."""

import hashlib

import msgspec

START = bytes(32)  # what the first event is chained to


def link(previous: bytes, header: tuple[int, str, int, str, str], data: bytes) -> bytes:
    """The hash of an event: sha256 over the hash before, (position, kind, version, key, time) as JSON, and its data."""
    return hashlib.sha256(previous + msgspec.json.encode(header) + data).digest()
