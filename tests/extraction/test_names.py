"""What is found of the people and bodies that an article names."""

from __future__ import annotations

from typing import TYPE_CHECKING

from monitor.extraction import name_spans, self_tellers

if TYPE_CHECKING:
    from collections.abc import Callable

    from spacy.language import Language

    from monitor.extraction.findings import Findings, Name

    Read = Callable[[str], Findings]


def named(found: Findings, name: str) -> Name:
    """The entry of that name."""
    return next(n for n in found.names if n.name == name)


def test_the_full_name_wins_over_a_later_surname(read: Read) -> None:
    """A surname alone is a mention of the name given in full."""
    found = read("Swedish President Anna Lindqvist spoke on Monday. Lindqvist said nothing new.")
    assert named(found, "Anna Lindqvist").mentions == ("Lindqvist",)


def test_titles_and_affiliations_are_kept_apart_from_the_name(read: Read) -> None:
    """What stands before a name tells the office, and for whom."""
    name = named(read("Swedish President Anna Lindqvist spoke on Monday."), "Anna Lindqvist")
    assert (name.roles, name.affiliations) == (("president",), ("Swedish",))


def test_an_office_behind_a_name_is_read_too(read: Read) -> None:
    """What stands behind a name tells the office, and for whom."""
    name = named(
        read("Anna Lindqvist, a spokeswoman for the transport ministry, declined to comment."), "Anna Lindqvist"
    )
    assert name.roles == ("spokeswoman",)
    assert "transport ministry" in name.affiliations


def test_a_ministry_belongs_to_its_country(read: Read) -> None:
    """A body's possessor is its affiliation."""
    assert named(read("Sweden's foreign ministry said that it was not so."), "foreign ministry").affiliations == (
        "Sweden",
    )


def test_the_company_is_the_one_that_the_article_is_about(read: Read) -> None:
    """A bare noun is resolved to the body that was told to be one."""
    found = read("The charity Open Hands has 12 camps. On Monday the charity said that 40 people had left.")
    assert next(f.speakers for f in found.figures if f.value == 40) == ("Open Hands",)


def test_a_short_form_in_brackets_is_the_body(read: Read) -> None:
    """Later on the letters alone mean the name behind which they stood in brackets."""
    found = read("The Association of Small Brewers (ASB) met. The ASB rejected talk of 300 closures.")
    assert found.positions[0].speakers == ("Association of Small Brewers",)


def test_the_first_words_of_a_body_are_its_name(read: Read) -> None:
    """A body named in full once is the same body when only the beginning of its name is given."""
    found = read("Pale Lantern Research spoke. Last week Pale Lantern counted 29 holes in the wall.")
    assert next(f.speakers for f in found.figures if f.value == 29) == ("Pale Lantern Research",)


def test_finds_a_body_again_where_the_model_overlooks_it(nlp: Language) -> None:
    """A word that names a firm in one passage names it in the next, where the model saw nothing."""
    doc = nlp("Brunmark runs 40 shops and employs bakers in Poland.")
    found = name_spans.repeated(1, doc, {"Brunmark": "organisation", "Poland": "place"}, {8})
    assert [(span.start, span.text, span.kind) for span in found] == [(0, "Brunmark", "organisation")]


def test_sees_a_name_before_it_that_the_model_overlooks(nlp: Language) -> None:
    """The name that opens the sentence before is what "it" means, and no word that merely opens one."""
    doc = nlp("Oldmark has moved less. It acknowledges a strike.")
    plain = nlp("Nobody has moved. It acknowledges a strike.")
    subject = self_tellers.overlooked(doc, 5)
    assert subject is not None
    assert subject.text == "Oldmark"
    assert self_tellers.overlooked(plain, 4) is None
