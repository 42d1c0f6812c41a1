"""Finds denials that no word of denial tells: somebody says that not so which another has been reported to say."""

from __future__ import annotations

from bisect import bisect_left
from collections import defaultdict
from typing import TYPE_CHECKING

from monitor.extraction import grammar, negations
from monitor.extraction import stance_words as words
from monitor.extraction.hits import Hit, object_range

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from spacy.tokens import Span, Token

    from monitor.extraction.passages import Passage
    from monitor.extraction.speakers import Heard


def _words(text: str) -> frozenset[str]:
    return frozenset(text.split())


LATEST = 30  # places looked back on at which the same word stood
# Words that say too little to be contradicted by their negation: whoever did not know denies nothing.
EMPTY = _words(
    """be have do go come get give take make know think want see hear say tell believe understand expect need seem work
    help find look feel like mean try wait stop let keep put evidence indication sign doubt way time reason choice
    question chance word trace news problem one thing man people day year week month hour person point case place part
    number figure decision comment use live call leave become start begin show happen turn ask talk speak move bring
    change remember forget love hope agree accept matter plan idea"""
)
ALLEGING = {"accuse", "allege", "claim", "suspect", "blame", "rumour", "rumor", "assert", "contend", "report"}


class Contradictions:
    """What an article has reported so far, found by word."""

    def __init__(self, passages: Sequence[Passage], heard: Heard) -> None:
        self._passages = passages
        self._heard = heard
        self._places: dict[str, list[tuple[int, Token]]] | None = None

    def find(self, number: int, sentence: Span) -> Iterator[Hit]:
        """The negated assertions of one sentence that contradict what somebody else was reported to say before it."""
        for token in sentence:
            if token.lower_ not in negations.NEGATIONS:
                continue
            place = self._passages[number].start + token.idx
            who = self._heard.coverage.speakers(place, place + 1) or self._heard.house(place)
            verb = negations.clause(token) if who else None
            if verb is not None and self._reported(number, token, verb, who):
                first, last = min(token.i, verb.i), max(token.i, verb.i) + 1
                yield Hit("denies", (first, last), None, object_range(verb), said_by_frame=True)
                return

    def _reported(self, number: int, negation: Token, verb: Token, who: tuple[str, ...]) -> bool:
        """Whether somebody else was reported to say what is negated here: the same word, of the same things."""
        key = _key(negation, verb)
        if key is None or key.lemma_.lower() in EMPTY:
            return False
        mine = _things(verb) - {key.lemma_.lower()}
        places = self._index().get(key.lemma_.lower(), [])
        end = bisect_left(places, (number, verb.sent.start), key=lambda place: (place[0], place[1].i))
        for passage, token in reversed(places[max(0, end - LATEST) : end]):
            if grammar.negated(token) or _denied(token):
                continue
            if (not mine or mine & _things(token)) and self._said_by_other(passage, token, who):
                return True
        return False

    def _said_by_other(self, passage: int, token: Token, who: tuple[str, ...]) -> bool:
        place = self._passages[passage].start + token.idx
        others = self._heard.coverage.speakers(place, place + 1)
        if any(name in who for name in others):
            return False
        return bool(others) or any(t.lemma_.lower() in ALLEGING for t in (token.head, *token.ancestors))

    def _index(self) -> dict[str, list[tuple[int, Token]]]:
        if self._places is None:
            found: defaultdict[str, list[tuple[int, Token]]] = defaultdict(list)
            for number, passage in enumerate(self._passages):
                for token in passage.doc:
                    if token.pos_ in {"NOUN", "VERB"}:
                        found[token.lemma_.lower()].append((number, token))
            self._places = dict(found)
        return self._places


def _key(negation: Token, verb: Token) -> Token | None:
    """The word that is said not to be so: the verb, or what there is none of."""
    if verb.lemma_ not in {"be", "have"}:
        return verb
    if negation.lower_ == "no" and negation.head.pos_ == "NOUN":
        return negation.head
    return next((c for c in verb.children if c.dep_ in {"attr", "dobj"} and c.pos_ == "NOUN"), None)


def _things(token: Token) -> set[str]:
    """What a clause speaks of: its nouns."""
    return {
        t.lemma_.lower()
        for t in token.sent
        if t.pos_ in {"NOUN", "PROPN"} and t.dep_ in {"dobj", "nsubjpass", "nsubj", "pobj", "attr"} and _below(t, token)
    }


def _below(token: Token, verb: Token) -> bool:
    return token.i == verb.i or verb.is_ancestor(token)


def _denied(token: Token) -> bool:
    """Whether a word stands in what is denied there already."""
    return any(t.lemma_.lower() in words.DENY for t in (token.head, token.head.head))
