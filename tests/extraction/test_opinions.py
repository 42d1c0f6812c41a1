"""The second opinion on stances: whom a sentence may speak for, what the weights tell, and when they are asked."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from benchmarks import replies as learning
from monitor.extraction import names, passages, positions, replies, reply_features, reply_model, speakers
from monitor.extraction.extract import Text, extract
from monitor.extraction.layout import blocks

if TYPE_CHECKING:
    from spacy.language import Language


def parties(text: str, nlp: Language) -> list[list[str]]:
    """Who may be taking a stance in each sentence of a text."""
    parsed = passages.parse(text, blocks(text), nlp)
    heard = speakers.hear(text, parsed, *names.collect(parsed))
    return [
        [reply.speakers[0] for reply in replies.of(number, passage, sentence, heard)]
        for number, passage in enumerate(parsed)
        for sentence in passage.doc.sents
    ]


def test_the_party_is_whoever_says_the_words(nlp: Language) -> None:
    """Words that are laid to somebody are that party's reply."""
    assert parties("The bridge was sound, the harbour office said on Friday.", nlp) == [["harbour office"]]


@pytest.mark.parametrize(
    ("text", "party"),
    [
        ("The mayor could not be reached.", "mayor"),
        ("The ministry's version is another one.", "ministry"),
        ("From the shipping company came not a syllable.", "shipping company"),
        ("The list was drawn up by the electoral commission.", "electoral commission"),
    ],
)
def test_the_party_is_whom_a_sentence_tells_of(text: str, party: str, nlp: Language) -> None:
    """The subject, whose the subject is, who stands in front, or who did it."""
    assert parties(text, nlp) == [[party]]


def test_nobody_takes_a_stance_where_no_party_is_named(nlp: Language) -> None:
    """Weather and roads say nothing."""
    assert parties("It rained all night. Nobody slept.", nlp) == [[], []]


def test_names_and_numbers_are_no_features(nlp: Language) -> None:
    """What is learned of one town and one number holds for another."""

    def of(text: str) -> list[str]:
        parsed = passages.parse(text, blocks(text), nlp)
        heard = speakers.hear(text, parsed, *names.collect(parsed))
        (reply,) = replies.of(0, parsed[0], next(parsed[0].doc.sents), heard)
        return reply_features.features(reply)

    assert of("Anna Berg said 12 men had drowned.") == of("Jonas Falk said 90 men had drowned.")


def test_likelihoods_of_stances_leave_room_for_none() -> None:
    """They are parts of one, and no stance at all is the rest."""
    found = reply_model.likelihoods(["c:keep", "c:open", "c:mind"])
    assert set(found) == {"denies", "confirms", "no_comment", "unverified", "retracts"}
    assert 0 < sum(found.values()) < 1


def test_a_stance_that_no_rule_knows_is_found(nlp: Language) -> None:
    """The weights have learned more ways of saying so than the rules list."""
    text = (
        "Villagers say that 14 goats were shot from the air.\n\n"
        "The army said it had asked the pilots for their logs and until it had read them would rule nothing out."
    )
    parsed = passages.parse(text, blocks(text), nlp)
    heard = speakers.hear(text, parsed, *names.collect(parsed))
    assert positions.by_rules(parsed, heard) == ()
    assert [(one.stance, one.speakers[0]) for one in positions.find(parsed, heard)] == [("unverified", "army")]


def test_the_weights_are_asked_only_where_no_rule_finds_a_stance(nlp: Language) -> None:
    """What a rule finds stands as the rule tells it."""
    text = "Smugglers were paid 900 francs, the paper wrote. The coast guard denied the report and declined to comment."
    parsed = passages.parse(text, blocks(text), nlp)
    heard = speakers.hear(text, parsed, *names.collect(parsed))
    assert positions.find(parsed, heard) == positions.by_rules(parsed, heard)


@pytest.mark.parametrize(
    "text",
    [
        "The minister said the road would open in May and thanked the 300 workers.",
        "Nobody was hurt when the roof came down, the fire brigade said.",
        "The club rejected an offer of 12 million for its goalkeeper.",
        '"It was cold and we sang," said Rosa Lind, who was on the boat.',
    ],
)
def test_ordinary_speech_takes_no_stance(text: str, nlp: Language) -> None:
    """To tell something, or to refuse an offer, is no stance on a claim."""
    assert extract(Text("a", text), nlp).positions == ()


def test_the_weights_were_learned_from_the_passages_that_stand_here() -> None:
    """Who changes a passage learns the weights anew: `make replies`."""
    assert reply_model.model().learned_from == learning.digest()


def test_nothing_is_learned_from_the_stories_kept_aside() -> None:
    """They are there to measure on."""
    assert "e" not in {one.group for one in learning.texts()}
