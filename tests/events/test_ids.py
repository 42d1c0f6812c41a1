from __future__ import annotations

import hashlib

from hypothesis import given
from hypothesis import strategies as st

from monitor.events import ids

ALPHABET = set("0123456789abcdefghjkmnpqrstvwxyz")


def test_an_id_stays_what_it_is() -> None:
    """Ids are written into logs and mails: a change of the rule would break every one of them."""
    assert ids.short_id("claim", "volunteers") == "s7efqw09sw"
    assert ids.article_id(hashlib.sha256(b"an article").hexdigest()) == "b3whjsegcp"


@given(st.lists(st.text() | st.binary()), st.integers(1, 51))
def test_an_id_is_short_and_easily_typed(parts: list[str | bytes], length: int) -> None:
    """Whatever the parts, the id has the length asked for and letters that are not misread."""
    made = ids.short_id(*parts, length=length)
    assert len(made) == length
    assert set(made) <= ALPHABET


@given(st.text(), st.text(min_size=1))
def test_where_a_part_ends_matters(first: str, second: str) -> None:
    """The same letters cut elsewhere name another thing."""
    assert ids.short_id(first, second) != ids.short_id(first + second)
    assert ids.short_id(first, second) != ids.short_id(first + second[0], second[1:])


def test_a_lone_surrogate_is_no_reason_to_fail() -> None:
    """File names that are not UTF-8 come as such text."""
    assert ids.short_id("\udcff") != ids.short_id("\udcfe")


@given(st.binary())
def test_an_article_is_named_by_its_bytes(raw: bytes) -> None:
    """The id is a prefix of the hash itself, in another alphabet."""
    sha256 = hashlib.sha256(raw).hexdigest()
    number = 0
    for letter in ids.article_id(sha256):
        number = number * 32 + "0123456789abcdefghjkmnpqrstvwxyz".index(letter)
    assert number == int(sha256, 16) >> (256 - 50)
