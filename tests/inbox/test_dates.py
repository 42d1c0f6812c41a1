"""Dates in a line of text: found where they are whole, left alone where they are not."""

from __future__ import annotations

import pytest

from monitor.inbox.dates import find


@pytest.mark.parametrize(
    ("text", "iso"),
    [
        ("Sunday, 9 October 2033", "2033-10-09"),
        ("9th of October 2033", "2033-10-09"),
        ("Oct. 9, 2033", "2033-10-09"),
        ("Sept 3, 2033 and more", "2033-09-03"),
        ("2033-10-09", "2033-10-09"),
        ("2033-10-09T11:30:00+02:00", "2033-10-09T11:30:00+02:00"),
        ("2033-10-09 11:30 UTC", "2033-10-09T11:30:00Z"),
        ("09.10.2033", "2033-10-09"),
        ("15/10/2033", "2033-10-15"),
        ("10/15/2033", "2033-10-15"),
        ("03/04/2033", None),
        ("31 February 2033", None),
        ("October 9", None),
        ("we meet in May", None),
        ("version 1.2.2033.4", None),
        ("2033-10-09T11:30:00", "2033-10-09"),
    ],
)
def test_only_whole_and_certain_dates_are_found(text: str, iso: str | None) -> None:
    """A year that is missing or a month that may be a day gives no date."""
    found = find(text)
    assert (found.iso if found else None) == iso
