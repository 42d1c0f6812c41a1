"""For which land an embassy speaks."""

from __future__ import annotations

import pytest

from monitor.claims import envoys
from monitor.claims.parties import Resolver
from monitor.extraction.findings import Name

TEXT = "Vesk's embassy in Paris denied it. The ambassador, Ida Keld, left. “No,” said its press attaché, Jon Abel."
NAMES = (
    Name("Vesk", "place"),
    Name("Ida Keld", "person", (), ("ambassador",)),
    Name("Jon Abel", "person", (), ("attaché",), ("embassy in Paris",)),
    Name("Mira Oke", "person", (), ("chemist",)),
)


@pytest.mark.parametrize("speaker", ["Vesk's embassy in Paris", "embassy", "Ida Keld", "Jon Abel", "the ambassador"])
def test_an_embassy_speaks_for_the_land_that_sent_it(speaker: str) -> None:
    """Not for the one in whose capital it stands, though no list knows the other."""
    assert Resolver(NAMES, {}, TEXT).party((speaker,)) == "Vesk"


def test_a_person_of_no_post_abroad_stays_who_she_is() -> None:
    """An embassy in the article makes nobody else its voice."""
    assert Resolver(NAMES, {}, TEXT).party(("Mira Oke",)) == "Mira Oke"


@pytest.mark.parametrize(
    ("text", "land"),
    [
        ("The Vesk ambassador to France left.", "Vesk"),
        ("The ambassador of Vesk left.", "Vesk"),
        ("The French embassy was shut.", "France"),
        ("The embassy was shut.", None),
        ("The French embassy and that of Vesk: Vesk's embassy was shut.", None),
    ],
)
def test_the_one_land_whose_embassy_an_article_names(text: str, land: str | None) -> None:
    """Of two embassies none can be told."""
    assert envoys.sender(text) == land


def test_where_an_envoy_is_tells_nothing_of_whose_he_is() -> None:
    """The land behind "in" or "to" is the host."""
    assert envoys.at_home("Vesk's ambassador to Norway") == "Vesk's ambassador"
    assert envoys.at_home("officials in Norway") == "officials in Norway"
