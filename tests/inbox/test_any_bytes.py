"""Whatever the bytes are, every reader gives articles that can be stored, or a reason, and nothing else."""

from __future__ import annotations

import io
import json
import zipfile
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from monitor.errors import UnreadableError
from monitor.inbox.read import OPENERS, READERS, Limits, Piece, read_all

FILES = Path(__file__).parent / "files"
SAMPLES = [path for path in sorted(FILES.iterdir()) if path.suffix != ".zip"]
SUFFIXES = sorted({*READERS, *OPENERS})
LIMITS = Limits(articles=100, unpacked_bytes=5_000_000)
BEGINNINGS = [
    b"", b"%PDF-1.4\n", b"PK\x03\x04", b"<?xml version='1.0'?><rss>", b"<feed xmlns='http://www.w3.org/2005/Atom'>",
    b'{"text": "', b"<!doctype html>", b"From: <Saved by Blink>\nMIME-Version: 1.0\n", b"Message-ID: <a>\nSubject: x\n",
    b"---\ntitle: ", b"+++\n", b"\xff\xfe", b"\xef\xbb\xbf",
]  # fmt: skip
WORDS = st.text(max_size=100).map(lambda text: text.encode("utf-8", "replace"))
patient = settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.too_slow])


def holds_to_its_word(raw: bytes, name: str) -> None:
    """Reads the bytes; what comes out can be stored, its blocks lie in its text, and it comes out again."""
    try:
        pieces = read_all(raw, name, LIMITS)
    except UnreadableError as error:
        str(error).encode()
        return
    assert pieces == read_all(raw, name, LIMITS)
    for piece in pieces:
        if not isinstance(piece, Piece):
            piece.reason.encode()
            continue
        text, at = piece.document.text, 0
        assert text.strip()
        assert "\x00" not in text
        assert "\r" not in text
        for told in (text, piece.part, piece.document.title or "", piece.document.outlet or ""):
            told.encode()
        for block in piece.document.blocks:
            assert at <= block.start < block.end <= len(text)
            at = block.end


@pytest.mark.parametrize("suffix", SUFFIXES)
@patient
@given(beginning=st.sampled_from(BEGINNINGS), rest=st.binary(max_size=300) | WORDS)
def test_any_bytes_under_any_name(suffix: str, beginning: bytes, rest: bytes) -> None:
    """Also such as begin like another format."""
    holds_to_its_word(beginning + rest, f"a{suffix}")


@pytest.mark.parametrize("sample", SAMPLES, ids=lambda path: path.name)
@settings(max_examples=15, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(data=st.data())
def test_a_real_file_with_bytes_changed_or_cut(sample: Path, data: st.DataObject) -> None:
    """As transfers and disks damage them."""
    raw = bytearray(sample.read_bytes())
    for _ in range(data.draw(st.integers(1, 8))):
        at = data.draw(st.integers(0, len(raw) - 1))
        raw[at : at + data.draw(st.integers(0, 4))] = data.draw(st.binary(max_size=4))
        if not raw:
            return
    holds_to_its_word(bytes(raw[: data.draw(st.integers(1, len(raw)))]), sample.name)


@patient
@given(inside=st.binary(max_size=200), name=st.text(min_size=1, max_size=30), data=st.data())
def test_any_file_in_an_archive(inside: bytes, name: str, data: st.DataObject) -> None:
    """Whatever it is called and however the archive is damaged."""
    held = io.BytesIO()
    with zipfile.ZipFile(held, "w", zipfile.ZIP_DEFLATED) as packed:
        packed.writestr("good.txt", "The bridge was closed after inspectors found 14 cracks in it.")
        packed.writestr("a" + name.encode("utf-8", "replace").decode(), inside)
    raw = bytearray(held.getvalue())
    if data.draw(st.booleans()):
        raw[data.draw(st.integers(0, len(raw) - 1))] ^= data.draw(st.integers(1, 255))
    holds_to_its_word(bytes(raw), "a.zip")


ANY_JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats(allow_nan=False, allow_infinity=False) | st.text(max_size=40),
    lambda held: st.lists(held, max_size=4) | st.dictionaries(st.text(max_size=8), held, max_size=4),
    max_leaves=8,
)
KEYS = st.sampled_from(
    ["title", "text", "body_html", "outlet", "date", "url", "author", "items", "bodies", "headlines"]
)


@patient
@given(record=st.dictionaries(KEYS, ANY_JSON | st.text(max_size=80), max_size=6), lines=st.booleans())
def test_any_record(record: dict[str, object], *, lines: bool) -> None:
    """Keys that mean something, with values of any kind."""
    raw = json.dumps(record).encode()
    holds_to_its_word(raw * 2 if lines else raw, "a.jsonl" if lines else "a.json")
