"""Which articles are of one story."""

from claims_made import figure, findings

from monitor.claims import match
from monitor.extraction.findings import Name

HARBOUR = ("orland", "vesk", "merrin", "calder", "tolben")


def one_story(first: tuple[str, ...], second: tuple[str, ...]) -> bool:
    """Whether two articles with these anchors are of one story."""
    return match.of_one_story(first, {"other": second}) == ["other"]


def test_a_short_note_need_share_less() -> None:
    """Two names are much for a note that has few."""
    assert one_story(HARBOUR, ("orland", "vesk", "else"))
    assert not one_story(HARBOUR, ("orland", "another", "else"))


def test_two_countries_make_no_story() -> None:
    """Countries are in the news together time and again."""
    assert not one_story((*HARBOUR, "france", "german"), ("france", "german", "somebo"))


def test_names_that_every_other_article_has_tell_half_as_much() -> None:
    """Three agencies that the whole store speaks of tie no two articles; six names of one long story still do."""
    common = frozenset(HARBOUR)
    assert match.of_one_story(HARBOUR, {"other": HARBOUR[:3]}) == ["other"]
    assert match.of_one_story((*HARBOUR, *"abcdefghijkl"), {"other": (*HARBOUR[:3], *"mnopqrstuvwx")}, common) == []
    long_story = (*HARBOUR, "ordel")
    told = (*long_story, *"abcdefghijkl"), (*long_story, *"mnopqrstuvwx")
    assert match.of_one_story(told[0], {"other": told[1]}, frozenset(long_story)) == ["other"]


def test_two_small_numbers_tell_as_much_as_one_name() -> None:
    """Chance gives two stories one small number, hardly two."""
    assert one_story((*HARBOUR, "~57 people", "~31 people"), ("vesk", "~57 people", "~31 people"))
    assert not one_story((*HARBOUR, "~57 people"), ("vesk", "~57 people"))


def test_large_uneven_numbers_and_names_in_any_form_tell_a_story() -> None:
    """A land and its people have one root; 1,640 homes are seldom counted twice."""
    told = findings(
        figure(1640, "home", noun_class="thing"),
        figure(50, "villager", at=60),
        names=(Name("Merrinia", "place"),),
        words=("merrinian",),
    )
    assert match.anchors(told) == ("meryny", "1640 home")


def test_a_firms_trade_tells_half_as_much_as_its_name() -> None:
    """Two makers of one trade are two firms; the last name of a person is the person's own."""
    told = findings(names=(Name("Halden Biologics", "organisation"), Name("Ana Pellor", "person")))
    assert match.anchors(told) == ("halden", "~byolog", "pelor")
    firm = ("halden", "~byolog", *"abcdefghijkl")
    assert not one_story((*firm, "vesk", "calder"), ("orvane", "~byolog", "vesk", "calder", *"mnopqrstuvwx"))
    assert one_story((*firm, "vesk", "calder"), ("halden", "~byolog", "vesk", "calder", *"mnopqrstuvwx"))
