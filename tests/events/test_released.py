"""One example of every version of every event that was ever released: each is read for ever, and means what it meant.

`released.jsonl` only ever gains lines: when a kind's VERSION is raised, an example of the new version is added and the
old one stays, for some log holds events like it.
"""

from __future__ import annotations

from pathlib import Path

import msgspec
import pytest

from monitor.events import codec, kinds


class Example(msgspec.Struct, frozen=True):
    """An event as a log holds it, and what it means today."""

    kind: str
    version: int
    data: msgspec.Raw
    means: str


EXAMPLES = [
    msgspec.json.decode(line, type=Example)
    for line in (Path(__file__).parent / "released.jsonl").read_bytes().splitlines()
]


@pytest.mark.parametrize("example", EXAMPLES, ids=lambda example: f"{example.kind}-{example.version}")
def test_what_was_once_written_is_read_for_ever(example: Example) -> None:
    """Decoding gives the event that was meant, and leaves the data as it was."""
    before = bytes(example.data)
    assert repr(codec.decode(example.kind, example.version, bytes(example.data))) == example.means
    assert bytes(example.data) == before


def test_every_version_of_every_kind_has_its_example() -> None:
    """Whoever adds a kind or raises a version adds a line."""
    released = {(example.kind, example.version) for example in EXAMPLES}
    assert released == {(name, version) for name, kind in kinds.KINDS.items() for version in range(1, kind.VERSION + 1)}
