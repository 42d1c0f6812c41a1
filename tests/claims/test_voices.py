"""When two positions are one voice's, and when somebody is quoted for the body whose denial stands right before."""

from __future__ import annotations

import pytest

from monitor.claims.claim import ArticleRef, TakenPosition
from monitor.claims.voices import one_party, one_voice, speaks_for

HERE = ArticleRef(id="a", file="a.txt", outlet=None, title=None, published_at=None, received_at="2031-03-01T00:00:00Z")


def taken(party: str, *speakers: str, quote: str = "It denied this.", at: int = 0) -> TakenPosition:
    """A denial by a party, in the name of which these speak."""
    names = speakers or (party,)
    return TakenPosition(
        id=f"a.{at}", stance="denies", speaker=names[0], speakers=names, party=party, text="denied this", quote=quote,
        quote_start=at, start=at, end=at + 11, line=1, object="", article=HERE, position=1,
    )  # fmt: skip


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Orland", "Orlandish coast guard"),
        ("Vesk Coal", "Vesk Coal press office"),
        ("Harbour Board", "Orland Harbour Board"),
        ("police", "Police Directorate of Vesk"),
        ("defence ministry", "air force"),
    ],
)
def test_longer_and_shorter_names_of_one_party(one: str, other: str) -> None:
    """A land and an organ of its state, a body and its office, a body with and without its place."""
    assert one_party(one, other)
    assert one_party(other, one)


@pytest.mark.parametrize(
    ("one", "other"),
    [("Orland", "Orwald army"), ("Vesk", "Vesk Coal"), ("police", "Orland"), ("defence ministry", "Vesk army")],
)
def test_names_that_only_begin_alike_are_two_parties(one: str, other: str) -> None:
    """A short town's name in a firm's, or a few letters in common, tell nothing."""
    assert not one_party(one, other)


def test_a_person_is_one_voice_under_a_surname() -> None:
    """Whoever was resolved to a body in one article and to nobody in the next."""
    assert one_voice(taken("labour ministry", "Mira Keld"), taken("Keld", "Keld"))
    assert not one_voice(taken("labour ministry", "Mira Keld"), taken("Jon Abel", "Jon Abel"))


def test_two_ministers_of_a_nameless_ministry_are_two() -> None:
    """A bare ministry is whichever the article has named last."""
    assert not one_voice(taken("ministry", "Mira Keld"), taken("ministry", "Jon Abel"))
    assert one_voice(taken("ministry", "ministry"), taken("ministry", "ministry"))


def test_who_is_quoted_right_behind_a_body_speaks_for_it() -> None:
    """The body denies in the reporter's words, then in those of somebody of whom nothing else is told."""
    body = taken("River Guild", quote="The River Guild denied this.")
    quoted = taken("Jon Abel", quote="“Not us,” wrote Jon Abel.", at=29)
    assert speaks_for(quoted, body)


def test_who_has_an_office_of_his_own_speaks_for_himself() -> None:
    """A manager introduced as such, or somebody quoted paragraphs later."""
    body = taken("River Guild", quote="The River Guild denied this.")
    assert not speaks_for(taken("Jon Abel", quote="Port manager Jon Abel told us: “Not us.”", at=29), body)
    assert not speaks_for(taken("Jon Abel", quote="“Not us,” wrote Jon Abel.", at=290), body)
