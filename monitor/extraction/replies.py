"""Lists who may be taking a stance in a sentence: the parties whose words it gives, or the one that it tells of."""

from __future__ import annotations

from itertools import chain
from typing import TYPE_CHECKING

import msgspec

from monitor.extraction.hits import can_speak, no_holder
from monitor.extraction.nouns import is_people

if TYPE_CHECKING:
    from collections.abc import Iterator

    from spacy.tokens import Span, Token

    from monitor.extraction.passages import Passage
    from monitor.extraction.speakers import Heard

LEAST = 2  # words of the shortest reply
NO_PARTY = {"it", "this", "that", "there", "which", "what", "who", "nobody", "none", "everyone", "everybody",
            "somebody", "someone", "anyone", "anybody"}  # fmt: skip
BODIES = {"ORG", "PERSON", "GPE"}
OWNED = {"of", "for", "at", "from", "by"}  # what ties a version, a gate, a spokesman to whose it is


class Reply(msgspec.Struct, frozen=True):
    """What one party says, or does, in one sentence: `words` are laid to it, `frame` is the rest of the sentence.

    `speakers` are the party and whoever passes its words on, nearest first. Where a sentence only tells of the party,
    there are no words.
    """

    speakers: tuple[str, ...]
    words: tuple[Token, ...]
    frame: tuple[Token, ...]


def of(number: int, passage: Passage, sentence: Span, heard: Heard) -> list[Reply]:
    """The replies that a sentence of the passage with this number may be, in the order of their words."""
    plain = [token for token in sentence if not token.is_space]
    if not plain:
        return []
    laid: dict[str, list[Token]] = {}
    chains: dict[str, tuple[str, ...]] = {}
    free: list[Token] = []
    for token in plain:
        place = passage.start + token.idx
        who = heard.coverage.speakers(place, place + 1)
        if who:
            laid.setdefault(who[0], []).append(token)
            chains.setdefault(who[0], who)
        else:
            free.append(token)
    found = [_laid(chains[who], words, plain) for who, words in laid.items() if _speaks(words)]
    own = heard.house(passage.start + plain[0].idx)
    if own and not found:
        return [Reply(own, tuple(plain), ())]
    party = _party(number, sentence, heard)
    if party is not None and all(party != reply.speakers[0] for reply in found):
        found.append(Reply((party,), (), tuple(free)))
    return found


def _speaks(words: list[Token]) -> bool:
    return sum(token.is_alpha for token in words) >= LEAST


def _laid(speakers: tuple[str, ...], words: list[Token], sentence: list[Token]) -> Reply:
    own = {token.i for token in words}
    return Reply(speakers, tuple(words), tuple(token for token in sentence if token.i not in own))


def _party(number: int, sentence: Span, heard: Heard) -> str | None:
    """The party that a sentence tells of."""
    for token in _likely(sentence):
        if token.lower_ not in NO_PARTY and not no_holder(token):
            name = heard.referents.who(number, token)
            if name is not None:
                return name
    return None


def _likely(sentence: Span) -> Iterator[Token]:
    """The words that may name it, the likeliest first: who acts, whose the subject is, who stands in front."""
    root = sentence.root
    verbs = [root, *(t for t in root.children if t.dep_ in {"conj", "ccomp"})]
    below = [child for verb in verbs for child in verb.children]
    agents = [noun for child in below if child.dep_ == "agent" for noun in _objects(child)]
    subjects = [child for child in below if child.dep_ in {"nsubj", "nsubjpass"}]
    fronted = [noun for child in root.children if child.dep_ == "prep" and child.i < root.i for noun in _objects(child)]
    yield from (token for token in (*agents, *subjects, *fronted) if can_speak(token))
    yield from chain.from_iterable(_owners(noun) for noun in (*subjects, *fronted))
    yield from (token for token in subjects if is_people(token.lemma_.lower()))
    yield from (token for token in sentence if token.ent_type_ in BODIES and token.dep_ in {"pobj", "dobj", "nsubj"})


def _objects(preposition: Token) -> list[Token]:
    return [child for child in preposition.children if child.dep_ == "pobj"]


def _owners(noun: Token) -> Iterator[Token]:
    """Whose version, gate or spokesman a noun names."""
    for child in noun.children:
        if child.dep_ == "poss" and (can_speak(child) or child.tag_ == "PRP$"):
            yield child
        elif child.dep_ == "prep" and child.lower_ in OWNED:
            yield from (one for one in _objects(child) if can_speak(one))
