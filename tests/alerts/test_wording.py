"""One line that says it all: numbers as people write them, and what they count, in the article's words if need be."""

from __future__ import annotations

from typing import Any

import msgspec
import pytest

from monitor.alerts import amounts, subjects, wording
from monitor.claims.claim import Claim, Range, StatedFigure, TakenPosition
from monitor.extraction.findings import Counted
from tests.delivery import samples

SENTENCE = "The board was told on Friday, so its minutes have it, that the works had eaten up 4.5 million euros."


def figure(value: float | None, unit: str = "people", **more: Any) -> StatedFigure:
    """A figure of a kind that follows from its unit; `words` are those of it in a `quote`."""
    kind = {"people": "people", "percent": "percent", "EUR": "money", "USD": "money"}.get(unit, "measure")
    quote, words = more.pop("quote", SENTENCE), more.pop("words", "4.5 million euros")
    start = quote.index(words)
    changed = {
        "value": value, "low": value, "high": value, "unit": unit, "qualifier": "exact", "quote": quote, "text": words,
        "quote_start": 100, "start": 100 + start, "end": 100 + start + len(words), "party": "Vesk",
        "counted": Counted(unit, kind),
    }  # fmt: skip
    return msgspec.structs.replace(samples.NOW, **(changed | more))


def claim(subject: str, *figures: StatedFigure, spread: Range | None = None) -> Claim:
    """A claim of that name."""
    return Claim("c1", "figure", subject, "people", "reported", spread, figures, (), 1, 1, "", "")


@pytest.mark.parametrize(
    ("value", "wanted"),
    [
        (155, "155"), (3500, "3,500"), (999_999, "999,999"), (1e6, "1 million"), (1.1e9, "1.1 billion"),
        (6_640_000, "6.64 million"), (2_310_450, "2,310,450"), (13.1, "13.1"), (-2.5e6, "-2.5 million"),
        (3e12, "3 trillion"), (2e15, "2e+15"), (0.5, "0.5"), (1_000_001, "1,000,001"),
    ],
)  # fmt: skip
def test_large_numbers_are_put_into_words_where_that_says_all_of_them(value: float, wanted: str) -> None:
    """No digit is lost."""
    assert amounts.digits(value) == wanted


@pytest.mark.parametrize(
    ("low", "high", "wanted"),
    [
        (310e6, 340e6, "310-340 million"), (85e6, 1.6e9, "85 million-1.6 billion"), (200, 999, "200-999"),
        (5, 5, "5"), (None, 5, "5"), (5, None, "5"), (None, None, ""),
    ],
)  # fmt: skip
def test_ranges_name_their_millions_once(low: float | None, high: float | None, wanted: str) -> None:
    """Where both ends have the same."""
    assert amounts.spread(low, high) == wanted


@pytest.mark.parametrize(
    ("before", "now", "wanted"),
    [
        (figure(155), figure(163), "155 -> 163"),
        (figure(13.1, "percent"), figure(9, "percent"), "13.1% -> 9%"),
        (figure(1.1e9, "EUR"), figure(1.6e9, "EUR"), "EUR 1.1 billion -> 1.6 billion"),
        (figure(5, "USD"), figure(4, "EUR"), "USD 5 -> EUR 4"),
        (figure(300, "tonnes"), figure(340, "tonnes"), "300 -> 340 tonnes"),
        (figure(72, "hours"), figure(10, "days"), "72 hours -> 10 days"),
        (figure(5e8, "EUR"), figure(None, "EUR", low=31e7, high=34e7), "EUR 500 million -> 310-340 million"),
        (figure(155), figure(None, low=None, high=None, words="board"), "155 -> board"),
    ],
)
def test_a_change_names_its_measure_once(before: StatedFigure, now: StatedFigure, wanted: str) -> None:
    """Or both, where they differ."""
    assert amounts.change(before, now) == wanted


@pytest.mark.parametrize(
    ("subject", "unit", "wanted"),
    [
        ("villagers who left the valley", "people", "7 villagers who left the valley"),
        ("repair of the works", "EUR", "EUR 7: repair of the works"),
        ("tonnes of wheat", "tonnes", "7 tonnes of wheat"),
        ("percent of turnout", "percent", "7% of turnout"),
        ("cost", "EUR", 'EUR 7: "that the works had eaten up 4.5 million euros"'),
        ("m in all", "EUR", 'EUR 7: "that the works had eaten up 4.5 million euros"'),
        ("percent", "percent", '7%: "that the works had eaten up 4.5 million euros"'),
        ("people", "people", '7 people: "that the works had eaten up 4.5 million euros"'),
    ],
)
def test_a_subject_that_says_too_little_is_helped_by_the_sentence(subject: str, unit: str, wanted: str) -> None:
    """One that says enough stands alone, after a colon where it does not go on from the number."""
    told = figure(7, unit)
    assert subjects.line(amounts.single(told), subject, (told,)) == wanted


def test_the_words_around_a_figure_are_cut_at_words_and_hold_the_figure() -> None:
    """However long the sentence is, and without marks or line ends of its own."""
    quote = "word " * 100 + 'they\nsaid "some *40 miners* died" ' + "more " * 100
    told = figure(40, quote=quote, words="40 miners")
    found = subjects.around(told)
    assert len(found) <= subjects.SENTENCE_CHARS
    assert "some 40 miners died" in found
    assert not set('"*\n') & set(found)


def test_words_that_are_not_where_they_should_be_do_no_harm() -> None:
    """The figure's own words are told then."""
    assert subjects.around(figure(7, start=5)) == "4.5 million euros"


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ('dismissing them as "groundless."', "groundless"), ("calls the toll ‘a fiction’", "a fiction"),
        ("the board’s words aren’t true", "the board’s words aren’t true"),
        ("“That’s not so,” she said", "That’s not so"),
        ("denied " + "it " * 60, ("denied " + "it " * 17).strip() + "…"),
    ],
)  # fmt: skip
def test_the_words_of_a_denial_are_those_quoted_in_them(text: str, wanted: str) -> None:
    """An apostrophe is no quotation mark."""
    assert subjects.said(text) == wanted


def denial(**more: Any) -> TakenPosition:
    """Vesk calls it groundless."""
    return msgspec.structs.replace(samples.GROUNDLESS, **({"party": "Vesk", "text": "groundless"} | more))


def test_a_denial_names_the_figure_that_others_stand_by() -> None:
    """One as it was given, several as their span; of an allegation the words."""
    one, other = figure(40, party="Orland", qualifier="at_least"), figure(52, party="Guild")
    subject = "miners who died"
    told = wording.denied(claim(subject, one, spread=Range(40, 40)), denial())
    assert told == 'DENIED by Vesk ("groundless"): at least 40 miners who died'
    told = wording.denied(claim(subject, one, other, spread=Range(40, 52)), denial())
    assert told == 'DENIED by Vesk ("groundless"): 40-52 miners who died'
    assert wording.denied(claim("a cartel of brewers"), denial()).endswith(": a cartel of brewers")
    assert wording.denied(claim("it"), denial(object="a cartel of brewers")).endswith(": a cartel of brewers")
    helped = wording.denied(claim("it"), denial(object="", text=samples.GROUNDLESS.text))
    assert helped.endswith(': it: "dismissing them as groundless"')


def test_a_wider_range_tells_the_whole_of_it() -> None:
    """And the change where there is no range yet."""
    before, now, subject = figure(6), figure(3), "soldiers who died"
    told = wording.of_figure("range_widened", claim(subject, before, now, spread=Range(3, 27)), before, now)
    assert told == "WIDER, now 3-27 soldiers who died"
    told = wording.of_figure("range_widened", claim(subject, before, now, spread=Range(3, 3)), before, now)
    assert told == "WIDER 6 -> 3 soldiers who died"


def test_those_who_disagree_are_named_even_where_only_the_article_speaks() -> None:
    """By the outlet, then."""
    own = figure(72, party=None, speaker=None, speakers=(), article=samples.article(0, outlet="Harbour Wire"))
    told = wording.of_figure("new_disagreement", claim("people who left"), figure(71), own)
    assert told == "DISAGREE 71 (Vesk) / 72 (Harbour Wire) people who left"


def test_ids_are_made_of_all_digits() -> None:
    """However numbers are shown, an alert that was told once keeps its id."""
    assert wording.amount(figure(1.1e9, "EUR")) == "1,100,000,000"
