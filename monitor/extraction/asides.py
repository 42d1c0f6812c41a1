"""Finds who vouches for a sentence in a clause beside it: "if the union is right", "the mayor has let it be known"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from monitor.extraction import grammar
from monitor.extraction.cues import SPEECH
from monitor.extraction.name_words import SOURCES
from monitor.extraction.spans import Attribution

if TYPE_CHECKING:
    from collections.abc import Sequence

    from spacy.tokens import Doc, Span, Token

    from monitor.extraction.spans import Range

TRUSTING = {"believe", "trust", "credit"}
RIGHT = {"right", "correct", "believed", "trusted", "credited"}
HOLDING = {"be", "have", "prove", "turn"}
READERS = {"we", "you", "one", "i", "anyone", "people"}
KNOWN = {"known", "plain", "clear", "public", "understood"}
WORKS = {"work", "estimate", "finding", "verdict", "conclusion", "calculation", "reckoning", "guess"}
FINITE = {"VBP", "VBZ", "VBD", "VB"}
FAR = 300  # tokens to either side of such a clause that are vouched for
REACH = 12  # tokens of such a clause up to its verb
NAMING = {"NOUN", "PROPN"}


def find(passage: int, doc: Doc, regions: Sequence[int]) -> list[Attribution]:
    """The attributions by such clauses in one passage, outside of quoted speech."""
    found = []
    for sentence in doc.sents:
        for token in sentence:
            if regions[token.i] >= 0:
                continue
            one = None
            if token.lower_ == "if":
                one = _if_right(passage, token, sentence)
            elif token.text == ":":
                one = _before_colon(passage, token, sentence)
            elif token.lower_ == "of" and token.i > sentence.start + 3:
                one = _work_of(passage, token, sentence)
            elif token.lower_ == "known" or (token.i and token.lower_ in KNOWN and token.nbor(-1).lower_ == "it"):
                one = _made_known(passage, token, sentence)
            if one is not None:
                found.append(one)
    return found


def _if_right(passage: int, opener: Token, sentence: Span) -> Attribution | None:
    """If the auditors are right, ... / ..., if we may believe the slip / ..., if Ana Silva is to be believed."""
    head = _vouching(opener, sentence) or _believed(opener, sentence)
    if head is None:
        return None
    doc = opener.doc
    behind = max(head.i, _close(opener, sentence)) + 1
    before = grammar.trimmed(doc, _begin(opener, sentence), opener.i)
    after = grammar.trimmed(doc, behind, min(sentence.end, behind + FAR))
    sides = [side for side in (before, after) if side[1] - side[0] >= 2]
    if not sides or any(doc[start].lower_ in {"nor", "neither"} for start, _ in sides):
        return None
    source = grammar.noun_phrase(head)
    source = max(source[0], opener.i + 1), min(source[1], behind)
    return Attribution(passage, tuple((passage, *s) for s in sides), (opener.i, opener.i + 1), source, head.i)


def _vouching(opener: Token, sentence: Span) -> Token | None:
    """The auditors of "if the auditors are right" and "if the auditors are to be believed"."""
    doc = opener.doc
    told = next((t for t in doc[opener.i + 2 : min(opener.i + REACH, sentence.end)] if t.lower_ in RIGHT), None)
    if told is None or (told.i + 1 < sentence.end and not doc[told.i + 1].is_punct):
        return None
    verb = next((t for t in doc[opener.i + 1 : told.i] if t.lemma_.lower() in HOLDING and t.pos_ != "NOUN"), None)
    if verb is None or any(t.lower_ == "not" or t.dep_ == "neg" for t in doc[verb.i : told.i]):
        return None
    return _last_noun(doc, opener.i + 1, verb.i)


def _believed(opener: Token, sentence: Span) -> Token | None:
    """The slip of "if we may believe a slip that its owner showed" and "if one is to trust the slip"."""
    doc = opener.doc
    if opener.i + 1 >= sentence.end or doc[opener.i + 1].lower_ not in READERS:
        return None
    verb = next((t for t in doc[opener.i + 2 : min(opener.i + 6, sentence.end)] if t.lemma_ in TRUSTING), None)
    if verb is None or any(t.dep_ == "neg" for t in doc[opener.i : verb.i]):
        return None
    named = next((c for c in verb.children if c.dep_ in {"dobj", "nsubj"} and c.i > verb.i and c.pos_ in NAMING), None)
    if named is None:  # "a weighbridge slip", whose noun the tagger may take for a verb
        behind = doc[verb.i + 1 : min(verb.i + 5, sentence.end)]
        named = next((t for t in behind if t.lemma_.lower() in SOURCES), None)
    return named if named is None or named.i < sentence.end else None


def _close(opener: Token, sentence: Span) -> int:
    """The last token of the clause: it ends at a comma where it opens the sentence, else with the sentence."""
    if opener.i > sentence.start + 1:
        return sentence.end - 1
    end = min(sentence.end, opener.i + FAR)
    return next((t.i for t in opener.doc[opener.i : end] if t.text == ","), end - 1)


def _begin(opener: Token, sentence: Span) -> int:
    """Where the words before the clause begin: behind the last semicolon."""
    start = max(sentence.start, opener.i - FAR)
    return next((t.i + 1 for t in reversed(opener.doc[start : opener.i]) if t.text == ";"), start)


def _last_noun(doc: Doc, start: int, end: int) -> Token | None:
    """The head of a plain noun phrase that fills the words; None where they hold a verb or no noun."""
    words = doc[start:end]
    if not len(words) or any(t.pos_ in {"VERB", "NUM"} or t.text == "," for t in words):
        return None
    nouns = [t for t in words if t.pos_ in NAMING and t.dep_ not in {"compound", "poss", "pobj"}]
    return nouns[-1] if nouns else None


def _made_known(passage: int, told: Token, sentence: Span) -> Attribution | None:
    """Jon Aas has let it be known that ... / ..., Jon Aas has made it plain."""
    doc = told.doc
    ahead = doc[max(sentence.start, told.i - 4) : told.i]
    verb = next((t for t in reversed(ahead) if t.lemma_.lower() in {"let", "make"}), None)
    if verb is None or not any(t.lower_ == "it" for t in doc[verb.i : told.i]):
        return None
    head = grammar.subject(verb)
    if head is None or head.i > verb.i or head.i < sentence.start or grammar.negated(verb):
        return None
    source = grammar.noun_phrase(head)
    content = _told(source, verb, told, sentence)
    if content[1] - content[0] < 2:
        return None
    return Attribution(passage, ((passage, *content),), (verb.i, told.i + 1), source, head.i)


def _told(source: Range, verb: Token, told: Token, sentence: Span) -> Range:
    """The clause behind "known that"; else what stands before the comma of a frame that closes the sentence."""
    doc = told.doc
    if told.i + 1 < sentence.end and doc[told.i + 1].lower_ == "that":
        end = min(sentence.end, told.i + FAR)
        end = next((t.i for t in doc[told.i + 2 : end] if t.text == ";"), end)
        return grammar.trimmed(doc, told.i + 1, end)
    first = min(source[0], verb.i)
    if first - 1 > sentence.start and doc[first - 1].text == ",":
        return grammar.trimmed(doc, max(sentence.start, first - FAR), first)
    return told.i, told.i


def _before_colon(passage: int, colon: Token, sentence: Span) -> Attribution | None:
    """Nobody is safe, says the union: 40 miners ... / Quite the reverse, inform the customs of the port: 37 ..."""
    doc = colon.doc
    ahead = doc[max(sentence.start, colon.i - REACH) : colon.i]
    verb = next((t for t in reversed(ahead) if t.lemma_.lower() in SPEECH and t.tag_ in FINITE), None)
    if verb is None or (verb.i > sentence.start and doc[verb.i - 1].text != ","):
        return None
    behind = doc[verb.i + 1 : colon.i]
    head = next((t for t in behind if t.pos_ in NAMING and t.dep_ not in {"compound", "poss"}), None)
    content = grammar.trimmed(doc, colon.i + 1, min(sentence.end, colon.i + FAR))
    quoted = content[0] < content[1] and doc[content[0]].text in "“\"'‘"
    if head is None or quoted or not any(t.like_num for t in doc[slice(*content)]):
        return None
    if any(t.pos_ in {"VERB", "AUX"} for t in behind):
        return None
    source = (verb.i + 1, max(head.i + 1, min(grammar.noun_phrase(head)[1], colon.i)))
    return Attribution(passage, ((passage, *content),), (verb.i, verb.i + 1), source, head.i)


def _work_of(passage: int, of: Token, sentence: Span) -> Attribution | None:
    """..., the work of an institute that counted heads: whose work a number is told to be."""
    doc = of.doc
    if of.nbor(-1).lower_ not in WORKS or of.nbor(-2).lower_ not in {"the", "a"} or of.nbor(-3).text not in {",", "—"}:
        return None
    head = next((c for c in of.children if c.dep_ == "pobj"), None)
    content = grammar.trimmed(doc, max(sentence.start, of.i - FAR), of.i - 3)
    if head is None or content[1] - content[0] < 1 or not any(t.like_num for t in doc[slice(*content)][-REACH:]):
        return None
    return Attribution(passage, ((passage, *content),), (of.i - 1, of.i + 1), grammar.noun_phrase(head), head.i)
