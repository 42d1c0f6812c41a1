"""Describes a reply by what a reader goes by: its words and grammar, its frame, and the party.

What was said before it is left out: short texts, from which the weights are learned, are not like long ones in that.
"""

from __future__ import annotations

import functools
from itertools import pairwise
from typing import TYPE_CHECKING

from monitor.extraction import answer_words, cues, stance_words
from monitor.extraction.contradictions import ALLEGING
from monitor.extraction.stance_words import ASSERTIONS

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from spacy.tokens import Token

    from monitor.extraction.replies import Reply

NAMED = {"PERSON", "ORG", "GPE", "NORP", "FAC", "LOC", "PRODUCT", "EVENT", "WORK_OF_ART", "LAW"}
COUNTED = {"CARDINAL", "MONEY", "PERCENT", "QUANTITY"}
NEGATIVE = {"no", "not", "n't", "n’t", "never", "nobody", "none", "nothing", "neither", "nor", "nowhere", "without"}
FIRST = {"i", "we", "us", "our", "my", "me", "ours", "mine"}
QUOTES = {"“", "”", '"', "``", "''", "‘", "’"}
TOLD = {"dobj", "attr", "acomp", "prep", "xcomp", "nsubj", "nsubjpass", "agent", "prt", "pobj", "neg", "advmod"}
ROOT = {"nsubj", "nsubjpass", "neg", "aux", "expl"}
# What a lemma stands for: a rare word tells what its fellows tell.
KINDS = {
    "deny": stance_words.DENY, "reject": stance_words.REJECT_STRONG, "assertion": ASSERTIONS,
    "no assertion": stance_words.NOT_ASSERTIONS, "false": stance_words.FALSE, "utter": stance_words.UTTER,
    "names": stance_words.NAMES, "court": stance_words.COURTS, "true": stance_words.TRUE, "admit": stance_words.ADMIT,
    "check": stance_words.CHECK, "confirm": stance_words.CONFIRM, "comment": stance_words.COMMENT,
    "take back": stance_words.TAKE_BACK, "matter": stance_words.MATTERS, "paper": stance_words.PAPERS,
    "event": stance_words.EVENTS, "insist": stance_words.INSIST, "deed": answer_words.DEEDS,
    "wrong": answer_words.WRONGS, "answering": answer_words.ANSWERING, "casualty": answer_words.CASUALTIES,
    "own": answer_words.OWN, "alleging": frozenset(ALLEGING), "speech": cues.SPEECH, "naming": cues.NAMING,
    "grief": answer_words.GRIEF, "each": answer_words.EACH,
}  # fmt: skip


def features(reply: Reply) -> list[str]:
    """What tells a reply from others, each once."""
    found = [
        *_words("c", reply.words),
        *_words("f", reply.frame),
        *_shape(reply),
        *_party(reply),
    ]
    return list(dict.fromkeys(found))


def _words(space: str, tokens: Sequence[Token]) -> Iterator[str]:
    """Single words, what hangs on what, and what stands beside what: of the party's own words, or of the frame."""
    plain = _plain(tokens)
    words = [_word(token) for token in plain]
    for token, word in zip(plain, words, strict=True):
        yield f"{space}:{word}"
        yield f"w:{word}"
        yield from _grammar(space, token, word)
        yield from _kinds(space, token)
    yield from (f"{space}2:{one} {other}" for one, other in pairwise(words))
    yield from (f"{space}3:{' '.join(three)}" for three in zip(words, words[1:], words[2:], strict=False))
    if words:
        yield f"{space}<:{words[0]}"
        yield f"{space}<:{' '.join(words[:2])}"
    inside = {token.i for token in tokens}
    for token, word in zip(plain, words, strict=True):
        if token.head.i not in inside or token.dep_ == "ROOT":
            yield f"{space}r:{word}"
            yield f"{space}rt:{token.tag_}"
            yield from (f"{space}r{child.dep_}:{_word(child)}" for child in token.children if child.dep_ in ROOT)


def _grammar(space: str, token: Token, word: str) -> Iterator[str]:
    if token.pos_ in {"VERB", "AUX", "NOUN", "ADJ"} and any(child.lower_ in NEGATIVE for child in token.children):
        yield f"{space}:not {word}"
    if token.dep_ in TOLD:
        yield f"{space}d:{_word(token.head)} {token.dep_} {word}"


def _kinds(space: str, token: Token) -> Iterator[str]:
    kinds = _kinds_of(token.lemma_.lower(), token.lower_)
    if not kinds:
        return
    negated = any(child.lower_ in NEGATIVE for child in (*token.children, *token.head.children))
    above = _kinds_of(token.head.lemma_.lower(), token.head.lower_)
    for kind in kinds:
        yield f"{space}k:{kind}"
        if negated:
            yield f"{space}k:not {kind}"
        yield from (f"{space}kd:{higher} {token.dep_} {kind}" for higher in above)


@functools.lru_cache(maxsize=20_000)
def _kinds_of(lemma: str, lower: str) -> tuple[str, ...]:
    return tuple(name for name, words in KINDS.items() if lemma in words or lower in words)


def _plain(tokens: Sequence[Token]) -> list[Token]:
    return [token for token in tokens if not token.is_punct and not token.is_space]


def _word(token: Token) -> str:
    """A token as it is compared: its lemma, or its kind where it is a name, a number or a time."""
    if token.ent_type_ in NAMED or token.pos_ == "PROPN":
        return "NAME"
    if token.like_num or token.ent_type_ in COUNTED:
        return "NUM"
    if token.ent_type_ in {"DATE", "TIME"}:
        return "WHEN"
    if token.lower_ in {"n't", "n’t"}:
        return "not"
    return token.lower_ if token.pos_ == "PRON" else token.lemma_.lower()


def _shape(reply: Reply) -> Iterator[str]:
    """How long, how spoken, how negated it is."""
    plain = _plain(reply.words)
    yield f"len:{min(len(plain) // 4, 6)}"
    yield f"told:{not reply.words}"
    texts = {token.text for token in (*reply.words, *reply.frame)}
    if texts & QUOTES:
        yield "quoted"
    yield from (f"mark:{mark}" for mark in "!?" if mark in texts)
    lowers = {token.lower_ for token in plain}
    negated, own = bool(lowers & NEGATIVE), bool(lowers & FIRST)
    yield from (name for name, holds in (("neg", negated), ("first", own), ("neg first", negated and own)) if holds)


def _party(reply: Reply) -> Iterator[str]:
    name = reply.speakers[0]
    yield from (f"p:{word}" for word in name.split() if word.islower())
    yield f"p:lower {name.islower()}"
    yield f"chain:{min(len(reply.speakers), 3)}"
