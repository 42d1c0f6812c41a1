"""Turns the bytes of a text file into text, or says why they are none."""

from __future__ import annotations

import codecs
import re
import unicodedata

from charset_normalizer import from_bytes

from monitor.errors import UnreadableError

READ = "what is read: text, Markdown, HTML, MHTML, mail, PDF, .docx, JSON, feeds and ZIP"

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
_DAMAGE_SHARE = 0.001
_DECLARABLE = re.compile(
    r"(?:utf-?8|us-ascii|ascii|latin-?\d|iso-?8859|iso-2022|windows-|cp\d|koi8|mac|gb|big5|shift|euc|ks-c)"
)
_MEANT = {
    "iso-8859-1": "cp1252", "iso8859-1": "cp1252", "latin1": "cp1252", "latin-1": "cp1252", "us-ascii": "cp1252",
    "ascii": "cp1252", "gb2312": "gb18030", "gbk": "gb18030", "shift-jis": "cp932", "iso-8859-9": "cp1254",
}  # fmt: skip


def decode(raw: bytes, declared: str | None = None) -> str:
    """The text of the bytes: without a byte order mark, in NFC, lines ended by a line feed.

    `declared` is the charset that the file itself names; a mark goes before it, and so does what is plainly UTF-8.

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
    text = _as_declared(raw, declared) if declared else None
    try:
        return _normal(text if text is not None and raw.isascii() else raw.decode("utf-8"))
    except UnicodeDecodeError:
        return _normal(text if text is not None else _strictly(raw, _guess(raw)))


def refuse_binary(raw: bytes) -> None:
    """Raises UnreadableError where the bytes are surely those of another kind of file."""
    if not raw.strip():
        raise UnreadableError("is empty")
    _refuse_known_binary(raw)


def _as_declared(raw: bytes, declared: str) -> str | None:
    """The text in the charset named, as browsers take the names; None where it does not fit or is unknown."""
    name = declared.strip().lower().replace("_", "-")
    if not _DECLARABLE.match(name):
        return None
    charset = _MEANT.get(name, name)
    try:
        text = raw.decode(charset, "replace")
    except (LookupError, ValueError):
        return None
    damaged = text.count("\ufffd")
    return text if damaged <= _DAMAGE_SHARE * len(text) and "\x00" not in text else None


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
