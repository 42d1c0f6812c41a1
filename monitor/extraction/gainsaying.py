"""Tells the clauses that leave nothing of what others have said: "not a hut was burned", "fees, not bribes"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from monitor.extraction import answer_words as told
from monitor.extraction import grammar, negations, reported_deeds
from monitor.extraction.contradictions import EMPTY
from monitor.extraction.cues import SPEECH
from monitor.extraction.stance_words import ASSERTIONS

if TYPE_CHECKING:
    from collections.abc import Iterator

    from spacy.tokens import Span, Token

WHOLLY = {"single", "any", "anyone", "anybody", "anything", "ever", "whatsoever", "never", "nobody", "nothing", "none"}
AUXILIARIES = {"is", "are", "was", "were", "do", "does", "did", "have", "has", "had"}
PERSONS = {"it", "they", "that", "he", "she", "we", "i", "there"}
ENDS = {",", ".", ";", ":", "!", "”", '"', "''", "–", "—", "-"}
OPENING = {"“", "``", '"', "‘"}
LONGEST = 5  # words of what is set against something
BE = {"be", "become"}
SAYING = {"say", "insist", "reply", "answer", "maintain", "swear", "tell", "respond"}
SHORTEST = 3  # words and the stop behind them: "nobody had."
BEING = {"exist", "happen", "occur"}
"""Verbs by which what others speak of is said not to be there at all."""


def contrasted(sentence: Span) -> Iterator[Token]:
    """The nouns of "those were fees, not bribes", which is said to be what it is not."""
    for token in sentence:
        if token.lower_ != "not" or token.i < sentence.start + 2 or token.nbor(-1).text not in {",", "–", "—", "-"}:
            continue
        behind = sentence.doc[token.i + 1 : min(token.i + 1 + LONGEST, sentence.end)]
        words: list[Token] = []
        for word in behind:
            if word.text in ENDS:
                break
            words.append(word)
        else:
            continue
        if (
            words
            and words[-1].pos_ in {"NOUN", "PROPN"}
            and all(t.pos_ in {"DET", "ADJ", "NOUN", "PROPN"} for t in words)
        ):
            yield words[-1]


def wholly(negation: Token, verb: Token) -> bool:
    """Whether a negated clause tells of what has been, and leaves nothing over: "not a single hut was burned"."""
    if verb.lemma_.lower() in told.EXPERIENCED | told.CASUALTIES - {"burn", "shoot", "kill"}:
        return False
    noun = negation.head if negation.dep_ == "det" else negation
    if noun.head.i != verb.i or (negation.dep_ == "det" and noun.lemma_.lower() in told.UNTOLD):
        return False
    if verb.lemma_ in BEING:
        return True
    past = reported_deeds.past(verb) or any(c.dep_ == "expl" for c in verb.children)
    if not past or any(t.lower_ in reported_deeds.NOT_YET for t in verb.subtree):
        return False
    no_noun = negation.lower_ == "no" and negation.dep_ == "det"
    one = negation.lower_ == "not" and negation.i + 1 < len(negation.doc) and negation.nbor().lower_ in {"a", "one"}
    return no_noun or one or any(t.lower_ in WHOLLY for t in verb.subtree)


def put_forward(verb: Token) -> bool:
    """Whether a clause is about what somebody speaks of: "the forty barrels of which the union writes do not exist"."""
    about = grammar.own_subject(verb)
    clauses = () if about is None else (c for t in about.subtree for c in t.children if c.dep_ == "relcl")
    return any(c.lemma_.lower() in SPEECH | {"speak", "talk", "count", "mention", "cite"} for c in clauses)


def named(verb: Token) -> Iterator[Token]:
    """What a clause tells of: its verb, and the nouns that take part in it."""
    if verb.lemma_.lower() not in EMPTY | BE:
        yield verb
    for token in verb.subtree:
        lemma = token.lemma_.lower()
        if token.pos_ == "NOUN" and lemma not in told.UNTOLD | EMPTY | ASSERTIONS:
            yield token


def missing(sentence: Span) -> Iterator[Token]:
    """The nouns of which a headline says that there are none: “No barrels were dumped”, "there is no list"."""
    for token in sentence:
        noun = token.head
        counts = noun.dep_ in {"nsubj", "nsubjpass", "attr", "ROOT", "dobj"} and noun.pos_ in {"NOUN", "PROPN"}
        if (
            token.lower_ == "no"
            and token.dep_ == "det"
            and counts
            and noun.lemma_.lower() not in told.UNTOLD | ASSERTIONS
        ):
            yield noun


def reversal(sentence: Span) -> tuple[int, int] | None:
    """The words with which a quote opens that only turns round what was said: “I was not, and he knows it”."""
    plain = [t for t in sentence if not t.is_space]
    if len(plain) < LONGEST or plain[0].text not in OPENING:
        return None
    words = [t.lower_ for t in plain[1:4]]
    short = words[0] in PERSONS and words[1] in AUXILIARIES and words[2] in {"not", "n't", "n’t"}
    return (plain[1].i, plain[3].i + 1) if short and plain[4].text in {",", ";", "."} else None


def elliptical(sentence: Span) -> tuple[Token, tuple[int, int]] | None:
    """Who says nothing but the opposite of what was asked, and the words: "the mayor says there was not"."""
    for token in sentence:
        behind = [t for t in sentence.doc[token.i + 1 : min(token.i + 6, sentence.end)] if t.lower_ != "that"]
        if token.lemma_.lower() not in SAYING or len(behind) < SHORTEST:
            continue
        words = [t.lower_ for t in behind]
        refused = words[0] in PERSONS and words[1] in AUXILIARIES and words[2] in {"not", "n't", "n’t", "none", "never"}
        nobody = words[0] in {"nobody", "none"} and words[1] in AUXILIARIES
        last = behind[2 if refused else 1]
        closed = last.i + 1 == sentence.end or sentence.doc[last.i + 1].text in ENDS
        holder = grammar.subject(token)
        if (refused or nobody) and closed and holder is not None and holder.lower_ not in PERSONS - {"he", "she"}:
            return holder, (token.i, last.i + 1)
    return None


def absences(sentence: Span) -> list[Token]:
    """The verbs of "there was no fire, there was no alarm": who says so twice in a breath insists on it."""
    found = []
    for token in sentence:
        verb = negations.clause(token) if token.lower_ in {"no", "not", "never"} else None
        if verb is not None and verb.lemma_ == "be" and any(c.dep_ == "expl" for c in verb.children):
            found.append(verb)
    return found if len({t.i for t in found}) > 1 else []
