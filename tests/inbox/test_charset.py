"""Bytes to text: which charsets are read, and what is refused with which reason."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from monitor.errors import UnreadableError
from monitor.inbox.charset import decode
from monitor.inbox.read import Document, read

WORDS = "The café in Ułm said “no” – 20 £ it’s dear."


@pytest.mark.parametrize("charset", ["utf-8", "utf-8-sig", "utf-16", "utf-32"])
def test_unicode_is_read_with_and_without_a_mark(charset: str) -> None:
    """The byte order mark tells the charset and is no part of the text."""
    assert decode(WORDS.encode(charset)) == WORDS


def test_western_quotes_and_letters_are_read() -> None:
    """English text in the old Windows charset keeps its quotes and accents, however short."""
    text = "He said: “Señor Muñoz’s 20 cafés are closed” – and left on Tuesday without another word to anybody there."
    assert decode(text.encode("cp1252")) == text


def test_other_alphabets_are_recognised() -> None:
    """Where most letters are foreign, statistics tell the charset."""
    text = "Президент сказал, что погибли 20 человек в городе. Об этом сообщили власти во вторник."
    assert decode(text.encode("cp1251")) == text


def test_line_ends_and_letters_have_one_form() -> None:
    """Windows and old Macintosh line ends and split accents come out alike."""
    assert decode("a\r\nb\rcafe\u0301".encode()) == "a\nb\ncafé"


@pytest.mark.parametrize(
    ("raw", "reason"),
    [
        (b"", "is empty"),
        (b" \r\n\t\n", "is empty"),
        (b"\xef\xbb\xbf\n", "is empty"),
        (b"%PDF-1.7\n%...", "looks like a PDF document; what is read: text"),
        (b"PK\x03\x04....", "looks like a ZIP archive"),
        (b"\x89PNG\r\n\x1a\n", "looks like a PNG image"),
        (b"text with a \x00 in it", "looks like a binary file"),
        (bytes(range(1, 32)) * 9, "looks like a binary file"),
        (b"\xff\xfe\x00\xd8", "is not valid utf-16-le"),
        (b"\xff\xfea\x00\x00\x00", "holds NUL characters"),
    ],
)
def test_what_is_no_text_is_refused_with_its_reason(raw: bytes, reason: str) -> None:
    """The reason says what the file looks like and what is read instead."""
    with pytest.raises(UnreadableError, match=reason):
        decode(raw)


@pytest.mark.parametrize("name", ["a.xls", "a.odt", "a.PPT", "a.jpg"])
def test_other_formats_are_refused_by_name(name: str) -> None:
    """A format that is not read yet is said to be so."""
    with pytest.raises(UnreadableError, match=r"what is read: text"):
        read(b"<p>Words", name)


def read_or_refuse(raw: bytes, name: str) -> Document | str:
    """The document in the bytes, or the reason why there is none."""
    try:
        return read(raw, name)
    except UnreadableError as error:
        return str(error)


@given(raw=st.binary(max_size=400), name=st.sampled_from(["a.txt", "a.md", "a"]))
def test_any_bytes_are_read_or_refused(raw: bytes, name: str) -> None:
    """Whatever the bytes are, there is a document that PostgreSQL and JSON can hold, or a reason."""
    result = read_or_refuse(raw, name)
    text = result if isinstance(result, str) else result.text
    assert text.encode()
    assert "\x00" not in text


@given(text=st.text(max_size=300), name=st.sampled_from(["a.txt", "a.md"]))
def test_any_text_is_read_the_same_twice(text: str, name: str) -> None:
    """Reading is a function of the bytes."""
    raw = text.encode("utf-8", "ignore")
    assert read_or_refuse(raw, name) == read_or_refuse(raw, name)
