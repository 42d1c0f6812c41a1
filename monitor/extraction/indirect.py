"""Finds reported speech and thought: a verb that attributes, whose clause or object is what somebody says."""

from __future__ import annotations

from typing import TYPE_CHECKING

from monitor.extraction import cues, grammar
from monitor.extraction.spans import Attribution, Range

if TYPE_CHECKING:
    from collections.abc import Sequence

    from spacy.tokens import Doc, Span, Token

FRONT = 8  # tokens between a verb and the "that" that opens its clause
STOPS = {".", "!", "?", ";", "…"}


def find(passage: int, doc: Doc, regions: Sequence[int]) -> list[Attribution]:
    """The attributions by verbs of one passage; `regions` tells for each token which direct quote it is in, or -1."""
    found = []
    for sentence in doc.sents:
        for token in sentence:
            if _may_cue(token):
                attribution = _by_verb(passage, token, sentence, regions)
                if attribution is not None:
                    found.append(attribution)
    return found


def _may_cue(token: Token) -> bool:
    lemma = token.lemma_.lower()
    if token.pos_ not in {"VERB", "AUX"}:
        return False
    if token.dep_ == "amod" or (token.dep_ == "auxpass"):
        return False
    return lemma in cues.CLAUSE or lemma in cues.OBJECT or lemma in cues.INFINITIVE or lemma in cues.PREPOSITION


def _by_verb(passage: int, cue: Token, sentence: Span, regions: Sequence[int]) -> Attribution | None:
    """The attribution of one verb, or None where it says nothing of what somebody says."""
    lemma = cue.lemma_.lower()
    limits = _limits(cue, sentence, regions)
    source = grammar.subject(cue)
    parts: list[Range] | None = None
    if lemma in cues.CLAUSE:
        parts = _clause(cue, limits) or (_around(cue, source, limits, regions) if lemma in cues.SPEECH else None)
    if parts is None and lemma in cues.INFINITIVE:
        parts = _infinitive(cue, limits)
    if parts is None and lemma in cues.OBJECT:
        parts = _object(cue, limits)
    if parts is None and lemma in cues.PREPOSITION:
        parts = _after_preposition(cue, limits)
    if not parts:
        return None
    if source is None and not _may_stand_alone(cue):
        return None
    span = None if source is None else _source_span(source, cue, limits)
    if source is not None and any(start <= source.i < end for start, end in parts):
        return None
    return Attribution(
        passage,
        tuple((passage, start, end) for start, end in parts),
        _cue_span(cue),
        span,
        None if source is None else source.i,
    )


def _may_stand_alone(cue: Token) -> bool:
    """Whether the verb attributes although it names nobody: "it was reported that", "citing"."""
    return cue.tag_ in {"VBN", "VBD", "VBZ"} and (
        grammar.is_passive(cue) or any(c.dep_ == "expl" for c in cue.children)
    )


def _limits(cue: Token, sentence: Span, regions: Sequence[int]) -> Range:
    """The stretch of the sentence around a verb that is in the same quote, or in none, as the verb."""
    start = end = cue.i
    while start > sentence.start and regions[start - 1] == regions[cue.i]:
        start -= 1
    while end < sentence.end and regions[end] == regions[cue.i]:
        end += 1
    return start, end


def _cue_span(cue: Token) -> Range:
    """The verb with its auxiliaries and negation."""
    start = cue.i
    while (
        start and cue.doc[start - 1].dep_ in {"aux", "auxpass", "neg", "advmod"} and cue.doc[start - 1].head.i == cue.i
    ):
        start -= 1
    end = cue.i + 1
    if end < len(cue.doc) and cue.doc[end].dep_ == "prt":
        end += 1
    return start, end


def _source_span(source: Token, cue: Token, limits: Range) -> Range:
    """The whole phrase that names the source, with what is said of it, on its own side of the verb."""
    start, end = grammar.left(source), grammar.right(source)
    if source.i < cue.i:
        end = min(end, _cue_span(cue)[0])
    else:
        start = max(start, cue.i + 1)
    if start <= cue.i < end:
        start, end = grammar.noun_phrase(source)
    start, end = max(start, limits[0]), min(end, limits[1])
    start, end = grammar.trimmed(source.doc, start, end)
    return (start, end) if start < end else (source.i, source.i + 1)


def _clause(cue: Token, limits: Range) -> list[Range] | None:
    """The clause that follows the verb: "said that nobody was hurt"."""
    clause = next((c for c in cue.children if c.dep_ == "ccomp" and c.i > cue.i), None)
    opener = _opener(cue, limits)
    if clause is None and opener is None:
        return None
    doc = cue.doc
    if clause is not None and limits[0] <= clause.i < limits[1]:
        start = max(grammar.left(clause), cue.i + 1)
        if opener is not None and opener < clause.i:
            start = opener
    elif opener is not None:
        start, clause = opener, None
    else:
        return None
    end = _end_of_clause(cue, clause, start, limits)
    start, end = grammar.trimmed(doc, start, end)
    return [(start, end)] if end - start >= 2 else None


def _opener(cue: Token, limits: Range) -> int | None:
    """Where a "that" or "whether" shortly behind the verb opens its clause, whatever the parse says."""
    doc = cue.doc
    for token in doc[cue.i + 1 : min(cue.i + FRONT, limits[1])]:
        if token.lower_ in {"that", "whether"} and token.dep_ in {
            "mark",
            "nsubj",
            "dobj",
            "advmod",
            "det",
            "nsubjpass",
        }:
            if token.dep_ == "det" and token.head.i == token.i + 1:
                return None
            if token.dep_ in {"nsubj", "nsubjpass", "dobj"} and token.head.dep_ == "relcl":
                return None
            return int(token.i)
        if token.pos_ == "VERB" and token.i != cue.i:
            return None
    return None


def _end_of_clause(cue: Token, clause: Token | None, start: int, limits: Range) -> int:
    """Where the clause ends: at a further verb of the frame, at a frame of its own, else with the sentence."""
    doc = cue.doc
    for token in doc[start : limits[1]]:
        if token.i <= start:
            continue
        if token.text in {";"}:
            return int(token.i)
        if token.dep_ in {"cc", "punct"} and token.i + 1 < limits[1] and _frame_goes_on(cue, clause, token):
            return int(token.i)
    return limits[1]


def _frame_goes_on(cue: Token, clause: Token | None, mark: Token) -> bool:
    """Whether behind a comma or an "and" the frame's own verb goes on: "said X and denied Y", ", adding that"."""
    if clause is None:
        return False
    following = [c for c in mark.head.children if c.dep_ in {"conj", "advcl"} and c.i > mark.i]
    if mark.head.i == cue.i and following and following[0].pos_ in {"VERB", "AUX"}:
        return following[0].dep_ == "conj" or following[0].lemma_.lower() in cues.CLAUSE
    if mark.head.i != cue.i and mark.head in cue.ancestors and following and following[0].dep_ == "conj":
        return True
    following = [c for c in following if c.lemma_.lower() in cues.SPEECH and c.tag_ == cue.tag_]
    return (
        bool(following)
        and not any(c.dep_ in grammar.SUBJECTS for c in following[0].children)
        and (mark.head.i == clause.i and clause.tag_ != cue.tag_)
    )


def _around(cue: Token, source: Token | None, limits: Range, regions: Sequence[int]) -> list[Range] | None:
    """What stands before, or on both sides of, a frame behind a comma: "..., said X", "A, he says, is B"."""
    doc = cue.doc
    members = {cue.i} if source is None else {cue.i, *range(*_source_span(source, cue, limits))}
    first, last = min(members), max(members) + 1
    while first > limits[0] and doc[first - 1].dep_ in {"aux", "advmod", "neg", "det", "auxpass"}:
        first -= 1
    if first <= limits[0] or doc[first - 1].text not in {",", "—", "–", "-"} or source is None:
        return None
    if any(doc[i].text in {",", "—"} for i in range(*sorted((source.i, cue.i)))) and source.i > cue.i:
        return None
    before = grammar.trimmed(doc, limits[0], first - 1)
    if before[1] - before[0] < 2 or doc[before[0]].dep_ in {"mark"} and False:
        return None
    rest = _rest(doc, last, limits)
    return [before, rest] if rest is not None else [before]


def _rest(doc: Doc, last: int, limits: Range) -> Range | None:
    """What follows a frame in brackets of commas, if anything does that belongs to the speech."""
    for token in doc[last : min(last + 6, limits[1])]:
        if token.text in {",", "—", "–"}:
            rest = grammar.trimmed(doc, token.i + 1, limits[1])
            return rest if rest[1] - rest[0] >= 2 else None
    return None


def _infinitive(cue: Token, limits: Range) -> list[Range] | None:
    clause = next((c for c in cue.children if c.dep_ in {"xcomp", "ccomp"} and c.i > cue.i), None)
    if clause is None or clause.i >= limits[1] or not any(c.lower_ == "to" for c in clause.children):
        return None
    start = max(cue.i + 1, grammar.left(clause))
    start, end = grammar.trimmed(cue.doc, start, min(grammar.right(clause), limits[1]))
    return [(start, end)] if end - start >= 2 else None


def _object(cue: Token, limits: Range) -> list[Range] | None:
    thing = next((c for c in cue.children if c.dep_ in {"dobj", "oprd"} and c.i > cue.i), None)
    if thing is None or thing.i >= limits[1] or (thing.pos_ == "PRON" and thing.lower_ not in {"it", "that", "this"}):
        return None
    start, end = max(cue.i + 1, grammar.left(thing)), min(grammar.right(thing), limits[1])
    for child in cue.children:
        if (
            child.i >= end
            and child.dep_ in {"prep", "oprd", "xcomp", "advcl"}
            and child.lower_ in {"as", "at", "to", "for"}
        ):
            end = min(grammar.right(child), limits[1])
    start, end = grammar.trimmed(cue.doc, start, end)
    return [(start, end)] if end > start else None


def _after_preposition(cue: Token, limits: Range) -> list[Range] | None:
    wanted = cues.PREPOSITION[cue.lemma_.lower()]
    for child in cue.children:
        if child.dep_ == "prep" and child.lower_ in wanted and cue.i < child.i < limits[1]:
            start, end = grammar.trimmed(cue.doc, child.i + 1, min(grammar.right(child), limits[1]))
            return [(start, end)] if end > start else None
    return None
