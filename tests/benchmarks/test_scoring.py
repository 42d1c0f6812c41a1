"""How found claims and alerts are compared with a story's annotations."""

from __future__ import annotations

from typing import Any

import pytest

from benchmarks import gold, scoring

FILE = "01-wire.txt"
SEVEN = gold.Figure("7 barges", 7, 7, 7, "exact", "barges", ("port office",), "barges")
DENIAL = gold.Position("rejected the count", "denies", ("Lena Vik", "harbour union"), ("barges",))


def story(**article: Any) -> gold.Story:
    """A story of one article."""
    return gold.Story((gold.Article(file=FILE, **article),))


def figure(value: float, text: str, **other: Any) -> dict[str, Any]:
    """A figure as the program tells it."""
    told = {"value": value, "low": value, "high": value, "qualifier": "exact", "unit": "barges", "text": text}
    quote = f"The port office said {text} sank."
    return {**told, "quote": quote, "start": 21, "end": 29, "speaker": "Port Office", "speakers": [],
            "article": {"file": FILE}, **other}  # fmt: skip


def claim(*figures: dict[str, Any], positions: tuple[dict[str, Any], ...] = (), number: str = "c1") -> dict[str, Any]:
    """A claim as the program tells it."""
    return {"id": number, "figures": figures, "positions": positions}


def denial(speaker: str) -> dict[str, Any]:
    """A position as the program tells it."""
    return {"stance": "denies", "text": "rejected", "quote": "The union rejected the count.", "start": 0, "end": 8,
            "speaker": speaker, "speakers": [speaker], "article": {"file": FILE}}  # fmt: skip


def f1(tally: scoring.Tally) -> dict[str, float]:
    """The F1 of each question."""
    return {question: row[2] for question, row in tally.scores().items()}


def test_a_figure_with_all_that_belongs_to_it_is_right() -> None:
    """Number, qualifier, unit, speaker and claim are asked one by one."""
    scores = f1(scoring.score(story(figures=(SEVEN,)), [claim(figure(7, "7 barges"))], []))
    assert set(scores) == {"figures", "qualifier", "unit", "speaker of figures", "claims (B3)"}
    assert set(scores.values()) == {1.0}


def test_another_number_is_missed_and_needless_at_once() -> None:
    """The figure wanted is not found, and what is found is not wanted."""
    tally = scoring.score(story(figures=(SEVEN,)), [claim(figure(8, "8 barges"))], [])
    assert (tally.right["figures"], tally.missed["figures"], tally.wrong["figures"]) == (0, 1, 1)


def test_what_may_be_found_counts_neither_way() -> None:
    """An age set aside in the annotations is no false alarm."""
    tally = scoring.score(story(may=("34-year-old",)), [claim(figure(34, "34-year-old"))], [])
    assert tally.scores() == {}


@pytest.mark.parametrize(("speaker", "right"), [("Vik", True), ("the Harbour Union", True), ("Ada Vikander", False)])
def test_a_speaker_is_right_by_whole_words(speaker: str, right: bool) -> None:
    """A surname will do, a name that only begins alike will not."""
    told = [claim(positions=(denial(speaker),))]
    scores = f1(scoring.score(story(positions=(DENIAL,)), told, []))
    assert (scores["denials"], scores["speaker of positions"]) == (1.0, float(right))


def test_a_position_on_the_wrong_claim_is_told_from_one_on_the_right_claim() -> None:
    """A claim found is whichever annotated one most of its figures are of."""
    told = [claim(figure(7, "7 barges"), positions=(denial("Vik"),)), claim(number="c2", positions=(denial("Vik"),))]
    annotated = story(figures=(SEVEN,), positions=(DENIAL,))
    assert f1(scoring.score(annotated, told, []))["claim of positions"] == 1.0
    assert f1(scoring.score(annotated, [claim(figure(7, "7 barges")), told[1]], []))["claim of positions"] == 0.0


def test_an_alert_is_right_by_its_new_value() -> None:
    """One alert can answer only one that is wanted."""
    annotated = story(figures=(SEVEN,), alerts=(gold.Alert("figure_changed", "barges", 7),))
    alert = {"kind": "figure_changed", "article": {"file": FILE}, "message": "5 -> 7", "current": figure(7, "7 barges")}
    tally = scoring.score(annotated, [], [alert, alert])
    question = "alerts figure_changed"
    assert (tally.right[question], tally.wrong[question], tally.missed[question]) == (1, 1, 0)


def test_claims_torn_apart_cost_recall_and_claims_thrown_together_cost_precision() -> None:
    """B-cubed weighs both."""
    torn, together = scoring.Tally(), scoring.Tally()
    torn.claimed = [("a", "1"), ("a", "2")]
    together.claimed = [("a", "1"), ("b", "1")]
    assert torn.scores()["claims (B3)"][:2] == (1.0, 0.5)
    assert together.scores()["claims (B3)"][:2] == (0.5, 1.0)


def test_every_story_can_be_read() -> None:
    """Each article named is there, and nothing else is."""
    for stories in gold.sets().values():
        for folder in stories:
            assert {a.file for a in gold.load(folder).articles} == {f.name for f in folder.iterdir()} - {"gold.json"}
