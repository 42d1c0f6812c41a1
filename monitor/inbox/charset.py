"""Turns the bytes of a text file into text, or says why they are none."""

from __future__ import annotations

import codecs
import unicodedata

from charset_normalizer import from_bytes

from monitor.errors import UnreadableError

READ = "this version reads .txt and .md"

_MAGIC = (
    (b"%PDF-", "a PDF document"),
    (b"PK\x03\x04", "a ZIP archive or an office document"),
    (b"PK\x05\x06", "an empty ZIP archive"),
    (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "an old office document"),
    (b"{\\rtf", "an RTF document"),
    (b"%!PS", "a PostScript document"),
    (b"\x89PNG\r\n", "a PNG image"),
    (b"\xff\xd8\xff", "a JPEG image"),
    (b"GIF87a", "a GIF image"),
    (b"GIF89a", "a GIF image"),
    (b"RIFF", "a sound, video or image file"),
    (b"ID3", "an MP3 sound file"),
    (b"OggS", "an Ogg sound file"),
    (b"\x1f\x8b", "a gzip archive"),
    (b"BZh", "a bzip2 archive"),
    (b"\xfd7zXZ\x00", "an xz archive"),
    (b"7z\xbc\xaf\x27\x1c", "a 7z archive"),
    (b"Rar!\x1a\x07", "a RAR archive"),
    (b"\x28\xb5\x2f\xfd", "a zstd archive"),
    (b"\x7fELF", "a program"),
    (b"MZ\x90\x00", "a program"),
    (b"SQLite format 3\x00", "an SQLite database"),
)
# The longer marks first: that of UTF-32 little-endian begins with that of UTF-16.
_BOMS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
_SAMPLE_BYTES = 100_000
_CONTROL = frozenset(range(0x20)) - frozenset(b"\t\n\r\f\x1b") | {0x7F}
_CONTROL_SHARE = 0.01
_WESTERN_SHARE = 0.08


def decode(raw: bytes) -> str:
    """The text of the bytes: without a byte order mark, in NFC, lines ended by a line feed.

    Raises:
        UnreadableError: the bytes are empty, are no text, or fit no known charset.
    """
    if not raw.strip():
        raise UnreadableError("is empty")
    _refuse_known_binary(raw)
    for mark, charset in _BOMS:
        if raw.startswith(mark):
            return _normal(_strictly(raw[len(mark) :], charset))
    _refuse_binary(raw)
    try:
        return _normal(raw.decode("utf-8"))
    except UnicodeDecodeError:
        return _normal(_strictly(raw, _guess(raw)))


def _refuse_known_binary(raw: bytes) -> None:
    for magic, what in _MAGIC:
        if raw.startswith(magic):
            raise UnreadableError(f"looks like {what}; {READ}")


def _refuse_binary(raw: bytes) -> None:
    sample = raw[:_SAMPLE_BYTES]
    controls = sum(sample.count(code) for code in _CONTROL)
    if b"\x00" in raw or controls > _CONTROL_SHARE * len(sample):
        raise UnreadableError(f"looks like a binary file, not like text; {READ}")


def _strictly(raw: bytes, charset: str) -> str:
    try:
        text = raw.decode(charset)
    except UnicodeDecodeError as error:
        raise UnreadableError(
            f"is not valid {charset} (byte {error.start}: {error.reason}); save it as UTF-8 and drop it again"
        ) from error
    if "\x00" in text:
        raise UnreadableError(f"holds NUL characters and looks like a binary file; {READ}")
    return text


def _guess(raw: bytes) -> str:
    """The likely charset of bytes that are no UTF-8.

    A few odd bytes among many plain ones are Western letters and typographic quotes, on which statistics often err.
    """
    sample = raw[:_SAMPLE_BYTES]
    if len(sample.translate(None, bytes(range(0x80)))) <= max(1, _WESTERN_SHARE * len(sample)):
        return "cp1252" if _fits(raw, "cp1252") else "latin-1"
    best = from_bytes(sample).best()
    if best is None:
        raise UnreadableError("is in no charset that the program knows; save it as UTF-8 and drop it again")
    return best.encoding


def _fits(raw: bytes, charset: str) -> bool:
    try:
        raw.decode(charset)
    except UnicodeDecodeError:
        return False
    return True


def _normal(text: str) -> str:
    text = text.removeprefix("\ufeff").replace("\r\n", "\n").replace("\r", "\n")
    if not text.strip():
        raise UnreadableError("is empty")
    return unicodedata.normalize("NFC", text)
