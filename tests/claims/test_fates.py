"""What became of people, whatever the words."""

import pytest

from monitor.claims import fates, kinds

SAID = {
    "behind bars since Monday": "detain",
    "in custody": "detain",
    "told to leave before dark": "displace",
    "out of their homes": "displace",
    "still being sought": "missing",
    "in a critical condition": "critical",
    "back home": "release",
}


@pytest.mark.parametrize("words", SAID)
def test_a_phrase_tells_what_no_word_of_it_does(words: str) -> None:
    """Set phrases tell a fate together."""
    assert fates.told_in_phrase(words) == {SAID[words]}


def test_what_people_are_called_says_more_than_what_they_did() -> None:
    """Two dead fighters who were taken to a hospital are among the dead."""
    assert fates.of_people("fighter", ("dead",), ("take", "treat"), frozenset()) == {"die"}
    assert fates.of_people("body", (), ("rescue",), frozenset()) == {"die"}


def test_what_is_told_of_people_says_more_than_their_name() -> None:
    """Survivors who are discharged are no longer merely rescued."""
    assert fates.of_people("survivor", (), ("rescue", "discharge"), frozenset()) == {"release"}
    assert fates.of_people("survivor", (), (), frozenset()) == {"rescue"}


def test_kinds_go_by_any_of_their_names() -> None:
    """Minors are children; plain people are of no kind."""
    assert kinds.kind("minor") == kinds.kind("child") is not None
    assert kinds.kind("person") is None
    assert kinds.is_apart(kinds.kind("child"))
    assert not kinds.is_apart(kinds.kind("passeng"))
