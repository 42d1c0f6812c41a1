"""Tells what a short answer says: a scrap of speech, a reversal, an assurance that all is well."""

from __future__ import annotations

from typing import TYPE_CHECKING

from monitor.extraction import answer_words as told
from monitor.extraction.hits import is_said

if TYPE_CHECKING:
    from collections.abc import Sequence

    from spacy.tokens import Span, Token

OPENING = {"“", "``", '"', "‘"}
CLOSING = {"”", "''", '"', "’"}
FINITE = {"VBZ", "VBD", "VBP", "MD"}
SCRAP = 10  # words of the longest scrap of speech
REVERSAL = 6  # tokens of the longest reversal: "No, they are not."
HOW = (["all"], ["how"])  # as in "was all that he would say"


def scrap(sentence: Span) -> tuple[int, int] | None:
    """The tokens of a quote without a verb that opens a sentence and makes little of something: “a bedtime story”."""
    start = next((t.i for t in sentence if not t.is_space), sentence.start)
    doc = sentence.doc
    if doc[start].text not in OPENING:
        return None
    end = next((t.i for t in doc[start + 1 : sentence.end] if t.text in CLOSING), sentence.end)
    spoken = [t for t in doc[start + 1 : end] if not t.is_punct and not t.is_space]
    if not 1 <= len(spoken) <= SCRAP or any(t.tag_ in FINITE for t in spoken):
        return None
    if {t.lower_ for t in spoken} & told.NO_ANSWER or spoken[0].lower_ in {"our", "my", "to"} or _names(spoken):
        return None
    head = next((t for t in spoken if t.pos_ in {"NOUN", "PROPN"} and t.dep_ != "compound"), spoken[0])
    is_tale = head.lemma_.lower() in told.TALES or head.lower_ in told.TALES
    return (start + 1, end) if is_tale or _is_answer(doc[end : sentence.end], head) else None


def _names(spoken: Sequence[Token]) -> bool:
    """Whether the words only name somebody or a number."""
    return all(t.pos_ in {"PROPN", "NUM", "CCONJ", "DET"} for t in spoken)


def _is_answer(frame: Span, head: Token) -> bool:
    """Whether the frame tells that the words answer somebody: "was all that he would say", "replied the minister"."""
    if head.pos_ not in {"NOUN", "ADJ"}:
        return False
    words = [t.lower_ for t in frame if not t.is_punct]
    return any(w in told.ANSWERING for w in words[:4]) or (words[:1] in (["was"], ["is"]) and words[1:2] in HOW)


def assures(sentence: Span) -> Token | None:
    """The verb of a quote in which all is well with every one: “Every bag was accounted for”, “everybody is up”."""
    plain = [t for t in sentence if not t.is_space]
    first = next((t for t in plain if t.text not in OPENING), None)
    if not plain or plain[0].text not in OPENING or first is None or first.lower_ not in told.EACH:
        return None
    verb = first.head if first.dep_ in {"nsubj", "nsubjpass"} else first.head.head
    stated = verb.tag_ in {"VBD", "VBN", "VBZ", "VBP"} and verb.lemma_.lower() not in told.EXPERIENCED - {"be"}
    glad = not any(t.lower_ in told.GRIEF or t.tag_ == "MD" or t.like_num for t in plain)
    return verb if verb.pos_ in {"VERB", "AUX"} and stated and glad else None


def reverses(sentence: Span) -> bool:
    """Whether a sentence, or the quote that opens it, is no more than "They are not."."""
    end = next((t.i for t in sentence if t.text in CLOSING and t.i > sentence.start), sentence.end)
    spoken = sentence.doc[sentence.start : end]
    plain = [t.lower_ for t in spoken if not t.is_punct and not t.is_space and t.text not in OPENING | CLOSING]
    if not 2 <= len(plain) <= REVERSAL:
        return False
    bare = [w for w in plain if w not in {"no", "well", "but", "and", "simply"}]
    negated = len(bare) == 3 and bare[2] in {"not", "n't", "n’t"}
    return negated and bare[0] in {"it", "they", "that", "he", "she", "we", "i", "there"} and bare[1] in {
        "is", "are", "was", "were", "do", "does", "did", "have", "has", "had",
    }  # fmt: skip


def reports(sentence: Span) -> bool:
    """Whether the sentence before asks, or tells what is being said: "It has been put about that ..."."""
    if not sentence.start:
        return False
    before = sentence.doc[sentence.start - 1].sent
    return before.text.rstrip("”\"'’ ").endswith("?") or any(
        t.lemma_.lower() in told.REPORTED or is_said(t) for t in before
    )
