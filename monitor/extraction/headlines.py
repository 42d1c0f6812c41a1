"""Finds the attributions that a parse misses: headlines ("Toll hits 95, says governor"), frames at a sentence's end."""

from __future__ import annotations

import itertools
from typing import TYPE_CHECKING

from monitor.extraction import cues, grammar
from monitor.extraction.spans import Attribution, Range

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from spacy.tokens import Doc, Span, Token

VERBS = (cues.SPEECH - {"recall", "begin", "offer"}) | {
    "believe",
    "think",
    "reckon",
    "estimate",
    "deny",
    "allege",
    "fear",
}
FORMS = frozenset({v for verb in VERBS for v in (verb, verb + "s", verb + "es", verb[:-1] + "ies")} | {"said", "told"})
"""Words that may stand for a verb of speech in the present, whatever the tagger says."""
PAST = frozenset({
    "wrote", "admitted", "announced", "reported", "claimed", "warned", "added", "confirmed", "estimated", "conceded",
    "acknowledged", "explained", "insisted", "stated", "noted", "disclosed", "revealed", "complained", "alleged",
    "maintained", "calculated", "reckoned", "testified", "recalled",
})  # fmt: skip
"""Verbs of speech in the past that end a frame: "2,000 tonnes of oil leaked, the operator admitted"."""

SHOWING = {"show", "shows", "showed", "find", "finds", "found", "suggest", "suggests", "indicate", "indicates"}
INVERTED = {"says", "said", "reports", "reported", "adds", "added", "writes", "wrote", "claims", "claimed", "insists"}
_INNER = 7  # tokens of a frame between two marks
_PERFECT = 3  # tokens at least of "has said X"
TAIL = 12  # tokens of a frame at the end of a sentence
SHORT = {"title", "heading", "bullet"}


def find(passage: int, doc: Doc, regions: Sequence[int], taken: set[int], *, kind: str) -> list[Attribution]:
    """The attributions of one passage whose verb (none of `taken`) is told by its place alone."""
    found: list[Attribution] = []
    for sentence in doc.sents:
        if any(regions[i] >= 0 for i in (sentence.start, sentence.end - 1)):
            continue
        for start, end in _segments(sentence):
            if taken.intersection(range(start, end)):
                continue
            one = (
                _as_frame(passage, doc, start, end)
                or _tail(passage, doc, start, end)
                or _aside(passage, doc, start, end)
            )
            if one is None and kind in SHORT:
                one = _lead(passage, doc, start, end)
            if one is not None:
                found.append(one)
    return found


def _segments(sentence: Span) -> Iterator[Range]:
    """The parts of a sentence between semicolons."""
    start = sentence.start
    for token in sentence:
        if token.text == ";":
            yield grammar.trimmed(sentence.doc, start, token.i)
            start = token.i + 1
    yield grammar.trimmed(sentence.doc, start, sentence.end)


def _as_frame(passage: int, doc: Doc, start: int, end: int) -> Attribution | None:
    """As the ministry specifies, 9 men were held: the verb read as a noun."""
    if end - start < 6 or doc[start].lower_ != "as":
        return None
    comma = next((t.i for t in doc[start : min(end, start + TAIL)] if t.text == ","), start)
    last = doc[comma - 1]
    if comma < start + 3 or last.lower_ not in FORMS or last.lower_ in {"claims", "reports", "notes"}:
        return None
    source = (start + 1, comma - 1)
    content = grammar.trimmed(doc, comma + 1, end)
    if content[1] - content[0] < 2:
        return None
    return Attribution(passage, ((passage, *content),), (last.i, last.i + 1), source, _head(doc, source).i)


def _tail(passage: int, doc: Doc, start: int, end: int) -> Attribution | None:
    """..., says governor / ..., ministry says."""
    commas = [t.i for t in doc[max(start, end - TAIL) : end] if t.text in {",", "–", "—", "-"}]
    if not commas:
        return None
    comma = commas[-1]
    if len(commas) > 1 and _is_cue(doc[commas[-2] + 1]) and doc[commas[-2] + 1].lower_ in INVERTED:
        comma = commas[-2]  # "..., says Kern, the mayor"
    if not 2 <= end - comma - 1 <= TAIL or comma - start < 1:
        return None
    comma += doc[comma + 1].lower_ in {"has", "have", "had"} and end - comma > _PERFECT
    first, last = doc[comma + 1], doc[end - 1]
    told = doc[comma].pos_ == "AUX" and first.tag_ in {"VBN", "VBD"} and first.lemma_.lower() in cues.SPEECH
    if told or (_is_cue(first) and first.lower_ in FORMS and first.lemma_ != "tell"):
        cue, source = first, (comma + 2, end)
    elif _ends_frame(doc, comma + 1, last):
        cue, source = last, (comma + 1, end - 1)
    else:
        return None
    head = _head(doc, source)
    if head.pos_ in {"INTJ", "ADV"} or (head.ent_type_ == "DATE" and doc[source[0]].pos_ == "ADP"):
        return None  # "Ana Silva, the mayor, says yes" / "..., said on Monday"
    return Attribution(passage, ((passage, start, comma),), (cue.i, cue.i + 1), source, head.i)


def _aside(passage: int, doc: Doc, start: int, end: int) -> Attribution | None:
    """Four of them, the ministry reports, are free / New total, says Kern: 8 million."""
    marks = [t.i for t in doc[start:end] if t.text in {",", ":"}]
    for first, second in itertools.pairwise(marks):
        inner = doc[first + 1 : second]
        if not 2 <= len(inner) <= _INNER or doc[first].text == ":":
            continue
        cue = inner[0] if inner[0].lower_ in INVERTED else inner[-1]
        named = [t for t in inner if t.i != cue.i]
        if (
            cue.text not in FORMS
            or cue.pos_ == "PROPN"
            or any(t.pos_ in {"VERB", "AUX", "ADP", "SCONJ"} for t in named)
        ):
            continue
        source = (named[0].i, named[-1].i + 1)
        head = _head(doc, source)
        after = grammar.trimmed(doc, second + 1, end)
        if head.pos_ in {"NOUN", "PROPN", "PRON"} and after[1] - after[0] > 1:
            parts = ((passage, start, first), (passage, *after))
            return Attribution(passage, parts, (cue.i, cue.i + 1), source, head.i)
    return None


def _ends_frame(doc: Doc, start: int, last: Token) -> bool:
    """Whether a frame from `start` on ends with its verb: "the ministry says", "an analysis of the records shows"."""
    if last.lower_ in SHOWING:
        return _head(doc, (start, last.i)).lemma_.lower() in cues.INFORMATION
    named = any(t.pos_ in {"NOUN", "PROPN"} for t in doc[start : last.i])
    if last.lower_ in PAST and last.tag_ == "VBD" and doc[start].pos_ in {"DET", "PROPN", "PRON", "NOUN", "ADJ"}:
        return named and not any(t.pos_ in {"VERB", "AUX", "SCONJ"} for t in doc[start : last.i])
    article = doc[last.i - 1].pos_ in {"DET", "ADP"}  # "the highest in the history of the State"
    return _is_cue(last) and last.lower_ in FORMS and named and not article


def _lead(passage: int, doc: Doc, start: int, end: int) -> Attribution | None:
    """Governor says toll at 95."""
    for token in doc[start + 1 : min(start + 7, end - 2)]:
        if token.text in {",", ":", "—", "–"}:
            return None
        if _is_cue(token) and token.lower_ in FORMS and token.lower_[-1] in "sd":
            content = grammar.trimmed(doc, token.i + 1, end)
            if content[1] - content[0] < 2:
                return None
            source = (start, token.i)
            head = _head(doc, source)
            if head.pos_ not in {"NOUN", "PROPN"}:
                return None
            return Attribution(passage, ((passage, *content),), (token.i, token.i + 1), source, head.i)
    return None


def _is_cue(token: Token) -> bool:
    return token.pos_ in {"VERB", "NOUN", "PROPN", "ADJ", "X"}


def _head(doc: Doc, source: Range) -> Token:
    """The noun that heads the source: the last before any preposition."""
    nouns: list[Token] = []
    for token in doc[source[0] : source[1]]:
        if token.pos_ == "ADP" and nouns:
            break
        if token.pos_ in {"NOUN", "PROPN", "PRON"}:
            nouns.append(token)
    return nouns[-1] if nouns else doc[source[1] - 1]
