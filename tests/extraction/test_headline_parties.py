"""Whom a headline means that names only a kind of party."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable

    from monitor.extraction.findings import Findings

    Read = Callable[[str], Findings]

CLAIM = "\n\nA paper said on Monday that Anna Berg, the mayor, had taken 900 francs from a builder. "


def headline(found: Findings) -> tuple[str, ...]:
    """Who takes the stance of the headline."""
    return found.positions[0].speakers


def test_the_party_of_the_article_is_meant(read: Read) -> None:
    """A headline says "mayor" where the article names her; she comes first, the headline's word behind."""
    assert headline(read(f"Mayor rejects bribery claim{CLAIM}Berg denied it.")) == ("Anna Berg", "mayor")


def test_a_headline_that_names_its_party_keeps_it(read: Read) -> None:
    """Whoever else takes the same stance."""
    assert headline(read(f"Anna Berg rejects bribery claim{CLAIM}The builder, Jon Ard, denied it.")) == ("Anna Berg",)


def test_a_headline_that_the_article_does_not_bear_out_stands_alone(read: Read) -> None:
    """Nobody else takes that stance."""
    assert headline(read(f"Mayor rejects bribery claim{CLAIM}The builder declined to comment.")) == ("mayor",)


def test_of_several_parties_none_is_meant_that_shares_no_word(read: Read) -> None:
    """The headline's own word is better than one of two at random."""
    body = "The builder's firm, Ard Homes, denied the report. The bank of Sarn denied it, too."
    assert headline(read(f"Mayor rejects bribery claim{CLAIM}{body}")) == ("mayor",)
