"""Finds denials: verbs that deny, and things called false."""

from __future__ import annotations

from typing import TYPE_CHECKING

from monitor.extraction import denial_phrases, grammar
from monitor.extraction import stance_words as words
from monitor.extraction.cues import NAMING
from monitor.extraction.hits import Hit, hypothetical, object_range, verb_group

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from spacy.tokens import Span, Token

    from monitor.extraction.findings import Stance


def find(sentence: Span, telling: Sequence[Token]) -> Iterator[Hit]:
    """The denials of one sentence; `telling` are those of its words that may carry a stance."""
    for token in telling:
        hit = _by_verb(token) or _by_naming(token) or _by_predicate(token) or _by_noun(token) or _by_insisting(token)
        if hit is not None:
            yield hit
    yield from denial_phrases.find(sentence)


def _by_verb(verb: Token) -> Hit | None:
    """Deny, dispute, reject a claim, brush aside, push back."""
    lemma = verb.lemma_.lower()
    if not _may_deny(verb, lemma) or _excluded(verb):
        return None
    things = _objects(verb)
    thing = things[0] if things else None
    issue = next((c for c in verb.children if lemma == "take" and c.lower_ == "issue"), None)
    if lemma == "disagree" or issue is not None:
        return _hit(verb, _pushed(verb))
    if lemma in words.DENY:
        return None if _withheld(verb, things) else _hit(verb, thing or _clause(verb))
    aside = _aside(verb, lemma)
    if aside is not None and lemma in {"push", "hit"}:
        about = _pushed(verb)
        return _hit(verb, about) if about is not None or lemma == "push" else None
    holder = grammar.subject(verb)
    if not _is_assertion(verb, thing) or (holder is not None and holder.lemma_.lower() in words.ASSERTIONS):
        return None
    return _hit(verb, thing or _clause(verb))


def _may_deny(verb: Token, lemma: str) -> bool:
    """Whether the word is a verb of denial; in headlines the tagger takes some for nouns."""
    if verb.pos_ not in {"VERB", "AUX"} and not (verb.tag_ == "NNS" and lemma in words.DENY):
        return False
    return lemma in words.DENY | words.REJECT_STRONG | {"disagree", "take"} or _aside(verb, lemma) is not None


def _aside(verb: Token, lemma: str) -> Token | None:
    """The particle of a verb that denies only with it: brush aside, push back."""
    return next((c for c in verb.children if (lemma, c.lower_) in words.ASIDE and c.i > verb.i), None)


def _excluded(verb: Token) -> bool:
    """Negated, hypothetical, or what somebody else is told to do: no stance is taken."""
    if grammar.negated(verb) or hypothetical(verb):
        return True
    head = verb.head
    if verb.tag_ == "VBG" and verb.dep_ == "pcomp" and head.dep_ == "prep":
        return head.lower_ in {"of", "for", "from", "without", "against"} and head.head.lemma_.lower() in {
            "accuse", "criticize", "criticise", "blame", "stop", "suspect", "charge", "instead", "short", "accusation",
        }  # fmt: skip
    if (
        any(c.lower_ in {"neither", "nor", "hardly"} for c in verb.children)
        or verb.nbor(-1 if verb.i else 0).lower_ == "nor"
    ):
        return True
    return (
        any(c.lower_ in {"not", "n't", "neither"} for c in verb.head.children)
        and verb.dep_ in {"conj", "xcomp"}
        and not any(c.dep_ in grammar.SUBJECTS for c in verb.children)
    )


def _objects(verb: Token) -> list[Token]:
    """What the verb takes: its objects, the head of its relative clause, its subject where it is passive."""
    found = [c for c in verb.children if c.dep_ in {"dobj", "attr", "oprd"} and c.lower_ not in {"who", "himself"}]
    if verb.dep_ == "relcl" and (not found or all(t.lower_ in grammar.RELATIVES for t in found)):
        return [verb.head]
    if not found:
        found = [c for c in verb.children if c.dep_ == "nsubjpass"]
    return [t for t in found if t.lower_ not in grammar.RELATIVES]


def _clause(verb: Token) -> Token | None:
    return next((c for c in verb.children if c.dep_ in {"ccomp", "xcomp"} and c.i > verb.i), None)


def _withheld(verb: Token, things: list[Token]) -> bool:
    """Whether something is withheld from somebody: "denied entry", "denies us access", "was denied bail"."""
    if any(c.dep_ == "dative" for c in verb.children) or any(t.lemma_.lower() in words.NOT_ASSERTIONS for t in things):
        return True
    objects = [c for c in verb.children if c.dep_ in {"dobj", "oprd", "attr"}]
    to_whom = any(c.dep_ == "prep" and c.lower_ == "to" for t in [verb, *objects] for c in t.children)
    if to_whom and objects and objects[0].lemma_.lower() not in words.ASSERTIONS and objects[0].tag_ != "VBG":
        return True
    if len(objects) > 1 or (any(c.dep_ == "nsubjpass" for c in verb.children) and objects):
        return True
    near = verb.doc[verb.i + 1 : verb.i + 6]
    if any(t.lemma_.lower() in words.NOT_ASSERTIONS and t.dep_ != "pobj" for t in near if t.sent == verb.sent):
        return not any(c.dep_ == "ccomp" for c in verb.children) and verb.lemma_.lower() == "deny"
    if grammar.is_passive(verb) or (verb.tag_ == "VBN" and any(c.dep_ == "auxpass" for c in verb.children)):
        return not any(c.dep_ == "agent" for c in verb.children)
    return bool(objects) and objects[0].pos_ == "PRON" and objects[0].lower_ in {"me", "him", "us", "you"}


def _is_assertion(verb: Token, thing: Token | None) -> bool:
    """Whether what is rejected is something said, and not an offer or a request."""
    has_as = any(c.lower_ == "as" and c.dep_ in {"prep", "mark"} for c in verb.children)
    if thing is None:
        return any(c.dep_ == "ccomp" for c in verb.children) or (has_as and _false_behind(verb))
    if thing.lemma_.lower() in words.NOT_ASSERTIONS:
        return False
    if any(t.lemma_.lower() in words.ASSERTIONS for t in thing.subtree if t.i <= thing.i + 2):
        return True
    if thing.like_num and (has_as or _aside(verb, verb.lemma_.lower()) is not None):
        return True
    return ((has_as or thing.pos_ == "PRON") and _false_behind(verb)) or (
        thing.lower_ in {"it", "that", "this", "them"} and any(c.dep_ == "advmod" for c in verb.children)
    )


def _false_behind(verb: Token) -> bool:
    return any(t.lemma_.lower() in words.FALSE for t in verb.doc[verb.i : min(verb.i + 30, verb.sent.end)])


def _pushed(verb: Token) -> Token | None:
    """What is pushed back on."""
    for child in verb.subtree:
        if child.dep_ == "prep" and child.lower_ in {"on", "against", "at", "with"} and child.i > verb.i:
            return next((c for c in child.children if c.dep_ == "pobj"), None)
    return None


def _by_naming(verb: Token) -> Hit | None:
    """Calls it a lie, brands the claims absolute rubbish."""
    if verb.lemma_.lower() not in NAMING or verb.pos_ != "VERB" or verb.lemma_.lower() == "dismiss" or _excluded(verb):
        return None
    end = min(grammar.right(verb), verb.i + 25)
    named = next((t for t in verb.doc[verb.i + 1 : end] if t.lemma_.lower() in words.FALSE), None)
    if named is None or named.dep_ == "ROOT" or (named.i and _has_negation_before(named)):
        return None
    things = [t for t in _objects(verb) if t.i != named.i]
    inner = next((c for c in named.children if c.dep_ == "nsubj"), None) or (
        next((c for c in named.head.children if c.dep_ == "nsubj"), None) if named.head.i > verb.i else None
    )
    return _hit(verb, things[0] if things else inner)


def _has_negation_before(token: Token) -> bool:
    return token.nbor(-1).lower_ in {"not", "n't", "never", "no"}


def _by_predicate(word: Token) -> Hit | None:
    """These reports are false; the idea is totally unfounded; it is a lie; the numbers are invented."""
    verb = _copula(word)
    if verb is None or grammar.negated(verb) or hypothetical(verb) or (word.i and _has_negation_before(word)):
        return None
    about = _sayable_head(verb) or next((c for c in verb.children if c.dep_ in {"nsubj", "nsubjpass"}), None)
    stance: Stance = "denies"
    if about is None:
        if word.pos_ != "NOUN" or word.dep_ != "attr":
            return None
    elif about.lower_ in {"what", "who", "he", "she", "i"}:
        return None
    elif any(c.dep_ == "poss" and c.lower_ in {"our", "my"} for c in about.children):
        stance = "retracts"
    elif word.lower_ in {"wrong", "mistaken"} and not _is_sayable(about):
        return None
    about_range = None if about is None else object_range(about)
    return Hit(stance, (min(verb.i, word.i), max(verb.i, word.i) + 1), None, about_range, said_by_frame=True)


def _copula(word: Token) -> Token | None:
    """The verb by which something is called false: a form of "be", or the participle itself."""
    if word.lemma_.lower() not in words.FALSE and word.lower_ not in words.FALSE:
        return None
    if word.tag_ == "VBN" and any(c.dep_ == "auxpass" for c in word.children):
        return word
    if word.dep_ not in {"acomp", "attr", "conj", "pobj", "oprd"}:
        return None
    verb = word.head
    if word.dep_ == "pobj" or (word.dep_ == "conj" and verb.lemma_ != "be"):
        verb = verb.head
    return verb if verb.lemma_ in {"be", "remain"} else None


def _sayable_head(verb: Token) -> Token | None:
    """The "assertion that ..." with which a sentence begins, where the parse hangs the verb on its clause."""
    first = next((t for t in verb.sent[:3] if t.lemma_.lower() in words.ASSERTIONS and t.pos_ == "NOUN"), None)
    if first is None or first.i + 1 >= verb.i or first.nbor().lower_ != "that" or first.dep_ != "ROOT":
        return None
    return first


def _is_sayable(about: Token) -> bool:
    return about.lemma_.lower() in words.ASSERTIONS or about.lower_ in {"that", "it", "this", "they", "these"}


def _by_noun(noun: Token) -> Hit | None:
    """Issues strong denials, stood by its denial."""
    if (
        noun.lemma_.lower() not in {"denial", "rebuttal"}
        or noun.pos_ not in {"NOUN", "PROPN"}
        or noun.dep_ not in {"dobj", "pobj"}
    ):
        return None
    verb = noun.head if noun.dep_ == "dobj" else noun.head.head
    if verb.pos_ not in {"VERB", "AUX"} or hypothetical(verb) or grammar.negated(verb):
        return None
    about = next((c for p in noun.children if p.dep_ == "prep" for c in p.children if c.dep_ == "pobj"), None)
    return Hit(
        "denies", (verb.i, noun.i + 1), grammar.subject(verb), object_range(about) if about is not None else None
    )


def _by_insisting(verb: Token) -> Hit | None:
    """Insisted that no shots were fired; stressed that no one had been warned."""
    if verb.lemma_.lower() not in words.INSIST or verb.pos_ != "VERB" or hypothetical(verb):
        return None
    clause = next((c for c in verb.children if c.dep_ == "ccomp"), None)
    if clause is None:
        return None
    for token in clause.subtree:
        above = token.head.head if token.dep_ == "det" else token.head
        is_near = above.i == clause.i or (above.dep_ == "conj" and above.head.i == clause.i)
        if is_near and token.lower_ in {"no", "nobody", "nothing", "never", "none"} and token.i > verb.i:
            return _hit(verb, clause)
    return None


def _hit(verb: Token, thing: Token | None) -> Hit:
    return Hit("denies", verb_group(verb), grammar.subject(verb), None if thing is None else object_range(thing))
