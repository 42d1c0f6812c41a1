"""Which negated clauses of reported speech disown a deed that others have spoken of."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from collections.abc import Callable

    from monitor.extraction.findings import Findings

    Read = Callable[[str], Findings]

BEFORE = "Neighbours accuse the foresters of burning a barn. "

DISOWNED = [
    ("The foresters said that there had been no barn.", "foresters"),
    ("The foresters said their men had not burned anything.", "foresters"),
    ("Lena Orr said that not a single match had been sold to them.", "Lena Orr"),
]


@pytest.mark.parametrize(("text", "party"), DISOWNED, ids=[text for text, _ in DISOWNED])
def test_a_deed_is_disowned_in_reported_speech(read: Read, text: str, party: str) -> None:
    """Whoever is reported to say that they have not done what is laid to them denies it."""
    assert [(p.stance, p.speakers[0]) for p in read(BEFORE + text).positions] == [("denies", party)]


NOT_DISOWNED = [
    "The foresters said that they had never been so tired.",
    "The foresters said that they had not yet sold the wood.",
    "The foresters said that a neighbour had not paid them.",
    "The foresters said that they did not give interviews on Sundays.",
]


@pytest.mark.parametrize("text", NOT_DISOWNED)
def test_other_negations_disown_nothing(read: Read, text: str) -> None:
    """Tiredness, what is still to be done and what others have not done answer no charge."""
    assert not [p for p in read(BEFORE + text).positions if p.stance == "denies"]


def test_what_nobody_laid_to_them_is_not_disowned(read: Read) -> None:
    """The same words answer nothing where nothing has been said."""
    assert read("It rained. The foresters said that they had not burned it.").positions == ()
