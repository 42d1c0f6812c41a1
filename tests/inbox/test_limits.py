"""Traps: what unpacks, nests or repeats without end is refused with its reason, soon and in little memory."""

from __future__ import annotations

import io
import json
import time
import tracemalloc
import zipfile
import zlib
from email.message import EmailMessage
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from monitor.errors import UnreadableError
from monitor.inbox.read import Limits, Piece, read_all

if TYPE_CHECKING:
    from collections.abc import Callable

FILES = Path(__file__).parent / "files"
TEXT = "The bridge was closed after inspectors found 14 cracks in it, the roads office said."
LIMITS = Limits(articles=50, unpacked_bytes=1_000_000, depth=3)
ENTRIES = f"<item><description>{TEXT}</description></item>" * 60
SAVED = b"From: <Saved by Blink>\nMIME-Version: 1.0\nContent-Type: text/css\n\np{}"
LAUGHS = "".join(f"<!ENTITY a{n} '{f'&a{n - 1};' * 10 if n else 'ha'}'>" for n in range(12))


def archive(members: dict[str, bytes | str], *, packing: int = zipfile.ZIP_DEFLATED) -> bytes:
    """A ZIP archive."""
    held = io.BytesIO()
    with zipfile.ZipFile(held, "w", packing) as packed:
        for name, content in members.items():
            packed.writestr(name, content)
    return held.getvalue()


def locked() -> bytes:
    """An archive that says of its member that it is locked."""
    raw = bytearray(archive({"a.txt": TEXT}))
    raw[6] |= 1
    raw[raw.index(b"PK\x01\x02") + 8] |= 1
    return bytes(raw)


def lying() -> bytes:
    """An archive that tells a smaller size than it unpacks to."""
    raw = bytearray(archive({"a.txt": "x" * 5_000_000}))
    at = raw.index(b"PK\x01\x02") + 24
    raw[at : at + 4] = (10).to_bytes(4, "little")
    return bytes(raw)


def nested(times: int) -> bytes:
    """An archive in an archive and so on."""
    raw = archive({"a.txt": TEXT})
    for _ in range(times):
        raw = archive({"inner.zip": raw})
    return raw


def mails(times: int) -> bytes:
    """A mail attached to a mail and so on."""
    inner = EmailMessage()
    for number in range(times + 1):
        mail = EmailMessage()
        mail["Subject"], mail["From"], mail["Message-ID"] = f"Mail {number}", "A <a@b.example>", f"<{number}@b.example>"
        mail.set_content("See below." if number else TEXT)
        if number:
            mail.add_attachment(inner)
        inner = mail
    return inner.as_bytes()


def document(inside: bytes) -> bytes:
    """A Word document whose text part is something else."""
    with zipfile.ZipFile(FILES / "statement.docx") as packed:
        members = {name: packed.read(name) for name in packed.namelist()}
    return archive(members | {"word/document.xml": inside})


def pdf(stream: bytes, *, packing: bytes = b"", kid: int = 3) -> bytes:
    """A PDF of one page with this content."""
    objects = [
        b"<< /Type /Catalog /Pages 2 0 R >>",
        b"<< /Type /Pages /Count 1 /Kids [%d 0 R] >>" % kid,
        b"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 9 9] /Resources << >> /Contents 4 0 R >>",
        b"<< /Length %d %s >>\nstream\n%s\nendstream" % (len(stream), packing, stream),
    ]
    raw, table = b"%PDF-1.4\n", b"0000000000 65535 f \n"
    for number, content in enumerate(objects, start=1):
        table += b"%010d 00000 n \n" % len(raw)
        raw += b"%d 0 obj\n%s\nendobj\n" % (number, content)
    return raw + b"xref\n0 5\n%strailer << /Size 5 /Root 1 0 R >>\nstartxref\n%d\n%%%%EOF\n" % (table, len(raw))


TRAPS: dict[str, tuple[Callable[[], bytes], str, str]] = {
    "zip bomb": (lambda: archive({"a.txt": "x" * 200_000_000}), "a.zip", "unpacks to more than 1000000 bytes"),
    "zip that lies": (lying, "a.zip", "holds no article that can be read: a.txt"),
    "zip of many": (lambda: archive({f"{n}.txt": TEXT for n in range(60)}), "a.zip", "is a ZIP archive of 60 files"),
    "zip in zip": (lambda: nested(5), "a.zip", "lies too deep in archives and mails"),
    "zips that sum up": (
        lambda: archive({f"{n}.zip": archive({"a.txt": "x" * 400_000}) for n in range(4)}), "a.zip", "unpacks to more",
    ),
    "locked zip": (locked, "a.zip", "is locked by a password"),
    "broken zip": (lambda: archive({"a.txt": TEXT})[:40], "a.zip", "is a ZIP archive that is broken"),
    "mail in mail": (lambda: mails(90), "a.eml", "more than 30 nested parts"),
    "docx bomb": (lambda: document(b"<x>" + b" " * 150_000_000), "a.docx", "unpacks to"),
    "docx with laughs": (
        lambda: document(f"<!DOCTYPE x [{LAUGHS}]><x>&a11;</x>".encode()), "a.docx", "is a Word document that cannot",
    ),
    "deep docx": (lambda: document(b"<x>" * 100_000), "a.docx", "is a Word document that cannot be read"),
    "feed with laughs": (f"<!DOCTYPE rss [{LAUGHS}]><rss>&a11;</rss>".encode, "a.rss", "defines entities"),
    "deep feed": (lambda: b"<rss><channel>" + b"<x>" * 100_000, "a.rss", "holds no article"),
    "feed of many": (
        f"<rss><channel>{ENTRIES}</channel></rss>".encode,
        "a.rss", "holds more than 50 articles",
    ),
    "deep JSON": (lambda: b"[" * 100_000, "a.json", "is JSON nested more than 100 deep"),
    "deep JSON that ends": (lambda: b"[" * 500 + b"]" * 500, "a.json", "is JSON nested more than 100 deep"),
    "deep JSON in a line": (lambda: b'{"a":' * 100_000, "a.jsonl", "is JSON nested more than 100 deep"),
    "long number": (lambda: b'{"a": ' + b"9" * 100_000 + b"}", "a.json", "is no valid JSON"),
    "number without bounds": (lambda: b'{"text": "' + TEXT.encode() + b'", "a": 1e400}', "a.json", "1e400 is larger"),
    "no number": (lambda: b'{"text": "' + TEXT.encode() + b'", "a": NaN}', "a.json", "NaN is no number in JSON"),
    "key twice": (lambda: b'{"text": "a", "text": "b"}', "a.json", "the key 'text' stands twice"),
    "lines of many": (lambda: b'{"text": "%s"}\n' % TEXT.encode() * 60, "a.jsonl", "holds more than 50 articles"),
    "PDF bomb": (
        lambda: pdf(zlib.compress(b" " * 300_000_000), packing=b"/Filter /FlateDecode"), "a.pdf", "is a PDF",
    ),
    "PDF that turns in circles": (
        lambda: pdf(b"", kid=2), "a.pdf", "is a PDF",
    ),
    "PDF of pictures": (lambda: pdf(b"q Q"), "a.pdf", "is a PDF without a text layer"),
    "PDF cut off": (lambda: (FILES / "two-pages.pdf").read_bytes()[:900], "a.pdf", "is a PDF"),
    "saved page without a page": (
        lambda: SAVED, "a.mhtml", "without a page in it",
    ),
}  # fmt: skip


@pytest.mark.parametrize("trap", TRAPS)
def test_a_trap_is_refused_in_time_and_in_little_memory(trap: str) -> None:
    """The reason tells what it is; nothing but UnreadableError is raised."""
    make, name, reason = TRAPS[trap]
    raw = make()
    tracemalloc.start()
    began = time.monotonic()
    try:
        with pytest.raises(UnreadableError, match=reason) as refused:
            read_all(raw, name, LIMITS)
        peak = tracemalloc.get_traced_memory()[1]
    finally:
        tracemalloc.stop()
    assert time.monotonic() - began < 20
    assert peak < 200_000_000
    assert len(str(refused.value)) < 2000


def test_archives_nest_as_deep_as_is_allowed() -> None:
    """One more is refused."""
    (piece,) = read_all(nested(2), "a.zip", LIMITS)
    assert piece.part == "inner.zip/inner.zip/a.txt"


def test_half_characters_and_controls_become_text_that_can_be_stored() -> None:
    """The same bytes always give the same text."""
    raw = json.dumps({"title": "Half \ud800 a sign", "text": f"{TEXT} \udfff\x00\x1b[31m"}).encode()
    (piece,) = read_all(raw, "a.json")
    assert isinstance(piece, Piece)
    assert piece.document.text.encode()
    assert piece.document.text == f"Half \ufffd a sign\n\n{TEXT} \ufffd  [31m\n"
