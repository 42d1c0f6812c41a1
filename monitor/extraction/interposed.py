"""Finds frames that stand between commas: "In spring, he hears, ...", "..., Ana Silva reminded the house, and ..."."""

from __future__ import annotations

from typing import TYPE_CHECKING

from monitor.extraction import cues, grammar
from monitor.extraction.accounts import is_party
from monitor.extraction.spans import Attribution

if TYPE_CHECKING:
    from collections.abc import Collection, Sequence

    from spacy.tokens import Doc, Span, Token

    from monitor.extraction.spans import Range

ASIDE = cues.SPEECH | frozenset((
    "find", "hear", "learn", "gather", "remind", "assure", "inform", "reckon", "think", "believe", "estimate", "guess",
    "calculate", "suspect", "fear", "understand", "point", "count",
))  # fmt: skip
"""Verbs that leave out what is said where it stands around them."""
PARTICLES = {"go": "on", "point": "out"}
FINITE = {"VBD", "VBZ", "VBP"}
CLOSING = {",", ":", ";", "—", "–", "."}
ADDRESSED = 5  # tokens of whom it is said to
APPOSED = 14  # tokens of what a name is told to be
SPEAKING = {"he", "she", "it", "they"}


def find(passage: int, doc: Doc, regions: Sequence[int], taken: Collection[int]) -> list[Attribution]:
    """The attributions by such frames in one passage, outside of quoted speech; `taken` are cues found otherwise."""
    found = []
    for sentence in doc.sents:
        if not any(t.text == "," for t in sentence):
            continue
        for token in sentence:
            if token.i in taken or regions[token.i] >= 0 or token.tag_ not in FINITE:
                continue
            one = _interposed(passage, token, sentence, regions)
            if one is not None:
                found.append(one)
    return found


def _interposed(passage: int, verb: Token, sentence: Span, regions: Sequence[int]) -> Attribution | None:
    head, end = _speaker(verb), _end(verb, sentence)
    if head is None or end is None:
        return None
    start, phrase_end = grammar.noun_phrase(head)
    if start <= sentence.start or verb.doc[start - 1].text != "," or not _adjoins(verb, phrase_end):
        return None
    before, after = _before(sentence, start - 1), _after(sentence, end)
    parts = [part for part in (before, after) if part[1] - part[0] >= 2 and regions[part[0]] < 0]
    numbers = any(t.like_num for part in parts for t in verb.doc[slice(*part)])
    if not numbers or not (before[1] > before[0] and _says(verb.doc[slice(*before)], parts)):
        return None
    return Attribution(passage, tuple((passage, *part) for part in parts), (verb.i, end), (start, phrase_end), head.i)


def _says(before: Span, parts: Sequence[Range]) -> bool:
    """Whether the words around the frame make a sentence, and are not only when or where something is said."""
    if before[0].tag_ in {"VBN", "VBG"} or before[0].lower_ in {"if", "when", "as", "because", "although", "while"}:
        return False
    if before[0].pos_ in {"DET", "NOUN", "PROPN", "PRON"} and parts[-1][0] >= before.end:
        return True  # "The fees, she points out, equal 40 per cent", whose verb the tagger misses
    return any(t.pos_ in {"VERB", "AUX"} for start, end in parts for t in before.doc[start:end])


def _speaker(verb: Token) -> Token | None:
    """Who says so: a pronoun, a name or an office right before the verb."""
    lemma = verb.lemma_.lower()
    if lemma not in ASIDE and lemma not in PARTICLES:
        return None
    if lemma in PARTICLES and verb.doc[verb.i + 1 : verb.i + 2].text.lower() != PARTICLES[lemma]:
        return None
    before = [c for c in verb.children if c.dep_ in grammar.SUBJECTS and c.i < verb.i]
    head = before[-1] if before else None  # of "the fund, Ana Silva reminded us, has paid" the nearer one
    if head is None or grammar.negated(verb) or grammar.is_passive(verb):
        return None
    named = is_party(head) or head.tag_ in {"NN", "NNS", "NNP", "NNPS"}
    return head if head.lower_ in SPEAKING or (named and head.dep_ == "nsubj") else None


def _adjoins(verb: Token, end: int) -> bool:
    """Whether nothing but an apposition, or an auxiliary, stands between the name and the verb."""
    between = verb.doc[end : verb.i]
    if all(t.pos_ in {"AUX", "ADV"} for t in between):
        return True
    closed = between[0].text == "," and between[-1].text == "," and len(between) <= APPOSED
    return closed and not any(t.tag_ in FINITE for t in between)


def _end(verb: Token, sentence: Span) -> int | None:
    """Where the frame ends: at the mark behind the verb, or behind whom it is said to."""
    doc, end = verb.doc, verb.i + 1
    if verb.lemma_.lower() in PARTICLES:
        end += 1
    named = next(
        (c for c in verb.children if c.dep_ in {"dobj", "dative", "advmod", "npadvmod", "prep"} and c.i == end), None
    )
    addressed = next((c for c in verb.children if c.dep_ in {"dobj", "dative"} and end <= c.i < end + ADDRESSED), None)
    if addressed is not None and grammar.left(addressed) == end and not addressed.like_num:
        if addressed.pos_ == "PRON" or is_party(addressed) or addressed.tag_ in {"NNP", "NNPS", "NNS"}:
            end = grammar.noun_phrase(addressed)[1]
    elif named is not None and named.dep_ in {"advmod", "npadvmod", "prep"} and grammar.right(named) - end <= ADDRESSED:
        end = grammar.right(named)
    if end < sentence.end and doc[end].text not in CLOSING:
        return None
    return end


def _before(sentence: Span, comma: int) -> Range:
    """The words before the frame, behind the last colon or semicolon."""
    doc = sentence.doc
    marks = (t.i + 1 for t in reversed(doc[sentence.start : comma]) if t.text in {";", ":"})
    return grammar.trimmed(doc, next(marks, sentence.start), comma)


def _after(sentence: Span, end: int) -> Range:
    """The words behind the frame, up to a semicolon or to words that have a frame of their own."""
    doc = sentence.doc
    stop = next((t.i for t in doc[end : sentence.end] if t.text == ";" or _framed(t, end)), sentence.end)
    return grammar.trimmed(doc, end, stop)


def _framed(token: Token, start: int) -> bool:
    """Whether somebody else's words begin here: ", while police said", ", adding that"."""
    if token.text != "," or token.i <= start or token.i + 1 >= len(token.doc):
        return False
    following = token.nbor()
    return following.lower_ in {"while", "but", "though", "although", "who", "which", "whose", "adding"}
