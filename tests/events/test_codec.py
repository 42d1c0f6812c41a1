from __future__ import annotations

from typing import Any

import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st

from monitor.errors import BrokenLogError, UnknownEventError
from monitor.events import codec, kinds

JSON = st.recursive(
    st.none() | st.booleans() | st.integers(-(2**63), 2**63 - 1) | st.floats(allow_nan=False, allow_infinity=False)
    | st.text(),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(), inner, max_size=3),
    max_leaves=8,
)  # fmt: skip
OFFSET = st.integers(0, 2**40)
BLOCKS = st.builds(kinds.Block, st.sampled_from(["title", "paragraph", "caption"]), OFFSET, OFFSET)
REFS = st.builds(
    kinds.FindingRef, st.sampled_from(["figure", "position"]), st.text(), OFFSET, OFFSET, st.text(), st.text()
)
HELD = st.builds(kinds.Held, st.text(), st.text(), st.lists(REFS, max_size=3).map(tuple))
VALUES = {
    kinds.FindingRef: REFS,
    kinds.Held: HELD,
    tuple[kinds.FindingRef, ...]: st.lists(REFS, max_size=3).map(tuple),
    tuple[kinds.Held, ...]: st.lists(HELD, max_size=3).map(tuple),
    str: st.text(),
    int: st.integers(0, 2**63 - 1),
    str | None: st.none() | st.text(),
    tuple[str, ...]: st.lists(st.text(), max_size=3).map(tuple),
    tuple[kinds.Block, ...]: st.lists(BLOCKS, max_size=3).map(tuple),
    dict[str, str]: st.dictionaries(st.text(), st.text(), max_size=3),
    dict[str, Any]: st.dictionaries(st.text(), JSON, max_size=3),
}


def events_of(kind: type[kinds.Event]) -> st.SearchStrategy[kinds.Event]:
    """Events of a kind with anything that its fields can hold."""
    return st.builds(kind, **{field.name: VALUES[field.type] for field in msgspec.structs.fields(kind)})


@given(st.sampled_from(list(kinds.KINDS.values())).flatmap(events_of))
def test_every_event_comes_back_as_it_was(event: kinds.Event) -> None:
    """Encoding and decoding again loses nothing, whatever the fields hold."""
    kind = type(event).__name__
    assert codec.decode(kind, event.VERSION, codec.encode(event)) == event
    assert codec.decode(kind, event.VERSION, codec.encode(event).decode()) == event


def test_an_unknown_kind_is_told_by_name() -> None:
    """A log that a newer program wrote is not misread."""
    with pytest.raises(UnknownEventError, match="ArticleSung"):
        codec.decode("ArticleSung", 1, b"{}")


def test_a_newer_version_is_refused() -> None:
    """A shape of tomorrow is not read as one of today, even if it would fit."""
    event = kinds.SilenceEnded("s", "a person", "2025-04-10T12:00:00Z")
    with pytest.raises(UnknownEventError, match="version 2, this program knows 1"):
        codec.decode("SilenceEnded", 2, codec.encode(event))


def test_an_old_version_is_carried_up_step_by_step(monkeypatch: pytest.MonkeyPatch) -> None:
    """Each step makes the fields of one version those of the next."""
    monkeypatch.setattr(kinds.SilenceEnded, "VERSION", 3)
    monkeypatch.setitem(codec.UPCASTERS, ("SilenceEnded", 1), lambda old: {**old, "author": old["who"]})
    monkeypatch.setitem(
        codec.UPCASTERS,
        ("SilenceEnded", 2),
        lambda old: {name: value for name, value in old.items() if name != "who"},
    )
    event = codec.decode("SilenceEnded", 1, b'{"silence_id":"s","who":"a person","ended_at":"2025-04-10T12:00:00Z"}')
    assert event == kinds.SilenceEnded("s", "a person", "2025-04-10T12:00:00Z")


def test_a_version_that_nothing_carries_up_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    """A missing step is told, not guessed over."""
    monkeypatch.setattr(kinds.SilenceEnded, "VERSION", 2)
    with pytest.raises(UnknownEventError, match="from version 1 to 2"):
        codec.decode("SilenceEnded", 1, b"{}")


@pytest.mark.parametrize(
    "data",
    [b"{}", b"", b"[1]", b'{"silence_id":1,"author":"","ended_at":""}', b"\xff", b'{"silence_id":"s"', b'{"more":1}'],
)
def test_data_of_another_shape_is_a_broken_log(data: bytes) -> None:
    """What does not look like its kind was not written by this program."""
    with pytest.raises(BrokenLogError, match="SilenceEnded"):
        codec.decode("SilenceEnded", 1, data)
