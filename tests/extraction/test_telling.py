"""Which attributions are told as statements of their own."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from collections.abc import Callable

    from monitor.extraction.findings import Findings


@pytest.mark.parametrize(
    ("text", "contents"),
    [
        ("“I think we want rain,” said Ana Silva.", ["“I think we want rain,”"]),
        ("The mayor said she hoped to stay.", ["she hoped to stay"]),
        (
            "The mayor said the police had claimed that no boat had sunk.",
            ["the police had claimed that no boat had sunk", "that no boat had sunk"],
        ),
        ("The mayor said she thought 14 boats sank.", ["she thought 14 boats sank", "14 boats sank"]),
    ],
)
def test_thoughts_within_speech_are_a_part_of_it(
    read: Callable[[str], Findings], text: str, contents: list[str]
) -> None:
    """Inside of what somebody says, only another party's words and numbers are statements too."""
    assert [s.content.text for s in read(text).statements] == contents
