"""Finds the source that a sentence names for the one before it: "That comes from the union"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from monitor.extraction import grammar
from monitor.extraction.cues import SPEECH
from monitor.extraction.name_words import ORGANISATIONS, role_lemma
from monitor.extraction.spans import Attribution

if TYPE_CHECKING:
    from collections.abc import Sequence

    from spacy.tokens import Doc, Span, Token

LONGEST = 14  # tokens of such a sentence
FULL = 32  # tokens of one that is opened by what its source says
TOLD = {"that", "this", "these", "those", "it", "they"}
NUMBERS = {"number", "numbers", "figure", "figures", "count", "estimate", "toll", "tally", "total"}
SAYING = SPEECH | {"come", "find", "see", "put", "count", "reckon", "think", "believe", "estimate", "calculate", "make",
                   "figure", "measure", "learn", "hear"}  # fmt: skip
COMING = {"come", "comes", "came", "is", "are", "was", "were", "stems", "stem"}


def find(passage: int, doc: Doc, regions: Sequence[int]) -> list[Attribution]:
    """An attribution of each sentence whose source is told by the next one of the passage, outside of quotes."""
    found: list[Attribution] = []
    before: Span | None = None
    for sentence in doc.sents:
        if before is not None and regions[before.start] < 0 and regions[sentence.start] < 0:
            named = _source(sentence)
            content = grammar.trimmed(doc, before.start, before.end)
            if named is not None and content[1] > content[0] and any(t.like_num for t in doc[slice(*content)]):
                cue, head = named
                source = grammar.noun_phrase(head)
                found.append(Attribution(passage, ((passage, *content),), (cue.i, cue.i + 1), source, head.i))
        before = sentence
    return found


def _source(sentence: Span) -> tuple[Token, Token] | None:
    """The cue, and the noun that names whom the words before come from."""
    words = [t for t in sentence if not t.is_space]
    if not 3 <= len(words) <= FULL:
        return None
    if words[0].lower_ == "so" and words[1].lower_ in {"say", "says", "said"}:
        return _named(words[1], words[2:])
    named = _what_they_say(words) or _stiffly(words)
    if named is not None or len(words) > LONGEST:
        return named
    told = words[0].lower_ in TOLD or (words[0].lower_ == "the" and words[1].lower_ in NUMBERS)
    cue = next((t for t in words[1:4] if t.lower_ in COMING), None) if told else None
    if cue is None:
        return None
    behind = [t for t in words if t.i > cue.i]
    opener = next((i for i, t in enumerate(behind[:3]) if t.lower_ in {"from", "according"}), None)
    return None if opener is None else _named(cue, behind[opener + 1 :])


def _what_they_say(words: Sequence[Token]) -> tuple[Token, Token] | None:
    """That is what the inspectors came up with. / That is how the engineers see it. / So Ana Silva reckons."""
    so = words[0].lower_ == "so"
    opened = [t.lower_ for t in words[:3]]
    if not so and not (opened[0] in TOLD and opened[1] in COMING and opened[2] in {"what", "how"}):
        return None
    behind = words[1 if so else 3 :]
    cue = next((t for t in behind if t.pos_ == "VERB"), None)
    if cue is None or cue.lemma_.lower() not in SAYING or (so and cue.i < words[-1].i - 3):
        return None
    head = grammar.own_subject(cue)
    if head is None or head.i > cue.i or head.i < behind[0].i or not (_is_party(head) or head.tag_ in {"NNS", "NNP"}):
        return None
    return cue, head


def _stiffly(words: Sequence[Token]) -> tuple[Token, Token] | None:
    """This has declared the Minister of Trade: as one writes who puts another language's order into English."""
    verb = next((t for t in words[1:4] if t.lemma_.lower() in SPEECH and t.pos_ == "VERB"), None)
    if words[0].lower_ not in {"this", "that", "so", "thus"} or verb is None:
        return None
    behind = [t for t in words if t.i > verb.i]
    if any(t.pos_ in {"NOUN", "PROPN", "PRON"} for t in words[1:] if t.i < verb.i) or not behind:
        return None
    head = next((t for t in behind[:5] if t.pos_ in {"NOUN", "PROPN"} and t.dep_ != "compound"), None)
    return (verb, head) if head is not None and _is_party(head) and behind[0].lower_ != "that" else None


def _named(cue: Token, words: Sequence[Token]) -> tuple[Token, Token] | None:
    heads = [t for t in words if t.dep_ in {"pobj", "nsubj", "attr", "ROOT", "dobj"} and _is_party(t)]
    return (cue, heads[0]) if heads else None


def _is_party(token: Token) -> bool:
    named = token.ent_type_ in {"PERSON", "ORG"} or token.lemma_.lower() in ORGANISATIONS
    return named or role_lemma(token.text) is not None
